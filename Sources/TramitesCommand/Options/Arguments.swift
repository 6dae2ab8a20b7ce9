/// What was typed after the program's name, taken apart but not yet understood.
struct Arguments: Sendable, Equatable {
  /// The command.
  let command: CommandName
  /// What is no option, in its order.
  let operands: [String]
  /// The values of the options that take one.
  let values: [OptionName: [String]]
  /// The options that were given, with or without value.
  let given: Set<OptionName>
}

/// What a person asks of the tool.
enum Request: Sendable, Equatable {
  /// Help with a command, or with all of them.
  case help(CommandName?)
  /// The version.
  case version
  /// A command's work.
  case run(Arguments)
}
