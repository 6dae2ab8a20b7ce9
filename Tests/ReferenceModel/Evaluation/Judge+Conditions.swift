/// Conditions of FORMAT §3.
extension Judge {
  static let operators = [
    "is", "isNot", "in", "notIn", "lessThan", "atMost", "moreThan", "atLeast", "present",
  ]

  /// Whether this is a Condition rather than an Expression: a boolean calculated fact takes either.
  func isCondition(_ json: JSONTree) -> Bool {
    json.members.contains {
      ["all", "any", "not", "some", "every", "condition"].contains($0.key) || Self.operators.contains($0.key)
    }
  }

  func truth(of condition: JSONTree?, _ scope: Scope) -> Truth {
    guard let condition else { return .yes }
    if let parts = condition["all"] { return .all(parts.elements.map { truth(of: $0, scope) }) }
    if let parts = condition["any"] { return .any(parts.elements.map { truth(of: $0, scope) }) }
    if let part = condition["not"] { return truth(of: part, scope).negated }
    if let name = condition["condition"]?.text { return truth(of: definition["conditions"]?[name], scope) }
    if let list = condition["some"]?.text { return .any(truths(of: condition["where"], over: list, scope)) }
    if let list = condition["every"]?.text { return .all(truths(of: condition["where"], over: list, scope)) }
    return comparison(condition, scope)
  }

  /// The condition for each element; over an unknown list one open truth, which neither `any` nor `all` can pass.
  private func truths(of condition: JSONTree?, over path: String, _ scope: Scope) -> [Truth] {
    let list = place(path, scope)
    switch elements(of: list) {
    case .unknown: return [.open(Gap(paths: [list.path]))]
    case .known(let elements):
      return elements.map { truth(of: condition, scope.binding(list.declaration["each"]?.text, to: $0)) }
    }
  }

  private func comparison(_ condition: JSONTree, _ scope: Scope) -> Truth {
    let left = condition["value"].map { value(of: $0, scope) } ?? presence(of: condition["fact"]?.text ?? "", scope)
    let isFormat = (condition["value"]?["fact"] ?? condition["fact"])?.text == "document.format"
    return .all(
      condition.members.filter { Self.operators.contains($0.key) }.map { member in
        let right = isFormat ? Self.readingFormats(member.value) : member.value
        return switch member.key {
        case "present": presentTruth(left, right.isTrue)
        case "in", "notIn": membership(left, right.elements, wanted: member.key == "in", scope)
        default: comparisonTruth(left, member.key, value(of: right, scope))
        }
      })
  }

  /// Texts beside `document.format` are read as it is.
  private static func readingFormats(_ operand: JSONTree) -> JSONTree {
    if case .array(let elements) = operand { return .array(elements.map(readingFormats)) }
    return operand.text.map { .string(readFormat($0)) } ?? operand
  }

  /// The value of a fact; for a group, list or element, which only take `present`, anything known will do.
  private func presence(of path: String, _ scope: Scope) -> Knowledge {
    let place = place(path, scope)
    guard ["group", "list"].contains(place.type) else { return value(of: place) }
    return switch place.content {
    case .absent: .unknown(Gap(paths: [place.path]))
    case .none: .none
    case .given: .known(.boolean(true))
    }
  }

  private func presentTruth(_ left: Knowledge, _ wanted: Bool) -> Truth {
    switch left {
    case .unknown(let gap): .open(gap)
    case .none: Truth(!wanted)
    case .known: Truth(wanted)
    }
  }

  private func membership(_ left: Knowledge, _ literals: [JSONTree], wanted: Bool, _ scope: Scope) -> Truth {
    switch left {
    case .unknown(let gap): return .open(gap)
    case .none: return Truth(!wanted)
    case .known(let value):
      let found = literals.contains { self.value(of: $0, scope).known?.isSame(as: value) ?? false }
      return Truth(found == wanted)
    }
  }

  private func comparisonTruth(_ left: Knowledge, _ name: String, _ right: Knowledge) -> Truth {
    let gaps = [left, right].compactMap(\.gap)
    if !gaps.isEmpty { return .open(gaps.reduce(Gap(), +)) }
    guard let a = left.known, let b = right.known else { return Truth(name == "isNot") }
    return switch name {
    case "is": Truth(a.isSame(as: b))
    case "isNot": Truth(!a.isSame(as: b))
    case "lessThan": Truth(a.isLess(than: b))
    case "atMost": Truth(!b.isLess(than: a))
    case "moreThan": Truth(b.isLess(than: a))
    default: Truth(!a.isLess(than: b))
    }
  }
}
