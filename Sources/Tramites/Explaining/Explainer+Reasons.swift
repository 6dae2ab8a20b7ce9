extension Explainer {
  /// The facts that decided a condition: the parts that made it true or false, or that leave it unknown.
  func reasons(of condition: Int32) -> [Reason] {
    guard condition >= 0 else { return [] }
    var found = FoundReasons()
    collect(condition, into: &found)
    return found.reasons
  }

  /// The reasons found so far, and the shared conditions that were looked into, each once for what it depends on.
  private struct FoundReasons {
    var reasons: [Reason] = []
    var visited: Set<[Int32]> = []
    private var known: Set<Reason> = []

    mutating func add(_ reason: Reason) {
      if known.insert(reason).inserted { reasons.append(reason) }
    }
  }

  /// Where the evaluation stands: the elements and the document that conditions would read now.
  func position(_ number: Int32) -> [Int32] {
    [number, evaluation.document] + evaluation.current + evaluation.own
  }

  private func collect(_ condition: Int32, into found: inout FoundReasons) {
    let truth = evaluation.truth(condition)
    switch program.conditions[Int(condition)] {
    case .constant: break
    case .comparison(let comparator, let left, let right):
      found.add(comparison(comparator, left, [right], truth))
    case .member(let subject, let constants, let negated):
      let operands = program.operandIndices(constants).map { program.constants[Int(program.operands[$0])] }
      found.add(membership(subject, operands, negated: negated, truth))
    case .present(let subject, let expected):
      found.add(presence(subject, expected, truth))
    case .all(let parts): collectParts(parts, truth, decides: .false, into: &found)
    case .any(let parts): collectParts(parts, truth, decides: .true, into: &found)
    case .not(let part): collect(part, into: &found)
    case .some(let list, let inner): collectElements(list, inner, truth, decides: .true, into: &found)
    case .every(let list, let inner): collectElements(list, inner, truth, decides: .false, into: &found)
    case .shared(_, let inner): if found.visited.insert(position(condition)).inserted { collect(inner, into: &found) }
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
    let count = cells.lists[Int(list)].count
    let shown = isKnown ? Message(es: "\(count)", en: "\(count)") : words.text(.unknown, kind: nil)
    return Reason(
      code: "list.count", path: place.path, actual: isKnown ? .integer(Int64(count)) : nil, expected: nil,
      holds: truth.boolean, message: quoting(place.title, shown))
  }

  // MARK: Leaves

  private func comparison(_ comparator: Condition.Comparator, _ left: Int32, _ rights: [Int32], _ truth: Truth)
    -> Reason
  {
    let right = rights[0]
    let subject = subject(left)
    let expected = evaluation.value(right)
    let isConstant = if case .constant = program.expressions[Int(right)] { true } else { false }
    var shown = words.text(expected, kind: subject.kind, key: subject.key)
    if !isConstant {
      let other = self.subject(right)
      shown = other.isSensitive ? Message(es: Words.mask, en: Words.mask) : shown
      shown = Message(
        es: "\(shown.spanish), \(other.title.spanish.lowercasedFirst)",
        en: "\(shown.english), \(other.title.english.lowercasedFirst)")
    }
    return reason(
      "fact.\(comparator.rawValue)", subject, evaluation.value(left),
      expected: words.machineValue(expected, isSensitive: subject.isSensitive || readsSensitive(right)),
      demand: comparator.words(shown, isMet: truth == .true), truth)
  }

  private func membership(_ subject: Int32, _ operands: [Value], negated: Bool, _ truth: Truth) -> Reason {
    let place = self.subject(subject)
    let texts = operands.map { words.text($0, kind: place.kind, key: place.key) }
    let list = Message(
      es: texts.map { "«\($0.spanish)»" }.joined(separator: ", "),
      en: texts.map { "“\($0.english)”" }.joined(separator: ", "))
    let demand: Message? =
      if negated {
        Message(es: "ninguno de: \(list.spanish)", en: "none of: \(list.english)")
      } else {
        truth == .true ? nil : Message(es: "uno de: \(list.spanish)", en: "one of: \(list.english)")
      }
    let expected = operands.map { words.machineValue($0, isSensitive: place.isSensitive) ?? .null }
    return reason(
      negated ? "fact.notIn" : "fact.in", place, evaluation.value(subject),
      expected: place.isSensitive ? nil : .list(expected), demand: demand, truth)
  }

  private func presence(_ subject: Int32, _ expected: Bool, _ truth: Truth) -> Reason {
    let place = self.subject(subject)
    let value = evaluation.value(subject)
    let isGroup = place.kind.map { !$0.isScalar } ?? false
    let shown: Message =
      switch value {
      case .unknown, .none: words.text(value, kind: nil)
      default:
        place.isSensitive || isGroup
          ? Message(es: isGroup ? "hay" : Words.mask, en: isGroup ? "given" : Words.mask)
          : words.text(value, kind: place.kind, key: place.key)
      }
    let isPresent: FactValue? = value.isUnknown ? nil : .boolean(!value.isNone)
    return Reason(
      code: "fact.present", path: place.path.isEmpty ? nil : place.path, actual: isPresent,
      expected: .boolean(expected), holds: truth.boolean, message: quoting(place.title, shown))
  }

  private func reason(
    _ code: String, _ place: Place, _ value: Value, expected: FactValue?, demand: Message?, _ truth: Truth
  ) -> Reason {
    let shown =
      place.isSensitive && !value.isUnknown && !value.isNone
      ? Message(es: Words.mask, en: Words.mask) : words.text(value, kind: place.kind, key: place.key)
    var message = quoting(place.title, shown)
    if let demand, !place.isSensitive {
      message = Message(
        es: "\(message.spanish) (\(demand.spanish))", en: "\(message.english) (\(demand.english))")
    }
    return Reason(
      code: code, path: place.path.isEmpty ? nil : place.path,
      actual: words.machineValue(value, isSensitive: place.isSensitive), expected: expected, holds: truth.boolean,
      message: message)
  }

  func quoting(_ title: Message, _ shown: Message) -> Message {
    Message(es: "\(title.spanish): «\(shown.spanish)»", en: "\(title.english): “\(shown.english)”")
  }

  // MARK: Expressions

  /// What an expression is about: a fact's place, or for a calculated value its words.
  func subject(_ expression: Int32) -> Place {
    if case .reference(let reference, let node) = program.expressions[Int(expression)] {
      return place(of: reference, node: node)
    }
    return Place(
      path: "", title: title(of: expression).capitalized, kind: nil, key: nil,
      isSensitive: readsSensitive(expression), declaration: nil, node: nil, row: -1)
  }

  /// A calculated value in words, from the titles of what it is made of.
  func title(of expression: Int32) -> Message {
    switch program.expressions[Int(expression)] {
    case .constant(let constant): return words.text(program.constants[Int(constant)], kind: nil)
    case .reference(let reference, let node): return lowered(place(of: reference, node: node).title)
    case .parameter(let number, _, _):
      let parameter = accepted.procedure.definition.parameters[Int(number)]
      return lowered(parameter.title?.message ?? Message(es: parameter.id.rawValue, en: parameter.id.rawValue))
    case .arithmetic(let operation, let operands):
      return join(program.operandIndices(operands).map { title(of: program.operands[$0]) }, operation)
    case .round(let operand, _): return title(of: operand)
    case .between(let unit, let from, let to):
      let name = unit.words
      let from = title(of: from)
      let to = title(of: to)
      return Message(
        es: "\(name.spanish) de \(from.spanish) a \(to.spanish)",
        en: "\(name.english) from \(from.english) to \(to.english)")
    case .part(let unit, let date):
      let name = unit.singular
      let date = title(of: date)
      return Message(es: "\(name.spanish) de \(date.spanish)", en: "\(name.english) of \(date.english)")
    case .date: return Message(es: "fecha", en: "date")
    case .plus(_, let date, _): return title(of: date)
    case .count(let list, _):
      let title = lowered(words.title(ofNode: program.vocabulary.lists[Int(list)].node))
      return Message(es: "número de \(title.spanish)", en: "number of \(title.english)")
    case .sum(let list, let of, _):
      let saved = evaluation.current[Int(list)]
      evaluation.current[Int(list)] = Int32(truncatingIfNeeded: cells.lists[Int(list)].count)
      defer { evaluation.current[Int(list)] = saved }
      let value = title(of: of)
      return Message(es: "suma de \(value.spanish)", en: "sum of \(value.english)")
    case .choose(_, let otherwise): return title(of: otherwise)
    }
  }

  private func lowered(_ message: Message) -> Message {
    Message(es: message.spanish.lowercasedFirst, en: message.english.lowercasedFirst)
  }

  private func join(_ parts: [Message], _ operation: Expression.Arithmetic) -> Message {
    let sign: String
    switch operation {
    case .add: sign = " + "
    case .subtract: sign = " − "
    case .multiply: sign = " × "
    case .divide: sign = " ÷ "
    case .min, .max:
      let list = Message(
        es: parts.map(\.spanish).joined(separator: ", "), en: parts.map(\.english).joined(separator: ", "))
      return operation == .min
        ? Message(es: "el menor de \(list.spanish)", en: "the least of \(list.english)")
        : Message(es: "el mayor de \(list.spanish)", en: "the greatest of \(list.english)")
    }
    return Message(
      es: parts.map(\.spanish).joined(separator: sign), en: parts.map(\.english).joined(separator: sign))
  }

  /// Whether an expression reads a sensitive fact, so that its value must be masked.
  func readsSensitive(_ expression: Int32) -> Bool {
    guard expression >= 0 else { return false }
    switch program.expressions[Int(expression)] {
    case .constant: return false
    case .reference(let reference, let node):
      if node >= 0 { return program.vocabulary.nodes[Int(node)].isSensitive }
      guard case .attribute(let column) = reference, evaluation.document >= 0 else { return false }
      return attribute(column, of: evaluation.document)?.isSensitive ?? false
    case .parameter(_, let on, let key): return readsSensitive(on) || readsSensitive(key)
    case .arithmetic(_, let operands):
      return program.operandIndices(operands).contains { readsSensitive(program.operands[$0]) }
    case .round(let operand, _), .part(_, let operand): return readsSensitive(operand)
    case .between(_, let a, let b), .plus(_, let a, let b): return readsSensitive(a) || readsSensitive(b)
    case .date(let a, let b, let c): return readsSensitive(a) || readsSensitive(b) || readsSensitive(c)
    case .count: return false
    case .sum(_, let of, _): return readsSensitive(of)
    case .choose(let pairs, let otherwise):
      let indices = program.operandIndices(pairs)
      return readsSensitive(otherwise)
        || stride(from: indices.lowerBound + 1, to: indices.upperBound, by: 2).contains {
          readsSensitive(program.operands[$0])
        }
    }
  }
}

extension Condition.Comparator {
  /// What was demanded, in words; nil where the value itself says it.
  fileprivate func words(_ value: Message, isMet: Bool) -> Message? {
    let quoted = Message(es: "«\(value.spanish)»", en: "“\(value.english)”")
    switch self {
    case .is: return isMet ? nil : Message(es: "se pide \(quoted.spanish)", en: "\(quoted.english) is asked for")
    case .isNot: return Message(es: "distinto de \(quoted.spanish)", en: "other than \(quoted.english)")
    case .lessThan: return Message(es: "menos de \(quoted.spanish)", en: "less than \(quoted.english)")
    case .atMost: return Message(es: "como máximo \(quoted.spanish)", en: "at most \(quoted.english)")
    case .moreThan: return Message(es: "más de \(quoted.spanish)", en: "more than \(quoted.english)")
    case .atLeast: return Message(es: "al menos \(quoted.spanish)", en: "at least \(quoted.english)")
    case .in, .notIn, .present: return nil
    }
  }
}

extension Expression.DateUnit {
  fileprivate var words: Message {
    switch self {
    case .years: Message(es: "años", en: "years")
    case .months: Message(es: "meses", en: "months")
    case .days: Message(es: "días", en: "days")
    }
  }

  fileprivate var singular: Message {
    switch self {
    case .years: Message(es: "año", en: "year")
    case .months: Message(es: "mes", en: "month")
    case .days: Message(es: "día", en: "day")
    }
  }
}
