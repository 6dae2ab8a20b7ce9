extension Explainer {
  func means(of evidence: Int32) -> FoundMeans {
    var documents: [Int32] = []
    var facts: [ElementPath] = []
    collectMeans(of: evidence, &documents, &facts)
    return FoundMeans(documents: documents.withoutRepeats, facts: facts.withoutRepeats)
  }

  private func collectMeans(of evidence: Int32, _ documents: inout [Int32], _ facts: inout [ElementPath]) {
    guard evaluation.status(ofEvidence: evidence) == .satisfied else { return }
    switch program.evidence[Int(evidence)] {
    case .document(let index):
      let compiled = program.documentEvidence[Int(index)]
      for match in matches(of: compiled).prefix(compiled.quantity) { documents.append(match.document) }
    case .data(let data):
      facts.reserveCapacity(facts.count + data.count)
      for datum in program.data(data) { facts.append(path(of: datum.reference, node: datum.node)) }
    case .dataList(let number, _):
      let datum = program.data[Int(number)]
      facts.append(path(of: datum.reference, node: datum.node))
    case .confirmed(let expression, _):
      guard case .reference(let reference, let node) = program.expressions[Int(expression)] else { return }
      facts.append(path(of: reference, node: node))
    case .allOf(let parts), .anyOf(let parts, _):
      for index in program.operandIndices(parts) { collectMeans(of: program.operands[index], &documents, &facts) }
    }
  }

  /// How the documents that evidence lacks are had, and the procedures that yield what it lacks.
  func sources(ofEvidence evidence: Int32) -> ([LocalizedText], [Procedure.ID]) {
    var texts: [LocalizedText] = []
    var procedures: [Procedure.ID] = []
    func add(_ text: LocalizedText?, _ id: Procedure.ID?) {
      if let text, !texts.contains(text) { texts.append(text) }
      if let id, !procedures.contains(id) { procedures.append(id) }
    }
    func collect(_ evidence: Int32) {
      guard evaluation.status(ofEvidence: evidence) >= .defective else { return }
      switch program.evidence[Int(evidence)] {
      case .document(let index):
        for type in program[program.documentEvidence[Int(index)].types] {
          let type = program.documentTypes[Int(type)].type
          add(type.howToObtain, type.obtainedThrough)
        }
      case .data(let data):
        for datum in program.data(data) where evaluation.fault(of: datum, atLeast: 1) != .none {
          add(nil, program.vocabulary.nodes[Int(datum.node)].declaration.obtainedThrough)
        }
      case .dataList(let datum, _):
        add(nil, program.vocabulary.nodes[Int(program.data[Int(datum)].node)].declaration.obtainedThrough)
      case .confirmed(_, let node):
        add(nil, program.vocabulary.nodes[Int(node)].declaration.obtainedThrough)
      case .allOf(let parts), .anyOf(let parts, _): program[parts].forEach(collect)
      }
    }
    collect(evidence)
    return (texts, procedures)
  }
}
