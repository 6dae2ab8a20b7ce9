/// Eligibility, requirements, alternatives and their evidence.
extension ProcedureGenerator {
  /// The scope of an entry, and its `forEach` where it has one.
  private mutating func entryScope() -> (scope: GenerationScope, forEach: JSONTree?) {
    let top = vocabulary.topScope
    guard random.chance(35), let list = random.pickAny(top.lists) else { return (top, nil) }
    return (vocabulary.scope(inside: list, top), .string(list.path))
  }

  mutating func makeEligibility() {
    guard random.chance(70) else { return }
    var entries: [JSONTree] = []
    for _ in 0..<random.int(0...2) {
      let (scope, forEach) = entryScope()
      var entry: JSONTree = ["id": .string(newName("eli-")), "title": newText("Criterio")]
      entry["forEach"] = forEach
      if random.chance(40) { entry["when"] = condition(scope, depth: 1) }
      let require = condition(scope, depth: 2)
      // Often two ways to be met: else too many dossiers would be ineligible.
      entry["require"] = random.chance(60) ? ["any": [require, condition(scope, depth: 1)]] : require
      entry["message"] = newText("No puede")
      entries.append(entry)
    }
    definition["eligibility"] = .array(entries)
  }

  mutating func makeRequirements(_ key: String, prefix: String, count: Int) {
    let isAdditional = key == "additionalRequirements"
    if isAdditional, count == 0, random.chance(50) { return }
    var entries: [JSONTree] = []
    for _ in 0..<count {
      let (scope, forEach) = entryScope()
      var entry: JSONTree = ["id": .string(newName(prefix)), "title": newText("Requisito")]
      entry["forEach"] = forEach
      if isAdditional || random.chance(25) { entry["when"] = condition(scope, depth: 2) }
      entry["evidence"] = evidence(scope, depth: 2)
      if random.chance(12) { entry["recommended"] = true }
      if random.chance(20) { entry["guidance"] = newText("Prepárelo con tiempo") }
      entries.append(entry)
    }
    definition[key] = .array(entries)
  }

  mutating func makeAlternatives() {
    let targets = ["requirements", "additionalRequirements"].flatMap { definition[$0]?.elements ?? [] }
    guard !targets.isEmpty, random.chance(60) else { return }
    var entries: [JSONTree] = []
    for _ in 0..<random.int(1...2) {
      let first = random.pick(targets)
      let isForSeveral = random.chance(35)
      let chosen = [first] + (isForSeveral ? targets.filter { $0["id"]?.text != first["id"]?.text }.prefix(1) : [])
      let lists = chosen.map { $0["forEach"]?.text ?? "" }
      var scope = vocabulary.topScope
      // An element has a name only where all targets go over the same list.
      if lists.allSatisfy({ $0 == lists[0] }), let list = scope.lists.first(where: { $0.path == lists[0] }) {
        scope = vocabulary.scope(inside: list, scope)
      }
      var entry: JSONTree = ["id": .string(newName("alt-")), "title": newText("Alternativa")]
      let ids = chosen.compactMap { $0["id"]?.text }
      entry["insteadOf"] = ids.count == 1 && random.chance(60) ? .string(ids[0]) : .strings(ids)
      if random.chance(65) { entry["when"] = condition(scope, depth: 1) }
      entry["evidence"] = evidence(scope, depth: 1)
      entries.append(entry)
    }
    definition["alternativeRequirements"] = .array(entries)
  }

  // MARK: Evidence

  mutating func evidence(_ scope: GenerationScope, depth: Int) -> JSONTree {
    if depth > 0, random.chance(25) {
      let parts = (0..<random.int(1...3)).map { _ in evidence(scope, depth: depth - 1) }
      if random.chance(40) { return ["allOf": .array(parts)] }
      var result: JSONTree = ["anyOf": .array(parts)]
      if random.chance(40) { result["atLeast"] = .number(String(random.int(1...parts.count))) }
      return result
    }
    switch random.int(0...9) {
    case 0...1: return data(scope) ?? papers(scope)
    case 2:
      let near = scope.scalars("boolean").filter { !$0.path.hasPrefix("document.") }
      return random.pickAny(near).map { ["confirmed": .string($0.path)] } ?? papers(scope)
    default: return papers(scope)
    }
  }

  private mutating func data(_ scope: GenerationScope) -> JSONTree? {
    let given = scope.readables.filter { !$0.isCalculated && !$0.path.hasPrefix("submission.") }
    let scalars = given.filter(\.isScalar)
    if random.chance(25), let list = random.pickAny(given.filter { $0.type == "list" }) {
      return random.chance(50)
        ? ["data": .string(list.path)]
        : ["data": .string(list.path), "atLeast": .number(String(random.int(1...2)))]
    }
    let paths = random.sample(random.chance(60) ? 1 : 2, of: scalars).map(\.path)
    if paths.isEmpty { return nil }
    return ["data": paths.count == 1 && random.chance(70) ? .string(paths[0]) : .strings(paths)]
  }

  private mutating func papers(_ scope: GenerationScope) -> JSONTree {
    let declared = definition["documents"]?.members.map(\.key) ?? []
    let types = random.sample(random.chance(80) ? 1 : 2, of: declared)
    var result: JSONTree = ["document": types.count == 1 && random.chance(70) ? .string(types[0]) : .strings(types)]
    let elements = scope.subjects.filter { $0.type == "element" }
    if random.chance(60), let element = random.pickAny(elements) {
      result["of"] = .string(element.path)
    } else if random.chance(25), let subject = random.pickAny(scope.subjects) {
      result["of"] = .string(subject.path)
    }
    if random.chance(12) { result["quantity"] = .number(String(random.int(1...2))) }
    for member in constraints(for: types, scope, depth: 2) { result[member.key] = member.value }
    return result
  }
}
