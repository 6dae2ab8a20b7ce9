/// What a reason said the last time that its condition gave one, and for which case: of the elements of a list many give
/// the same.
struct RecentLeaf {
  let condition: Int32
  let instanceList: Int32
  let stance: Stance
  let truth: Truth
  let value: Value
  let pattern: PathPattern
  let content: Reason.Content

  @inline(__always)
  func isFor(_ condition: Int32, _ value: Value, _ truth: Truth, _ stance: Stance, over list: Int32) -> Bool {
    self.condition == condition && self.truth == truth && self.stance == stance && instanceList == list
      && self.value == value
  }
}

/// A few recent reasons, each at a place that its condition's number gives.
struct RecentLeaves {
  private var leaves: [RecentLeaf?] = []
  private static let count = 16

  @inline(__always)
  subscript(condition: Int32) -> RecentLeaf? {
    get { leaves.isEmpty ? nil : leaves[Int(truncatingIfNeeded: condition) & (Self.count - 1)] }
    set {
      if leaves.isEmpty { leaves = Array(repeating: nil, count: Self.count) }
      leaves[Int(truncatingIfNeeded: condition) & (Self.count - 1)] = newValue
    }
  }
}
