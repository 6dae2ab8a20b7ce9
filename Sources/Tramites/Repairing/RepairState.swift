/// The dossier with some facts supposed, what is lacking then, and what could be done about it.
///
/// The facts that it supposes are those that conditions read. What is left changes no condition, so that a candidate
/// more never makes anything worse.
struct RepairState {
  let facts: [SupposedFact]
  let cells: DossierCells
  let shortfall: Shortfall
  /// What would meet something without changing what applies, in the order of the definition.
  private(set) var candidates: [RepairCandidate] = []
  /// Documents that are not handed in because others can be corrected instead.
  private(set) var spareCandidates: [RepairCandidate] = []
  /// What can be done to each document and fact, in its different ways.
  private(set) var ways: [RepairCandidate.Family: [RepairCandidate]] = [:]
  /// The facts that would meet something and that conditions read.
  private(set) var furtherFacts: [SupposedFact] = []
  /// The leaves that no document can meet.
  private(set) var impossibleLeaves: [Int] = []
  private(set) var isExhaustive = true

  let sharedProgram: SharedProgram
  /// What the search may still take.
  let work: SearchWork
  private var program: Program { sharedProgram.program }

  /// - Parameter facts: what is supposed.
  init(_ scope: RepairScope, facts: [SupposedFact]) {
    sharedProgram = scope.accepted.procedure.storage.sharedProgram
    work = scope.work
    self.facts = facts
    var cells = scope.accepted.cells
    for fact in facts { cells.suppose(fact, sharedProgram.program) }
    self.cells = cells
    shortfall = scope.shortfall(Evaluation(sharedProgram, SharedCells(cells)), facts: facts)
    findFacts(scope.readFacts)
    let documents = DocumentCandidates(sharedProgram, cells, shortfall, work)
    candidates += documents.candidates
    spareCandidates = documents.spare
    impossibleLeaves = documents.impossibleLeaves
    isExhaustive = isExhaustive && documents.isExhaustive
    order()
    ways = Dictionary(grouping: (candidates + spareCandidates).filter { !$0.isCopy }, by: \.family)
  }

  private mutating func findFacts(_ readFacts: Set<Int32>) {
    var numbers: [SupposedFact: Int] = [:]
    var further: Set<SupposedFact> = []
    var ways: [FactPlace: Int] = [:]
    for fact in shortfall.index.leavesOfFact.keys { ways[fact.place, default: 0] += 1 }
    for (leaf, info) in shortfall.factLeaves.enumerated() {
      guard let fact = info.remedy else {
        // So many elements are not supposed, but could be there.
        if case .datum(_, let atLeast) = info.demand, atLeast > Repairs.maximumElements { isExhaustive = false }
        continue
      }
      // What a fact is asked for in two ways comes to is seen by supposing it.
      if (ways[fact.place] ?? 0) > 1 || changesConditions(fact, readFacts) {
        if further.insert(fact).inserted { furtherFacts.append(fact) }
      } else if let number = numbers[fact] {
        candidates[number].factLeaves.append(leaf)
      } else {
        numbers[fact] = candidates.count
        candidates.append(RepairCandidate(kind: .fact(fact), factLeaves: [leaf]))
      }
    }
  }

  /// The facts without which an instance that applies whatever the facts cannot be met.
  var neededFacts: [SupposedFact] {
    furtherFacts.filter { fact in
      guard isMissingForGood(fact) else { return false }
      let leaves = shortfall.index.leavesOfFact[fact] ?? []
      return shortfall.instances(askingForDocuments: [], facts: leaves).contains { number in
        let instance = shortfall.instances[number]
        let requirement = program.requirements[Int(instance.number)]
        return requirement.when < 0 && requirement.alternatives.count == 0
          && !instance.branches.contains { shortfall.canBeMet($0.tree, without: fact) }
      }
    }
  }

  /// Whether a fact stays lacking whatever else is supposed: what is wrong by its `valid` may depend on another fact, a
  /// list may be lengthened for somebody else, and a fact that is yes or no may be given here and confirmed there.
  private func isMissingForGood(_ fact: SupposedFact) -> Bool {
    let node = program.vocabulary.nodes[Int(fact.place.node)]
    let isBoolean = if case .boolean = node.declaration.kind { true } else { false }
    switch fact.form {
    case .elements: return false
    case .given: return !isBoolean && shortfall.isMissing(fact)
    case .confirmed:
      let position = cells.position(of: fact.place, program)
      let value = cells.value(list: position.list, row: position.row, cell: position.cell)
      return value == .boolean(false) && node.valid < 0
    }
  }

  /// Whether a condition could come to another value.
  private func changesConditions(_ fact: SupposedFact, _ readFacts: Set<Int32>) -> Bool {
    if fact.addsElements { return true }
    if cells.surroundings(of: fact.place, program) != .present { return true }
    guard readFacts.contains(fact.place.node) else { return false }
    // What nobody said stays unknown where it is only known to be given.
    guard fact.form == .given else { return true }
    let position = cells.position(of: fact.place, program)
    return !cells.value(list: position.list, row: position.row, cell: position.cell).isUnknown
  }

  /// Puts the candidates into the order in which instances ask for them.
  private mutating func order() {
    for index in candidates.indices {
      let candidate = candidates[index]
      candidates[index].place = shortfall.place(
        ofDocuments: candidate.effects.map(\.leaf), facts: candidate.factLeaves)
    }
    candidates = candidates.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }
}
