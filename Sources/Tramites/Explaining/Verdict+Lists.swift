extension Verdict {
  /// The criteria, instance by instance, in the order of the definition.
  public var eligibility: [CriterionResult] { Explainer(accepted).results(ofCriteria: criteria) }

  /// The general and then the additional requirements, instance by instance, in the order of the definition.
  public var requirements: [RequirementResult] { Explainer(accepted).results(ofRequirements: records) }

  /// The open answers that undetermined instances wait for, in the order in which they are first needed; none where
  /// the outcome is `ineligible` (FORMAT §5).
  public var questions: [Question] { Explainer(accepted).questions(self) }

  /// Who has to answer the open questions, in the order applicant, official, system.
  public var awaiting: [FactDeclaration.Respondent] { Self.awaiting(questions) }

  static func awaiting(_ questions: [Question]) -> [FactDeclaration.Respondent] {
    Set(questions.map(\.askedOf)).sorted()
  }

  /// The fees; nil where the definition says nothing about them (FORMAT §6).
  public var fees: Fees? { Explainer(accepted).fees() }

  /// What the applicant obtains, and of which it is not known whether (FORMAT §1, `outcome`).
  public var results: [ResultLine] { Explainer(accepted).results() }

  /// The warnings that hold (FORMAT §1, `notices`).
  public var notices: [NoticeLine] { Explainer(accepted).notices() }

  /// The steps that apply, or may apply, to this dossier (FORMAT §6).
  public var steps: [StepLine] { Explainer(accepted).steps() }

  /// What is odd about the dossier: values that are wrong, documents that nothing counted, expressions without a value.
  public var problems: [Problem] { Explainer(accepted).problems() }

  /// The verdict in a sentence or two, as a person reads it first.
  public func summary(in language: Language) -> String {
    VerdictSummary(self).message.text(in: language)
  }

  /// The same for whoever has the lists at hand, so that none is made again.
  package func summary(
    in language: Language, eligibility: [CriterionResult], requirements: [RequirementResult], questions: [Question]
  ) -> String {
    VerdictSummary(outcome, eligibility: eligibility, requirements: requirements, questions: questions)
      .message.text(in: language)
  }
}

extension Verdict: Equatable {
  /// Whether two verdicts say the same of the same dossier under the same definition.
  public static func == (lhs: Verdict, rhs: Verdict) -> Bool {
    lhs.outcome == rhs.outcome && lhs.criteria == rhs.criteria && lhs.records == rhs.records
      && lhs.submittedOn == rhs.submittedOn && lhs.procedure.definition == rhs.procedure.definition
      && lhs.accepted.dossier == rhs.accepted.dossier
  }
}

extension Verdict: CustomStringConvertible {
  /// The outcome with the instances that are not in order, as a failed expectation shows it.
  public var description: String {
    let lists: [(String, [InstanceID])] = [
      ("notMet", notMet), ("missing", missing), ("defective", defective), ("undetermined", undetermined),
    ]
    let shown = lists.filter { !$0.1.isEmpty }.map { name, ids in
      "\(name): \(ids.map(\.description).joined(separator: ", "))"
    }
    let questions = questions.map(\.path)
    let open = questions.isEmpty ? [] : ["questions: \(questions.joined(separator: ", "))"]
    return (["\(procedure.id): \(outcome.rawValue)"] + shown + open).joined(separator: "; ")
  }
}
