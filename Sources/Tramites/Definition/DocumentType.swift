/// A kind of document that evidence may name (FORMAT §4; CCCEV: evidence type).
public struct DocumentType: Sendable, Hashable {
  /// The id of a document type.
  public typealias ID = Identifier<DocumentType>

  /// The id that dossiers use.
  public var id: ID { parts.value.id }
  /// What people call it.
  public var title: LocalizedText { parts.value.title }
  /// What it is.
  public var description: LocalizedText? { parts.value.description }
  /// How one comes by it.
  public var howToObtain: LocalizedText? { parts.value.howToObtain }
  /// The procedure that yields it.
  public var obtainedThrough: Procedure.ID? { parts.value.obtainedThrough }
  /// The things that it may have to contain, in their order.
  public var contents: [NamedPart] { parts.value.contents }
  /// Who may have to endorse it, in their order.
  public var endorsers: [NamedPart] { parts.value.endorsers }
  /// What it states, as scalar facts.
  public var attributes: [FactDeclaration] { parts.value.attributes }
  /// The name of the type whose fields are attributes too.
  public var attributesOf: String? { parts.value.attributesOf }
  var mark: SourceMark { parts.value.mark }

  private let parts: Shared<Parts>

  private struct Parts: Sendable, Hashable {
    let id: ID
    let title: LocalizedText
    let description: LocalizedText?
    let howToObtain: LocalizedText?
    let obtainedThrough: Procedure.ID?
    let contents: [NamedPart]
    let endorsers: [NamedPart]
    let attributes: [FactDeclaration]
    let attributesOf: String?
    let mark: SourceMark
  }

  init(
    id: ID, title: LocalizedText, description: LocalizedText?, howToObtain: LocalizedText?,
    obtainedThrough: Procedure.ID?, contents: [NamedPart], endorsers: [NamedPart], attributes: [FactDeclaration],
    attributesOf: String?, mark: SourceMark
  ) {
    parts = Shared(
      Parts(
        id: id, title: title, description: description, howToObtain: howToObtain, obtainedThrough: obtainedThrough,
        contents: contents, endorsers: endorsers, attributes: attributes, attributesOf: attributesOf, mark: mark))
  }

  /// A thing contained, or somebody who endorses.
  public struct NamedPart: Sendable, Hashable {
    /// The id that dossiers use.
    public let id: String
    /// What people read.
    public let title: LocalizedText
  }
}

/// Demands on one document; all must hold (FORMAT §4).
public struct ConstraintSet: Sendable, Hashable {
  /// The demands written here, in the order of the format's page.
  public let constraints: [Constraint]
  /// The named sets whose demands hold as well.
  public let meets: [String]
  let mark: SourceMark
}

/// One demand on a document.
public struct Constraint: Sendable, Hashable {
  /// What is demanded.
  public let form: Form
  let mark: SourceMark

  /// The demands that there are.
  public indirect enum Form: Sendable, Hashable {
    /// The original.
    case original
    /// At least so many simple copies.
    case copies(Int)
    /// At least so many certified copies.
    case certifiedCopies(Int)
    /// One of these file formats.
    case formats([String])
    /// At most so many bytes.
    case maxBytes(Int)
    /// Legible.
    case legible
    /// Signed, in this way.
    case signature(SignatureDemand)
    /// Not expired on the day of submission.
    case current
    /// Valid for a period after the day of submission, or after another day.
    case validFor(Period, from: Expression?)
    /// Issued within a period before the day of submission, or before another day.
    case issuedWithin(Period, from: Expression?)
    /// Apostilled.
    case apostilled
    /// Legalized.
    case legalized
    /// Translated.
    case translated
    /// At least one of these sets.
    case anyOf([ConstraintSet])
    /// With these contents; all that the type declares where nil.
    case contains([String]?)
    /// Endorsed by all of these.
    case endorsedBy([String])
    /// A condition on what the document says.
    case check(Check)
    /// A set that holds only under a condition.
    case conditional(when: Condition, ConstraintSet)
  }

  /// The signatures that can be demanded.
  public enum SignatureDemand: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
    /// By hand.
    case handwritten
    /// Electronic.
    case electronic
    /// Either.
    case any
  }

  /// A condition on what a document says.
  public struct Check: Sendable, Hashable {
    /// The id, unique within the evidence.
    public let id: String
    /// What must be true.
    public let require: Condition
    /// What a person is told where it is false.
    public let message: LocalizedText
  }
}
