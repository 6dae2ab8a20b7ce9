extension Evaluation {
  @inline(__always)
  func value(_ expression: Int32) -> Value {
    note(steps: 1)
    return switch program.expressions[Int(expression)] {
    case .constant(let constant): program.constants[Int(constant)]
    case .reference(let reference, _): read(reference)
    default: value(ofComposed: expression)
    }
  }

  private func value(ofComposed expression: Int32) -> Value {
    switch program.expressions[Int(expression)] {
    case .constant(let constant):
      return program.constants[Int(constant)]
    case .reference(let reference, _):
      return read(reference)
    case .parameter(let number, let on, let key):
      return parameter(Int(number), on: on, key: key, at: expression)
    case .arithmetic(let operation, let operands):
      return arithmetic(operation, operands, at: expression)
    case .round(let operand, let decimals):
      return map(value(operand)) { operand in
        guard case .number(let number) = operand else { return .unknown }
        return number.rounded(decimals: Int(decimals)).map(Value.number) ?? noValue(.overflow, at: expression)
      }
    case .between(let unit, let from, let to):
      return Self.time(unit, from: value(from), to: value(to))
    case .part(let unit, let date):
      return map(value(date)) { date in
        guard case .date(let date) = date else { return .unknown }
        let part = unit == .years ? date.year : unit == .months ? date.month : date.day
        return .number(ExactDecimal(Int64(part)))
      }
    case .date(let year, let month, let day):
      let parts = [value(year), value(month), value(day)]
      if parts.contains(where: \.isUnknown) { return .unknown }
      if parts.contains(where: \.isNone) { return .none }
      let numbers = parts.compactMap { part -> Int64? in
        if case .number(let number) = part { number.int64 } else { nil }
      }
      guard numbers.count == 3, let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
        return noValue(.date, at: expression)
      }
      return .date(date)
    case .plus(let unit, let date, let count):
      return map(value(date), value(count)) { date, count in
        guard case .date(let date) = date, case .number(let number) = count else { return .unknown }
        guard let count = number.int64, let moved = Self.move(date, unit, count) else {
          return noValue(.date, at: expression)
        }
        return .date(moved)
      }
    case .count(let list, let condition, let slot):
      return once(slot) { count(list, where: condition) }
    case .sum(let list, let of, let condition, let slot):
      return once(slot) { sum(list, of: of, where: condition, at: expression) }
    case .choose(let branches, let otherwise):
      return choose(branches, otherwise: otherwise)
    }
  }

  private func map(_ operand: Value, _ body: (Value) -> Value) -> Value {
    switch operand {
    case .unknown: .unknown
    case .none: .none
    default: body(operand)
    }
  }

  /// The time from a day to another.
  static func time(_ unit: Expression.DateUnit, from start: Value, to end: Value) -> Value {
    switch (start, end) {
    case (.date(let start), .date(let end)): .number(ExactDecimal(between(unit, start, end)))
    case (.unknown, _), (_, .unknown): .unknown
    case (.none, _), (_, .none): .none
    default: .unknown
    }
  }

  private func map(_ left: Value, _ right: Value, _ body: (Value, Value) -> Value) -> Value {
    switch (left, right) {
    case (.unknown, _), (_, .unknown): .unknown
    case (.none, _), (_, .none): .none
    default: body(left, right)
    }
  }

  private static func between(_ unit: Expression.DateUnit, _ from: CivilDate, _ to: CivilDate) -> Int64 {
    switch unit {
    case .years: CivilDate.fullYears(from: from, to: to)
    case .months: CivilDate.fullMonths(from: from, to: to)
    case .days: CivilDate.days(from: from, to: to)
    }
  }

  private static func move(_ date: CivilDate, _ unit: Expression.DateUnit, _ count: Int64) -> CivilDate? {
    switch unit {
    case .years: date.adding(years: count)
    case .months: date.adding(months: count)
    case .days: date.adding(days: count)
    }
  }

  // MARK: Operations

  private func arithmetic(_ operation: Expression.Arithmetic, _ operands: OperandRange, at expression: Int32) -> Value {
    var isUnknown = false
    var isNone = false
    var result: Value?
    var failure: NoValue.Reason?
    for index in program.operandIndices(operands) {
      let operand = value(program.operands[index])
      if operand.isUnknown { isUnknown = true }
      if operand.isNone { isNone = true }
      guard !isUnknown, !isNone, failure == nil else { continue }
      guard let left = result else {
        result = operand
        continue
      }
      switch apply(operation, left, operand) {
      case .success(let value): result = value
      case .failure(let reason): failure = reason.reason
      }
    }
    if isUnknown { return .unknown }
    if isNone { return .none }
    if let failure { return noValue(failure, at: expression) }
    return result ?? .unknown
  }

  private struct Failure: Error { let reason: NoValue.Reason }

  private func apply(_ operation: Expression.Arithmetic, _ left: Value, _ right: Value) -> Result<Value, Failure> {
    switch operation {
    case .min: return .success(Self.isLess(right, left) ? right : left)
    case .max: return .success(Self.isLess(left, right) ? right : left)
    case .add, .subtract, .multiply, .divide: break
    }
    guard case .number(let a) = left, case .number(let b) = right else { return .success(.unknown) }
    let result =
      switch operation {
      case .add: a.adding(b)
      case .subtract: a.subtracting(b)
      case .multiply: a.multiplied(by: b)
      default: a.divided(by: b)
      }
    if let result { return .success(.number(result)) }
    return .failure(Failure(reason: operation == .divide && b == .zero ? .divisionByZero : .overflow))
  }

  private func parameter(_ number: Int, on: Int32, key: Int32, at expression: Int32) -> Value {
    let day = on < 0 ? submissionDay : value(on)
    let row = key < 0 ? Value.boolean(true) : value(key)
    return map(day, row) { day, row in
      guard case .date(let day) = day else { return .unknown }
      note(steps: program.parameters[number].entries.count)
      return program.parameters[number].value(on: day, row: row)
        ?? noValue(.parameter, at: expression, on: day, key: row)
    }
  }

  private func count(_ list: Int32, where condition: Int32) -> Value {
    guard isKnown(list) else { return .unknown }
    let rows = cells.count(of: list)
    if condition < 0 { return .number(ExactDecimal(Int64(rows))) }
    var count: Int64 = 0
    var isUnknown = false
    let saved = current[Int(list)]
    defer { current[Int(list)] = saved }
    for row in 0..<rows {
      note(steps: 1)
      current[Int(list)] = row
      switch truth(condition) {
      case .true: count += 1
      case .unknown: isUnknown = true
      case .false: break
      }
    }
    return isUnknown ? .unknown : .number(ExactDecimal(count))
  }

  private func sum(_ list: Int32, of expression: Int32, where condition: Int32, at place: Int32) -> Value {
    guard isKnown(list) else { return .unknown }
    var total = ExactDecimal.zero
    var isUnknown = false
    var overflows = false
    let saved = current[Int(list)]
    defer { current[Int(list)] = saved }
    for row in 0..<cells.count(of: list) {
      note(steps: 1)
      current[Int(list)] = row
      let counts = optionalTruth(condition)
      if counts == .false { continue }
      if counts == .unknown { isUnknown = true }
      switch value(expression) {
      case .number(let number):
        guard counts == .true, !overflows else { break }
        if let next = total.adding(number) { total = next } else { overflows = true }
      case .unknown: isUnknown = true
      default: break
      }
    }
    if isUnknown { return .unknown }
    return overflows ? noValue(.overflow, at: place) : .number(total)
  }

  private func choose(_ branches: OperandRange, otherwise: Int32) -> Value {
    var common: Value?
    var differs = false
    /// Takes a value of a branch still open; one that is unknown differs from all others.
    func take(_ value: Value) {
      if let common, !isSame(common, value) { differs = true }
      common = value
    }
    var index = Int(branches.start)
    while index < Int(branches.end) {
      let condition = truth(program.operands[index])
      if condition != .false { take(value(program.operands[index + 1])) }
      if condition == .true { return differs ? .unknown : common ?? .unknown }
      index += 2
    }
    take(value(otherwise))
    return differs ? .unknown : common ?? .unknown
  }
}
