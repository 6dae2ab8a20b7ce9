extension ReasoningWriter {
  /// A piece of evidence as one part.
  mutating func evidence(_ number: Int32) -> [Reasoning] {
    guard spend() else { return [] }
    let status = Status(evaluation.status(ofEvidence: number))
    func node(_ title: Message, _ parts: [Reasoning], at mark: SourceMark = .none) -> [Reasoning] {
      [Reasoning(title: title, finding: .status(status), place: place(mark), parts: parts)]
    }
    switch program.evidence[Int(number)] {
    case .document(let index):
      let evidence = program.documentEvidence[Int(index)]
      return node(title(of: evidence), documents(of: evidence), at: evidence.mark)
    case .data(let data): return program.data(data).flatMap { datum($0, atLeast: 1) }
    case .dataList(let number, let atLeast): return datum(program.data[Int(number)], atLeast: atLeast)
    case .confirmed(let expression, let info):
      let declaration = program.vocabulary.nodes[Int(info)].declaration
      return node(explainer.confirmation(expression).message, calculation(behind: expression), at: declaration.mark)
    case .allOf(let parts):
      return node(Message(es: "todo esto", en: "all of this"), program[parts].flatMap { evidence($0) })
    case .anyOf(let parts, let atLeast):
      return node(
        Message(es: "al menos \(atLeast) de estos", en: "at least \(atLeast) of these"),
        explainer.nearestFirst(program[parts]).flatMap { evidence($0.part) })
    }
  }

  private func title(of evidence: CompiledDocumentEvidence) -> Message {
    let title = explainer.title(ofTypes: program[evidence.types])
    let count = evidence.quantity > 1 ? " (\(evidence.quantity))" : ""
    guard let label = explainer.label(of: evidence) else {
      return Message(es: title.spanish + count, en: title.english + count)
    }
    return Message(
      es: "\(title.spanish)\(count), de \(label.spanish)", en: "\(title.english)\(count), of \(label.english)")
  }

  private mutating func datum(_ datum: CompiledDatum, atLeast: Int64) -> [Reasoning] {
    guard spend() else { return [] }
    let title = explainer.place(of: datum.reference, node: datum.node).title
    let finding = explainer.finding(of: datum, atLeast: atLeast)
    let status: Status =
      switch evaluation.fault(of: datum, atLeast: atLeast) {
      case .none: .satisfied
      case .undetermined: .undetermined
      case .malformed, .invalid: .defective
      case .missing, .tooFew: .missing
      }
    return [
      Reasoning(
        title: finding.map { explainer.joining(title, ": ", $0.problem) } ?? title, finding: .status(status),
        place: place(program.vocabulary.nodes[Int(datum.node)].declaration.mark), parts: [])
    ]
  }

  // MARK: Documents

  /// Each document that evidence counts, the best first, with what is demanded of it.
  private mutating func documents(of evidence: CompiledDocumentEvidence) -> [Reasoning] {
    var parts: [Reasoning] = []
    for (document, status) in explainer.matches(of: evidence) {
      guard spend() else { break }
      let saved = evaluation.document
      evaluation.document = document
      parts.append(
        Reasoning(
          title: explainer.name(ofDocument: document), finding: .status(Status(status)), place: nil,
          parts: constraints(of: evidence.set, document)))
      evaluation.document = saved
    }
    return parts
  }

  private mutating func constraints(of set: Int32, _ document: Int32) -> [Reasoning] {
    var parts: [Reasoning] = []
    for index in program.operandIndices(program.constraintSets[Int(set)].members) {
      guard spend() else { break }
      parts += constraint(program.operands[index], document)
    }
    return parts
  }

  private mutating func constraint(_ number: Int32, _ document: Int32) -> [Reasoning] {
    let constraint = program.constraints[Int(number)]
    let truth = evaluation.truth(ofConstraint: number)
    func node(_ title: Message, _ parts: [Reasoning]) -> [Reasoning] {
      [Reasoning(title: title, finding: .truth(truth), place: place(constraint.mark), parts: parts)]
    }
    switch constraint.form {
    case .named(let set): return tell(2, set) ? constraints(of: set, document) : []
    case .conditional(let when, let set):
      let applies = evaluation.truth(when)
      let why = condition(when, for: .applicability)
      guard applies != .false else {
        return [
          Reasoning(
            title: Message(es: "lo que se exige en otro caso", en: "what is demanded in another case"),
            finding: .status(.notApplicable), place: place(constraint.mark), parts: why)
        ]
      }
      let title =
        applies == .true
        ? Message(es: "lo que se exige en este caso", en: "what is demanded in this case")
        : Message(es: "lo que se exige según el caso", en: "what is demanded depending on the case")
      return node(title, why + constraints(of: set, document))
    case .anyOf(let sets):
      let ways = program[sets].map { set in
        Reasoning(
          title: Message(es: "una de las formas", en: "one of the forms"),
          finding: .truth(evaluation.truth(ofSet: set)), place: nil, parts: constraints(of: set, document))
      }
      return node(Message(es: "al menos una de estas formas", en: "at least one of these forms"), ways)
    case .check(let check, let require):
      // What is said of a check is what is wrong where it fails.
      let objection = program.checks[Int(check)].message.message.withoutFullStop.quoted
      return node(
        Message(es: "sin este reparo: \(objection.spanish)", en: "without this objection: \(objection.english)"),
        condition(require))
    default:
      let type = explainer.cells.documents.type(of: document)
      let demand = explainer.demand(of: number, type: type).map { [$0].each.first ?? $0.words }
      return node(demand ?? Message(es: "otra exigencia", en: "another demand"), [])
    }
  }
}
