extension Compiler {
  /// A compiled expression with what is known of it.
  struct Typed {
    let index: Int32
    let type: StaticType
    var dependencies: Dependencies
    let height: Int32
  }

  /// - Parameter expected: the type of what the expression stands beside; literals take it.
  func compile(_ expression: Expression, in scope: Scope, expected: StaticType? = nil) -> Typed? {
    descending(at: expression.mark) { compileForm(of: expression, in: scope, expected: expected) }
  }

  private func compileForm(of expression: Expression, in scope: Scope, expected: StaticType?) -> Typed? {
    switch expression.form {
    case .literal(let literal):
      return compile(literal, expected: expected, at: expression.mark)
    case .fact(let path):
      guard let resolved = resolve(path, in: scope) else { return nil }
      let height = height(of: resolved.reference)
      let index = add(.reference(resolved.reference, node: resolved.node), height: height, at: path.mark)
      var dependencies = resolved.dependencies
      noteSensitivity(of: resolved, path, in: scope, &dependencies)
      return Typed(index: index, type: resolved.type, dependencies: dependencies, height: height)
    case .parameter(let id, let on, let key):
      return compileParameter(id, on: on, key: key, in: scope, at: expression.mark)
    case .arithmetic(let operation, let parts):
      return compileArithmetic(operation, parts, in: scope, expected: expected, at: expression.mark)
    case .round(let value, let decimals):
      guard let value = compileNumber(value, in: scope) else { return nil }
      return typed(
        .round(value.index, decimals: Int32(decimals)), decimals == 0 ? .integer : .decimal, [value],
        at: expression.mark)
    case .between(let unit, let from, let to):
      let from = compile(from, in: scope, as: .date)
      let to = compile(to, in: scope, as: .date)
      guard let from, let to else { return nil }
      return typed(.between(unit, from.index, to.index), .integer, [from, to], at: expression.mark)
    case .part(let unit, let date):
      guard let date = compile(date, in: scope, as: .date) else { return nil }
      return typed(.part(unit, date.index), .integer, [date], at: expression.mark)
    case .date(let year, let month, let day):
      let parts = [year, month, day].map { compile($0, in: scope, as: .integer) }
      guard let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
      return typed(
        .date(year: year.index, month: month.index, day: day.index), .date, [year, month, day], at: expression.mark)
    case .plus(let unit, let date, let count):
      let date = compile(date, in: scope, as: .date)
      let count = compile(count, in: scope, as: .integer)
      guard let date, let count else { return nil }
      return typed(.plus(unit, date.index, count.index), .date, [date, count], at: expression.mark)
    case .count(let list, let condition):
      return compileAggregate(list, of: nil, where: condition, in: scope, at: expression.mark)
    case .sum(let list, let of, let condition):
      return compileAggregate(list, of: of, where: condition, in: scope, at: expression.mark)
    case .choose(let branches, let otherwise):
      return compileChoose(branches, otherwise, in: scope, expected: expected, at: expression.mark)
    }
  }

  /// An expression that must have a type; an integer serves where a decimal is asked for.
  func compile(_ expression: Expression, in scope: Scope, as type: StaticType) -> Typed? {
    guard let typed = compile(expression, in: scope, expected: type) else { return nil }
    if typed.type == type || (type == .decimal && typed.type == .integer) { return typed }
    reportMismatch(expected: type.message, found: typed.type, at: expression.mark)
    return nil
  }

  func compileNumber(_ expression: Expression, in scope: Scope) -> Typed? {
    compile(expression, in: scope, as: .decimal)
  }

  func reportMismatch(expected: Message, found: StaticType, at mark: SourceMark) {
    report(
      .conditionType,
      Message(
        es: "se esperaba \(expected.spanish), y hay \(found.message.spanish)",
        en: "expected \(expected.english), found \(found.message.english)"), at: mark)
  }

  private func typed(_ expression: CompiledExpression, _ type: StaticType, _ parts: [Typed], at mark: SourceMark)
    -> Typed
  {
    var dependencies = Dependencies()
    for part in parts { dependencies.formUnion(part.dependencies) }
    let height = (parts.map(\.height).max() ?? 0) + 1
    return Typed(
      index: add(expression, height: height, at: mark), type: type, dependencies: dependencies, height: height)
  }

  /// The height of a calculated fact counts, once it is known; calculations are compiled in the order of need.
  private func height(of reference: CompiledReference) -> Int32 {
    switch reference {
    case .calculated(let number), .elementCalculated(_, let number), .ownElementCalculated(_, let number):
      1 + calculationHeight(number)
    default: 1
    }
  }

  // MARK: Literals

  func compile(_ literal: Literal, expected: StaticType?, at mark: SourceMark) -> Typed? {
    guard let (value, type) = value(of: literal, expected: expected, at: mark) else { return nil }
    return Typed(
      index: add(.constant(constant(value)), height: 1, at: mark), type: type, dependencies: .nothing, height: 1)
  }

  func value(of literal: Literal, expected: StaticType?, at mark: SourceMark) -> (Value, StaticType)? {
    switch literal {
    case .boolean(let boolean):
      return (.boolean(boolean), .boolean)
    case .number(let number, let isInteger):
      return (.number(number), isInteger ? .integer : .decimal)
    case .text(let text):
      switch expected {
      case .date:
        guard let date = CivilDate(text) else {
          report(
            .conditionType,
            Message(
              es: "`\(text)` no es una fecha: escriba un día que exista, como `2026-03-10`",
              en: "`\(text)` is no date: write a day that exists, like `2026-03-10`"), at: mark)
          return nil
        }
        return (.date(date), .date)
      case .choice(let options):
        guard options.contains(where: { $0.utf8.elementsEqual(text.utf8) }) else {
          report(
            .optionUnknown,
            Message(
              es: "no hay ninguna opción `\(text)`; las hay: \(options.map { "`\($0)`" }.joined(separator: ", "))",
              en: "there is no option `\(text)`; there are: \(options.map { "`\($0)`" }.joined(separator: ", "))"),
            at: mark, notes: suggestion(for: text, among: options))
          return nil
        }
        return (.symbol(program.symbols.intern(text)), .choice([text]))
      default:
        return (.symbol(program.symbols.intern(text)), .text)
      }
    }
  }

  // MARK: Parameters

  private func compileParameter(_ id: String, on: Expression?, key: Expression?, in scope: Scope, at mark: SourceMark)
    -> Typed?
  {
    guard let number = parameterNumbers[id] else {
      reportUnknown(
        id, kind: Message(es: "ningún parámetro", en: "parameter"),
        among: definition.parameters.map(\.id.rawValue), at: mark, under: "parameter")
      return nil
    }
    var parts: [Typed] = []
    var onIndex: Int32 = -1
    var keyIndex: Int32 = -1
    if let on {
      guard let day = compile(on, in: scope, as: .date) else { return nil }
      parts.append(day)
      onIndex = day.index
    }
    if let key {
      guard let typedKey = compile(key, in: scope, expected: .text) else { return nil }
      switch typedKey.type {
      case .text, .choice: break
      default:
        reportMismatch(
          expected: Message(es: "una opción o un texto", en: "a choice or a text"), found: typedKey.type, at: key.mark)
        return nil
      }
      parts.append(typedKey)
      keyIndex = typedKey.index
    }
    let isTable = program.parameters[number].isTable
    if isTable != (key != nil), !program.parameters[number].entries.isEmpty {
      report(
        .conditionType,
        isTable
          ? Message(
            es: "el parámetro `\(id)` es una tabla: diga con `key` qué fila",
            en: "the parameter `\(id)` is a table: say with `key` which row")
          : Message(
            es: "el parámetro `\(id)` no es una tabla: quite `key`",
            en: "the parameter `\(id)` is no table: remove `key`"),
        at: mark)
      return nil
    }
    return typed(
      .parameter(Int32(number), on: onIndex, key: keyIndex), StaticType(definition.parameters[number].type), parts,
      at: mark)
  }

  // MARK: Operations

  private func compileArithmetic(
    _ operation: Expression.Arithmetic, _ parts: [Expression], in scope: Scope, expected: StaticType?,
    at mark: SourceMark
  ) -> Typed? {
    let hasText = parts.contains(where: isText)
    let common = operation.allowsDates ? (hasText ? .date : commonType(of: parts, in: scope, expected: expected)) : nil
    var result: [Typed] = []
    var failed = false
    for part in parts {
      let compiled = common == .date ? compile(part, in: scope, as: .date) : compileNumber(part, in: scope)
      if let compiled { result.append(compiled) } else { failed = true }
    }
    if failed { return nil }
    let type: StaticType =
      if common == .date {
        .date
      } else if operation != .divide, result.allSatisfy({ $0.type == .integer }) {
        .integer
      } else {
        .decimal
      }
    return typed(.arithmetic(operation, add(operands: result.map(\.index))), type, result, at: mark)
  }

  /// Whether an expression comes to a text that is written in it: as an operand of `min` or `max`, it can only be a date.
  private func isText(_ expression: Expression) -> Bool {
    switch expression.form {
    case .literal(.text): true
    case .arithmetic(let operation, let parts): operation.allowsDates && parts.contains(where: isText)
    case .choose(let branches, let otherwise): isText(otherwise) || branches.contains { isText($0.then) }
    default: false
    }
  }

  /// The type that the operands other than literals have.
  private func commonType(of parts: [Expression], in scope: Scope, expected: StaticType?) -> StaticType? {
    for part in parts {
      if let type = inferredType(of: part, in: scope) { return type }
    }
    return expected
  }

  /// The type that an expression has whatever stands beside it; nil for literals and what is made of them alone.
  func inferredType(of expression: Expression, in scope: Scope) -> StaticType? {
    switch expression.form {
    case .literal: nil
    case .fact(let path): silently { resolve(path, in: scope)?.type }
    case .parameter(let id, _, _):
      parameterNumbers[id].map { StaticType(definition.parameters[$0].type) }
    case .arithmetic(let operation, let parts):
      operation.allowsDates ? commonType(of: parts, in: scope, expected: nil) : .decimal
    case .round(_, let decimals): decimals == 0 ? .integer : .decimal
    case .between, .part, .count: .integer
    case .date, .plus: .date
    case .sum: .decimal
    case .choose(let branches, let otherwise):
      commonType(of: branches.map(\.then) + [otherwise], in: scope, expected: nil)
    }
  }

  private func compileAggregate(
    _ path: FactPath, of: Expression?, where condition: Condition?, in scope: Scope, at mark: SourceMark
  ) -> Typed? {
    guard let list = resolveList(path, in: scope) else { return nil }
    let inner = scope.with(list: list)
    let value = of.map { compileNumber($0, in: inner) }
    let filter = condition.map { compile($0, in: inner) }
    if case .some(.none) = value { return nil }
    if case .some(.none) = filter { return nil }
    var dependencies = Dependencies()
    var height: Int32 = 0
    if let value = value ?? nil {
      dependencies.formUnion(value.dependencies)
      height = value.height
    }
    if let filter = filter ?? nil {
      dependencies.formUnion(filter.dependencies)
      height = max(height, filter.height)
    }
    let conditionIndex = (filter ?? nil)?.index ?? -1
    dependencies = dependencies.without(list: list)
    let slot = dependencies.count == 0 ? addSlot() : -1
    let expression: CompiledExpression =
      if let value = value ?? nil {
        .sum(list: Int32(list), of: value.index, condition: conditionIndex, slot: slot)
      } else {
        .count(list: Int32(list), condition: conditionIndex, slot: slot)
      }
    let type: StaticType = (value ?? nil).map { $0.type } ?? .integer
    return Typed(
      index: add(expression, height: height + 1, at: mark), type: type,
      dependencies: dependencies, height: height + 1)
  }

  /// Makes room for a value that is had once in a check.
  private func addSlot() -> Int32 {
    program.globalCalculatedWidth += 1
    return Int32(clamping: program.globalCalculatedWidth - 1)
  }

  private func compileChoose(
    _ branches: [Expression.Branch], _ otherwise: Expression, in scope: Scope, expected: StaticType?,
    at mark: SourceMark
  ) -> Typed? {
    let values = branches.map(\.then) + [otherwise]
    let common = commonType(of: values, in: scope, expected: expected)
    let conditions = branches.map { compile($0.when, in: scope) }
    let results = values.map { compile($0, in: scope, expected: common) }
    guard conditions.allSatisfy({ $0 != nil }), results.allSatisfy({ $0 != nil }) else { return nil }
    let typedResults = results.compactMap { $0 }
    var type = typedResults[0].type
    for (value, result) in zip(values, typedResults).dropFirst() {
      guard let joined = type.joined(with: result.type) else {
        reportMismatch(expected: type.message, found: result.type, at: value.mark)
        return nil
      }
      type = joined
    }
    guard type.isScalar else {
      reportMismatch(expected: Message(es: "un dato simple", en: "a scalar"), found: type, at: mark)
      return nil
    }
    var dependencies = Dependencies()
    var height: Int32 = 0
    var pairs: [Int32] = []
    for (condition, result) in zip(conditions, typedResults) {
      guard let condition else { continue }
      dependencies.formUnion(condition.dependencies)
      height = max(height, condition.height)
      pairs += [condition.index, result.index]
    }
    for result in typedResults {
      dependencies.formUnion(result.dependencies)
      height = max(height, result.height)
    }
    let index = add(
      .choose(add(operands: pairs), otherwise: typedResults[typedResults.count - 1].index), height: height + 1,
      at: mark)
    return Typed(index: index, type: type, dependencies: dependencies, height: height + 1)
  }
}

extension Expression.Arithmetic {
  /// Whether it serves dates as well as numbers.
  fileprivate var allowsDates: Bool { self == .min || self == .max }
}
