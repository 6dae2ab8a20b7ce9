/// The options, of every command.
enum OptionName: String, CaseIterable, Sendable {
  case steps
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
  var placeholder: String? {
    switch self {
    case .set: "PATH=VALUE"
    case .on: "DATE"
    case .procedures: "DIR"
    case .format: "text|json"
    case .lang: "es|en"
    case .steps, .outcomeOnly, .help, .version: nil
    }
  }

  /// Whether it may be given several times.
  var isRepeatable: Bool { self == .set }
}
