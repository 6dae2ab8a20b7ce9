/// Finds what an interview may ask, in the order in which instances need it.
///
/// What conditions wait for are the questions of the verdict (FORMAT §5). Beside them stand what makes a dossier judged
/// as submitted lack something: the facts that evidence asks for, and the papers.
final class InterviewFinder {
  /// What a question asks for.
  enum Target: Hashable {
    case fact(FactPlace)
    case element(list: Int32)
    case paper(InterviewMarks.Paper, quantity: Int)
    case key(document: Int32, path: String)
  }

  /// A condition that waits for an answer, and where the evaluation stood.
  struct Root: Hashable {
    let condition: Int32
    let position: [Int32]
    let document: Int32
  }

  struct Candidate {
    let id: Interview.Question.ID
    let target: Target
    let place: Explainer.Place?
    let document: Int32
    var instances: [InterviewJudge.Instance]
    /// The conditions that wait for it; nil where something else does too.
    var roots: [Root]?
    /// How many further questions an answer may bring.
    var weight = 1
  }

  let explainer: Explainer
  let judge: InterviewJudge
  let documents: [Interview.Question.ID?]
  private(set) var candidates: [Candidate] = []
  /// The criteria that are not met, so that nothing more can matter.
  private(set) var isIneligible = false
  private(set) var openInstances: Set<InterviewJudge.Instance> = []
  private var indices: [Interview.Question.ID: Int] = [:]
  private var instance = InterviewJudge.Instance(isCriterion: true, number: -1, row: -1, isOverUnknownList: false)

  var program: Program { judge.program }
  private var evaluation: Evaluation { judge.evaluation }

  init(_ accepted: AcceptedDossier, marks: InterviewMarks, documents: [Interview.Question.ID?]) {
    var cells = accepted.cells
    // Of a list that may get more elements, those that are there are known, and not that there are no others.
    for list in marks.openLists { cells.values[Int(accepted.procedure.storage.program.cell(of: list))] = .unknown }
    explainer = Explainer(
      AcceptedDossier(
        procedure: accepted.procedure, dossier: accepted.dossier, day: accepted.submittedOn, cells: cells,
        malformedAttributes: accepted.malformedAttributes))
    judge = InterviewJudge(evaluation: explainer.evaluation, marks: marks)
    self.documents = documents
    find()
  }

  private func find() {
    judge.forEachInstance { instance in
      switch judge.standing(of: instance) {
      case .notMet: isIneligible = true
      case .open: openInstances.insert(instance)
      case .settled: break
      }
    }
    guard !isIneligible else { return }
    judge.forEachInstance { instance in
      self.instance = instance
      let list = judge.list(of: instance)
      explainer.with(list: list, row: instance.row) {
        if instance.isOverUnknownList, !judge.isLeft(list: list) {
          if openInstances.contains(instance) { ask(list: list) }
        } else if instance.isCriterion {
          if openInstances.contains(instance) { collect(program.criteria[Int(instance.number)]) }
        } else {
          collect(program.requirements[Int(instance.number)])
        }
      }
    }
    askForFurtherElements()
  }

  /// A list that was begun is asked for to its end, even where its other elements would decide nothing: a dossier with
  /// the first of three dependants would be no dossier of this applicant.
  private func askForFurtherElements() {
    for list in judge.marks.openLists.sorted() {
      let id = program.question(ofElement: explainer.cells.count(of: list), of: list)
      guard indices[id] == nil else { continue }
      indices[id] = candidates.count
      candidates.append(
        Candidate(id: id, target: .element(list: list), place: nil, document: -1, instances: [], roots: nil))
    }
  }

  // MARK: Instances

  private func collect(_ criterion: CompiledCriterion) {
    ask(condition: criterion.when)
    ask(condition: criterion.require)
  }

  private func collect(_ requirement: CompiledRequirement) {
    let applies = evaluation.optionalTruth(requirement.when)
    let best = judge.best(of: requirement)
    if applies == .false || best == .satisfied { return }
    // What need not be handed in is not asked for before it is known that it must be; what nobody can say delays nothing.
    if applies == .unknown, ask(condition: requirement.when) { return }
    if collect(evidence: requirement.evidence), judge.best(ofEvidence: requirement.evidence) < .defective { return }
    for index in program.operandIndices(requirement.alternatives) {
      let alternative = program.alternatives[index]
      let counts = evaluation.optionalTruth(alternative.when)
      if counts == .false { continue }
      if counts == .unknown, ask(condition: alternative.when) { return }
      if collect(evidence: alternative.evidence), judge.best(ofEvidence: alternative.evidence) < .defective { return }
    }
  }

  // MARK: Evidence

  /// - Returns: whether anything is asked.
  @discardableResult
  private func collect(evidence number: Int32) -> Bool {
    let best = judge.best(ofEvidence: number)
    if best == .satisfied { return false }
    switch program.evidence[Int(number)] {
    case .document(let index): return collect(program.documentEvidence[Int(index)])
    case .data(let data): return collectAll(program.data(data)) { collect($0, atLeast: 1) }
    case .dataList(let datum, let atLeast): return collect(program.data[Int(datum)], atLeast: atLeast)
    case .confirmed(let expression, _):
      var found = OpenAnswers()
      explainer.unknowns(of: expression, into: &found)
      return add(found, root: nil)
    case .allOf(let parts):
      // Also where one part is lacking already: the verdict names all that are.
      return collectAll(program[parts]) { collect(evidence: $0) }
    case .anyOf(let parts, let atLeast):
      // In vain where none can be met any more, but the verdict names what is not there.
      guard best == .undetermined else { return collectAll(program[parts]) { collect(evidence: $0) } }
      let met = program[parts].count { judge.best(ofEvidence: $0) == .satisfied }
      var asked = 0
      for part in program[parts] where met + asked < Int(atLeast) && judge.best(ofEvidence: part) == .undetermined {
        if collect(evidence: part) { asked += 1 }
      }
      return asked > 0
    }
  }

  /// Collects each part; whether anything is asked.
  private func collectAll<Part>(_ parts: some Sequence<Part>, _ collect: (Part) -> Bool) -> Bool {
    var isAny = false
    for part in parts where collect(part) { isAny = true }
    return isAny
  }

  private func collect(_ evidence: CompiledDocumentEvidence) -> Bool {
    var good = 0
    var isAny = false
    // Of a paper about which nobody can say more, another one takes the place.
    for (document, status) in explainer.matches(of: evidence) where status <= .undetermined && good < evidence.quantity
    {
      if status == .satisfied {
        good += 1
        continue
      }
      var found = OpenAnswers()
      explainer.with(document: document) { explainer.questions(ofSet: evidence.set, into: &found) }
      if add(found, root: nil) {
        good += 1
        isAny = true
      }
    }
    guard good < evidence.quantity, let paper = judge.openPapers(of: evidence).first else { return isAny }
    let type = program.documentTypes[Int(paper.type)].type.id.rawValue
    let subject = paper.subject == .none ? nil : explainer.path(ofSubject: paper.subject)
    return add(
      Interview.Question.ID(document: type, of: subject), .paper(paper, quantity: evidence.quantity),
      weight: 1 + program.keyCount(ofSet: evidence.set) * evidence.quantity) || isAny
  }

  private func collect(_ datum: CompiledDatum, atLeast: Int64) -> Bool {
    guard judge.status(of: datum, atLeast: atLeast) == .undetermined else { return false }
    if datum.list >= 0, !evaluation.isKnown(datum.list) { return ask(list: datum.list) }
    var found = OpenAnswers()
    if judge.isOpen(datum) {
      explainer.ask(for: datum.reference, node: datum.node, into: &found)
    } else {
      explainer.questions(ofValidity: datum, into: &found)
    }
    return add(found, root: nil)
  }

  // MARK: Questions

  /// Asks what a condition waits for.
  ///
  /// - Returns: whether anything is asked.
  @discardableResult
  private func ask(condition: Int32) -> Bool {
    guard condition >= 0, evaluation.truth(condition) == .unknown else { return false }
    var found = OpenAnswers()
    explainer.questions(of: condition, into: &found)
    return add(
      found, root: Root(condition: condition, position: evaluation.position, document: evaluation.document))
  }

  @discardableResult
  private func ask(list: Int32) -> Bool {
    var found = OpenAnswers()
    explainer.ask(forList: list, into: &found)
    return add(found, root: nil)
  }

  @discardableResult
  private func add(_ found: OpenAnswers, root: Root?) -> Bool {
    var isAny = false
    for (found, document) in zip(found.places, found.documents) {
      guard let (id, target, group) = target(of: found, document: document) else { continue }
      let place = group ?? found
      if add(id, target, place: place, document: document, root: group == nil ? root : nil) { isAny = true }
    }
    return isAny
  }

  /// The outermost group around a fact of which it is not known whether there is one, and of which there may be none:
  /// before its facts it is asked for itself.
  private func openGroup(around node: Int, row: Int32) -> (Interview.Question.ID, Target, Explainer.Place?)? {
    var found: Int?
    var parent = program.vocabulary.nodes[node].parent
    while let group = parent, program.vocabulary.nodes[group].listIndex == nil {
      let position = explainer.cells.position(of: FactPlace(node: Int32(clamping: group), row: row), program)
      let value = explainer.cells.value(list: position.list, row: position.row, cell: position.cell)
      if value.isUnknown, program.vocabulary.nodes[group].declaration.mayBeNone,
        !judge.marks.unsureFacts.contains(position)
      {
        found = group
      }
      parent = program.vocabulary.nodes[group].parent
    }
    guard let found else { return nil }
    let place = explainer.place(ofNode: found, row: row)
    return Interview.Question.ID(place.path).map {
      ($0, .fact(FactPlace(node: Int32(clamping: found), row: row)), place)
    }
  }

  private func target(of place: Explainer.Place, document: Int32)
    -> (Interview.Question.ID, Target, Explainer.Place?)?
  {
    if let node = place.node {
      let info = program.vocabulary.nodes[node]
      let row = info.list == nil ? -1 : place.row
      // Of elements of which nobody can say whether they are there, nothing is asked.
      if let list = info.list, !(0..<explainer.cells.count(of: Int32(clamping: list))).contains(row) { return nil }
      if let group = openGroup(around: node, row: row) { return group }
      // Nor about a group of which nobody can say that.
      let fact = FactPlace(node: Int32(clamping: node), row: row)
      if judge.marks.unsureFacts.contains(explainer.cells.position(of: fact, program)) { return nil }
      if let list = info.listIndex {
        let list = Int32(clamping: list)
        let id = program.question(ofElement: explainer.cells.count(of: list), of: list)
        return (id, .element(list: list), nil)
      }
      return Interview.Question.ID(place.path).map { ($0, .fact(fact), nil) }
    }
    guard documents.indices.contains(Int(document)), let kind = documents[Int(document)],
      let path = DossierPath(place.path)
    else { return nil }
    let id = Interview.Question.ID(
      DossierPath(steps: kind.path.steps + path.steps.dropFirst(2)), copy: kind.copy)
    return (id, .key(document: document, path: place.path), nil)
  }

  /// - Returns: whether the question is open.
  @discardableResult
  private func add(
    _ id: Interview.Question.ID, _ target: Target, place: Explainer.Place? = nil, document: Int32 = -1,
    root: Root? = nil, weight: Int = 1
  ) -> Bool {
    if judge.marks.unsure.contains(id) { return false }
    guard let index = indices[id] else {
      indices[id] = candidates.count
      candidates.append(
        Candidate(
          id: id, target: target, place: place, document: document, instances: [instance],
          roots: root.map { [$0] }, weight: weight))
      return true
    }
    if candidates[index].instances.last != instance { candidates[index].instances.append(instance) }
    if let root { candidates[index].roots?.append(root) } else { candidates[index].roots = nil }
    candidates[index].weight = max(candidates[index].weight, weight)
    return true
  }
}
