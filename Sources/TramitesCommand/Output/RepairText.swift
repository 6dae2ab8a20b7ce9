import Tramites

/// Repairs for a terminal: how many there are, what each asks for, and what stands beside them.
struct RepairText {
  private let repairs: Repairs
  private let verdict: Verdict
  private let language: Language
  private let width: Int
  private let colors: Bool

  /// The text of repairs.
  ///
  /// - Parameters:
  ///   - repairs: what could be done.
  ///   - verdict: the verdict that they are for.
  ///   - language: the language of the text.
  ///   - width: the columns of a line, 20 or more.
  ///   - colors: whether headings are shown as such.
  init(_ repairs: Repairs, of verdict: Verdict, language: Language, width: Int = 80, colors: Bool = false) {
    self.repairs = repairs
    self.verdict = verdict
    self.language = language
    self.width = width
    self.colors = colors
  }

  /// The text, without a line feed at its end.
  var text: String { page(withHead: true) }

  /// The text below that of the verdict, without a line feed at its end.
  var advice: String { page(withHead: false) }

  private func page(withHead: Bool) -> String {
    var writer = Writer(language: language, page: TextPage(width: width, colors: colors))
    writer.writeSummary(repairs, hasQuestions: !verdict.questions.isEmpty)
    if withHead {
      writer.page.blank()
      let title = verdict.procedure.definition.calmTitle(in: language)
      writer.page.add(title, first: writer.say("Trámite: ", "Procedure: "), rest: "  ")
      writer.page.add(
        verdict.submittedOn.words(in: language), first: writer.say("Fecha de presentación: ", "Day of submission: "))
    }
    for (place, repair) in repairs.repairs.enumerated() {
      writer.heading(
        repairs.repairs.count == 1
          ? writer.say("QUÉ HACER", "WHAT TO DO") : writer.say("ARREGLO \(place + 1)", "REPAIR \(place + 1)"))
      writer.write(repair)
    }
    writer.write(repairs.blockers)
    for (place, repair) in repairs.certain.enumerated() {
      let way = repairs.certain.count == 1 ? "" : writer.say(", MANERA \(place + 1)", ", WAY \(place + 1)")
      writer.heading(writer.say("LO QUE FALTA EN CUALQUIER CASO", "WHAT IS LACKING IN ANY CASE") + way)
      writer.write(repair)
    }
    writer.write(repairs.guarded)
    writer.write(repairs.omissions)
    return writer.page.text
  }

  private struct Writer {
    let language: Language
    var page: TextPage

    func say(_ spanish: String, _ english: String) -> String { Message(es: spanish, en: english).text(in: language) }

    func say(_ message: Message) -> String { message.text(in: language) }

    mutating func heading(_ text: String) {
      page.blank()
      page.add(text, style: .heading)
    }

    mutating func writeSummary(_ repairs: Repairs, hasQuestions: Bool) {
      let least = repairs.repairs.first?.actions.count ?? 0
      let things = least == 1 ? say("una cosa", "one thing") : say("\(least) cosas", "\(least) things")
      switch repairs.result {
      case .notNeeded:
        page.add(say("El expediente está completo: no hay nada que hacer.", "The dossier is complete: nothing to do."))
      case .repairs:
        let count = repairs.repairs.count
        page.add(
          count == 1
            ? say(
              "El expediente será admisible si hace \(things).", "The dossier will be admissible if you do \(things).")
            : say(
              "Hay \(count) maneras de que el expediente sea admisible; la más corta pide \(things).",
              "There are \(count) ways for the dossier to be admissible; the shortest asks for \(things)."))
        if !repairs.isProvedLeast {
          page.add(
            say(
              "Son muchas las combinaciones: quizá haya otra manera más corta.",
              "There are many combinations: there may be a shorter way."))
        }
      case .blocked:
        page.add(
          say(
            "Nada de lo que se puede presentar o corregir hará admisible el expediente.",
            "Nothing that can be handed in or corrected will make the dossier admissible."))
      case .noneFound:
        page.add(
          say(
            "No se encontró cómo hacer admisible el expediente: pregunte en la oficina.",
            "No way was found to make the dossier admissible: ask the office."))
      case .open where !hasQuestions:
        page.add(
          say(
            "Un cálculo del trámite no da resultado: consulte en la oficina. Esto es lo que se sabe hasta ahora.",
            "A calculation of the procedure has no result: ask the office. This is what is known so far."))
      case .open:
        page.add(
          say(
            "Hay preguntas por responder: esto es lo que se sabe hasta ahora.",
            "There are questions to answer: this is what is known so far."))
      }
    }

    // MARK: Repairs

    mutating func write(_ repair: Repair) {
      for (place, action) in repair.actions.enumerated() { write(action, number: place + 1) }
      guard !repair.isCertain, !repair.questions.isEmpty else { return }
      page.blank()
      page.add(say("Después quedará por responder:", "Then there will be to answer:"), first: "  ")
      for question in repair.questions { page.add(say(question.question), first: "  - ") }
    }

    private mutating func write(_ action: Repair.Action, number: Int) {
      let margin = "\(number). ".leftPadded(to: 5)
      let space = String(repeating: " ", count: margin.displayWidth)
      page.blank()
      let subject = action.subject.map { say($0).capitalizingFirst + ": " } ?? ""
      let about = subject.isEmpty ? say(action.about) : say(action.about).loweringFirst
      page.add("\(subject)\(about)\(ending(action))", first: margin)
      page.add(say(action.instruction).asSentence, first: space)
    }

    private func ending(_ action: Repair.Action) -> String {
      switch action.kind {
      case .handIn: say(" (falta)", " (missing)")
      case .correct: say(" (por corregir)", " (to be corrected)")
      case .give: say(" (dato)", " (detail)")
      case .confirm: say(" (por confirmar)", " (to be confirmed)")
      }
    }

    // MARK: Beside them

    mutating func write(_ blockers: [Repairs.Blocker]) {
      guard !blockers.isEmpty else { return }
      heading(say("LO QUE LO IMPIDE", "WHAT STANDS IN THE WAY"))
      for blocker in blockers { page.add(say(blocker.message).asSentence, first: "  - ") }
    }

    mutating func write(_ guarded: [Repairs.Guarded]) {
      let needed = guarded.filter { $0.repair?.actions.isEmpty == false }
      guard !needed.isEmpty else { return }
      heading(say("Y, SEGÚN LO QUE RESPONDA", "AND, DEPENDING ON YOUR ANSWERS"))
      for item in needed {
        page.blank()
        page.add(
          say("y, \(item.condition.spanish):", "and, \(item.condition.english):").capitalizingFirst, first: "  ")
        for (place, action) in (item.repair?.actions ?? []).enumerated() { write(action, number: place + 1) }
      }
    }

    mutating func write(_ omissions: [Repairs.Omission]) {
      let helpful = omissions.filter { $0.outcome == .admissible || $0.outcome == .undetermined }
      guard !helpful.isEmpty else { return }
      heading(say("TAMBIÉN PUEDE", "YOU CAN ALSO"))
      for omission in helpful {
        let label = omission.label
        page.add(
          omission.outcome == .admissible
            ? say(
              "Presentar la solicitud sin \(label.spanish): es admisible.",
              "Submit the request without \(label.english): it is admissible.")
            : say(
              "Presentar la solicitud sin \(label.spanish): entonces solo quedan preguntas por responder.",
              "Submit the request without \(label.english): then only questions are left to answer."), first: "  - ")
      }
    }
  }
}
