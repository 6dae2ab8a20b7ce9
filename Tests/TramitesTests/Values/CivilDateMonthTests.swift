import ReferenceModel
import Testing
import Tramites

@Suite("Counting months and years")
struct CivilDateMonthTests {
  static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test(
    "Months are added by the calendar, and the day is clamped to the month's last",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-01-31", 2, "2026-03-31"),
      ("2026-01-31", 3, "2026-04-30"), ("2026-03-31", -1, "2026-02-28"), ("2026-05-14", 0, "2026-05-14"),
      ("2026-05-14", 8, "2027-01-14"), ("2026-05-14", -5, "2025-12-14"), ("2026-12-31", 2, "2027-02-28"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("0001-01-31", -1, nil),
      ("9999-12-01", 1, nil), ("0001-01-15", 119_987, "9999-12-15"), ("9999-12-15", -119_987, "0001-01-15"),
      ("9999-12-15", -119_988, nil), ("0001-01-15", 119_988, nil), ("2026-05-14", .max, nil), ("2026-05-14", .min, nil),
    ] as [(String, Int64, String?)])
  func addingMonths(start: String, months: Int64, end: String?) throws {
    #expect(try Self.date(start).adding(months: months)?.description == end)
  }

  @Test(
    "Years are added by the calendar, and 29 February is the 28th where there is none",
    arguments: [
      ("2026-05-14", 18, "2044-05-14"), ("2004-02-29", 18, "2022-02-28"), ("2004-02-29", 20, "2024-02-29"),
      ("2004-02-29", -4, "2000-02-29"), ("2004-02-29", -104, "1900-02-28"), ("2026-05-14", 0, "2026-05-14"),
      ("2026-05-14", -2025, "0001-05-14"), ("2026-05-14", -2026, nil), ("2026-05-14", 7973, "9999-05-14"),
      ("2026-05-14", 7974, nil), ("2026-05-14", .max, nil), ("2026-05-14", .min, nil),
      ("2026-05-14", .max / 12, nil), ("2026-05-14", .min / 12, nil), ("2026-05-14", 1 << 60, nil),
    ] as [(String, Int64, String?)])
  func addingYears(start: String, years: Int64, end: String?) throws {
    #expect(try Self.date(start).adding(years: years)?.description == end)
  }

  @Test(
    "A full year ends on the anniversary, and after 29 February on 1 March where there is none",
    arguments: [
      ("2008-05-14", "2026-05-13", 17), ("2008-05-14", "2026-05-14", 18), ("2008-05-14", "2026-05-15", 18),
      ("2008-05-14", "2026-04-30", 17), ("2008-05-14", "2026-06-01", 18), ("2008-05-14", "2008-05-14", 0),
      ("2004-02-29", "2022-02-28", 17), ("2004-02-29", "2022-03-01", 18), ("2004-02-29", "2024-02-28", 19),
      ("2004-02-29", "2024-02-29", 20), ("2003-02-28", "2024-02-28", 21), ("2003-03-01", "2024-02-29", 20),
      ("2025-12-31", "2026-01-01", 0), ("0001-01-01", "9999-12-31", 9998),
    ] as [(String, String, Int64)])
  func fullYears(start: String, end: String, years: Int64) throws {
    let (start, end) = (try Self.date(start), try Self.date(end))
    #expect(CivilDate.fullYears(from: start, to: end) == years)
    #expect(CivilDate.fullYears(from: end, to: start) == -years)
  }

  @Test(
    "A full month ends on the same day, and on the first of the next where there is none",
    arguments: [
      ("2026-01-14", "2026-02-13", 0), ("2026-01-14", "2026-02-14", 1), ("2026-01-31", "2026-02-28", 0),
      ("2026-01-31", "2026-03-01", 1), ("2026-01-31", "2026-03-31", 2), ("2026-01-31", "2026-04-30", 2),
      ("2026-01-31", "2026-05-01", 3), ("2024-02-29", "2025-02-28", 11), ("2024-02-29", "2025-03-01", 12),
      ("2025-12-31", "2026-01-01", 0), ("2026-05-14", "2026-05-31", 0), ("0001-01-01", "9999-12-31", 119_987),
    ] as [(String, String, Int64)])
  func fullMonths(start: String, end: String, months: Int64) throws {
    let (start, end) = (try Self.date(start), try Self.date(end))
    #expect(CivilDate.fullMonths(from: start, to: end) == months)
    #expect(CivilDate.fullMonths(from: end, to: start) == -months)
  }

  @Test("Months and years added, and those between two days, agree", arguments: Array(1...4) as [UInt64])
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<1000 {
      let one = try Self.day(using: &random)
      // Often days close to one another, where the ends of months matter.
      let far = Int64.random(in: -800...800, using: &random)
      let other = round.isMultiple(of: 2) ? try Self.day(using: &random) : one.adding(days: far) ?? one
      let (start, end) = (min(one, other), max(one, other))
      let months = CivilDate.fullMonths(from: start, to: end)
      let years = CivilDate.fullYears(from: start, to: end)
      #expect(years == months / 12, "\(start) to \(end); seed \(seed)")
      #expect(CivilDate.fullMonths(from: end, to: start) == -months)
      #expect(CivilDate.fullYears(from: end, to: start) == -years)
      let reached = try #require(start.adding(months: months))
      #expect(reached <= end, "\(start) to \(end); seed \(seed)")
      // The next month is not full yet; where it ends earlier, it is because it lacks the day.
      if let next = start.adding(months: months + 1) {
        #expect(end < next || next.day < start.day && end == next, "\(start) to \(end); seed \(seed)")
      }
      #expect(start.adding(years: years) == start.adding(months: years * 12))
      let isClamped = reached.day < start.day
      #expect(isClamped ? reached.adding(days: 1)?.day == 1 : reached.day == start.day, "\(start); seed \(seed)")
    }
  }

  static func day(using random: inout SplitMix64) throws -> CivilDate {
    let year = Int.random(in: 1...9999, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let first = try #require(CivilDate(year: year, month: month, day: 1))
    // The last days of a month as often as all others.
    let day = Bool.random(using: &random) ? Int64.random(in: 0...27, using: &random) : 27
    let date = first.adding(days: day + Int64.random(in: 0...3, using: &random)) ?? first
    return date.month == month ? date : first
  }
}
