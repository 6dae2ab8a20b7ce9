/// Leaves those of some repairs that do no more than is needed, the least first.
struct RepairMinimality {
  /// The states in which nothing would be lacking if all was done.
  private let states: [RepairState]
  private let origins: [SupposedFact: RepairSearch.Origin]
  private let work: SearchWork

  init(_ states: [RepairState], origins: [SupposedFact: RepairSearch.Origin], _ work: SearchWork) {
    self.states = states
    self.origins = origins
    self.work = work
  }

  /// The repairs of which nothing can be left out or replaced, those with the fewest actions first, then in the order
  /// of the definition.
  func least(of found: [RepairSearch.Found]) -> [RepairSearch.Found] {
    let sets = BitSet.sets(of: found.map(\.slots))
    let facts = BitSet.sets(of: (found.map(\.state) + states).map(\.facts))
    let factsOfStates = facts[found.count...]
    // Of what there was no work left to compare nothing is said.
    let least = found.indices.filter { index in
      work.spend(1 + (sets.count + states.count) / Self.comparisonsOfStep)
      return !work.isSpent && !sets.contains { $0.isStrictSubset(of: sets[index]) } && !isReplaceable(found[index])
        && !needsFewerFacts(found[index], facts[index], factsOfStates)
    }
    let places = found.map { self.places(of: $0) }
    return least.sorted { left, right in
      guard found[left].count == found[right].count else { return found[left].count < found[right].count }
      if places[left] == places[right] { return left < right }
      return places[left].lexicographicallyPrecedes(places[right])
    }.map { found[$0] }
  }

  /// How many sets are compared in the time of a step.
  private static let comparisonsOfStep = 8

  /// What repairs use, as bits, so that many can be compared.
  private struct BitSet {
    private var words: [UInt64]
    private let count: Int

    func isStrictSubset(of other: BitSet) -> Bool {
      guard count < other.count else { return false }
      for index in words.indices where words[index] & other.words[index] != words[index] { return false }
      return true
    }

    /// Sets whose elements are told apart by their bits.
    static func sets<Element: Hashable>(of all: [some Collection<Element>]) -> [BitSet] {
      var bits: [Element: Int] = [:]
      for element in all.joined() where bits[element] == nil { bits[element] = bits.count }
      return all.map { elements in
        var set = BitSet(words: Array(repeating: 0, count: (bits.count + 63) / 64), count: elements.count)
        for bit in elements.compactMap({ bits[$0] }) { set.words[bit / 64] |= 1 << UInt64(bit % 64) }
        return set
      }
    }
  }

  private func places(of repair: RepairSearch.Found) -> [Shortfall.Place] {
    (repair.state.facts.map { origins[$0]?.place ?? .last } + repair.candidates.map(\.place)).sorted()
  }

  /// Whether the same does without one of the facts, though something else would be done there instead.
  private func needsFewerFacts(
    _ repair: RepairSearch.Found, _ facts: BitSet, _ factsOfStates: ArraySlice<BitSet>
  ) -> Bool {
    guard !repair.state.facts.isEmpty else { return false }
    let families = repair.candidates.map(\.family) + repair.state.facts.map { .fact($0.place) }
    return zip(states.indices, factsOfStates).contains { index, fewer in
      fewer.isStrictSubset(of: facts) && states[index].canBeMet(with: families)
    }
  }

  /// Whether a document of the dossier could be corrected in place of one that would be handed in, or one handed in
  /// that is for nobody in place of one for somebody.
  private func isReplaceable(_ repair: RepairSearch.Found) -> Bool {
    let used = Set(repair.candidates.map(\.slot))
    let unused = repair.state.candidates.filter { !used.contains($0.slot) }
    guard !unused.isEmpty else { return false }
    let shortfall = repair.state.shortfall
    // Only what serves the same instance can take the place.
    var helpers: [Int: [RepairCandidate]] = [:]
    for candidate in unused {
      for instance in candidate.instances(in: shortfall) { helpers[instance, default: []].append(candidate) }
    }
    return repair.candidates.indices.contains { index in
      let candidate = repair.candidates[index]
      guard case .newDocument = candidate.kind else { return false }
      let others = candidate.instances(in: shortfall).flatMap { helpers[$0] ?? [] }
        .filter { $0.isPreferred(to: candidate) }
      return Set(others.map(\.family)).contains { family in
        var families = repair.candidates.map(\.family)
        families[index] = family
        return repair.state.canBeMet(with: families)
      }
    }
  }
}

extension RepairState {
  /// Whether no criterion fails and all that is lacking can be met.
  var isRepairable: Bool { shortfall.notMet.isEmpty && isMet(by: candidates) }

  /// Whether no criterion fails and nothing would be lacking with all that could be done in any way.
  var isMetAtBest: Bool { shortfall.notMet.isEmpty && isMet(by: candidates + spareCandidates) }

  /// Whether nothing is lacking any more; of candidates that exclude each other the best of each counts.
  private func isMet(by candidates: [RepairCandidate]) -> Bool {
    var numbers: [RepairCandidate.Slot: Int] = [:]
    var best: [RepairCandidate] = []
    for candidate in candidates {
      if let number = numbers[candidate.slot] {
        best[number].add(effectsOf: candidate)
      } else {
        numbers[candidate.slot] = best.count
        best.append(candidate)
      }
    }
    var standing = shortfall.standing
    for candidate in best { standing.add(candidate) }
    return shortfall.isMet(standing)
  }

  /// Whether nothing is lacking any more with some way of doing what these name, as far as there is one here.
  func canBeMet(with families: [RepairCandidate.Family]) -> Bool {
    let ways = families.compactMap { self.ways[$0] }
    var standing = shortfall.standing
    // Most are done in one way alone.
    for way in ways where way.count == 1 { standing.add(way[0]) }
    let open = ways.filter { $0.count > 1 }
    var trials = Repairs.maximumTrials
    work.spend(families.count + shortfall.instances.count)
    func extend(_ index: Int) -> Bool {
      guard index < open.count else { return shortfall.isMet(standing) }
      return open[index].contains { candidate in
        trials -= 1
        work.spend(1 + shortfall.instances.count)
        guard trials > 0, !work.isSpent else { return false }
        standing.add(candidate)
        defer { standing.add(candidate, times: -1) }
        return extend(index + 1)
      }
    }
    return extend(0)
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
}
