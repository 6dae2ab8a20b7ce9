import Tramites

extension DescribePage.Writer {
  /// What is needed: the general, the alternative and the additional requirements.
  mutating func writeRequirements() {
    heading("¿Qué necesito para hacer el trámite?", "What do I need?")
    label("Requisitos Generales:", "General requirements:")
    page.blank()
    write("requirements", numbering: .numbers) { $0.writeOwn($0.definition.requirements) }
    writeNotes(about: .requirements)
    writeSpecificRequirements()
  }

  private mutating func writeSpecificRequirements() {
    let (alternatives, additions) = (definition.alternativeRequirements, definition.additionalRequirements)
    let hasAlternatives = hasList("alternativeRequirements", alternatives != nil)
    let hasAdditions = hasList("additionalRequirements", additions != nil)
    guard hasAlternatives || hasAdditions else { return }
    label("Requisitos Específicos:", "Specific requirements:")
    if hasAlternatives {
      if count("alternativeRequirements", alternatives) > 1 {
        label("Requisitos alternativos:", "Alternative requirements:")
      } else {
        label("Requisito alternativo:", "Alternative requirement:")
      }
      page.blank()
      write("alternativeRequirements", numbering: .numbers) { $0.writeOwn(alternatives ?? []) }
      writeNotes(about: .alternativeRequirements)
    }
    if hasAdditions {
      if count("additionalRequirements", additions) > 1 {
        label("Requisitos adicionales:", "Additional requirements:")
      } else {
        label("Requisito adicional:", "Additional requirement:")
      }
      page.blank()
      write("additionalRequirements", numbering: .numbers) { $0.writeOwn(additions ?? []) }
      writeNotes(about: .additionalRequirements)
    }
  }

  private func count(_ key: String, _ own: [Requirement]?) -> Int {
    publishedList(key)?.count ?? own?.count ?? 0
  }

  /// A list of requirements as the definition has them, for a page whose list it does not keep.
  mutating func writeOwn(_ requirements: [Requirement]) {
    if requirements.isEmpty { page.add(say("Ninguno.", "None.")) }
    for (place, requirement) in requirements.enumerated() {
      let marker = Step.Numbering.numbers.marker(at: place)
      let inset = String(repeating: " ", count: marker.displayWidth)
      let title = requirement.title.text(in: language)
      page.add(
        requirement.isRecommended ? title.withoutFullStop + say(" (recomendado)", " (recommended)") : title,
        first: marker)
      if requirement.when != nil {
        let words = cases[requirement.id] ?? Message(es: "en ciertos casos", en: "in certain cases")
        page.add(say("Solo \(words.spanish).", "Only \(words.english)."), first: inset)
      }
      if let list = requirement.forEach {
        let name = AmountWords(definition: definition, language: language).title(of: list)
        page.add(say("Se pide por cada elemento de: \(name).", "Asked for each one of: \(name)."), first: inset)
      }
      for text in [requirement.description, requirement.guidance].compactMap({ $0?.text(in: language) })
      where !page.says(text, since: page.lines.count - 1) {
        page.add(text, first: inset)
      }
    }
  }
}

extension TextPage {
  /// Whether the page says something already, wherever its lines break.
  ///
  /// - Parameters:
  ///   - text: what would be said.
  ///   - first: the line from which on to look.
  func says(_ text: String, since first: Int = 0) -> Bool {
    let words = text.escapedWords
    guard let start = words.first else { return true }
    let page = lines.dropFirst(first).flatMap(\.escapedWords)
    return page.indices.contains { place in
      page[place] == start && page[place...].starts(with: words)
    }
  }
}

extension String {
  fileprivate var escapedWords: [String] {
    split(whereSeparator: \.isWhitespace).map { String($0).escapingControlCharacters }
  }
}
