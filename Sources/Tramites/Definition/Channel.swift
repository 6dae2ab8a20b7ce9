/// A way to hand in a dossier (CPSV-AP: channel).
public struct Channel: Sendable, Hashable {
  /// The id of a channel.
  public typealias ID = Identifier<Channel>

  /// The kinds of channels.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A web page or application.
    case online
    /// A counter.
    case inPerson = "in-person"
    /// A document management system.
    case documentSystem = "document-system"
    /// The telephone.
    case phone
    /// The post.
    case post
    /// E-mail.
    case email
  }

  /// The id that dossiers use.
  public let id: ID
  /// What people call it.
  public let title: LocalizedText
  /// Its kind.
  public let kind: Kind?
  /// Its address.
  public let url: String?
  /// What it is.
  public let description: LocalizedText?
  /// Demands on every document handed in through it.
  public let documentRules: ConstraintSet?
}

/// A step of carrying a procedure out (FORMAT §6).
public struct Step: Sendable, Hashable {
  /// How the steps inside are numbered.
  public enum Numbering: String, Sendable, Hashable, CaseIterable {
    /// 1, 2, 3.
    case numbers = "1"
    /// a, b, c.
    case letters = "a"
    /// Not at all.
    case dashes = "-"
  }

  /// A link.
  public struct Link: Sendable, Hashable {
    /// What it leads to.
    public let title: LocalizedText?
    /// The address.
    public let url: String
  }

  /// The id.
  public let id: Identifier<Step>?
  /// The channel for which it is; only at the top level.
  public let channel: Channel.ID?
  /// A heading, whose steps are numbered anew.
  public let title: LocalizedText?
  /// What to do.
  public let text: LocalizedText?
  /// What to do, short.
  public let summary: LocalizedText?
  /// How the steps inside are numbered.
  public let numbering: Numbering?
  /// When it applies; nil where always.
  public let when: Condition?
  /// Its links.
  public let links: [Link]
  /// Its notes.
  public let notes: [LocalizedText]
  /// The requirements that it speaks of.
  public let requirements: [Requirement.ID]
  /// The steps inside.
  public let steps: [Step]
  let mark: SourceMark
}

/// What a procedure costs (FORMAT §6; CPSV-AP: cost).
public struct Fee: Sendable, Hashable {
  /// The id.
  public let id: Identifier<Fee>
  /// What is paid for.
  public let title: LocalizedText
  /// When it is due; nil where always.
  public let when: Condition?
  /// The list for each of whose elements it is due.
  public let forEach: FactPath?
  /// How much, in `currency`.
  public let amount: Expression
  /// The currency (ISO 4217), the same for all fees of a procedure.
  public let currency: String
  let mark: SourceMark
}
