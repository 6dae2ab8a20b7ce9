extension Compiler {
  /// Compiles every calculated fact, each one after those that it reads.
  func compileCalculations() {
    calculationStates = Array(repeating: .untouched, count: program.calculations.count)
    for number in program.calculations.indices { compileCalculation(number) }
  }

  enum CalculationState {
    case untouched, inProgress, done(height: Int32)
  }

  /// The height of a calculated fact, compiled now if it was not; 0 where it leads back to itself.
  func calculationHeight(_ number: Int32) -> Int32 {
    compileCalculation(Int(number))
    if case .done(let height) = calculationStates[Int(number)] { return height }
    return 0
  }

  private func compileCalculation(_ number: Int) {
    let node = program.vocabulary.nodes[Int(program.calculations[number].node)]
    switch calculationStates[number] {
    case .done: return
    case .inProgress:
      let start = calculationsInProgress.firstIndex(of: number) ?? 0
      let circle = (calculationsInProgress[start...] + [number]).map { number in
        "`" + program.vocabulary.names(of: Int(program.calculations[number].node)).joined(separator: ".") + "`"
      }.joined(separator: " → ")
      report(
        .factCircle,
        Message(
          es: "los datos se calculan en círculo: \(circle)", en: "facts are calculated in a circle: \(circle)"),
        at: node.declaration.mark)
      return
    case .untouched: break
    }
    calculationStates[number] = .inProgress
    calculationsInProgress.append(number)
    // The names in progress belong to whoever asked: a circle through them is one of facts.
    let names = namedInProgress
    namedInProgress = []
    let compiled = compileValue(of: node, number)
    namedInProgress = names
    calculationsInProgress.removeLast()
    if compiled.isSensitive { program.vocabulary.nodes[Int(program.calculations[number].node)].isSensitive = true }
    calculationStates[number] = .done(height: compiled.height)
  }

  private func compileValue(of node: FactNode, _ number: Int) -> (height: Int32, isSensitive: Bool) {
    let scope = Scope(own: node.parent)
    switch node.declaration.value {
    case .condition(let condition):
      guard let judged = compile(condition, in: scope) else { return (0, false) }
      program.calculations[number].root = judged.index
      program.calculations[number].isCondition = true
      return (judged.height, judged.dependencies.isSensitiveChoice)
    case .expression(let expression):
      let type = StaticType(node.declaration.kind)
      let typed: Typed?
      if case .choice(let options) = type {
        typed = compile(expression, in: scope, expected: type)
        if let typed {
          guard case .choice(let found) = typed.type, found.allSatisfy(options.contains) else {
            reportMismatch(expected: type.message, found: typed.type, at: expression.mark)
            return (0, false)
          }
        }
      } else {
        typed = compile(expression, in: scope, as: type)
      }
      guard let typed else { return (0, false) }
      program.calculations[number].root = typed.index
      program.calculations[number].mustBeInt64 = type == .integer
      let isConclusion = type == .boolean
      return (
        typed.height, isConclusion ? typed.dependencies.isSensitiveChoice : typed.dependencies.isSensitive
      )
    case nil:
      return (0, false)
    }
  }

  /// Compiles each fact's `valid`.
  func compileValidity() {
    for index in program.vocabulary.nodes.indices {
      let node = program.vocabulary.nodes[index]
      guard let valid = node.declaration.valid else { continue }
      program.vocabulary.nodes[index].valid = compileOptional(valid, in: Scope(own: node.parent))
    }
  }

  // MARK: Parameters and documents

  func compileParameters() {
    program.parameters = definition.parameters.map { parameter in
      var isTable = false
      let entries = parameter.values.map { entry -> CompiledParameter.Entry in
        switch entry.value {
        case .scalar(let scalar):
          return CompiledParameter.Entry(period: entry.period, value: value(scalar), table: [])
        case .table(let rows):
          isTable = true
          let table = rows.map { (key: program.symbols.intern($0.key), value: value($0.value)) }
          return CompiledParameter.Entry(period: entry.period, value: .unknown, table: table.sorted { $0.key < $1.key })
        }
      }
      return CompiledParameter(id: parameter.id.rawValue, isTable: isTable, entries: entries)
    }
  }

  private func value(_ scalar: Parameter.Scalar) -> Value {
    switch scalar {
    case .number(let number): .number(number)
    case .date(let date): .date(date)
    }
  }

  func compileDocumentTypes() {
    for type in definition.documents {
      var names: Set<String> = []
      let fields = scalarFields(own: type.attributes, of: type.attributesOf, at: type.mark)
      let attributes = fields.compactMap {
        field -> (column: Int32, declaration: FactDeclaration, format: Shared<TextFormat>?)? in
        if DocumentKey.allCases.contains(where: { $0.name == field.name }) || !names.insert(field.name).inserted {
          report(
            .nameDuplicate,
            Message(
              es: "el documento ya tiene una clave o un atributo `\(field.name)`",
              en: "the document already has a key or an attribute `\(field.name)`"), at: field.mark)
          return nil
        }
        if field.value != nil {
          report(
            .valueInvalid,
            Message(
              es: "un atributo de un documento no se calcula", en: "an attribute of a document is not calculated"),
            at: field.mark)
        }
        for (key, isThere) in [("valid", field.valid != nil), ("invalidMessage", field.invalidMessage != nil)]
        where isThere {
          report(
            .valueInvalid,
            Message(
              es: "`\(key)` es para los datos, no para los atributos de un documento: use `checks`",
              en: "`\(key)` is for facts, not for a document's attributes: use `checks`"), at: field.mark)
        }
        if case .choice(let options) = field.kind {
          for option in options { _ = program.symbols.intern(option.id.rawValue) }
        }
        return (column(of: field.name), field, format(of: field))
      }
      program.documentTypes.append(
        CompiledDocumentType(
          type: type, symbol: program.symbols.intern(type.id.rawValue),
          contents: type.contents.map { program.symbols.intern($0.id) },
          endorsers: type.endorsers.map { program.symbols.intern($0.id) }, attributes: attributes,
          slots: attributes.map { column, declaration, format in
            program.slot(
              of: declaration, cell: Int(column), list: -1, isCalculated: false, hasFormat: format != nil,
              isSensitive: declaration.isSensitive)
          }))
      for (number, attribute) in attributes.enumerated() {
        program.attributeNames.insert(
          attribute.declaration.name, of: Int32(clamping: program.documentTypes.count - 1),
          value: Int32(clamping: number))
      }
    }
    program.signatures = ["handwritten", "electronic", "none"].map { program.symbols.intern($0) }
  }

  private func column(of attribute: String) -> Int32 {
    if let column = program.attributes.firstIndex(of: attribute) { return Int32(column) }
    program.attributes.append(attribute)
    return Int32(program.attributes.count - 1)
  }
}
