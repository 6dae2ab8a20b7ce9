/// The reasons found so far, and the shared conditions that were looked into, each once for what it depends on.
struct FoundReasons {
  var stance = Stance()
  /// Whether nothing else must hold beside what is looked into.
  var isAlone: Bool
  /// Whether every one of the leaves is needed, whatever else is known.
  var isForced = true
  /// Whether something cited might be left out, so that these reasons will not do.
  var isDoubtful = false
  /// The most reasons that are taken in all, and until the next goal.
  private let total: Int
  private var limit: Int
  /// Whether there are more reasons than are taken, and whether no more are taken of the present goal.
  private(set) var isCut = false
  private var isFull = false
  private(set) var reasons: [Reason] = []
  var visited = FewValues<Explainer.SharedPlace>()
  /// The calculated facts that were looked into.
  private var calculations = FewValues<Int64>()
  private var known: Set<Reason> = []
  private var hasLeaves = false

  /// Whether nothing that is found from here on would be taken.
  var isOver: Bool { isDoubtful || isFull }

  init(isAlone: Bool, limit: Int) {
    self.isAlone = isAlone
    total = limit
    self.limit = limit
  }

  /// Turns to one of several goals, which may have what those before it left, and its share at least.
  mutating func turn(toGoal number: Int, of count: Int) {
    limit = total * (number + 1) / count
    isFull = false
  }

  /// Turns to another condition.
  mutating func begin(_ use: DemandWords.Use) {
    if stance.use != use { visited = FewValues() }
    stance = Stance(use: use)
  }

  mutating func add(_ reason: Reason) {
    // Few have more.
    if reasons.isEmpty { reasons.reserveCapacity(8) }
    // Few reasons are compared faster than hashed.
    if reasons.count < 8 {
      if !reasons.contains(reason) { reasons.append(reason) }
      return
    }
    if known.isEmpty { known = Set(reasons) }
    guard reasons.count < limit else {
      if known.contains(reason) { return }
      isCut = true
      isFull = true
      return
    }
    if known.insert(reason).inserted { reasons.append(reason) }
  }

  /// What was found, without what was needed to find it.
  var shared: SharedReasons {
    SharedReasons(
      reasons: reasons, isForced: isForced, isDoubtful: isDoubtful, isCut: isCut, hasLeaves: hasLeaves)
  }

  mutating func add(_ other: SharedReasons) {
    for reason in other.reasons { add(reason) }
    hasLeaves = hasLeaves || other.hasLeaves
    isForced = isForced && other.isForced
    isCut = isCut || other.isCut
  }

  /// Adds a leaf that lies beneath what was said.
  mutating func addLeaf(_ reason: Reason) {
    hasLeaves = true
    add(reason)
  }

  /// Whether a calculated fact, of an element or of none, is looked into for the first time.
  mutating func enter(calculation: Int32, row: Int32) -> Bool {
    calculations.insert(Int64(calculation) << 32 | Int64(UInt32(bitPattern: row)))
  }

  /// The reasons, without the leaves that are compared themselves; last, where that is so, that there are more.
  var withoutRepeatedLeaves: [Reason] {
    let cited = !hasLeaves ? reasons : reasons.count <= 8 ? comparingEachWithEach : hashingPaths
    return isCut ? cited + [.more] : cited
  }

  private var comparingEachWithEach: [Reason] {
    // Most say nothing twice, and are handed on as they are.
    guard reasons.indices.contains(where: isRepeated) else { return reasons }
    return reasons.indices.filter { !isRepeated($0) }.map { reasons[$0] }
  }

  /// Whether a leaf is compared itself, or came before.
  private func isRepeated(_ index: Int) -> Bool {
    guard reasons[index].isBeneath, let place = reasons[index].place else { return false }
    return reasons.indices.contains {
      (!reasons[$0].isBeneath || $0 < index) && $0 != index && reasons[$0].place == place
    }
  }

  private var hashingPaths: [Reason] {
    var said: Set<String> = []
    for reason in reasons where !reason.isBeneath { if let path = reason.path { said.insert(path) } }
    return reasons.filter { reason in !reason.isBeneath || reason.path.map { said.insert($0).inserted } ?? true }
  }
}

/// The reasons of a condition that is the same everywhere.
struct SharedReasons {
  let reasons: [Reason]
  let isForced: Bool
  let isDoubtful: Bool
  let isCut: Bool
  let hasLeaves: Bool
}
