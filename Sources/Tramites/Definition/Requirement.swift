/// A requirement: general, alternative or additional (FORMAT §5; CCCEV: requirement).
public struct Requirement: Sendable, Hashable {
  /// The id of a requirement.
  public typealias ID = Identifier<Requirement>

  /// The id, unique among all requirements and criteria of a procedure.
  public var id: ID { parts.value.id }
  /// What is asked for, short.
  public var title: LocalizedText { parts.value.title }
  /// What is asked for, whole.
  public var description: LocalizedText? { parts.value.description }
  /// The list for each of whose elements it is asked.
  public var forEach: FactPath? { parts.value.forEach }
  /// When it applies; nil where always.
  public var when: Condition? { parts.value.when }
  /// What meets it.
  public var evidence: Evidence { parts.value.evidence }
  /// What to do to meet it.
  public var guidance: LocalizedText? { parts.value.guidance }
  /// Whether it is only recommended, and so does not count for the outcome.
  public var isRecommended: Bool { parts.value.isRecommended }
  /// The norms it rests on.
  public var legalBasis: [Identifier<LegalResource>] { parts.value.legalBasis }
  /// Where the published page says so.
  public var source: SourceQuote? { parts.value.source }
  /// For an alternative, what it stands in for.
  public var insteadOf: [ID] { parts.value.insteadOf }
  var mark: SourceMark { parts.value.mark }

  private let parts: Shared<Parts>

  private struct Parts: Sendable, Hashable {
    let id: ID
    let title: LocalizedText
    let description: LocalizedText?
    let forEach: FactPath?
    let when: Condition?
    let evidence: Evidence
    let guidance: LocalizedText?
    let isRecommended: Bool
    let legalBasis: [Identifier<LegalResource>]
    let source: SourceQuote?
    let insteadOf: [ID]
    let mark: SourceMark
  }

  init(
    id: ID, title: LocalizedText, description: LocalizedText?, forEach: FactPath?, when: Condition?, evidence: Evidence,
    guidance: LocalizedText?, isRecommended: Bool, legalBasis: [Identifier<LegalResource>], source: SourceQuote?,
    insteadOf: [ID], mark: SourceMark
  ) {
    parts = Shared(
      Parts(
        id: id, title: title, description: description, forEach: forEach, when: when, evidence: evidence,
        guidance: guidance, isRecommended: isRecommended, legalBasis: legalBasis, source: source, insteadOf: insteadOf,
        mark: mark))
  }
}

/// A criterion nobody can hand in a paper for (FORMAT §5; CCCEV: criterion).
public struct Criterion: Sendable, Hashable {
  /// The id, unique among all requirements and criteria of a procedure.
  public var id: Requirement.ID { parts.value.id }
  /// What it is about, short.
  public var title: LocalizedText { parts.value.title }
  /// What it is about, whole.
  public var description: LocalizedText? { parts.value.description }
  /// The list for each of whose elements it must hold.
  public var forEach: FactPath? { parts.value.forEach }
  /// When it applies; nil where always.
  public var when: Condition? { parts.value.when }
  /// What must be true.
  public var require: Condition { parts.value.require }
  /// What a person is told where it is false.
  public var message: LocalizedText { parts.value.message }
  /// What to do.
  public var guidance: LocalizedText? { parts.value.guidance }
  /// Whether it is only recommended, and so does not count for the outcome.
  public var isRecommended: Bool { parts.value.isRecommended }
  /// The norms it rests on.
  public var legalBasis: [Identifier<LegalResource>] { parts.value.legalBasis }
  /// Where the published page says so.
  public var source: SourceQuote? { parts.value.source }
  var mark: SourceMark { parts.value.mark }

  private let parts: Shared<Parts>

  private struct Parts: Sendable, Hashable {
    let id: Requirement.ID
    let title: LocalizedText
    let description: LocalizedText?
    let forEach: FactPath?
    let when: Condition?
    let require: Condition
    let message: LocalizedText
    let guidance: LocalizedText?
    let isRecommended: Bool
    let legalBasis: [Identifier<LegalResource>]
    let source: SourceQuote?
    let mark: SourceMark
  }

  init(
    id: Requirement.ID, title: LocalizedText, description: LocalizedText?, forEach: FactPath?, when: Condition?,
    require: Condition, message: LocalizedText, guidance: LocalizedText?, isRecommended: Bool,
    legalBasis: [Identifier<LegalResource>], source: SourceQuote?, mark: SourceMark
  ) {
    parts = Shared(
      Parts(
        id: id, title: title, description: description, forEach: forEach, when: when, require: require,
        message: message, guidance: guidance, isRecommended: isRecommended, legalBasis: legalBasis, source: source,
        mark: mark))
  }
}

/// Where a published page says something.
public struct SourceQuote: Sendable, Hashable {
  /// The heading.
  public let section: LocalizedText?
  /// The words.
  public let quote: LocalizedText?
  /// The number in the page's own list: `4.1`.
  public let item: String?
}

/// What meets a requirement (FORMAT §4; CCCEV: evidence).
public struct Evidence: Sendable, Hashable {
  /// How it is met.
  public let form: Form
  let mark: SourceMark

  init(_ form: Form, at mark: SourceMark = .none) {
    self.form = form
    self.mark = mark
  }

  /// The forms that evidence can take.
  public indirect enum Form: Sendable, Hashable {
    /// A document that meets constraints.
    case document(DocumentEvidence)
    /// Facts that are given and valid.
    case data([FactPath])
    /// A list with at least so many elements.
    case dataList(FactPath, atLeast: Int)
    /// A boolean fact that is true.
    case confirmed(FactPath)
    /// All parts.
    case allOf([Evidence])
    /// At least so many of the parts.
    case anyOf([Evidence], atLeast: Int)
  }
}

/// Evidence by documents.
public struct DocumentEvidence: Sendable, Hashable {
  /// The types, any of which serves.
  public let types: [DocumentType.ID]
  /// For whom the document must be; nil for anybody.
  public let of: FactPath?
  /// How many such documents there must be.
  public let quantity: Int
  /// What each must be like.
  public let constraints: ConstraintSet
  let mark: SourceMark
}
