/// The reasons found so far, and the shared conditions that were looked into, each once for what it depends on.
struct FoundReasons {
  var use = DemandWords.Use.applicability
  /// Whether what is looked into stands inside a `not`, so that the opposite is demanded.
  var isNegated = false
  /// Whether nothing else must hold beside what is looked into.
  var isAlone: Bool
  /// Whether every one of the leaves is needed, whatever else is known.
  var isForced = true
  /// Whether something cited might be left out, so that these reasons will not do.
  var isDoubtful = false
  private(set) var reasons: [Reason] = []
  var visited: Set<Explainer.SharedPlace> = []
  /// The calculated facts that were looked into.
  var calculations: Set<[Int32]> = []
  private var known: Set<Reason> = []
  private var hasLeaves = false

  init(isAlone: Bool) { self.isAlone = isAlone }

  /// Turns to another condition.
  mutating func begin(_ use: DemandWords.Use) {
    if self.use != use { visited = [] }
    self.use = use
    isNegated = false
  }

  mutating func add(_ reason: Reason) {
    // Few reasons are compared faster than hashed.
    if reasons.count < 8 {
      if !reasons.contains(reason) { reasons.append(reason) }
      return
    }
    if known.isEmpty { known = Set(reasons) }
    if known.insert(reason).inserted { reasons.append(reason) }
  }

  mutating func add(_ other: FoundReasons) {
    for reason in other.reasons { add(reason) }
    hasLeaves = hasLeaves || other.hasLeaves
    isForced = isForced && other.isForced
  }

  /// Adds a leaf that lies beneath what was said.
  mutating func addLeaf(_ reason: Reason) {
    hasLeaves = true
    add(reason)
  }

  /// The reasons, without the leaves that are compared themselves.
  var withoutRepeatedLeaves: [Reason] {
    guard hasLeaves else { return reasons }
    var said: Set<String> = []
    for reason in reasons where !reason.isBeneath { if let path = reason.path { said.insert(path) } }
    return reasons.filter { reason in !reason.isBeneath || reason.path.map { said.insert($0).inserted } ?? true }
  }
}
