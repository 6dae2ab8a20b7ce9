#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension CivilDate {
  /// The day that a calendar on the wall shows at an instant.
  ///
  /// Whoever receives a dossier says where that is: an office in Quito and a server in another zone may be a day apart.
  ///
  /// ```swift
  /// let today = CivilDate(Date(), in: TimeZone(identifier: "America/Guayaquil") ?? .gmt)
  /// ```
  ///
  /// - Parameters:
  ///   - instant: the instant.
  ///   - timeZone: where the calendar hangs.
  /// - Returns: the day, or `nil` where it lies outside the years 1 to 9999.
  public init?(_ instant: Date, in timeZone: TimeZone) {
    let seconds = instant.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: instant))
    guard let days = Int64(exactly: (seconds / 86_400).rounded(.down)) else { return nil }
    let (number, overflow) = Self.unixEpoch.addingReportingOverflow(days)
    guard !overflow, let day = CivilDate(dayNumber: number) else { return nil }
    self = day
  }

  /// The day number of 1970-01-01.
  private static let unixEpoch: Int64 = 719_468
}
