// What is unknown cites its questions.
extension Explainer {
  /// Why something about an instance is as it is; over an unknown list, what is unknown asks for the list alone.
  func reasons(ofInstanceOver list: Int32, _ goals: [Goal]) -> [Reason] {
    guard isOverUnknownList(list: list) else { return reasons(of: goals) }
    let unknown = goals.filter { goal in
      if case .condition(let condition, _) = goal.form { evaluation.truth(condition) == .unknown } else { false }
    }
    let known = reasons(of: goals.filter { goal in !unknown.contains { $0.form == goal.form } })
    guard !unknown.isEmpty else { return known }
    let words = reasons(of: unknown).filter { !$0.isBeneath }
    let list = place(ofNode: program.vocabulary.lists[Int(list)].node, row: -1)
    let open = words.map { $0.path == list.path ? $0 : $0.withoutPath }.withoutRepeats
    return (known + open + (words.contains { $0.path == list.path } ? [] : [given(list, .unknown)])).endingWithMore
  }

  func collectOpen(_ condition: Int32, into found: inout FoundReasons) {
    guard !found.isOver, evaluation.truth(condition) == .unknown else { return }
    switch program.conditions[Int(condition)] {
    case .constant: break
    case .comparison(_, let left, let right): collectOpen(condition, left, right, into: &found)
    case .member(let subject, _, _), .present(let subject, _): collectOpen(condition, subject, -1, into: &found)
    case .all(let parts), .any(let parts):
      for index in program.operandIndices(parts) { collectOpen(program.operands[index], into: &found) }
    case .not(let part):
      found.stance.isNegated.toggle()
      collectOpen(part, into: &found)
      found.stance.isNegated.toggle()
    case .some(let list, let inner), .every(let list, let inner):
      guard evaluation.isKnown(list) else { return found.add(size(of: list, .unknown)) }
      let saved = evaluation.current[Int(list)]
      defer { evaluation.current[Int(list)] = saved }
      for row in 0..<cells.count(of: list) {
        evaluation.current[Int(list)] = row
        collectOpen(inner, into: &found)
        if found.isOver { break }
      }
    case .shared(let memo, let inner):
      let place = place(ofShared: condition, memo, isNegated: found.stance.isNegated, evaluation)
      if found.visited.insert(place) { collectOpen(inner, into: &found) }
    }
  }

  /// A comparison of what nobody has said with something, or the other way round.
  ///
  /// It is said without a path where its fact is no question: of what is known nothing is asked, and an element of a
  /// list that nobody gave has no place.
  private func collectOpen(_ condition: Int32, _ left: Int32, _ right: Int32, into found: inout FoundReasons) {
    var answers = OpenAnswers()
    unknowns(of: left, into: &answers)
    unknowns(of: right, into: &answers)
    if let statement = statement(of: condition, .unknown, found.stance) {
      let isAsked = evaluation.value(left).isUnknown && !isOfImaginedElement(left)
      found.add(isAsked ? statement : statement.withoutPath)
    }
    for place in answers.places where !found.isOver { found.addLeaf(given(place, .unknown)) }
  }

  private func isOfImaginedElement(_ expression: Int32) -> Bool {
    guard case .reference(let reference, _) = program.expressions[Int(expression)] else { return false }
    switch reference {
    case .element(let list, _), .elementCalculated(let list, _):
      return evaluation.current[Int(list)] >= cells.count(of: list)
    case .ownElement(let list, _), .ownElementCalculated(let list, _):
      return evaluation.own[Int(list)] >= cells.count(of: list)
    case .global, .calculated, .documentKey, .attribute: return false
    }
  }

  /// That it is known how many elements a list has, or not.
  func size(of list: Int32, _ truth: Truth) -> Reason {
    let place = place(ofNode: program.vocabulary.lists[Int(list)].node, row: -1)
    let isKnown = evaluation.isKnown(list)
    // A list that is known has no element here, or one of them would have decided.
    return Reason(
      code: "list.count", path: place.path, actual: isKnown ? .integer(Int64(cells.lists[Int(list)].count)) : nil,
      expected: nil, holds: truth.boolean, title: place.title,
      shown: .words(isKnown ? .emptyList : words.text(.unknown, kind: nil)), demand: nil)
  }
}

extension Reason {
  /// The reason where its words are of use and the place of its fact is not.
  var withoutPath: Reason {
    guard path != nil else { return self }
    return Reason(
      nil,
      Content(
        Form(code: code, expected: expected, holds: holds, title: title, demand: demand), actual: actual,
        shown: content.shown))
  }
}
