/// An expression that has no value, and so counts as unknown (FORMAT §3).
struct NoValue: Hashable, Sendable {
  enum Reason: Sendable {
    case divisionByZero, overflow, date, parameter
  }
  let reason: Reason
  let expression: Int32
  /// The calculated fact in which it stands; -1 outside of any.
  let calculation: Int32
  let row: Int32
  /// The document whose constraints it belongs to; -1 outside of constraints.
  let document: Int32
  /// The day for which a parameter has no value.
  let day: CivilDate?
  /// The key for which it has none; true where it takes none.
  let key: Value
}
