/// Finds what the ids of questions ask for, whether it is asked now or not.
struct InterviewCandidates {
  private let finder: InterviewFinder
  /// The numbers of the documents by what names them.
  private let documents: [Interview.Question.ID: Int32]

  private var explainer: Explainer { finder.explainer }
  private var program: Program { finder.program }

  init(finder: InterviewFinder) {
    self.finder = finder
    let numbered = finder.documents.enumerated().compactMap { number, id in id.map { ($0, Int32(clamping: number)) } }
    documents = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
  }

  /// - Returns: nil for what the procedure does not know, and for elements and papers that are not there.
  func candidate(_ id: Interview.Question.ID) -> InterviewFinder.Candidate? {
    let steps = id.path.steps
    guard steps.first == .name("documents") else { return fact(id, steps) }
    guard steps.count > 1, case .document(let type, let subject) = steps[1],
      let number = program.documentTypes.firstIndex(where: { $0.type.id.rawValue == type })
    else { return nil }
    return steps.count == 2 ? paper(id, Int32(clamping: number), subject) : key(id, Array(steps.dropFirst(2)))
  }

  private func fact(_ id: Interview.Question.ID, _ steps: [DossierPath.Step]) -> InterviewFinder.Candidate? {
    guard let node = program.node(at: steps) else { return nil }
    var row: Int32 = -1
    for step in steps { if case .index(let index) = step { row = Int32(clamping: index) } }
    let info = program.vocabulary.nodes[node]
    if let list = info.listIndex {
      guard case .index? = steps.last else { return nil }
      return candidate(id, .element(list: Int32(clamping: list)))
    }
    let list = info.list.map { Int32(clamping: $0) } ?? -1
    guard list < 0 || (0..<explainer.cells.count(of: list)).contains(row) else { return nil }
    let place = explainer.place(ofNode: node, row: row, list: list)
    return candidate(id, .fact(FactPlace(node: Int32(clamping: node), row: row)), place)
  }

  private func paper(_ id: Interview.Question.ID, _ type: Int32, _ subject: String?) -> InterviewFinder.Candidate? {
    var key = SubjectKey.none
    if let subject {
      guard let found = program.subjectKey(of: subject) else { return nil }
      let info = program.vocabulary.nodes[found.node]
      let list = (info.listIndex ?? info.list).map { Int32(clamping: $0) } ?? -1
      guard list < 0 || (0..<explainer.cells.count(of: list)).contains(found.row) else { return nil }
      key = found
    }
    let paper = InterviewMarks.Paper(type: type, subject: key)
    return candidate(id, .paper(paper, quantity: program.quantity(ofType: type)))
  }

  private func key(_ id: Interview.Question.ID, _ steps: [DossierPath.Step]) -> InterviewFinder.Candidate? {
    let paper = Interview.Question.ID(DossierPath(steps: Array(id.path.steps.prefix(2))), copy: id.copy)
    guard let document = documents[paper], case .name(let name)? = steps.first else { return nil }
    let place: Explainer.Place? = explainer.with(document: document) {
      if let key = DocumentKey.allCases.first(where: { $0.name == name && $0 != .type }) {
        return explainer.place(of: .documentKey(key), node: -1)
      }
      if ["contains", "endorsedBy"].contains(name) { return explainer.place(ofParts: name) }
      guard name == "attributes", case .name(let attribute)? = steps.dropFirst().first,
        let column = program.attributes.firstIndex(of: attribute)
      else { return nil }
      let place = explainer.place(of: .attribute(Int32(clamping: column)), node: -1)
      return place.kind == nil ? nil : place
    }
    return place.map { candidate(id, .key(document: document, path: $0.path), $0, document) }
  }

  private func candidate(
    _ id: Interview.Question.ID, _ target: InterviewFinder.Target, _ place: Explainer.Place? = nil,
    _ document: Int32 = -1
  ) -> InterviewFinder.Candidate {
    InterviewFinder.Candidate(
      id: id, target: target, place: place, document: document, instances: [], roots: nil)
  }
}
