/// Reads JSON values into the model and collects every problem on the way.
///
/// Each `decode…` method returns what it could read and reports what it could not; none throws.
final class DefinitionDecoder {
  private var problems: ProblemList
  /// Finds the places of notes, which go back to what stands before.
  private var notedPlaces = PlaceFinder()

  /// Ids and names of entries that could not be read: references to them are not reported again.
  private(set) var unreadableNames: Set<String> = []

  init(limits: Limits) {
    problems = ProblemList(limits: limits)
  }

  var diagnostics: [Diagnostic] { problems.diagnostics }

  func report(
    _ code: Diagnostic.Code, _ message: Message, at node: SourceNode, notes: [Diagnostic.Note] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) {
    problems.report(code, message, at: node.json, notes: notes, fixIts: fixIts)
  }

  /// A remark about another place of the file.
  func note(_ message: Message, at value: JSONValue) -> Diagnostic.Note {
    Diagnostic.Note(message, at: notedPlaces.location(of: value))
  }

  func noteUnreadable(_ name: String) {
    unreadableNames.insert(name)
  }

  // MARK: Scalars

  func string(_ node: SourceNode) -> String? {
    guard let string = node.json.string else { return mismatch(node, .string) }
    return string
  }

  /// A string that says something: not empty, not blank.
  func filledString(_ node: SourceNode) -> String? {
    guard let string = string(node) else { return nil }
    guard !string.isBlank else {
      report(.valueInvalid, Message(es: "el texto está vacío", en: "the text is empty"), at: node)
      return nil
    }
    return string
  }

  func boolean(_ node: SourceNode) -> Bool? {
    guard let boolean = node.json.boolean else { return mismatch(node, .boolean) }
    return boolean
  }

  /// The constant `true`: what is not demanded is left out.
  func demanded(_ node: SourceNode) -> Bool {
    guard let boolean = boolean(node) else { return false }
    if !boolean {
      report(
        .valueInvalid,
        Message(
          es: "aquí solo cabe `true`; lo que no se exige se omite",
          en: "only `true` can stand here; what is not demanded is left out"), at: node)
    }
    return boolean
  }

  func integer(_ node: SourceNode, in range: ClosedRange<Int> = 0...Int(Int32.max)) -> Int? {
    guard node.json.kind == .number else { return mismatch(node, .integer) }
    guard let value = node.json.int64.flatMap({ Int(exactly: $0) }) else { return notInteger(node) }
    guard range.contains(value) else {
      // The bound of numbers without one of their own is only of interest to who exceeds it.
      let top = range.upperBound == Int(Int32.max) && value < range.lowerBound ? nil : range.upperBound
      report(
        .valueInvalid,
        Message(
          es:
            "`\(value)` no es válido: debe ser un entero "
            + "\(top.map { "entre \(range.lowerBound) y \($0)" } ?? "de \(range.lowerBound) o más")",
          en:
            "`\(value)` is not valid: it must be a whole number "
            + "\(top.map { "from \(range.lowerBound) to \($0)" } ?? "of \(range.lowerBound) or more")"
        ),
        at: node)
      return nil
    }
    return value
  }

  func date(_ node: SourceNode) -> CivilDate? {
    guard let text = string(node) else { return nil }
    guard let date = CivilDate(text) else {
      report(
        .valueInvalid,
        Message(
          es: "`\(text)` no es una fecha: escriba un día que exista, como `2026-03-10`",
          en: "`\(text)` is no date: write a day that exists, like `2026-03-10`"), at: node)
      return nil
    }
    return date
  }

  func text(_ node: SourceNode) -> LocalizedText? {
    switch node.json.kind {
    case .string:
      return filledString(node).map { LocalizedText($0) }
    case .object:
      return localizedText(node)
    default:
      return mismatch(node, .text)
    }
  }

  private func localizedText(_ node: SourceNode) -> LocalizedText? {
    var spanish: String?
    var translations: [(language: String, text: String)] = []
    for (key, value) in node.json.members {
      guard let language = key.string, !language.isExtensionKey else { continue }
      guard let text = filledString(node.at(value)) else { continue }
      if language == Language.spanish.rawValue {
        spanish = text
      } else if (2...3).contains(language.utf8.count), language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
        // Of a repeated key, which is reported, the last counts.
        translations.removeAll { $0.language == language }
        translations.append((language, text))
      } else {
        report(
          .keyUnknown,
          Message(
            es: "`\(language)` no es un código de idioma como `es` o `en`",
            en: "`\(language)` is no language code like `es` or `en`"), at: node.at(key))
      }
    }
    guard let spanish else {
      if node.json["es"] == nil { reportMissing("es", at: node) }
      return nil
    }
    return LocalizedText(spanish, inAnyOrder: translations)
  }

  func enumeration<Value: RawRepresentable & CaseIterable>(_ node: SourceNode, _ type: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let text = string(node) else { return nil }
    if let value = Value(rawValue: text) { return value }
    report(
      .valueInvalid, .notOneOf(text, type.allCases.map(\.rawValue)), at: node,
      notes: suggestion(for: text, among: type.allCases.map(\.rawValue)))
    return nil
  }

  // MARK: Ids and names

  func identifier<Owner>(_ node: SourceNode, _ type: Identifier<Owner>.Type = Identifier<Owner>.self)
    -> Identifier<Owner>?
  {
    guard let text = string(node) else { return nil }
    guard text.isIdentifier else {
      report(
        .idMalformed,
        Message(
          es: "`\(text)` no sirve de identificador: use minúsculas sin tilde, cifras y guiones, como `acta-matrimonio`",
          en: "`\(text)` cannot be an id: use lower-case ASCII letters, digits and hyphens, like `acta-matrimonio`"),
        at: node)
      noteUnreadable(text)
      return nil
    }
    return Identifier(text)
  }

  // MARK: Containers

  func array<Element>(_ node: SourceNode, notEmpty: Bool = false, _ decode: (SourceNode) -> Element?) -> [Element]? {
    guard node.json.kind == .array else { return mismatch(node, .array) }
    if notEmpty, node.json.count == 0 {
      report(.valueInvalid, Message(es: "la lista está vacía", en: "the list is empty"), at: node)
    }
    var result: [Element] = []
    result.reserveCapacity(node.json.count)
    for element in node.json.elements {
      if let element = decode(node.at(element)) { result.append(element) }
    }
    return result
  }

  /// One value or an array of them.
  func oneOrMany<Element>(_ node: SourceNode, _ decode: (SourceNode) -> Element?) -> [Element]? {
    if node.json.kind == .array { return array(node, notEmpty: true, decode) }
    return decode(node).map { [$0] }
  }

  /// The members of an object whose keys the author chooses, in their order; keys that begin with `x-` are ignored.
  func dictionary<Value>(
    _ node: SourceNode, keys: NameStyle, _ decode: (_ name: String, _ key: SourceNode, _ value: SourceNode) -> Value?
  ) -> [Value]? {
    guard node.json.kind == .object else { return mismatch(node, .object) }
    var values: [Value] = []
    values.reserveCapacity(node.json.count)
    for (key, value) in node.json.members {
      guard let name = key.string, !name.isExtensionKey else { continue }
      guard keys.accepts(name) else {
        report(.idMalformed, keys.message(for: name), at: node.at(key))
        noteUnreadable(name)
        continue
      }
      if let value = decode(name, node.at(key), node.at(value)) { values.append(value) } else { noteUnreadable(name) }
    }
    return values
  }

  // MARK: Problems

  enum Expected {
    case string, boolean, number, integer, array, object, text, stringOrArray, literal, expression
  }

  func mismatch<Value>(_ node: SourceNode, _ expected: Expected) -> Value? {
    report(.typeMismatch, .mismatch(expected: expected, found: node.json.kind), at: node)
    return nil
  }

  /// Refuses a number that is no integer, or one of more than 64 bits.
  func notInteger<Value>(_ node: SourceNode) -> Value? {
    let text = node.json.numberText ?? ""
    report(.typeMismatch, node.json.numberIsInteger ? .numberTooLong(text) : .notInteger(text), at: node)
    return nil
  }

  func reportMissing(_ key: String, at node: SourceNode) {
    report(.keyMissing, Message(es: "falta la clave `\(key)`", en: "the key `\(key)` is missing"), at: node)
  }

  func suggestion(for name: String, among candidates: some Sequence<String>) -> [Diagnostic.Note] {
    guard let nearest = NameSuggestion.nearest(to: name, among: candidates) else { return [] }
    return [Diagnostic.Note(.didYouMean(nearest))]
  }
}

extension Message {
  static func didYouMean(_ name: String) -> Message {
    Message(es: "¿quiso decir `\(name)`?", en: "did you mean `\(name)`?")
  }

  static func notOneOf(_ text: String, _ candidates: [String]) -> Message {
    let list = candidates.map { "`\($0)`" }.joined(separator: ", ")
    return Message(
      es: "`\(text)` no está entre los valores posibles: \(list)",
      en: "`\(text)` is not among the possible values: \(list)")
  }

  static func mismatch(expected: DefinitionDecoder.Expected, found: JSONKind) -> Message {
    Message(
      es: "se esperaba \(expected.spanish), y hay \(found.spanishName)",
      en: "expected \(expected.english), found \(found.englishName)")
  }

  /// - Parameter number: the number as it is written; nil where no text may say it.
  static func notInteger(_ number: String?) -> Message {
    let shown = number.map { "`\($0.clipped)`" }
    return Message(
      es: "se esperaba un número entero, sin punto ni exponente, y \(shown ?? "este") no lo es",
      en: "expected a whole number, without point and exponent, and \(shown ?? "this one") is none")
  }
}

extension DefinitionDecoder.Expected {
  fileprivate var spanish: String {
    switch self {
    case .string: "un texto entre comillas"
    case .boolean: "`true` o `false`"
    case .number: "un número"
    case .integer: "un número entero"
    case .array: "una lista `[…]`"
    case .object: "un objeto `{…}`"
    case .text: "un texto, o un objeto por idioma `{ \"es\": … }`"
    case .stringOrArray: "un texto o una lista de textos"
    case .literal: "un texto, un número, `true` o `false`"
    case .expression: "un valor o una expresión `{…}`"
    }
  }

  fileprivate var english: String {
    switch self {
    case .string: "a string"
    case .boolean: "`true` or `false`"
    case .number: "a number"
    case .integer: "a whole number"
    case .array: "an array `[…]`"
    case .object: "an object `{…}`"
    case .text: "a string, or an object by language `{ \"es\": … }`"
    case .stringOrArray: "a string or an array of strings"
    case .literal: "a string, a number, `true` or `false`"
    case .expression: "a value or an expression `{…}`"
    }
  }
}

extension JSONKind {
  var spanishName: String {
    switch self {
    case .object: "un objeto"
    case .array: "una lista"
    case .string: "un texto"
    case .number: "un número"
    case .boolean: "un valor lógico"
    case .null: "`null`"
    }
  }

  var englishName: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "a boolean"
    case .null: "`null`"
    }
  }
}
