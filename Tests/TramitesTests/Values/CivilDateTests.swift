import Testing
import Tramites

@Suite("Days of the calendar")
struct CivilDateTests {
  @Test(
    "A day reads and describes itself as YYYY-MM-DD",
    arguments: [
      ("0001-01-01", 1, 1, 1), ("2026-05-14", 2026, 5, 14), ("2000-02-29", 2000, 2, 29), ("2024-02-29", 2024, 2, 29),
      ("1900-02-28", 1900, 2, 28), ("9999-12-31", 9999, 12, 31), ("0987-10-09", 987, 10, 9),
    ])
  func text(text: String, year: Int, month: Int, day: Int) throws {
    let date = try #require(CivilDate(text))
    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(date.description == text)
    #expect(CivilDate(year: year, month: month, day: day) == date)
    #expect(CivilDate(year: Int64(year), month: UInt8(month), day: Int32(day)) == date)
    #expect(Array(text.utf8).withUnsafeBufferPointer { CivilDate(utf8: $0) } == date)
  }

  @Test(
    "What is written otherwise is no day",
    arguments: [
      "", "2026", "2026-05", "2026-5-14", "2026-05-4", "26-05-14", "02026-05-14", "2026-05-140", " 2026-05-14",
      "2026-05-14 ", "2026/05/14", "20260514", "2026-0514", "2026-05-14T00:00", "14-05-2026", "-026-05-14",
      "+026-05-14",
      "2026-+5-14", "2026--5-14", "2026-05-1a", "2026-05-1:", "2026-05-0/", "2026-0:-14", "202:-05-14", "2026-05x14",
      "2026x05-14", "２０２６-05-14", "٢٠٢٦-05-14", "2026–05–14", "2026-05-1\0", "aaaa-bb-cc",
      "2026-05-1é", String(repeating: "2026-05-14", count: 100_000),
    ])
  func refusesText(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(
    "A day that the calendar does not have is no day",
    arguments: [
      "0000-01-01", "0000-12-31", "2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31", "2026-06-31",
      "2026-09-31", "2026-11-31", "2026-02-29", "1900-02-29", "2100-02-29", "2000-02-30", "2026-99-99",
    ])
  func refusesDay(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(
    "No number is too great or too small to be refused",
    arguments: [
      (0, 1, 1), (10_000, 1, 1), (2026, 13, 1), (2026, 1, -1), (.max, .max, .max), (.min, .min, .min), (2026, .min, 1),
      (2026, 1, .max), (2026 + 1 << 32, 1, 1),
    ] as [(Int64, Int64, Int64)])
  func refusesNumbers(year: Int64, month: Int64, day: Int64) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test("A literal is the day it writes")
  func literal() {
    let date: CivilDate = "2026-05-14"
    #expect(date == CivilDate(year: 2026, month: 5, day: 14))
    #expect("2026-05-14" < ("2026-05-15" as CivilDate))
  }

  #if os(macOS) || os(Linux) || os(Windows)
    @Test("A literal that is no day stops the program")
    func wrongLiteral() async {
      await #expect(processExitsWith: .failure) {
        _ = "2026-02-30" as CivilDate
      }
    }
  #endif

  @Test("A leap year is one in four, but of the centuries only one in four")
  func leapYears() throws {
    for year in 1...9999 {
      let date = try #require(CivilDate(year: year, month: 3, day: 1))
      let dayBefore = try #require(date.adding(days: -1))
      #expect(date.isLeapYear == (dayBefore.day == 29), "\(year)")
    }
    let leap = [4, 1600, 1996, 2000, 2024, 2400].filter { CivilDate(year: $0, month: 1, day: 1)?.isLeapYear == true }
    #expect(leap.count == 6)
    let common = [1, 100, 1700, 1900, 2023, 2100, 9999]
    #expect(common.allSatisfy { CivilDate(year: $0, month: 1, day: 1)?.isLeapYear == false })
  }

  @Test(
    "Days of the week are those of the calendar on the wall",
    arguments: [
      ("1969-07-20", .sun), ("1970-01-01", .thu), ("2000-01-01", .sat), ("2000-02-29", .tue), ("2026-05-14", .thu),
      ("1822-05-24", .fri), ("0001-01-01", .mon), ("9999-12-31", .fri),
    ] as [(String, Weekday)])
  func weekdays(text: String, weekday: Weekday) throws {
    #expect(try #require(CivilDate(text)).weekday == weekday)
  }

  @Test("The weekdays go by the names of the format, from Monday on")
  func weekdayNames() {
    #expect(Weekday.allCases.map(\.rawValue) == ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
  }

  @Test("A day is four bytes")
  func layout() {
    func stride<Value: BitwiseCopyable>(of _: Value.Type) -> Int { MemoryLayout<Value>.stride }
    #expect(stride(of: CivilDate.self) == 4)
  }
}
