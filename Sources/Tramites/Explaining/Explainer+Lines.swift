extension Explainer {
  // MARK: Fees

  func fees() -> Verdict.Fees? {
    guard let fees = accepted.procedure.definition.fees else { return nil }
    var lines: [Verdict.Fees.Line] = []
    var total: ExactDecimal? = .zero
    for (fee, compiled) in zip(fees, program.fees) {
      evaluation.forEachInstance(of: compiled.list) { row, isOverUnknownList in
        with(list: compiled.list, row: row) {
          let applies = evaluation.optionalTruth(compiled.when)
          if applies == .false { return }
          let line = line(fee, compiled, row, applies: applies, isOverUnknownList: isOverUnknownList)
          lines.append(line)
          if line.applies == .true, let amount = line.amount {
            total = total.flatMap { $0.adding(amount) }
          } else {
            total = nil
          }
        }
        return true
      }
    }
    return Verdict.Fees(lines: lines, currency: fees.first?.currency, total: total)
  }

  private func line(
    _ fee: Fee, _ compiled: CompiledFee, _ row: Int32, applies: Truth, isOverUnknownList: Bool
  ) -> Verdict.Fees.Line {
    var answers = OpenAnswers()
    if isOverUnknownList {
      ask(forList: compiled.list, into: &answers)
      return Verdict.Fees.Line(
        id: fee.id, title: fee.title, subject: nil, applies: .unknown, amount: nil,
        dependsOn: paths(of: answers))
    }
    questions(of: compiled.when, into: &answers)
    let value = evaluation.value(compiled.amount)
    unknowns(of: compiled.amount, into: &answers)
    if value.isNone { nones(of: compiled.amount, into: &answers) }
    var amount: ExactDecimal?
    if case .number(let number) = value { amount = number }
    return Verdict.Fees.Line(
      id: fee.id, title: fee.title, subject: names.subject(list: compiled.list, row: row), applies: applies,
      amount: amount, dependsOn: paths(of: answers))
  }

  /// The facts that are none and make an expression none.
  private func nones(of expression: Int32, into found: inout OpenAnswers) {
    guard evaluation.value(expression).isNone else { return }
    switch program.expressions[Int(expression)] {
    case .reference(let reference, let node):
      nones(of: reference, node: node, into: &found)
    case .parameter(_, let on, let key):
      for part in [on, key] where part >= 0 { nones(of: part, into: &found) }
    case .arithmetic(_, let operands):
      for index in program.operandIndices(operands) { nones(of: program.operands[index], into: &found) }
    case .round(let operand, _), .part(_, let operand): nones(of: operand, into: &found)
    case .between(_, let a, let b), .plus(_, let a, let b):
      nones(of: a, into: &found)
      nones(of: b, into: &found)
    case .date(let a, let b, let c): for part in [a, b, c] { nones(of: part, into: &found) }
    case .choose(let branches, let otherwise):
      for index in stride(from: Int(branches.start), to: Int(branches.end), by: 2)
      where evaluation.truth(program.operands[index]) != .false {
        nones(of: program.operands[index + 1], into: &found)
        if evaluation.truth(program.operands[index]) == .true { return }
      }
      nones(of: otherwise, into: &found)
    case .constant, .count, .sum: break
    }
  }

  /// A calculated fact is none because facts that a person states are.
  private func nones(of reference: CompiledReference, node: Int32, into found: inout OpenAnswers) {
    let (number, list, row): (Int32, Int32, Int32)
    switch reference {
    case .calculated(let calculated): (number, list, row) = (calculated, -1, 0)
    case .elementCalculated(let of, let calculated): (number, list, row) = (calculated, of, evaluation.current[Int(of)])
    case .ownElementCalculated(let of, let calculated): (number, list, row) = (calculated, of, evaluation.own[Int(of)])
    default:
      return ask(for: reference, node: node, into: &found)
    }
    guard found.visit([4, number, row]) else { return }
    let calculation = program.calculations[Int(number)]
    guard !calculation.isCondition else { return }
    let saved = list < 0 ? 0 : evaluation.own[Int(list)]
    if list >= 0 { evaluation.own[Int(list)] = row }
    defer { if list >= 0 { evaluation.own[Int(list)] = saved } }
    nones(of: calculation.root, into: &found)
  }

  // MARK: Results and notices

  func results() -> [Verdict.ResultLine] {
    zip(accepted.procedure.definition.outcome?.results ?? [], program.results).compactMap { result, compiled in
      let applies = evaluation.optionalTruth(compiled.when)
      if applies == .false { return nil }
      var answers = OpenAnswers()
      questions(of: compiled.when, into: &answers)
      var value: FactValue?
      if compiled.value >= 0 {
        let found = evaluation.value(compiled.value)
        unknowns(of: compiled.value, into: &answers)
        value = found.isNone ? nil : words.machineValue(found, isSensitive: readsDeclaredSensitive(compiled.value))
      }
      return Verdict.ResultLine(
        id: result.id, title: result.title, applies: applies, value: value, dependsOn: paths(of: answers))
    }
  }

  func notices() -> [Verdict.NoticeLine] {
    var lines: [Verdict.NoticeLine] = []
    for (notice, compiled) in zip(accepted.procedure.definition.notices ?? [], program.notices) {
      evaluation.forEachInstance(of: compiled.list) { row, isOverUnknownList in
        guard !isOverUnknownList, evaluation.optionalTruth(compiled.when) == .true else { return true }
        lines.append(
          Verdict.NoticeLine(
            subject: names.subject(list: compiled.list, row: row), subjectLabel: label(list: compiled.list, row: row),
            text: notice.text))
        return true
      }
    }
    return lines
  }

  // MARK: Steps

  func steps() -> [Verdict.StepLine] { lines(of: program.steps) }

  private func lines(of steps: [CompiledStep]) -> [Verdict.StepLine] { steps.compactMap(line) }

  /// A step with those inside it; nil where it does not apply.
  func line(of step: CompiledStep) -> Verdict.StepLine? {
    let applies = evaluation.optionalTruth(step.when)
    if applies == .false { return nil }
    return Verdict.StepLine(
      number: step.number, step: step.step, applies: applies, dependsOn: dependencies(of: step.when),
      steps: lines(of: step.steps))
  }

  /// The paths of what is open; where there are many, those of lists and of documents as a whole.
  private func paths(of answers: OpenAnswers) -> [String] {
    guard answers.places.count > bounds.reasons else { return answers.places.map(\.path) }
    return answers.places.map { place in
      guard let node = place.node else { return "documents" }
      guard let list = program.vocabulary.nodes[node].list else { return place.path }
      return phrasebook.facts[program.vocabulary.lists[list].node].path(row: -1)
    }.withoutRepeats
  }

  /// The paths of the facts that a condition waits for.
  func dependencies(of condition: Int32) -> [String] {
    var answers = OpenAnswers()
    questions(of: condition, into: &answers)
    return paths(of: answers)
  }

  // MARK: Problems

  /// Values that are wrong, documents that nothing counted, and expressions without a value.
  func problems() -> [Verdict.Problem] {
    let unused = unusedDocuments.map { document in
      Verdict.Problem(
        code: "document.unused", path: "documents[\(document)]",
        message: Message { parts(ofUnused: document, in: $0).joined() })
    }
    return invalidFacts() + unused + withoutValue()
  }

  func invalidFacts() -> [Verdict.Problem] {
    var found: [Verdict.Problem] = []
    for number in phrasebook.constrained {
      let rows =
        program.vocabulary.nodes[number].list.map { 0..<Int32(truncatingIfNeeded: cells.lists[$0].count) } ?? -1..<0
      for row in rows {
        if let problem = problem(ofFact: number, row: row) { found.append(problem) }
      }
    }
    for (document, column) in accepted.malformedAttributes {
      guard let declaration = attribute(column, of: Int32(document)) else { continue }
      let type = cells.documents.type(of: Int32(document))
      let format = program.documentTypes[Int(type)].attributes.first { $0.column == column }?.format?.value
      let name = program.attributes[Int(column)]
      let title = declaration.title?.message ?? Message(es: name.separatingWords, en: name.separatingWords)
      let about = joining(self.name(ofDocument: Int32(document)), ", ", title.loweredFirst)
      found.append(
        Verdict.Problem(
          code: "fact.format", path: "documents[\(document)].attributes.\(name)",
          message: joining(about, ": ", format?.fault ?? Message(es: "tiene un error", en: "it has an error"))))
    }
    return found
  }

  private func problem(ofFact number: Int, row: Int32) -> Verdict.Problem? {
    let list = Int32(truncatingIfNeeded: program.vocabulary.nodes[number].list ?? -1)
    let cell = Int32(truncatingIfNeeded: program.vocabulary.nodes[number].cell)
    let position = DossierCells.CellPosition(list: list, row: max(0, row), cell: cell)
    let isMalformed = !cells.malformed.isEmpty && cells.malformed.contains(position)
    if isMalformed, let format = program.vocabulary.nodes[number].format {
      let place = place(ofNode: number, row: row, list: list)
      return Verdict.Problem(
        code: "fact.format", path: place.path, message: joining(place.title, ": ", format.fault))
    }
    guard program.vocabulary.nodes[number].valid >= 0, isGiven(number, at: position),
      evaluation.validity(of: number, row: list < 0 ? nil : row) == .false
    else { return nil }
    let place = place(ofNode: number, row: row, list: list)
    let message =
      program.vocabulary.nodes[number].declaration.invalidMessage?.message
      ?? Message(es: "el valor no es válido", en: "the value is not valid")
    return Verdict.Problem(
      code: "fact.invalid", path: place.path, message: joining(place.title, ": ", message.loweredFirst))
  }

  private func isGiven(_ number: Int, at position: DossierCells.CellPosition) -> Bool {
    if program.vocabulary.nodes[number].isCalculated { return true }
    let value = cells.value(list: position.list, row: position.row, cell: position.cell)
    return !value.isUnknown && !value.isNone
  }

  /// The documents that nothing counted.
  var unusedDocuments: [Int32] {
    (0..<Int32(truncatingIfNeeded: cells.documents.count)).filter { !countedDocuments[Int($0)] }
  }

  /// What a verdict says of a document that nothing counted, part by part in one language: there may be many.
  func parts(ofUnused document: Int32, in language: Language) -> [String] {
    let isOther = cells.documents.type(of: document) < 0
    let why =
      isOther || cells.documents.subject(of: document) != .none
      ? Message(es: ": no se pide en este expediente", en: ": it is not asked for in this dossier")
      : Message(
        es: ": no se pide en este expediente, o falta decir de quién es",
        en: ": it is not asked for in this dossier, or it is not said whose it is")
    return [name(ofDocument: document, in: language), why.text(in: language)]
  }

  func withoutValue() -> [Verdict.Problem] {
    guard phrasebook.mayLackValues else { return [] }
    evaluation.evaluateAll()
    let found = evaluation.noValues
    // To say what a calculated fact waits for, its expression has been evaluated by itself too.
    let ofFacts = Set(found.filter { $0.calculation >= 0 }.map(\.expression))
    return found.filter { $0.calculation >= 0 || !ofFacts.contains($0.expression) }.map { found in
      var path: String?
      var title = Message(es: "Un cálculo", en: "A calculation")
      if found.calculation >= 0 {
        let calculation = program.calculations[Int(found.calculation)]
        let place = place(ofNode: Int(calculation.node), row: found.row, list: calculation.list)
        path = place.path
        title = place.title
      } else {
        if found.document >= 0 { path = "documents[\(found.document)]" }
        title = with(document: found.document) {
          found.expression < 0 ? title : self.title(of: found.expression).capitalized
        }
      }
      return Verdict.Problem(
        code: found.reason.code, path: path,
        message: joining(title, ": ", lackingParameter(found) ?? found.reason.message))
    }.withoutRepeats
  }
}

extension Explainer {
  /// For which day, or for which key, a parameter has no value; nil where that is not known, or it is no parameter.
  private func lackingParameter(_ found: NoValue) -> Message? {
    guard found.expression >= 0, let date = found.day,
      case .parameter(let number, let on, let key) = program.expressions[Int(found.expression)]
    else { return nil }
    let parameter = accepted.procedure.definition.parameters[Int(number)]
    let isOfDay = !parameter.values.contains { $0.period.contains(date) }
    // By itself a parameter has been named already.
    let title = found.calculation < 0 ? Message(es: "", en: "") : parameter.title.map { lowered($0.message).quoted }
    let what = Message(
      es: title.map { "\($0.spanish) no tiene valor".trimmingStart } ?? "no hay valor",
      en: title.map { "\($0.english) has no value".trimmingStart } ?? "there is no value")
    if isOfDay {
      guard !readsSensitive(on) else { return nil }
      return Message(
        es: "\(what.spanish) el \(date.words(in: .spanish))", en: "\(what.english) on \(date.words(in: .english))")
    }
    guard key >= 0, !readsSensitive(key) else { return nil }
    let place = subject(key)
    let shown = words.text(found.key, kind: place.kind, key: place.key).quoted
    return Message(es: "\(what.spanish) para \(shown.spanish)", en: "\(what.english) for \(shown.english)")
  }
}

extension String {
  fileprivate var trimmingStart: String { String(drop { $0 == " " }) }
}

extension NoValue.Reason {
  fileprivate var code: String {
    switch self {
    case .divisionByZero: "value.divisionByZero"
    case .overflow: "value.overflow"
    case .date: "value.date"
    case .parameter: "value.parameter"
    }
  }

  fileprivate var message: Message {
    switch self {
    case .divisionByZero:
      Message(es: "no se puede calcular, porque se divide para cero", en: "it cannot be calculated: it divides by zero")
    case .overflow:
      Message(
        es: "no se puede calcular, porque el número es demasiado grande",
        en: "it cannot be calculated: the number is too large")
    case .date:
      Message(
        es: "no se puede calcular, porque la fecha no existe", en: "it cannot be calculated: the date does not exist")
    case .parameter:
      Message(es: "no hay ningún valor para ese día o esa clave", en: "there is no value for that day or key")
    }
  }
}
