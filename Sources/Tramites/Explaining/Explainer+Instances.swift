extension Explainer {
  func results(ofCriteria records: [InstanceRecord]) -> [Verdict.CriterionResult] {
    let definitions = program.criterionDefinitions
    return records.map { record in
      let compiled = program.criteria[Int(record.number)]
      let number = Int(compiled.number)
      return with(list: compiled.list, row: record.row) {
        let demanded = record.status == .notApplicable ? [] : reasons(of: compiled.require, for: .demand)
        return Verdict.CriterionResult(
          id: InstanceID(definitions[number].id, subject: element(list: compiled.list, row: record.row)?.path),
          title: definitions[number].title, subjectLabel: label(list: compiled.list, row: record.row),
          applies: record.applies, status: record.status, isRecommended: compiled.isRecommended,
          because: (reasons(of: compiled.when, for: .applicability) + demanded).withoutRepeats,
          message: definitions[number].message, guidance: definitions[number].guidance,
          legalBasis: definitions[number].legalBasis,
          number: number)
      }
    }
  }

  func results(ofRequirements records: [InstanceRecord]) -> [Verdict.RequirementResult] {
    return records.map { record in
      let compiled = program.requirements[Int(record.number)]
      return with(list: compiled.list, row: record.row) { result(of: compiled, record) }
    }
  }

  /// How much there is to put right: what is wrong with the instances that are missing or defective and count.
  func numberOfFaults(_ records: [InstanceRecord]) -> Int {
    var number = 0
    var told: Set<Finding.Fault> = []
    for record in records where record.status == .missing || record.status == .defective {
      let compiled = program.requirements[Int(record.number)]
      guard !program.definition(of: compiled).isRecommended else { continue }
      let evidence = record.via < 0 ? compiled.evidence : program.alternatives(of: compiled)[Int(record.via)].evidence
      with(list: compiled.list, row: record.row) {
        let findings = findings(ofEvidence: evidence).map { adding(reasonsOf: compiled, to: $0) }
        number += findings.isEmpty ? 1 : findings.filter { told.insert($0.fault).inserted }.count
      }
    }
    return number
  }

  private func result(of compiled: CompiledRequirement, _ record: InstanceRecord) -> Verdict.RequirementResult {
    let requirement = program.definition(of: compiled)
    let number = Int(compiled.number)
    let shown = record.via < 0 ? nil : program.alternatives(of: compiled)[Int(record.via)]
    let evidence = shown?.evidence ?? compiled.evidence
    let isLacking = record.status == .missing || record.status == .defective
    let obtain = isLacking ? sources(ofEvidence: evidence) : ([], [])
    let alternatives = accepted.procedure.definition.alternativeRequirements ?? []
    let guidance = shown.flatMap { alternatives[Int($0.index)].guidance } ?? requirement.guidance
    let via = shown.map { alternatives[Int($0.index)].id }
    return Verdict.RequirementResult(
      id: InstanceID(requirement.id, subject: element(list: compiled.list, row: record.row)?.path),
      isAdditional: compiled.isAdditional, isRecommended: requirement.isRecommended, title: requirement.title,
      subjectLabel: label(list: compiled.list, row: record.row), applies: record.applies, status: record.status,
      because: reasons(of: compiled.when, for: .applicability),
      metBy: record.status == .satisfied ? means(of: evidence, via: via) : nil,
      findings: isLacking ? findings(ofEvidence: evidence).map { adding(reasonsOf: compiled, to: $0) } : [],
      options: record.status == .notApplicable
        ? [] : options(of: compiled, shown: record.via) + ownOption(of: compiled, record),
      guidance: guidance, howToObtain: obtain.0, obtainedThrough: obtain.1,
      steps: via.map { (phrasebook.steps[number] + (phrasebook.stepNumbers[$0] ?? [])).withoutRepeats }
        ?? phrasebook.steps[number],
      legalBasis: requirement.legalBasis, number: number, isByItself: via == nil)
  }

  /// A finding with for whom it is, which cites why its requirement applies, before why its constraint does.
  private func adding(reasonsOf compiled: CompiledRequirement, to finding: Finding) -> Finding {
    let own = reasons(of: compiled.when, for: .applicability)
    return Finding(
      code: finding.code, path: finding.path, params: finding.params, about: finding.about,
      subject: finding.subject ?? (instanceList >= 0 ? currentLabel() : nil), problem: finding.problem,
      remedy: finding.remedy, alsoServes: finding.alsoServes, inOrder: finding.inOrder,
      needsOthers: finding.needsOthers,
      because: own + finding.because.filter { !own.contains($0) })
  }

  private func currentLabel() -> Message? {
    label(list: instanceList, row: evaluation.current[Int(instanceList)])
  }

  /// The requirement's own evidence, where an alternative is nearer to being met and its findings are shown.
  private func ownOption(of compiled: CompiledRequirement, _ record: InstanceRecord) -> [Verdict.Option] {
    guard record.via >= 0, record.status != .satisfied else { return [] }
    let requirement = program.definition(of: compiled)
    return [
      Verdict.Option(
        id: requirement.id, title: requirement.title, applies: record.applies,
        status: Status(evaluation.status(ofEvidence: compiled.evidence)),
        because: [], findings: findings(ofEvidence: compiled.evidence))
    ]
  }

  private func options(of compiled: CompiledRequirement, shown: Int32) -> [Verdict.Option] {
    guard compiled.alternatives.count > 0 else { return [] }
    let alternatives = accepted.procedure.definition.alternativeRequirements ?? []
    return program.alternatives(of: compiled).enumerated().compactMap { number, alternative in
      guard number != Int(shown) else { return nil }
      let definition = alternatives[Int(alternative.index)]
      let applies = evaluation.optionalTruth(alternative.when)
      let status: Status =
        applies == .false
        ? .notApplicable : evaluation.judge(alternative).map { Status($0.status) } ?? .notApplicable
      return Verdict.Option(
        id: definition.id, title: definition.title, applies: applies, status: status,
        because: reasons(of: alternative.when, for: .applicability),
        findings: applies == .false ? [] : findings(ofEvidence: alternative.evidence))
    }
  }

  func label(list: Int32, row: Int32) -> Message? { element(list: list, row: row)?.label }

  // MARK: Means

  private func means(of evidence: Int32, via: Requirement.ID?) -> Verdict.Means {
    var documents: [Int32] = []
    var facts: [String] = []
    collectMeans(of: evidence, &documents, &facts)
    return Verdict.Means(
      via: via,
      documents: documents.withoutRepeats.map { document in
        Verdict.Means.Document(
          path: "documents[\(document)]", id: accepted.reference(of: document), title: title(ofDocument: document))
      }, facts: facts.withoutRepeats)
  }

  private func collectMeans(of evidence: Int32, _ documents: inout [Int32], _ facts: inout [String]) {
    guard evaluation.status(ofEvidence: evidence) == .satisfied else { return }
    switch program.evidence[Int(evidence)] {
    case .document(let index):
      let compiled = program.documentEvidence[Int(index)]
      documents += matches(of: compiled).prefix(compiled.quantity).map(\.document)
    case .data(let data): facts += program.data(data).map { path(of: $0.reference, node: $0.node) }
    case .dataList(let number, _):
      let datum = program.data[Int(number)]
      facts.append(path(of: datum.reference, node: datum.node))
    case .confirmed(let expression, _):
      guard case .reference(let reference, let node) = program.expressions[Int(expression)] else { return }
      facts.append(path(of: reference, node: node))
    case .allOf(let parts), .anyOf(let parts, _):
      for part in program[parts] { collectMeans(of: part, &documents, &facts) }
    }
  }

  /// How the documents that evidence lacks are had, and the procedures that yield what it lacks.
  private func sources(ofEvidence evidence: Int32) -> ([LocalizedText], [Procedure.ID]) {
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

  // MARK: Questions

  /// The open answers of the instances that are undetermined and count, each with those that wait for it.
  func questions(_ verdict: Verdict) -> [Question] {
    guard verdict.outcome != .ineligible else { return [] }
    var order: [String] = []
    var found: [String: (place: Place, document: Int32, neededFor: [InstanceID])] = [:]
    func take(_ answers: OpenAnswers, for id: InstanceID) {
      for (place, document) in zip(answers.places, answers.documents) {
        if found[place.path] == nil {
          order.append(place.path)
          found[place.path] = (place, document, [])
        }
        found[place.path]?.neededFor.append(id)
      }
    }
    for record in verdict.criteria where record.status == .undetermined {
      let compiled = program.criteria[Int(record.number)]
      guard !program.definition(of: compiled).isRecommended else { continue }
      let id = InstanceID(
        program.definition(of: compiled).id, subject: element(list: compiled.list, row: record.row)?.path)
      take(openAnswers(of: compiled, record), for: id)
    }
    for record in verdict.records where record.status == .undetermined {
      let compiled = program.requirements[Int(record.number)]
      guard !program.definition(of: compiled).isRecommended else { continue }
      let id = InstanceID(
        program.definition(of: compiled).id, subject: element(list: compiled.list, row: record.row)?.path)
      take(openAnswers(of: compiled, record), for: id)
    }
    return order.compactMap { path in
      found[path].map { question($0.place, document: $0.document, neededFor: $0.neededFor) }
    }
  }

  private func openAnswers(of compiled: CompiledCriterion, _ record: InstanceRecord) -> OpenAnswers {
    var answers = OpenAnswers()
    if isOverUnknownList(list: compiled.list) {
      ask(forList: compiled.list, into: &answers)
      return answers
    }
    with(list: compiled.list, row: record.row) {
      questions(of: compiled.when, into: &answers)
      questions(of: compiled.require, into: &answers)
    }
    return answers
  }

  private func openAnswers(of compiled: CompiledRequirement, _ record: InstanceRecord) -> OpenAnswers {
    var answers = OpenAnswers()
    if isOverUnknownList(list: compiled.list) {
      ask(forList: compiled.list, into: &answers)
      return answers
    }
    with(list: compiled.list, row: record.row) {
      questions(of: compiled.when, into: &answers)
      questions(ofEvidence: compiled.evidence, into: &answers)
      for alternative in program.alternatives(of: compiled) {
        guard let judged = evaluation.judge(alternative), judged.status == .undetermined else { continue }
        questions(of: alternative.when, into: &answers)
        questions(ofEvidence: alternative.evidence, into: &answers)
      }
    }
    return answers
  }
}

extension Array where Element: Hashable {
  /// The elements without those that stood before.
  var withoutRepeats: [Element] {
    if count < 2 { return self }
    // Few elements are compared faster than hashed.
    if count <= 8 {
      var result: [Element] = []
      result.reserveCapacity(count)
      for element in self where !result.contains(element) { result.append(element) }
      return result
    }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
