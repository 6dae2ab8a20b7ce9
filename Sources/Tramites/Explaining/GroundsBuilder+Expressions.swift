extension GroundsBuilder {
  /// An expression whose value is known, or none.
  mutating func value(_ expression: Int32) -> Int32 {
    guard expression >= 0 else { return Grounds.always }
    switch program.expressions[Int(expression)] {
    case .constant: return Grounds.always
    case .reference(let reference, let node): return value(of: reference, node: node)
    case .parameter(_, let on, let key): return values([on, key])
    // Whatever it is, an unknown operand makes the result unknown.
    case .arithmetic(_, let operands): return values(program[operands])
    case .round(let operand, _), .part(_, let operand): return value(operand)
    case .between(_, let first, let second), .plus(_, let first, let second): return values([first, second])
    case .date(let year, let month, let day): return values([year, month, day])
    case .count(let list, let condition, _): return elements(of: list, where: condition, summing: -1)
    case .sum(let list, let of, let condition, _): return elements(of: list, where: condition, summing: of)
    case .choose(let branches, let otherwise): return choice(branches, otherwise, evaluation.value(expression))
    }
  }

  private mutating func values(_ expressions: [Int32]) -> Int32 {
    var nodes: [Int32] = []
    for expression in expressions { nodes.append(value(expression)) }
    return grounds.all(nodes)
  }

  /// Of each element it must be known whether it counts, and of what counts what is summed.
  private mutating func elements(of list: Int32, where condition: Int32, summing of: Int32) -> Int32 {
    guard condition >= 0 || of >= 0 else { return Grounds.always }
    let saved = evaluation.current[Int(list)]
    defer { evaluation.current[Int(list)] = saved }
    var nodes: [Int32] = []
    for row in 0..<cells.count(of: list) where !isOver {
      evaluation.current[Int(list)] = row
      if condition >= 0 { nodes.append(self.condition(condition)) }
      if evaluation.optionalTruth(condition) == .true { nodes.append(value(of)) }
    }
    return grounds.all(nodes)
  }

  /// The value of the branches from each one on: it is known where the branch is known not to be taken and those after
  /// it have that value; where the branch is known to be taken and has it; and where, taken or not, all have it.
  private mutating func choice(_ branches: OperandRange, _ otherwise: Int32, _ value: Value) -> Int32 {
    var rest = known(otherwise, as: value)
    var index = Int(branches.end)
    while index > Int(branches.start) {
      index -= 2
      let condition = program.operands[index]
      let branch = known(program.operands[index + 1], as: value)
      var ways: [Int32] = []
      switch evaluation.truth(condition) {
      case .false: if let rest { ways.append(grounds.all([self.condition(condition), rest])) }
      case .true: if let branch { ways.append(grounds.all([self.condition(condition), branch])) }
      case .unknown: break
      }
      if let branch, let rest { ways.append(grounds.all([branch, rest])) }
      rest = ways.isEmpty ? nil : grounds.any(ways)
    }
    return rest ?? Grounds.always
  }

  /// An expression that has a value; nil where it has another, or none is known.
  private mutating func known(_ expression: Int32, as value: Value) -> Int32? {
    let found = evaluation.value(expression)
    guard !found.isUnknown, evaluation.isSame(found, value) else { return nil }
    return self.value(expression)
  }
}
