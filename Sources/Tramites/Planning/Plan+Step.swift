extension Plan {
  /// One procedure of a plan.
  public struct Step: Sendable {
    /// Why nothing is known of a procedure.
    public enum Obstacle: Sendable, Hashable {
      /// The catalog does not have it.
      case notInCatalog
      /// No version is in force on the day of submission; with the periods of those that there are.
      case notInForce([EffectivePeriod])
      /// What the dossier says does not fit it.
      case notJudged([Diagnostic])
    }

    /// The procedure.
    public let id: Procedure.ID
    /// What it is called.
    public let title: LocalizedText
    /// The title as a sentence has it.
    package let calmTitle: LocalizedText
    /// Why it is in the plan; nothing for the procedure of the dossier.
    public let neededFor: [Need]
    /// What is known of it: a verdict on the facts of the dossier that it asks for too; nil where there is an obstacle.
    ///
    /// Its dossier has only the elements of lists for which the procedure is needed: see `elements`.
    public let verdict: Verdict?
    /// Why there is no verdict; nil where there is one.
    public let obstacle: Obstacle?
    let planned: PlannedElements
    let labels: ElementLabels

    /// The elements that `verdict` is about, by the path of their list, as indices in the dossier for which the plan is
    /// made; of a list that is not named, all of them.
    public var elements: [String: [Int]] { planned.chosen }

    /// A path of `verdict` as it is in the dossier for which the plan is made.
    package func original(_ path: String) -> String {
      DossierPath(path).map { planned.original($0).description } ?? path
    }

    /// An instance of `verdict` with the subject that it has in the dossier for which the plan is made.
    package func original(_ instance: InstanceID) -> InstanceID {
      InstanceID(instance.requirement, subject: instance.subject.map { original($0) })
    }

    /// What texts call the subject of an instance of `verdict`; nil without one.
    package func subjectLabel(of result: Verdict.RequirementResult) -> Message? {
      result.id.subject.flatMap { labels[original($0)] } ?? result.subjectLabel
    }
  }
}
