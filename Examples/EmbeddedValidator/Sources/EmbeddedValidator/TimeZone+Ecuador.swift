public import Foundation

extension TimeZone {
  /// Five hours behind Greenwich all year, also on a machine that has no table of time zones.
  public static let mainlandEcuador = TimeZone(secondsFromGMT: -5 * 3600) ?? .gmt
}
