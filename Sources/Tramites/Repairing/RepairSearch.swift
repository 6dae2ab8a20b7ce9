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

  private let accepted: AcceptedDossier
  private let maximumCandidates: Int
  private let readFacts: Set<Int32>
  private(set) var found: [Found] = []
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

  /// - Parameter only: the one instance to meet, as if it applied; nil for all.
  init(_ accepted: AcceptedDossier, maximumCandidates: Int, only: (number: Int32, row: Int32)? = nil) {
    self.accepted = accepted
    self.maximumCandidates = maximumCandidates
    readFacts = accepted.procedure.storage.program.readFacts
    start = RepairState(accepted, facts: [], readFacts: readFacts, only: only)
    facts = start.furtherFacts
    noteOrigins(of: start)
    if only != nil {
      findOne(only)
    } else {
      findAll()
    }
  }

  // MARK: All

  private mutating func findAll() {
    // A fact that is needed in any case is supposed in every state, which halves them each time.
    let needed = start.neededFacts
    facts.removeAll { needed.contains($0) }
    let first = needed.isEmpty ? start : state(with: needed)
    facts += first.furtherFacts.filter { !facts.contains($0) }
    var next = 0
    var states: [UInt: RepairState] = [0: first]
    look(at: first)
    // Each fact that is found doubles the states: those with it and those without.
    while next < facts.count {
      guard facts.count <= maximumCandidates else {
        isExhaustive = false
        break
      }
      for subset in states.keys.sorted() {
        let chosen = subset | 1 << UInt(next)
        let supposed = needed + facts.indices.filter { chosen & (1 << UInt($0)) != 0 }.map { facts[$0] }
        // A fact is either given or confirmed.
        guard Set(supposed.map(\.place)).count == supposed.count else { continue }
        let state = state(with: supposed)
        states[chosen] = state
        look(at: state)
        for fact in state.furtherFacts where !facts.contains(fact) { facts.append(fact) }
      }
      next += 1
    }
    if !isExhaustive, found.isEmpty { findOne(nil) }
    dropWhatIsNotMinimal()
  }

  private mutating func state(with facts: [SupposedFact], only: (number: Int32, row: Int32)? = nil) -> RepairState {
    let state = RepairState(accepted, facts: facts, readFacts: readFacts, only: only)
    noteOrigins(of: state)
    return state
  }

  private mutating func noteOrigins(of state: RepairState) {
    for fact in state.furtherFacts where origins[fact] == nil {
      guard let leaf = state.shortfall.factLeaves.firstIndex(where: { $0.remedy == fact }) else { continue }
      let instances = state.shortfall.instances { tree in
        guard case .facts(let leaves) = tree else { return false }
        return leaves.contains { state.shortfall.factLeaves[$0].remedy == fact }
      }
      let place = state.shortfall.place(
        ofDocuments: { _ in false }, facts: { state.shortfall.factLeaves[$0].remedy == fact })
      origins[fact] = Origin(leaf: state.shortfall.factLeaves[leaf], instances: instances, place: place)
    }
  }

  private mutating func look(at state: RepairState) {
    states.append(state)
    isExhaustive = isExhaustive && state.isExhaustive
    guard state.shortfall.notMet.isEmpty else {
      brokenCriteria += state.shortfall.notMet
      return
    }
    guard state.isMet(by: state.candidates) else { return }
    // Without one of these nothing helps, whatever the rest.
    let slots = state.candidates.map(\.slot).withoutRepeats
    let needed = slots.filter { slot in !state.isMet(by: state.candidates.filter { $0.slot != slot }) }
    var variants = state.candidates.filter { needed.contains($0.slot) }
    var rest = state.candidates.filter { !needed.contains($0.slot) }
    let ambiguous = Set(variants.map(\.slot).filter { slot in variants.count { $0.slot == slot } > 1 })
    rest = variants.filter { ambiguous.contains($0.slot) } + rest
    variants.removeAll { ambiguous.contains($0.slot) }
    let supposed = state.facts.count { facts.contains($0) }
    guard supposed + Set(rest.map(\.slot)).count <= maximumCandidates else {
      isExhaustive = false
      if let one = Self.irreducible(state) { found.append(one) }
      return
    }
    combine(state, needed: variants, rest: rest)
  }

  /// Tries the combinations of what is not needed in any case, fewest first.
  private mutating func combine(_ state: RepairState, needed: [RepairCandidate], rest: [RepairCandidate]) {
    var met: [Set<RepairCandidate.Slot>] = []
    func extend(_ chosen: [RepairCandidate], from start: Int, count: Int) {
      guard count > 0 else {
        let slots = Set(chosen.map(\.slot))
        guard state.shortfall.isMet(by: needed + chosen) else { return }
        met.append(slots)
        found.append(Found(state: state, candidates: (needed + chosen).inOrder(of: state.candidates)))
        return
      }
      guard rest.count - start >= count else { return }
      for index in start..<rest.count {
        let candidate = rest[index]
        guard !chosen.contains(where: { $0.slot == candidate.slot }) else { continue }
        if let before = candidate.slotBefore,
          !(chosen + needed).contains(where: { $0.slot == before })
        {
          continue
        }
        let slots = Set(chosen.map(\.slot)).union([candidate.slot])
        guard !met.contains(where: { $0.isSubset(of: slots) }) else { continue }
        extend(chosen + [candidate], from: index + 1, count: count - 1)
      }
    }
    for count in 0...rest.count { extend([], from: 0, count: count) }
  }

  // MARK: One

  /// Finds one repair of which nothing can be left out, where there are too many combinations.
  private mutating func findOne(_ only: (number: Int32, row: Int32)?) {
    var state = start
    var facts = start.furtherFacts
    while !facts.allSatisfy({ state.facts.contains($0) }) {
      state = self.state(with: facts, only: only)
      facts += state.furtherFacts.filter { !facts.contains($0) }
      if facts.count > Repairs.maximumTrials { break }
    }
    guard state.isRepairable else { return }
    for fact in state.facts.reversed() {
      let without = self.state(with: state.facts.filter { $0 != fact }, only: only)
      if without.isRepairable { state = without }
    }
    if let one = Self.irreducible(state) { found = [one] }
  }

  /// All candidates of a state, without those that can be left out one after the other.
  private static func irreducible(_ state: RepairState) -> Found? {
    guard state.isRepairable else { return nil }
    var chosen: [RepairCandidate] = []
    for candidate in state.candidates where !chosen.contains(where: { $0.slot == candidate.slot }) {
      chosen.append(candidate)
    }
    guard state.shortfall.isMet(by: chosen) else { return nil }
    for candidate in chosen.reversed().dispensableFirst {
      let without = chosen.filter { $0.slot != candidate.slot }
      if state.shortfall.isMet(by: without) { chosen = without }
    }
    return Found(state: state, candidates: chosen)
  }

  // MARK: Minimality

  private mutating func dropWhatIsNotMinimal() {
    let slots = found.map(\.slots)
    found = found.indices.filter { index in
      !slots.contains { $0.isStrictSubset(of: slots[index]) } && !isReplaceable(found[index])
        && !needsFewerFacts(found[index])
    }.map { found[$0] }
    let places = found.map { self.places(of: $0) }
    found = found.indices.sorted { left, right in
      guard found[left].count == found[right].count else { return found[left].count < found[right].count }
      if places[left] == places[right] { return left < right }
      return places[left].lexicographicallyPrecedes(places[right])
    }.map { found[$0] }
  }

  private func places(of repair: Found) -> [Shortfall.Place] {
    (repair.state.facts.map { origins[$0]?.place ?? .last } + repair.candidates.map(\.place)).sorted()
  }

  /// Whether the same does without one of the facts, though something else would be done there instead.
  private func needsFewerFacts(_ repair: Found) -> Bool {
    let facts = Set(repair.state.facts)
    let families = repair.candidates.map(\.family) + repair.state.facts.map { .fact($0.place) }
    return states.contains { state in
      Set(state.facts).isStrictSubset(of: facts) && state.shortfall.notMet.isEmpty && state.canBeMet(with: families)
    }
  }

  /// Whether a document of the dossier could be corrected in place of one that would be handed in, or one handed in
  /// that is for nobody in place of one for somebody.
  private func isReplaceable(_ repair: Found) -> Bool {
    let used = Set(repair.candidates.map(\.slot))
    let unused = repair.state.candidates.filter { !used.contains($0.slot) }
    guard !unused.isEmpty else { return false }
    return repair.candidates.indices.contains { index in
      unused.contains { other in
        guard other.isPreferred(to: repair.candidates[index]) else { return false }
        var families = repair.candidates.map(\.family)
        families[index] = other.family
        return repair.state.canBeMet(with: families)
      }
    }
  }
}

extension RepairState {
  /// Whether no criterion fails and all that is lacking can be met.
  fileprivate var isRepairable: Bool { shortfall.notMet.isEmpty && isMet(by: candidates) }

  /// Whether nothing is lacking any more with some way of doing what these name, as far as there is one here.
  fileprivate func canBeMet(with families: [RepairCandidate.Family]) -> Bool {
    let ways = families.map { family in
      (candidates + spareCandidates).filter { $0.family == family && !$0.isCopy }
    }.filter { !$0.isEmpty }
    var trials = Repairs.maximumTrials
    func extend(_ chosen: [RepairCandidate]) -> Bool {
      guard chosen.count < ways.count else { return shortfall.isMet(by: chosen) }
      return ways[chosen.count].contains { candidate in
        trials -= 1
        return trials > 0 && extend(chosen + [candidate])
      }
    }
    return extend([])
  }

  /// Whether nothing is lacking any more; of candidates that exclude each other the best of each counts.
  fileprivate func isMet(by candidates: [RepairCandidate]) -> Bool {
    var best: [RepairCandidate] = []
    for candidate in candidates {
      if let index = best.firstIndex(where: { $0.slot == candidate.slot }) {
        best[index].add(effectsOf: candidate)
      } else {
        best.append(candidate)
      }
    }
    return shortfall.isMet(by: best)
  }
}

extension RepairCandidate {
  /// Whether this is done rather than the other where both will do.
  fileprivate func isPreferred(to other: RepairCandidate) -> Bool {
    guard case .newDocument(let type, let subject, _, _) = other.kind else { return false }
    return switch kind {
    case .correction: true
    case .newDocument(type, .none, _, _): subject != .none
    case .newDocument, .fact: false
    }
  }

  /// Takes the better of both effects on each leaf.
  fileprivate mutating func add(effectsOf other: RepairCandidate) {
    for effect in other.effects {
      if let index = effects.firstIndex(where: { $0.leaf == effect.leaf }) {
        if effect.after < effects[index].after { effects[index] = effect }
      } else {
        effects.append(effect)
      }
    }
  }
}

extension [RepairCandidate] {
  /// First papers that would be handed in, and of these first the ones for somebody, in place of which others will do.
  fileprivate var dispensableFirst: [RepairCandidate] {
    func rank(_ candidate: RepairCandidate) -> Int {
      guard case .newDocument(_, let subject, _, _) = candidate.kind else { return 2 }
      return subject == .none ? 1 : 0
    }
    return (0...2).flatMap { wanted in filter { rank($0) == wanted } }
  }

  fileprivate func inOrder(of all: [RepairCandidate]) -> [RepairCandidate] {
    let kinds = Set(map(\.kind))
    return all.filter { kinds.contains($0.kind) }
  }
}
