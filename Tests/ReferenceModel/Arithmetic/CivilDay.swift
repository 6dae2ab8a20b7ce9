/// A day of the Gregorian calendar, years 1–9999.
struct CivilDay: Equatable, Comparable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// The day; nil where it does not exist or lies outside the years 1–9999.
  init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that `YYYY-MM-DD` writes.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day as `YYYY-MM-DD`: these texts sort as the days do.
  var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  static func < (a: CivilDay, b: CivilDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days lie between 31 December of the year 0 and this day.
  var ordinal: Int {
    (1..<month).reduce(Self.daysBefore(year: year) + day) { $0 + Self.length(ofMonth: $1, year: year) }
  }

  private static func daysBefore(year: Int) -> Int {
    let past = year - 1
    return 365 * past + past / 4 - past / 100 + past / 400
  }

  private init?(ordinal: Int) {
    guard ordinal >= 1, ordinal <= Self.daysBefore(year: 10000) else { return nil }
    var year = ordinal / 366 + 1
    while Self.daysBefore(year: year + 1) < ordinal { year += 1 }
    var rest = ordinal - Self.daysBefore(year: year)
    var month = 1
    while rest > Self.length(ofMonth: month, year: year) {
      rest -= Self.length(ofMonth: month, year: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest)
  }
}

extension CivilDay {
  /// More days than the calendar has: whoever goes as far leaves it.
  private static let farAway = 4_000_000

  /// The day so many days later; nil outside the years 1–9999.
  func adding(days: Int) -> CivilDay? {
    abs(days) > Self.farAway ? nil : CivilDay(ordinal: ordinal + days)
  }

  /// The day so many months later, clamped to the month's last; nil outside the years 1–9999.
  func adding(months: Int) -> CivilDay? {
    guard abs(months) <= Self.farAway else { return nil }
    let total = year * 12 + month - 1 + months
    guard total >= 12 else { return nil }
    let newYear = total / 12
    let newMonth = total % 12 + 1
    return CivilDay(year: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, year: newYear)))
  }

  func adding(years: Int) -> CivilDay? {
    abs(years) > Self.farAway ? nil : adding(months: years * 12)
  }

  /// Full years from one day to another, negative backwards.
  static func years(from: CivilDay, to: CivilDay) -> Int {
    guard from <= to else { return -years(from: to, to: from) }
    return to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
  }

  /// Full months from one day to another, negative backwards.
  static func months(from: CivilDay, to: CivilDay) -> Int {
    guard from <= to else { return -months(from: to, to: from) }
    return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
  }
}
