import ReferenceModel
import Testing
import Tramites

@Suite("Counting days")
struct CivilDateCountingTests {
  static let first: CivilDate = "0001-01-01"
  static let last: CivilDate = "9999-12-31"

  /// The lengths of the months, learned by heart rather than calculated.
  static func lengths(year: Int) -> [Int] {
    let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  @Test("Every month of 9,999 years begins the day after the one before it ends")
  func months() throws {
    var count: Int64 = 0
    var weekday = 0
    var mistakes: [String] = []
    for year in 1...9999 {
      for (index, length) in Self.lengths(year: year).enumerated() {
        let start = try #require(CivilDate(year: year, month: index + 1, day: 1))
        let end = try #require(CivilDate(year: year, month: index + 1, day: length))
        let isRight =
          CivilDate.days(from: Self.first, to: start) == count && Self.first.adding(days: count) == start
          && start.adding(days: Int64(length - 1)) == end && end.adding(days: 1 - Int64(length)) == start
          && CivilDate(year: year, month: index + 1, day: length + 1) == nil
          && start.weekday == Weekday.allCases[weekday]
        if !isRight { mistakes.append(start.description) }
        count += Int64(length)
        weekday = (weekday + length) % 7
      }
    }
    #expect(mistakes == [])
    #expect(count == 3_652_059)
    #expect(Self.first.adding(days: count) == nil)
  }

  @Test("Every day of a cycle of the calendar follows the day before it", arguments: [1, 1601, 9600])
  func days(startYear: Int) throws {
    var date = try #require(CivilDate(year: startYear, month: 1, day: 1))
    var mistakes: [String] = []
    for year in startYear..<min(startYear + 400, 10_000) {
      for (index, length) in Self.lengths(year: year).enumerated() {
        for day in 1...length {
          if (date.year, date.month, date.day) != (year, index + 1, day) {
            mistakes.append("\(year)-\(index + 1)-\(day)")
          }
          guard let next = date.adding(days: 1) else {
            #expect(date == Self.last)
            break
          }
          if !(date < next) { mistakes.append("\(date) < \(next)") }
          date = next
        }
      }
    }
    #expect(mistakes == [])
  }

  @Test("Days outside years 1 to 9999 have no value, however far")
  func limits() {
    #expect(Self.first.adding(days: -1) == nil)
    #expect(Self.last.adding(days: 1) == nil)
    #expect(Self.first.adding(days: 3_652_058) == Self.last)
    #expect(Self.last.adding(days: -3_652_058) == Self.first)
    for far in [.max, .min, .max - 3_652_058, .min + 3_652_058, 3_652_059, -3_652_059] as [Int64] {
      #expect(Self.first.adding(days: far) == nil)
      #expect(Self.last.adding(days: far) == nil)
    }
  }

  @Test("The days between two days are added to the first to get the second", arguments: [1, 2, 3] as [UInt64])
  func differences(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1000 {
      let one = try #require(Self.first.adding(days: Int64.random(in: 0..<3_652_059, using: &random)))
      let other = try #require(Self.first.adding(days: Int64.random(in: 0..<3_652_059, using: &random)))
      let days = CivilDate.days(from: one, to: other)
      #expect(one.adding(days: days) == other, "\(one) to \(other); seed \(seed)")
      #expect(CivilDate.days(from: other, to: one) == -days)
      #expect((days > 0) == (one < other))
    }
  }
}
