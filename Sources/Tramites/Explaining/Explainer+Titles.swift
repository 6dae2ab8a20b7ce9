extension Explainer {
  /// What an expression is about: a fact's place, or for a calculated value its words.
  func subject(_ expression: Int32) -> Place {
    if case .reference(let reference, let node) = program.expressions[Int(expression)] {
      return place(of: reference, node: node)
    }
    return Place(
      path: "", title: title(of: expression).capitalized, kind: nil, key: nil,
      isSensitive: readsSensitive(expression), node: nil, row: -1)
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
    case .plus(let unit, let date, let count): return title(of: date, moved: unit, by: count)
    case .count(let list, let condition, _):
      let title = lowered(words.title(ofNode: program.vocabulary.lists[Int(list)].node))
      let which = which(condition)
      return Message(es: "número de \(title.spanish)\(which.spanish)", en: "number of \(title.english)\(which.english)")
    case .sum(let list, let of, let condition, _):
      let saved = evaluation.current[Int(list)]
      evaluation.current[Int(list)] = Int32(truncatingIfNeeded: cells.lists[Int(list)].count)
      defer { evaluation.current[Int(list)] = saved }
      let value = title(of: of)
      let which = which(condition)
      return Message(es: "suma de \(value.spanish)\(which.spanish)", en: "sum of \(value.english)\(which.english)")
    case .choose: return Message(es: "valor según el caso", en: "value depending on the case")
    }
  }

  /// A date that lies some time after another, or before it: `fecha de nacimiento más 18 años`.
  private func title(of date: Int32, moved unit: Expression.DateUnit, by count: Int32) -> Message {
    let date = title(of: date)
    if case .constant(let constant) = program.expressions[Int(count)],
      case .number(let number) = program.constants[Int(constant)], let count = number.int64
    {
      let period = Period(count: Int64(clamping: count.magnitude), unit: unit.periodUnit)?.words
      guard let period else { return date }
      return count < 0
        ? Message(es: "\(date.spanish) menos \(period.spanish)", en: "\(date.english) minus \(period.english)")
        : Message(es: "\(date.spanish) más \(period.spanish)", en: "\(date.english) plus \(period.english)")
    }
    let count = title(of: count)
    let unit = unit.words
    return Message(
      es: "\(date.spanish) más \(unit.spanish) según \(count.spanish)",
      en: "\(date.english) plus \(unit.english) as of \(count.english)")
  }

  /// That not all elements of a list are counted.
  private func which(_ condition: Int32) -> Message {
    condition < 0 ? Message(es: "", en: "") : Message(es: " que se cuentan", en: " that count")
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

  /// Whether an expression reads a fact that is itself declared sensitive: what is calculated from one may be a result.
  func readsDeclaredSensitive(_ expression: Int32) -> Bool {
    asksForDeclarations = true
    defer { asksForDeclarations = false }
    return readsSensitive(expression)
  }

  /// Whether an expression reads a sensitive fact, so that its value must be masked.
  func readsSensitive(_ expression: Int32) -> Bool {
    guard expression >= 0 else { return false }
    switch program.expressions[Int(expression)] {
    case .constant: return false
    case .reference(let reference, let node):
      if node >= 0 {
        let node = program.vocabulary.nodes[Int(node)]
        return asksForDeclarations ? node.isDeclaredSensitive : node.isSensitive
      }
      guard case .attribute(let column) = reference, evaluation.document >= 0 else { return false }
      return attribute(column, of: evaluation.document)?.isSensitive ?? false
    case .parameter(_, let on, let key): return readsSensitive(on) || readsSensitive(key)
    case .arithmetic(_, let operands):
      return program.operandIndices(operands).contains { readsSensitive(program.operands[$0]) }
    case .round(let operand, _), .part(_, let operand): return readsSensitive(operand)
    case .between(_, let a, let b), .plus(_, let a, let b): return readsSensitive(a) || readsSensitive(b)
    case .date(let a, let b, let c): return readsSensitive(a) || readsSensitive(b) || readsSensitive(c)
    case .count: return false
    case .sum(_, let of, _, _): return readsSensitive(of)
    case .choose(let pairs, let otherwise):
      let indices = program.operandIndices(pairs)
      return readsSensitive(otherwise)
        || stride(from: indices.lowerBound + 1, to: indices.upperBound, by: 2).contains {
          readsSensitive(program.operands[$0])
        }
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

  fileprivate var periodUnit: Period.Unit {
    switch self {
    case .years: .years
    case .months: .months
    case .days: .days
    }
  }
}
