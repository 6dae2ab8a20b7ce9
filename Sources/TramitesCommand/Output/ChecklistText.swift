import Tramites

/// A checklist for a terminal: what applies, what may apply and on what that depends, what does not, and the questions
/// that would settle the rest.
///
/// ```swift
/// let checklist = try procedure.checklist(for: dossier, submittedOn: day)
/// print(ChecklistText(checklist, procedure: procedure, language: .spanish).text)
/// ```
struct ChecklistText {
  private let checklist: Checklist
  private let definition: ProcedureDefinition
  private let language: Language
  private let width: Int

  /// The text of a checklist.
  ///
  /// - Parameters:
  ///   - checklist: what applies.
  ///   - procedure: the procedure that it is for.
  ///   - language: the language of the text.
  ///   - width: the columns of a line, 20 or more.
  init(_ checklist: Checklist, procedure: Procedure, language: Language, width: Int = 80) {
    self.checklist = checklist
    self.definition = procedure.definition
    self.language = language
    self.width = width
  }

  /// The text, without a line feed at its end.
  var text: String {
    var writer = Writer(definition: definition, language: language, page: TextPage(width: width))
    writer.writeHead(checklist)
    let needed = checklist.items.filter { $0.applies == .true }
    writer.write(needed.filter { !$0.isRecommended }, under: ("LO QUE NECESITA", "WHAT YOU NEED"))
    writer.write(checklist.items.filter { $0.applies == .unknown }, under: ("PUEDE HACERLE FALTA", "WHAT YOU MAY NEED"))
    writer.write(needed.filter(\.isRecommended), under: ("RECOMENDADO", "RECOMMENDED"))
    writer.writeNotNeeded(checklist.items.filter { $0.applies == .false })
    writer.write(checklist.questions)
    return writer.page.text
  }

  private struct Writer {
    let definition: ProcedureDefinition
    let language: Language
    var page: TextPage

    func say(_ spanish: String, _ english: String) -> String {
      Message(es: spanish, en: english).text(in: language)
    }

    func say(_ message: Message) -> String { message.text(in: language) }

    func say(_ text: LocalizedText) -> String { text.text(in: language) }

    mutating func heading(_ heading: (String, String)) {
      page.blank()
      page.add(say(heading.0, heading.1), style: .heading)
    }

    mutating func writeHead(_ checklist: Checklist) {
      page.add(definition.calmTitle(in: language), first: say("Trámite: ", "Procedure: "), rest: "  ")
      page.add(
        checklist.submittedOn.words(in: language), first: say("Fecha de presentación: ", "Day of submission: "))
    }

    // MARK: Items

    mutating func write(_ items: [Checklist.Item], under title: (String, String)) {
      guard !items.isEmpty else { return }
      heading(title)
      for (place, item) in items.enumerated() {
        page.blank()
        write(item, number: place + 1)
      }
    }

    private mutating func write(_ item: Checklist.Item, number: Int) {
      let marker = "\(number). ".leftPadded(to: 5)
      let margin = String(repeating: " ", count: marker.displayWidth)
      page.add(title(of: item), first: marker)
      if item.applies == .unknown {
        let reasons = item.because.map { say($0.message) }.joined(separator: "; ")
        page.add(reasons.endingSentence, first: margin + say("Depende de: ", "It depends on: "), rest: margin + "  ")
      }
      for demand in item.demands { write(demand, of: item, margin: margin) }
      if let guidance = item.guidance { page.add(say(guidance).endingSentence, first: margin) }
      for alternative in item.alternatives where alternative.applies != .false {
        write(alternative, margin: margin)
      }
    }

    private mutating func write(_ demand: Checklist.Demand, of item: Checklist.Item, margin: String) {
      let title = say(demand.title)
      let qualities = demand.qualities.map { say($0) }.joined(separator: "; ")
      let isSaid = title.lowercased() == say(item.title).lowercased()
      if !qualities.isEmpty || !isSaid {
        let line = qualities.isEmpty ? title : isSaid ? qualities.capitalizingFirst : "\(title): \(qualities)"
        page.add(line.endingSentence, first: margin + "- ")
      }
      if let source = demand.howToObtain { page.add(say(source).asSentence, first: margin + "  ") }
    }

    private mutating func write(_ alternative: Checklist.Alternative, margin: String) {
      let reasons = alternative.because.map { say($0.message) }.joined(separator: "; ")
      let condition = reasons.isEmpty ? "" : " (\(reasons))"
      let title = say(alternative.title).loweringFirst.withoutFullStop
      page.add(
        alternative.applies == .true
          ? say("En su lugar puede presentar: \(title)\(condition).", "You can hand in instead: \(title)\(condition).")
          : say(
            "Si corresponde, en su lugar puede presentar: \(title)\(condition).",
            "If it applies, you can hand in instead: \(title)\(condition)."),
        first: margin)
    }

    private func title(of item: Checklist.Item) -> String {
      let title = say(item.title)
      let mark = item.isRecommended ? say(" (recomendado)", " (recommended)") : ""
      guard let label = item.subjectLabel else { return title + mark }
      return "\(say(label)): \(title.loweringFirst)\(mark)"
    }

    mutating func writeNotNeeded(_ items: [Checklist.Item]) {
      guard !items.isEmpty else { return }
      heading(("NO LE HACE FALTA", "WHAT YOU DO NOT NEED"))
      for item in items {
        let reasons = item.because.map { say($0.message) }.joined(separator: "; ")
        let why = reasons.isEmpty ? "" : " (\(reasons))"
        page.add("\(title(of: item).withoutFullStop)\(why).", first: "  - ")
      }
    }

    // MARK: Questions

    mutating func write(_ questions: [Question]) {
      guard !questions.isEmpty else { return }
      heading(("PARA SABERLO, RESPONDA", "TO SETTLE IT, ANSWER"))
      page.add(questions: questions, language: language)
    }
  }
}
