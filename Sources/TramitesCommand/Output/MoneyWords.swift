import Tramites

extension ExactDecimal {
  /// The amount as people write money: the currency, and at least two digits after the point.
  ///
  /// - Parameter currency: the currency's code (ISO 4217).
  func money(_ currency: String) -> String {
    let number = description
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts.first.map(String.init) ?? number
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return "\(currency) \(whole)." + fraction + String(repeating: "0", count: max(0, 2 - fraction.count))
  }
}

/// Puts the amount of a fee in words, from the titles of what it is made of.
struct AmountWords {
  let definition: ProcedureDefinition
  let language: Language

  /// The amount of a fee: a sum of money, or how it is had.
  func text(of fee: Fee) -> String {
    if case .literal(.number(let number, _)) = fee.amount.form { return number.money(fee.currency) }
    return "\(fee.currency): \(words(fee.amount))"
  }

  /// An expression in words: `salario básico × número de dependientes`.
  private func words(_ expression: Expression) -> String {
    switch expression.form {
    case .literal(.number(let number, _)): number.description
    case .literal(.text(let text)): text
    case .literal(.boolean(let boolean)): boolean ? say("sí", "yes") : "no"
    case .fact(let path): title(of: path)
    case .parameter(let id, _, let key):
      title(ofParameter: id) + (key.map { say(" según ", " by ") + words($0) } ?? "")
    case .arithmetic(let operation, let operands): words(operation, operands)
    case .round(let operand, _): words(operand)
    case .between(let unit, let from, let to):
      "\(name(unit)) \(say("de", "from")) \(words(from)) \(say("a", "to")) \(words(to))"
    case .part(let unit, let date): "\(name(unit)) \(say("de", "of")) \(words(date))"
    case .date: say("una fecha", "a date")
    case .plus(_, let date, _): words(date)
    case .count(let list, _): say("número de ", "number of ") + title(of: list)
    case .sum(let list, let of, _):
      say("suma de ", "sum of ") + words(of) + say(" de ", " of ") + title(of: list)
    case .choose(let branches, let otherwise):
      (branches.map(\.then) + [otherwise]).map { words($0) }.joined(separator: say(" o ", " or "))
        + say(", según el caso", ", depending on the case")
    }
  }

  private func words(_ operation: Expression.Arithmetic, _ operands: [Expression]) -> String {
    let parts = operands.map { operand in
      if case .arithmetic = operand.form { "(\(words(operand)))" } else { words(operand) }
    }
    return switch operation {
    case .add: parts.joined(separator: " + ")
    case .subtract: parts.joined(separator: " − ")
    case .multiply: parts.joined(separator: " × ")
    case .divide: parts.joined(separator: " ÷ ")
    case .min: say("el menor de ", "the least of ") + parts.joined(separator: "; ")
    case .max: say("el mayor de ", "the greatest of ") + parts.joined(separator: "; ")
    }
  }

  private func name(_ unit: Expression.DateUnit) -> String {
    switch unit {
    case .years: say("años", "years")
    case .months: say("meses", "months")
    case .days: say("días", "days")
    }
  }

  private func title(ofParameter id: String) -> String {
    definition.parameters.first { $0.id.rawValue == id }?.words(in: language).loweringFirst ?? id
  }

  /// What texts call a fact: its title, or its name where it has none.
  func title(of path: FactPath) -> String {
    definition.fact(at: path.components)?.title?.text(in: language).loweringFirst ?? path.components.last ?? ""
  }

  private func say(_ spanish: String, _ english: String) -> String {
    Message(es: spanish, en: english).text(in: language)
  }
}
