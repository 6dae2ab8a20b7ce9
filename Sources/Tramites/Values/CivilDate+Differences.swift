/// How far apart two days are (FORMAT §3, `yearsBetween`, `monthsBetween`, `daysBetween`).
extension CivilDate {
  /// The full years from a day to another: an age, when the first is the day of birth.
  ///
  /// A year is full on the same day of the same month; after 29 February, where the year has none, on 1 March.
  ///
  /// - Returns: the years, −9998 to 9998; where `end` is the earlier day, minus those from `end` to `start`.
  public static func fullYears(from start: CivilDate, to end: CivilDate) -> Int64 {
    if end < start { return -fullYears(from: end, to: start) }
    let isBeforeAnniversary = (end.month, end.day) < (start.month, start.day)
    return Int64(end.year - start.year - (isBeforeAnniversary ? 1 : 0))
  }

  /// The full months from a day to another.
  ///
  /// A month is full on the same day of the month; where the month has no such day, on the first of the next.
  ///
  /// - Returns: the months, −119,987 to 119,987; where `end` is the earlier day, minus those from `end` to `start`.
  public static func fullMonths(from start: CivilDate, to end: CivilDate) -> Int64 {
    if end < start { return -fullMonths(from: end, to: start) }
    let months = (end.year - start.year) * 12 + end.month - start.month
    return Int64(end.day < start.day ? months - 1 : months)
  }

  /// The days from a day to another: 1 from today to tomorrow, −1 to yesterday.
  public static func days(from start: CivilDate, to end: CivilDate) -> Int64 {
    end.dayNumber - start.dayNumber
  }
}
