/// Finds the least sets of actions that leave nothing lacking.
///
/// The facts that conditions read are supposed in every combination, each a state of its own. Within a state a document
/// or a fact more makes nothing worse, so that what every repair needs is found first, and only the rest is tried in
/// combinations, fewest first.
struct RepairSearch {
  /// A repair: a state with some of its candidates.
  struct Found {
    let state: RepairState
    let candidates: [RepairCandidate]

    /// What is used: each fact by itself, whatever is done to it, and each paper, whatever it says.
    var slots: Set<RepairCandidate.Slot> {
      var slots: Set<RepairCandidate.Slot> = []
      for slot in candidates.map(\.slot) + state.facts.map({ .fact($0) }) {
        switch slot {
        case .fact(let fact): slots.insert(.fact(SupposedFact(place: fact.place, form: .given)))
        case .correction: slots.insert(slot)
        case .newDocument(let type, let subject, _, _):
          var copy = 0
          while !slots.insert(.newDocument(type, subject, variant: 0, copy: copy)).inserted { copy += 1 }
        }
      }
      return slots
    }

    var count: Int { state.facts.count + candidates.count }
  }

  /// Where a fact was asked for.
  struct Origin {
    let leaf: Shortfall.FactLeaf
    let instances: [Shortfall.Instance]
    let place: Shortfall.Place
  }

  private let scope: RepairScope
  private let maximumCandidates: Int
  private(set) var found: [Found] = []
  /// The states in which nothing would be lacking if all was done.
  private var states: [RepairState] = []
  /// Whether every combination was tried.
  private(set) var isExhaustive = true
  /// The state of the dossier as it is.
  let start: RepairState
  /// The facts that conditions read and that may be supposed, in the order in which they were found.
  private var facts: [SupposedFact]
  /// Where each fact that is supposed was asked for, and by whom.
  private(set) var origins: [SupposedFact: Origin] = [:]
  /// The criteria that a supposed fact would break.
  private(set) var brokenCriteria: [(number: Int32, row: Int32)] = []

  init(_ scope: RepairScope, maximumCandidates: Int) {
    self.scope = scope
    self.maximumCandidates = maximumCandidates
    start = RepairState(scope, facts: [])
    facts = start.furtherFacts
    noteOrigins(of: start)
    if scope.only != nil {
      findOne()
    } else {
      findAll()
    }
    isExhaustive = isExhaustive && !scope.work.isSpent
  }

  // MARK: All

  private mutating func findAll() {
    // A fact that is needed in any case is supposed in every state, which halves them each time.
    let needed = start.neededFacts
    let neededFacts = Set(needed)
    facts.removeAll { neededFacts.contains($0) }
    let first = needed.isEmpty ? start : state(with: needed)
    take(first.furtherFacts)
    var next = 0
    var subsets: Set<UInt> = [0]
    /// Those after which nothing is lacking, so that more facts would be too many.
    var enough: [UInt] = []
    if look(at: first) { enough.append(0) }
    // Each fact that is found doubles the states: those with it and those without.
    while next < facts.count {
      guard facts.count <= maximumCandidates, !scope.work.isSpent else {
        isExhaustive = false
        break
      }
      for subset in subsets.sorted() {
        scope.work.spend(1 + enough.count)
        guard !scope.work.isSpent else { break }
        let chosen = subset | 1 << UInt(next)
        guard !enough.contains(where: { $0 & chosen == $0 }) else { continue }
        let supposed = needed + facts.indices.filter { chosen & (1 << UInt($0)) != 0 }.map { facts[$0] }
        // A fact is either given or confirmed.
        guard Set(supposed.map(\.place)).count == supposed.count else { continue }
        let state = state(with: supposed)
        subsets.insert(chosen)
        if look(at: state) { enough.append(chosen) }
        take(state.furtherFacts)
      }
      next += 1
    }
    if !isExhaustive, found.isEmpty { findOne() }
    let least = RepairMinimality(states, origins: origins, scope.work).least(of: found)
    isExhaustive = isExhaustive && !scope.work.isSpent
    // Of many combinations one is better than none.
    found = least.isEmpty && !isExhaustive ? Array(found.prefix(1)) : least
  }

  private mutating func take(_ further: [SupposedFact]) {
    for fact in further where !facts.contains(fact) { facts.append(fact) }
  }

  private mutating func state(with facts: [SupposedFact]) -> RepairState {
    let state = RepairState(scope, facts: facts)
    noteOrigins(of: state)
    return state
  }

  private mutating func noteOrigins(of state: RepairState) {
    let shortfall = state.shortfall
    for fact in state.furtherFacts where origins[fact] == nil {
      guard let leaves = shortfall.index.leavesOfFact[fact], let leaf = leaves.first else { continue }
      origins[fact] = Origin(
        leaf: shortfall.factLeaves[leaf],
        instances: shortfall.instances(askingForDocuments: [], facts: leaves).map { shortfall.instances[$0] },
        place: shortfall.place(ofDocuments: [], facts: leaves))
    }
  }

  /// - Returns: whether nothing is lacking without doing anything more.
  private mutating func look(at state: RepairState) -> Bool {
    isExhaustive = isExhaustive && state.isExhaustive
    guard state.shortfall.notMet.isEmpty else {
      brokenCriteria += state.shortfall.notMet
      return false
    }
    if state.isMetAtBest { states.append(state) }
    let supposed = state.facts.count { facts.contains($0) }
    let combinations = RepairCombinations(state, maximumSlots: maximumCandidates - supposed)
    isExhaustive = isExhaustive && combinations.isExhaustive
    // Each is compared with all others in the end.
    scope.work.spend(combinations.sets.count.saturatingProduct(found.count + combinations.sets.count))
    found += combinations.sets.map { set in Found(state: state, candidates: set.map { state.candidates[$0] }) }
    return combinations.sets == [[]]
  }

  // MARK: One

  /// Finds one repair of which nothing can be left out, where there are too many combinations.
  private mutating func findOne() {
    var state = start
    var facts = start.furtherFacts
    var known = Set(facts)
    while state.facts.count < facts.count {
      state = self.state(with: facts)
      facts += state.furtherFacts.filter { known.insert($0).inserted }
      if facts.count > Repairs.maximumTrials { break }
      // What may be left out could not be found any more.
      if scope.work.isSpent { return }
    }
    guard state.isRepairable else { return }
    // What is needed in any case need not be tried.
    let needed = Set(scope.only == nil ? start.neededFacts : [])
    for fact in state.facts.reversed() where !needed.contains(fact) {
      if scope.work.isSpent { return }
      let without = self.state(with: state.facts.filter { $0 != fact })
      if without.isRepairable { state = without }
    }
    if let one = RepairCombinations(state, maximumSlots: nil).sets.first {
      found = [Found(state: state, candidates: one.map { state.candidates[$0] })]
    }
  }
}
