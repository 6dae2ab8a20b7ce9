extension DefinitionDecoder {
  /// The fields of a `facts` or `fields` object, in their order.
  func facts(_ node: SourceNode) -> [FactDeclaration]? {
    dictionary(node, keys: .fact) { name, _, value in self.fact(value, name: name) }
  }

  func fact(_ node: SourceNode, name: String) -> FactDeclaration? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    guard let typeNode = object.value(of: "type") else {
      reportMissing("type", at: node)
      return nil
    }
    guard let type = string(typeNode), let type = factType(type, at: typeNode) else { return nil }
    let isCalculated = object.has("value")
    let kind = factKind(object, type)
    let isScalar = type != "group" && type != "list"
    let declaration = FactDeclaration(
      name: name,
      kind: kind ?? .boolean,
      title: object.optional("title", text),
      question: object.optional("question", text),
      help: object.optional("help", text),
      askedOf: object.optional("askedOf") { enumeration($0, FactDeclaration.Respondent.self) } ?? .applicant,
      mayBeNone: object.optional("mayBeNone", boolean) ?? false,
      valid: object.optional("valid", condition),
      invalidMessage: object.optional("invalidMessage", text),
      obtainedThrough: object.optional("obtainedThrough") { identifier($0) },
      isSensitive: object.optional("sensitive", boolean) ?? false,
      value: isScalar ? object.optional("value") { calculation($0, type: type) } : nil,
      example: isScalar ? object.optional("example", literal) : nil,
      mark: node.mark)
    if !isScalar, let example = object.value(of: "example") { checkExample(example, isList: type == "list") }
    object.finish()
    if isScalar, isCalculated, declaration.value == nil { return nil }
    return kind == nil ? nil : declaration
  }

  /// The example of a group or list is for people: only its shape is checked, as far as it goes.
  private func checkExample(_ example: SourceNode, isList: Bool) {
    if isList {
      _ = array(example) { element in checkExample(element, isList: false) }
    } else {
      _ = dictionary(example, keys: .fact) { _, _, value in
        switch value.json.kind {
        case .object: checkExample(value, isList: false)
        case .array: checkExample(value, isList: true)
        default: break
        }
      }
    }
  }

  private static let factTypes = ["boolean", "integer", "decimal", "date", "choice", "text", "group", "list"]

  private func factType(_ type: String, at node: SourceNode) -> String? {
    if Self.factTypes.contains(type) { return type }
    report(
      .valueInvalid, .notOneOf(type, Self.factTypes), at: node, notes: suggestion(for: type, among: Self.factTypes))
    return nil
  }

  private func factKind(_ object: ObjectReader, _ type: String) -> FactDeclaration.Kind? {
    switch type {
    case "boolean": return .boolean
    case "integer": return .integer
    case "decimal": return .decimal
    case "date": return .date
    case "choice":
      let options = object.required("options") { node in
        dictionary(node, keys: .option) { id, _, value in
          text(value).map { FactDeclaration.Option(id: Identifier(id), title: $0) }
        }
      }
      if let options, options.isEmpty, let node = object.value(of: "options"), node.json.count == 0 {
        report(.valueInvalid, Message(es: "no hay ninguna opción", en: "there is no option"), at: node)
      }
      return options.map(FactDeclaration.Kind.choice)
    case "text":
      let format = object.optional("format", filledString)
      let length = object.optional("length") { integer($0, in: 1...1000) }
      guard let format else {
        if let node = object.value(of: "length"), !object.has("format") {
          report(.keyConflict, .lengthIsOfDigits, at: node)
        }
        return .text(nil)
      }
      let mark = object.value(of: "format")?.mark ?? object.node.mark
      return .text(FactDeclaration.TextFormatReference(name: format, length: length, mark: mark))
    case "group":
      let label = object.optional("label", string)
      return fieldSet(object).map { .group($0, label: label) }
    default:
      let label = object.optional("label", string)
      let each = object.required("each") { node -> String? in
        guard let name = string(node) else { return nil }
        guard name.isFactName else {
          report(.idMalformed, NameStyle.fact.message(for: name), at: node)
          return nil
        }
        return name
      }
      let fields = fieldSet(object)
      guard let each, let fields else { return nil }
      return .list(fields, each: each, label: label)
    }
  }

  private func fieldSet(_ object: ObjectReader) -> FieldSet? {
    let fields = object.optional("fields", facts)
    let fieldsOf = object.optional("fieldsOf", string)
    if !object.has("fields"), !object.has("fieldsOf") {
      report(
        .keyMissing, Message(es: "falta `fields` o `fieldsOf`", en: "`fields` or `fieldsOf` is missing"),
        at: object.node)
      return nil
    }
    return FieldSet(fields: fields ?? [], fieldsOf: fieldsOf, mark: object.node.mark)
  }

  /// A `types` entry: `{ "fields": {…} }`.
  func type(_ node: SourceNode) -> FieldSet? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let fields = object.required("fields", facts)
    object.finish()
    return fields.map { FieldSet(fields: $0, fieldsOf: nil, mark: node.mark) }
  }

  /// An expression, or for a boolean a condition: an object with a condition's keys, or `fact` or `value` with an
  /// operator.
  private func calculation(_ node: SourceNode, type: String) -> FactDeclaration.Calculation? {
    if type == "boolean", node.json.kind == .object, isCondition(node) {
      return condition(node).map(FactDeclaration.Calculation.condition)
    }
    return expression(node).map(FactDeclaration.Calculation.expression)
  }

  private func isCondition(_ node: SourceNode) -> Bool {
    let forms = ["all", "any", "not", "some", "every", "condition", "value"]
    let operators = Condition.Comparator.allCases.map(\.rawValue)
    return (forms + operators).contains { node.json[$0] != nil }
  }

  // MARK: Parameters

  func parameter(_ node: SourceNode, id: String) -> Parameter? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let title = object.optional("title", text)
    let type = object.required("type") { enumeration($0, Parameter.ValueType.self) }
    let values = object.required("values") { list in
      array(list) { entry in type.flatMap { parameterEntry(entry, type: $0) } }
    }
    object.finish()
    guard let type, let values else { return nil }
    let tables = values.filter { if case .table = $0.value { true } else { false } }
    if !tables.isEmpty, tables.count != values.count {
      report(
        .conditionType,
        Message(
          es: "unos valores son tablas y otros no: todos los de un parámetro deben ser iguales en esto",
          en: "some values are tables and some are not: all of a parameter must be alike in this"), at: node)
      return nil
    }
    return Parameter(id: Identifier(id), title: title, type: type, values: values, mark: node.mark)
  }

  private func parameterEntry(_ node: SourceNode, type: Parameter.ValueType) -> Parameter.Entry? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let period = effectivePeriod(object)
    let value = object.required("value") { value -> Parameter.Value? in
      if value.json.kind == .object {
        return dictionary(value, keys: .anything) { key, _, cell in
          self.parameterScalar(cell, type: type).map { Parameter.TableEntry(key: key, value: $0) }
        }.map(Parameter.Value.table)
      }
      return parameterScalar(value, type: type).map(Parameter.Value.scalar)
    }
    object.finish()
    return value.map { Parameter.Entry(period: period, value: $0) }
  }

  private func parameterScalar(_ node: SourceNode, type: Parameter.ValueType) -> Parameter.Scalar? {
    switch type {
    case .date:
      return date(node).map(Parameter.Scalar.date)
    case .decimal:
      return number(node).map(Parameter.Scalar.number)
    case .integer:
      guard node.json.kind == .number else { return mismatch(node, .integer) }
      guard node.json.numberIsInteger else { return notInteger(node) }
      return number(node).map(Parameter.Scalar.number)
    }
  }

  /// The keys `from` and `until` of an object.
  func effectivePeriod(_ object: ObjectReader) -> EffectivePeriod {
    let from = object.optional("from", date)
    let until = object.optional("until", date)
    if let from, let until, until < from, let node = object.value(of: "until") {
      report(
        .valueInvalid,
        Message(es: "`until` es anterior a `from`", en: "`until` is earlier than `from`"), at: node)
    }
    return EffectivePeriod(from: from, until: until)
  }

  func period(_ node: SourceNode) -> Period? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let found = period(object)
    object.finish()
    return found
  }

  /// The one key of an object that says how long a period is.
  func period(_ object: ObjectReader) -> Period? {
    let units: [(String, Period.Unit)] = [("days", .days), ("months", .months), ("years", .years)]
    var found: [Period] = []
    for (key, unit) in units {
      let count = object.optional(key) { integer($0, in: 1...3_652_059) }
      if let period = count.flatMap({ Period(count: Int64($0), unit: unit) }) { found.append(period) }
    }
    let written = units.filter { object.has($0.0) }
    if written.count != 1 {
      report(
        written.isEmpty ? .keyMissing : .keyConflict,
        Message(
          es: "un plazo tiene una sola de las claves `days`, `months` y `years`",
          en: "a period has exactly one of the keys `days`, `months` and `years`"), at: object.node)
      return nil
    }
    return found.first
  }
}

extension Message {
  static let lengthIsOfDigits = Message(
    es: "`length` solo acompaña al formato `digits`", en: "`length` stands beside the format `digits` only")
}
