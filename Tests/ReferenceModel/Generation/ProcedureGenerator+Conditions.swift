/// Conditions.
extension ProcedureGenerator {
  mutating func condition(_ scope: GenerationScope, depth: Int) -> JSONTree {
    let usable = namedConditions.filter { $0.needs.isSubset(of: scope.names) }
    if random.chance(12), let named = random.pickAny(usable) { return ["condition": .string(named.name)] }
    guard depth > 0 else { return leaf(scope, depth: 0) }
    switch random.int(0...19) {
    case 0...2:
      return [random.pick(["all", "any"]): .array(conditions(random.int(1...3), scope, depth: depth - 1))]
    case 3...4: return ["any": .array(conditions(2, scope, depth: depth - 1))]
    case 5...6: return ["not": condition(scope, depth: depth - 1)]
    case 7...9:
      guard let list = random.pickAny(scope.lists) else { return leaf(scope, depth: depth) }
      let inner = vocabulary.scope(inside: list, scope)
      return [
        random.pick(["some", "every"]): .string(list.path), "where": condition(inner, depth: depth - 1),
      ]
    case 10...12: return valueComparison(scope, depth: depth)
    case 13 where random.chance(20): return [random.pick(["all", "any"]): []]
    default: return leaf(scope, depth: depth)
    }
  }

  private mutating func conditions(_ count: Int, _ scope: GenerationScope, depth: Int) -> [JSONTree] {
    (0..<count).map { _ in condition(scope, depth: depth) }
  }

  /// A comparison of a fact; the nearest ones (of the element, the document, `self`) come more often.
  mutating func leaf(_ scope: GenerationScope, depth: Int) -> JSONTree {
    let near = scope.readables.filter { readable in
      scope.names.contains { readable.path.hasPrefix($0 + ".") }
    }
    if random.chance(55), let readable = random.pickAny(near) { return comparison(of: readable, scope, depth: depth) }
    return comparison(of: random.pick(scope.readables), scope, depth: depth)
  }

  mutating func comparison(of readable: Readable, _ scope: GenerationScope, depth: Int) -> JSONTree {
    var result: JSONTree = ["fact": .string(readable.path)]
    if !readable.isScalar || random.chance(10) {
      result["present"] = .boolean(random.chance(65))
      return result
    }
    addOperators(to: &result, readable, scope, depth: depth)
    return result
  }

  private mutating func valueComparison(_ scope: GenerationScope, depth: Int) -> JSONTree {
    let type = random.pick(["integer", "integer", "decimal", "date", "boolean", "text"])
    var result: JSONTree = ["value": expression(type, [], scope, depth: depth, anchored: true)]
    if random.chance(8) {
      result["present"] = .boolean(random.chance(60))
      return result
    }
    let readable = Readable(path: "", type: type, declaration: [:])
    addOperators(to: &result, readable, scope, depth: depth - 1)
    return result
  }

  private mutating func addOperators(
    to result: inout JSONTree, _ readable: Readable, _ scope: GenerationScope, depth: Int
  ) {
    let isOrdered = ["integer", "decimal", "date"].contains(readable.type)
    if isOrdered, random.chance(65) {
      let orders = ["lessThan", "atMost", "moreThan", "atLeast"]
      for name in random.chance(15) ? ["atLeast", "lessThan"] : [random.pick(orders)] {
        result[name] = operand(readable, scope, depth: depth)
      }
      return
    }
    if readable.type != "boolean", random.chance(25) {
      var literals: [JSONTree] = []
      for _ in 0..<random.int(1...3) {
        let next = literal(readable)
        if !literals.contains(where: { $0.compactText == next.compactText }) { literals.append(next) }
      }
      result[random.pick(["in", "notIn"])] = .array(literals)
      return
    }
    result[random.chance(70) ? "is" : "isNot"] = operand(readable, scope, depth: depth)
  }

  private mutating func operand(_ readable: Readable, _ scope: GenerationScope, depth: Int) -> JSONTree {
    let mayBeExpression = depth > 0 && random.chance(35)
    guard mayBeExpression, readable.path != "document.type" else { return literal(readable) }
    let type = ["integer", "decimal"].contains(readable.type) ? "decimal" : readable.type
    return expression(type, readable.options, scope, depth: depth - 1, anchored: readable.path.isEmpty)
  }

  /// A literal that fits beside the fact.
  mutating func literal(_ readable: Readable) -> JSONTree {
    // The texts of a document (its format, country and language) have words of their own.
    if let words = readable.declaration["words"] { return random.pick(words.elements) }
    switch readable.type {
    case "boolean": return .boolean(random.chance(70))
    case "integer": return .number(random.pick(SampleNumbers.integers))
    case "decimal":
      return .number(random.pick(SampleNumbers.integers + SampleNumbers.decimals))
    case "date": return .string(random.pick(SampleDays.all))
    case "choice": return .string(random.pickAny(readable.options) ?? "a")
    default: return .string(random.pick(SampleTexts.good(readable.declaration["format"]?.text ?? "")))
    }
  }
}
