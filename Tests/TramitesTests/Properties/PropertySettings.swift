#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How many generated pairs a property is tried on, and from which seed.
///
/// `TRAMITES_SEED` repeats a seed that a failure printed; `TRAMITES_PAIRS` sets the number of pairs, and
/// `TRAMITES_DIFFERENTIAL_PAIRS` that of the comparison with the reference evaluator where it is to be another.
enum PropertySettings {
  static let seed: UInt64 = variable("TRAMITES_SEED") ?? UInt64.random(in: 1...1_000_000_000)

  /// The seeds of the generated procedures; each gives several dossiers.
  ///
  /// - Parameters:
  ///   - pairs: how many pairs of procedure and dossier a run in debug takes.
  ///   - most: the most that are worth their time.
  static func seeds(pairs: UInt64, atMost most: UInt64 = .max) -> ClosedRange<UInt64> {
    seed...(seed + max(1, self.pairs(pairs, atMost: most) / 3) - 1)
  }

  /// How many pairs are tried.
  ///
  /// - Parameters:
  ///   - usual: how many a run in debug takes.
  ///   - most: the most that are worth their time.
  static func pairs(_ usual: UInt64, atMost most: UInt64 = .max) -> UInt64 {
    min(variable("TRAMITES_PAIRS") ?? usual, most)
  }

  /// The seeds of the comparison with the reference evaluator, which is worth more pairs than any other property.
  static var differentialSeeds: ClosedRange<UInt64> {
    seed...(seed + max(1, (variable("TRAMITES_DIFFERENTIAL_PAIRS") ?? pairs(600)) / 3) - 1)
  }

  private static func variable(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }
}
