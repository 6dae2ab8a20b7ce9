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
  let sources: [Verdict.Source]
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
  /// The status of its evidence; nil for an alternative that does not apply.
  let evidence: EvidenceStatus?
  let because: [Reason]
  let findings: [Finding]

  var status: Status { evidence.map { Status($0) } ?? .notApplicable }
}

// One by one, so that they can be written as they are found.
extension Explainer {
  func found(criterion record: InstanceRecord) -> FoundCriterion {
    let compiled = program.criteria[Int(record.number)]
    return with(list: compiled.list, row: record.row) {
      FoundCriterion(
        record: record, element: element(list: compiled.list, row: record.row),
        because: reasons(ofInstanceOver: compiled.list, goals(of: compiled, record)))
    }
  }

  /// Why a criterion applies, and where it does, why it is met or not.
  private func goals(of criterion: CompiledCriterion, _ record: InstanceRecord) -> [Goal] {
    let demanded = Goal(form: .condition(criterion.require, .demand))
    guard criterion.when >= 0 else { return [demanded] }
    let applies = Goal(form: .condition(criterion.when, .applicability))
    return record.status == .notApplicable ? [applies] : [applies, demanded]
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
        tally.add(findings(ofEvidence: evidence).map { addingSubject(to: $0) })
      }
    }
    return tally.numberOfFaults
  }

  private func found(_ compiled: CompiledRequirement, _ record: InstanceRecord) -> FoundRequirement {
    var evidence = compiled.evidence
    var via: Int?
    var around: [Goal] = []
    if record.via >= 0 {
      let shown = program.alternatives[Int(compiled.alternatives.start + record.via)]
      evidence = shown.evidence
      via = Int(shown.index)
      around = Goal.applies(shown.when)
    }
    let isLacking = record.status == .missing || record.status == .defective
    let obtain = isLacking ? sources(ofEvidence: evidence) : ([], [])
    return FoundRequirement(
      record: record, element: element(list: compiled.list, row: record.row),
      because: reasons(ofInstanceOver: compiled.list, Goal.applies(compiled.when)),
      metBy: record.status == .satisfied ? means(of: evidence) : nil,
      findings: isLacking
        ? with(goals: Goal.applies(compiled.when) + around) { findings(ofEvidence: evidence) }.map {
          addingSubject(to: $0)
        }
        : [],
      options: record.status == .notApplicable
        ? [] : nearestFirst(ownOption(of: compiled, record) + options(of: compiled, shown: record.via)),
      via: via, howToObtain: obtain.0, sources: obtain.1)
  }

  /// Runs `body` with what must hold for the findings that it makes to matter.
  private func with<Result>(goals: [Goal], _ body: () -> Result) -> Result {
    let saved = goalsAround
    goalsAround = goals
    defer { goalsAround = saved }
    return body()
  }

  /// A finding with for whom it is.
  private func addingSubject(to finding: Finding) -> Finding {
    guard finding.subject == nil, instanceList >= 0 else { return finding }
    return Finding(
      code: finding.code, path: finding.path, params: finding.params, about: finding.about,
      subject: currentLabel(), problem: finding.problem, remedy: finding.remedy, alsoServes: finding.alsoServes,
      inOrder: finding.inOrder, needsOthers: finding.needsOthers, because: finding.because)
  }

  private func currentLabel() -> Message? {
    label(list: instanceList, row: evaluation.current[Int(instanceList)])
  }

  /// The requirement's own evidence, where an alternative is nearer to being met and its findings are shown.
  private func ownOption(of compiled: CompiledRequirement, _ record: InstanceRecord) -> [FoundOption] {
    guard record.via >= 0, record.status != .satisfied else { return [] }
    return [
      FoundOption(
        alternative: nil, applies: record.applies, evidence: evaluation.status(ofEvidence: compiled.evidence),
        because: [], findings: findings(ofOption: compiled.evidence, over: compiled.list))
    ]
  }

  /// What is nearest to being met first; of two that are as near, the earlier one.
  private func nearestFirst(_ options: [FoundOption]) -> [FoundOption] {
    guard options.count > 1 else { return options }
    return options.enumerated().map { place, option in
      (option: option, nearness: Nearness(status: option.evidence, lacking: option.findings.count, place: place))
    }.sorted { $0.nearness < $1.nearness }.map(\.option)
  }

  private func options(of compiled: CompiledRequirement, shown: Int32) -> [FoundOption] {
    var options: [FoundOption] = []
    for index in program.operandIndices(compiled.alternatives)
    where index - Int(compiled.alternatives.start) != Int(shown) {
      let alternative = program.alternatives[index]
      let applies = evaluation.optionalTruth(alternative.when)
      let evidence = evaluation.judge(alternative)?.status
      options.append(
        FoundOption(
          alternative: Int(alternative.index), applies: applies, evidence: evidence,
          because: reasons(ofInstanceOver: compiled.list, Goal.applies(alternative.when)),
          findings: applies == .false ? [] : findings(ofOption: alternative.evidence, over: compiled.list)))
    }
    return options
  }

  /// What is wrong with evidence that is not shown; of an element that nobody named, nothing can be wrong.
  private func findings(ofOption evidence: Int32, over list: Int32) -> [Finding] {
    isOverUnknownList(list: list) ? [] : findings(ofEvidence: evidence)
  }

  func label(list: Int32, row: Int32) -> Message? { element(list: list, row: row)?.label }
}
