import Tramites

/// The options, of every command.
enum OptionName: String, CaseIterable, Sendable {
  case steps
  case advice
  case why
  case dossier
  case save
  case channel
  case apply
  case value
  case set
  case outcomeOnly = "outcome-only"
  case on
  case procedures
  case format
  case lang
  case help
  case version

  /// The option as it is typed.
  var flag: String { "--" + rawValue }

  /// What stands for the value in help texts; nil for an option without value.
  var placeholder: Message? {
    switch self {
    case .why: Message(es: "REQUISITO", en: "REQUIREMENT")
    case .dossier, .save: Message(es: "ARCHIVO", en: "FILE")
    case .channel: Message(es: "CANAL", en: "CHANNEL")
    case .apply: Message(es: "N", en: "N")
    case .value, .set: Message(es: "DATO=VALOR", en: "FACT=VALUE")
    case .on: Message(es: "FECHA", en: "DATE")
    case .procedures: Message(es: "CARPETA", en: "FOLDER")
    case .format: Message(es: "text|json", en: "text|json")
    case .lang: Message(es: "es|en", en: "es|en")
    case .steps, .advice, .outcomeOnly, .help, .version: nil
    }
  }

  /// Whether it may be given several times.
  var isRepeatable: Bool { self == .set || self == .value }
}
