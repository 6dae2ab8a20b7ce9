/// Takes the arguments apart.
///
/// Options may stand anywhere, before the command too, as `--option value` or `--option=value`; after `--` everything
/// is an operand.
struct ArgumentParser {
  private var rest: ArraySlice<String>
  private var command: CommandName?
  private var operands: [String] = []
  private var values: [OptionName: [String]] = [:]
  private var given: [OptionName] = []

  private init(_ arguments: [String]) { rest = arguments[...] }

  /// Understands the arguments.
  ///
  /// - Parameter arguments: what was typed after the program's name.
  /// - Throws: `CommandError.usage`, unless help was asked for: then whoever asks gets it, whatever else is wrong.
  static func parse(_ arguments: [String]) throws(CommandError) -> Request {
    var parser = ArgumentParser(arguments)
    do {
      return try parser.parse()
    } catch {
      let asksForHelp = arguments.prefix { $0 != "--" }.contains { $0 == OptionName.help.flag || $0 == "-h" }
      if asksForHelp { return .help(parser.command) }
      throw error
    }
  }

  private mutating func parse() throws(CommandError) -> Request {
    while let argument = rest.popFirst() {
      if argument == "--" {
        for operand in rest { try take(operand: operand) }
        rest = []
      } else if argument == "-h" {
        try take(.help, named: argument, value: nil)
      } else if argument.utf8.first == UInt8(ascii: "-"), argument != "-" {
        try take(option: argument)
      } else {
        try take(operand: argument)
      }
    }
    return try request()
  }

  private mutating func take(operand: String) throws(CommandError) {
    guard command != nil else {
      guard let name = CommandName(rawValue: operand) else { throw .unknown(command: operand) }
      command = name
      return
    }
    operands.append(operand)
  }

  private mutating func take(option argument: String) throws(CommandError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts[0].hasPrefix("--"), let name = OptionName(rawValue: String(parts[0].dropFirst(2))) else {
      throw .unknown(option: parts[0], of: command)
    }
    try take(name, named: parts[0], value: parts.count == 2 ? parts[1] : nil)
  }

  private mutating func take(_ name: OptionName, named argument: String, value: String?) throws(CommandError) {
    guard name.isRepeatable || !given.contains(name) else { throw .repeated(name, of: command) }
    given.append(name)
    guard name.placeholder != nil else {
      guard value == nil else { throw .unwanted(valueOf: name, of: command) }
      return
    }
    if let value {
      guard !value.isEmpty else { throw .missing(valueOf: name, before: nil, of: command) }
      values[name, default: []].append(value)
      return
    }
    // What looks like an option is one: the value was forgotten.
    guard let next = rest.first, !next.hasPrefix("--"), !next.isEmpty else {
      throw .missing(valueOf: name, before: rest.first, of: command)
    }
    rest.removeFirst()
    values[name, default: []].append(next)
  }

  private func request() throws(CommandError) -> Request {
    if given.contains(.help) { return .help(command) }
    if given.contains(.version) { return .version }
    guard let command else { throw .noCommand }
    for name in given where !command.options.contains(name) { throw .foreign(name, to: command) }
    if operands.count < command.operandCount.lowerBound { throw .missingOperand(of: command) }
    if operands.count > command.operandCount.upperBound {
      throw .unwanted(operand: operands[command.operandCount.upperBound], of: command)
    }
    if command == .help {
      guard let name = operands.first else { return .help(nil) }
      guard let subject = CommandName(rawValue: name) else { throw .unknown(command: name) }
      return .help(subject)
    }
    return .run(Arguments(command: command, operands: operands, values: values, given: Set(given)))
  }
}
