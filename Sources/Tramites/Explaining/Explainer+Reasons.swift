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
  private struct FoundReasons {
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
  private struct SharedPlace: Hashable {
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
      quote: stating(place.title, isKnown ? .emptyList : words.text(.unknown, kind: nil)), demand: nil)
  }

  // MARK: Leaves

  /// The reason that `make` makes, made once for each element where it reads no more than a fact of one and constants.
  private func leaf(
    _ condition: Int32, _ left: Int32, _ right: Int32?, _ truth: Truth, _ found: FoundReasons, _ make: () -> Reason
  ) -> Reason {
    guard !isTimeless, right.map(isSameEverywhere) ?? true,
      case .reference(let reference, let node) = program.expressions[Int(left)]
    else { return make() }
    let list: Int32
    switch reference {
    case .global, .calculated: list = -1
    case .element(let of, _), .elementCalculated(let of, _): list = of
    case .ownElement, .ownElementCalculated, .documentKey, .attribute: return make()
    }
    let row = list < 0 ? -1 : evaluation.current[Int(list)]
    let isOfInstance = list == instanceList
    if list < 0 || isOfInstance, isCommon(node, right) {
      let place = ConditionPlace(condition, use: found.use, isNegated: found.isNegated)
      if let common = CommonReason(place, evaluation.value(left), truth) {
        return reason(common, node, row: row, make)
      }
    }
    let place = ConditionPlace(
      condition, use: found.use, isNegated: found.isNegated, isOfInstance: isOfInstance, row: row)
    if let number = knownLeaves[place] { return leaves[number] }
    var reason = make()
    reason.number = Int32(truncatingIfNeeded: leaves.count)
    knownLeaves[place] = leaves.count
    leaves.append(reason)
    return reason
  }

  /// Whether a reason's words depend on so little that verdicts share them: a fact that is compared with constants,
  /// under a title that no owner has to be added to.
  private func isCommon(_ node: Int32, _ right: Int32?) -> Bool {
    if let right {
      guard case .constant = program.expressions[Int(right)] else { return false }
    }
    let kind = program.vocabulary.slots[Int(node)].kind
    return kind != .group && kind != .list && !phrasebook.facts[Int(node)].isTitleShared
  }

  private func reason(_ common: CommonReason, _ node: Int32, row: Int32, _ make: () -> Reason) -> Reason {
    let wording = names.sharedProgram.wording
    if let content = wording[common] {
      return Reason(path: phrasebook.facts[Int(node)].path(row: row), content: content)
    }
    let reason = make()
    let content = reason.content
    let shared = Reason.Content(
      code: content.code, actual: content.actual, expected: content.expected, holds: content.holds,
      title: content.title, quote: content.quote, demand: content.demand,
      written: Language.allCases.map { VerdictWriter.writing(reason, in: $0) })
    wording[common] = shared
    return Reason(path: reason.path, content: shared)
  }

  /// Whether an expression has the same value, and the same words, at every element and document.
  private func isSameEverywhere(_ expression: Int32) -> Bool {
    switch program.expressions[Int(expression)] {
    case .constant: true
    case .parameter(_, let on, let key): on < 0 && key < 0
    case .reference(.global, _), .reference(.calculated, _): true
    default: false
    }
  }

  private func comparison(
    _ comparator: Condition.Comparator, _ left: Int32, _ right: Int32, _ truth: Truth, _ found: FoundReasons
  ) -> Reason {
    let place = subject(left)
    let expected = evaluation.value(right)
    let value = evaluation.value(left)
    var demand = demand(bound(right, place), truth, found)
    if case .boolean(let boolean) = expected { demand.boolean = boolean }
    demand.isDate = [value, expected].contains { if case .date = $0 { true } else { false } } || place.isDate
    return reason(
      "fact.\(comparator.rawValue)", place, value,
      expected: words.machineValue(expected, isSensitive: place.isSensitive || readsSensitive(right)),
      demand: value.isNone && demand.isMet == true ? nil : demand.comparison(comparator), truth)
  }

  /// What a fact is compared with, in words: a value, that of another fact with its title, or the title alone where the
  /// value is not known or must not be shown.
  func bound(_ expression: Int32, _ place: Place) -> DemandWords.Bound {
    let value = evaluation.value(expression)
    let shown = words.text(value, kind: place.kind, key: place.key)
    switch program.expressions[Int(expression)] {
    case .constant: return .value(shown, of: nil)
    case .parameter(let number, _, _)
    where !isTimeless && accepted.procedure.definition.parameters[Int(number)].title == nil
      && !readsSensitive(expression)
      && !value.isUnknown && !value.isNone:
      return .value(shown, of: nil)
    default: break
    }
    let other = subject(expression)
    return other.isSensitive || value.isUnknown || value.isNone || isTimeless
      ? .title(other.title) : .value(shown, of: lowered(other.title))
  }

  private func membership(
    _ subject: Int32, _ operands: [Value], negated: Bool, _ truth: Truth, _ found: FoundReasons
  ) -> Reason {
    let place = self.subject(subject)
    let texts = operands.map { words.text($0, kind: place.kind, key: place.key).quoted }
    let demand = demand(.title(place.title), truth, found)
    let expected = operands.map { words.machineValue($0, isSensitive: place.isSensitive) ?? FactValue.null }
    return reason(
      negated ? "fact.notIn" : "fact.in", place, evaluation.value(subject),
      expected: place.isSensitive ? nil : .list(expected), demand: demand.membership(texts, negated: negated), truth)
  }

  private func presence(_ subject: Int32, _ expected: Bool, _ truth: Truth, _ found: FoundReasons) -> Reason {
    let place = self.subject(subject)
    let value = evaluation.value(subject)
    let isGroup = place.kind.map { !$0.isScalar } ?? false
    let isEmpty = place.node.flatMap { program.vocabulary.nodes[$0].listIndex }.map { list in
      place.row < 0 && evaluation.isKnown(Int32(list)) && cells.lists[list].count == 0 && !value.isNone
    }
    let shown =
      isEmpty == true
      ? .emptyList
      : isGroup && !value.isUnknown && !value.isNone
        ? Message(es: "hay", en: "given")
        : words.quoted(value, kind: place.kind, key: place.key, isSensitive: place.isSensitive)
    let demand = demand(.title(place.title), truth, found)
    let isPresent: FactValue? = value.isUnknown ? nil : .boolean(!value.isNone)
    return Reason(
      code: "fact.present", path: place.path.isEmpty ? nil : place.path, actual: isPresent,
      expected: .boolean(expected), holds: truth.boolean, title: place.title, quote: stating(place.title, shown),
      // That there must be none of an empty list would puzzle whoever reads that it is empty.
      demand: isEmpty == true ? nil : demand.presence(expected))
  }

  private func demand(_ bound: DemandWords.Bound, _ truth: Truth, _ found: FoundReasons) -> DemandWords {
    DemandWords(
      use: found.use, isMet: truth.boolean.map { $0 != found.isNegated }, isNegated: found.isNegated, bound: bound)
  }

  private func reason(
    _ code: String, _ place: Place, _ value: Value, expected: FactValue?, demand: Message?, _ truth: Truth
  ) -> Reason {
    Reason(
      code: code, path: place.path.isEmpty ? nil : place.path,
      actual: words.machineValue(value, isSensitive: place.isSensitive), expected: expected, holds: truth.boolean,
      title: place.title,
      quote: stating(
        place.title, words.quoted(value, kind: place.kind, key: place.key, isSensitive: place.isSensitive)),
      demand: place.isSensitive ? nil : demand)
  }

  /// A title with what is said of it: `Edad: «15»`, `Edad: sin respuesta`.
  func stating(_ title: Message, _ shown: Message) -> Message {
    Message(es: "\(title.spanish): \(shown.spanish)", en: "\(title.english): \(shown.english)")
  }

  func lowered(_ message: Message) -> Message {
    Message(es: message.spanish.lowercasedFirst, en: message.english.lowercasedFirst)
  }
}

extension Message {
  /// What is said of a list without elements, in words of no gender.
  fileprivate static let emptyList = Message(es: "lista vacía", en: "empty list")
}
