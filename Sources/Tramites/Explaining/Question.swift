/// An answer that is open (FORMAT §5, `questions`).
public struct Question: Sendable, Hashable {
  /// The path of what is asked: `dependientes[1].fechaNacimiento`, `documents[2].apostilled`.
  public let path: String
  /// What it is called.
  public let title: Message
  /// What to ask a person.
  public let question: Message
  /// What helps to answer; nil where nothing is said.
  public let help: Message?
  /// Who can answer.
  public let askedOf: FactDeclaration.Respondent
  /// The type of the answer: `boolean`, `integer`, `decimal`, `date`, `choice`, `text`, `group`, `list`.
  public let type: String
  /// The options of a choice.
  public let options: [Option]
  /// Whether the answer may be that there is none.
  public let mayBeNone: Bool
  /// The instances that wait for the answer; of more than a hundred of one requirement, its id without a subject.
  public let neededFor: [InstanceID]

  /// An option of a choice.
  public struct Option: Sendable, Hashable {
    /// The id that dossiers use.
    public let id: String
    /// What people read.
    public let title: Message
  }
}
