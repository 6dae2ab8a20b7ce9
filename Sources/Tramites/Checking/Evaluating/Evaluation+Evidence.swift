extension Evaluation {
  // MARK: Documents

  /// Whether the current document meets a set of constraints.
  func truth(ofSet set: Int32) -> Truth {
    let compiled = program.constraintSets[Int(set)]
    guard compiled.memo >= 0 else { return truthOfMembers(compiled) }
    return shared(compiled.memo) { truthOfMembers(compiled) }
  }

  private func truthOfMembers(_ set: CompiledConstraintSet) -> Truth {
    var result = Truth.true
    for index in program.operandIndices(set.members) {
      result = result.and(truth(ofConstraint: program.operands[index]))
      if result == .false, !isExhaustive { return .false }
    }
    return result
  }

  func truth(ofConstraint constraint: Int32) -> Truth {
    switch program.constraints[Int(constraint)].form {
    case .flag(let key):
      return Self.compare(documentKey(key), .is, .boolean(true))
    case .atLeast(let key, let count):
      return Self.compare(documentKey(key), .atLeast, .number(ExactDecimal(count)))
    case .maxBytes(let bytes):
      return Self.compare(documentKey(.bytes), .atMost, .number(ExactDecimal(bytes)))
    case .formats(let formats):
      guard case .symbol(let format) = documentKey(.format) else { return .unknown }
      return Truth(formats.contains(format))
    case .signature(let demand):
      guard case .symbol(let signature) = documentKey(.signature) else { return .unknown }
      let text = program.symbols.texts[Int(signature)]
      return Truth(demand == .any ? text != "none" : text == demand.rawValue)
    case .current:
      return expires(notBefore: nil, anchor: submissionDay)
    case .validFor(let period, let anchor):
      return expires(notBefore: period, anchor: anchor < 0 ? submissionDay : value(anchor), at: anchor)
    case .issuedWithin(let period, let anchor):
      return issued(within: period, before: anchor < 0 ? submissionDay : value(anchor), at: anchor)
    case .anyOf(let sets):
      var result = Truth.false
      for set in sets { result = result.or(truth(ofSet: set)) }
      return result
    case .contains(let demanded):
      let type = program.documentTypes[Int(cells.documents.types[Int(document)])]
      return holds(demanded ?? type.contents, in: cells.documents.contents[Int(document)])
    case .endorsedBy(let demanded):
      return holds(demanded, in: cells.documents.endorsers[Int(document)])
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
    cells.documents.key(key, of: document)
  }

  var submissionDay: Value {
    cells.global[program.vocabulary.nodes[Vocabulary.submissionDate].cell]
  }

  private func holds(_ demanded: [Int32], in parts: [Int32]?) -> Truth {
    guard let parts else { return .unknown }
    return Truth(demanded.allSatisfy(parts.contains))
  }

  /// Whether the document is still valid on the anchor, or a period after it; `expiresOn: null` always is.
  private func expires(notBefore period: Period?, anchor: Value, at expression: Int32 = -1) -> Truth {
    let expiresOn = documentKey(.expiresOn)
    if expiresOn.isNone { return .true }
    switch anchor {
    // A document that does not expire would meet the demand even so.
    case .none: return expiresOn.isUnknown ? .unknown : .false
    case .date(let day):
      guard let period else { return Self.compare(expiresOn, .atLeast, anchor) }
      guard let limit = period.after(day) else { return noTruth(.date, at: expression) }
      return Self.compare(expiresOn, .atLeast, .date(limit))
    default: return .unknown
    }
  }

  private func issued(within period: Period, before anchor: Value, at expression: Int32) -> Truth {
    let issuedOn = documentKey(.issuedOn)
    switch anchor {
    case .none: return .false
    case .date(let day):
      let isNotLater = Self.compare(issuedOn, .atMost, anchor)
      guard let start = period.before(day) else { return isNotLater.and(noTruth(.date, at: expression)) }
      return isNotLater.and(Self.compare(issuedOn, .atLeast, .date(start)))
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
  func forEachMatch(_ evidence: CompiledDocumentEvidence, _ body: (Int32) -> Void) {
    let subject: SubjectKey?
    switch evidence.subject {
    case .anybody: subject = nil
    case .group(let node): subject = SubjectKey(node: node, row: nil)
    case .element(let list, let node):
      subject = SubjectKey(node: node, row: current[Int(list)])
    }
    for type in evidence.types {
      for index in cells.documents.matches(type: type, subject: subject) {
        body(cells.documents.order[index])
      }
    }
  }

  // MARK: Evidence

  func status(ofEvidence number: Int32) -> EvidenceStatus {
    switch program.evidence[Int(number)] {
    case .document(let index):
      return status(of: program.documentEvidence[Int(index)])
    case .data(let data):
      var worst = EvidenceStatus.satisfied
      for datum in data { worst = max(worst, status(of: datum, atLeast: 1)) }
      return worst
    case .dataList(let datum, let atLeast):
      return status(of: datum, atLeast: atLeast)
    case .confirmed(let expression, _):
      switch value(expression) {
      case .boolean(true): return .satisfied
      case .unknown: return .undetermined
      default: return .missing
      }
    case .allOf(let parts):
      var worst = EvidenceStatus.satisfied
      for part in parts { worst = max(worst, status(ofEvidence: part)) }
      return worst
    case .anyOf(let parts, let atLeast):
      var counts = StatusCounts()
      for part in parts { counts.add(status(ofEvidence: part)) }
      return counts.best(atLeast)
    }
  }

  private func status(of evidence: CompiledDocumentEvidence) -> EvidenceStatus {
    var counts = StatusCounts()
    forEachMatch(evidence) { counts.add(status(ofDocument: $0, set: evidence.set)) }
    return counts.best(evidence.quantity)
  }

  /// How often each status occurs, to find the *k*-th best without sorting.
  private struct StatusCounts {
    private var satisfied = 0
    private var undetermined = 0
    private var defective = 0
    private var missing = 0

    mutating func add(_ status: EvidenceStatus) {
      switch status {
      case .satisfied: satisfied += 1
      case .undetermined: undetermined += 1
      case .defective: defective += 1
      case .missing: missing += 1
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
    let found = read(datum.reference)
    if found.isUnknown || found.isNone { return .missing }
    let node = program.vocabulary.nodes[Int(datum.node)]
    if let list = node.listIndex, Int64(cells.lists[list].count) < atLeast { return .tooFew }
    if let position = position(of: datum), cells.malformed.contains(position) { return .malformed }
    guard node.valid >= 0 else { return .none }
    switch validity(of: Int(datum.node), row: node.list.map { current[$0] }) {
    case .true: return .none
    case .unknown: return .undetermined
    case .false: return .invalid
    }
  }

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
    let saved = own[list]
    own[list] = row
    defer { own[list] = saved }
    return truth(info.valid)
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
    if let list = node.list {
      cells.lists[list].cells[node.cell] = value
    } else {
      cells.global[node.cell] = value
    }
    let evaluation = Evaluation(self, cells)
    return evaluation.truth(node.valid)
  }
}
