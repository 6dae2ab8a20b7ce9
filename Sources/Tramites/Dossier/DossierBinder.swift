/// Puts a dossier's values into the cells of a program, and finds everything that does not fit (FORMAT §7).
struct DossierBinder {
  let program: Program
  let definition: ProcedureDefinition
  let document: JSONDocument
  var cells: DossierCells
  var diagnostics: [Diagnostic] = []
  var texts: [SymbolKey: Int32] = [:]
  /// The attributes whose text violates its format: the document's number and the column.
  var malformedAttributes: [(document: Int, column: Int32)] = []
  /// The host's own references of the documents, for verdicts.
  var references: [String?] = []

  init(program: Program, definition: ProcedureDefinition, document: JSONDocument) {
    self.program = program
    self.definition = definition
    self.document = document
    cells = DossierCells(for: program)
  }

  /// - Parameter day: the day of submission, already known from the dossier or the caller.
  mutating func bind(day: CivilDate) {
    let root = document.root
    guard root.kind == .object else {
      report(.typeMismatch, .mismatch(expected: .object, found: root.kind), at: root)
      return
    }
    checkKeys(of: root, known: ["$schema", "procedure", "channel", "submittedOn", "facts", "documents"])
    setSubmission(day, channel: root["channel"])
    if let facts = root["facts"] {
      if facts.kind == .object {
        bindMembers(of: facts, parent: nil, list: nil, row: 0, path: "")
      } else {
        report(.typeMismatch, .mismatch(expected: .object, found: facts.kind), at: facts)
      }
    }
    if let documents = root["documents"] {
      if documents.kind == .array {
        bindDocuments(documents)
      } else {
        report(.typeMismatch, .mismatch(expected: .array, found: documents.kind), at: documents)
      }
    }
    cells.documents.finish(attributeCount: program.attributes.count)
  }

  private mutating func setSubmission(_ day: CivilDate, channel: JSONValue?) {
    let nodes = program.vocabulary.nodes
    cells.global[nodes[Vocabulary.submission].cell] = .boolean(true)
    cells.global[nodes[Vocabulary.submissionDate].cell] = .date(day)
    let cell = nodes[Vocabulary.submissionChannel].cell
    if program.channels.count == 1 { cells.global[cell] = .symbol(program.channels[0]) }
    guard let channel else { return }
    guard let id = channel.string else {
      report(.typeMismatch, .mismatch(expected: .string, found: channel.kind), at: channel)
      return
    }
    guard let symbol = program.symbols.number(of: id), program.channels.contains(symbol) else {
      let ids = definition.channels.map(\.id.rawValue)
      report(
        .dossierOption,
        Message(
          es: "el trámite no tiene el canal `\(id)`: \(Self.list(ids))",
          en: "the procedure has no channel `\(id)`: \(Self.list(ids))"), at: channel,
        notes: suggestion(for: id, among: ids))
      return
    }
    cells.global[cell] = .symbol(symbol)
  }

  static func list(_ names: [String]) -> String {
    names.isEmpty ? "—" : names.map { "`\($0)`" }.joined(separator: ", ")
  }

  // MARK: Facts

  private mutating func bindMembers(of object: JSONValue, parent: Int?, list: Int?, row: Int, path: String) {
    for (key, value) in object.members {
      guard let name = key.string, !name.utf8.starts(with: "x-".utf8) else { continue }
      let inner = path.isEmpty ? name : path + "." + name
      guard let node = program.vocabulary.child(of: parent, named: name), parent != nil || node != Vocabulary.submission
      else {
        let names = (parent.map { program.vocabulary.nodes[$0].children } ?? program.vocabulary.roots)
          .filter { $0 != Vocabulary.submission }.map { program.vocabulary.nodes[$0].name }
        report(
          .dossierFactUnknown,
          Message(es: "el trámite no pide el dato `\(inner)`", en: "the procedure does not know the fact `\(inner)`"),
          at: key, notes: suggestion(for: name, among: names))
        continue
      }
      bind(value, to: node, list: list, row: row, path: inner)
    }
  }

  private mutating func bind(_ value: JSONValue, to number: Int, list: Int?, row: Int, path: String) {
    let node = program.vocabulary.nodes[number]
    if node.isCalculated {
      report(
        .dossierFactCalculated,
        Message(
          es: "`\(path)` se calcula: no se da, quítelo", en: "`\(path)` is calculated: it is not given, remove it"),
        at: value)
      return
    }
    if value.isNull {
      guard node.declaration.mayBeNone else {
        report(
          .dossierNull,
          Message(
            es: "`\(path)` no puede ser `null`: si todavía no se sabe, quite la clave",
            en: "`\(path)` cannot be `null`: if it is not known yet, remove the key"), at: value)
        return
      }
      setNone(number, list: list, row: row)
      return
    }
    switch node.declaration.kind {
    case .group:
      guard value.kind == .object else {
        reportType(path, .object, value)
        return
      }
      set(.boolean(true), node.cell, list: list, row: row)
      bindMembers(of: value, parent: number, list: list, row: row, path: path)
    case .list:
      guard value.kind == .array, let list = node.listIndex else {
        reportType(path, .array, value)
        return
      }
      cells.global[node.cell] = .boolean(true)
      bindElements(of: value, list: list, node: number, path: path)
    default:
      guard let scalar = scalar(value, kind: node.declaration.kind, path: path) else { return }
      set(scalar, node.cell, list: list, row: row)
      if let format = node.format, let text = value.string, !text.isBlank, !format.isSatisfied(by: text) {
        cells.malformed.insert(
          DossierCells.CellPosition(list: Int32(list ?? -1), row: Int32(row), cell: Int32(node.cell)))
      }
    }
  }

  private mutating func bindElements(of array: JSONValue, list: Int, node: Int, path: String) {
    let width = cells.lists[list].width
    let count = array.count
    cells.lists[list].count = count
    cells.lists[list].cells = Array(repeating: .unknown, count: width * (count + 1))
    for (row, element) in array.elements.enumerated() {
      let inner = "\(path)[\(row)]"
      guard element.kind == .object else {
        reportType(inner, .object, element)
        continue
      }
      cells.lists[list].cells[row * width] = .boolean(true)
      bindMembers(of: element, parent: node, list: list, row: row, path: inner)
    }
  }

  private mutating func set(_ value: Value, _ cell: Int, list: Int?, row: Int) {
    if let list {
      cells.lists[list].cells[row * cells.lists[list].width + cell] = value
    } else {
      cells.global[cell] = value
    }
  }

  /// None for a fact; for a group, for all its fields too.
  private mutating func setNone(_ number: Int, list: Int?, row: Int) {
    let node = program.vocabulary.nodes[number]
    if node.isCalculated { return }
    set(.none, node.cell, list: list, row: row)
    guard !node.declaration.kind.isList else { return }
    for child in node.children { setNone(child, list: list, row: row) }
  }

  // MARK: Scalars

  mutating func scalar(_ value: JSONValue, kind: FactDeclaration.Kind, path: String) -> Value? {
    switch kind {
    case .boolean:
      guard let boolean = value.boolean else { return reportType(path, .boolean, value) }
      return .boolean(boolean)
    case .integer:
      guard value.kind == .number, let integer = value.int64 else { return reportType(path, .integer, value) }
      return .number(ExactDecimal(integer))
    case .decimal:
      guard value.kind == .number else { return reportType(path, .number, value) }
      guard let text = value.numberText, let number = ExactDecimal(text), number.isStatable else {
        report(.dossierType, .numberTooLong(value.numberText ?? ""), at: value)
        return nil
      }
      return .number(number)
    case .date:
      guard let text = value.string else { return reportType(path, .string, value) }
      guard let date = CivilDate(text) else {
        report(
          .dossierType,
          Message(
            es: "`\(path)` es una fecha, y `\(text)` no es un día que exista, como `2026-03-10`",
            en: "`\(path)` is a date, and `\(text)` is no day that exists, like `2026-03-10`"), at: value)
        return nil
      }
      return .date(date)
    case .choice(let options):
      guard let text = value.string else { return reportType(path, .string, value) }
      guard options.contains(where: { $0.id.rawValue.utf8.elementsEqual(text.utf8) }),
        let symbol = program.symbols.number(of: text)
      else {
        let ids = options.map(\.id.rawValue)
        report(
          .dossierOption,
          Message(
            es: "`\(path)` no tiene la opción `\(text)`: \(Self.list(ids))",
            en: "`\(path)` has no option `\(text)`: \(Self.list(ids))"), at: value,
          notes: suggestion(for: text, among: ids))
        return nil
      }
      return .symbol(symbol)
    case .text:
      guard let text = value.string else { return reportType(path, .string, value) }
      return text.isBlank ? nil : symbol(text)
    case .group, .list:
      return nil
    }
  }

  mutating func symbol(_ text: String) -> Value {
    if let number = program.symbols.number(of: text) { return .symbol(number) }
    let key = SymbolKey(text)
    if let number = texts[key] { return .symbol(number) }
    let number = Int32(truncatingIfNeeded: program.symbols.texts.count + cells.texts.count)
    texts[key] = number
    cells.texts.append(text)
    return .symbol(number)
  }

  // MARK: Problems

  mutating func report(
    _ code: Diagnostic.Code, _ message: Message, at value: JSONValue, notes: [Diagnostic.Note] = []
  ) {
    let limits = Limits.standard
    guard diagnostics.count < limits.maximumProblems else {
      if diagnostics.count == limits.maximumProblems { diagnostics.append(.moreProblems(limits, at: value)) }
      return
    }
    diagnostics.append(Diagnostic(code, message, at: value.location, pointer: value.pointer, notes: notes))
  }

  @discardableResult
  mutating func reportType<Result>(_ path: String, _ expected: DefinitionDecoder.Expected, _ value: JSONValue)
    -> Result?
  {
    let mismatch = Message.mismatch(expected: expected, found: value.kind)
    report(
      .dossierType, Message(es: "en `\(path)` \(mismatch.spanish)", en: "in `\(path)` \(mismatch.english)"), at: value)
    return nil
  }

  private mutating func reportType(_ path: String, _ expected: DefinitionDecoder.Expected, _ value: JSONValue) {
    let _: Never? = reportType(path, expected, value)
  }

  func suggestion(for name: String, among candidates: [String]) -> [Diagnostic.Note] {
    guard let nearest = NameSuggestion.nearest(to: name, among: candidates) else { return [] }
    return [Diagnostic.Note(.didYouMean(nearest))]
  }

  mutating func checkKeys(of object: JSONValue, known: [String]) {
    for (key, _) in object.members {
      guard let name = key.string, !name.utf8.starts(with: "x-".utf8) else { continue }
      if known.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { continue }
      report(
        .keyUnknown, Message(es: "no se conoce la clave `\(name)` aquí", en: "the key `\(name)` is not known here"),
        at: key, notes: suggestion(for: name, among: known))
    }
  }
}
