/// The status of evidence, best first (FORMAT §4).
public enum EvidenceStatus: String, Sendable, Hashable, Comparable, CaseIterable {
  /// It is there, and as it must be.
  case satisfied
  /// Whether it is as it must be depends on an answer that is open.
  case undetermined
  /// It is there, but not as it must be.
  case defective
  /// It is not there.
  case missing

  /// Whether `lhs` is better than `rhs`.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  /// Its place among all cases.
  var rank: Int {
    switch self {
    case .satisfied: 0
    case .undetermined: 1
    case .defective: 2
    case .missing: 3
    }
  }
}

/// The status of an instance of a requirement or of a criterion (FORMAT §5).
public enum Status: String, Sendable, Hashable, CaseIterable {
  /// The requirement does not apply.
  case notApplicable
  /// The requirement is met.
  case satisfied
  /// The criterion is met.
  case met
  /// It depends on an answer that is open.
  case undetermined
  /// What was handed in is not as it must be.
  case defective
  /// What is asked for is not there.
  case missing
  /// The criterion is not met.
  case notMet

  init(_ evidence: EvidenceStatus) {
    self =
      switch evidence {
      case .satisfied: .satisfied
      case .undetermined: .undetermined
      case .defective: .defective
      case .missing: .missing
      }
  }
}

extension Verdict {
  /// The answer of a check, the gravest that fits (FORMAT §5).
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// A criterion is not met.
    case ineligible
    /// A requirement is missing or defective.
    case incomplete
    /// An answer is open on which the outcome depends.
    case undetermined
    /// Everything is in order.
    case admissible
  }
}
