extension CostCompiler {
  // MARK: Conditions

  /// Notes that a condition is asked, if there is one.
  mutating func ask(condition: Int32, in region: Int32, times count: Int = 1) {
    guard condition >= 0 else { return }
    if let length = conditionLengths[Int(condition)] { return spend(length, in: region, times: count) }
    guard case .shared = program.conditions[Int(condition)] else {
      return place(Int(condition), in: region, times: count)
    }
    spend(2, in: region, times: count)
    call(Int(condition), from: region, times: count)
  }

  mutating func follow(condition: Int32) {
    let node = Int(condition)
    let place = place(of: node)
    switch program.conditions[node] {
    case .constant:
      spend(1, in: place.region, times: place.count)
    case .comparison(_, let left, let right):
      spend(1, in: place.region, times: place.count)
      ask(left, place)
      ask(right, place)
    case .member(let subject, let constants, _):
      spend(1 + constants.count, in: place.region, times: place.count)
      ask(subject, place)
    case .present(let subject, _):
      spend(1, in: place.region, times: place.count)
      ask(subject, place)
    case .all(let parts), .any(let parts):
      for part in program[parts] { ask(condition: part, in: place.region, times: place.count) }
    case .not(let part):
      ask(condition: part, in: place.region, times: place.count)
    case .some(let list, let inner), .every(let list, let inner):
      spend(1, in: place.region, times: place.count)
      let each = region(forEach: list, in: place.region, times: place.count)
      spend(1, in: each)
      ask(condition: inner, in: each)
    case .shared(let memo, let inner):
      ask(condition: inner, in: region(ofMemo: memo, node: node))
    }
  }

  // MARK: Expressions

  private mutating func ask(_ expression: Int32, _ place: Call) {
    ask(expression: expression, in: place.region, times: place.count)
  }

  /// Notes that the value of an expression is asked, if there is one.
  mutating func ask(expression: Int32, in region: Int32, times count: Int = 1) {
    guard expression >= 0 else { return }
    spend(1, in: region, times: count)
    let node = node(ofExpression: expression)
    switch program.expressions[Int(expression)] {
    case .constant: break
    case .reference(let reference, _): ask(reference, in: region, times: count)
    case .count(_, _, let slot) where slot >= 0: call(node, from: region, times: count)
    case .sum(_, _, _, let slot) where slot >= 0: call(node, from: region, times: count)
    default: place(node, in: region, times: count)
    }
  }

  private mutating func ask(_ reference: CompiledReference, in region: Int32, times count: Int) {
    switch reference {
    case .calculated(let number), .elementCalculated(_, let number), .ownElementCalculated(_, let number):
      spend(1, in: region, times: count)
      call(node(ofCalculation: number), from: region, times: count)
    case .global, .element, .ownElement, .documentKey, .attribute: break
    }
  }

  mutating func follow(expression: Int32) {
    let place = place(of: node(ofExpression: expression))
    switch program.expressions[Int(expression)] {
    case .constant, .reference: break
    case .parameter(let number, let on, let key):
      spend(program.parameters[Int(number)].entries.count, in: place.region, times: place.count)
      ask(on, place)
      ask(key, place)
    case .arithmetic(_, let operands):
      for operand in program[operands] { ask(operand, place) }
    case .round(let operand, _), .part(_, let operand):
      ask(operand, place)
    case .between(_, let first, let second), .plus(_, let first, let second):
      ask(first, place)
      ask(second, place)
    case .date(let year, let month, let day):
      for part in [year, month, day] { ask(part, place) }
    case .count(let list, let condition, let slot):
      let around = slot < 0 ? place : Call(region: add(Region(count: StepPolynomial.one)), count: 1)
      // Without a condition the elements are only counted.
      if condition >= 0 { follow(eachOf: list, condition: condition, value: -1, around) }
    case .sum(let list, let of, let condition, let slot):
      let around = slot < 0 ? place : Call(region: add(Region(count: StepPolynomial.one)), count: 1)
      follow(eachOf: list, condition: condition, value: of, around)
    case .choose(let branches, let otherwise):
      for index in stride(from: Int(branches.start), to: Int(branches.end), by: 2) {
        ask(condition: program.operands[index], in: place.region, times: place.count)
        ask(program.operands[index + 1], place)
      }
      ask(otherwise, place)
    }
  }

  private mutating func follow(eachOf list: Int32, condition: Int32, value: Int32, _ around: Call) {
    let each = region(forEach: list, in: around.region, times: around.count)
    spend(1, in: each)
    ask(condition: condition, in: each)
    ask(expression: value, in: each)
  }

  /// What calculates a fact is gone through once for each of its elements.
  mutating func follow(calculation: Int32) {
    let compiled = program.calculations[Int(calculation)]
    var changes = Dependencies()
    if compiled.list >= 0 { changes.ownElements = 1 << UInt64(compiled.list) }
    let kept = compiled.list < 0 ? StepPolynomial.one : StepPolynomial(size: StepPolynomial.size(ofList: compiled.list))
    let calls = calls[node(ofCalculation: calculation)] ?? []
    let region = add(Region(count: count(of: calls, atMost: kept), changes: changes))
    if compiled.isCondition {
      ask(condition: compiled.root, in: region)
    } else {
      ask(expression: compiled.root, in: region)
    }
  }
}
