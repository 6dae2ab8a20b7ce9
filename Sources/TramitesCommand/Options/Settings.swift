import Tramites

/// What the options and the environment settle for every command.
struct Settings: Sendable {
  /// How results are written.
  enum Format: String, CaseIterable, Sendable {
    case text
    case json
  }

  /// The language of all that is said.
  let language: Language
  /// How results are written.
  let format: Format
  /// The folder of the procedures, as it was named.
  let procedures: String
  /// The day that was given; nil where none was.
  let day: CivilDate?

  /// Understands the options that all commands share.
  ///
  /// - Throws: `CommandError.usage` for a value that cannot be.
  init(_ arguments: Arguments, variables: [String: String]) throws(CommandError) {
    let command = arguments.command
    language = try Self.language(arguments, variables)
    if let text = arguments.values[.format]?.first {
      guard let format = Format(rawValue: text) else {
        throw .invalid(
          .format, text, expected: Message(es: "use `text` o `json`", en: "use `text` or `json`"), of: command)
      }
      self.format = format
    } else {
      format = .text
    }
    if let text = arguments.values[.on]?.first {
      guard let day = CivilDate(text) else {
        throw .invalid(
          .on, text,
          expected: Message(
            es: "escriba un día que exista, como `2026-03-10`", en: "write a day that exists, like `2026-03-10`"),
          of: command)
      }
      self.day = day
    } else {
      day = nil
    }
    let folder = variables["TRAMITES_PROCEDURES"].flatMap { $0.isEmpty ? nil : $0 }
    procedures = arguments.values[.procedures]?.first ?? folder ?? "Procedures"
  }

  private static func language(_ arguments: Arguments, _ variables: [String: String]) throws(CommandError) -> Language {
    let expected = Message(es: "use `es` o `en`", en: "use `es` or `en`")
    if let text = arguments.values[.lang]?.first {
      guard let language = Language(rawValue: text) else {
        throw .invalid(.lang, text, expected: expected, of: arguments.command)
      }
      return language
    }
    guard let text = variables["TRAMITES_LANG"], !text.isEmpty else { return .spanish }
    guard let language = Language(rawValue: text) else {
      throw .usage(
        Message(
          es: "la variable TRAMITES_LANG no puede ser `\(text)`: use `es` o `en`",
          en: "the variable TRAMITES_LANG cannot be `\(text)`: use `es` or `en`"), command: nil)
    }
    return language
  }

  /// The language to speak while it is not sure that the arguments are understood.
  static func likelyLanguage(_ arguments: [String], variables: [String: String]) -> Language {
    let options = Array(arguments.prefix { $0 != "--" })
    let flag = OptionName.lang.flag
    for (index, argument) in options.enumerated() {
      if argument.hasPrefix(flag + "="), let language = Language(rawValue: String(argument.dropFirst(flag.count + 1))) {
        return language
      }
      if argument == flag, index + 1 < options.count, let language = Language(rawValue: options[index + 1]) {
        return language
      }
    }
    return variables["TRAMITES_LANG"].flatMap { Language(rawValue: $0) } ?? .spanish
  }
}
