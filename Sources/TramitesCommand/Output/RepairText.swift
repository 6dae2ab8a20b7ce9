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
    writer.write(repairs.repairs) { place, isAlone in
      isAlone
        ? Message(es: "QUÉ HACER", en: "WHAT TO DO") : Message(es: "ARREGLO \(place)", en: "REPAIR \(place)")
    }
    writer.write(repairs.blockers)
    writer.write(repairs.certain) { place, isAlone in
      isAlone
        ? Message(es: "LO QUE FALTA EN CUALQUIER CASO", en: "WHAT IS LACKING IN ANY CASE")
        : Message(
          es: "LO QUE FALTA EN CUALQUIER CASO, MANERA \(place)", en: "WHAT IS LACKING IN ANY CASE, WAY \(place)")
    }
    writer.write(repairs.guarded)
    writer.write(repairs.omissions, isBlocked: repairs.result == .blocked)
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
        // What leaves questions open promises nothing.
        let isCertain = repairs.repairs.first?.isCertain ?? false
        let summary =
          switch (count, isCertain) {
          case (1, true):
            say(
              "El expediente será admisible si hace \(things).", "The dossier will be admissible if you do \(things).")
          case (1, false):
            say(
              "Si hace \(things), no faltará nada más que responder las preguntas que siguen.",
              "If you do \(things), nothing will be lacking but answers to the questions below.")
          default:
            say(
              "Hay \(count) maneras de completar el expediente; la más corta pide \(things).",
              "There are \(count) ways to complete the dossier; the shortest asks for \(things).")
          }
        page.add(summary)
        if !repairs.isProvedLeast {
          page.add(
            say(
              "Quizá haya otra manera más corta: no se han podido probar todas.",
              "There may be a shorter way: not all could be tried."))
        }
      case .blocked:
        page.add(
          say(
            "Nada de lo que se puede presentar o corregir hará admisible el expediente tal como está.",
            "Nothing that can be handed in or corrected will make the dossier as it stands admissible."))
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

    /// The most repairs that are shown: nobody reads more.
    private static let maximumShown = 9

    mutating func write(_ repairs: [Repair], title: (_ place: Int, _ isAlone: Bool) -> Message) {
      for (place, repair) in repairs.prefix(Self.maximumShown).enumerated() {
        heading(say(title(place + 1, repairs.count == 1)))
        write(repair)
      }
      guard repairs.count > Self.maximumShown else { return }
      page.blank()
      let left = repairs.count - Self.maximumShown
      page.add(
        left == 1
          ? say("Hay otra manera más.", "There is one more way.")
          : say("Hay otras \(left) maneras más.", "There are \(left) more ways."))
    }

    private mutating func write(_ repair: Repair) {
      write(repair.actions)
      guard !repair.isCertain, !repair.questions.isEmpty else { return }
      page.blank()
      page.add(say("Después quedará por responder:", "Then there will be to answer:"), first: "  ")
      for question in repair.questions { page.add(say(question.question), first: "  - ") }
    }

    /// Several papers of a kind are one item.
    private mutating func write(_ actions: [Repair.Action]) {
      var items: [(action: Repair.Action, count: Int)] = []
      for action in actions {
        if let last = items.last, action.kind == .handIn, last.action.changes == action.changes {
          items[items.count - 1].count += 1
        } else {
          items.append((action, 1))
        }
      }
      for (place, item) in items.enumerated() { write(item.action, count: item.count, number: place + 1) }
    }

    private mutating func write(_ action: Repair.Action, count: Int, number: Int) {
      let margin = "\(number). ".leftPadded(to: 5)
      let space = String(repeating: " ", count: margin.displayWidth)
      page.blank()
      let subject = action.subject.map { say($0).capitalizingFirst + ": " } ?? ""
      let about = subject.isEmpty ? say(action.about) : say(action.about).loweringFirst
      page.add("\(subject)\(about)\(ending(action, count))", first: margin)
      if let problem = action.problem { page.add(say(problem).asSentence, first: space) }
      page.add(say(action.instruction).asSentence, first: space)
    }

    private func ending(_ action: Repair.Action, _ count: Int) -> String {
      switch action.kind {
      case .handIn: count == 1 ? say(" (falta)", " (missing)") : say(" (faltan \(count))", " (\(count) missing)")
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
      // What the same answer brings stands together.
      var cases: [(condition: Message, actions: [Repair.Action])] = []
      for item in guarded {
        guard let actions = item.repair?.actions, !actions.isEmpty else { continue }
        if let index = cases.firstIndex(where: { $0.condition == item.condition }) {
          cases[index].actions += actions.filter { !cases[index].actions.contains($0) }
        } else {
          cases.append((item.condition, actions))
        }
      }
      guard !cases.isEmpty else { return }
      heading(say("SEGÚN LO QUE RESPONDA", "DEPENDING ON YOUR ANSWERS"))
      for (condition, actions) in cases {
        page.blank()
        page.add("\(say(condition).capitalizingFirst):", first: "  ")
        write(actions)
      }
    }

    mutating func write(_ omissions: [Repairs.Omission], isBlocked: Bool) {
      let helpful = omissions.filter { $0.outcome == .admissible || $0.outcome == .undetermined }
      guard !helpful.isEmpty else { return }
      heading(isBlocked ? say("LO QUE SÍ PUEDE", "WHAT YOU CAN DO") : say("TAMBIÉN PUEDE", "YOU CAN ALSO"))
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
