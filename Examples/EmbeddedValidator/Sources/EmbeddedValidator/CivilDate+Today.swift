public import Foundation
public import Tramites

extension CivilDate {
  /// The day that a calendar on the library's wall shows at an instant.
  ///
  /// The library never reads the clock: the app says which day counts, and in which time zone.
  ///
  /// - Parameters:
  ///   - instant: the instant, usually now.
  ///   - timeZone: the time zone; that of mainland Ecuador, five hours behind UTC all year, where none is given.
  /// - Returns: the day; nil outside the years 1 to 9999.
  public init?(_ instant: Date, in timeZone: TimeZone? = TimeZone(secondsFromGMT: -5 * 3600)) {
    var calendar = Calendar(identifier: .gregorian)
    if let timeZone { calendar.timeZone = timeZone }
    let parts = calendar.dateComponents([.era, .year, .month, .day], from: instant)
    guard parts.era == 1, let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
