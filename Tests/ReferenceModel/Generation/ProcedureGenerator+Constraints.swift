/// The constraints of document evidence, named sets, conditional entries and channels.
extension ProcedureGenerator {
  /// Some constraints.
  ///
  /// - Parameters:
  ///   - types: the document types; empty or nil where the set must serve any of them.
  ///   - isRule: whether the set is the `documentRules` of a channel, which names no other sets.
  mutating func constraints(
    for types: [String]?, _ scope: GenerationScope, depth: Int, isRule: Bool = false, mayMeet: Bool = true
  ) -> [JSONTree.Member] {
    let types = types ?? []
    let inner =
      scope.names.contains("document") ? scope : scope.adding(documentReadables(types), name: "document")
    var members: [JSONTree.Member] = []
    for _ in 0..<random.pick([0, 1, 1, 2, 3]) {
      let key = random.pick(Self.constraintKeys)
      let isTaken = members.contains { $0.key == key }
      guard !isTaken, let operand = operand(of: key, types, inner, depth: depth, isRule, mayMeet) else { continue }
      members.append(.init(key, operand))
    }
    return members
  }

  private static let constraintKeys = [
    "original", "copies", "certifiedCopies", "formats", "formats", "maxBytes", "legible", "signature", "signature",
    "current", "validFor", "issuedWithin", "apostilled", "legalized", "translated", "anyOf", "contains", "contains",
    "endorsedBy", "checks", "checks", "conditional", "conditional", "meets", "meets", "meets",
  ]

  private mutating func operand(
    of key: String, _ types: [String], _ scope: GenerationScope, depth: Int, _ isRule: Bool, _ mayMeet: Bool
  ) -> JSONTree? {
    switch key {
    case "copies", "certifiedCopies": return .number(String(random.int(1...2)))
    case "formats":
      let others = random.sample(random.int(0...2), of: ["jpg", "png", "docx"])
      return .strings(others.isEmpty || random.chance(85) ? ["pdf"] + others : others)
    case "maxBytes": return 1_048_576
    case "signature": return .string(random.pick(["handwritten", "electronic", "any", "any"]))
    case "validFor", "issuedWithin": return period(scope)
    case "contains", "endorsedBy": return parts(key, types)
    case "checks":
      return [
        ["id": .string(newName("control-")), "require": condition(scope, depth: 1), "message": newText("Revise")]
      ]
    case "meets":
      let usable = namedConstraints.filter { set in
        set.needs.isSubset(of: scope.names) && set.type.map { types == [$0] } ?? true
      }
      guard mayMeet, !isRule, let set = random.pickAny(usable) else { return nil }
      return random.chance(50) ? .string(set.name) : [.string(set.name)]
    case "anyOf":
      guard depth > 0 else { return nil }
      let sets = (0..<random.int(1...3)).map { _ in
        constraints(for: types, scope, depth: depth - 1, isRule: isRule, mayMeet: false)
      }
      let filled = sets.filter { !$0.isEmpty }
      return filled.isEmpty ? nil : .array(filled.map(JSONTree.object))
    case "conditional":
      guard depth > 0 else { return nil }
      let inner = constraints(for: types, scope, depth: depth - 1, isRule: isRule)
      if inner.isEmpty { return nil }
      return [.object([.init("when", condition(scope, depth: 1))] + inner)]
    default: return true
    }
  }

  private mutating func period(_ scope: GenerationScope) -> JSONTree {
    let unit = random.pick(["days", "months", "years"])
    var period: JSONTree = [unit: .number(String(random.int(1...(unit == "days" ? 60 : 6))))]
    if random.chance(30) { period["from"] = expression("date", [], scope, depth: 1, anchored: true) }
    return period
  }

  private mutating func parts(_ key: String, _ types: [String]) -> JSONTree? {
    let declaredKey = key == "contains" ? "contents" : "endorsers"
    let common = shared(types) { definition["documents"]?[$0]?[declaredKey]?.members ?? [] }.map(\.key)
    guard !common.isEmpty else { return nil }
    if key == "contains", random.chance(40) { return "all" }
    return .strings(random.sample(random.int(1...common.count), of: common))
  }
}
