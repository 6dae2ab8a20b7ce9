extension DocumentSettings {
  /// The values of the document's keys that a comparison names, with each option of a choice.
  func valuesNamed(by condition: Int32) -> [(key: Key, value: Value)] {
    switch program.conditions[Int(condition)] {
    case .comparison(_, let left, let right):
      return values(ofKeysIn: left, comparedWith: evaluation.value(right))
        + values(ofKeysIn: right, comparedWith: evaluation.value(left))
    case .member(let subject, let constants, _):
      guard let key = key(readBy: subject) else { return [] }
      let named = program.operandIndices(constants).map { program.constants[Int(program.operands[$0])] }
      return (named + options(of: key)).map { (key, $0) }
    case .present(let subject, let expected):
      guard let key = key(readBy: subject) else { return [] }
      let some = options(of: key) + [anyValue(of: key)].compactMap(\.self)
      let none: [Value] = mayBeNone(key) ? [.none] : []
      return (expected ? some + none : none + some).map { (key, $0) }
    case .constant, .all, .any, .not, .some, .every, .shared: return []
    }
  }

  /// The values that the keys in an expression may take for it to have a value, with each option of a choice.
  private func values(ofKeysIn expression: Int32, comparedWith other: Value) -> [(key: Key, value: Value)] {
    if let key = key(readBy: expression) {
      let compared: [Value] =
        switch other {
        // Whatever it says, it is the other side that decides.
        case .unknown: [anyValue(of: key)].compactMap(\.self)
        case .none: (mayBeNone(key) ? [.none] : []) + [anyValue(of: key)].compactMap(\.self)
        default: [other]
        }
      return (compared + options(of: key)).map { (key, $0) }
    }
    switch (program.expressions[Int(expression)], other) {
    case (.between(let unit, let first, let second), .number(let number)):
      guard let count = number.int64 else { return [] }
      return days(ofKeyIn: first, from: evaluation.value(second), unit, 0 &- count)
        + days(ofKeyIn: second, from: evaluation.value(first), unit, count)
    case (.plus(let unit, let start, let count), .date):
      guard case .number(let number) = evaluation.value(count), let count = number.int64 else { return [] }
      return days(ofKeyIn: start, from: other, unit, 0 &- count)
    default: return []
    }
  }

  private func days(ofKeyIn expression: Int32, from day: Value, _ unit: Expression.DateUnit, _ count: Int64)
    -> [(key: Key, value: Value)]
  {
    guard let key = key(readBy: expression), case .date(let day) = day else { return [] }
    let moved =
      switch unit {
      case .days: day.adding(days: count)
      case .months: day.adding(months: count)
      case .years: day.adding(years: count)
      }
    return moved.map { [(key, .date($0))] } ?? []
  }

  /// The key of the document that an expression reads; nil for any other expression.
  private func key(readBy expression: Int32) -> Key? {
    guard case .reference(let reference, _) = program.expressions[Int(expression)] else { return nil }
    switch reference {
    case .documentKey(let key): return .key(key)
    case .attribute(let column): return .attribute(column)
    default: return nil
    }
  }

  func declaration(of key: Key) -> FactDeclaration? {
    guard case .attribute(let column) = key else { return nil }
    let type = Int(evaluation.cells.documents.type(of: document))
    return program.documentTypes[type].attributes.first { $0.column == column }?.declaration
  }

  /// Whether a key may say more than a definition names: what it must not be leaves open what it could be.
  func isOpen(_ key: Key) -> Bool {
    switch key {
    case .key(.issuedIn), .key(.language): true
    case .key, .contents, .endorsers: false
    case .attribute: if case .text? = declaration(of: key)?.kind { true } else { false }
    }
  }

  private func mayBeNone(_ key: Key) -> Bool {
    key == .key(.expiresOn) || declaration(of: key)?.mayBeNone == true
  }

  /// The options of a choice, and yes and no.
  private func options(of key: Key) -> [Value] {
    switch key {
    case .key(.original), .key(.legible), .key(.apostilled), .key(.legalized), .key(.translated):
      return [.boolean(true), .boolean(false)]
    case .key(.signature): return program.signatures.map(Value.symbol)
    case .key, .contents, .endorsers: return []
    case .attribute:
      switch declaration(of: key)?.kind {
      case .boolean: return [.boolean(true), .boolean(false)]
      case .choice(let options):
        return options.compactMap { program.symbols.number(of: $0.id.rawValue).map(Value.symbol) }
      default: return []
      }
    }
  }

  /// A value for a key of which it is only asked that it is there; nil for a text, which nobody can guess.
  private func anyValue(of key: Key) -> Value? {
    switch key {
    case .key(.copies), .key(.certifiedCopies), .key(.bytes): return .number(ExactDecimal(1))
    case .key(.issuedOn), .key(.expiresOn): return evaluation.submissionDay
    case .key, .contents, .endorsers: return nil
    case .attribute:
      switch declaration(of: key)?.kind {
      case .integer, .decimal: return .number(ExactDecimal(1))
      case .date: return evaluation.submissionDay
      default: return nil
      }
    }
  }
}
