import Tramites

/// What a schema has against a value.
struct SchemaProblem: Sendable, CustomStringConvertible {
  /// The place in the value, by the tokens of its pointer.
  let path: [String]
  /// The keyword that is not met, and the schema that has it.
  let keyword: String
  let location: String

  var description: String { "\(JSONPointer(tokens: path)): \(keyword) of \(location)" }
}

/// The comparison of a value with a schema.
struct SchemaValidation {
  private(set) var problems: [SchemaProblem] = []
  /// The schemas that each place of the value was compared with, by the tokens of its pointer, where they are kept.
  private(set) var applied: [[String]: [Schema]] = [:]
  private let keepsApplied: Bool
  private var path: [String] = []

  /// - Parameter keepsApplied: whether `applied` is wanted.
  init(of value: JSONTree, with schema: Schema, keepsApplied: Bool = false) {
    self.keepsApplied = keepsApplied
    check(value, schema)
  }

  private mutating func check(_ value: JSONTree, _ schema: Schema) {
    if keepsApplied { applied[path, default: []].append(schema) }
    for keyword in schema.keywords {
      switch (keyword, value) {
      case (.never, _): fail("false", schema)
      case (.reference(let other), _): check(value, other)
      case (.type(let types), _): if !types.contains(where: { $0.includes(value) }) { fail("type", schema) }
      case (.enumeration(let all), _): if !all.contains(where: { $0.isSame(as: value) }) { fail("enum", schema) }
      case (.constant(let constant), _): if !constant.isSame(as: value) { fail("const", schema) }
      case (.pattern(let pattern), .string(let text)): if !pattern.matches(text) { fail("pattern", schema) }
      case (.minimum(let minimum), .number(let text)): if Double(text) ?? 0 < minimum { fail("minimum", schema) }
      case (.maximum(let maximum), .number(let text)): if Double(text) ?? 0 > maximum { fail("maximum", schema) }
      case (.minItems(let count), .array(let elements)): if elements.count < count { fail("minItems", schema) }
      case (.maxItems(let count), .array(let elements)): if elements.count > count { fail("maxItems", schema) }
      case (.items(let items), .array(let elements)):
        for (index, element) in elements.enumerated() { check(element, items, at: String(index)) }
      case (.contains(let part), .array(let elements)):
        if !elements.contains(where: { accepts($0, part) }) { fail("contains", schema) }
      case (_, .object(let members)): check(members, keyword, schema)
      default: break
      }
      checkForms(value, keyword, schema)
    }
  }

  private mutating func check(_ members: [JSONMember], _ keyword: Schema.Keyword, _ schema: Schema) {
    switch keyword {
    case .minProperties(let count): if members.count < count { fail("minProperties", schema) }
    case .required(let keys):
      for key in keys where !members.has(key) { fail("required", schema) }
    case .dependentRequired(let rules):
      for rule in rules where members.has(rule.key) && !rule.others.allSatisfy(members.has) {
        fail("dependentRequired", schema)
      }
    case .propertyNames(let names):
      for member in members { check(.string(member.key), names, at: member.key) }
    case .members(let properties, let patterns, let others):
      for member in members {
        var fitting = patterns.filter { $0.pattern.matches(member.key) }.map(\.schema)
        if let property = properties[member.key] { fitting.append(property) }
        if fitting.isEmpty, let others { fitting.append(others) }
        for inner in fitting { check(member.value, inner, at: member.key) }
      }
    default: break
    }
  }

  private mutating func checkForms(_ value: JSONTree, _ keyword: Schema.Keyword, _ schema: Schema) {
    switch keyword {
    case .allOf(let parts):
      for part in parts { check(value, part) }
    case .anyOf(let parts):
      let fitting = parts.filter { accepts(value, $0) }
      if fitting.isEmpty { fail("anyOf", schema) }
      if keepsApplied { for part in fitting { check(value, part) } }
    case .oneOf(let parts):
      let fitting = parts.filter { accepts(value, $0) }
      if fitting.count != 1 { fail("oneOf", schema) }
      if keepsApplied { for part in fitting { check(value, part) } }
    case .not(let part):
      if accepts(value, part) { fail("not", schema) }
    case .conditional(let condition, let consequence, let alternative):
      if let part = accepts(value, condition) ? consequence : alternative { check(value, part) }
    default: break
    }
  }

  private mutating func check(_ value: JSONTree, _ schema: Schema, at token: String) {
    path.append(token)
    check(value, schema)
    path.removeLast()
  }

  /// Whether a value meets a schema, of which nothing else is to be said.
  private func accepts(_ value: JSONTree, _ schema: Schema) -> Bool {
    SchemaValidation(of: value, with: schema).problems.isEmpty
  }

  private mutating func fail(_ keyword: String, _ schema: Schema) {
    problems.append(SchemaProblem(path: path, keyword: keyword, location: schema.location))
  }
}

extension JSONTree {
  /// Equality as JSON Schema has it: numbers by their value, members in any order.
  fileprivate func isSame(as other: JSONTree) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): Double(left) == Double(right)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count && left.allSatisfy { member in other[member.key]?.isSame(as: member.value) ?? false }
    default: self == other
    }
  }
}

extension [JSONMember] {
  fileprivate func has(_ key: String) -> Bool {
    contains { $0.key.hasSameScalars(as: key) }
  }
}
