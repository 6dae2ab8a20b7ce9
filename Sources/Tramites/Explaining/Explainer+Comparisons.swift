/// What comparisons of facts say, in words.
extension Explainer {
  func comparison(
    _ comparator: Condition.Comparator, _ left: Int32, _ right: Int32, _ truth: Truth, _ stance: Stance
  ) -> Reason {
    let place = subject(left)
    let expected = evaluation.value(right)
    let value = evaluation.value(left)
    var demand = demand(bound(right, place), truth, stance)
    if case .boolean(let boolean) = expected { demand.boolean = boolean }
    demand.isDate = [value, expected].contains { if case .date = $0 { true } else { false } } || place.isDate
    return reason(
      "fact.\(comparator.rawValue)", place, value,
      expected: words.citedValue(expected, isSensitive: place.isSensitive || readsSensitive(right)),
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

  func membership(
    _ subject: Int32, _ operands: [Value], negated: Bool, _ truth: Truth, _ stance: Stance
  ) -> Reason {
    let place = self.subject(subject)
    let texts = operands.map { words.text($0, kind: place.kind, key: place.key).quoted }
    let demand = demand(.title(place.title), truth, stance)
    let expected = operands.map { words.citedValue($0, isSensitive: place.isSensitive) ?? FactValue.null }
    return reason(
      negated ? "fact.notIn" : "fact.in", place, evaluation.value(subject),
      expected: place.isSensitive ? nil : .list(expected), demand: demand.membership(texts, negated: negated), truth)
  }

  func presence(_ subject: Int32, _ expected: Bool, _ truth: Truth, _ stance: Stance) -> Reason {
    let place = self.subject(subject)
    let value = evaluation.value(subject)
    let isGroup = place.kind.map { !$0.isScalar } ?? false
    let isEmpty = place.node.flatMap { program.vocabulary.nodes[$0].listIndex }.map { list in
      place.row < 0 && evaluation.isKnown(Int32(list)) && cells.lists[list].count == 0 && !value.isNone
    }
    let shown =
      isEmpty == true
      ? Reason.Shown.words(.emptyList)
      : isGroup && !value.isUnknown && !value.isNone
        ? .words(Message(es: "hay", en: "given"))
        : words.shown(value, kind: place.kind, key: place.key, isSensitive: place.isSensitive)
    let demand = demand(.title(place.title), truth, stance)
    let isPresent: FactValue? = value.isUnknown ? nil : .boolean(!value.isNone)
    return Reason(
      code: "fact.present", path: place.path.isEmpty ? nil : place.path, actual: isPresent,
      expected: .boolean(expected), holds: truth.boolean, title: place.title, shown: shown,
      // That there must be none of an empty list would puzzle whoever reads that it is empty.
      demand: isEmpty == true ? nil : demand.presence(expected))
  }

  private func demand(_ bound: DemandWords.Bound, _ truth: Truth, _ stance: Stance) -> DemandWords {
    DemandWords(
      use: stance.use, isMet: truth.boolean.map { $0 != stance.isNegated }, isNegated: stance.isNegated, bound: bound)
  }

  private func reason(
    _ code: String, _ place: Place, _ value: Value, expected: FactValue?, demand: Message?, _ truth: Truth
  ) -> Reason {
    Reason(
      code: code, path: place.path.isEmpty ? nil : place.path,
      actual: words.citedValue(value, isSensitive: place.isSensitive), expected: expected, holds: truth.boolean,
      title: place.title,
      shown: words.shown(value, kind: place.kind, key: place.key, isSensitive: place.isSensitive),
      demand: place.isSensitive ? nil : demand)
  }

  func lowered(_ message: Message) -> Message {
    Message(es: message.spanish.lowercasedFirst, en: message.english.lowercasedFirst)
  }
}

extension Message {
  /// What is said of a list without elements, in words of no gender.
  static let emptyList = Message(es: "lista vacía", en: "empty list")
}
