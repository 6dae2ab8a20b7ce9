/// A text of a definition, in Spanish and in any further languages (the `Text` of FORMAT §1).
public struct LocalizedText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The Spanish text, which every text has.
  public let spanish: String

  /// The further languages, by ISO 639 code, in alphabetical order.
  public var translations: [(language: String, text: String)] {
    others.map { ($0.language, $0.text) }
  }

  private let others: [Translation]

  private struct Translation: Sendable, Hashable {
    let language: String
    let text: String
  }

  /// Makes a text.
  ///
  /// - Parameters:
  ///   - spanish: the Spanish text.
  ///   - translations: texts by ISO 639 language code; an entry for `es` is ignored.
  public init(_ spanish: String, translations: [String: String] = [:]) {
    self.init(
      spanish,
      inAnyOrder: translations.isEmpty
        ? [] : translations.filter { $0.key != Language.spanish.rawValue }.map { ($0.key, $0.value) })
  }

  /// Makes a text from translations into different languages, none of them Spanish.
  init(_ spanish: String, inAnyOrder translations: [(language: String, text: String)]) {
    self.spanish = spanish
    var others: [Translation] = []
    others.reserveCapacity(translations.count)
    for (language, text) in translations { others.append(Translation(language: language, text: text)) }
    if others.count > 1 { others.sort { $0.language < $1.language } }
    self.others = others
  }

  /// Makes a text that exists in Spanish alone.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text in `language`, or in Spanish where there is no translation (FORMAT §8).
  public func text(in language: Language) -> String {
    if language == .spanish { return spanish }
    return others.first { $0.language == language.rawValue }?.text ?? spanish
  }

  /// The text in a language, by its ISO 639 code, or in Spanish where there is no translation.
  func text(inLanguage code: String) -> String {
    others.first { $0.language == code }?.text ?? spanish
  }
}

extension LocalizedText {
  /// The text as a message in all languages the library speaks.
  var message: Message { Message(es: spanish, en: text(in: .english)) }
}
