import Tramites

extension FactAssignment {
  /// What a value is for.
  struct Target {
    let kind: FactDeclaration.Kind
    let mayBeNone: Bool
    let isCalculated: Bool
    /// Whether no text may say its value.
    let isSensitive: Bool
  }

  /// The value that was typed, as the fact's type reads it.
  ///
  /// A text, a date or an option is what was typed, be it in quotes or not; any other type reads JSON. `null` says that
  /// there is none.
  ///
  /// - Throws: `CommandError.usage` for a value that the type cannot read.
  func value(for target: Target) throws(CommandError) -> JSONTree {
    func invalid(_ reason: Message) -> CommandError { self.invalid(reason, isSensitive: target.isSensitive) }
    let reading = JSONReader.read(SourceText(name: option.flag, text))
    let json = reading.problems.isEmpty ? reading.document?.root : nil
    guard !target.isCalculated else {
      throw invalid(
        Message(es: "el dato se calcula y no se da: quítelo", en: "the fact is calculated, not given: remove it"))
    }
    if json?.isNull == true {
      guard target.mayBeNone else {
        throw invalid(
          Message(
            es: "no puede ser `null`; si todavía no se sabe, quítelo",
            en: "it cannot be `null`; if it is not known yet, remove it"))
      }
      return .null
    }
    let typed = json?.string ?? text
    switch target.kind {
    case .boolean:
      guard let boolean = json?.boolean else {
        throw invalid(Message(es: "escriba `true` o `false`", en: "write `true` or `false`"))
      }
      return .boolean(boolean)
    case .integer:
      guard json?.int64 != nil else {
        throw invalid(Message(es: "escriba un número entero, como `15`", en: "write a whole number, like `15`"))
      }
      return .number(text.trimmedOfSpaces)
    case .decimal:
      guard json?.kind == .number else {
        throw invalid(Message(es: "escriba un número, como `12.50`", en: "write a number, like `12.50`"))
      }
      return .number(text.trimmedOfSpaces)
    case .date:
      guard CivilDate(typed) != nil else { throw invalid(.dayExpected) }
      return .string(typed)
    case .choice(let options):
      return try option(typed, among: options.map(\.id.rawValue), isSensitive: target.isSensitive)
    case .text:
      return .string(typed)
    case .group:
      guard let json, json.kind == .object else { throw invalid(.structureExpected("{…}")) }
      return JSONTree(json)
    case .list:
      guard let json, json.kind == .array else { throw invalid(.structureExpected("[…]")) }
      return JSONTree(json)
    }
  }

  /// One of the ids of a choice.
  func option(_ id: String, among ids: [String], isSensitive: Bool = false) throws(CommandError) -> JSONTree {
    guard ids.contains(where: { $0.hasSameScalars(as: id) }) else {
      let list = ids.map { "`\($0)`" }.joined(separator: ", ")
      let hint = isSensitive ? Message(es: "", en: "") : Message.hint(id, among: ids)
      throw invalid(
        Message(es: "escriba una opción: \(list)\(hint.spanish)", en: "write an option: \(list)\(hint.english)"),
        isSensitive: isSensitive)
    }
    return .string(id)
  }

  /// What is wrong with the value, and what to write.
  func invalid(_ reason: Message, isSensitive: Bool = false) -> CommandError {
    refused("\(option.flag) \(path)=\(isSensitive ? "•••" : text)", reason)
  }

  /// What is wrong with the path: the value, which may not be for every eye, has no part in it.
  func invalid(path reason: Message) -> CommandError {
    refused("\(option.flag) \(path)", reason)
  }

  private func refused(_ typed: String, _ reason: Message) -> CommandError {
    .usage(
      Message(es: "`\(typed)`: \(reason.spanish)", en: "`\(typed)`: \(reason.english)"), command: command)
  }
}

extension FactAssignment.Target {
  /// - Parameter isSensitive: whether something around it is sensitive.
  init(_ declaration: FactDeclaration, isSensitive: Bool) {
    self.init(
      kind: declaration.kind, mayBeNone: declaration.mayBeNone, isCalculated: declaration.value != nil,
      isSensitive: isSensitive || declaration.isSensitive)
  }
}

extension Message {
  static var dayExpected: Message {
    Message(es: "escriba un día que exista, como `2026-03-10`", en: "write a day that exists, like `2026-03-10`")
  }

  static func structureExpected(_ form: String) -> Message {
    Message(
      es: "escriba sus datos como JSON, `\(form)`, o cada uno con su propio `--set`",
      en: "write its facts as JSON, `\(form)`, or each with a `--set` of its own")
  }
}

extension String {
  /// The string without white space around it, where JSON allows it.
  fileprivate var trimmedOfSpaces: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    let start = drop(while: isSpace)
    return String(start.reversed().drop(while: isSpace).reversed())
  }
}
