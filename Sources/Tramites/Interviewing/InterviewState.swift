extension Interview {
  /// Where an interview stands.
  public struct State: Sendable {
    /// What to ask the applicant next; nil where nothing that the applicant could say matters any more.
    public let question: Question?
    /// What only an official or a register can say, apart from what the applicant is asked.
    public let others: [Question]
    /// What was left without an answer and would still matter; told once nothing else is left to ask.
    public let skipped: [Question]
    /// How far it has come.
    public let progress: Progress
    /// The answers that are kept but not used: an earlier answer was changed, and what they are about is not there.
    public let unused: [Question.ID]
    /// The dossier so far, accepted by the procedure.
    public let accepted: AcceptedDossier
    private let answered: AnsweredDossier

    /// What may be asked the applicant now, in the order in which it would be; `question` first.
    ///
    /// Worked out when it is read, so read it once and keep it.
    public var open: [Question] { InterviewAgenda(answered).applicant }
    /// The dossier so far.
    public var dossier: Dossier { accepted.dossier }
    /// The verdict on the dossier so far: what was not asked yet is lacking in it.
    ///
    /// - Complexity: that of a check, at each reading.
    public var verdict: Verdict { accepted.check() }
    /// The questions to one respondent.
    ///
    /// - Parameter respondent: whom to ask.
    /// - Returns: the open questions to the applicant, in their order; of an official or a register, what only they can
    ///   say.
    public func questions(to respondent: FactDeclaration.Respondent) -> [Question] {
      respondent == .applicant ? open : others.filter { $0.askedOf == respondent }
    }
  }

  /// How far an interview has come.
  public struct Progress: Sendable, Hashable {
    /// How many questions were answered, those left open included.
    public let answered: Int
    /// About how many are left for the applicant; answers may bring more or make some superfluous.
    public let remaining: Int

    /// Whether there is nothing left to ask the applicant.
    public var isFinished: Bool { remaining == 0 }
  }
}

extension Interview.State {
  init(of interview: Interview, in procedure: Procedure) throws(InputError) {
    answered = try AnsweredDossier(interview, procedure)
    accepted = answered.accepted
    unused = answered.unused
    let agenda = InterviewAgenda(answered)
    question = agenda.first
    others = agenda.others
    skipped = question == nil && !answered.marks.unsure.isEmpty ? try Self.skipped(interview, procedure) : []
    progress = Interview.Progress(
      answered: interview.answers.count - answered.misfits.count, remaining: question == nil ? 0 : agenda.weight)
  }

  /// What would be asked again if nobody had left it open.
  private static func skipped(_ interview: Interview, _ procedure: Procedure) throws(InputError)
    -> [Interview.Question]
  {
    var other = interview
    other.answers.removeAll { $0.answer == .unsure }
    let left = Set(interview.answers.filter { $0.answer == .unsure }.map(\.question))
    let agenda = InterviewAgenda(try AnsweredDossier(other, procedure))
    return (agenda.applicant + agenda.others).filter { left.contains($0.id) }
  }
}
