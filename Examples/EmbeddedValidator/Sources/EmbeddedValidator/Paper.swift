public import Tramites

/// A paper that an applicant hands in, with what the app knows of it.
public struct Paper: Sendable, Hashable {
  /// What a paper is, and what the clerk or the applicant says about it; nil is not known yet.
  public enum Kind: Sendable, Hashable {
    /// A photograph of the applicant.
    case photo
    /// The applicant's passport.
    case passport(expiresOn: CivilDate?)
    /// What the parents of a minor sign.
    case authorization(isSignedByHand: Bool?, states: Set<Statement>)
  }

  /// What an authorization can state.
  public enum Statement: Sendable, Hashable, CaseIterable {
    /// The signature of father, mother or guardian.
    case signature
    /// A telephone number at which to reach them.
    case telephone
  }

  /// How a paper came in.
  public enum Form: Sendable, Hashable {
    /// Over the counter.
    case onTable(isOriginal: Bool)
    /// As a file: its extension, and its size in bytes where the upload has told it.
    case file(format: String, bytes: Int?)
  }

  /// What it is.
  public let kind: Kind
  /// How it came in.
  public let form: Form
  /// The app's own name for it, such as the key of the upload; verdicts return it.
  public let reference: String?

  /// States a paper.
  public init(_ kind: Kind, _ form: Form, reference: String? = nil) {
    self.kind = kind
    self.form = form
    self.reference = reference
  }
}
