extension Explainer {
  /// What a condition that is no combination of others says, as a reason; nil for a combination.
  ///
  /// - Parameter truth: the condition's.
  func statement(of condition: Int32, _ truth: Truth, _ stance: Stance) -> Reason? {
    switch program.conditions[Int(condition)] {
    case .comparison(let comparator, let left, let right):
      return leaf(condition, left, right, truth, stance) { comparison(comparator, left, right, truth, stance) }
    case .member(let subject, let constants, let negated):
      return leaf(condition, subject, nil, truth, stance) {
        let operands = program.operandIndices(constants).map { program.constants[Int(program.operands[$0])] }
        return membership(subject, operands, negated: negated, truth, stance)
      }
    case .present(let subject, let expected):
      return leaf(condition, subject, nil, truth, stance) { presence(subject, expected, truth, stance) }
    case .constant, .all, .any, .not, .some, .every, .shared: return nil
    }
  }

  /// A fact that lies beneath what is said, as a reason; of facts that many verdicts give, made in words once.
  func given(node: Int32, list: Int32, row: Int32) -> Reason {
    let info = program.vocabulary.nodes[Int(node)]
    let value = cells.values[cells.place(list: list, row: max(row, 0), cell: Int32(clamping: info.cell))]
    func make() -> Reason { given(place(ofNode: Int(node), row: row, list: list), value) }
    guard list < 0 || list == instanceList && row == evaluation.current[Int(list)], hasOwnTitle(node) else {
      return make()
    }
    // Conditions are numbered from 0.
    let condition = ConditionPlace(-1 - node, Stance(use: .demand))
    let path = ElementPath(phrasebook.facts[Int(node)].path, row: row)
    return Reason(
      path,
      content(CommonReason(condition, value, .unknown, in: writingLanguage), value, node, path, bound: Value.none, make)
    )
  }

  /// The reason that `make` makes, made once for each element where it reads no more than a fact of one and constants.
  func leaf(
    _ condition: Int32, _ left: Int32, _ right: Int32?, _ truth: Truth, _ stance: Stance, _ make: () -> Reason
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
    let value = evaluation.value(left)
    if let recent = recentLeaves[condition], recent.isFor(condition, value, truth, stance, over: instanceList) {
      return Reason(ElementPath(recent.pattern, row: row), recent.content)
    }
    let bound = right.map(boundOfMany) ?? Value.none
    if list < 0 ? bound != nil : isOfInstance, hasOwnTitle(node) {
      let place = ConditionPlace(condition, stance)
      let path = ElementPath(phrasebook.facts[Int(node)].path, row: row)
      let content = content(
        CommonReason(place, value, truth, in: writingLanguage), value, node, path, bound: bound, make)
      if hasManyInstances {
        recentLeaves[condition] = RecentLeaf(
          condition: condition, instanceList: instanceList, stance: stance, truth: truth, value: value,
          pattern: path.pattern, content: content)
      }
      return Reason(path, content)
    }
    let place = ConditionPlace(condition, stance, isOfInstance: isOfInstance, row: row)
    if let number = knownLeaves[place] { return leaves[number] }
    var reason = make()
    reason.number = Int32(truncatingIfNeeded: leaves.count)
    knownLeaves[place] = leaves.count
    leaves.append(reason)
    return reason
  }

  /// What many reasons say, of which the first one is made in words and written.
  ///
  /// - Parameter bound: what it is compared with, where other verdicts say so too; nil where only this one does, of other
  ///   elements.
  private func content(
    _ common: CommonReason, _ value: Value, _ node: Int32, _ path: ElementPath, bound: Value?, _ make: () -> Reason
  ) -> Reason.Content {
    let wording = names.sharedProgram.wording
    var known: Reason.Content?
    if let key = common.key { known = bound.map { wording[key, $0] } ?? ownContents[key] }
    guard let known else {
      // In its path the gap for the element is known.
      let reason = Reason(path, make().content)
      let content =
        common.isOfOneValue ? reason.writingContent(in: writingLanguage) : reason.writingForm(in: writingLanguage)
      // What is kept for other dossiers tells nothing of this one.
      let kept = common.isOfOneValue ? content : content.withoutValue
      if let key = common.key {
        if let bound { wording[key, bound] = kept } else { ownContents[key] = kept }
      }
      return content
    }
    if common.isOfOneValue { return known }
    let isSensitive = program.vocabulary.nodes[Int(node)].isSensitive
    // That there is something is said of every value alike.
    let actual = known.form.isOfPresence ? known.actual : words.citedValue(value, isSensitive: isSensitive)
    return Reason.Content(known.form, actual: actual, shown: words.shown(value, kind: nil, isSensitive: isSensitive))
  }

  /// Whether a fact goes by its title alone, so that the words about it are the same for every element: no owner has
  /// to be added, and no number of elements.
  private func hasOwnTitle(_ node: Int32) -> Bool {
    let kind = program.vocabulary.slots[Int(node)].kind
    return kind != .group && kind != .list && !phrasebook.facts[Int(node)].isTitleShared
  }

  /// Whether so many elements have instances that it pays to look at what the last ones came to.
  private var hasManyInstances: Bool { instanceList >= 0 && cells.lists[Int(instanceList)].count > 3 }

  /// What many verdicts compare with: a constant, for which `none` stands, or what the day alone decides; nil for anything
  /// else.
  private func boundOfMany(_ expression: Int32) -> Value? {
    switch program.expressions[Int(expression)] {
    case .constant: Value.none
    case .parameter(_, let on, let key) where on < 0 && key < 0: evaluation.value(expression)
    case .reference(.global, let node) where Int(node) == Vocabulary.submissionDate: evaluation.value(expression)
    default: nil
    }
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
}

extension Reason {
  /// What the reason says, with its JSON in a language, in which a gap is left for the element.
  fileprivate func writingContent(in language: Language?) -> Content {
    Content(
      content.form, actual: actual, shown: content.shown,
      written: language.map { VerdictWriter.written(self, in: $0, isForm: false) })
  }

  /// What the reason says, with the JSON of its form in a language, in which gaps are left for the element and the value.
  fileprivate func writingForm(in language: Language?) -> Content {
    let written = language.map { VerdictWriter.written(Reason(place, content.withoutValue), in: $0, isForm: true) }
    let form = Form(code: code, expected: expected, holds: holds, title: title, demand: demand, written: written)
    return Content(form, actual: actual, shown: content.shown)
  }
}

extension Reason.Content {
  fileprivate var withoutValue: Reason.Content {
    Reason.Content(form, actual: form.isOfPresence ? actual : nil, shown: .words(Message(es: "", en: "")))
  }
}

extension Reason.Form {
  /// Whether only that there is a value is said, and not which.
  fileprivate var isOfPresence: Bool { code == "fact.present" }
}
