/// What a verdict's JSON says beside the verdict: what to do about it.
///
/// Nothing of it is found before it is asked for.
///
/// ```swift
/// let page = try procedure.check(dossier).json(in: .spanish, with: [.repairs])
/// ```
public struct VerdictAdvice: OptionSet, Sendable, Hashable {
  /// A bit for each kind of advice.
  public let rawValue: UInt8

  /// The advice with some bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The key `repairs`: what `Repairs.json(in:pretty:)` says.
  public static let repairs = VerdictAdvice(rawValue: 1)
  /// The key `channels`: how the dossier stands through each channel, best first.
  public static let channels = VerdictAdvice(rawValue: 2)
  /// All of it.
  public static let all: VerdictAdvice = [.repairs, .channels]
}

extension VerdictWriter {
  mutating func write(_ advice: VerdictAdvice, on verdict: Verdict) {
    if advice.contains(.repairs) {
      json.key("repairs")
      write(verdict.repairs)
    }
    if advice.contains(.channels) { write("channels", verdict.channelComparisons) }
  }
}
