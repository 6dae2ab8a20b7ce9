/// The procedures to go through so that what a dossier lacks is obtained, in their order.
///
/// ```swift
/// for step in try catalog.plan(for: dossier).steps { print(step.title.text(in: .spanish)) }
/// ```
public struct Plan: Sendable {
  /// The procedures, first what others need; the last one is that of the dossier.
  public let steps: [Step]
  /// Procedures each of which needs the next one, and the last the first.
  public let circles: [[Procedure.ID]]

  /// One procedure of a plan.
  public struct Step: Sendable {
    /// The procedure.
    public let id: Procedure.ID
    /// What it is called.
    public let title: LocalizedText
    /// Why it is in the plan; nothing for the procedure of the dossier.
    public let neededFor: [Need]
    /// What is known of it: a verdict on the facts of the dossier that it asks for too; nil for a procedure that the
    /// catalog does not have, or not for that day.
    public let verdict: Verdict?
  }

  /// An instance that lacks what a procedure yields.
  public struct Need: Sendable, Hashable {
    /// The procedure that asks for it.
    public let procedure: Procedure.ID
    /// The instance.
    public let instance: InstanceID
    /// What is lacking there and obtained: the paper or the datum.
    public let about: Message
    /// For whom it is; nil without `forEach`.
    public let subjectLabel: Message?
  }
}

extension Catalog {
  /// The procedures to go through so that what a dossier lacks is obtained (FORMAT §2, §4, `obtainedThrough`).
  ///
  /// What is lacking and obtained through another procedure brings that procedure into the plan, judged by the facts of
  /// the dossier whose names and types it shares; what it lacks in turn may bring others.
  ///
  /// - Parameters:
  ///   - dossier: the dossier.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Throws: `InputError` where the procedure cannot be had, or with every way in which the dossier does not fit it.
  /// - Complexity: a verdict and its explanations for each procedure of the plan.
  public func plan(for dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError) -> Plan {
    let procedure = try procedure(for: dossier, submittedOn: submittedOn)
    var planner = Planner(self, try procedure.check(dossier, submittedOn: submittedOn))
    return planner.plan()
  }
}
