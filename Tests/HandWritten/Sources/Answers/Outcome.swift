/// What comes of a dossier.
package enum Outcome: String, Sendable {
  /// All that is asked for is there.
  case admissible
  /// Somebody must answer a question first.
  case undetermined
  /// Something is missing or is not as it must be.
  case incomplete
  /// The applicant is not entitled.
  case ineligible
}
