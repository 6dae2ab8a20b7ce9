extension Compiler {
  /// A compiled condition with what is known of it.
  struct Judged {
    let index: Int32
    var dependencies: Dependencies
    let height: Int32
  }

  func compile(_ condition: Condition, in scope: Scope) -> Judged? {
    descending(at: condition.mark) { compileForm(of: condition, in: scope) }
  }

  private func compileForm(of condition: Condition, in scope: Scope) -> Judged? {
    switch condition.form {
    case .comparison(let subject, let tests):
      return compileComparison(subject, tests, in: scope, at: condition.mark)
    case .all(let parts):
      return compileMany(parts, in: scope, at: condition.mark, CompiledCondition.all)
    case .any(let parts):
      return compileMany(parts, in: scope, at: condition.mark, CompiledCondition.any)
    case .not(let part):
      guard let part = compile(part, in: scope) else { return nil }
      return judged(.not(part.index), [part], at: condition.mark)
    case .some(let path, let inner):
      return unlessScopeDecides {
        compileQuantifier(path, inner, in: scope, at: condition.mark) { .some(list: $0, $1) }
      }
    case .every(let path, let inner):
      return unlessScopeDecides {
        compileQuantifier(path, inner, in: scope, at: condition.mark) { .every(list: $0, $1) }
      }
    case .named(let name):
      return unlessScopeDecides { compileNamed(name, in: scope, at: condition.mark) }
    }
  }

  /// The condition's index, or -1 where there is none; the constant `true`'s never serves, so that a missing
  /// condition and a broken one cannot be confused.
  func compileOptional(_ condition: Condition?, in scope: Scope) -> Int32 {
    guard let condition else { return -1 }
    return compile(condition, in: scope)?.index ?? -1
  }

  private func judged(_ condition: CompiledCondition, _ parts: [Judged], at mark: SourceMark) -> Judged {
    var dependencies = Dependencies()
    for part in parts { dependencies.formUnion(part.dependencies) }
    let height = (parts.map(\.height).max() ?? 0) + 1
    return Judged(index: add(condition, height: height, at: mark), dependencies: dependencies, height: height)
  }

  private func compileMany(
    _ parts: [Condition], in scope: Scope, at mark: SourceMark, _ make: (OperandRange) -> CompiledCondition
  ) -> Judged? {
    let compiled = parts.map { compile($0, in: scope) }
    let good = compiled.compactMap { $0 }
    guard good.count == parts.count else { return nil }
    return judged(make(add(operands: good.map(\.index))), good, at: mark)
  }

  private func compileQuantifier(
    _ path: FactPath, _ inner: Condition, in scope: Scope, at mark: SourceMark,
    _ make: (Int32, Int32) -> CompiledCondition
  ) -> Judged? {
    guard let list = resolveList(path, in: scope) else { return nil }
    guard let inner = compile(inner, in: scope.with(list: list)) else { return nil }
    let height = inner.height + 1
    let index = add(make(Int32(list), inner.index), height: height, at: mark)
    let dependencies = inner.dependencies.without(list: list)
    guard dependencies.count == 0, scope.isInsideOther else {
      return Judged(index: index, dependencies: dependencies, height: height)
    }
    // What stands inside an element, or a document, and does not read it is evaluated once for all of them.
    let shared = add(.shared(memo: memo(for: dependencies), index), height: height + 1, at: mark)
    return Judged(index: shared, dependencies: dependencies, height: height + 1)
  }

  // MARK: Comparisons

  private func compileComparison(
    _ subject: Expression, _ tests: [Condition.Test], in scope: Scope, at mark: SourceMark
  ) -> Judged? {
    var expected: StaticType?
    if inferredType(of: subject, in: scope) == nil {
      expected = tests.flatMap(\.operands).lazy.compactMap { self.inferredType(of: $0, in: scope) }.first
    }
    guard let typed = unlessScopeDecides({ compile(subject, in: scope, expected: expected) }) else { return nil }
    var parts: [Judged] = []
    var failed = false
    for test in tests {
      let part = unlessScopeDecides {
        // Names whose type would be the subject's.
        if scopeIsOpen { for operand in test.operands { _ = inferredType(of: operand, in: scope) } }
        return compile(test, of: typed, subject: subject, in: scope)
      }
      guard let part else {
        failed = true
        continue
      }
      parts.append(part)
    }
    if failed { return nil }
    if parts.count == 1 { return parts[0] }
    return judged(.all(add(operands: parts.map(\.index))), parts, at: mark)
  }

  private func compile(_ test: Condition.Test, of subject: Typed, subject expression: Expression, in scope: Scope)
    -> Judged?
  {
    func done(_ condition: CompiledCondition, _ other: Typed? = nil) -> Judged {
      var dependencies = subject.dependencies
      if let other { dependencies.formUnion(other.dependencies) }
      let height = max(subject.height, other?.height ?? 0) + 1
      return Judged(index: add(condition, height: height, at: test.mark), dependencies: dependencies, height: height)
    }
    if test.comparator == .present {
      guard case .literal(.boolean(let expected))? = test.operands.first?.form else { return nil }
      let height = subject.height + 1
      return Judged(
        index: add(.present(subject.index, expected), height: height, at: test.mark),
        dependencies: subject.dependencies.withoutValue, height: height)
    }
    guard subject.type.isScalar else {
      report(
        .conditionType,
        Message(
          es: "de \(subject.type.message.spanish) solo se puede preguntar `present`",
          en: "of \(subject.type.message.english) one can only ask `present`"), at: test.mark)
      return nil
    }
    if test.comparator.isOrder, !subject.type.hasOrder {
      report(
        .conditionType,
        Message(
          es: "`\(test.comparator.rawValue)` compara números o fechas, y aquí hay \(subject.type.message.spanish)",
          en: "`\(test.comparator.rawValue)` compares numbers or dates, and here is \(subject.type.message.english)"),
        at: test.mark)
      return nil
    }
    let operands = test.operands.map { normalizingFileFormat($0, beside: subject) }
    let compiled = operands.map { operand in compileOperand(operand, beside: subject.type, in: scope) }
    let good = compiled.compactMap { $0 }
    guard good.count == compiled.count, let first = good.first else { return nil }
    if test.comparator == .in || test.comparator == .notIn {
      let constants = good.compactMap { operand -> Int32? in
        if case .constant(let constant) = program.expressions[Int(operand.index)] { constant } else { nil }
      }
      return done(.member(subject.index, add(operands: constants), negated: test.comparator == .notIn))
    }
    return done(.comparison(test.comparator, subject.index, first.index), first)
  }

  private func compileOperand(_ operand: Expression, beside type: StaticType, in scope: Scope) -> Typed? {
    guard let typed = compile(operand, in: scope, expected: type) else { return nil }
    let fits: Bool =
      switch (type, typed.type) {
      case (.choice(let options), .choice(let others)): options.contains { others.contains($0) }
      default: type.isNumber && typed.type.isNumber || type == typed.type
      }
    if fits { return typed }
    reportMismatch(expected: type.message, found: typed.type, at: operand.mark)
    return nil
  }

  /// A literal beside `document.format` is compared as formats are: in lower case, `jpeg` as `jpg` (FORMAT §4).
  private func normalizingFileFormat(_ operand: Expression, beside subject: Typed) -> Expression {
    guard case .reference(.documentKey(.format), _) = program.expressions[Int(subject.index)],
      case .literal(.text(let text)) = operand.form
    else { return operand }
    return Expression(.literal(.text(text.normalizedFileFormat)), at: operand.mark)
  }

  // MARK: Named conditions

  func compileNamed(_ name: String, in scope: Scope, at mark: SourceMark) -> Judged? {
    guard let condition = definition.conditions[name] else {
      reportUnknown(
        name, kind: Message(es: "ninguna condición", en: "condition"), among: definition.conditions.keys, at: mark,
        under: "condition")
      return nil
    }
    usedNames.conditions.insert(name)
    let key = NamedKey(isConstraintSet: false, name: name, scope: scope)
    if let done = done(key) {
      return done.map {
        Judged(index: $0.index, dependencies: $0.dependencies, height: conditionHeights[Int($0.index)])
      }
    }
    guard
      enter(key, .conditionCircle, Message(es: "las condiciones se usan", en: "conditions use each other"), at: mark)
    else { return nil }
    defer { namedInProgress.removeLast() }
    guard let inner = compile(condition, in: scope) else {
      finish(key, nil)
      return nil
    }
    let memo = memo(for: inner.dependencies)
    let index = add(.shared(memo: memo, inner.index), height: inner.height + 1, at: condition.mark)
    finish(key, (index, inner.dependencies))
    return Judged(index: index, dependencies: inner.dependencies, height: inner.height + 1)
  }

  /// Notes that a name is being compiled; false, with the circle reported, where it already is.
  func enter(_ key: NamedKey, _ code: Diagnostic.Code, _ what: Message, at mark: SourceMark) -> Bool {
    if let start = namedInProgress.firstIndex(where: {
      $0.name == key.name && $0.isConstraintSet == key.isConstraintSet
    }
    ) {
      let circle = (namedInProgress[start...].map(\.name) + [key.name]).map { "`\($0)`" }.joined(separator: " → ")
      report(
        code, Message(es: "\(what.spanish) en círculo: \(circle)", en: "\(what.english) in a circle: \(circle)"),
        at: mark)
      return false
    }
    namedInProgress.append(key)
    return true
  }
}
