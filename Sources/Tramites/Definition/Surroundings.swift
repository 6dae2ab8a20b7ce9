/// Who runs a procedure.
public struct Institution: Sendable, Hashable {
  /// The name.
  public let name: LocalizedText
  /// The home page.
  public let url: String?
  /// The internet domains that are its own.
  public let domains: [String]
}

/// The days on which a version of a procedure is in force, both ends included.
public struct EffectivePeriod: Sendable, Hashable {
  /// The first day; nil where it has always been in force.
  public let from: CivilDate?
  /// The last day; nil where no end is known.
  public let until: CivilDate?

  /// Whether the version is in force on `day`.
  public func contains(_ day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }

  /// Whether there is a day on which both are in force.
  func overlaps(_ other: EffectivePeriod) -> Bool {
    let startsBeforeEnd = from.flatMap { from in other.until.map { from <= $0 } } ?? true
    let endsAfterStart = until.flatMap { until in other.from.map { $0 <= until } } ?? true
    return startsBeforeEnd && endsAfterStart
  }
}

/// The published page that a definition encodes.
public struct PublishedSource: Sendable, Hashable {
  /// The page's title.
  public let title: LocalizedText?
  /// Its address.
  public let url: String?
  /// The day on which it was read.
  public let retrieved: CivilDate?
}

/// For whom a procedure is.
public struct Audience: Sendable, Hashable {
  /// The audience in words.
  public let text: LocalizedText?
  /// The kinds of persons, as the page lists them.
  public let persons: [LocalizedText]
}

/// What the applicant obtains.
public struct Outcome: Sendable, Hashable {
  /// The kind of result.
  public let kind: LocalizedText?
  /// The results.
  public let results: [Result]

  /// One result.
  public struct Result: Sendable, Hashable {
    /// Its id; nil where the page's text alone was written.
    public let id: Identifier<Result>?
    /// What it is.
    public let title: LocalizedText
    /// When it is obtained; nil where always.
    public let when: Condition?
    /// Its value (an amount, a number of days).
    public let value: Expression?
    /// How long it is valid.
    public let validFor: Period?
    let mark: SourceMark
  }
}

/// A warning that a verdict carries; it decides nothing.
public struct Notice: Sendable, Hashable {
  /// When the warning is given; nil where always.
  public let when: Condition?
  /// The list for each of whose elements it is given.
  public let forEach: FactPath?
  /// What it says.
  public let text: LocalizedText
}

/// How long the answer takes.
public enum ResponseTime: Sendable, Hashable {
  /// At once, without a person.
  case automatic
  /// A number of days.
  case days(Int, business: Bool)
}

/// Another procedure that belongs to one.
public struct RelatedProcedure: Sendable, Hashable {
  /// How the other belongs to this one.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// The other must be done first.
    case before
    /// The other comes afterwards.
    case after
    /// The other is worth knowing.
    case see
  }

  /// The other procedure's id, if it is encoded.
  public let procedure: Procedure.ID?
  /// The address of its page.
  public let url: String?
  /// How it belongs to this one.
  public let relation: Relation
  /// A remark.
  public let note: LocalizedText?
}

/// A norm that a procedure rests on (CPSV-AP: legal resource).
public struct LegalResource: Sendable, Hashable {
  /// The id by which requirements name it.
  public let id: Identifier<LegalResource>?
  /// The norm's title.
  public let title: LocalizedText
  /// The articles, as published.
  public let articles: LocalizedText?
  /// The norm's address.
  public let url: String?
}

/// When and where a procedure is attended to.
public struct ScheduleEntry: Sendable, Hashable {
  /// The schedule in words.
  public let text: LocalizedText?
  /// The days of the week.
  public let days: [Weekday]
  /// The opening time, `HH:MM`.
  public let opens: String?
  /// The closing time, `HH:MM`.
  public let closes: String?
  /// Whether it is attended to at all times.
  public let always: Bool
  /// The channel it holds for.
  public let channel: Channel.ID?
  let mark: SourceMark
}

/// Whom to ask.
public struct Contact: Sendable, Hashable {
  /// The office or officer.
  public let office: LocalizedText?
  /// The e-mail address, as published.
  public let email: String?
  /// The telephone, as published.
  public let phone: String?
}

/// A month's published figures.
public struct TransparencyEntry: Sendable, Hashable {
  /// The month, `YYYY-MM`.
  public let month: String
  /// How many complaints there were.
  public let complaints: Int
  /// How many cases were attended to.
  public let attentions: Int
}

/// A list of the published page, verbatim.
public struct PublishedSection: Sendable, Hashable {
  /// The key of this format that the list belongs to: `requirements`, `steps` …
  public let key: String
  /// The list as a tree of steps without conditions.
  public let items: [Step]
}

/// A place where the published page contradicts itself, errs or is vague.
public struct SourceNote: Sendable, Hashable {
  /// What the page says.
  public let says: LocalizedText
  /// What speaks against it.
  public let but: LocalizedText?
  /// How it was read, and why.
  public let resolution: LocalizedText
  /// What it concerns: JSON Pointers in which an array element goes by its `id`.
  public let affects: [JSONPointer]
}
