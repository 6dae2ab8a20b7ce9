import Tramites

extension CaseDecoder {
  /// What a value of a case file has to be.
  enum Expected {
    case string, object, array, text, scalar, numberOrNull, count
  }

  mutating func mismatch(_ expected: Expected, _ node: JSONValue) {
    let found = node.kind.name
    report(
      .typeMismatch,
      Message(
        es: "se esperaba \(expected.name.spanish), y hay \(found.spanish)",
        en: "expected \(expected.name.english), found \(found.english)"), at: node)
  }

  mutating func reportMissing(_ key: String, at node: JSONValue) {
    report(.keyMissing, Message(es: "falta la clave `\(key)`", en: "the key `\(key)` is missing"), at: node)
  }

  mutating func checkKeys(of object: JSONValue, known: [String]) {
    for (key, _) in object.members {
      guard let name = key.string, !name.utf8.starts(with: "x-".utf8) else { continue }
      if known.contains(where: { $0.hasSameScalars(as: name) }) { continue }
      report(
        .keyUnknown,
        Message(es: "no se conoce la clave `\(name)` aquí", en: "the key `\(name)` is not known here"), at: key,
        notes: Diagnostic.Note.didYouMean(name, among: known))
    }
  }

  /// The key itself, for problems that concern it.
  func key(_ name: String, of object: JSONValue) -> JSONValue? {
    for (key, _) in object.members where key.stringEquals(name) { return key }
    return nil
  }

  mutating func string(_ node: JSONValue) -> String? {
    if let string = node.string { return string }
    mismatch(.string, node)
    return nil
  }

  mutating func filledString(_ node: JSONValue) -> String? {
    guard let string = string(node) else { return nil }
    guard string.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      report(.valueInvalid, Message(es: "el texto está vacío", en: "the text is empty"), at: node)
      return nil
    }
    return string
  }

  mutating func array(_ node: JSONValue) -> [JSONValue]? {
    guard node.kind == .array else {
      mismatch(.array, node)
      return nil
    }
    return Array(node.elements)
  }

  /// A text, or texts by language (FORMAT).
  mutating func text(_ node: JSONValue) -> LocalizedText? {
    switch node.kind {
    case .string: return filledString(node).map { LocalizedText($0) }
    case .object: break
    default:
      mismatch(.text, node)
      return nil
    }
    var texts: [String: String] = [:]
    for (key, value) in node.members {
      guard let language = key.string, !language.utf8.starts(with: "x-".utf8) else { continue }
      guard (2...3).contains(language.utf8.count), language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
        report(
          .keyUnknown,
          Message(
            es: "`\(language)` no es un código de idioma como `es` o `en`",
            en: "`\(language)` is no language code like `es` or `en`"), at: key)
        continue
      }
      if let text = filledString(value) { texts[language] = text }
    }
    if node["es"] == nil { reportMissing("es", at: node) }
    return texts["es"].map { LocalizedText($0, translations: texts) }
  }
}

extension CaseDecoder.Expected {
  fileprivate var name: Message {
    switch self {
    case .string: Message(es: "un texto entre comillas", en: "a string")
    case .object: Message(es: "un objeto `{…}`", en: "an object `{…}`")
    case .array: Message(es: "una lista `[…]`", en: "an array `[…]`")
    case .text:
      Message(
        es: "un texto, o un objeto por idioma `{ \"es\": … }`", en: "a string, or an object by language `{ \"es\": … }`"
      )
    case .scalar:
      Message(es: "un texto, un número, `true`, `false` o `null`", en: "a string, a number, `true`, `false` or `null`")
    case .numberOrNull: Message(es: "un número o `null`", en: "a number or `null`")
    case .count: Message(es: "un número entero de 0 o más", en: "a whole number of 0 or more")
    }
  }
}

extension JSONKind {
  fileprivate var name: Message {
    switch self {
    case .object: Message(es: "un objeto", en: "an object")
    case .array: Message(es: "una lista", en: "an array")
    case .string: Message(es: "un texto", en: "a string")
    case .number: Message(es: "un número", en: "a number")
    case .boolean: Message(es: "un valor lógico", en: "a boolean")
    case .null: Message(es: "`null`", en: "`null`")
    }
  }
}
