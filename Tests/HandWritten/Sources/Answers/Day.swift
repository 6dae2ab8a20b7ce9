/// A day of the years 1–9999, as one number whose order is that of the days.
package struct Day: Sendable, Hashable, Comparable, Decodable {
  private let number: Int32

  var year: Int { Int(number) / 10_000 }
  /// Month and day, in the order of the days of a year.
  var dayOfYear: Int { Int(number) % 10_000 }

  /// The day that a text writes as `YYYY-MM-DD`; nil where it writes none.
  package init?(_ text: String) {
    var text = text
    let number: Int32? = text.withUTF8 { bytes in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
      var number: Int32 = 0
      for index in 0..<10 where index != 4 && index != 7 {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        number = number * 10 + Int32(digit)
      }
      return number
    }
    guard let number, Self.isDay(year: number / 10_000, month: number / 100 % 100, day: number % 100) else {
      return nil
    }
    self.number = number
  }

  private static func isDay(year: Int32, month: Int32, day: Int32) -> Bool {
    guard year >= 1, day >= 1 else { return false }
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: return day <= 31
    case 4, 6, 9, 11: return day <= 30
    case 2: return day <= (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28)
    default: return false
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Day(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day written YYYY-MM-DD")
    }
    self = day
  }

  package static func < (lhs: Day, rhs: Day) -> Bool { lhs.number < rhs.number }

  /// The full years from this day to another; less than none where the other is before.
  func fullYears(until other: Day) -> Int {
    guard self <= other else { return -other.fullYears(until: self) }
    return other.year - year - (other.dayOfYear < dayOfYear ? 1 : 0)
  }
}
