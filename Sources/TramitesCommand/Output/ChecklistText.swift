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
      page.add(title(of: item, isMarked: item.applies == .unknown), first: marker)
      if item.applies == .unknown { writeDependence(of: item, margin: margin) }
      for demand in item.demands { write(demand, of: item, margin: margin) }
      if let guidance = item.guidance { page.add(say(guidance).endingSentence, first: margin) }
      for alternative in item.alternatives where alternative.applies != .false {
        let offer = AlternativeOffer(
          title: alternative.title, applies: alternative.applies, because: alternative.because)
        page.add(offer.text(in: language), first: margin)
      }
    }

    private mutating func writeDependence(of item: Checklist.Item, margin: String) {
      if item.because.isEmpty, let list = declaration(of: item)?.forEach {
        let each = definition.fact(at: list.components)?.each ?? list.description
        let title = AmountWords(definition: definition, language: language).title(of: list)
        page.add(
          say("Se pide por cada \(each.separatingWords).", "It is asked for each of the \(title)."), first: margin)
      } else {
        page.add(
          reasons(item).endingSentence, first: margin + say("Depende de: ", "It depends on: "), rest: margin + "  ")
      }
    }

    private mutating func write(_ demand: Checklist.Demand, of item: Checklist.Item, margin: String) {
      if demand.isChoice {
        page.add(say(demand.title) + ":", first: margin + "- ")
        for way in demand.qualities { page.add(say(way).asSentence, first: margin + "  - ") }
        return
      }
      let title = say(demand.title)
      let isSaid = title.lowercased() == say(item.title).lowercased()
      let qualities = demand.qualities.map { say($0) }
      // A quality may itself be a list of contents.
      let words =
        qualities.contains { $0.contains(";") }
        ? qualities.map(\.asSentence).joined(separator: " ") : qualities.joined(separator: "; ")
      let line = isSaid ? words.capitalizingFirst : words.isEmpty ? title : "\(title): \(words.loweringFirst)"
      if !line.isEmpty { page.add(line.endingSentence, first: margin + "- ") }
      // What helps to state a datum is for the question; how to come by it, the guidance says.
      let isOfDocuments = declaration(of: item)?.evidence.namesDocuments ?? true
      if isOfDocuments || item.guidance == nil, let source = demand.howToObtain {
        page.add(say(source).asSentence, first: line.isEmpty ? margin : margin + "  ")
      }
    }

    private func declaration(of item: Checklist.Item) -> Requirement? {
      (definition.requirements + (definition.additionalRequirements ?? [])).first { $0.id == item.id.requirement }
    }

    private func title(of item: Checklist.Item, isMarked: Bool = true) -> String {
      let title = say(item.title)
      let mark = item.isRecommended && isMarked ? say(" (recomendado)", " (recommended)") : ""
      guard let label = item.subjectLabel else { return title + mark }
      return "\(say(label)): \(title.loweringFirst)\(mark)"
    }

    mutating func writeNotNeeded(_ items: [Checklist.Item]) {
      guard !items.isEmpty else { return }
      heading(("NO LE HACE FALTA", "WHAT YOU DO NOT NEED"))
      for item in items {
        let reasons = reasons(item)
        let why = reasons.isEmpty ? "" : say(" Motivo: ", " Why: ") + reasons.endingSentence
        page.add(title(of: item).endingSentence + why, first: "  - ")
      }
    }

    private func reasons(_ item: Checklist.Item) -> String {
      Reason.messages(of: item.because).map { say($0) }.joined(separator: "; ")
    }

    // MARK: Questions

    mutating func write(_ questions: [Question]) {
      guard !questions.isEmpty else { return }
      heading(("PARA SABERLO, RESPONDA", "TO SETTLE IT, ANSWER"))
      page.add(questions: questions, language: language)
    }
  }
}

extension Evidence {
  /// Whether documents are part of it.
  fileprivate var namesDocuments: Bool {
    switch form {
    case .document: true
    case .data, .dataList, .confirmed: false
    case .allOf(let parts), .anyOf(let parts, _): parts.contains(where: \.namesDocuments)
    }
  }
}
