/// A conversation that puts a dossier together, question by question.
///
/// An interview is a value: keep it, copy it, save it. It holds the answers and nothing else; what to ask next follows
/// from them and from the procedure, which is given to each call. After an edit of the definition the answers that no
/// longer fit are left out, and `resume(with:)` names them.
///
/// ```swift
/// var interview = Interview(of: procedure, submittedOn: "2026-03-10")
/// while let question = try interview.state(in: procedure).question {
///   try interview.answer(question.answer(from: readLine() ?? ""), in: procedure)
/// }
/// let verdict = try interview.state(in: procedure).verdict
/// ```
///
/// What counts as a question: each fact, each «another one?» of a list, each paper, and each particular of a paper.
public struct Interview: Sendable, Hashable {
  /// The procedure that it is about.
  public let procedure: Procedure.ID
  /// The day of submission.
  public let submittedOn: CivilDate
  /// What was answered, in the order in which it was.
  public internal(set) var answers: [Given]
  /// What a dossier that was taken up has besides: the host's own keys, and the order of its papers.
  let surroundings: Surroundings

  /// An answer, with the question that it is one to.
  public struct Given: Sendable, Hashable, Codable {
    /// The question.
    public let question: Question.ID
    /// The answer.
    public let answer: Answer

    /// An answer to a question.
    ///
    /// - Parameters:
    ///   - question: the question.
    ///   - answer: the answer.
    public init(_ question: Question.ID, _ answer: Answer) {
      self.question = question
      self.answer = answer
    }
  }

  /// Begins with nothing answered.
  ///
  /// - Parameters:
  ///   - procedure: the procedure.
  ///   - submittedOn: the day of submission.
  ///   - channel: the channel, where it is known already.
  public init(of procedure: Procedure, submittedOn: CivilDate, channel: Channel.ID? = nil) {
    self.init(
      procedure: procedure.id, submittedOn: submittedOn,
      answers: channel.map { [Given(.channel, .text($0.rawValue))] } ?? [])
  }

  init(
    procedure: Procedure.ID, submittedOn: CivilDate, answers: [Given], surroundings: Surroundings = Surroundings()
  ) {
    self.procedure = procedure
    self.submittedOn = submittedOn
    self.answers = answers
    self.surroundings = surroundings
  }

  /// Where the interview stands: the next question, the dossier so far, its verdict.
  ///
  /// - Parameter procedure: the procedure, perhaps edited since the last answer.
  /// - Returns: the state, for as long as no answer comes.
  /// - Throws: `InputError` where it is another procedure, or not in force on the day of submission, or a check may
  ///   take more steps than `Limits.maximumSteps`.
  /// - Complexity: that of a few checks for each open question, and never more steps than some times as many as
  ///   `Limits.maximumSteps` allows a check.
  public func state(in procedure: Procedure) throws(InputError) -> State {
    try State(of: self, in: procedure)
  }
}

extension Interview {
  /// Answers a question, after looking whether the answer can be one.
  ///
  /// - Parameters:
  ///   - answer: the answer.
  ///   - question: the question, asked before or not; nil for the next one.
  ///   - procedure: the procedure.
  ///   - insisting: whether an answer is taken that does not look right, such as a number with a wrong check digit. The
  ///     verdict then names it.
  /// - Throws: `AnswerProblem` with what is wrong, for the person who answers; the interview is then unchanged.
  public mutating func answer(
    _ answer: Answer, to question: Question.ID? = nil, in procedure: Procedure, insisting: Bool = false
  ) throws(AnswerProblem) {
    var id = question
    if id == nil { id = (try? state(in: procedure))?.question?.id }
    guard let id else { throw .notAsked }
    var changed = self
    if let index = changed.answers.firstIndex(where: { $0.question == id }) {
      changed.answers[index] = Given(id, answer)
    } else {
      changed.answers.append(Given(id, answer))
    }
    try AnswerCheck(changed, procedure).check(answer, to: id, insisting: insisting)
    self = changed
  }

  /// The question of an earlier answer, as it would be asked now, to change that answer.
  ///
  /// - Parameters:
  ///   - id: the question's id.
  ///   - procedure: the procedure.
  /// - Returns: nil where it would not be asked any more.
  /// - Throws: `InputError` where it is another procedure, or not in force on the day of submission, or a check may
  ///   take more steps than `Limits.maximumSteps`.
  /// - Complexity: that of a few checks for each open question, and never more steps than some times as many as
  ///   `Limits.maximumSteps` allows a check.
  public func question(_ id: Question.ID, in procedure: Procedure) throws(InputError) -> Question? {
    var other = self
    other.answers.removeAll { $0.question == id }
    return InterviewAgenda(try AnsweredDossier(other, procedure)).question(id)
  }

  /// Questions in words, whether they would be asked now or not: to show what was answered.
  ///
  /// ```swift
  /// let questions = try interview.wordings(of: interview.answers.map(\.question), in: procedure)
  /// for given in interview.answers {
  ///   if let question = questions[given.question] { print(question.title, question.words(for: given.answer)) }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - ids: the questions' ids.
  ///   - procedure: the procedure.
  /// - Returns: the questions by their ids, with no instances in `neededFor`, and of an element's facts with whose
  ///   they are in the title; without those about what the procedure does not know, and about elements and papers that
  ///   are not there.
  /// - Throws: `InputError` where it is another procedure, or not in force on the day of submission.
  /// - Complexity: that of a check, and O(*n*) in the number of ids.
  public func wordings(of ids: [Question.ID], in procedure: Procedure) throws(InputError) -> [Question.ID: Question] {
    let answered = try AnsweredDossier(self, procedure)
    let finder = InterviewFinder(answered.accepted, marks: answered.marks, documents: answered.documents)
    let writer = InterviewQuestionWriter(finder: finder)
    let candidates = InterviewCandidates(finder: finder)
    return ids.reduce(into: [:]) { found, id in
      if found[id] == nil { found[id] = candidates.candidate(id).map { writer.question($0) } }
    }
  }

  /// Takes back the last answer.
  ///
  /// - Returns: what was taken back; nil where nothing was answered.
  @discardableResult
  public mutating func undo() -> Given? { answers.popLast() }

  /// Takes back the answer to one question; it is asked again where it still matters.
  ///
  /// - Parameter question: the question.
  /// - Returns: whether there was an answer.
  @discardableResult
  public mutating func forget(_ question: Question.ID) -> Bool {
    guard let index = answers.lastIndex(where: { $0.question == question }) else { return false }
    answers.remove(at: index)
    return true
  }

  /// Goes on with a procedure whose definition may have changed, without the answers that no longer fit.
  ///
  /// - Parameter procedure: the procedure as it is now.
  /// - Returns: the answers that were dropped, in their order.
  /// - Throws: `InputError` where it is another procedure, or not in force on the day of submission.
  public mutating func resume(with procedure: Procedure) throws(InputError) -> [Given] {
    let folded = try AnsweredDossier(self, procedure)
    let dropped = answers.filter { folded.misfits.contains($0.question) }
    answers.removeAll { folded.misfits.contains($0.question) }
    return dropped
  }
}
