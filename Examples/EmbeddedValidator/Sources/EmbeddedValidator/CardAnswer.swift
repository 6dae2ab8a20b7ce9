public import Tramites

/// What a screen shows of a verdict: plain texts in one language.
public struct CardAnswer: Sendable, Hashable {
  /// Something to put right.
  public struct Task: Sendable, Hashable {
    /// What is wrong, in a sentence without full stop.
    public let problem: String
    /// What to do about it; nil where the problem says it all.
    public let remedy: String?
  }

  /// Something the applicant or the office still has to say.
  public struct OpenQuestion: Sendable, Hashable {
    /// Where the answer belongs: the path for `Dossier.setting(_:to:)`.
    public let path: String
    /// The words of the question.
    public let text: String
    /// Whether the applicant can answer it; otherwise the office does.
    public let isForApplicant: Bool
  }

  /// The outcome, for colours and icons.
  public let outcome: Verdict.Outcome
  /// The outcome in a sentence or two.
  public let headline: String
  /// What is to be put right, in the order of the procedure.
  public let tasks: [Task]
  /// What is still to be answered, in the order in which it is needed.
  public let questions: [OpenQuestion]

  /// Puts a verdict into words.
  ///
  /// - Parameters:
  ///   - verdict: the verdict.
  ///   - language: the language of the texts.
  public init(_ verdict: Verdict, in language: Language) {
    outcome = verdict.outcome
    headline = verdict.summary(in: language)
    tasks = verdict.requirements
      .filter { $0.status == .missing || $0.status == .defective }
      .flatMap(\.findings)
      .map { Task(problem: $0.message.text(in: language), remedy: $0.remedy?.text(in: language)) }
    questions = verdict.questions.map {
      OpenQuestion(path: $0.path, text: $0.question.text(in: language), isForApplicant: $0.askedOf == .applicant)
    }
  }
}
