/// What a definition file says, as plain values (FORMAT §1).
///
/// A definition is what an author wrote; a `Procedure` is what can check dossiers. For the optional sections, `nil`
/// says that the published page states nothing about them, an empty array that it states there is none.
public struct ProcedureDefinition: Sendable, Hashable {
  /// The id, unique in a catalog together with `effective`.
  public var id: Procedure.ID
  /// The title.
  public var title: LocalizedText
  /// What the procedure is for.
  public var description: LocalizedText?
  /// Who runs it.
  public var institution: Institution?
  /// The libraries it imports, as written.
  public var imports: [String] = []
  /// The days on which this version is in force.
  public var effective: EffectivePeriod
  /// The published page that this encodes.
  public var source: PublishedSource?
  /// For whom it is.
  public var audience: Audience?
  /// What the applicant obtains.
  public var outcome: Outcome?
  /// Warnings that verdicts carry.
  public var notices: [Notice]?
  /// How long the answer takes.
  public var responseTime: ResponseTime?
  /// Dated values that rules refer to, imported ones included.
  public var parameters: [Parameter] = []
  /// Other procedures that belong to this one.
  public var related: [RelatedProcedure]?
  /// The vocabulary: everything that conditions may ask about, imported facts included.
  public var facts: [FactDeclaration] = []
  /// Named sets of fields, imported ones included.
  public var types: [String: FieldSet] = [:]
  /// The document types that evidence may name, imported ones included.
  public var documents: [DocumentType] = []
  /// Named conditions, imported ones included.
  public var conditions: [String: Condition] = [:]
  /// Named sets of document constraints, imported ones included.
  public var constraints: [String: ConstraintSet] = [:]
  /// How a dossier can be handed in.
  public var channels: [Channel] = []
  /// Criteria nobody can hand in a paper for.
  public var eligibility: [Criterion]?
  /// The general requirements.
  public var requirements: [Requirement] = []
  /// What can stand in for a requirement.
  public var alternativeRequirements: [Requirement]?
  /// The requirements that apply only under a condition.
  public var additionalRequirements: [Requirement]?
  /// How to carry it out.
  public var steps: [Step]?
  /// What it costs.
  public var fees: [Fee]?
  /// When and where it is attended to.
  public var schedule: [ScheduleEntry]?
  /// The norms it rests on.
  public var legalBasis: [LegalResource]?
  /// Whom to ask.
  public var contact: Contact?
  /// The published figures of complaints and attentions.
  public var transparency: [TransparencyEntry]?
  /// The published page's own lists, verbatim, by the key of this format.
  public var published: [PublishedSection]?
  /// The sections whose heading the published page prints with nothing below.
  public var leftBlank: [String] = []
  /// Where the published page contradicts itself, errs or is vague.
  public var sourceNotes: [SourceNote]?

  let mark: SourceMark
}
