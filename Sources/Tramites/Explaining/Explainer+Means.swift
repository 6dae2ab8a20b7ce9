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
      let quantity = min(compiled.quantity, bounds.reasons)
      for match in matches(of: compiled).prefix(quantity) { documents.append(match.document) }
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

  /// How the documents that evidence lacks are had, and what other procedures yield of what it lacks.
  func sources(ofEvidence evidence: Int32) -> ([LocalizedText], [Verdict.Source]) {
    var texts: [LocalizedText] = []
    var sources: [Verdict.Source] = []
    func add(_ source: Verdict.Source) {
      if !sources.contains(source) { sources.append(source) }
    }
    func add(_ node: Int32) {
      guard let id = program.vocabulary.nodes[Int(node)].declaration.obtainedThrough else { return }
      add(Verdict.Source(procedure: id, about: words.title(ofNode: Int(node)), defectiveType: nil))
    }
    func collect(_ evidence: Int32) {
      let status = evaluation.status(ofEvidence: evidence)
      guard status >= .defective else { return }
      switch program.evidence[Int(evidence)] {
      case .document(let index):
        for number in program[program.documentEvidence[Int(index)].types] {
          let type = program.documentTypes[Int(number)].type
          if let text = type.howToObtain, !texts.contains(text) { texts.append(text) }
          guard let id = type.obtainedThrough else { continue }
          add(
            Verdict.Source(
              procedure: id, about: type.title.message, defectiveType: status == .defective ? number : nil))
        }
      case .data(let data):
        for datum in program.data(data) where evaluation.fault(of: datum, atLeast: 1) != .none { add(datum.node) }
      case .dataList(let datum, _): add(program.data[Int(datum)].node)
      case .confirmed(_, let node): add(node)
      case .allOf(let parts), .anyOf(let parts, _): program[parts].forEach(collect)
      }
    }
    collect(evidence)
    return (texts, sources)
  }
}
