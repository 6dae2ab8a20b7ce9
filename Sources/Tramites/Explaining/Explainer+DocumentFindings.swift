extension Explainer {
  /// What is wrong with document evidence that is missing or defective.
  func findings(of evidence: CompiledDocumentEvidence) -> [Finding] {
    let ranked = matches(of: evidence)
    guard ranked.count >= evidence.quantity else { return [missing(evidence, found: ranked.count)] }
    return ranked.prefix(evidence.quantity).filter { $0.status == .defective }.flatMap { document, _ in
      findings(ofDocument: document, evidence)
    }
  }

  /// What texts call the subject that evidence asks for; nil where anybody's document serves.
  func label(of evidence: CompiledDocumentEvidence) -> Message? {
    switch evidence.subject {
    case .anybody: return nil
    case .group(let node): return words.label(of: SubjectKey(node: node, row: nil))
    case .element(let list, let node):
      let row = evaluation.current[Int(list)]
      guard Int(row) < cells.lists[Int(list)].count else { return nil }
      return words.label(of: SubjectKey(node: node, row: row))
    }
  }

  private func missing(_ evidence: CompiledDocumentEvidence, found: Int) -> Finding {
    if let group = absentSubject(of: evidence) { return unobtainable(evidence, group: group) }
    let type = program.documentTypes[Int(program[evidence.types][0])].type
    let title = title(ofTypes: program[evidence.types])
    var params: [String: FactValue] = [
      "types": .list(program[evidence.types].map { .text(program.documentTypes[Int($0)].type.id.rawValue) }),
      "found": .integer(Int64(found)), "expected": .integer(Int64(evidence.quantity)),
    ]
    var problem =
      evidence.quantity == 1
      ? Message(es: "falta este documento", en: "this document is missing")
      : .lacking(found: Int64(found), expected: Int64(evidence.quantity))
    if let other = documentForAnother(evidence) {
      params["other"] = .text("documents[\(other)]")
      let hint = hint(ofOther: other)
      problem = Message(es: "\(problem.spanish) (\(hint.spanish))", en: "\(problem.english) (\(hint.english))")
    }
    let demands = demands(ofSet: evidence.set, type: program[evidence.types][0])
    let handingIn = demands.handingIn(evidence.quantity - found, isMore: found > 0)
    return Finding(
      code: found == 0 ? .documentMissing : .documentTooFew, path: "documents[+]", params: params, about: title,
      subject: label(of: evidence), problem: problem,
      remedy: .sentences(handingIn + [type.howToObtain?.message, through(type.obtainedThrough)]), inOrder: [],
      needsOthers: type.obtainedThrough != nil || demands.contains(where: \.needsOthers),
      because: reasons(of: goalsAround))
  }

  /// The group that the document must be for, where the dossier does not have it or says that there is none.
  private func absentSubject(of evidence: CompiledDocumentEvidence) -> Int32? {
    let (group, row): (Int32, Int32)
    switch evidence.subject {
    case .anybody: return nil
    case .group(let node): (group, row) = (node, -1)
    case .element(let list, let node):
      (group, row) = (node, evaluation.current[Int(list)])
      guard Int(row) < cells.lists[Int(list)].count else { return nil }
    }
    let info = program.vocabulary.nodes[Int(group)]
    guard info.listIndex == nil else { return nil }
    let cell = info.cell
    let value = info.list.map { cells.value(list: Int32($0), row: row, cell: Int32(cell)) } ?? cells.global(cell)
    return value.isUnknown || value.isNone ? group : nil
  }

  /// A document for somebody who is not in the dossier, which could not even be listed in it.
  private func unobtainable(_ evidence: CompiledDocumentEvidence, group: Int32) -> Finding {
    let whose = words.title(ofNode: Int(group)).quoted
    let type = program.documentTypes[Int(program[evidence.types][0])].type
    return Finding(
      code: .documentMissing, path: "documents[+]",
      params: [
        "types": .list(program[evidence.types].map { .text(program.documentTypes[Int($0)].type.id.rawValue) }),
        "found": .integer(0), "expected": .integer(Int64(evidence.quantity)),
      ], about: title(ofTypes: program[evidence.types]), subject: label(of: evidence),
      problem: Message(
        es: "falta este documento, y no se puede presentar mientras no conste \(whose.spanish)",
        en: "this document is missing, and cannot be handed in until \(whose.english) is given"),
      remedy: .sentences([
        Message(
          es: "indique primero \(whose.spanish) en la solicitud; después, presente este documento",
          en: "first give \(whose.english) in the request; then hand in this document"),
        type.howToObtain?.message, through(type.obtainedThrough),
      ]), inOrder: [], needsOthers: type.obtainedThrough != nil, because: reasons(of: goalsAround))
  }

  /// A document of the right type that does not count because of its `of`: what meets evidence is counted, so that it
  /// is among those that nothing counted.
  private func documentForAnother(_ evidence: CompiledDocumentEvidence) -> Int32? {
    guard evidence.subject != .anybody else { return nil }
    return program[evidence.types].compactMap { uncountedDocuments[$0] }.min()
  }

  private func hint(ofOther document: Int32) -> Message {
    guard let whose = words.label(of: cells.documents.subject(of: document)) else {
      return Message(
        es: "hay uno, pero no se dice de quién es", en: "there is one, but it is not said whose it is")
    }
    return Message(
      es: "hay uno, pero es de otra persona: \(whose.spanish)",
      en: "there is one, but it is somebody else's: \(whose.english)")
  }

  /// What is wrong with one document, and what is in order about it.
  func findings(ofDocument document: Int32, _ evidence: CompiledDocumentEvidence) -> [Finding] {
    with(document: document) {
      var faults = Faults()
      collectFaults(ofSet: evidence.set, whens: [], into: &faults)
      let subject = label(of: evidence) ?? words.label(of: cells.documents.subject(of: document))
      // Of parts of which some are lacking, those that are there go without saying.
      let type = cells.documents.type(of: document)
      let lacking = Set(faults.constraints.compactMap { demand(of: $0.constraint, type: type)?.part })
        .subtracting([.piece, .quality])
      let inOrder = faults.inOrder.filter { !lacking.contains($0.part) }.inOrder
      return faults.constraints.map { fault in
        finding(ofConstraint: fault.constraint, whens: fault.whens, document, subject: subject, inOrder: inOrder)
      }
    }
  }

  /// What is wrong with one document and what is in order, and the sets that were looked into.
  private struct Faults {
    /// With the conditions in whose cases they are demanded.
    var constraints: [(constraint: Int32, whens: [Int32])] = []
    var inOrder: [DocumentDemand] = []
    var visited: Set<Int32> = []
  }

  private func collectFaults(ofSet set: Int32, whens: [Int32], into faults: inout Faults) {
    guard faults.visited.insert(set).inserted else { return }
    for index in program.operandIndices(program.constraintSets[Int(set)].members) {
      let constraint = program.operands[index]
      switch program.constraints[Int(constraint)].form {
      case .named(let inner): collectFaults(ofSet: inner, whens: whens, into: &faults)
      case .conditional(let when, let inner):
        guard evaluation.truth(when) == .true else { continue }
        collectFaults(ofSet: inner, whens: whens + [when], into: &faults)
      default:
        switch evaluation.truth(ofConstraint: constraint) {
        case .false:
          // A set that several places use is told once.
          let form = program.constraints[Int(constraint)].mark
          if !faults.constraints.contains(where: { same($0.constraint, constraint, form) }) {
            faults.constraints.append((constraint, whens))
          }
        case .true:
          let type = cells.documents.type(of: evaluation.document)
          if let demand = demand(of: constraint, type: type), !faults.inOrder.contains(demand) {
            faults.inOrder.append(demand)
          }
        case .unknown: break
        }
      }
    }
  }

  private func same(_ first: Int32, _ second: Int32, _ mark: SourceMark) -> Bool {
    let other = program.constraints[Int(first)].mark
    return first == second || (other.file == mark.file && other.offset == mark.offset)
  }

  private func finding(
    ofConstraint constraint: Int32, whens: [Int32], _ document: Int32, subject: Message?, inOrder: [Message]
  ) -> Finding {
    let fault = fault(of: constraint, document)
    return Finding(
      code: fault.code, path: "documents[\(document)]\(fault.key.map { "." + $0 } ?? "")", params: fault.params,
      about: numbered(title(ofDocument: document).message, document), subject: subject, problem: fault.problem,
      remedy: fault.remedy,
      inOrder: inOrder, needsOthers: fault.needsOthers,
      because: reasons(
        of: goalsAround + whens.flatMap { Goal.applies($0) } + [Goal(form: .unmet(constraint: constraint))]))
  }
}
