extension CostCompiler {
  // MARK: What a check asks

  /// Notes all that a check asks: criteria and requirements, and what the verdict says besides.
  mutating func enterCheck() {
    for criterion in program.criteria {
      let each = instances(of: criterion.list)
      ask(condition: criterion.when, in: each)
      ask(condition: criterion.require, in: each)
    }
    for requirement in program.requirements { enter(requirement) }
    for fee in program.fees {
      let each = instances(of: fee.list)
      ask(condition: fee.when, in: each)
      ask(expression: fee.amount, in: each)
    }
    let whole = add(Region(count: StepPolynomial.one))
    for result in program.results {
      ask(condition: result.when, in: whole)
      ask(expression: result.value, in: whole)
    }
    for notice in program.notices { ask(condition: notice.when, in: instances(of: notice.list)) }
    enter(program.steps, in: whole)
  }

  /// Notes what is demanded of one document, by every piece of evidence.
  mutating func enterDemands() {
    for evidence in program.documentEvidence {
      let once = add(Region(count: StepPolynomial.one, changes: Dependencies(document: true)))
      spend(2, in: once)
      demand(evidence.set, in: once)
    }
  }

  /// The region of what is judged for each element of a list, or once.
  private mutating func instances(of list: Int32) -> Int32 {
    let each = list < 0 ? add(Region(count: StepPolynomial.one)) : region(forEach: list, in: -1, times: 1)
    spend(1, in: each)
    return each
  }

  private mutating func enter(_ steps: [CompiledStep], in region: Int32) {
    for step in steps {
      ask(condition: step.when, in: region)
      enter(step.steps, in: region)
    }
  }

  private mutating func enter(_ requirement: CompiledRequirement) {
    let each = instances(of: requirement.list)
    ask(condition: requirement.when, in: each)
    // Without alternatives it is first asked whether the evidence is satisfied, and if not, what it is.
    let times = requirement.alternatives.count == 0 ? 2 : 1
    look(at: requirement.evidence, in: each, times: times)
    for alternative in program.alternatives[program.operandIndices(requirement.alternatives)] {
      ask(condition: alternative.when, in: each)
      look(at: alternative.evidence, in: each, times: 1)
    }
  }

  // MARK: Evidence

  private mutating func look(at evidence: Int32, in region: Int32, times count: Int) {
    spend(2, in: region, times: count)
    switch program.evidence[Int(evidence)] {
    case .document(let number):
      look(at: program.documentEvidence[Int(number)], in: region, times: count)
    case .data(let data):
      for datum in program.data(data) { look(at: datum, in: region, times: count) }
    case .dataList(let datum, _):
      look(at: program.data[Int(datum)], in: region, times: count)
    case .confirmed(let expression, _):
      ask(expression: expression, in: region, times: count)
    case .allOf(let parts), .anyOf(let parts, _):
      for part in program[parts] { look(at: part, in: region, times: count) }
    }
  }

  private mutating func look(at evidence: CompiledDocumentEvidence, in region: Int32, times count: Int) {
    guard !isOrdering else { return demand(evidence.set, in: -1) }
    var around = self.count(of: region)
    var times = count
    if evidence.memo >= 0 { (around, times) = (StepPolynomial.one, 1) }
    var lookUps = Region(count: around)
    lookUps.steps = evidence.types.count.saturatingProduct(times)
    // Each document is somebody's, so that those of all elements together are no more than there are.
    if case .element = evidence.subject { around = StepPolynomial.one }
    var documents = StepPolynomial()
    for size in sizes(ofTypes: evidence.types) { documents.add(around.times(size), times: times) }
    _ = add(lookUps)
    let each = add(Region(count: documents, around: region, changes: Dependencies(document: true)))
    spend(2, in: each)
    demand(evidence.set, in: each)
  }

  private mutating func look(at datum: CompiledDatum, in region: Int32, times count: Int) {
    spend(2, in: region, times: count)
    guard datum.valid >= 0 else { return }
    if let length = conditionLengths[Int(datum.valid)] { return spend(length, in: region, times: count) }
    // Of the element that the instance is about, which is the same as long as that is.
    var changes = Dependencies()
    if datum.listAround >= 0 { changes.ownElements = 1 << UInt64(datum.listAround) }
    var sum = StepPolynomial()
    sum.add(self.count(of: region), times: count)
    ask(condition: datum.valid, in: add(Region(count: sum, changes: changes)))
  }

  // MARK: Constraints

  /// Notes that a constraint set is asked of a document.
  private mutating func demand(_ set: Int32, in region: Int32, times count: Int = 1) {
    if let length = setLengths[Int(set)] { return spend(length, in: region, times: count) }
    let node = node(ofSet: set)
    guard program.constraintSets[Int(set)].memo >= 0 else { return place(node, in: region, times: count) }
    spend(3, in: region, times: count)
    call(node, from: region, times: count)
  }

  mutating func follow(set: Int32) {
    let compiled = program.constraintSets[Int(set)]
    let node = node(ofSet: set)
    let place =
      compiled.memo < 0 ? place(of: node) : Call(region: region(ofMemo: compiled.memo, node: node), count: 1)
    for index in program.operandIndices(compiled.members) { demand(constraint: program.operands[index], place) }
  }

  private mutating func demand(constraint: Int32, _ place: Call) {
    let (region, count) = (place.region, place.count)
    switch program.constraints[Int(constraint)].form {
    case .flag, .signature, .atLeast, .maxBytes, .current:
      spend(1, in: region, times: count)
    case .formats(let formats):
      spend(1 + formats.count, in: region, times: count)
    case .validFor(_, let anchor), .issuedWithin(_, let anchor):
      spend(1, in: region, times: count)
      ask(expression: anchor, in: region, times: count)
    case .contains(let parts):
      spend((parts?.count ?? partCount).saturatingProduct(partCount).saturatingSum(1), in: region, times: count)
    case .endorsedBy(let endorsers):
      spend(endorsers.count.saturatingProduct(partCount).saturatingSum(1), in: region, times: count)
    case .anyOf(let sets):
      for set in program[sets] { demand(set, in: region, times: count) }
    case .check(_, let condition):
      ask(condition: condition, in: region, times: count)
    case .conditional(let when, let set):
      ask(condition: when, in: region, times: count)
      demand(set, in: region, times: count)
    case .named(let set):
      demand(set, in: region, times: count)
    }
  }
}
