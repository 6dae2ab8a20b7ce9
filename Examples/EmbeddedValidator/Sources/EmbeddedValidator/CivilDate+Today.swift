public import Foundation
public import Tramites

extension CivilDate {
  /// The day that the calendar on the desk's wall shows at an instant.
  ///
  /// `Tramites` never reads the clock: the app says which day counts, and in which time zone.
  ///
  /// - Parameters:
  ///   - instant: the instant, usually now.
  ///   - timeZone: where the desk is.
  /// - Returns: the day; nil outside the years 1 to 9999.
  public init?(_ instant: Date, in timeZone: TimeZone = .mainlandEcuador) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.era, .year, .month, .day], from: instant)
    guard parts.era == 1, let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension TimeZone {
  /// Five hours behind Greenwich all year, also on a machine that has no table of time zones.
  public static let mainlandEcuador = TimeZone(secondsFromGMT: -5 * 3600) ?? .gmt
}
