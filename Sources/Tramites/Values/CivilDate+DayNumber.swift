/// Days counted from one day on, which makes sums and differences of days plain arithmetic.
extension CivilDate {
  /// The days since 1 March of the year 0: with the leap day last in its year, months follow one rule.
  var dayNumber: Int64 {
    let isBeforeMarch = month < 3
    let year = Int64(isBeforeMarch ? year - 1 : year)
    let monthFromMarch = Int64(isBeforeMarch ? month + 9 : month - 3)
    // Five months from March on have 153 days, and so have the next five.
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
  }

  /// The day so many days after 1 March of the year 0; `nil` outside years 1–9999.
  init?(dayNumber: Int64) {
    guard (Self.first...Self.last).contains(dayNumber) else { return nil }
    // 400 years are 146,097 days; the corrections leave out the leap days passed, so that years have 365.
    let (era, dayOfEra) = dayNumber.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let isBeforeMarch = monthFromMarch >= 10
    let year = era * 400 + yearOfEra + (isBeforeMarch ? 1 : 0)
    self.init(
      validYear: Int(year), month: Int(isBeforeMarch ? monthFromMarch - 9 : monthFromMarch + 3), day: Int(day))
  }

  /// The day number of 0001-01-01.
  private static let first: Int64 = 306
  /// The day number of 9999-12-31.
  private static let last: Int64 = 3_652_364

  /// The day of the week.
  public var weekday: Weekday {
    // 1 March of the year 0 was a Wednesday.
    switch dayNumber % 7 {
    case 0: .wed
    case 1: .thu
    case 2: .fri
    case 3: .sat
    case 4: .sun
    case 5: .mon
    default: .tue
    }
  }
}
