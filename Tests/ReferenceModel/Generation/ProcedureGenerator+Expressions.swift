/// Expressions of every type.
extension ProcedureGenerator {
  /// An expression of a type. An anchored one says its type itself: where nothing beside it does, `"2026-01-01"` might
  /// be a date or a text.
  mutating func expression(
    _ type: String, _ options: [String], _ scope: GenerationScope, depth: Int, anchored: Bool
  ) -> JSONTree {
    if depth > 0, random.chance(60) {
      switch type {
      case "integer", "decimal": return numeric(type, scope, depth: depth - 1)
      case "date": return dated(scope, depth: depth - 1, anchored: anchored)
      default: return branching(type, options, scope, depth: depth - 1, anchored: anchored)
      }
    }
    return atom(type, options, scope, anchored: anchored)
  }

  /// A literal, a fact or a parameter; `days` is how many parameters may each say on which day they are read.
  private mutating func atom(
    _ type: String, _ options: [String], _ scope: GenerationScope, anchored: Bool, days: Int = 3
  ) -> JSONTree {
    let types = type == "decimal" ? ["integer", "decimal"] : [type]
    let facts = scope.readables.filter { types.contains($0.type) && (type != "choice" || $0.options == options) }
    if random.chance(20), let parameter = parameter(types, scope, days: days) { return parameter }
    if anchored || random.chance(65), let fact = random.pickAny(facts) { return ["fact": .string(fact.path)] }
    if anchored { return fallback(type) }
    if type == "integer" || type == "decimal", random.chance(4) { return .number(random.pick(SampleNumbers.huge)) }
    let options = JSONTree.object(options.map { .init($0, "") })
    return literal(Readable(path: "", type: type, declaration: ["options": options]))
  }

  /// An expression that says its type where no fact of that type is in scope.
  private mutating func fallback(_ type: String) -> JSONTree {
    let leap: JSONTree = ["value": ["dayOf": ["fact": "submission.date"]], "atLeast": 15]
    return switch type {
    case "integer", "decimal": ["dayOf": ["fact": "submission.date"]]
    case "date": ["fact": "submission.date"]
    case "boolean": ["if": leap, "then": true, "else": false]
    default: ["if": leap, "then": .string(SampleTexts.plain[0]), "else": .string(SampleTexts.plain[1])]
    }
  }

  private mutating func parameter(_ types: [String], _ scope: GenerationScope, days: Int) -> JSONTree? {
    let fitting = (definition["parameters"]?.members ?? []).filter { types.contains($0.value["type"]?.text ?? "") }
    guard let parameter = random.pickAny(fitting) else { return nil }
    var result: JSONTree = ["parameter": .string(parameter.key)]
    if case .object? = parameter.value["values"]?.elements.first?["value"] {
      let keys = scope.readables.filter {
        ($0.type == "choice" || $0.type == "text") && $0.path != "document.type"
      }
      let key = random.chance(75) ? random.pickAny(keys) : nil
      result["key"] = key.map { JSONTree.object([.init("fact", .string($0.path))]) } ?? "b"
    }
    if days > 0, random.chance(25) { result["on"] = atom("date", [], scope, anchored: false, days: days - 1) }
    return result
  }

  // MARK: Numbers

  private mutating func numeric(_ type: String, _ scope: GenerationScope, depth: Int) -> JSONTree {
    func next() -> JSONTree { expression(type, [], scope, depth: depth, anchored: false) }
    switch random.int(0...(type == "decimal" ? 15 : 11)) {
    case 0: return ["add": .array((0..<random.int(1...3)).map { _ in next() })]
    case 1: return ["subtract": [next(), next()]]
    case 2: return ["multiply": .array((0..<random.int(2...3)).map { _ in next() })]
    case 3: return [random.pick(["min", "max"]): .array((0..<random.int(1...3)).map { _ in next() })]
    case 4: return ["round": expression("decimal", [], scope, depth: depth, anchored: false)]
    case 5, 6:
      return [random.pick(["yearsBetween", "monthsBetween", "daysBetween"]): [day(scope, depth), day(scope, depth)]]
    case 7: return [random.pick(["yearOf", "monthOf", "dayOf"]): day(scope, depth)]
    case 8: return counting(scope, depth: depth)
    case 9: return summing(type, scope, depth: depth)
    case 10, 11: return branching(type, [], scope, depth: depth, anchored: false)
    case 12, 13: return ["divide": [next(), divisor(scope, depth: depth)]]
    case 14:
      return [
        "round": next(), "decimals": .number(String(random.pick([1, 2, 2, 18]))),
      ]
    default: return numeric("integer", scope, depth: depth)
    }
  }

  /// Zero now and then, but never a written zero.
  private mutating func divisor(_ scope: GenerationScope, depth: Int) -> JSONTree {
    if random.chance(15) {
      let same = expression("decimal", [], scope, depth: 0, anchored: true)
      return ["subtract": [same, same]]
    }
    let made = expression("decimal", [], scope, depth: depth, anchored: true)
    return if case .number = made { 3 } else { made }
  }

  private mutating func counting(_ scope: GenerationScope, depth: Int) -> JSONTree {
    guard let list = random.pickAny(scope.lists) else { return ["dayOf": day(scope, depth)] }
    var result: JSONTree = ["count": .string(list.path)]
    if random.chance(70) { result["where"] = condition(vocabulary.scope(inside: list, scope), depth: depth) }
    return result
  }

  private mutating func summing(_ type: String, _ scope: GenerationScope, depth: Int) -> JSONTree {
    guard let list = random.pickAny(scope.lists) else { return ["add": [["monthOf": day(scope, depth)], 1]] }
    let inner = vocabulary.scope(inside: list, scope)
    var result: JSONTree = [
      "sum": .string(list.path), "of": expression(type, [], inner, depth: depth, anchored: false),
    ]
    if random.chance(50) { result["where"] = condition(inner, depth: depth) }
    return result
  }

  // MARK: Days

  private mutating func day(_ scope: GenerationScope, _ depth: Int) -> JSONTree {
    expression("date", [], scope, depth: depth, anchored: false)
  }

  private mutating func dated(_ scope: GenerationScope, depth: Int, anchored: Bool) -> JSONTree {
    let whole = expression("integer", [], scope, depth: depth, anchored: false)
    switch random.int(0...7) {
    case 0...2: return [random.pick(["plusDays", "plusMonths", "plusYears"]): [day(scope, depth), whole]]
    case 3...4:
      let first = expression("date", [], scope, depth: depth, anchored: true)
      return [random.pick(["min", "max"]): [first, day(scope, depth)]]
    case 5:
      let month: JSONTree = random.chance(50) ? .number(String(random.int(0...13))) : whole
      return ["dateOf": [["yearOf": day(scope, depth)], month, .number(String(random.int(1...31)))]]
    default: return branching("date", [], scope, depth: depth, anchored: anchored)
    }
  }

  // MARK: Branches

  private mutating func branching(
    _ type: String, _ options: [String], _ scope: GenerationScope, depth: Int, anchored: Bool
  ) -> JSONTree {
    let first = expression(type, options, scope, depth: depth, anchored: anchored)
    // Branches that agree are known even where their condition is not.
    let last =
      random.chance(20) ? first : expression(type, options, scope, depth: depth, anchored: false)
    if random.chance(60) {
      return ["if": condition(scope, depth: depth), "then": first, "else": last]
    }
    var entries: [JSONTree] = [["when": condition(scope, depth: depth), "then": first]]
    for _ in 0..<random.int(0...2) {
      let then = random.chance(30) ? first : expression(type, options, scope, depth: depth, anchored: false)
      entries.append(["when": condition(scope, depth: depth), "then": then])
    }
    return ["choose": .array(entries), "else": last]
  }
}
