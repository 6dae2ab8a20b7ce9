/// What was found of one instance of a requirement or criterion: the record that explanations read later.
struct InstanceRecord: Sendable, Hashable {
  /// The number of the requirement or criterion.
  let number: Int32
  /// The element's row; -1 without `forEach`, the list's count for an element of an unknown list.
  let row: Int32
  let applies: Truth
  let status: Status
  /// The number among the requirement's alternatives whose findings are shown; -1 for its own evidence.
  var via: Int32 = -1
}

extension Evaluation {
  /// Calls `body` for each instance of something that may stand `forEach` element of a list, until it returns false.
  ///
  /// - Parameter list: -1 where there is one instance.
  @inline(__always)
  func forEachInstance(of list: Int32, _ body: (_ row: Int32, _ isOverUnknownList: Bool) -> Bool) {
    guard list >= 0 else {
      _ = body(-1, false)
      return
    }
    let count = cells.count(of: list)
    let saved = current[Int(list)]
    defer { current[Int(list)] = saved }
    guard isKnown(list) else {
      current[Int(list)] = count
      _ = body(count, true)
      return
    }
    for row in 0..<count {
      current[Int(list)] = row
      if !body(row, false) { return }
    }
  }

  private func count(ofInstancesOf list: Int32) -> Int {
    list < 0 || !isKnown(list) ? 1 : Int(cells.count(of: list))
  }

  func judge(_ criterion: CompiledCriterion, isOverUnknownList: Bool) -> (applies: Truth, status: Status) {
    note(steps: 1)
    let applies = optionalTruth(criterion.when)
    if applies == .false { return (applies, .notApplicable) }
    switch (applies, truth(criterion.require)) {
    case (_, .true): return (applies, .met)
    case (.true, .false) where !isOverUnknownList: return (applies, .notMet)
    default: return (applies, .undetermined)
    }
  }

  func judge(_ requirement: CompiledRequirement, isOverUnknownList: Bool)
    -> (applies: Truth, status: Status, via: Int32)
  {
    note(steps: 1)
    let applies = optionalTruth(requirement.when)
    if applies == .false { return (applies, .notApplicable, -1) }
    if !isExhaustive, requirement.alternatives.count == 0,
      truth(of: program.decisions.evidence[Int(requirement.evidence)]) == .true
    {
      return (applies, .satisfied, -1)
    }
    let best = best(of: requirement)
    if best.status == .satisfied { return (applies, .satisfied, best.via) }
    if applies == .unknown || isOverUnknownList { return (applies, .undetermined, best.via) }
    return (applies, Status(best.status), best.via)
  }

  /// The best of a requirement's own evidence and its alternatives; on a tie an alternative that applies comes first.
  private func best(of requirement: CompiledRequirement) -> (status: EvidenceStatus, via: Int32) {
    let own = status(ofEvidence: requirement.evidence)
    var best = (status: own, via: Int32(-1))
    var isAlternativeThatApplies = false
    for index in program.operandIndices(requirement.alternatives) {
      guard let (when, status) = judge(program.alternatives[index]) else { continue }
      let winsTie = when == .true && !isAlternativeThatApplies
      if status < best.status || (status == best.status && winsTie) {
        best = (status, Int32(truncatingIfNeeded: index) - requirement.alternatives.start)
        isAlternativeThatApplies = when == .true
      }
    }
    return best
  }

  /// Nil for an alternative that does not count.
  func judge(_ alternative: CompiledAlternative) -> (when: Truth, status: EvidenceStatus)? {
    switch optionalTruth(alternative.when) {
    case .false: return nil
    case .true: return (.true, status(ofEvidence: alternative.evidence))
    case .unknown:
      return (.unknown, max(.undetermined, status(ofEvidence: alternative.evidence)))
    }
  }

  /// The outcome alone: no record, no explanation, and no more evaluated than decides.
  func outcome() -> Verdict.Outcome {
    var isUndetermined = false
    for (number, criterion) in program.criteria.enumerated() where !criterion.isRecommended {
      switch least(program.decisions.criteria[number], forEach: criterion.list) {
      case .true: break
      case .unknown: isUndetermined = true
      case .false: return .ineligible
      }
    }
    for (number, requirement) in program.requirements.enumerated() where !requirement.isRecommended {
      switch least(program.decisions.requirements[number], forEach: requirement.list) {
      case .true: break
      case .unknown: isUndetermined = true
      case .false: return .incomplete
      }
    }
    return isUndetermined ? .undetermined : .admissible
  }

  /// Every instance with its status.
  func record() -> (criteria: [InstanceRecord], requirements: [InstanceRecord]) {
    var criteria: [InstanceRecord] = []
    criteria.reserveCapacity(program.criteria.reduce(0) { $0 + count(ofInstancesOf: $1.list) })
    for (number, criterion) in program.criteria.enumerated() {
      forEachInstance(of: criterion.list) { row, isOverUnknownList in
        let (applies, status) = judge(criterion, isOverUnknownList: isOverUnknownList)
        criteria.append(InstanceRecord(number: Int32(number), row: row, applies: applies, status: status))
        return true
      }
    }
    var requirements: [InstanceRecord] = []
    requirements.reserveCapacity(program.requirements.reduce(0) { $0 + count(ofInstancesOf: $1.list) })
    for (number, requirement) in program.requirements.enumerated() {
      forEachInstance(of: requirement.list) { row, isOverUnknownList in
        let (applies, status, via) = judge(requirement, isOverUnknownList: isOverUnknownList)
        requirements.append(
          InstanceRecord(number: Int32(number), row: row, applies: applies, status: status, via: via))
        return true
      }
    }
    return (criteria, requirements)
  }

  /// Evaluates everything that a verdict says, so that all that has no value is noted.
  func evaluateAll() {
    _ = record()
    for fee in program.fees {
      forEachInstance(of: fee.list) { _, isOverUnknownList in
        if optionalTruth(fee.when) != .false, !isOverUnknownList { _ = value(fee.amount) }
        return true
      }
    }
    for result in program.results where optionalTruth(result.when) != .false && result.value >= 0 {
      _ = value(result.value)
    }
    for notice in program.notices {
      forEachInstance(of: notice.list) { _, isOverUnknownList in
        if !isOverUnknownList { _ = optionalTruth(notice.when) }
        return true
      }
    }
    func evaluate(_ steps: [CompiledStep]) {
      for step in steps where optionalTruth(step.when) != .false { evaluate(step.steps) }
    }
    evaluate(program.steps)
  }
}
