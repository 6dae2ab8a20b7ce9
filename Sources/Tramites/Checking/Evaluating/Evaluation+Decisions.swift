extension Evaluation {
  /// What a decision comes to.
  func truth(of decision: Decision) -> Truth { run(decision) }

  /// Asks the steps one after the other, each to where the one before leads.
  @inline(__always)
  private func run(_ decision: Decision) -> Truth {
    guard !isExhaustive else { return divided(decision, from: decision.start, beginningUnknown: false) }
    var next = decision.start
    repeat {
      note(steps: 1)
      let step = program.decisions.steps[Int(next)]
      switch step.kind == .test ? truth(of: step.test) : truth(ofStep: next) {
      case .true: next = step.ifTrue
      case .false: next = step.ifFalse
      case .unknown: return divided(decision, from: next, beginningUnknown: true)
      }
    } while next < decision.end
    return Truth(next == decision.ifTrue)
  }

  /// As `truth(of:)`, from a step on whose answer may be unknown, along two ways at once.
  ///
  /// On one way what is unknown counts against the whole, on the other for it. Where both come to the same, that is
  /// what the whole is whatever the unknown turns out to be; else it is unknown. This is strong Kleene logic, since
  /// nothing but `all`, `any` and `not` made the steps. Ways lead only forward, so each step is asked at most once.
  ///
  /// - Parameter beginningUnknown: whether that step was asked already. To ask again would double what it takes at each
  ///   level at which conditions stand inside one another.
  private func divided(_ decision: Decision, from start: Int32, beginningUnknown: Bool) -> Truth {
    var against = start
    var inFavour = start
    var index = start
    while index < decision.end {
      if isExhaustive || index == against || index == inFavour {
        let step = program.decisions.steps[Int(index)]
        let isAsked = beginningUnknown && index == start
        if !isAsked { note(steps: 1) }
        let truth = isAsked ? .unknown : truth(ofStep: index)
        if index == against { against = step.target(of: truth, countingUnknownAs: false) }
        if index == inFavour { inFavour = step.target(of: truth, countingUnknownAs: true) }
      }
      index += 1
    }
    let isSo = against == decision.ifTrue
    return isSo == (inFavour == decision.ifTrue) ? Truth(isSo) : .unknown
  }

  @inline(__always)
  private func truth(of test: QuickTest) -> Truth {
    switch cells.values[Int(frames[Int(test.frame)]) + Int(test.cell)] {
    case .symbol(let symbol):
      let offset = UInt32(bitPattern: symbol &- test.first)
      return offset < 64 ? Truth(test.mask >> UInt64(offset) & 1 != 0) : test.ofOther
    case .boolean(let boolean): return Truth(test.mask & (boolean ? 0b10 : 0b01) != 0)
    case .unknown: return test.ofUnknown
    case .none: return test.ofNone
    case .number, .date, .text: return test.ofOther
    }
  }

  @inline(__always)
  private func truth(of comparison: CellComparison) -> Truth {
    var left = value(at: comparison.left)
    if let elapsed = comparison.elapsed { left = Self.time(elapsed.unit, from: left, to: value(at: elapsed.end)) }
    let right = comparison.right
    return compare(
      left, comparison.comparator, comparison.isConstant ? program.constants[Int(right.cell)] : value(at: right))
  }

  @inline(__always)
  private func value(at place: QuickTest.Place) -> Value {
    cells.values[Int(frames[Int(place.frame)]) + Int(place.cell)]
  }

  // Apart from the loop over tests, so that this needs few registers.
  @inline(never)
  private func truth(ofStep number: Int32) -> Truth {
    let step = program.decisions.steps[Int(number)]
    return switch step.kind {
    case .test: truth(of: step.test)
    case .comparison: truth(of: program.decisions.comparisons[Int(step.test.cell)])
    case .condition: truth(ofSingle: step.test.cell)
    case .constraint: truth(ofConstraint: step.test.cell)
    case .constraintSet: truth(ofSet: step.test.cell)
    case .evidence: Truth(status(ofEvidence: step.test.cell))
    case .datum: Truth(status(ofDatum: step.test.cell))
    }
  }

  // MARK: Instances

  /// The least of what a decision comes to for the elements of a list; -1 where there is one instance.
  ///
  /// - Returns: false as soon as it is for one of them.
  func least(_ decision: Decision, forEach list: Int32) -> Truth {
    guard list >= 0 else { return truth(of: decision) }
    let count = cells.count(of: list)
    let isKnown = isKnown(list)
    let saved = current[Int(list)]
    defer { current[Int(list)] = saved }
    // What holds of an element of which nothing is known holds of each (FORMAT §5, the law of partial knowledge).
    if !isKnown || decision.isPartlyGlobal && count > 1 {
      current[Int(list)] = count
      if truth(of: decision) == .true { return .true }
      if !isKnown { return .unknown }
    }
    var result = Truth.true
    for row in 0..<count {
      current[Int(list)] = row
      switch run(decision) {
      case .true: break
      case .unknown: result = .unknown
      case .false: return .false
      }
    }
    return result
  }
}

extension Truth {
  /// What a status is for an outcome.
  fileprivate init(_ status: EvidenceStatus) {
    self =
      switch status {
      case .satisfied: .true
      case .undetermined: .unknown
      case .defective, .missing: .false
      }
  }
}
