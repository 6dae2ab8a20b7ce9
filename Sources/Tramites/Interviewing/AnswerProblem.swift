extension Interview {
  /// Why an answer cannot be taken, for the person who gave it.
  public struct AnswerProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of problems.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// The question is not asked, or not any more.
      case notAsked
      /// It is an answer of another type, or no option.
      case type
      /// It is said that there is none, of what there must be.
      case none
      /// It is not written as it must be: a number with a wrong check digit, an address without `@`.
      case format
      /// It is well written, but cannot be right: a birth in the future.
      case invalid
    }

    /// The kind.
    public let kind: Kind
    /// What is wrong and what is expected, in words.
    public let message: Message

    /// Whether the answer may be given all the same; the verdict then names it.
    public var mayInsist: Bool { kind == .format || kind == .invalid }

    /// The message in Spanish.
    public var description: String { message.spanish }

    init(_ kind: Kind, _ message: Message) {
      self.kind = kind
      self.message = message
    }

    static let notAsked = AnswerProblem(
      .notAsked,
      Message(es: "Esa pregunta no corresponde ahora.", en: "That question is not asked now."))

    static let noneExpected = AnswerProblem(
      .none,
      Message(
        es: "Aquí no se puede responder que no hay. Si no lo sabe, dígalo así.",
        en: "It cannot be answered here that there is none. If you do not know, say so."))

    static let unexpected = AnswerProblem(
      .type, Message(es: "Esa respuesta no sirve aquí.", en: "That answer does not fit here."))
  }
}

extension Interview.AnswerType {
  /// What an answer of the type looks like.
  ///
  /// - Parameter options: the titles of the options.
  func expectation(_ options: [Message]) -> Message {
    switch self {
    case .boolean: Message(es: "Responda sí o no.", en: "Answer yes or no.")
    case .integer: Message(es: "Escriba un número entero, como 2.", en: "Write a whole number, like 2.")
    case .decimal: Message(es: "Escriba un número, como 12,50.", en: "Write a number, like 12.50.")
    case .date:
      Message(
        es: "Escriba un día que exista, como 2026-03-10 o 10/03/2026.",
        en: "Write a day that exists, like 2026-03-10 or 10/03/2026 (day first).")
    case .choice:
      Message(
        es: "Elija una de estas respuestas: \(options.map(\.spanish).joined(separator: " / ")).",
        en: "Choose one of these answers: \(options.map(\.english).joined(separator: " / ")).")
    case .text:
      Message(
        es: "Escriba una respuesta. Si no la sabe, dígalo así.", en: "Write an answer. If you do not know it, say so.")
    case .country:
      Message(
        es: "Escriba un país, como Colombia, o su código, CO.", en: "Write a country, like Colombia, or its code, CO.")
    case .language:
      Message(
        es: "Escriba un idioma, como español, o su código, es.",
        en: "Write a language, like Spanish, or its code, es.")
    case .options:
      Message(
        es: "Elija una, varias o ninguna de estas: \(options.map(\.spanish).joined(separator: "; ")).",
        en: "Choose one, several or none of these: \(options.map(\.english).joined(separator: "; ")).")
    }
  }
}
