/// The dossier that the answers of an interview come to, and what else they say.
struct AnsweredDossier {
  let accepted: AcceptedDossier
  /// The answers that are not used: to what is not there any more after an earlier answer was changed.
  let unused: [Interview.Question.ID]
  /// The answers that the procedure does not take.
  let misfits: Set<Interview.Question.ID>
  let marks: InterviewMarks
  /// The kind and the place among its kind of each document, by its number; nil for papers of other types.
  let documents: [Interview.Question.ID?]

  /// Puts the answers together.
  ///
  /// - Throws: `InputError` where the procedure takes no dossier of this id and day, whatever the answers, or a check may
  ///   take more steps than `Limits.maximumSteps`.
  init(_ interview: Interview, _ procedure: Procedure) throws(InputError) {
    var misfits: Set<Interview.Question.ID> = []
    while true {
      let folding = Self.fold(interview, procedure, without: misfits)
      do throws(InputError) {
        accepted = try procedure.accept(folding.dossier)
      } catch {
        // No single answer makes a dossier too large.
        if error.diagnostics.contains(where: { $0.code == .dossierWork }) { throw error }
        // What comes from no answer would stand in the way of any.
        let found = folding.origins(
          of: error.diagnostics, among: interview.answers.filter { !misfits.contains($0.question) })
        guard !found.isEmpty else { throw error }
        misfits.formUnion(found)
        continue
      }
      self.misfits = misfits.union(folding.misfits)
      unused = folding.unused
      documents = folding.documentIDs
      marks = InterviewMarks(folding, accepted)
      return
    }
  }

  private static func fold(
    _ interview: Interview, _ procedure: Procedure, without misfits: Set<Interview.Question.ID>
  ) -> AnswerFolding {
    var folding = AnswerFolding(interview, procedure)
    // What others are about comes first, whenever it was answered: elements, groups, papers.
    let ranked = interview.answers.filter { !misfits.contains($0.question) }.enumerated().map {
      (rank: $0.element.question.foldingRank, offset: $0.offset, given: $0.element)
    }
    for item in ranked.sorted(by: { ($0.rank.0, $0.rank.1, $0.offset) < ($1.rank.0, $1.rank.1, $1.offset) }) {
      folding.take(item.given)
    }
    return folding
  }
}

extension Interview.Question.ID {
  /// What has to be taken before the answer: elements in their order, then facts, the outer ones first, then papers.
  fileprivate var foldingRank: (Int, Int) {
    if path.steps.first == .name("documents") { return (path.steps.count == 2 ? 2 : 3, 0) }
    if case .index(let index)? = path.steps.last { return (0, index) }
    return (1, path.steps.count)
  }
}
