extension Verdict {
  /// Whether a procedure must be gone through for what it yields: not for a paper that is there and lacks only what
  /// others add to it, or a copy.
  ///
  /// - Parameter findings: what is wrong with the instance.
  func isToBeHad(_ source: Source, _ findings: [Finding]) -> Bool {
    guard let type = source.defectiveType else { return true }
    let codes = findings.filter { $0.document.map { accepted.cells.documents.type(of: $0) == type } ?? false }
      .map(\.code)
    return codes.isEmpty || !codes.allSatisfy { Finding.Code.additions.contains($0) }
  }

  /// The procedures that yield something that an instance asks for which applies, or may, met or not; and those that
  /// must be done before.
  var possibleSources: Set<Procedure.ID> {
    let program = procedure.storage.program
    var found: Set<Procedure.ID> = []
    func collect(_ evidence: Int32) {
      switch program.evidence[Int(evidence)] {
      case .document(let index):
        for type in program[program.documentEvidence[Int(index)].types] {
          program.documentTypes[Int(type)].type.obtainedThrough.map { _ = found.insert($0) }
        }
      case .data(let data): for datum in program.data(data) { add(datum.node) }
      case .dataList(let datum, _): add(program.data[Int(datum)].node)
      case .confirmed(_, let node): add(node)
      case .allOf(let parts), .anyOf(let parts, _): program[parts].forEach(collect)
      }
    }
    func add(_ node: Int32) {
      program.vocabulary.nodes[Int(node)].declaration.obtainedThrough.map { _ = found.insert($0) }
    }
    for record in records where record.status != .notApplicable {
      let requirement = program.requirements[Int(record.number)]
      collect(requirement.evidence)
      for alternative in program.alternatives(of: requirement) { collect(alternative.evidence) }
    }
    for related in procedure.definition.related ?? [] where related.relation == .before {
      related.procedure.map { _ = found.insert($0) }
    }
    return found
  }
}

extension Finding {
  /// The document of the dossier that it is about; nil for one that is not there, and for a fact.
  fileprivate var document: Int32? {
    guard let steps = DossierPath(path)?.steps, steps.count > 1, steps[0] == .name("documents"),
      case .index(let index) = steps[1]
    else { return nil }
    return Int32(exactly: index)
  }
}

extension Finding.Code {
  /// What is put right about a paper without asking for it anew.
  fileprivate static let additions: Set<Finding.Code> = [
    .documentNotApostilled, .documentNotLegalized, .documentNotTranslated, .documentEndorsement, .documentCopies,
    .documentCertifiedCopies, .documentFormat, .documentTooLarge,
  ]
}
