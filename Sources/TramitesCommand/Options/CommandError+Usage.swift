import Tramites

/// The ways in which a command line is not understood, each with what to do.
extension CommandError {
  static var noCommand: CommandError {
    let names = CommandName.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return .usage(
      Message(es: "falta el comando; escriba uno de estos: \(names)", en: "no command is given; write one of \(names)"),
      command: nil)
  }

  static func unknown(command name: String) -> CommandError {
    let hint = Message.hint(name, among: CommandName.allCases.map(\.rawValue))
    return .usage(
      Message(
        es: "no existe el comando `\(name)`\(hint.spanish)", en: "there is no command `\(name)`\(hint.english)"),
      command: nil)
  }

  static func unknown(option flag: String, of command: CommandName?) -> CommandError {
    // One hyphen before a whole word is a slip as likely as one in the word.
    let typed = flag.hasPrefix("--") ? flag : "-" + flag
    let known = (command?.options ?? OptionName.allCases) + [.version]
    let hint = Message.hint(typed, among: Set(known).map(\.flag))
    return .usage(
      Message(
        es: "no existe la opción `\(flag)`\(hint.spanish)", en: "there is no option `\(flag)`\(hint.english)"),
      command: command)
  }

  static func foreign(_ option: OptionName, to command: CommandName) -> CommandError {
    let owners = CommandName.allCases.filter { $0.options.contains(option) }.map { "`\($0.rawValue)`" }
    return .usage(
      Message(
        es: "`\(option.flag)` no es una opción de `\(command.rawValue)`, sino de "
          + "\(owners.joined(separator: ", ")): quítela",
        en: "`\(option.flag)` is no option of `\(command.rawValue)` but of \(owners.joined(separator: ", ")): "
          + "remove it"), command: command)
  }

  static func repeated(_ option: OptionName, of command: CommandName?) -> CommandError {
    .usage(
      Message(
        es: "`\(option.flag)` está dos veces: deje una", en: "`\(option.flag)` is given twice: keep one"),
      command: command)
  }

  static func unwanted(valueOf option: OptionName, of command: CommandName?) -> CommandError {
    .usage(
      Message(
        es: "`\(option.flag)` no lleva valor: escriba solo `\(option.flag)`",
        en: "`\(option.flag)` takes no value: write just `\(option.flag)`"), command: command)
  }

  static func missing(valueOf option: OptionName, before next: String?, of command: CommandName?) -> CommandError {
    let value = option.placeholder ?? Message(es: "VALOR", en: "VALUE")
    var (spanish, english) = ("", "")
    if let next, !next.isEmpty {
      spanish = "; si el valor es `\(next)`, escriba `\(option.flag)=\(next)`"
      english = "; if the value is `\(next)`, write `\(option.flag)=\(next)`"
    }
    return .usage(
      Message(
        es: "falta el valor de `\(option.flag)`: escriba `\(option.flag) \(value.spanish)`\(spanish)",
        en: "the value of `\(option.flag)` is missing: write `\(option.flag) \(value.english)`\(english)"),
      command: command)
  }

  static func missingOperand(of command: CommandName) -> CommandError {
    let message =
      switch command {
      case .check:
        Message(
          es: "falta el expediente: escriba `tramites check expediente.json`, o `-` para leerlo de la entrada estándar",
          en: "the dossier is missing: write `tramites check dossier.json`, or `-` to read it from standard input")
      default:
        Message(
          es: "falta el identificador del trámite: escriba `tramites \(command.rawValue) ID`; "
            + "`tramites list` muestra los que hay",
          en: "the id of the procedure is missing: write `tramites \(command.rawValue) ID`; "
            + "`tramites list` shows those there are")
      }
    return .usage(message, command: command)
  }

  static func unwanted(operand: String, of command: CommandName) -> CommandError {
    .usage(
      Message(es: "sobra `\(operand)`: quítelo", en: "`\(operand)` is one argument too many: remove it"),
      command: command)
  }

  static func invalid(_ option: OptionName, _ value: String, expected: Message, of command: CommandName?)
    -> CommandError
  {
    .usage(
      Message(
        es: "`\(option.flag)` no puede ser `\(value)`: \(expected.spanish)",
        en: "`\(option.flag)` cannot be `\(value)`: \(expected.english)"), command: command)
  }
}

extension Message {
  /// What is added to a message about a name that does not exist: the nearest one, or nothing.
  static func hint(_ name: String, among candidates: some Sequence<String>) -> Message {
    guard let note = Diagnostic.Note.didYouMean(name, among: candidates).first else { return Message(es: "", en: "") }
    return Message(es: "; \(note.message.spanish)", en: "; \(note.message.english)")
  }
}
