extension Shortfall {
  /// Judges every instance that counts, and keeps what is lacking.
  init(_ evaluation: Evaluation) {
    var finder = ShortfallFinder(evaluation)
    finder.lookAtAll()
    self = finder.found
    buildIndex(evaluation.program)
  }

  /// Keeps what one instance lacks, as if it applied.
  ///
  /// - Parameters:
  ///   - only: the number and the row of the instance.
  ///   - all: what all instances ask for, if that is known already.
  init(_ evaluation: Evaluation, only: (number: Int32, row: Int32), all: Shortfall?) {
    var finder = ShortfallFinder(evaluation)
    finder.look(atInstance: only.number, row: only.row)
    if let all { finder.found.append(documentsOf: all) } else { finder.lookAtDocuments() }
    self = finder.found
    buildIndex(evaluation.program)
  }

  /// Takes over where else documents are asked for.
  fileprivate mutating func append(documentsOf other: Shortfall) {
    let first = documentLeaves.count
    documentLeaves += other.documentLeaves
    openLeaves += other.openLeaves.map { $0 + first }
    for (document, leaves) in other.leavesOfDocument.enumerated() where !leaves.isEmpty {
      leavesOfDocument[document] += leaves.map { $0 + first }
    }
  }
}

/// Finds what is lacking, by walking over the evidence of every instance.
private struct ShortfallFinder {
  private struct LeafKey: Hashable {
    let evidence: Int32
    let row: Int32
    let list: Int32
  }

  let evaluation: Evaluation
  var found = Shortfall()
  private var knownLeaves: [LeafKey: Int] = [:]
  private var list: Int32 = -1
  private var row: Int32 = -1

  private var program: Program { evaluation.program }
  private var cells: DossierCells { evaluation.cells }

  init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    found.leavesOfDocument = Array(repeating: [], count: evaluation.cells.documents.count)
  }

  mutating func lookAtAll() {
    for criterion in program.criteria where !criterion.isRecommended {
      evaluation.forEachInstance(of: criterion.list) { row, isOverUnknownList in
        if evaluation.judge(criterion, isOverUnknownList: isOverUnknownList).status == .notMet {
          found.notMet.append((criterion.number, row))
        }
        return true
      }
    }
    // What is lacking comes first, so that its leaves stand at the front.
    forEachInstance { finder, requirement, status in
      guard !requirement.isRecommended, status == .missing || status == .defective else { return }
      finder.add(requirement)
    }
    found.lackingLeafCount = found.documentLeaves.count
    lookAtDocuments()
  }

  /// Looks at one instance as if it applied.
  mutating func look(atInstance number: Int32, row: Int32) {
    found.isStrict = true
    let requirement = program.requirements[Int(number)]
    let saved = requirement.list < 0 ? 0 : evaluation.current[Int(requirement.list)]
    if requirement.list >= 0 { evaluation.current[Int(requirement.list)] = row }
    (list, self.row) = (requirement.list, row)
    add(requirement)
    found.lackingLeafCount = found.documentLeaves.count
    if requirement.list >= 0 { evaluation.current[Int(requirement.list)] = saved }
  }

  /// Adds the places where instances ask for documents that are in order, which a correction must not harm.
  mutating func lookAtDocuments() {
    let count = found.factLeaves.count
    forEachInstance { finder, requirement, status in
      guard status != .notApplicable else { return }
      let first = finder.found.documentLeaves.count
      _ = finder.branches(of: requirement)
      finder.found.factLeaves.removeSubrange(count...)
      if status == .undetermined, !requirement.isRecommended {
        finder.found.openLeaves += first..<finder.found.documentLeaves.count
      }
    }
  }

  private mutating func forEachInstance(
    _ body: (inout ShortfallFinder, CompiledRequirement, Status) -> Void
  ) {
    for requirement in program.requirements {
      evaluation.forEachInstance(of: requirement.list) { row, isOverUnknownList in
        guard !isOverUnknownList else { return true }
        (list, self.row) = (requirement.list, row)
        body(&self, requirement, evaluation.judge(requirement, isOverUnknownList: false).status)
        return true
      }
    }
  }

  private mutating func add(_ requirement: CompiledRequirement) {
    found.instances.append(
      Shortfall.Instance(number: requirement.number, row: row, branches: branches(of: requirement)))
  }

  private mutating func branches(of requirement: CompiledRequirement) -> [Shortfall.Branch] {
    var branches = [Shortfall.Branch(isCertain: true, tree: tree(ofEvidence: requirement.evidence))]
    for alternative in program.alternatives(of: requirement) {
      let when = evaluation.optionalTruth(alternative.when)
      guard when != .false else { continue }
      branches.append(Shortfall.Branch(isCertain: when == .true, tree: tree(ofEvidence: alternative.evidence)))
    }
    return branches
  }

  private mutating func tree(ofEvidence number: Int32) -> Shortfall.Tree {
    switch program.evidence[Int(number)] {
    case .document(let index): return .documents(leaf(ofDocuments: index))
    case .data(let data): return .facts(program.data(data).map { leaf(ofDatum: $0, atLeast: 1) })
    case .dataList(let datum, let atLeast):
      return .facts([leaf(ofDatum: program.data[Int(datum)], atLeast: atLeast)])
    case .confirmed(let expression, let node): return .facts([leaf(ofConfirmation: expression, node: node)])
    case .allOf(let parts): return .allOf(program[parts].map { tree(ofEvidence: $0) })
    case .anyOf(let parts, let atLeast): return .anyOf(program[parts].map { tree(ofEvidence: $0) }, Int(atLeast))
    }
  }

  private mutating func leaf(ofDocuments index: Int32) -> Int {
    let key = LeafKey(evidence: index, row: row, list: list)
    if let known = knownLeaves[key] { return known }
    let evidence = program.documentEvidence[Int(index)]
    let number = found.documentLeaves.count
    var matches: [(document: Int32, status: EvidenceStatus)] = []
    evaluation.forEachMatch(evidence) { document in
      matches.append((document, evaluation.status(ofDocument: document, set: evidence.set)))
      found.leavesOfDocument[Int(document)].append(number)
    }
    let subject = subject(of: evidence)
    found.documentLeaves.append(
      Shortfall.DocumentLeaf(
        evidence: evidence, list: list, row: row, subject: subject.key, isSubjectThere: subject.isThere,
        matches: matches))
    knownLeaves[key] = number
    return number
  }

  private func subject(of evidence: CompiledDocumentEvidence) -> (key: SubjectKey?, isThere: Bool) {
    let (node, row): (Int32, Int32)
    switch evidence.subject {
    case .anybody: return (nil, true)
    case .group(let group): (node, row) = (group, -1)
    case .element(let list, let element): (node, row) = (element, evaluation.current[Int(list)])
    }
    let key = SubjectKey(node: node, row: row < 0 ? nil : row)
    guard program.vocabulary.nodes[Int(node)].listIndex == nil else { return (key, true) }
    let position = cells.position(of: FactPlace(node: node, row: row), program)
    let value = cells.values[cells.place(list: position.list, row: position.row, cell: position.cell)]
    return (key, value == .boolean(true))
  }

  private mutating func leaf(ofDatum datum: CompiledDatum, atLeast: Int64) -> Int {
    let place = place(of: datum.reference, node: datum.node)
    let (status, form): (EvidenceStatus, SupposedFact.Form?) =
      switch evaluation.fault(of: datum, atLeast: atLeast) {
      case .none: (.satisfied, nil)
      case .undetermined: (.undetermined, nil)
      case .malformed, .invalid: (.defective, .given)
      case .missing where datum.list < 0: (.missing, .given)
      case .missing, .tooFew: (.missing, .elements(Int(clamping: atLeast)))
      }
    // More elements than that are no help for a text.
    let isPossible = atLeast <= Repairs.maximumElements
    return append(status, isPossible ? form : nil, place, .datum(datum, atLeast: atLeast))
  }

  private mutating func leaf(ofConfirmation expression: Int32, node: Int32) -> Int {
    let isCalculated = program.vocabulary.nodes[Int(node)].isCalculated
    let demand = Shortfall.FactLeaf.Demand.confirmation(expression: expression, node: node)
    guard case .reference(let reference, _) = program.expressions[Int(expression)] else {
      return append(.missing, nil, FactPlace(node: node, row: -1), demand)
    }
    let place = place(of: reference, node: node)
    switch evaluation.value(expression) {
    case .boolean(true): return append(.satisfied, nil, place, demand)
    case .unknown:
      return append(.undetermined, found.isStrict && !isCalculated ? .confirmed : nil, place, demand)
    default: return append(.missing, isCalculated ? nil : .confirmed, place, demand)
    }
  }

  private mutating func append(
    _ status: EvidenceStatus, _ form: SupposedFact.Form?, _ place: FactPlace, _ demand: Shortfall.FactLeaf.Demand
  ) -> Int {
    // Of a group of which the applicant says that there is none, nothing can be given.
    let isThere = cells.surroundings(of: place, program) != .none
    let remedy = isThere ? form.map { SupposedFact(place: place, form: $0) } : nil
    found.factLeaves.append(
      Shortfall.FactLeaf(status: status, remedy: remedy, place: place, demand: demand, list: list, row: row))
    return found.factLeaves.count - 1
  }

  private func place(of reference: CompiledReference, node: Int32) -> FactPlace {
    switch reference {
    case .element(let list, _), .elementCalculated(let list, _):
      FactPlace(node: node, row: evaluation.current[Int(list)])
    default: FactPlace(node: node, row: -1)
    }
  }
}
