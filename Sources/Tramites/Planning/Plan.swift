/// The procedures to go through so that what a dossier lacks is obtained, in their order.
///
/// ```swift
/// for step in try catalog.plan(for: dossier).steps { print(step.title.text(in: .spanish)) }
/// ```
public struct Plan: Sendable {
  /// The procedures, first what others need; the last one is that of the dossier.
  public let steps: [Step]
  /// Procedures each of which needs the next one, and the last the first; a single one that needs itself.
  public let circles: [[Procedure.ID]]

  /// An instance that lacks what a procedure yields.
  public struct Need: Sendable, Hashable {
    /// The procedure that asks for it.
    public let procedure: Procedure.ID
    /// The instance; its subject is an element of the dossier for which the plan is made.
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
  /// - Returns: the plan; of one step where nothing comes from another procedure.
  /// - Throws: `InputError` where the procedure cannot be had, or with every way in which the dossier does not fit it.
  /// - Complexity: a verdict and its explanations for each procedure of the plan, and once more whenever another one
  ///   needs it for further elements of a list.
  public func plan(for dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError) -> Plan {
    let procedure = try procedure(for: dossier, submittedOn: submittedOn)
    var planner = Planner(self, try procedure.check(dossier, submittedOn: submittedOn))
    return planner.plan()
  }
}
