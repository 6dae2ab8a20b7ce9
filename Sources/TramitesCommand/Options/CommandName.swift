/// The commands.
enum CommandName: String, CaseIterable, Sendable {
  case check
  case ask
  case repair
  case plan
  case channels
  case checklist
  case describe
  case list
  case test
  case lint
  case batch
  case help
}

extension CommandName {
  /// The options that the command takes.
  var options: [OptionName] {
    switch self {
    case .check: [.steps, .advice, .why, .on, .procedures, .format, .lang, .help]
    case .ask: [.dossier, .save, .channel, .on, .procedures, .lang, .help]
    case .repair: [.apply, .value, .on, .procedures, .format, .lang, .help]
    case .plan, .channels: [.on, .procedures, .format, .lang, .help]
    case .checklist: [.set, .on, .procedures, .format, .lang, .help]
    case .describe, .list: [.on, .procedures, .format, .lang, .help]
    case .test, .lint: [.procedures, .format, .lang, .help]
    case .batch: [.outcomeOnly, .on, .procedures, .format, .lang, .help]
    case .help: [.lang, .help]
    }
  }

  /// How many operands the command takes.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .check: 1...Int.max
    case .checklist: 1...2
    case .describe, .ask, .repair, .plan, .channels: 1...1
    case .list: 0...0
    case .test, .lint: 0...Int.max
    case .batch, .help: 0...1
    }
  }
}
