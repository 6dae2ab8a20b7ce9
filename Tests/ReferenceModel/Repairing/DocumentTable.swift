/// The values that the keys of a document of one type may take, from what some pieces of evidence read.
///
/// A key that no condition asks about takes the value that every constraint on it likes best, or one of those: any
/// other is judged the same or worse.
struct DocumentTable {
  /// A form that the table cannot foresee: a calculation from the document's own keys.
  struct Unforeseen: Error {}

  private let judge: Judge
  private let type: String
  /// What constraints name, by key (`copies`, `attributes.monto`).
  private var named: [String: [JSONTree]] = [:]
  /// What conditions compare with, and its neighbours.
  private var asked: [String: [JSONTree]] = [:]

  init(_ judge: Judge, type: String, leaves: [EvidenceLeaf]) throws {
    self.judge = judge
    self.type = type
    for leaf in leaves { try read(leaf.evidence, leaf.scope) }
    for channel in judge.channels {
      if let rules = channel["documentRules"] { try read(rules, Scope()) }
    }
  }

  /// A key with the values that it may take.
  struct Row {
    let key: String
    let values: [JSONTree]
    /// Whether nothing is better than the only value.
    let isSettled: Bool
  }

  var rows: [Row] {
    Set(named.keys).union(asked.keys).sorted().compactMap { key in
      let all = named[key] ?? []
      if let compared = asked[key] {
        // What no dossier can state is no value: a country is its two capitals.
        let values = unique(all + compared).filter { key != "issuedIn" || $0.text.map(isCountryCode) ?? true }
        return values.isEmpty ? nil : Row(key: key, values: values, isSettled: false)
      }
      let best = best(key, all)
      let isOneOfSeveral = ["format", "signature", "issuedOn"].contains(key)
      return Row(key: key, values: best, isSettled: best.count == 1 && !isOneOfSeveral)
    }
  }

  private func isCountryCode(_ text: String) -> Bool {
    text.unicodeScalars.count == 2 && text.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) }
  }

  private func best(_ key: String, _ values: [JSONTree]) -> [JSONTree] {
    let numbers = values.compactMap(\.integer)
    switch key {
    case "copies", "certifiedCopies": return [.number(String(numbers.max() ?? 0))]
    case "bytes": return [.number(String(numbers.min() ?? 0))]
    case "contains", "endorsedBy": return [.strings(values.compactMap(\.text))]
    case "expiresOn": return [.null]
    default: return unique(values)
    }
  }

  private func unique(_ values: [JSONTree]) -> [JSONTree] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0.compactText).inserted }
  }

  // MARK: Constraints

  private mutating func read(_ set: JSONTree, _ scope: Scope) throws {
    for (key, operand) in set.members.map({ ($0.key, $0.value) }) {
      switch key {
      case "meets":
        for name in operand.oneOrSeveralTexts { try read(judge.definition["constraints"]?[name] ?? [:], scope) }
      case "conditional":
        for entry in operand.elements {
          if let when = entry["when"] { try readCondition(when, scope) }
          try read(entry, scope)
        }
      case "checks":
        for check in operand.elements { try readCondition(check["require"] ?? .null, scope) }
      case "anyOf": for part in operand.elements { try read(part, scope) }
      case "original", "legible", "apostilled", "legalized", "translated": named[key, default: []].append(true)
      case "copies", "certifiedCopies": named[key, default: []] += around(operand, "integer")
      case "maxBytes": named["bytes", default: []] += around(operand, "integer")
      case "formats":
        named["format", default: []] += operand.oneOrSeveralTexts.map { .string(Judge.readFormat($0)) }
      case "signature":
        let texts = operand.text == "any" ? ["handwritten", "electronic"] : operand.oneOrSeveralTexts
        named[key, default: []] += texts.map(JSONTree.string)
      case "contains", "endorsedBy":
        let declared = key == "contains" ? "contents" : "endorsers"
        let all = judge.definition["documents"]?[type]?[declared]?.members.map(\.key) ?? []
        let wanted = operand.text == "all" ? all : operand.oneOrSeveralTexts
        named[key] = unique((named[key] ?? []) + wanted.map(JSONTree.string))
      case "current", "validFor", "issuedWithin": try readPeriod(key, operand, scope)
      default: continue
      }
    }
  }

  private mutating func readPeriod(_ key: String, _ operand: JSONTree, _ scope: Scope) throws {
    let from = operand["from"]
    if let from, mentionsDocument(from) { throw Unforeseen() }
    let anchor = from.map { judge.value(of: $0, scope) } ?? .known(.text(judge.submissionDay.text))
    let name = key == "issuedWithin" ? "issuedOn" : "expiresOn"
    var days = [anchor, .known(.text(judge.submissionDay.text))]
    if key != "current" { days.append(judge.shifted(anchor, by: operand, sign: key == "validFor" ? 1 : -1)) }
    named[name, default: []] += days.compactMap(\.known).flatMap { around($0.json, "date") }
    if name == "expiresOn" { named[name, default: []].append(.null) }
  }

  // MARK: Conditions

  private mutating func readCondition(_ condition: JSONTree, _ scope: Scope) throws {
    for part in (condition["all"] ?? condition["any"])?.elements ?? [] { try readCondition(part, scope) }
    if let part = condition["not"] { try readCondition(part, scope) }
    if let name = condition["condition"]?.text, let part = judge.definition["conditions"]?[name] {
      try readCondition(part, scope)
    }
    if let path = (condition["some"] ?? condition["every"])?.text, let part = condition["where"] {
      let list = judge.place(path, scope)
      guard case .known(let elements) = judge.elements(of: list) else { return }
      for element in elements {
        try readCondition(part, scope.binding(list.declaration["each"]?.text, to: element))
      }
    }
    guard condition.members.contains(where: { Judge.operators.contains($0.key) }) else { return }
    try readComparison(condition, scope)
  }

  private mutating func readComparison(_ comparison: JSONTree, _ scope: Scope) throws {
    let left: JSONTree = comparison["value"] ?? ["fact": comparison["fact"] ?? .null]
    for (name, operand) in comparison.members.map({ ($0.key, $0.value) }) where Judge.operators.contains(name) {
      let operands = ["in", "notIn"].contains(name) ? operand.elements : [operand]
      for right in operands {
        switch (ownKey(left), ownKey(right)) {
        case (let key?, nil) where !mentionsDocument(right):
          try ask(key, name == "present" ? nil : judge.value(of: right, scope).known?.json)
        case (nil, let key?) where !mentionsDocument(left):
          try ask(key, judge.value(of: left, scope).known?.json)
        default:
          if mentionsDocument(left) || mentionsDocument(right) { throw Unforeseen() }
        }
      }
    }
  }

  /// The key that an expression names and nothing else.
  private func ownKey(_ expression: JSONTree) -> String? {
    guard let path = expression["fact"]?.text, path.hasPrefix("document.") else { return nil }
    let key = String(path.dropFirst("document.".count))
    return Judge.keyTypes.contains { $0.0 == key } ? key : "attributes." + key
  }

  private func mentionsDocument(_ json: JSONTree) -> Bool {
    json.everything.contains { part in
      if let path = part["fact"]?.text, path.hasPrefix("document") { return true }
      guard let name = part["condition"]?.text, let named = judge.definition["conditions"]?[name] else { return false }
      return mentionsDocument(named)
    }
  }

  private mutating func ask(_ key: String, _ value: JSONTree?) throws {
    // A format is read in small letters. With a text of others it is never equal, which the engine leaves open.
    if key == "format", case .string(let text)? = value, Judge.readFormat(text) != text { throw Unforeseen() }
    // What type a document is cannot be changed.
    if key == "type" { return }
    let declaration = declaration(of: key)
    let type = declaration["type"]?.text ?? "text"
    var values = value.map { around($0, type) } ?? []
    switch type {
    case "boolean": values += [true, false]
    case "integer", "decimal": values += [0, 1]
    case "date": values += around(.string(judge.submissionDay.text), type)
    case "choice":
      let declared = declaration["options"]?.members.map(\.key) ?? []
      values += (key == "signature" ? ["handwritten", "electronic", "none"] : declared).map(JSONTree.string)
    // A text that nobody named cannot be guessed.
    default: break
    }
    if key == "expiresOn" || declaration["mayBeNone"]?.isTrue ?? false { values.append(.null) }
    asked[key, default: []] += values
  }

  private func declaration(of key: String) -> JSONTree {
    guard key.hasPrefix("attributes.") else {
      return ["type": .string(Judge.keyTypes.first { $0.0 == key }?.1 ?? "text")]
    }
    return judge.attributes(ofType: type).first { "attributes." + $0.key == key }?.value ?? [:]
  }

  /// A value with those next to it.
  private func around(_ value: JSONTree, _ type: String) -> [JSONTree] {
    switch (type, value) {
    case ("date", .string(let text)):
      guard let day = CivilDay(text) else { return [] }
      return [-1, 0, 1].compactMap { day.adding(days: $0).map { .string($0.text) } }
    case ("integer", .number(let text)):
      // Between whole numbers: those on either side.
      guard let whole = Int(text) ?? Double(text).flatMap({ Int(exactly: $0.rounded(.down)) }) else { return [] }
      return (-1...2).map { whole &+ $0 }.filter { $0 >= 0 }.map { .number(String($0)) }
    case ("decimal", .number(let text)):
      guard let number = ExactNumber(text), let one = ExactNumber("1") else { return [] }
      let next = [number.plus(one), ExactNumber("-1").flatMap { number.plus($0) }]
      return [value] + next.compactMap { $0.map { .number($0.description) } }
    default: return [value]
    }
  }
}

extension KnownValue {
  var json: JSONTree {
    switch self {
    case .boolean(let flag): .boolean(flag)
    case .number(let number): .number(number.description)
    case .text(let text): .string(text)
    }
  }
}
