/// The whole reasoning about one instance: what was asked, what it came to, and of what that is made.
///
/// ```swift
/// let why = verdict.reasoning(for: "solicitud@dependientes[0]")
/// for part in why?.parts ?? [] { print(part.title.spanish, part.finding) }
/// ```
public struct Reasoning: Sendable, Hashable {
  /// What a part of the reasoning came to.
  public enum Finding: Sendable, Hashable {
    /// A condition or a constraint holds, does not hold, or it is not known.
    case truth(Truth)
    /// An instance, or a piece of evidence, has a status.
    case status(Status)
    /// A fact as the dossier gives it, or leaves it out, beneath a value that is calculated from it.
    case fact
  }

  /// A place in a file of definitions.
  public struct Place: Sendable, Hashable {
    /// The path of the file, from the catalog's root.
    public let file: String
    /// The byte in the file, from 0.
    public let offset: Int
  }

  /// What was asked: the requirement, a condition in words, a document, a demand.
  public let title: Message
  /// What it came to.
  public let finding: Finding
  /// Where the definition says so; nil for what several places make together.
  public let place: Place?
  /// Of what it is made, in the order of the definition.
  public let parts: [Reasoning]
}

extension Verdict {
  /// The whole reasoning about one instance of a requirement or a criterion, as a tree in words.
  ///
  /// - Parameter id: the instance, `solicitud@dependientes[0]`.
  /// - Returns: the reasoning; nil where there is no such instance.
  /// - Complexity: at most a thousand parts, after which the last one says that there are more; what several places share
  ///   is told once.
  public func reasoning(for id: InstanceID) -> Reasoning? {
    let explainer = Explainer(accepted)
    let program = accepted.procedure.storage.program
    for record in criteria {
      let criterion = program.criteria[Int(record.number)]
      guard program.definition(of: criterion).id == id.requirement,
        explainer.names.subject(list: criterion.list, row: record.row) == id.subject
      else { continue }
      var writer = ReasoningWriter(explainer)
      return explainer.with(list: criterion.list, row: record.row) { writer.reasoning(criterion, record) }
    }
    for record in records {
      let requirement = program.requirements[Int(record.number)]
      guard program.definition(of: requirement).id == id.requirement,
        explainer.names.subject(list: requirement.list, row: record.row) == id.subject
      else { continue }
      var writer = ReasoningWriter(explainer)
      return explainer.with(list: requirement.list, row: record.row) { writer.reasoning(requirement, record) }
    }
    return nil
  }
}
