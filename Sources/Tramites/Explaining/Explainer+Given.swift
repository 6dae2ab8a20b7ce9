// Leaves: the facts that somebody gave and the keys of documents, on which all else rests.
extension Explainer {
  /// The leaf that a reference reads; nil for a calculated fact, and for what stays whatever else is unknown: the day of
  /// submission, a channel that is the only one, that there is a group or a list, and what a none group makes none.
  func leaf(of reference: CompiledReference, node: Int32, _ evaluation: Evaluation) -> Grounds.Leaf? {
    let (list, row): (Int32, Int32)
    switch reference {
    case .calculated, .elementCalculated, .ownElementCalculated: return nil
    case .documentKey(let key): return key == .type ? nil : .key(key, document: evaluation.document)
    case .attribute(let column): return .attribute(column, document: evaluation.document)
    case .global: (list, row) = (-1, -1)
    case .element(let of, _): (list, row) = (of, evaluation.current[Int(of)])
    case .ownElement(let of, _): (list, row) = (of, evaluation.own[Int(of)])
    }
    guard isGiven(node) else { return nil }
    if evaluation.read(reference).isNone, isNoneByGroup(Int(node), list: list, row: row) { return nil }
    return .fact(node: node, list: list, row: row)
  }

  /// Whether a fact is a scalar that the dossier gives or leaves out.
  func isGiven(_ node: Int32) -> Bool {
    let kind = program.vocabulary.slots[Int(node)].kind
    guard kind != .group, kind != .list, Int(node) != Vocabulary.submissionDate else { return false }
    return Int(node) != Vocabulary.submissionChannel || program.channels.count != 1
  }

  /// Whether a fact is none because a group around it is.
  private func isNoneByGroup(_ node: Int, list: Int32, row: Int32) -> Bool {
    var around = program.vocabulary.nodes[node].parent
    while let group = around, group != Vocabulary.submission {
      let info = program.vocabulary.nodes[group]
      guard info.listIndex == nil else { return false }
      if cells.values[cells.place(list: list, row: row, cell: Int32(clamping: info.cell))].isNone { return true }
      around = info.parent
    }
    return false
  }

  /// Whether an expression is a single fact or key, which a reason about it cites.
  func isDirect(_ expression: Int32) -> Bool {
    guard case .reference(let reference, _) = program.expressions[Int(expression)] else { return false }
    switch reference {
    case .calculated, .elementCalculated, .ownElementCalculated: return false
    default: return true
    }
  }

  func isConstant(_ expression: Int32) -> Bool {
    if case .constant = program.expressions[Int(expression)] { true } else { false }
  }

  /// Whether a condition compares one given fact with a constant, whatever the dossier.
  func readsOneLeaf(_ condition: Int32) -> Bool {
    let subject: Int32
    switch program.conditions[Int(condition)] {
    case .comparison(_, let left, let right):
      guard isConstant(right) else { return false }
      subject = left
    case .member(let left, _, _), .present(let left, _): subject = left
    case .not(let part), .shared(_, let part): return readsOneLeaf(part)
    case .constant, .all, .any, .some, .every: return false
    }
    guard case .reference(let reference, let node) = program.expressions[Int(subject)], isDirect(subject) else {
      return false
    }
    if case .documentKey(let key) = reference { return key != .type }
    if node < 0 { return true }
    guard isGiven(node) else { return false }
    // In a group that may be none it need be no leaf.
    var around = program.vocabulary.nodes[Int(node)].parent
    while let group = around, group != Vocabulary.submission {
      let info = program.vocabulary.nodes[group]
      if info.listIndex != nil { return true }
      if info.declaration.mayBeNone { return false }
      around = info.parent
    }
    return true
  }

  // MARK: Beneath what is said

  /// Cites the leaves of an expression that is known, where each of them is needed; else it leaves that open.
  func collectLeaves(of expression: Int32, into found: inout FoundReasons) {
    guard expression >= 0, !found.isOver else { return }
    switch program.expressions[Int(expression)] {
    case .constant: break
    case .reference(let reference, let node): collectLeaves(of: reference, node: node, into: &found)
    case .parameter(_, let on, let key): for part in [on, key] { collectLeaves(of: part, into: &found) }
    case .arithmetic(_, let operands):
      for index in program.operandIndices(operands) { collectLeaves(of: program.operands[index], into: &found) }
    case .round(let operand, _), .part(_, let operand): collectLeaves(of: operand, into: &found)
    case .between(_, let first, let second), .plus(_, let first, let second):
      for part in [first, second] { collectLeaves(of: part, into: &found) }
    case .date(let year, let month, let day):
      for part in [year, month, day] { collectLeaves(of: part, into: &found) }
    case .count(_, let condition, _) where condition < 0: break
    case .count, .sum, .choose: found.isDoubtful = true
    }
  }

  func collectLeaves(of reference: CompiledReference, node: Int32, into found: inout FoundReasons) {
    let (number, list, row): (Int32, Int32, Int32)
    switch reference {
    case .calculated(let calculated): (number, list, row) = (calculated, -1, -1)
    case .elementCalculated(let of, let calculated): (number, list, row) = (calculated, of, evaluation.current[Int(of)])
    case .ownElementCalculated(let of, let calculated): (number, list, row) = (calculated, of, evaluation.own[Int(of)])
    default:
      if let leaf = leaf(of: reference, node: node, evaluation) { found.addLeaf(given(leaf)) }
      return
    }
    let calculation = program.calculations[Int(number)]
    guard !calculation.isCondition else { return found.isDoubtful = true }
    guard found.enter(calculation: number, row: row) else { return }
    let saved = list < 0 ? 0 : evaluation.own[Int(list)]
    if list >= 0 { evaluation.own[Int(list)] = row }
    collectLeaves(of: calculation.root, into: &found)
    if list >= 0 { evaluation.own[Int(list)] = saved }
  }

  /// The given facts that the value of an expression rests on, or that it waits for, each with where it is declared.
  func leaves(beneath expression: Int32) -> [(reason: Reason, mark: SourceMark)] {
    guard evaluation.value(expression).isUnknown else {
      return reasons(of: [Goal(form: .expression(expression))]).map { ($0, .none) }
    }
    var answers = OpenAnswers()
    unknowns(of: expression, into: &answers)
    return answers.places.map {
      (given($0, .unknown), $0.node.map { program.vocabulary.nodes[$0].declaration.mark } ?? .none)
    }
  }

  // MARK: In words

  /// A leaf that lies beneath what is said, as a reason.
  func given(_ leaf: Grounds.Leaf) -> Reason {
    switch leaf {
    case .fact(let node, let list, let row): return given(node: node, list: list, row: row)
    case .key(let key, let document):
      return with(document: document) {
        given(place(of: .documentKey(key), node: -1), evaluation.documentKey(key))
      }
    case .attribute(let column, let document):
      return with(document: document) {
        given(place(of: .attribute(column), node: -1), evaluation.read(.attribute(column)))
      }
    case .contents(let document):
      return given(partsNamed: "contains", .contents, of: document, cells.contents(of: document)) { symbols in
        contentTitles(symbols, type: cells.documents.type(of: document))
      }
    case .endorsers(let document):
      return given(partsNamed: "endorsedBy", .endorsements, of: document, cells.endorsers(of: document)) { symbols in
        endorserTitles(symbols, type: cells.documents.type(of: document))
      }
    }
  }

  func given(_ place: Place, _ value: Value) -> Reason {
    Reason(
      code: Reason.codeOfLeaf, path: place.path, actual: words.citedValue(value, isSensitive: place.isSensitive),
      expected: nil, holds: nil, title: place.title,
      shown: words.shown(value, kind: place.kind, key: place.key, isSensitive: place.isSensitive), demand: nil)
  }

  private func given(
    partsNamed name: String, _ title: Message, of document: Int32, _ symbols: [Int32]?,
    _ titles: ([Int32]) -> [Message]
  ) -> Reason {
    let found = symbols ?? []
    return Reason(
      code: Reason.codeOfLeaf, path: "documents[\(document)].\(name)",
      actual: .list(found.map { .text(words.text(ofSymbol: $0)) }), expected: nil, holds: nil, title: title,
      shown: found.isEmpty ? .words(.emptyList) : .value(.listing(titles(found))), demand: nil)
  }
}

extension Message {
  static let contents = Message(es: "Contenido", en: "Contents")
  static let endorsements = Message(es: "Avales", en: "Endorsements")
}

extension Reason {
  static let codeOfLeaf = "fact.given"

  /// Whether it is a given fact, or a key of a document, that lies beneath another reason or a finding, which says what
  /// a person needs to read. Texts leave it out.
  public var isBeneath: Bool { code == Self.codeOfLeaf }
}
