extension DecisionCompiler {
  // MARK: Requirements

  /// Whether a requirement is satisfied or does not apply (FORMAT §5).
  ///
  /// What is missing or defective is false here and what is undetermined is unknown: the best of several is then `any`
  /// of them, the worst `all`, and an alternative counts as far as its `when` holds.
  func formula(of requirement: CompiledRequirement) -> Formula {
    var ways = [Formula.evidence(requirement.evidence)]
    for alternative in program.alternatives[program.operandIndices(requirement.alternatives)] {
      let evidence = Formula.evidence(alternative.evidence)
      ways.append(alternative.when < 0 ? evidence : .all([.condition(alternative.when), evidence]))
    }
    if requirement.when >= 0 { ways.insert(.not(.condition(requirement.when)), at: 0) }
    return ways.count == 1 ? ways[0] : .any(ways)
  }

  func expanded(evidence number: Int32) -> Formula {
    switch program.evidence[Int(number)] {
    case .document, .dataList:
      return .step(.evidence, number)
    case .data(let data):
      return .all(program.operandIndices(data).map { formula(ofDatum: Int32(clamping: $0)) })
    case .confirmed(let expression, _):
      guard let place = place(of: expression) else { return .step(.evidence, number) }
      return .test(QuickTest(at: place, is: true, ofNone: .false))
    case .allOf(let parts):
      return .all(program[parts].map { .evidence($0) })
    case .anyOf(let parts, let atLeast):
      return atLeast == 1 ? .any(program[parts].map { .evidence($0) }) : .step(.evidence, number)
    }
  }

  private func formula(ofDatum number: Int32) -> Formula {
    let datum = program.data[Int(number)]
    guard datum.list < 0, !datum.hasFormat, let place = place(of: datum.reference) else { return .step(.datum, number) }
    let isThere = Formula.test(QuickTest(at: place, isPresent: true, ofUnknown: .false))
    guard datum.valid >= 0 else { return isThere }
    guard let isValid = plain(.condition(datum.valid), ofElementOf: datum.listAround) else {
      return .step(.datum, number)
    }
    return .all([isThere, isValid])
  }

  // MARK: Conditions

  func expanded(_ condition: Int32) -> Formula {
    switch program.conditions[Int(condition)] {
    case .constant(let truth): .test(QuickTest(always: truth == .true))
    case .all(let parts): .all(program[parts].map { .condition($0) })
    case .any(let parts): .any(program[parts].map { .condition($0) })
    case .not(let part): .not(.condition(part))
    case .shared(_, let inner) where conditionLengths[Int(inner)] != nil: .condition(inner)
    case .shared, .some, .every: .step(.condition, condition)
    case .comparison, .member, .present: formula(ofTest: condition) ?? .step(.condition, condition)
    }
  }

  private func formula(ofTest condition: Int32) -> Formula? {
    if let test = quickTest(of: condition) { return .test(test) }
    guard case .comparison(let comparator, let left, let right) = program.conditions[Int(condition)],
      let (left, elapsed) = place(of: left).map({ ($0, nil) }) ?? elapsed(left)
    else { return nil }
    if case .constant(let constant) = program.expressions[Int(right)] {
      let constant = QuickTest.Place(frame: Frames.global, cell: constant)
      return .comparison(
        CellComparison(comparator: comparator, left: left, elapsed: elapsed, right: constant, isConstant: true))
    }
    return place(of: right).map {
      .comparison(CellComparison(comparator: comparator, left: left, elapsed: elapsed, right: $0, isConstant: false))
    }
  }

  /// The time between the days of two cells, as it is written or as a calculated fact; nil for anything else.
  private func elapsed(_ expression: Int32) -> (start: QuickTest.Place, CellComparison.Elapsed?)? {
    switch program.expressions[Int(expression)] {
    case .between(let unit, let start, let end):
      guard let start = place(of: start), let end = place(of: end) else { return nil }
      return (start, CellComparison.Elapsed(unit: unit, end: end))
    case .reference(.calculated(let number), _), .reference(.ownElementCalculated(_, let number), _):
      return elapsed(ofCalculation: number)
    case .reference(.elementCalculated(let list, let number), _):
      // What is calculated reads its own element, which here is the current one.
      return elapsed(ofCalculation: number).map { start, elapsed in
        (
          start.ofCurrent(list, frames),
          elapsed.map { CellComparison.Elapsed(unit: $0.unit, end: $0.end.ofCurrent(list, frames)) }
        )
      }
    default: return nil
    }
  }

  private func elapsed(ofCalculation number: Int32) -> (start: QuickTest.Place, CellComparison.Elapsed?)? {
    let calculation = program.calculations[Int(number)]
    guard !calculation.isCondition, calculation.root >= 0,
      case .between = program.expressions[Int(calculation.root)]
    else { return nil }
    return elapsed(calculation.root)
  }

  private func quickTest(of condition: Int32) -> QuickTest? {
    switch program.conditions[Int(condition)] {
    case .comparison(let comparator, let left, let right) where comparator == .is || comparator == .isNot:
      guard case .constant(let constant) = program.expressions[Int(right)], let place = place(of: left) else {
        return nil
      }
      let isNegated = comparator == .isNot
      switch program.constants[Int(constant)] {
      case .symbol(let symbol):
        return QuickTest(at: place, isAmong: [symbol], isNegated: isNegated, ofNone: Truth(isNegated))
      case .boolean(let boolean):
        return QuickTest(at: place, is: boolean != isNegated, ofNone: Truth(isNegated))
      default: return nil
      }
    case .member(let subject, let range, let isNegated):
      var symbols: [Int32] = []
      for constant in program[range] {
        guard case .symbol(let symbol) = program.constants[Int(constant)] else { return nil }
        symbols.append(symbol)
      }
      guard let place = place(of: subject) else { return nil }
      return QuickTest(at: place, isAmong: symbols, isNegated: isNegated, ofNone: Truth(isNegated))
    case .present(let subject, let expected):
      return place(of: subject).map { QuickTest(at: $0, isPresent: expected) }
    default: return nil
    }
  }

  private func place(of expression: Int32) -> QuickTest.Place? {
    guard case .reference(let reference, _) = program.expressions[Int(expression)] else { return nil }
    return place(of: reference)
  }

  private func place(of reference: CompiledReference) -> QuickTest.Place? {
    switch reference {
    case .global(let cell): QuickTest.Place(frame: Frames.global, cell: cell)
    case .element(let list, let cell): QuickTest.Place(frame: frames.current(list), cell: cell)
    case .ownElement(let list, let cell): QuickTest.Place(frame: frames.own(list), cell: cell)
    case .documentKey(let key): place(of: key)
    case .attribute(let column):
      QuickTest.Place(frame: frames.document, cell: Int32(clamping: DocumentTable.keyCount) + column)
    case .calculated, .elementCalculated, .ownElementCalculated: nil
    }
  }

  // MARK: Constraints

  func members(of set: Int32) -> Formula {
    .all(program[program.constraintSets[Int(set)].members].map { .constraint($0) })
  }

  func expanded(constraint number: Int32) -> Formula {
    switch program.constraints[Int(number)].form {
    case .flag(let key):
      return .test(QuickTest(at: place(of: key), is: true, ofNone: .false))
    case .formats(let formats):
      return QuickTest(at: place(of: .format), isAmong: program[formats], ofNone: .false).map { .test($0) }
        ?? .step(.constraint, number)
    case .signature(let demand, let demanded, let unsigned):
      let isAny = demand == .any
      return QuickTest(
        at: place(of: .signature), isAmong: [isAny ? unsigned : demanded], isNegated: isAny, ofNone: .unknown
      ).map { .test($0) } ?? .step(.constraint, number)
    case .anyOf(let sets):
      return .any(program[sets].map { constraintSet($0) })
    case .check(_, let condition):
      return .condition(condition)
    case .conditional(let when, let set):
      return .any([.not(.condition(when)), constraintSet(set)])
    case .named(let set):
      return constraintSet(set)
    case .atLeast, .maxBytes, .current, .validFor, .issuedWithin, .contains, .endorsedBy:
      return .step(.constraint, number)
    }
  }

  private func place(of key: DocumentKey) -> QuickTest.Place {
    QuickTest.Place(frame: frames.document, cell: key.rawValue)
  }

  /// A set in its place, where it is written there or short; else the one that several places share.
  private func constraintSet(_ set: Int32) -> Formula {
    if program.constraintSets[Int(set)].memo < 0 || setLengths[Int(set)] != nil { return .constraintSet(set) }
    return .step(.constraintSet, set)
  }

  // MARK: Validity

  /// A `valid` as of the current element of a list, -1 outside of lists; nil where it takes more than tests and
  /// comparisons of cells.
  private func plain(_ formula: Formula, ofElementOf list: Int32) -> Formula? {
    guard length(of: formula) != nil else { return nil }
    switch formula {
    case .condition(let number): return plain(expanded(number), ofElementOf: list)
    case .test(let test):
      let place = QuickTest.Place(frame: test.frame, cell: test.cell)
      return .test(test.reading(place.ofCurrent(list, frames).frame))
    case .comparison(let comparison):
      return .comparison(
        CellComparison(
          comparator: comparison.comparator, left: comparison.left.ofCurrent(list, frames),
          elapsed: comparison.elapsed.map {
            CellComparison.Elapsed(unit: $0.unit, end: $0.end.ofCurrent(list, frames))
          },
          right: comparison.isConstant ? comparison.right : comparison.right.ofCurrent(list, frames),
          isConstant: comparison.isConstant))
    case .not(let part): return plain(part, ofElementOf: list).map { .not($0) }
    case .all(let parts): return plain(parts, ofElementOf: list).map { .all($0) }
    case .any(let parts): return plain(parts, ofElementOf: list).map { .any($0) }
    case .constraintSet, .constraint, .evidence, .step: return nil
    }
  }

  private func plain(_ parts: [Formula], ofElementOf list: Int32) -> [Formula]? {
    let moved = parts.compactMap { plain($0, ofElementOf: list) }
    return moved.count == parts.count ? moved : nil
  }

  // MARK: Length

  /// How many tests something is; nil where it is not of tests alone, or of so many that remembering what came of them
  /// costs less than asking again.
  ///
  /// Its parts must have been measured.
  func length(of formula: Formula) -> Int? {
    switch formula {
    case .test, .comparison: return 1
    case .step: return nil
    case .condition(let number): return conditionLengths[Int(number)]
    case .constraintSet(let number): return setLengths[Int(number)]
    case .constraint(let number): return length(of: expanded(constraint: number))
    case .evidence(let number): return length(of: expanded(evidence: number))
    case .not(let part): return length(of: part)
    case .all(let parts), .any(let parts):
      var length = 0
      for part in parts {
        guard let next = self.length(of: part) else { return nil }
        length += next
      }
      return length <= 8 ? max(length, 1) : nil
    }
  }
}

extension QuickTest.Place {
  /// The same cell of a list's current element, where it is one of its own element; -1 outside of lists.
  fileprivate func ofCurrent(_ list: Int32, _ frames: Frames) -> QuickTest.Place {
    list >= 0 && frame == frames.own(list) ? QuickTest.Place(frame: frames.current(list), cell: cell) : self
  }
}
