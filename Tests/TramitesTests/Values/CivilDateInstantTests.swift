import Testing
import Tramites

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("The day of an instant")
struct CivilDateInstantTests {
  private static let quito = TimeZone(secondsFromGMT: -5 * 3600) ?? .gmt

  @Test(
    "is still yesterday in Quito while it is already tomorrow in Greenwich",
    arguments: [
      (1_778_734_799.0, "2026-05-13", "2026-05-14"), (1_778_734_800.0, "2026-05-14", "2026-05-14"),
      (0.0, "1969-12-31", "1970-01-01"), (-0.5, "1969-12-31", "1969-12-31"),
    ])
  func timeZone(seconds: Double, quito: String, greenwich: String) {
    let instant = Date(timeIntervalSince1970: seconds)
    #expect(CivilDate(instant, in: Self.quito)?.description == quito)
    #expect(CivilDate(instant, in: .gmt)?.description == greenwich)
  }

  @Test(
    "exists only from year 1 to year 9999",
    arguments: [
      (-62_135_596_800.0, "0001-01-01"), (-62_135_596_801.0, nil), (253_402_300_799.0, "9999-12-31"),
      (253_402_300_800.0, nil), (1e300, nil), (-.infinity, nil), (.nan, nil),
    ] as [(Double, String?)])
  func range(seconds: Double, day: String?) {
    #expect(CivilDate(Date(timeIntervalSince1970: seconds), in: .gmt)?.description == day)
  }
}
