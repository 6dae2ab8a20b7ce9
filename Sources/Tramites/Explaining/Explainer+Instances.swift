/// What was found of one instance of a criterion, beside what the definition says of all.
struct FoundCriterion {
  let record: InstanceRecord
  let element: Explainer.ElementName?
  let because: [Reason]
}

/// What was found of one instance of a requirement, beside what the definition says of all.
struct FoundRequirement {
  let record: InstanceRecord
  let element: Explainer.ElementName?
  let because: [Reason]
  let metBy: FoundMeans?
  let findings: [Finding]
  let options: [FoundOption]
  /// The alternative that is shown instead of its own evidence, among the definition's; nil for its own.
  let via: Int?
  let howToObtain: [LocalizedText]
  let obtainedThrough: [Procedure.ID]
}

/// What met a requirement.
struct FoundMeans {
  let documents: [Int32]
  let facts: [ElementPath]
}

/// What was found of something that can stand in for a requirement.
struct FoundOption {
  /// The alternative, among the definition's; nil for the requirement's own evidence.
  let alternative: Int?
  let applies: Truth
  let status: Status
  let because: [Reason]
  let findings: [Finding]
}

// One by one, so that they can be written as they are found.
extension Explainer {
  func found(criterion record: InstanceRecord) -> FoundCriterion {
    let compiled = program.criteria[Int(record.number)]
    return with(list: compiled.list, row: record.row) {
      let demanded = record.status == .notApplicable ? [] : reasons(of: compiled.require, for: .demand)
      let applying = reasons(of: compiled.when, for: .applicability)
      return FoundCriterion(
        record: record, element: element(list: compiled.list, row: record.row),
        because: applying.isEmpty ? demanded : (applying + demanded).withoutRepeats)
    }
  }

  func found(requirement record: InstanceRecord) -> FoundRequirement {
    let compiled = program.requirements[Int(record.number)]
    return with(list: compiled.list, row: record.row) { found(compiled, record) }
  }

  /// How much there is to put right: what is wrong with the instances that are missing or defective and count.
  func numberOfFaults(_ records: [InstanceRecord]) -> Int {
    var tally = VerdictSummary.Tally()
    for record in records where record.status == .missing || record.status == .defective {
      let compiled = program.requirements[Int(record.number)]
      guard !compiled.isRecommended else { continue }
      let evidence = record.via < 0 ? compiled.evidence : program.alternatives(of: compiled)[Int(record.via)].evidence
      with(list: compiled.list, row: record.row) {
        tally.add(findings(ofEvidence: evidence).map { adding(reasonsOf: compiled, to: $0) })
      }
    }
    return tally.numberOfFaults
  }

  private func found(_ compiled: CompiledRequirement, _ record: InstanceRecord) -> FoundRequirement {
    var evidence = compiled.evidence
    var via: Int?
    if record.via >= 0 {
      let shown = program.alternatives[Int(compiled.alternatives.start + record.via)]
      evidence = shown.evidence
      via = Int(shown.index)
    }
    let isLacking = record.status == .missing || record.status == .defective
    let obtain = isLacking ? sources(ofEvidence: evidence) : ([], [])
    return FoundRequirement(
      record: record, element: element(list: compiled.list, row: record.row),
      because: reasons(of: compiled.when, for: .applicability),
      metBy: record.status == .satisfied ? means(of: evidence) : nil,
      findings: isLacking ? findings(ofEvidence: evidence).map { adding(reasonsOf: compiled, to: $0) } : [],
      options: record.status == .notApplicable
        ? [] : options(of: compiled, shown: record.via) + ownOption(of: compiled, record),
      via: via, howToObtain: obtain.0, obtainedThrough: obtain.1)
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
  private func ownOption(of compiled: CompiledRequirement, _ record: InstanceRecord) -> [FoundOption] {
    guard record.via >= 0, record.status != .satisfied else { return [] }
    return [
      FoundOption(
        alternative: nil, applies: record.applies, status: Status(evaluation.status(ofEvidence: compiled.evidence)),
        because: [], findings: findings(ofEvidence: compiled.evidence))
    ]
  }

  private func options(of compiled: CompiledRequirement, shown: Int32) -> [FoundOption] {
    var options: [FoundOption] = []
    for index in program.operandIndices(compiled.alternatives)
    where index - Int(compiled.alternatives.start) != Int(shown) {
      let alternative = program.alternatives[index]
      let applies = evaluation.optionalTruth(alternative.when)
      let status: Status =
        applies == .false
        ? .notApplicable : evaluation.judge(alternative).map { Status($0.status) } ?? .notApplicable
      options.append(
        FoundOption(
          alternative: Int(alternative.index), applies: applies, status: status,
          because: reasons(of: alternative.when, for: .applicability),
          findings: applies == .false ? [] : findings(ofEvidence: alternative.evidence)))
    }
    return options
  }

  func label(list: Int32, row: Int32) -> Message? { element(list: list, row: row)?.label }
}
