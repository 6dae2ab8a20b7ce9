/// Makes pairs of a definition and a dossier that lacks something and leaves no question open.
public struct RepairPairGenerator {
  private var generator: ProcedureGenerator
  private var random: SplitMix64

  /// A generator that makes the same pairs for the same seed.
  public init(seed: UInt64) {
    generator = ProcedureGenerator(seed: seed)
    random = SplitMix64(seed: seed ^ 0x5EED)
  }

  /// Makes a definition and dossiers for it, at most three; none where all that were tried are ineligible or open.
  public mutating func makePair() -> GeneratedPair {
    _ = generator.makeTrees()
    generator.makeRepairableRequirements()
    let definition = generator.definition
    var dossiers: [JSONTree] = []
    for goodness in [80, 60, 40] {
      var maker = DossierGenerator(
        definition: definition, random: random, profile: .init(presence: 100, goodness: goodness))
      let made = maker.makeDossier()
      random = maker.random
      let damaged = (0..<random.int(0...3)).reduce(made) { dossier, _ in spoilt(dossier, definition) }
      if let shaped = shaped(damaged, definition) { dossiers.append(shaped) }
    }
    return GeneratedPair(definition: definition.text(), dossiers: dossiers.map { $0.text() })
  }

  /// The dossier with its questions answered and, where nothing is lacking, something spoilt; nil where that does not
  /// lead to one that lacks something and asks nothing.
  private mutating func shaped(_ dossier: JSONTree, _ definition: JSONTree) -> JSONTree? {
    var dossier = dossier
    for _ in 0..<8 {
      let judge = Judge(definition: definition, dossier: dossier)
      let instances = judge.instances().filter { !$0.isRecommended }
      let questions = instances.filter { $0.status == "undetermined" }.flatMap(\.questions)
      switch judge.outcome(of: instances) {
      case "incomplete" where questions.isEmpty: return judge.metNoValue ? nil : dossier
      case "incomplete", "undetermined":
        var maker = DossierGenerator(
          definition: definition, random: random, profile: .init(presence: 100, goodness: 60))
        let place = maker.openPlaces(of: dossier).first { questions.contains($0.path) }
        guard let place else { return nil }
        dossier = dossier.setting(maker.answer(place, dossier), at: place.steps)
        random = maker.random
      case "admissible": dossier = spoilt(dossier, definition)
      default: return nil
      }
    }
    return nil
  }

  /// The dossier without one of its papers, with a key of one wrong, or with a fact wrong, false or none.
  private mutating func spoilt(_ dossier: JSONTree, _ definition: JSONTree) -> JSONTree {
    let judge = Judge(definition: definition, dossier: dossier)
    var documents = judge.documents
    if random.chance(50), !documents.isEmpty {
      let index = random.int(0...documents.count - 1)
      if random.chance(50) {
        documents.remove(at: index)
      } else if let key = random.pickAny(documents[index].members.map(\.key).filter { DocumentKeys.all.contains($0) }) {
        var maker = DossierGenerator(
          definition: definition, random: random, profile: .init(presence: 100, goodness: 0))
        documents[index][key] = maker.value(ofKey: key, type: documents[index]["type"]?.text ?? "", dossier)
        random = maker.random
      }
      return dossier.settingDocuments(documents)
    }
    let places = judge.leaves().flatMap { leaf in
      let paths = leaf.evidence["confirmed"] ?? leaf.evidence["data"]
      return (paths?.oneOrSeveralTexts ?? []).map { judge.place($0, leaf.scope) }
    }
    guard let place = random.pickAny(places.filter { $0.declaration["value"] == nil && !$0.path.contains("[?]") }),
      let steps = Supposition(dossier: dossier).steps(to: place.path)
    else { return dossier }
    let mayBeNone = place.declaration["mayBeNone"]?.isTrue ?? false
    let value: JSONTree? =
      switch place.type {
      case "boolean": mayBeNone && random.chance(50) ? .null : false
      case "text" where !mayBeNone || random.chance(50):
        .string(random.pick(SampleTexts.bad(place.declaration["format"]?.text ?? "")))
      case "list": []
      default: mayBeNone ? .null : nil
      }
    guard let value else { return dossier }
    let changed = Supposition(dossier: dossier.setting(value, at: steps))
    // No document can be for an element that went.
    return changed.dossier.settingDocuments(documents.filter { $0["of"]?.text.map(changed.holds) ?? true })
  }
}

extension ProcedureGenerator {
  /// Adds requirements of the kinds that leave most to be put right: facts, confirmations, choices and papers.
  mutating func makeRepairableRequirements() {
    var entries = definition["requirements"]?.elements ?? []
    let scope = vocabulary.topScope
    for _ in 0..<random.int(0...3) {
      let count = random.pick([1, 1, 2, 3])
      let parts = (0..<count).map { _ in simpleEvidence(scope) }
      var evidence = parts[0]
      if count > 1 {
        evidence = ["anyOf": .array(parts), "atLeast": .number(String(random.int(1...count - 1)))]
        if random.chance(25) { evidence = ["allOf": .array(parts)] }
      }
      entries.append(["id": .string(newName("req-")), "title": "Requisito", "evidence": evidence])
    }
    definition["requirements"] = .array(entries)
  }

  private mutating func simpleEvidence(_ scope: GenerationScope) -> JSONTree {
    let given = scope.readables.filter { !$0.isCalculated && !$0.path.hasPrefix("submission.") }
    switch random.int(0...3) {
    case 0:
      guard let fact = random.pickAny(given.filter { $0.isScalar || $0.type == "list" }) else { fallthrough }
      return ["data": .string(fact.path)]
    case 1:
      guard let fact = random.pickAny(given.filter { $0.type == "boolean" }) else { fallthrough }
      return ["confirmed": .string(fact.path)]
    default: return evidence(scope, depth: 0)
    }
  }
}
