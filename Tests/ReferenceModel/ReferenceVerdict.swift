/// What the reference evaluator says of a dossier: the part of a verdict that rules decide, without any wording.
public struct ReferenceVerdict: Equatable, Sendable {
  /// `ineligible`, `incomplete`, `undetermined` or `admissible`.
  public var outcome: String
  /// Eligibility, requirements and additional requirements, in this order.
  public var instances: [ReferenceInstance]
  /// What the undetermined instances that count ask, each path once; meant to be compared as a set.
  public var questions: [String]
  /// Nil where the definition has no `fees`.
  public var fees: ReferenceFees?
  /// What the applicant obtains, or may obtain.
  public var results: [ReferenceResult]
  /// The notices that hold, in the order of the definition.
  public var notices: [ReferenceNotice]
  /// Whether anything had no value in all that was evaluated. Conditions are evaluated whole here (an `any` goes on
  /// after its first true part), so an engine that stops early may see less.
  public var metNoValue: Bool

  /// Whether something undetermined or null is so because of an expression without value: then an engine must say so.
  public var dependsOnNoValue: Bool {
    instances.contains(where: \.dependsOnNoValue) || results.contains(where: \.dependsOnNoValue)
      || (fees?.lines.contains(where: \.dependsOnNoValue) ?? false)
  }
}

/// One instance of an eligibility criterion or of a requirement.
public struct ReferenceInstance: Equatable, Sendable {
  /// `eligibility`, `general` or `additional`.
  public var kind: String
  /// The id that the definition gives.
  public var id: String
  /// The element that the instance is for (`dependientes[0]`).
  public var subject: String?
  /// The value of its `when`; nil is unknown.
  public var applies: Bool?
  /// `met`, `notMet`, `satisfied`, `undetermined`, `defective`, `missing` or `notApplicable`.
  public var status: String
  /// Whether it is only recommended: then it does not count for the outcome.
  public var isRecommended: Bool
  /// What it asks where it is undetermined, recommended or not, each path once.
  public var questions: [String]
  /// Whether an expression without value is among the reasons that it is not known.
  public var dependsOnNoValue: Bool

  /// The name by which `neededFor` calls the instance.
  public var name: String { subject.map { id + "@" + $0 } ?? id }
}

/// The fee lines that apply or may apply, and their total.
public struct ReferenceFees: Equatable, Sendable {
  /// The lines in the order of the definition and of the elements.
  public var lines: [ReferenceFeeLine]
  /// Plain decimal notation; nil is unknown.
  public var total: String?
}

/// One fee line.
public struct ReferenceFeeLine: Equatable, Sendable {
  /// The id that the definition gives.
  public var id: String
  /// The element that the line is for.
  public var subject: String?
  /// The value of its `when`; nil is unknown, also where its list is.
  public var applies: Bool?
  /// Plain decimal notation; nil is unknown or none.
  public var amount: String?
  /// The unknowns that it depends on, as concrete paths.
  public var dependsOn: [String]
  /// Whether an expression without value is among the reasons that it is not known.
  public var dependsOnNoValue: Bool
}

/// One result of the procedure that applies or may apply.
public struct ReferenceResult: Equatable, Sendable {
  /// Nil for a result that is only a text.
  public var id: String?
  /// The value of its `when`; nil is unknown.
  public var applies: Bool?
  /// The value as JSON text; nil is unknown, none, or no value declared.
  public var value: String?
  /// The unknowns that it depends on, as concrete paths.
  public var dependsOn: [String]
  /// Whether an expression without value is among the reasons that it is not known.
  public var dependsOnNoValue: Bool
}

/// One notice that holds.
public struct ReferenceNotice: Equatable, Sendable {
  /// Its index among the definition's notices.
  public var index: Int
  /// The element that it is for.
  public var subject: String?
}
