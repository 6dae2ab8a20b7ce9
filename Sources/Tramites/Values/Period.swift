/// A length of time by the calendar: 30 days, 6 months, a year (FORMAT §1).
public struct Period: Hashable, Sendable, BitwiseCopyable {
  /// What a period is counted in, by its key in a procedure.
  public enum Unit: String, CaseIterable, Sendable, BitwiseCopyable {
    /// Calendar days.
    case days
    /// Months of the calendar, whatever their length.
    case months
    /// Years of the calendar.
    case years
  }

  /// How many units: 1 or more.
  public let count: Int64
  /// What is counted.
  public let unit: Unit

  /// A period of so many units.
  ///
  /// - Parameters:
  ///   - count: 1 or more.
  ///   - unit: what is counted.
  /// - Returns: the period, or `nil` where `count` is below 1.
  public init?(count: Int64, unit: Unit) {
    guard count >= 1 else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The day that lies the period after another; the day of the month is clamped to the month's last.
  ///
  /// - Returns: the day, or `nil` outside years 1–9999.
  public func after(_ date: CivilDate) -> CivilDate? { moving(date, by: count) }

  /// The day that lies the period before another; the day of the month is clamped to the month's last.
  ///
  /// - Returns: the day, or `nil` outside years 1–9999.
  public func before(_ date: CivilDate) -> CivilDate? { moving(date, by: -count) }

  private func moving(_ date: CivilDate, by count: Int64) -> CivilDate? {
    switch unit {
    case .days: date.adding(days: count)
    case .months: date.adding(months: count)
    case .years: date.adding(years: count)
    }
  }
}
