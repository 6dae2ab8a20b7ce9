/// What the answers of an interview say that no dossier does: what was asked, and what is still open.
struct InterviewMarks {
  /// A kind of paper, for somebody or nobody.
  struct Paper: Hashable {
    let type: Int32
    let subject: SubjectKey
  }

  /// The facts that nobody could say.
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
      unsureFacts.insert(cells.position(of: place, shared.program))
    }
    for (number, list) in shared.program.vocabulary.lists.enumerated() where cells.lists[number].count > 0 {
      let number = Int32(clamping: number)
      let path = shared.program.vocabulary.names(of: list.node).joined(separator: ".") + "[\(cells.count(of: number))]"
      let isLeft = Interview.Question.ID(path).map(folding.unsure.contains) ?? false
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

extension Program {
  /// The group or element that a path names, there or not; nil where the procedure has none.
  fileprivate func subjectKey(of path: String) -> SubjectKey? {
    guard let steps = DossierPath(path)?.steps, let node = node(at: steps) else { return nil }
    var row: Int32?
    for step in steps { if case .index(let index) = step { row = Int32(clamping: index) } }
    return SubjectKey(node: Int32(clamping: node), row: row)
  }

  /// The fact that a path names; nil for a list, and where there is none.
  func factPlace(of path: DossierPath) -> FactPlace? {
    guard path.steps.first != .name("documents"), let node = node(at: path.steps),
      vocabulary.nodes[node].listIndex == nil
    else { return nil }
    var row: Int32 = -1
    for step in path.steps { if case .index(let index) = step { row = Int32(clamping: index) } }
    return FactPlace(node: Int32(clamping: node), row: row)
  }
}
