/// Days before and after. What falls outside years 1–9999 has no value, however far outside it is.
extension CivilDate {
  /// The day so many days later.
  ///
  /// - Parameter days: any number; negative for a day before.
  /// - Returns: the day, or `nil` outside years 1–9999.
  public func adding(days: Int64) -> CivilDate? {
    let (sum, overflows) = dayNumber.addingReportingOverflow(days)
    return overflows ? nil : CivilDate(dayNumber: sum)
  }

  /// The same day of the month so many months later, or the month's last day where it has no such day: 31 January and
  /// one month is 28 or 29 February (FORMAT §3, `plusMonths`).
  ///
  /// - Parameter months: any number; negative for a day before.
  /// - Returns: the day, or `nil` outside years 1–9999.
  public func adding(months: Int64) -> CivilDate? {
    let (sum, overflows) = Int64(year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflows, sum >= 12, sum < 120_000 else { return nil }
    let (year, month) = (Int(sum / 12), Int(sum % 12) + 1)
    return CivilDate(validYear: year, month: month, day: min(day, Self.daysInMonth(month, ofYear: year)))
  }

  /// The same day so many years later; 29 February is 28 February in a year that has none (FORMAT §3, `plusYears`).
  ///
  /// - Parameter years: any number; negative for a day before.
  /// - Returns: the day, or `nil` outside years 1–9999.
  public func adding(years: Int64) -> CivilDate? {
    let (months, overflows) = years.multipliedReportingOverflow(by: 12)
    return overflows ? nil : adding(months: months)
  }
}
