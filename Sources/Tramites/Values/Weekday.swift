/// A day of the week, by the name that procedures give it (FORMAT §1, `schedule`).
public enum Weekday: String, CaseIterable, Sendable {
  /// Monday.
  case mon
  /// Tuesday.
  case tue
  /// Wednesday.
  case wed
  /// Thursday.
  case thu
  /// Friday.
  case fri
  /// Saturday.
  case sat
  /// Sunday.
  case sun
}
