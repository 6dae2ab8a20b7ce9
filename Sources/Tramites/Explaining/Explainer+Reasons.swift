extension Explainer {
  /// The facts that decided a condition: the parts that made it true or false, or that leave it unknown.
  ///
  /// - Parameter use: what the condition is for, which the words of what it demands follow.
  func reasons(of condition: Int32, for use: DemandWords.Use) -> [Reason] {
    guard condition >= 0 else { return [] }
    var found = FoundReasons(use: use)
    collect(condition, into: &found)
    return found.reasons
  }

  /// The reasons found so far, and the shared conditions that were looked into, each once for what it depends on.
  struct FoundReasons {
    let use: DemandWords.Use
    /// Whether what is looked into stands inside a `not`, so that the opposite is demanded.
    var isNegated = false
    private(set) var reasons: [Reason] = []
    var visited: Set<SharedPlace> = []
    private var known: Set<Reason> = []

    init(use: DemandWords.Use) { self.use = use }

    mutating func add(_ reason: Reason) {
      // Few reasons are compared faster than hashed.
      if reasons.count < 8 {
        if !reasons.contains(reason) { reasons.append(reason) }
        return
      }
      if known.isEmpty { known = Set(reasons) }
      if known.insert(reason).inserted { reasons.append(reason) }
    }
  }

  /// A shared condition at what it depends on.
  struct SharedPlace: Hashable {
    let condition: Int32
    let isNegated: Bool
    /// The element or the document; -1 for what depends on neither.
    var number: Int32 = -1
    /// Where the evaluation stands, for what depends on several.
    var position: [Int32] = []
  }

  private func place(ofShared condition: Int32, _ memo: Int32, isNegated: Bool) -> SharedPlace {
    var place = SharedPlace(condition: condition, isNegated: isNegated)
    switch program.memos[Int(memo)] {
    case .single: break
    case .byElement(let list): place.number = evaluation.current[Int(list)]
    case .byOwnElement(let list): place.number = evaluation.own[Int(list)]
    case .byDocument: place.number = evaluation.document
    case .last: place.position = position(condition)
    }
    return place
  }

  /// The reasons of a condition that is the same everywhere, found once and not anew for each instance.
  private func reasons(ofShared condition: Int32, _ inner: Int32, _ found: FoundReasons) -> [Reason] {
    // The instance's list decides which titles go without an owner.
    let place = ConditionPlace(condition, use: found.use, isNegated: found.isNegated, row: instanceList)
    if !isTimeless, let known = sharedReasons[place] { return known }
    var own = FoundReasons(use: found.use)
    own.isNegated = found.isNegated
    collect(inner, into: &own)
    if !isTimeless { sharedReasons[place] = own.reasons }
    return own.reasons
  }

  /// Where the evaluation stands: the elements and the document that conditions would read now.
  func position(_ number: Int32) -> [Int32] {
    [number, evaluation.document] + evaluation.position
  }

  private func collect(_ condition: Int32, into found: inout FoundReasons) {
    let truth = evaluation.truth(condition)
    switch program.conditions[Int(condition)] {
    case .constant: break
    case .comparison(let comparator, let left, let right):
      found.add(leaf(condition, left, right, truth, found) { comparison(comparator, left, right, truth, found) })
    case .member(let subject, let constants, let negated):
      found.add(
        leaf(condition, subject, nil, truth, found) {
          let operands = program.operandIndices(constants).map { program.constants[Int(program.operands[$0])] }
          return membership(subject, operands, negated: negated, truth, found)
        })
    case .present(let subject, let expected):
      found.add(leaf(condition, subject, nil, truth, found) { presence(subject, expected, truth, found) })
    case .all(let parts): collectParts(parts, truth, decides: .false, into: &found)
    case .any(let parts): collectParts(parts, truth, decides: .true, into: &found)
    case .not(let part):
      found.isNegated.toggle()
      collect(part, into: &found)
      found.isNegated.toggle()
    case .some(let list, let inner): collectElements(list, inner, truth, decides: .true, into: &found)
    case .every(let list, let inner): collectElements(list, inner, truth, decides: .false, into: &found)
    case .shared(let memo, let inner):
      let place = place(ofShared: condition, memo, isNegated: found.isNegated)
      guard found.visited.insert(place).inserted else { return }
      if case .single = program.memos[Int(memo)] {
        for reason in reasons(ofShared: condition, inner, found) { found.add(reason) }
      } else {
        collect(inner, into: &found)
      }
    }
  }

  /// One part is reason enough where it decides alone; otherwise all parts of the same value are.
  private func collectParts(_ parts: OperandRange, _ truth: Truth, decides: Truth, into found: inout FoundReasons) {
    for index in program.operandIndices(parts) {
      let part = program.operands[index]
      guard evaluation.truth(part) == truth else { continue }
      collect(part, into: &found)
      if truth == decides { return }
    }
  }

  private func collectElements(
    _ list: Int32, _ inner: Int32, _ truth: Truth, decides: Truth, into found: inout FoundReasons
  ) {
    guard evaluation.isKnown(list), cells.lists[Int(list)].count > 0 else {
      found.add(size(of: list, truth))
      return
    }
    let saved = evaluation.current[Int(list)]
    defer { evaluation.current[Int(list)] = saved }
    for row in 0..<Int32(truncatingIfNeeded: cells.lists[Int(list)].count) {
      evaluation.current[Int(list)] = row
      guard evaluation.truth(inner) == truth else { continue }
      collect(inner, into: &found)
      if truth == decides { return }
    }
  }

  private func size(of list: Int32, _ truth: Truth) -> Reason {
    let place = place(ofNode: program.vocabulary.lists[Int(list)].node, row: -1)
    let isKnown = evaluation.isKnown(list)
    // A list that is known has no element here, or one of them would have decided.
    return Reason(
      code: "list.count", path: place.path, actual: isKnown ? .integer(Int64(cells.lists[Int(list)].count)) : nil,
      expected: nil, holds: truth.boolean, title: place.title,
      shown: .words(isKnown ? .emptyList : words.text(.unknown, kind: nil)), demand: nil)
  }
}
