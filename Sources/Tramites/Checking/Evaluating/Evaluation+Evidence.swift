extension Evaluation {
  // MARK: Documents

  /// Whether the current document meets a set of constraints.
  func truth(ofSet set: Int32) -> Truth {
    note(steps: 1)
    let compiled = program.constraintSets[Int(set)]
    let decision = program.decisions.constraintSets[Int(set)]
    if isExhaustive {
      return compiled.memo < 0 ? truthOfMembers(compiled) : shared(compiled.memo) { truthOfMembers(compiled) }
    }
    return compiled.memo < 0 ? truth(of: decision) : shared(compiled.memo) { truth(of: decision) }
  }

  /// As the set's steps, but with all that is demanded, decided or not, and nothing of what is not.
  private func truthOfMembers(_ set: CompiledConstraintSet) -> Truth {
    var result = Truth.true
    for index in program.operandIndices(set.members) {
      result = result.and(truth(ofConstraint: program.operands[index]))
    }
    return result
  }

  func truth(ofConstraint constraint: Int32) -> Truth {
    switch program.constraints[Int(constraint)].form {
    case .flag(let key):
      switch documentKey(key) {
      case .boolean(let isSo): return Truth(isSo)
      case .unknown: return .unknown
      default: return .false
      }
    case .atLeast(let key, let count):
      return compare(documentKey(key), .atLeast, .number(ExactDecimal(count)))
    case .maxBytes(let bytes):
      return compare(documentKey(.bytes), .atMost, .number(ExactDecimal(bytes)))
    case .formats(let formats):
      guard case .symbol(let format) = documentKey(.format) else {
        // A text that the program does not know is none of the formats that it names.
        return documentKey(.format).isUnknown ? .unknown : .false
      }
      return Truth(holds(formats, format))
    case .signature(let demand, let demanded, let unsigned):
      guard case .symbol(let signature) = documentKey(.signature) else { return .unknown }
      return Truth(demand == .any ? signature != unsigned : signature == demanded)
    case .current:
      return expires(notBefore: nil, anchor: submissionDay)
    case .validFor(let period, let anchor):
      return expires(notBefore: period, anchor: anchor < 0 ? submissionDay : value(anchor), at: anchor)
    case .issuedWithin(let period, let anchor):
      return issued(within: period, before: anchor < 0 ? submissionDay : value(anchor), at: anchor)
    case .anyOf(let sets):
      var result = Truth.false
      for index in program.operandIndices(sets) { result = result.or(truth(ofSet: program.operands[index])) }
      return result
    case .contains(let demanded):
      return contains(demanded)
    case .endorsedBy(let demanded):
      guard let endorsers = cells.documents.entry(of: document).endorsers else { return .unknown }
      for index in program.operandIndices(demanded)
      where !isAmong(endorsers, program.operands[index]) { return .false }
      return .true
    case .check(_, let condition):
      return truth(condition)
    case .conditional(let when, let set):
      let applies = truth(when)
      if applies == .false { return .true }
      return (!applies).or(truth(ofSet: set))
    case .named(let set):
      return truth(ofSet: set)
    }
  }

  func documentKey(_ key: DocumentKey) -> Value {
    cells.key(key, of: document)
  }

  var submissionDay: Value {
    cells.values[Int(program.vocabulary.slots[Vocabulary.submissionDate].cell)]
  }

  private func holds(_ range: OperandRange, _ symbol: Int32) -> Bool {
    note(steps: range.count)
    for index in program.operandIndices(range) where program.operands[index] == symbol { return true }
    return false
  }

  /// Whether the document contains what is demanded, or all that its type declares.
  private func contains(_ demanded: OperandRange?) -> Truth {
    let entry = cells.documents.entry(of: document)
    guard let contents = entry.contents else { return .unknown }
    if let demanded {
      for index in program.operandIndices(demanded)
      where !isAmong(contents, program.operands[index]) { return .false }
      return .true
    }
    for symbol in program.documentTypes[Int(entry.type)].contents
    where !isAmong(contents, symbol) { return .false }
    return .true
  }

  /// Whether a symbol is among the parts of a document.
  private func isAmong(_ parts: OperandRange, _ symbol: Int32) -> Bool {
    note(steps: parts.count)
    return cells.documents.holds(parts, symbol)
  }

  /// Whether the document is still valid on the anchor, or a period after it; `expiresOn: null` always is.
  private func expires(notBefore period: Period?, anchor: Value, at expression: Int32 = -1) -> Truth {
    let expiresOn = documentKey(.expiresOn)
    if expiresOn.isNone { return .true }
    switch anchor {
    // A document that does not expire would meet the demand even so.
    case .none: return expiresOn.isUnknown ? .unknown : .false
    case .date(let day):
      guard let period else { return compare(expiresOn, .atLeast, anchor) }
      guard let limit = period.after(day) else { return noTruth(.date, at: expression) }
      return compare(expiresOn, .atLeast, .date(limit))
    default: return .unknown
    }
  }

  private func issued(within period: Period, before anchor: Value, at expression: Int32) -> Truth {
    let issuedOn = documentKey(.issuedOn)
    switch anchor {
    case .none: return .false
    case .date(let day):
      let isNotLater = compare(issuedOn, .atMost, anchor)
      guard let start = period.before(day) else { return isNotLater.and(noTruth(.date, at: expression)) }
      return isNotLater.and(compare(issuedOn, .atLeast, .date(start)))
    default: return .unknown
    }
  }

  private func noTruth(_ reason: NoValue.Reason, at expression: Int32) -> Truth {
    _ = noValue(reason, at: expression)
    return .unknown
  }

  /// The status of one document under a set of constraints.
  func status(ofDocument number: Int32, set: Int32) -> EvidenceStatus {
    let saved = document
    document = number
    defer { document = saved }
    switch truth(ofSet: set) {
    case .true: return .satisfied
    case .unknown: return .undetermined
    case .false: return .defective
    }
  }

  /// Calls `body` with each document of the right type for the right subject, in no particular order.
  @inline(__always)
  func forEachMatch(_ evidence: CompiledDocumentEvidence, _ body: (Int32) -> Void) {
    let subject: SubjectKey?
    switch evidence.subject {
    case .anybody: subject = nil
    case .group(let node): subject = SubjectKey(node: node, row: nil)
    case .element(let list, let node):
      subject = SubjectKey(node: node, row: current[Int(list)])
    }
    for index in program.operandIndices(evidence.types) {
      note(steps: 1)
      for place in cells.documents.matches(type: program.operands[index], subject: subject) {
        note(steps: 1)
        body(cells.documents.document(at: place))
      }
    }
  }

  // MARK: Evidence

  func status(ofEvidence number: Int32) -> EvidenceStatus {
    note(steps: 1)
    switch program.evidence[Int(number)] {
    case .document(let index):
      let evidence = program.documentEvidence[Int(index)]
      return evidence.memo < 0 ? status(of: evidence) : shared(evidence.memo) { status(of: evidence) }
    case .data(let data):
      var worst = EvidenceStatus.satisfied
      for index in program.operandIndices(data) { worst = max(worst, status(of: program.data[index], atLeast: 1)) }
      return worst
    case .dataList(let datum, let atLeast):
      return status(of: program.data[Int(datum)], atLeast: atLeast)
    case .confirmed(let expression, _):
      switch value(expression) {
      case .boolean(true): return .satisfied
      case .unknown: return .undetermined
      default: return .missing
      }
    case .allOf(let parts):
      var worst = EvidenceStatus.satisfied
      for index in program.operandIndices(parts) {
        worst = max(worst, status(ofEvidence: program.operands[index]))
      }
      return worst
    case .anyOf(let parts, let atLeast):
      var counts = StatusCounts()
      for index in program.operandIndices(parts) { counts.add(status(ofEvidence: program.operands[index])) }
      return counts.best(Int(atLeast))
    }
  }

  private func status(of evidence: CompiledDocumentEvidence) -> EvidenceStatus {
    var counts = StatusCounts()
    forEachMatch(evidence) { counts.add(status(ofDocument: $0, set: evidence.set)) }
    return counts.best(evidence.quantity)
  }

  /// How often each status occurs, to find the *k*-th best without sorting.
  struct StatusCounts {
    private(set) var satisfied = 0
    private var undetermined = 0
    private var defective = 0

    mutating func add(_ status: EvidenceStatus, times: Int = 1) {
      switch status {
      case .satisfied: satisfied += times
      case .undetermined: undetermined += times
      case .defective: defective += times
      case .missing: break
      }
    }

    /// The `k`-th best status; missing where there are fewer.
    func best(_ k: Int) -> EvidenceStatus {
      if satisfied >= k { return .satisfied }
      if satisfied + undetermined >= k { return .undetermined }
      if satisfied + undetermined + defective >= k { return .defective }
      return .missing
    }
  }

  /// What is wrong with a datum.
  enum DatumFault {
    case none, missing, tooFew, malformed, invalid, undetermined
  }

  func fault(of datum: CompiledDatum, atLeast: Int64) -> DatumFault {
    note(steps: 1)
    let found = read(datum.reference)
    if found.isUnknown || found.isNone {
      // Only what is supposed to be given is there without a value.
      guard !cells.given.isEmpty, let position = position(of: datum) else { return .missing }
      return cells.given.contains(position) ? .none : .missing
    }
    if datum.list >= 0, Int64(cells.count(of: datum.list)) < atLeast { return .tooFew }
    if datum.hasFormat, let position = position(of: datum), cells.malformed.contains(position) { return .malformed }
    guard datum.valid >= 0 else { return .none }
    switch validity(datum.valid, list: datum.listAround, row: datum.listAround < 0 ? 0 : current[Int(datum.listAround)])
    {
    case .true: return .none
    case .unknown: return .undetermined
    case .false: return .invalid
    }
  }

  func status(ofDatum number: Int32) -> EvidenceStatus { status(of: program.data[Int(number)], atLeast: 1) }

  private func status(of datum: CompiledDatum, atLeast: Int64) -> EvidenceStatus {
    switch fault(of: datum, atLeast: atLeast) {
    case .none: .satisfied
    case .undetermined: .undetermined
    case .malformed, .invalid: .defective
    case .missing, .tooFew: .missing
    }
  }

  /// Whether a fact meets its `valid`.
  func validity(of node: Int, row: Int32?) -> Truth {
    let info = program.vocabulary.nodes[node]
    guard info.valid >= 0 else { return .true }
    guard let list = info.list, let row else { return truth(info.valid) }
    return validity(info.valid, list: Int32(truncatingIfNeeded: list), row: row)
  }

  private func validity(_ valid: Int32, list: Int32, row: Int32) -> Truth {
    guard list >= 0 else { return truth(valid) }
    let saved = own[Int(list)]
    own[Int(list)] = row
    defer { own[Int(list)] = saved }
    return truth(valid)
  }

  private func position(of datum: CompiledDatum) -> DossierCells.CellPosition? {
    switch datum.reference {
    case .global(let cell): DossierCells.CellPosition(list: -1, row: 0, cell: cell)
    case .element(let list, let cell):
      DossierCells.CellPosition(list: list, row: current[Int(list)], cell: cell)
    default: nil
    }
  }
}

extension Program {
  /// Whether an example meets its fact's `valid`, where nothing else is known.
  func truth(ofExample value: Value, node: FactNode) -> Truth {
    var cells = DossierCells(for: self)
    cells.setDocumentCount(0)
    let list = node.list.map { Int32(clamping: $0) } ?? -1
    cells.values[cells.place(list: list, row: 0, cell: Int32(clamping: node.cell))] = value
    let evaluation = Evaluation(SharedProgram(self), SharedCells(cells))
    return evaluation.truth(node.valid)
  }
}
