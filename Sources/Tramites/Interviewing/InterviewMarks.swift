/// What the answers of an interview say that no dossier does: what was asked, and what is still open.
struct InterviewMarks {
  /// A kind of paper, for somebody or nobody.
  struct Paper: Hashable {
    let type: Int32
    let subject: SubjectKey
  }

  /// The facts that nobody could say, and those of groups of which nobody could say whether they are there.
  var unsureFacts: Set<DossierCells.CellPosition> = []
  /// The questions that nobody could answer.
  let unsure: Set<Interview.Question.ID>
  /// The lists that have elements, and may have more.
  var openLists: Set<Int32> = []
  /// The kinds of papers of which it was said whether they are there.
  var askedPapers: Set<Paper> = []

  init(_ folding: AnswerFolding, _ accepted: AcceptedDossier) {
    let shared = accepted.procedure.storage.sharedProgram
    let cells = accepted.cells
    unsure = folding.unsure
    for id in folding.unsure {
      guard let place = shared.program.factPlace(of: id.path) else { continue }
      let position = cells.position(of: place, shared.program)
      unsureFacts.insert(position)
      guard shared.program.vocabulary.nodes[Int(place.node)].declaration.mayBeNone,
        position.list < 0 || position.row < cells.count(of: position.list),
        cells.value(list: position.list, row: position.row, cell: position.cell).isUnknown
      else { continue }
      for fact in shared.program.facts(of: place) { unsureFacts.insert(cells.position(of: fact, shared.program)) }
    }
    for number in shared.program.vocabulary.lists.indices where cells.lists[number].count > 0 {
      let number = Int32(clamping: number)
      let next = shared.program.question(ofElement: cells.count(of: number), of: number)
      let isLeft = folding.unsure.contains(next)
      if !folding.completeLists.contains(number), !isLeft { openLists.insert(number) }
    }
    for (type, subject) in folding.askedPapers {
      let types = shared.program.documentTypes
      guard let number = types.firstIndex(where: { $0.type.id.rawValue == type }) else { continue }
      guard let key = subject.map(shared.program.subjectKey(of:)) ?? SubjectKey.none else { continue }
      askedPapers.insert(Paper(type: Int32(clamping: number), subject: key))
    }
  }
}
