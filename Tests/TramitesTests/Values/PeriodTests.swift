import Testing
import Tramites

@Suite("Periods")
struct PeriodTests {
  @Test(
    "A period reaches a day after and a day before",
    arguments: [
      (30, .days, "2026-01-31", "2026-03-02", "2026-01-01"), (1, .months, "2026-03-31", "2026-04-30", "2026-02-28"),
      (6, .months, "2026-05-14", "2026-11-14", "2025-11-14"), (1, .years, "2024-02-29", "2025-02-28", "2023-02-28"),
      (4, .years, "2024-02-29", "2028-02-29", "2020-02-29"), (1, .days, "9999-12-31", nil, "9999-12-30"),
      (1, .months, "0001-01-01", "0001-02-01", nil), (1, .years, "9999-01-01", nil, "9998-01-01"),
      (.max, .days, "2026-05-14", nil, nil), (.max, .months, "2026-05-14", nil, nil),
      (.max, .years, "2026-05-14", nil, nil),
    ] as [(Int64, Period.Unit, String, String?, String?)])
  func reaches(count: Int64, unit: Period.Unit, day: String, after: String?, before: String?) throws {
    let period = try #require(Period(count: count, unit: unit))
    let date = try #require(CivilDate(day))
    #expect(period.after(date)?.description == after)
    #expect(period.before(date)?.description == before)
  }

  @Test("A period has one unit or more", arguments: [0, -1, .min] as [Int64])
  func refuses(count: Int64) {
    #expect(Period(count: count, unit: .days) == nil)
  }

  @Test("The units go by their keys in a procedure")
  func units() {
    #expect(Period.Unit.allCases.map(\.rawValue) == ["days", "months", "years"])
  }
}
