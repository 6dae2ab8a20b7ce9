/// The finite table of what a document could say so that constraints are met: for each of its keys what each constraint
/// and each compared value names, its neighbours, and each option.
struct DocumentSettings {
  /// A key with its values, the one that is demanded first.
  struct Row {
    let key: Key
    var values: [DocumentSetting] = []
  }

  enum Key: Hashable {
    case key(DocumentKey)
    case attribute(Int32)
    case contents, endorsers
  }

  private(set) var rows: [Row] = []
  /// The keys that only conditions read: what they say is changed last.
  private var secondary: [Row] = []
  let evaluation: Evaluation
  let document: Int32
  /// The sets and conditions that were looked into for a leaf: others may share them.
  private var visitedSets: Set<Int32> = []
  private var visitedConditions: Set<Int32> = []
  /// Whether keys that are not in the table yet are added.
  private var takesKeys = true
  private var contents: [Int32] = []
  private var endorsers: [Int32] = []

  var program: Program { evaluation.program }

  /// The table for some leaves.
  ///
  /// - Parameters:
  ///   - evaluation: of cells with the document.
  ///   - leaves: where the document is wanted.
  ///   - others: where else it counts: what they name is taken for the keys that the first read.
  init(
    _ evaluation: Evaluation, document: Int32, leaves: [Shortfall.DocumentLeaf], others: [Shortfall.DocumentLeaf]
  ) {
    self.evaluation = evaluation
    self.document = document
    evaluation.document = document
    for leaf in leaves { collect(leaf) }
    takesKeys = false
    for leaf in others { collect(leaf) }
    if !contents.isEmpty {
      let known = evaluation.cells.contents(of: document) ?? []
      rows.append(Row(key: .contents, values: [.contents(known + contents.filter { !known.contains($0) })]))
    }
    if !endorsers.isEmpty {
      let known = evaluation.cells.endorsers(of: document) ?? []
      rows.append(Row(key: .endorsers, values: [.endorsers(known + endorsers.filter { !known.contains($0) })]))
    }
    for row in secondary { for value in row.values { Self.add(value, to: row.key, in: &rows) } }
    // What a document is cannot be changed.
    rows.removeAll { $0.key == .key(.type) }
  }

  // MARK: Constraints

  private mutating func collect(_ leaf: Shortfall.DocumentLeaf) {
    visitedSets = []
    visitedConditions = []
    let saved = leaf.list < 0 ? 0 : evaluation.current[Int(leaf.list)]
    if leaf.list >= 0 { evaluation.current[Int(leaf.list)] = leaf.row }
    collect(set: leaf.evidence.set)
    if leaf.list >= 0 { evaluation.current[Int(leaf.list)] = saved }
  }

  private mutating func collect(set: Int32) {
    guard visitedSets.insert(set).inserted else { return }
    for index in program.operandIndices(program.constraintSets[Int(set)].members) {
      collect(constraint: program.operands[index])
    }
  }

  private mutating func collect(constraint: Int32) {
    switch program.constraints[Int(constraint)].form {
    case .flag(let key): add(.boolean(true), to: .key(key))
    case .atLeast(let key, let count): add(.number(ExactDecimal(count)), to: .key(key))
    case .maxBytes(let bytes): add(.number(ExactDecimal(bytes)), to: .key(.bytes))
    case .formats(let formats):
      for index in program.operandIndices(formats) { add(.symbol(program.operands[index]), to: .key(.format)) }
    case .signature(let demand, let demanded, _):
      if demand != .any { add(.symbol(demanded), to: .key(.signature)) }
      for symbol in program.signatures { add(.symbol(symbol), to: .key(.signature)) }
    case .current:
      add(evaluation.submissionDay, to: .key(.expiresOn))
      add(.none, to: .key(.expiresOn))
    case .validFor(let period, let anchor):
      add(self.anchor(anchor).flatMap { period.after($0) }, to: .expiresOn)
      add(.none, to: .key(.expiresOn))
    case .issuedWithin(let period, let anchor):
      let day = self.anchor(anchor)
      add(day, to: .issuedOn)
      // Where nothing can be counted from, whatever it says it is not the paper that decides.
      if day == nil { add(evaluation.submissionDay, to: .key(.issuedOn)) }
      add(day.flatMap { period.before($0) }, to: .issuedOn)
    case .anyOf(let sets): for index in program.operandIndices(sets) { collect(set: program.operands[index]) }
    case .contains where !takesKeys, .endorsedBy where !takesKeys: break
    case .contains(let demanded):
      let type = evaluation.cells.documents.type(of: document)
      let symbols = demanded.map { program[$0] } ?? program.documentTypes[Int(type)].contents
      contents += symbols.filter { !contents.contains($0) }
    case .endorsedBy(let demanded): endorsers += program[demanded].filter { !endorsers.contains($0) }
    case .check(_, let condition): collect(condition: condition, isDemanded: true)
    case .conditional(let when, let set):
      collect(set: set)
      collect(condition: when, isDemanded: false)
    case .named(let set): collect(set: set)
    }
  }

  private func anchor(_ expression: Int32) -> CivilDate? {
    guard case .date(let day) = expression < 0 ? evaluation.submissionDay : evaluation.value(expression) else {
      return nil
    }
    return day
  }

  private mutating func add(_ day: CivilDate?, to key: DocumentKey) {
    if let day { add(.date(day), to: .key(key)) }
  }

  // MARK: Conditions

  /// - Parameter isDemanded: whether the condition has to hold, and does not only say when something else has to.
  private mutating func collect(condition: Int32, isDemanded: Bool) {
    guard visitedConditions.insert(condition).inserted else { return }
    for (key, value) in valuesNamed(by: condition) { add(value, to: key, isDemanded: isDemanded) }
    switch program.conditions[Int(condition)] {
    case .all(let parts), .any(let parts):
      for index in program.operandIndices(parts) {
        collect(condition: program.operands[index], isDemanded: isDemanded)
      }
    case .not(let part), .shared(_, let part): collect(condition: part, isDemanded: isDemanded)
    case .some(let list, let part), .every(let list, let part):
      let row = evaluation.current[Int(list)]
      let visited = visitedConditions
      // What is compared may differ from element to element.
      for other in 0..<min(evaluation.cells.count(of: list), Self.maximumRows) {
        evaluation.current[Int(list)] = other
        visitedConditions = visited
        collect(condition: part, isDemanded: isDemanded)
      }
      evaluation.current[Int(list)] = row
    case .constant, .comparison, .member, .present: break
    }
  }

  /// The most elements of a list that are looked at for values to compare with.
  private static let maximumRows: Int32 = 100

  // MARK: Rows

  /// Adds a value, and of a number or a day its neighbours.
  private mutating func add(_ value: Value, to key: Key, isDemanded: Bool = true) {
    guard takesKeys || (rows + secondary).contains(where: { $0.key == key }) else { return }
    for value in values(of: key, around: value) {
      guard let setting = setting(key, value) else { continue }
      if isDemanded { Self.add(setting, to: key, in: &rows) } else { Self.add(setting, to: key, in: &secondary) }
    }
  }

  private func text(of value: Value) -> String? {
    switch value {
    case .symbol(let symbol): program.symbols.texts[Int(symbol)]
    case .text(let number): evaluation.cells.text(number)
    default: nil
    }
  }

  /// A value that is compared with a key, and those beside it, as far as a dossier can state them.
  private func values(of key: Key, around value: Value) -> [Value] {
    switch key {
    case .key(.copies), .key(.certifiedCopies), .key(.bytes):
      let counts = value.wholeNumbersAround.filter { ($0.number ?? 0) >= 0 }
      return counts.isEmpty ? [0, 1].map(Value.number) : counts
    case .attribute where declaration(of: key)?.kind == .integer: return value.wholeNumbersAround
    case .attribute:
      // Beside a number with many decimals no neighbour can be stated, but a whole number can.
      let near = [value] + value.neighbours
      let isStatable = { (value: Value) in value.number?.isStatable ?? true }
      return near.allSatisfy(isStatable) ? near : (near + value.wholeNumbersAround).filter(isStatable)
    case .key, .contents, .endorsers: return [value] + value.neighbours
    }
  }

  private func setting(_ key: Key, _ value: Value) -> DocumentSetting? {
    // A format is read in lower case, so that no other can be said.
    if key == .key(.format), let text = text(of: value), text != text.normalizedFileFormat { return nil }
    // Nor is a country by anything but its two capitals.
    if key == .key(.issuedIn), let text = text(of: value), !text.isCountryCode { return nil }
    return switch key {
    case .key(let key): .key(key, value)
    case .attribute(let column): .attribute(column, value)
    case .contents, .endorsers: nil
    }
  }

  private static func add(_ value: DocumentSetting, to key: Key, in rows: inout [Row]) {
    guard let index = rows.firstIndex(where: { $0.key == key }) else {
      rows.append(Row(key: key, values: [value]))
      return
    }
    if !rows[index].values.contains(value) { rows[index].values.append(value) }
  }
}

extension DocumentSetting {
  /// The key of the table that it is a value of.
  var tableKey: DocumentSettings.Key {
    switch self {
    case .key(let key, _): .key(key)
    case .attribute(let column, _): .attribute(column)
    case .contents: .contents
    case .endorsers: .endorsers
    }
  }
}

extension Value {
  /// The whole numbers nearest to a number; what is none stays as it is.
  fileprivate var wholeNumbersAround: [Value] {
    guard case .number(let number) = self else { return [self] }
    let near = [0, -1, 1].compactMap { number.rounded(decimals: 0)?.adding(ExactDecimal($0)) }
    return near.filter { $0.int64 != nil }.map(Value.number)
  }

  fileprivate var number: ExactDecimal? { if case .number(let number) = self { number } else { nil } }

  /// The next lower and the next higher value of a number or a day.
  fileprivate var neighbours: [Value] {
    switch self {
    case .number(let number):
      [ExactDecimal(-1), ExactDecimal(1)].compactMap { number.adding($0).map(Value.number) }
    case .date(let day): [Int64(-1), 1].compactMap { day.adding(days: $0).map(Value.date) }
    case .unknown, .none, .boolean, .symbol, .text: []
    }
  }
}
