/// A condition for one use, at an element.
struct ConditionPlace: Hashable {
  /// The condition's number and the element's row.
  private let numbers: UInt64
  let flags: UInt8

  var condition: Int32 { Int32(truncatingIfNeeded: numbers >> 32) }

  /// - Parameter row: -1 for a fact outside lists.
  init(_ condition: Int32, _ stance: Stance, isOfInstance: Bool = false, row: Int32 = -1) {
    numbers = UInt64(UInt32(bitPattern: condition)) << 32 | UInt64(UInt32(bitPattern: row))
    flags = (stance.use == .demand ? 1 : 0) | (stance.isNegated ? 2 : 0) | (isOfInstance ? 4 : 0)
  }
}
