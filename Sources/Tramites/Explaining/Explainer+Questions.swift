extension Explainer {
  /// The open answers of a condition that is unknown; none of one that is known.
  func questions(of condition: Int32, into found: inout OpenAnswers) {
    guard condition >= 0, evaluation.truth(condition) == .unknown else { return }
    switch program.conditions[Int(condition)] {
    case .constant: break
    case .comparison(_, let left, let right):
      unknowns(of: left, into: &found)
      unknowns(of: right, into: &found)
    case .member(let subject, _, _), .present(let subject, _):
      unknowns(of: subject, into: &found)
    case .all(let parts), .any(let parts):
      for index in program.operandIndices(parts) { questions(of: program.operands[index], into: &found) }
    case .not(let part):
      questions(of: part, into: &found)
    case .shared(_, let part):
      if found.visit([0] + position(condition)) { questions(of: part, into: &found) }
    case .some(let list, let inner), .every(let list, let inner):
      forEachElement(of: list, into: &found) { self.questions(of: inner, into: &$0) }
    }
  }

  private func forEachElement(of list: Int32, into found: inout OpenAnswers, _ body: (inout OpenAnswers) -> Void) {
    guard evaluation.isKnown(list) else {
      ask(forList: list, into: &found)
      return
    }
    let saved = evaluation.current[Int(list)]
    defer { evaluation.current[Int(list)] = saved }
    for row in 0..<Int32(truncatingIfNeeded: cells.lists[Int(list)].count) {
      evaluation.current[Int(list)] = row
      body(&found)
    }
  }

  func ask(forList list: Int32, into found: inout OpenAnswers) {
    let node = program.vocabulary.lists[Int(list)].node
    found.add(.fact(node: Int32(clamping: node), list: -1, row: -1), document: -1) { place(ofNode: node, row: -1) }
  }

  /// The open answers of an expression whose value is unknown, down to what a person can answer.
  func unknowns(of expression: Int32, into found: inout OpenAnswers) {
    guard expression >= 0, evaluation.value(expression).isUnknown else { return }
    switch program.expressions[Int(expression)] {
    case .constant: break
    case .reference(let reference, let node):
      unknowns(of: reference, node: node, into: &found)
    case .parameter(_, let on, let key):
      unknowns(of: on, into: &found)
      unknowns(of: key, into: &found)
    case .arithmetic(_, let operands):
      for index in program.operandIndices(operands) { unknowns(of: program.operands[index], into: &found) }
    case .round(let operand, _), .part(_, let operand):
      unknowns(of: operand, into: &found)
    case .between(_, let first, let second), .plus(_, let first, let second):
      unknowns(of: first, into: &found)
      unknowns(of: second, into: &found)
    case .date(let year, let month, let day):
      for part in [year, month, day] { unknowns(of: part, into: &found) }
    case .count(let list, let condition, _):
      forEachElement(of: list, into: &found) { self.questions(of: condition, into: &$0) }
    case .sum(let list, let of, let condition, _):
      forEachElement(of: list, into: &found) {
        self.questions(of: condition, into: &$0)
        if self.evaluation.optionalTruth(condition) != .false { self.unknowns(of: of, into: &$0) }
      }
    case .choose(let branches, let otherwise):
      unknownsOfBranches(branches, otherwise: otherwise, into: &found)
    }
  }

  private func unknownsOfBranches(_ branches: OperandRange, otherwise: Int32, into found: inout OpenAnswers) {
    var index = Int(branches.start)
    while index < Int(branches.end) {
      let condition = program.operands[index]
      let truth = evaluation.truth(condition)
      questions(of: condition, into: &found)
      if truth != .false { unknowns(of: program.operands[index + 1], into: &found) }
      if truth == .true { return }
      index += 2
    }
    unknowns(of: otherwise, into: &found)
  }

  private func unknowns(of reference: CompiledReference, node: Int32, into found: inout OpenAnswers) {
    switch reference {
    case .global, .documentKey, .attribute:
      ask(for: reference, node: node, into: &found)
    case .element(let list, _):
      ask(for: reference, node: node, list: list, row: evaluation.current[Int(list)], into: &found)
    case .ownElement(let list, _):
      ask(for: reference, node: node, list: list, row: evaluation.own[Int(list)], into: &found)
    case .calculated(let number):
      unknowns(ofCalculation: number, list: -1, row: 0, into: &found)
    case .elementCalculated(let list, let number):
      unknowns(ofCalculation: number, list: list, row: evaluation.current[Int(list)], into: &found)
    case .ownElementCalculated(let list, let number):
      unknowns(ofCalculation: number, list: list, row: evaluation.own[Int(list)], into: &found)
    }
  }

  /// Of an element of which nothing is known, the list itself is the question.
  private func ask(
    for reference: CompiledReference, node: Int32, list: Int32, row: Int32, into found: inout OpenAnswers
  ) {
    if Int(row) >= cells.lists[Int(list)].count {
      ask(forList: list, into: &found)
    } else {
      ask(for: reference, node: node, into: &found)
    }
  }

  /// Asks for what a reference reads.
  func ask(for reference: CompiledReference, node: Int32, into found: inout OpenAnswers) {
    let leaf: Grounds.Leaf
    switch reference {
    case .global, .calculated: leaf = .fact(node: node, list: -1, row: -1)
    case .element(let list, _), .elementCalculated(let list, _):
      leaf = .fact(node: node, list: list, row: evaluation.current[Int(list)])
    case .ownElement(let list, _), .ownElementCalculated(let list, _):
      leaf = .fact(node: node, list: list, row: evaluation.own[Int(list)])
    case .documentKey(let key): leaf = .key(key, document: evaluation.document)
    case .attribute(let column): leaf = .attribute(column, document: evaluation.document)
    }
    found.add(leaf, document: evaluation.document) { place(of: reference, node: node) }
  }

  private func unknowns(ofCalculation number: Int32, list: Int32, row: Int32, into found: inout OpenAnswers) {
    guard found.visit([1, number, row]) else { return }
    let calculation = program.calculations[Int(number)]
    let saved = list < 0 ? 0 : evaluation.own[Int(list)]
    if list >= 0 { evaluation.own[Int(list)] = row }
    defer { if list >= 0 { evaluation.own[Int(list)] = saved } }
    if calculation.isCondition {
      questions(of: calculation.root, into: &found)
    } else {
      unknowns(of: calculation.root, into: &found)
    }
  }

  // MARK: Evidence

  /// The open answers of evidence that is itself undetermined.
  func questions(ofEvidence number: Int32, into found: inout OpenAnswers) {
    guard evaluation.status(ofEvidence: number) == .undetermined else { return }
    switch program.evidence[Int(number)] {
    case .document(let index):
      let evidence = program.documentEvidence[Int(index)]
      for (document, status) in matches(of: evidence) where status == .undetermined {
        with(document: document) { questions(ofSet: evidence.set, into: &found) }
      }
    case .data(let data):
      for datum in program.data(data) where evaluation.fault(of: datum, atLeast: 1) == .undetermined {
        questions(ofValidity: datum, into: &found)
      }
    case .dataList(let datum, _):
      questions(ofValidity: program.data[Int(datum)], into: &found)
    case .confirmed(let expression, _):
      unknowns(of: expression, into: &found)
    case .allOf(let parts), .anyOf(let parts, _):
      for part in program[parts] { questions(ofEvidence: part, into: &found) }
    }
  }

  func questions(ofValidity datum: CompiledDatum, into found: inout OpenAnswers) {
    let node = program.vocabulary.nodes[Int(datum.node)]
    let saved = node.list.map { evaluation.own[$0] }
    if let list = node.list { evaluation.own[list] = evaluation.current[list] }
    defer { if let list = node.list, let saved { evaluation.own[list] = saved } }
    questions(of: node.valid, into: &found)
  }

  func questions(ofSet set: Int32, into found: inout OpenAnswers) {
    guard evaluation.truth(ofSet: set) == .unknown, found.visit([2] + position(set)) else { return }
    for index in program.operandIndices(program.constraintSets[Int(set)].members) {
      questions(ofConstraint: program.operands[index], into: &found)
    }
  }

  private func questions(ofConstraint constraint: Int32, into found: inout OpenAnswers) {
    guard evaluation.truth(ofConstraint: constraint) == .unknown else { return }
    func ask(_ key: DocumentKey) {
      guard evaluation.documentKey(key).isUnknown else { return }
      self.ask(for: .documentKey(key), node: -1, into: &found)
    }
    switch program.constraints[Int(constraint)].form {
    case .flag(let key), .atLeast(let key, _): ask(key)
    case .formats: ask(.format)
    case .maxBytes: ask(.bytes)
    case .signature: ask(.signature)
    case .current: ask(.expiresOn)
    case .validFor(_, let anchor):
      ask(.expiresOn)
      unknowns(of: anchor, into: &found)
    case .issuedWithin(_, let anchor):
      ask(.issuedOn)
      unknowns(of: anchor, into: &found)
    case .contains:
      let document = evaluation.document
      found.add(.contents(document: document), document: document) { place(ofParts: "contains") }
    case .endorsedBy:
      let document = evaluation.document
      found.add(.endorsers(document: document), document: document) { place(ofParts: "endorsedBy") }
    case .check(_, let condition): questions(of: condition, into: &found)
    case .anyOf(let sets): for set in program[sets] { questions(ofSet: set, into: &found) }
    case .named(let set): questions(ofSet: set, into: &found)
    case .conditional(let when, let set):
      questions(of: when, into: &found)
      questions(ofEach: set, into: &found)
    }
  }

  /// The open answers of each constraint of a set of which it is not known whether it applies: what is not met counts
  /// as unknown there, and hides nothing beside it (FORMAT §4).
  private func questions(ofEach set: Int32, into found: inout OpenAnswers) {
    guard found.visit([3] + position(set)) else { return }
    for index in program.operandIndices(program.constraintSets[Int(set)].members) {
      let constraint = program.operands[index]
      switch program.constraints[Int(constraint)].form {
      case .named(let inner): questions(ofEach: inner, into: &found)
      case .conditional(let when, let inner):
        guard evaluation.truth(ofConstraint: constraint) != .true else { continue }
        questions(of: when, into: &found)
        questions(ofEach: inner, into: &found)
      default: questions(ofConstraint: constraint, into: &found)
      }
    }
  }

  /// The documents that evidence counts, best first and then in the dossier's order.
  func matches(of evidence: CompiledDocumentEvidence) -> [(document: Int32, status: EvidenceStatus)] {
    var found: [(document: Int32, status: EvidenceStatus)] = []
    evaluation.forEachMatch(evidence) { document in
      found.append((document, evaluation.status(ofDocument: document, set: evidence.set)))
    }
    return found.sorted { ($0.status, $0.document) < ($1.status, $1.document) }
  }
}
