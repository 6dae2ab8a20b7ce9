import Testing

@testable import Tramites

/// An interview that is answered from a dossier, as by somebody who knows no more than it states.
struct CaseInterview {
  let procedure: Procedure
  /// What the dossier states.
  let truth: [Interview.Question.ID: Interview.Answer]
  var interview: Interview
  private(set) var asked: [Interview.Question] = []

  init(_ verdict: Verdict, start: Interview? = nil) throws {
    procedure = verdict.procedure
    let whole = try Interview(
      takingUp: verdict.accepted.dossier, in: procedure, submittedOn: verdict.submittedOn)
    // A blank text says nothing.
    let given = whole.answers.filter { if case .text(let text) = $0.answer { !text.isBlank } else { true } }
    truth = Dictionary(uniqueKeysWithValues: given.map { ($0.question, $0.answer) })
    interview = start ?? Interview(of: procedure, submittedOn: verdict.submittedOn)
  }

  /// Answers everything that is asked: the applicant's questions, then those of the office and of registers.
  mutating func run() throws {
    while let question = try next() {
      asked.append(question)
      try interview.answer(answer(to: question), to: question.id, in: procedure, insisting: true)
      try #require(asked.count < 200, "\(asked.suffix(3).map(\.id))")
    }
  }

  private func next() throws -> Interview.Question? {
    let state = try interview.state(in: procedure)
    return state.question ?? state.others.first
  }

  /// What the dossier says; of a paper that it does not list, that it is not there.
  func answer(to question: Interview.Question) -> Interview.Answer {
    switch (question.kind, truth[question.id]) {
    case (.document, nil): question.type == .integer ? .integer(0) : .boolean(false)
    case (.document, .boolean(let isThere)?) where question.type == .integer: .integer(isThere ? 1 : 0)
    case (_, let answer): answer ?? .unsure
    }
  }
}
