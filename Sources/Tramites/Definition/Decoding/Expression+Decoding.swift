extension DefinitionDecoder {
  private static let expressionForms =
    ["fact", "parameter"] + Expression.Arithmetic.allCases.map(\.rawValue)
    + [
      "round", "yearsBetween", "monthsBetween", "daysBetween", "yearOf", "monthOf", "dayOf", "dateOf",
      "plusYears", "plusMonths", "plusDays", "count", "sum", "if", "choose",
    ]

  func expression(_ node: SourceNode) -> Expression? {
    guard node.json.kind == .object else {
      if node.json.kind == .array { return mismatch(node, .expression) }
      return literal(node).map { Expression(.literal($0), at: node.mark) }
    }
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let present = Self.expressionForms.filter(object.has)
    guard let key = present.first else {
      report(
        .keyMissing,
        Message(
          es: "no es una expresión: falta `fact`, `parameter`, `add`, `count`, `if`…",
          en: "this is no expression: `fact`, `parameter`, `add`, `count`, `if` … is missing"),
        at: node, notes: suggestionForKeys(of: node, among: Self.expressionForms))
      return nil
    }
    if present.count > 1 {
      reportConflict(present[0], present[1], at: node)
      for key in present { _ = object.value(of: key) }
    }
    let form = expressionForm(object, key: key)
    object.finish()
    return form.map { Expression($0, at: node.mark) }
  }

  private func expressionForm(_ object: ObjectReader, key: String) -> Expression.Form? {
    switch key {
    case "fact":
      return object.required(key, factPath).map(Expression.Form.fact)
    case "parameter":
      let id = object.required(key, filledString)
      let on = object.optional("on", expression)
      let tableKey = object.optional("key", expression)
      guard let id, !object.isBroken("on", on), !object.isBroken("key", tableKey) else { return nil }
      return .parameter(id, on: on, key: tableKey)
    case "round":
      let value = object.required(key, expression)
      let decimals = object.optional("decimals") { integer($0, in: 0...18) } ?? 0
      return value.map { .round($0, decimals: decimals) }
    case "count":
      let list = object.required(key, factPath)
      let inner = object.optional("where", condition)
      guard let list, !object.isBroken("where", inner) else { return nil }
      return .count(list, where: inner)
    case "sum":
      let list = object.required(key, factPath)
      let of = object.required("of", expression)
      let inner = object.optional("where", condition)
      guard let list, let of, !object.isBroken("where", inner) else { return nil }
      return .sum(list, of: of, where: inner)
    case "if":
      let when = object.required(key, condition)
      let then = object.required("then", expression)
      let otherwise = object.required("else", expression)
      guard let when, let then, let otherwise else { return nil }
      return .choose([Expression.Branch(when: when, then: then)], else: otherwise)
    case "choose":
      let branches = object.required(key) { array($0, notEmpty: true, branch) }
      let otherwise = object.required("else", expression)
      guard let branches, let otherwise else { return nil }
      return .choose(branches, else: otherwise)
    default:
      if let operation = Expression.Arithmetic(rawValue: key) { return arithmetic(object, operation) }
      return dateForm(object, key: key)
    }
  }

  private func branch(_ node: SourceNode) -> Expression.Branch? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let when = object.required("when", condition)
    let then = object.required("then", expression)
    object.finish()
    guard let when, let then else { return nil }
    return Expression.Branch(when: when, then: then)
  }

  private func arithmetic(_ object: ObjectReader, _ operation: Expression.Arithmetic) -> Expression.Form? {
    let needsTwo = operation == .subtract || operation == .divide
    let operands = needsTwo ? fixedOperands(object, operation.rawValue, 2) : operands(object, operation.rawValue)
    return operands.map { .arithmetic(operation, $0) }
  }

  private func dateForm(_ object: ObjectReader, key: String) -> Expression.Form? {
    switch key {
    case "yearOf": return object.required(key, expression).map { .part(.years, of: $0) }
    case "monthOf": return object.required(key, expression).map { .part(.months, of: $0) }
    case "dayOf": return object.required(key, expression).map { .part(.days, of: $0) }
    case "dateOf": return fixedOperands(object, key, 3).map { .date(year: $0[0], month: $0[1], day: $0[2]) }
    case "yearsBetween": return fixedOperands(object, key, 2).map { .between(.years, $0[0], $0[1]) }
    case "monthsBetween": return fixedOperands(object, key, 2).map { .between(.months, $0[0], $0[1]) }
    case "daysBetween": return fixedOperands(object, key, 2).map { .between(.days, $0[0], $0[1]) }
    case "plusYears": return fixedOperands(object, key, 2).map { .plus(.years, $0[0], $0[1]) }
    case "plusMonths": return fixedOperands(object, key, 2).map { .plus(.months, $0[0], $0[1]) }
    case "plusDays": return fixedOperands(object, key, 2).map { .plus(.days, $0[0], $0[1]) }
    default: return nil
    }
  }

  /// One or more operands.
  private func operands(_ object: ObjectReader, _ key: String) -> [Expression]? {
    guard let node = object.value(of: key) else { return nil }
    guard let operands = array(node, notEmpty: true, expression) else { return nil }
    return operands.count == node.json.count && !operands.isEmpty ? operands : nil
  }

  private func fixedOperands(_ object: ObjectReader, _ key: String, _ count: Int) -> [Expression]? {
    guard let node = object.value(of: key) else { return nil }
    guard let operands = array(node, expression) else { return nil }
    guard node.json.count == count else {
      report(
        .valueInvalid,
        Message(
          es: "`\(key)` necesita \(count) valores, y hay \(node.json.count)",
          en: "`\(key)` needs \(count) values, found \(node.json.count)"), at: node)
      return nil
    }
    return operands.count == count ? operands : nil
  }

  /// A value written in place (FORMAT §2: 64 bits for integers, 18 digits on either side of the point for decimals).
  func literal(_ node: SourceNode) -> Literal? {
    switch node.json.kind {
    case .boolean:
      return node.json.boolean.map(Literal.boolean)
    case .number:
      return number(node).map { .number($0, isInteger: node.json.numberIsInteger) }
    case .string:
      guard let text = node.json.string else { return nil }
      if text.isBlank {
        report(.valueInvalid, Message(es: "el texto está vacío", en: "the text is empty"), at: node)
        return nil
      }
      return .text(text)
    case .null:
      report(
        .valueInvalid,
        Message(
          es: "`null` no se compara: para decir que no lo hay, escriba `\"present\": false`",
          en: "`null` is not compared: to say that there is none, write `\"present\": false`"), at: node)
      return nil
    case .array, .object:
      return mismatch(node, .literal)
    }
  }

  /// A number within what literals, parameters and dossiers may hold.
  func number(_ node: SourceNode) -> ExactDecimal? {
    guard node.json.kind == .number else { return mismatch(node, .number) }
    if node.json.numberIsInteger, let whole = node.json.int64 { return ExactDecimal(whole) }
    let text = node.json.numberText ?? ""
    if !node.json.numberIsInteger, let value = ExactDecimal(text), value.isStatable { return value }
    report(.valueInvalid, .numberTooLong(text), at: node)
    return nil
  }
}

extension ExactDecimal {
  /// Whether a person can state the number: at most 18 significant digits, 18 on either side of the point.
  var isStatable: Bool {
    significantDigits <= 18 && integerDigits <= 18 && fractionDigits <= 18
  }
}

extension Message {
  /// - Parameter number: the number as it is written; nil where no text may say it.
  static func numberTooLong(_ number: String?) -> Message {
    let shown = number.map { "`\($0.clipped)`" }
    return Message(
      es:
        "\(shown ?? "el número") es demasiado largo: caben 64 bits en un entero, 18 cifras significativas en un decimal",
      en: "\(shown ?? "the number") is too long: an integer holds 64 bits, a decimal 18 significant digits")
  }
}

extension String {
  /// The beginning of a number that is too long to be shown.
  var clipped: String { utf8.count > 40 ? String(prefix(40)) + "…" : self }
}
