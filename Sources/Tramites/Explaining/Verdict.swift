/// What a check found: the outcome, and for each requirement its status and why (FORMAT §5, §8).
///
/// A verdict keeps the record of the check. Its lists are made from that record when they are read, so read each one
/// once and keep it.
///
/// ```swift
/// let verdict = try procedure.check(dossier)
/// for item in verdict.requirements where item.status == .missing {
///   print(item.title.text(in: .spanish), item.findings.map { $0.message.text(in: .spanish) })
/// }
/// ```
public struct Verdict: Sendable {
  /// The dossier that was checked, with its procedure.
  public let accepted: AcceptedDossier
  /// The answer.
  public let outcome: Outcome
  let criteria: [InstanceRecord]
  let records: [InstanceRecord]

  init(of accepted: AcceptedDossier) {
    self.accepted = accepted
    let program = accepted.procedure.storage.sharedProgram
    (criteria, records) = Evaluation(program, accepted.sharedCells).record()
    outcome = Self.outcome(of: criteria, records, program)
  }

  static func outcome(of criteria: [InstanceRecord], _ records: [InstanceRecord], _ shared: SharedProgram)
    -> Outcome
  {
    var isIncomplete = false
    var isUndetermined = false
    for record in criteria where !shared.program.criteria[Int(record.number)].isRecommended {
      if record.status == .notMet { return .ineligible }
      if record.status == .undetermined { isUndetermined = true }
    }
    for record in records where !shared.program.requirements[Int(record.number)].isRecommended {
      switch record.status {
      case .missing, .defective: isIncomplete = true
      case .undetermined: isUndetermined = true
      default: break
      }
    }
    if isIncomplete { return .incomplete }
    return isUndetermined ? .undetermined : .admissible
  }

  /// The procedure that was checked.
  public var procedure: Procedure { accepted.procedure }
  /// The day of submission.
  public var submittedOn: CivilDate { accepted.submittedOn }

  /// The ids of the instances with a status, in the order of the definition.
  public func instances(with status: Status) -> [InstanceID] {
    let names = Names(accepted)
    let program = accepted.procedure.storage.program
    let fromCriteria = criteria.filter { $0.status == status }.map { record in
      InstanceID(
        program.criterionDefinitions[Int(record.number)].id,
        subject: names.subject(list: program.criteria[Int(record.number)].list, row: record.row))
    }
    let fromRequirements = records.filter { $0.status == status }.map { record in
      InstanceID(
        program.requirementDefinitions[Int(record.number)].id,
        subject: names.subject(list: program.requirements[Int(record.number)].list, row: record.row))
    }
    return fromCriteria + fromRequirements
  }

  /// The instances whose evidence is not there.
  public var missing: [InstanceID] { instances(with: .missing) }
  /// The instances whose evidence is not as it must be.
  public var defective: [InstanceID] { instances(with: .defective) }
  /// The criteria that are not met.
  public var notMet: [InstanceID] { instances(with: .notMet) }
  /// The instances that wait for an answer.
  public var undetermined: [InstanceID] { instances(with: .undetermined) }
}

extension Verdict {
  /// An instance of a criterion.
  public struct CriterionResult: Sendable, Hashable {
    /// The instance.
    public let id: InstanceID
    /// What the criterion is about.
    public let title: LocalizedText
    /// What texts call the subject; nil without one.
    public let subjectLabel: Message?
    /// Whether it applies.
    public let applies: Truth
    /// Its status.
    public let status: Status
    /// Whether it is only recommended.
    public let isRecommended: Bool
    /// Why it applies or not, and why it is met or not.
    public let because: [Reason]
    /// What a person is told where it is not met.
    public let message: LocalizedText
    /// What to do; nil where nothing is said.
    public let guidance: LocalizedText?
    /// The norms it rests on.
    public let legalBasis: [Identifier<LegalResource>]
  }

  /// An instance of a requirement.
  public struct RequirementResult: Sendable, Hashable {
    /// The instance.
    public let id: InstanceID
    /// Whether it is an additional requirement.
    public let isAdditional: Bool
    /// Whether it is only recommended.
    public let isRecommended: Bool
    /// What is asked for.
    public let title: LocalizedText
    /// What texts call the subject; nil without one.
    public let subjectLabel: Message?
    /// Whether it applies.
    public let applies: Truth
    /// Its status.
    public let status: Status
    /// The facts that made it apply, or not.
    public let because: [Reason]
    /// What met it; nil where it is not satisfied.
    public let metBy: Means?
    /// What is wrong.
    public let findings: [Finding]
    /// What can stand in for it, the nearest to being met first, and its own evidence where something else is nearer.
    public let options: [Option]
    /// What to do to meet it.
    public let guidance: LocalizedText?
    /// How one comes by the documents that are lacking.
    public let howToObtain: [LocalizedText]
    /// What other procedures yield of what is lacking.
    let sources: [Source]
    /// The numbers of the steps that speak of it.
    public let steps: [String]
    /// The norms it rests on.
    public let legalBasis: [Identifier<LegalResource>]

    /// The procedures that yield what is lacking.
    public var obtainedThrough: [Procedure.ID] { sources.map(\.procedure).withoutRepeats }
  }

  /// A procedure that yields something that is lacking.
  struct Source: Sendable, Hashable {
    let procedure: Procedure.ID
    /// The paper or the datum.
    let about: Message
    /// The number of the document's type, where such a document is there and not as it must be.
    let defectiveType: Int32?
  }

  /// What met a requirement.
  public struct Means: Sendable, Hashable {
    /// The alternative; nil for the requirement's own evidence.
    public let via: Requirement.ID?
    /// The documents, by their path, with the host's own reference.
    public let documents: [Document]
    /// The paths of the facts.
    public let facts: [String]

    /// A document of the dossier.
    public struct Document: Sendable, Hashable {
      /// Its path: `documents[2]`.
      public let path: String
      /// The host's own reference; nil without one.
      public let id: String?
      /// What it is called.
      public let title: LocalizedText
    }
  }

  /// An alternative to a requirement.
  public struct Option: Sendable, Hashable {
    /// The alternative.
    public let id: Requirement.ID
    /// What it is.
    public let title: LocalizedText
    /// Whether it applies.
    public let applies: Truth
    /// The status of its evidence.
    public let status: Status
    /// The facts that made it apply, or not.
    public let because: [Reason]
    /// What is wrong.
    public let findings: [Finding]
  }

  /// The fees with their total.
  public struct Fees: Sendable, Hashable {
    /// The lines that apply, and those of which it is not known whether they do.
    public let lines: [Line]
    /// The currency (ISO 4217); nil without a fee.
    public let currency: String?
    /// The total; nil where it is not known.
    public let total: ExactDecimal?

    /// One line.
    public struct Line: Sendable, Hashable {
      /// The fee.
      public let id: Identifier<Fee>
      /// What is paid for.
      public let title: LocalizedText
      /// The path of the element it is for; nil without `forEach`.
      public let subject: String?
      /// Whether it is due.
      public let applies: Truth
      /// How much; nil where it is not known.
      public let amount: ExactDecimal?
      /// The paths of the facts it waits for; of very many, the paths of their lists.
      public let dependsOn: [String]
    }
  }

  /// Something that the applicant obtains.
  public struct ResultLine: Sendable, Hashable {
    /// Its id; nil for a result that is a text alone.
    public let id: Identifier<Tramites.Outcome.Result>?
    /// What it is.
    public let title: LocalizedText
    /// Whether it is obtained.
    public let applies: Truth
    /// Its value; nil where it has none or it is not known.
    public let value: FactValue?
    /// The paths of the facts it waits for; of very many, the paths of their lists.
    public let dependsOn: [String]
  }

  /// A warning.
  public struct NoticeLine: Sendable, Hashable {
    /// The path of the element it is for; nil without `forEach`.
    public let subject: String?
    /// What texts call that element; nil without one.
    public let subjectLabel: Message?
    /// What it says.
    public let text: LocalizedText
  }

  /// A step that applies, or of which it is not known whether it does.
  public struct StepLine: Sendable, Hashable {
    /// Its number as the author nested it: `3.a`; nil for a heading and for a dash.
    public let number: String?
    /// The step as the definition has it.
    public let step: Step
    /// Whether it applies.
    public let applies: Truth
    /// The paths of the facts it waits for; of very many, the paths of their lists.
    public let dependsOn: [String]
    /// The steps inside.
    public let steps: [StepLine]
  }

  /// Something odd about the dossier that decides nothing by itself.
  public struct Problem: Sendable, Hashable {
    /// The kind of problem: `fact.format`, `fact.invalid`, `document.unused`, `value.divisionByZero` …
    public let code: String
    /// The path of what is odd; nil where no single fact is.
    public let path: String?
    /// What is odd, in words.
    public let message: Message
  }
}
