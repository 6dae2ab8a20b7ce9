/// Tells what is settled in an interview, and what an answer may still change.
///
/// A verdict judges a dossier as submitted: what it does not give, it lacks. Here a fact that nobody asked for yet, a
/// paper of which nobody asked whether it is there, and an element that a list may still get are open.
struct InterviewJudge {
  let evaluation: Evaluation
  let marks: InterviewMarks
  let program: Program

  init(evaluation: Evaluation, marks: InterviewMarks) {
    self.evaluation = evaluation
    self.marks = marks
    program = evaluation.program
  }

  /// An instance of a criterion or requirement, or one that stands for the elements a list may still get.
  struct Instance: Hashable {
    let isCriterion: Bool
    let number: Int32
    let row: Int32
    let isOverUnknownList: Bool
  }

  /// Calls `body` for each instance that counts for the outcome.
  func forEachInstance(_ body: (Instance) -> Void) {
    for (number, criterion) in program.criteria.enumerated() where !criterion.isRecommended {
      forEachRow(of: criterion.list) { row, isUnknown in
        body(
          Instance(isCriterion: true, number: Int32(clamping: number), row: row, isOverUnknownList: isUnknown))
      }
    }
    for (number, requirement) in program.requirements.enumerated() where !requirement.isRecommended {
      forEachRow(of: requirement.list) { row, isUnknown in
        body(
          Instance(isCriterion: false, number: Int32(clamping: number), row: row, isOverUnknownList: isUnknown))
      }
    }
  }

  func list(of instance: Instance) -> Int32 {
    instance.isCriterion
      ? program.criteria[Int(instance.number)].list : program.requirements[Int(instance.number)].list
  }

  private func forEachRow(of list: Int32, _ body: (_ row: Int32, _ isUnknown: Bool) -> Void) {
    guard list >= 0 else { return body(-1, false) }
    let count = evaluation.cells.count(of: list)
    let saved = evaluation.current[Int(list)]
    defer { evaluation.current[Int(list)] = saved }
    let isOpen = !evaluation.isKnown(list)
    for row in 0..<count {
      evaluation.current[Int(list)] = row
      body(row, false)
    }
    guard isOpen else { return }
    evaluation.current[Int(list)] = count
    body(count, true)
  }

  /// What is known of an instance.
  enum Standing {
    case open, settled
    /// A criterion that is not met whatever is answered.
    case notMet
  }

  /// - Parameter instance: whose element is the current one.
  func standing(of instance: Instance) -> Standing {
    if instance.isCriterion {
      let criterion = program.criteria[Int(instance.number)]
      return switch evaluation.judge(criterion, isOverUnknownList: instance.isOverUnknownList).status {
      case .undetermined: .open
      case .notMet: .notMet
      default: .settled
      }
    }
    let requirement = program.requirements[Int(instance.number)]
    let applies = evaluation.optionalTruth(requirement.when)
    if applies == .false { return .settled }
    let best = best(of: requirement)
    if best == .satisfied { return .settled }
    return best >= .defective && applies == .true && !instance.isOverUnknownList ? .settled : .open
  }

  /// The best that a requirement's own evidence and its alternatives may come to.
  func best(of requirement: CompiledRequirement) -> EvidenceStatus {
    var result = best(ofEvidence: requirement.evidence)
    for index in program.operandIndices(requirement.alternatives) {
      let alternative = program.alternatives[index]
      switch evaluation.optionalTruth(alternative.when) {
      case .false: continue
      case .true: result = min(result, best(ofEvidence: alternative.evidence))
      case .unknown: result = min(result, max(.undetermined, best(ofEvidence: alternative.evidence)))
      }
    }
    return result
  }

  /// The best that evidence may come to: undetermined where that waits for an answer.
  func best(ofEvidence number: Int32) -> EvidenceStatus {
    switch program.evidence[Int(number)] {
    case .document(let index):
      let evidence = program.documentEvidence[Int(index)]
      var counts = Evaluation.StatusCounts()
      evaluation.forEachMatch(evidence) {
        counts.add(evaluation.status(ofDocument: $0, set: evidence.set))
      }
      counts.add(.undetermined, times: openPapers(of: evidence).isEmpty ? 0 : evidence.quantity)
      return counts.best(evidence.quantity)
    case .data(let data):
      var worst = EvidenceStatus.satisfied
      for datum in program.data(data) { worst = max(worst, status(of: datum, atLeast: 1)) }
      return worst
    case .dataList(let datum, let atLeast):
      return status(of: program.data[Int(datum)], atLeast: atLeast)
    case .confirmed:
      return evaluation.status(ofEvidence: number)
    case .allOf(let parts):
      var worst = EvidenceStatus.satisfied
      for part in program[parts] { worst = max(worst, best(ofEvidence: part)) }
      return worst
    case .anyOf(let parts, let atLeast):
      var counts = Evaluation.StatusCounts()
      for part in program[parts] { counts.add(best(ofEvidence: part)) }
      return counts.best(Int(atLeast))
    }
  }

  func status(of datum: CompiledDatum, atLeast: Int64) -> EvidenceStatus {
    if datum.list >= 0, !evaluation.isKnown(datum.list) {
      if Int64(evaluation.cells.count(of: datum.list)) >= atLeast { return .satisfied }
      return isLeft(list: datum.list) ? .missing : .undetermined
    }
    switch evaluation.fault(of: datum, atLeast: atLeast) {
    case .none: return .satisfied
    case .undetermined: return .undetermined
    case .malformed, .invalid: return .defective
    case .tooFew: return .missing
    case .missing: return isOpen(datum) ? .undetermined : .missing
    }
  }

  /// Whether nobody said yet what evidence asks for.
  func isOpen(_ datum: CompiledDatum) -> Bool {
    guard evaluation.read(datum.reference).isUnknown, let position = position(of: datum.reference) else { return false }
    return !marks.unsureFacts.contains(position)
  }

  private func position(of reference: CompiledReference) -> DossierCells.CellPosition? {
    switch reference {
    case .global(let cell): DossierCells.CellPosition(list: -1, row: 0, cell: cell)
    case .element(let list, let cell):
      DossierCells.CellPosition(list: list, row: evaluation.current[Int(list)], cell: cell)
    default: nil
    }
  }

  /// Whether it was left open if a list has a first element, or if there is the group that it belongs to.
  func isLeft(list: Int32) -> Bool {
    let place = FactPlace(node: Int32(clamping: program.vocabulary.lists[Int(list)].node), row: -1)
    if marks.unsureFacts.contains(evaluation.cells.position(of: place, program)) { return true }
    return marks.unsure.contains(program.question(ofElement: evaluation.cells.count(of: list), of: list))
  }

  /// The kinds of papers that evidence counts and of which it was not asked yet whether they are there.
  func openPapers(of evidence: CompiledDocumentEvidence) -> [InterviewMarks.Paper] {
    let subject: SubjectKey
    switch evidence.subject {
    case .anybody: subject = .none
    case .group(let node):
      if isNotThere(FactPlace(node: node, row: -1)) { return [] }
      subject = SubjectKey(node: node, row: nil)
    case .element(let list, let node):
      let row = evaluation.current[Int(list)]
      guard row < evaluation.cells.count(of: list) else { return [] }
      let isElement = program.vocabulary.nodes[Int(node)].listIndex != nil
      if !isElement, isNotThere(FactPlace(node: node, row: row)) { return [] }
      subject = SubjectKey(node: node, row: row)
    }
    return program[evidence.types].map { InterviewMarks.Paper(type: $0, subject: subject) }
      .filter { !marks.askedPapers.contains($0) }
  }

  /// Whether it was said of a group that there is none, or that nobody knows.
  private func isNotThere(_ group: FactPlace) -> Bool {
    let position = evaluation.cells.position(of: group, program)
    let value = evaluation.cells.value(list: position.list, row: position.row, cell: position.cell)
    return value.isNone || value.isUnknown && marks.unsureFacts.contains(position)
  }
}
