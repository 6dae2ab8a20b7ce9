/// Expressions of FORMAT §3.
extension Judge {
  func value(of expression: JSONTree, _ scope: Scope) -> Knowledge {
    switch expression {
    case .null: return .none
    case .boolean(let flag): return .known(.boolean(flag))
    case .number(let text): return number(ExactNumber(text))
    case .string(let text): return .known(.text(text))
    case .array: return .none
    case .object: break
    }
    if let path = expression["fact"]?.text { return value(of: place(path, scope)) }
    if let id = expression["parameter"]?.text { return parameter(id, expression, scope) }
    if expression["count"] != nil { return count(expression, scope) }
    if expression["sum"] != nil { return sum(expression, scope) }
    if expression["if"] != nil { return branch(expression, scope) }
    if expression["choose"] != nil { return choice(expression, scope) }
    if let operand = expression["round"] {
      return operation([operand], scope) { values in
        guard case .number(let number) = values[0] else { return self.noValue() }
        return self.number(number.rounded(toPlaces: expression["decimals"]?.integer ?? 0))
      }
    }
    guard let form = expression.members.first(where: { !$0.key.hasPrefix("x-") }) else { return .none }
    let operands = if case .array(let several) = form.value { several } else { [form.value] }
    return operation(operands, scope) { self.result(of: form.key, $0) }
  }

  /// Applies an operation to known operands: an unknown one makes the result unknown, otherwise none makes it none.
  private func operation(
    _ operands: [JSONTree], _ scope: Scope, _ apply: ([KnownValue]) -> Knowledge
  ) -> Knowledge {
    let values = operands.map { value(of: $0, scope) }
    let gaps = values.compactMap(\.gap)
    if !gaps.isEmpty { return .unknown(gaps.reduce(Gap(), +)) }
    if values.contains(where: \.isNone) { return .none }
    return apply(values.compactMap(\.known))
  }

  private func result(of name: String, _ operands: [KnownValue]) -> Knowledge {
    let numbers = operands.compactMap { if case .number(let number) = $0 { number } else { nil } }
    let days = operands.compactMap { if case .text(let text) = $0 { CivilDay(text) } else { nil } }
    switch name {
    case "add": return folded(numbers) { $0.plus($1) }
    case "subtract": return folded(numbers) { $0.minus($1) }
    case "multiply": return folded(numbers) { $0.times($1) }
    case "divide": return folded(numbers) { $0.divided(by: $1) }
    case "min": return .known(operands.dropFirst().reduce(operands[0]) { $1.isLess(than: $0) ? $1 : $0 })
    case "max": return .known(operands.dropFirst().reduce(operands[0]) { $0.isLess(than: $1) ? $1 : $0 })
    default: return dateResult(of: name, days, numbers)
    }
  }

  private func folded(
    _ numbers: [ExactNumber], _ combine: (ExactNumber, ExactNumber) -> ExactNumber?
  ) -> Knowledge {
    var result = numbers.first
    for next in numbers.dropFirst() { result = result.flatMap { combine($0, next) } }
    return number(result)
  }

  private func dateResult(of name: String, _ days: [CivilDay], _ numbers: [ExactNumber]) -> Knowledge {
    if name == "dateOf" {
      let parts = numbers.compactMap(\.machineInteger)
      return date(parts.count == 3 ? CivilDay(year: parts[0], month: parts[1], day: parts[2]) : nil)
    }
    guard let first = days.first else { return noValue() }
    let last = days[days.count - 1]
    let amount = numbers.first?.machineInteger
    switch name {
    case "yearsBetween": return number(ExactNumber(CivilDay.years(from: first, to: last)))
    case "monthsBetween": return number(ExactNumber(CivilDay.months(from: first, to: last)))
    case "daysBetween": return number(ExactNumber(last.ordinal - first.ordinal))
    case "yearOf": return number(ExactNumber(first.year))
    case "monthOf": return number(ExactNumber(first.month))
    case "dayOf": return number(ExactNumber(first.day))
    case "plusDays": return date(amount.flatMap { first.adding(days: $0) })
    case "plusMonths": return date(amount.flatMap { first.adding(months: $0) })
    default: return date(amount.flatMap { first.adding(years: $0) })
    }
  }

  // MARK: Parameters

  private func parameter(_ id: String, _ expression: JSONTree, _ scope: Scope) -> Knowledge {
    let on = expression["on"] ?? .string(submissionDay.text)
    return operation([on] + (expression["key"].map { [$0] } ?? []), scope) { operands in
      guard case .text(let text) = operands[0], let day = CivilDay(text) else { return self.noValue() }
      let entries = self.definition["parameters"]?[id]?["values"]?.elements ?? []
      let covering = entries.last { entry in
        let from = entry["from"]?.text.flatMap { CivilDay($0) }
        let until = entry["until"]?.text.flatMap { CivilDay($0) }
        return from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
      }
      var found = covering?["value"]
      if operands.count == 2 {
        guard case .text(let key) = operands[1] else { return self.noValue() }
        found = found?[key]
      }
      return found.map { self.value(of: $0, scope) } ?? self.noValue()
    }
  }

  // MARK: Branches

  private func branch(_ expression: JSONTree, _ scope: Scope) -> Knowledge {
    choice(
      [
        "choose": [["when": expression["if"] ?? true, "then": expression["then"] ?? .null]],
        "else": expression["else"] ?? .null,
      ], scope)
  }

  /// The first branch that is true; along the branches still open, what they all agree on.
  private func choice(_ expression: JSONTree, _ scope: Scope) -> Knowledge {
    var open: [Knowledge] = []
    var gap = Gap()
    var isDecided = false
    for entry in expression["choose"]?.elements ?? [] where !isDecided {
      let when = truth(of: entry["when"], scope)
      if when.isNo { continue }
      open.append(value(of: entry["then"] ?? .null, scope))
      if let whenGap = when.gap { gap.add(whenGap) }
      isDecided = when.isYes
    }
    if !isDecided { open.append(value(of: expression["else"] ?? .null, scope)) }
    if open.dropFirst().allSatisfy({ $0.isSameAndNotUnknown(as: open[0]) }) { return open[0] }
    for knowledge in open { gap.add(knowledge.gap ?? Gap()) }
    return .unknown(gap)
  }
}
