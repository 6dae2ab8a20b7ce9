/// The least sets of a state's candidates after which nothing is lacking.
///
/// What every set needs is found first. The rest falls into groups that have no requirement in common; in each the sets
/// are tried fewest first, and one of each group is taken together.
struct RepairCombinations {
  /// The sets, as numbers of candidates, ascending; the candidates of a set do different things.
  private(set) var sets: [[Int]] = []
  /// Whether there were too many combinations to try; then there is at most one set.
  private(set) var isExhaustive = true

  private let shortfall: Shortfall
  private let candidates: [RepairCandidate]
  /// The numbers of the candidates that do the same thing in different ways.
  private var slots: [[Int]] = []
  private var slotNumbers: [RepairCandidate.Slot: Int] = [:]
  private var budget = Repairs.maximumCombinations
  private let work: SearchWork

  /// - Parameters:
  ///   - state: the state.
  ///   - maximumSlots: how many things may be combined beside those that every set needs; nil for one set alone, of
  ///     which nothing can be left out.
  init(_ state: RepairState, maximumSlots: Int?) {
    shortfall = state.shortfall
    work = state.work
    candidates = state.candidates
    for (number, candidate) in candidates.enumerated() {
      if let slot = slotNumbers[candidate.slot] {
        slots[slot].append(number)
      } else {
        slotNumbers[candidate.slot] = slots.count
        slots.append([number])
      }
    }
    let best = slots.map { self.best(of: $0) }
    var standing = shortfall.standing
    for candidate in best { standing.add(candidate) }
    guard shortfall.isMet(standing) else { return }
    // Without one of these nothing helps, whatever the rest.
    let needed = slots.indices.filter { slot in
      standing.add(best[slot], times: -1)
      defer { standing.add(best[slot]) }
      return !shortfall.areMet(best[slot].instances(in: shortfall), standing)
    }
    let settled = needed.filter { slots[$0].count == 1 }
    let free = needed.filter { slots[$0].count > 1 } + slots.indices.filter { !needed.contains($0) }
    guard let maximumSlots, free.count <= maximumSlots else {
      isExhaustive = false
      takeIrreducible()
      return
    }
    combine(settled.map { slots[$0][0] }, free: free)
  }

  /// What doing one thing comes to at best, whichever way is chosen.
  private func best(of ways: [Int]) -> RepairCandidate {
    ways.dropFirst().reduce(into: candidates[ways[0]]) { $0.add(effectsOf: candidates[$1]) }
  }

  // MARK: Groups

  private mutating func combine(_ settled: [Int], free: [Int]) {
    var standing = shortfall.standing
    for number in settled { standing.add(candidates[number]) }
    let open = Set(shortfall.instances.indices.filter { !shortfall.isMet($0, standing) })
    var found: [[Int]] = [settled]
    for group in groups(of: free, open) {
      let some = leastSets(of: group, standing)
      guard isExhaustive, some.count * found.count <= Repairs.maximumCombinations else {
        isExhaustive = false
        takeIrreducible()
        return
      }
      found = found.flatMap { set in some.map { set + $0 } }
    }
    sets = found.map { $0.sorted() }
  }

  private struct Group {
    var slots: [Int]
    var instances: Set<Int>
  }

  /// The slots that help instances in common, with these; slots that help nobody any more are left out.
  private func groups(of free: [Int], _ open: Set<Int>) -> [Group] {
    var groups: [Group] = []
    for slot in free {
      let helped = slots[slot].reduce(into: Set<Int>()) { $0.formUnion(candidates[$1].instances(in: shortfall)) }
      var group = Group(slots: [slot], instances: helped.intersection(open))
      guard !group.instances.isEmpty else { continue }
      for other in groups where !other.instances.isDisjoint(with: group.instances) {
        group.slots = other.slots + group.slots
        group.instances.formUnion(other.instances)
      }
      groups.removeAll { !$0.instances.isDisjoint(with: group.instances) }
      // In the order in which they were given.
      let slots = Set(group.slots)
      groups.append(Group(slots: free.filter(slots.contains), instances: group.instances))
    }
    return groups
  }

  // MARK: Sets

  /// Tries the combinations of a group, fewest first; what holds a set that was found is left out.
  private mutating func leastSets(of group: Group, _ start: Shortfall.Standing) -> [[Int]] {
    struct Choice {
      let number: Int
      let slot: UInt64
      /// The slot without which it makes no sense: of papers that are alike the one before.
      let before: UInt64
    }
    let bits = Dictionary(
      uniqueKeysWithValues: group.slots.enumerated().map { ($0.element, UInt64(1) << UInt64($0.offset)) })
    let choices = group.slots.flatMap { slot in
      slots[slot].map { number in
        let before = candidates[number].slotBefore.flatMap { slotNumbers[$0] }.flatMap { bits[$0] }
        return Choice(number: number, slot: bits[slot] ?? 0, before: before ?? 0)
      }
    }
    var (found, used, standing): ([[Int]], [UInt64], Shortfall.Standing) = ([], [], start)
    var chosen: [Int] = []

    func extend(_ slots: UInt64, from first: Int, count: Int) {
      guard count > 0 else {
        if shortfall.areMet(group.instances, standing) {
          used.append(slots)
          found.append(chosen)
        }
        return
      }
      guard choices.count - first >= count else { return }
      for index in first..<choices.count {
        let choice = choices[index]
        guard slots & choice.slot == 0, choice.before & slots == choice.before else { continue }
        let more = slots | choice.slot
        guard !used.contains(where: { $0 & more == $0 }) else { continue }
        budget -= 1
        work.spend(1 + group.instances.count + used.count)
        guard budget > 0, !work.isSpent else { return }
        standing.add(candidates[choice.number])
        chosen.append(choice.number)
        extend(more, from: index + 1, count: count - 1)
        chosen.removeLast()
        standing.add(candidates[choice.number], times: -1)
      }
    }

    for count in 0...group.slots.count { extend(0, from: 0, count: count) }
    if budget <= 0 || work.isSpent { isExhaustive = false }
    return found
  }

  /// Takes the first way of each, without what can be left out one after the other.
  private mutating func takeIrreducible() {
    var chosen = slots.map { $0[0] }
    var standing = shortfall.standing
    for number in chosen { standing.add(candidates[number]) }
    guard shortfall.isMet(standing) else { return }
    // Papers that would be handed in are left out first, and first those for somebody: others will do instead.
    let order = Dictionary(grouping: chosen.reversed(), by: rank)
    for number in [Rank.newForSomebody, .new, .other].flatMap({ order[$0] ?? [] }) {
      standing.add(candidates[number], times: -1)
      if shortfall.areMet(candidates[number].instances(in: shortfall), standing) {
        chosen.removeAll { $0 == number }
      } else {
        standing.add(candidates[number])
      }
    }
    sets = [chosen]
  }

  private enum Rank {
    case newForSomebody, new, other
  }

  private func rank(_ number: Int) -> Rank {
    guard case .newDocument(_, let subject, _, _) = candidates[number].kind else { return .other }
    return subject == .none ? .new : .newForSomebody
  }
}

extension RepairCandidate {
  /// Takes the better of both effects on each leaf.
  mutating func add(effectsOf other: RepairCandidate) {
    for effect in other.effects {
      if let index = effects.firstIndex(where: { $0.leaf == effect.leaf }) {
        if effect.after < effects[index].after { effects[index] = effect }
      } else {
        effects.append(effect)
      }
    }
  }
}
