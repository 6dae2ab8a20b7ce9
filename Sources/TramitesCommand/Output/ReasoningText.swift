import Tramites

/// The reasoning about one instance for a terminal: a tree, with the place of each part in its file.
struct ReasoningText {
  private let reasoning: Reasoning
  private let language: Language
  private let width: Int
  private let location: (Reasoning.Place) -> String?

  /// The text of a reasoning.
  ///
  /// - Parameters:
  ///   - reasoning: the reasoning.
  ///   - language: the language of the text.
  ///   - width: the columns of a line, 20 or more.
  ///   - location: a place as an editor can open it; nil where it cannot be had.
  init(
    _ reasoning: Reasoning, language: Language, width: Int = 80, location: @escaping (Reasoning.Place) -> String?
  ) {
    self.reasoning = reasoning
    self.language = language
    self.width = width
    self.location = location
  }

  /// The text, without a line feed at its end.
  var text: String {
    var page = TextPage(width: width)
    write(reasoning, depth: 0, on: &page)
    return page.text
  }

  private func write(_ part: Reasoning, depth: Int, on page: inout TextPage) {
    // Deeper than that there would be no room for words.
    let margin = String(repeating: "  ", count: min(depth, 12))
    let title = part.title.text(in: language)
    let word = word(part.finding).map { ": " + $0.text(in: language) } ?? ""
    page.add(title.capitalizingFirst + word, first: margin + (depth > 0 ? "- " : ""))
    if let place = part.place, let location = location(place) {
      // As it is, so that an editor can open it.
      page.addLine(margin + (depth > 0 ? "  " : "") + location)
    }
    for inner in part.parts { write(inner, depth: depth + 1, on: &page) }
  }

  private func word(_ finding: Reasoning.Finding) -> Message? {
    switch finding {
    // Its title has its value.
    case .fact: nil
    case .truth(.true): Message(es: "sí", en: "yes")
    case .truth(.false): Message(es: "no", en: "no")
    case .truth(.unknown): Message(es: "no se sabe", en: "not known")
    case .status(.satisfied): Message(es: "está en orden", en: "in order")
    case .status(.met): Message(es: "se cumple", en: "met")
    case .status(.notMet): Message(es: "no se cumple", en: "not met")
    case .status(.missing): Message(es: "falta", en: "missing")
    case .status(.defective): Message(es: "no está como debe", en: "not as it must be")
    case .status(.undetermined): Message(es: "depende de una respuesta", en: "depends on an answer")
    case .status(.notApplicable): Message(es: "no hace falta", en: "not needed")
    }
  }
}
