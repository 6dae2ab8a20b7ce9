import EmbeddedValidator
import Foundation
import Testing
import Tramites

@Suite("The day on the library's wall")
struct TodayTests {
  @Test(
    "is still yesterday while it is already tomorrow in Greenwich",
    arguments: [("2026-05-14T04:59:59Z", "2026-05-13"), ("2026-05-14T05:00:00Z", "2026-05-14")])
  func timeZone(instant: String, day: String) throws {
    let instant = try Date(instant, strategy: .iso8601)
    #expect(CivilDate(instant)?.description == day)
  }

  @Test("exists only from year 1 to year 9999", arguments: [Date.distantPast - 1e9, Date(timeIntervalSince1970: 3e11)])
  func outsideTheCalendar(instant: Date) {
    #expect(CivilDate(instant) == nil)
  }
}
