/// The questions that an interview may ask now, in their order.
struct InterviewAgenda {
  private let writer: InterviewQuestionWriter
  private var candidates: [InterviewFinder.Candidate] = []
  private var otherCandidates: [InterviewFinder.Candidate] = []

  init(_ answered: AnsweredDossier) {
    let finder = InterviewFinder(answered.accepted, marks: answered.marks, documents: answered.documents)
    writer = InterviewQuestionWriter(finder: finder)
    let irrelevant = IrrelevanceProof(finder: finder).irrelevant()
    for candidate in finder.candidates {
      if finder.isForApplicant(candidate) {
        candidates.append(candidate)
      } else if !irrelevant.contains(candidate.id) {
        otherCandidates.append(candidate)
      }
    }
    // Where nothing else is left for the applicant, what others have to say may make it matter.
    let relevant = candidates.filter { !irrelevant.contains($0.id) }
    if !relevant.isEmpty { candidates = relevant }
  }

  var first: Interview.Question? { ordered.first.map { writer.question($0) } }

  var applicant: [Interview.Question] { ordered.map { writer.question($0) } }

  /// What is asked the applicant, in the order in which it is.
  private var ordered: [InterviewFinder.Candidate] { InterviewOrder(finder: writer.finder).sorted(candidates) }

  /// One question, if it may be asked now.
  func question(_ id: Interview.Question.ID) -> Interview.Question? {
    (candidates + otherCandidates).first { $0.id == id }.map { writer.question($0) }
  }

  var others: [Interview.Question] {
    let questions = otherCandidates.map { writer.question($0) }
    return [.official, .system].flatMap { respondent in questions.filter { $0.askedOf == respondent } }
  }

  /// About how many questions these will have been.
  var weight: Int { candidates.reduce(0) { $0 + $1.weight } }
}

extension InterviewFinder {
  func isForApplicant(_ candidate: Candidate) -> Bool {
    switch candidate.target {
    case .fact, .key: candidate.place.map { explainer.isAskedOfApplicant($0, document: candidate.document) } ?? true
    case .element(let list):
      program.vocabulary.nodes[program.vocabulary.lists[Int(list)].node].declaration.askedOf == .applicant
    case .paper: true
    }
  }
}
