/// Makes small definitions all of whose facts have few values, and dossiers with gaps of which every completion can be
/// tried.
///
/// Their integers are compared with 0, 1 and 2 alone, and so -1 to 3 stand for all of them; their lists have at most two
/// elements, which is enough to tell `some` and `every` apart.
public struct FiniteProcedureGenerator: Sendable {
  var random: SplitMix64
  /// Whether no fact and no paper is read twice by the same requirement or criterion, alternatives included: then the
  /// answers to its leaves are independent, and strong Kleene logic finds all that follows.
  let readsOnce: Bool
  /// The facts and papers that the entry in hand may still read.
  private var unread: [String] = []

  /// A generator that makes the same pairs for the same seed.
  public init(seed: UInt64, readsOnce: Bool) {
    random = SplitMix64(seed: seed)
    self.readsOnce = readsOnce
  }

  /// Makes a definition and a dossier for it.
  public mutating func makePair() -> (definition: String, dossier: String) {
    let definition = makeDefinition()
    return (definition.compactText, makeDossier().compactText)
  }

  // MARK: Definition

  private static let scalars = ["b1", "b2", "b3", "c1", "i1", "i2", "submission.channel"]
  private static let papers = ["acta", "foto", "carta"]

  static let facts: JSONTree = [
    "b1": ["type": "boolean"], "b2": ["type": "boolean", "mayBeNone": true], "b3": ["type": "boolean"],
    "c1": ["type": "choice", "options": ["a": "A", "b": "B", "c": "C"]],
    "i1": ["type": "integer"], "i2": ["type": "integer", "mayBeNone": true],
    "l1": ["type": "list", "each": "e1", "fields": ["s": ["type": "boolean"]]],
  ]

  private mutating func makeDefinition() -> JSONTree {
    var definition: JSONTree = [
      "format": 1, "id": "tramite", "title": "Trámite", "facts": Self.facts,
      "documents": ["acta": ["title": "Acta"], "foto": ["title": "Foto"], "carta": ["title": "Carta"]],
      "channels": [["id": "web", "title": "Web"], ["id": "sitio", "title": "Sitio"]],
    ]
    definition["eligibility"] = .array(
      (0..<random.int(0...1)).map { number in
        begin()
        var entry: JSONTree = ["id": .string("eli-\(number)"), "title": "Criterio", "message": "No"]
        if random.chance(40) { entry["when"] = condition(depth: 1, element: nil) }
        entry["require"] = condition(depth: 2, element: nil)
        return entry
      })
    // What evidence reads where nothing else is left.
    definition["facts"]?["siempre"] = ["type": "boolean", "value": ["all": []]]
    var requirements: [JSONTree] = []
    var alternatives: [JSONTree] = []
    for number in 0..<random.int(1...2) {
      begin()
      var entry: JSONTree = ["id": .string("req-\(number)"), "title": "Requisito"]
      let isForEach = random.chance(20) && take("l1")
      if isForEach { entry["forEach"] = "l1" }
      if random.chance(45) { entry["when"] = condition(depth: 1, element: isForEach ? "e1" : nil) }
      entry["evidence"] = evidence(depth: 2)
      requirements.append(entry)
      if random.chance(35) {
        var alternative: JSONTree = ["id": .string("alt-\(number)"), "title": "Otro", "insteadOf": entry["id"]!]
        if random.chance(60) { alternative["when"] = condition(depth: 1, element: nil) }
        alternative["evidence"] = evidence(depth: 1)
        alternatives.append(alternative)
      }
    }
    definition["requirements"] = .array(requirements)
    definition["alternativeRequirements"] = .array(alternatives)
    return definition
  }

  private mutating func begin() { unread = Self.scalars + Self.papers + ["l1"] }

  /// Whether the entry in hand may read something; once, where that is enough.
  private mutating func take(_ name: String) -> Bool {
    guard unread.contains(name) else { return false }
    if readsOnce { unread.removeAll { $0 == name } }
    return true
  }

  private mutating func condition(depth: Int, element: String?) -> JSONTree {
    switch depth > 0 ? random.int(0...9) : 9 {
    case 0...1:
      return ["all": [condition(depth: depth - 1, element: element), condition(depth: depth - 1, element: nil)]]
    case 2...4:
      return ["any": [condition(depth: depth - 1, element: element), condition(depth: depth - 1, element: nil)]]
    case 5: return ["not": condition(depth: depth - 1, element: element)]
    case 6 where take("l1"):
      return [random.pick(["some", "every"]): "l1", "where": ["fact": "e1.s", "is": .boolean(random.chance(50))]]
    case 7:
      let branch = condition(depth: depth - 1, element: element)
      return ["value": ["if": branch, "then": 1, "else": 2], "is": .number(String(random.int(1...2)))]
    case 8 where !readsOnce:
      let quotient: JSONTree = ["divide": [1, ["fact": "i1"]]]
      return ["value": quotient, random.pick(["lessThan", "atLeast"]): .number(String(random.int(0...1)))]
    default: return leaf(element: element)
    }
  }

  private mutating func leaf(element: String?) -> JSONTree {
    if let element, random.chance(50) { return ["fact": .string(element + ".s"), "is": .boolean(random.chance(50))] }
    let open = unread.filter { Self.scalars.contains($0) }
    guard let name = random.pickAny(open), take(name) else { return [random.pick(["all", "any"]): []] }
    let fact: JSONTree = .string(name)
    switch name {
    case "b2" where random.chance(30): return ["fact": fact, "present": .boolean(random.chance(50))]
    case "b1", "b2", "b3": return ["fact": fact, random.pick(["is", "isNot"]): .boolean(random.chance(60))]
    case "c1":
      if random.chance(50) {
        return ["fact": fact, random.pick(["is", "isNot"]): .string(random.pick(["a", "b", "c"]))]
      }
      // All three would be asking the same fact several times: whatever it is, it is one of them.
      let count = readsOnce ? 2 : random.int(1...3)
      return ["fact": fact, random.pick(["in", "notIn"]): .strings(random.sample(count, of: ["a", "b", "c"]))]
    case "submission.channel": return ["fact": fact, "is": .string(random.pick(["web", "sitio"]))]
    default:
      let comparators = ["is", "isNot", "lessThan", "atMost", "moreThan", "atLeast"]
      return ["fact": fact, random.pick(comparators): .number(String(random.int(0...2)))]
    }
  }

  private mutating func evidence(depth: Int) -> JSONTree {
    if depth > 0, random.chance(40) {
      let parts = (0..<random.int(1...3)).map { _ in evidence(depth: depth - 1) }
      if random.chance(40) { return ["allOf": .array(parts)] }
      return ["anyOf": .array(parts), "atLeast": .number(String(random.int(1...parts.count)))]
    }
    let booleans = unread.filter { ["b1", "b2", "b3"].contains($0) }
    if random.chance(25), let name = random.pickAny(booleans), take(name) { return ["confirmed": .string(name)] }
    let scalars = unread.filter { Self.scalars.contains($0) && $0 != "submission.channel" }
    if random.chance(15), let name = random.pickAny(scalars), take(name) { return ["data": .string(name)] }
    guard let type = random.pickAny(unread.filter { Self.papers.contains($0) }), take(type) else {
      return ["confirmed": "siempre"]
    }
    var paper: JSONTree = ["document": .string(type)]
    if random.chance(60) { paper["original"] = true }
    if random.chance(40) { paper["copies"] = .number(String(random.int(1...2))) }
    if random.chance(30) { paper["signature"] = .string(random.pick(["handwritten", "any"])) }
    if random.chance(40) {
      paper["conditional"] = [["when": condition(depth: 1, element: nil), "apostilled": true]]
    }
    if !readsOnce, random.chance(20) { paper["quantity"] = 2 }
    return paper
  }

  // MARK: Dossier

  private mutating func makeDossier() -> JSONTree {
    var dossier: JSONTree = ["procedure": "tramite", "submittedOn": "2026-05-14", "facts": [:], "documents": []]
    if random.chance(60) { dossier["channel"] = .string(random.pick(["web", "sitio"])) }
    for fact in Self.facts.members where random.chance(55) {
      let values = FiniteDomain.values(of: fact.value)
      dossier["facts"]?[fact.key] = random.pick(values)
      guard fact.key == "l1", let elements = dossier["facts"]?["l1"]?.elements else { continue }
      dossier["facts"]?["l1"] = .array(elements.map { random.chance(40) ? [:] : $0 })
    }
    var documents: [JSONTree] = []
    for type in Self.papers {
      for _ in 0..<(readsOnce ? random.int(0...1) : random.pick([0, 1, 1, 2])) {
        var document: JSONTree = ["type": .string(type)]
        for (key, values) in FiniteDomain.keys where random.chance(75) { document[key] = random.pick(values) }
        documents.append(document)
      }
    }
    dossier["documents"] = .array(documents)
    return dossier
  }
}
