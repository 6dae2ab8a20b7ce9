/// A day of the Gregorian calendar, years 1 to 9999, the calendar extended to before it was introduced.
///
/// It is a day and no instant: no time of day, no time zone.
///
/// ```swift
/// let birth: CivilDate = "2004-02-29"
/// birth.adding(years: 18)                                  // 2022-02-28
/// CivilDate.fullYears(from: birth, to: "2022-02-28")       // 17: the birthday is 1 March
/// ```
public struct CivilDate: Hashable, Sendable, BitwiseCopyable {
  /// Year, month and day in one number, so that an earlier day is a lesser number: 14, 4 and 5 bits.
  private let packed: UInt32

  /// The year, 1–9999.
  public var year: Int { Int(packed >> 9) }

  /// The month, 1–12.
  public var month: Int { Int(packed >> 5 & 0xF) }

  /// The day of the month, 1–31.
  public var day: Int { Int(packed & 0x1F) }

  /// Whether the day is in a leap year.
  public var isLeapYear: Bool { Self.isLeap(year: year) }

  /// A day by its year, month and day of the month.
  ///
  /// - Parameters:
  ///   - year: 1–9999.
  ///   - month: 1–12.
  ///   - day: 1 to the last day of the month.
  /// - Returns: the day, or `nil` where there is no such day.
  public init?(year: some BinaryInteger, month: some BinaryInteger, day: some BinaryInteger) {
    guard let year = Int(exactly: year), let month = Int(exactly: month), let day = Int(exactly: day),
      (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(month, ofYear: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// A day that is known to exist.
  init(validYear year: Int, month: Int, day: Int) {
    packed = UInt32(truncatingIfNeeded: year << 9 | month << 5 | day)
  }

  /// Whether a year has a 29 February.
  static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has.
  ///
  /// - Parameters:
  ///   - month: 1–12.
  ///   - year: the year, since February depends on it.
  static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: Comparable {
  /// Whether a day is earlier than another.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.packed < right.packed }
}
