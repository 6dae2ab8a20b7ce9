/// Puts a dossier's values into the cells of a program, and finds everything that does not fit (FORMAT §7).
///
/// It walks the tape by index and makes no `String` and no path of what fits; the words for what does not are made
/// from the place on the tape.
// A class, because methods of a structure of this size are handed copies of it. One thread binds a dossier, and nothing
// that changes these calls back: checking exclusive access at each look would cost as much as the look.
final class DossierBinder {
  let storage: Procedure.Storage
  let document: JSONDocument
  let tape: JSONTape
  let texts: TapeTexts
  @exclusivity(unchecked)
  var cells: DossierCells
  /// What does not fit; nil as long as all does, which costs nothing then.
  var found: SharedProblemList?
  var suggester = NameSuggester()
  /// The attributes whose text violates its format: the document's number and the column.
  @exclusivity(unchecked)
  var malformedAttributes: [(document: Int, column: Int32)] = []
  @exclusivity(unchecked)
  var documentMembers = DocumentMemberFinder()
  private let members: DossierMembers

  init(_ storage: Procedure.Storage, document: JSONDocument) {
    self.storage = storage
    self.document = document
    tape = document.tape
    texts = TapeTexts(tape: document.tape, bytes: document.source.bytes)
    members = DossierMembers(texts)
    cells = DossierCells(
      for: storage.sharedProgram.program, documentCount: members.documentCount(document.tape),
      source: document)
  }

  var program: Program { @inline(__always) get { storage.sharedProgram.program } }
  var definition: ProcedureDefinition { storage.definition }

  /// - Parameter day: the day of submission, already known from the dossier or the caller.
  func bind(day: CivilDate) {
    // What is no object names no procedure either, and is refused for that.
    guard tape[0].kind == .object else { return }
    if members.hasFurther { checkFurtherMembers() }
    setSubmission(day, channel: members.channel)
    if let facts = members.facts {
      if expect(.object, at: facts) { bindMembers(of: facts, parent: -1, list: -1, row: 0) }
    }
    if let documents = members.documents {
      if expect(.array, at: documents) { bindDocuments(documents) } else { bindNoDocuments() }
    } else {
      bindNoDocuments()
    }
  }

  /// Looks at the members that say nothing to a procedure.
  private func checkFurtherMembers() {
    var key = 1
    while key < Int(tape[0].next) {
      switch texts.withText(at: key, { DossierKey.key($0) }) {
      case .channel, .facts, .documents, .procedure, .submittedOn: break
      case .schema:
        if tape[key + 1].kind != .string {
          report(.typeMismatch, .mismatch(expected: .string, found: tape[key + 1].kind), at: key + 1)
        }
      case nil: if !isExtension(key) { reportUnknownKey(key, known: DossierKey.names) }
      }
      key = Int(tape[key + 1].next)
    }
  }

  private func setSubmission(_ day: CivilDate, channel: Int?) {
    let slots = program.vocabulary.slots
    cells.values[Int(slots[Vocabulary.submission].cell)] = .boolean(true)
    cells.values[Int(slots[Vocabulary.submissionDate].cell)] = .date(day)
    let cell = Int(slots[Vocabulary.submissionChannel].cell)
    if program.channels.count == 1 { cells.values[cell] = .symbol(program.channels[0]) }
    guard let channel else { return }
    guard tape[channel].kind == .string else {
      report(.typeMismatch, .mismatch(expected: .string, found: tape[channel].kind), at: channel)
      return
    }
    guard let symbol = symbol(at: channel), program.channels.contains(symbol) else {
      let ids = definition.channels.map(\.id.rawValue)
      let id = value(at: channel).string ?? ""
      report(
        .dossierOption,
        Message(
          es: "el trámite no tiene el canal `\(id)`: \(Self.list(ids))",
          en: "the procedure has no channel `\(id)`: \(Self.list(ids))"), at: channel,
        notes: suggestion(for: id, among: ids))
      return
    }
    cells.values[cell] = .symbol(symbol)
  }

  // MARK: Facts

  /// - Parameters:
  ///   - parent: the group or list around the members; -1 at the top level.
  ///   - list: the list in whose element they stand; -1 outside lists.
  private func bindMembers(of object: Int, parent: Int, list: Int32, row: Int32) {
    let storage = storage
    let end = Int(tape[object].next)
    var key = object + 1
    var last = -1
    while key < end {
      let value = key + 1
      let child = texts.withText(at: key) {
        storage.sharedProgram.program.vocabulary.child(of: parent, named: $0, after: &last)
      }
      if let child, child != Vocabulary.submission {
        bind(value, to: Int(child), list: list, row: row)
      } else if !isExtension(key) {
        reportUnknownFact(key, parent: parent)
      }
      key = Int(tape[value].next)
    }
  }

  private func bind(_ value: Int, to number: Int, list: Int32, row: Int32) {
    let slot = program.vocabulary.slots[number]
    let kind = tape[value].kind
    if slot.isCalculated || kind == .null {
      bindExceptional(value, to: number, slot, list: list, row: row)
      return
    }
    switch slot.kind {
    case .group:
      guard kind == .object else { return reportType(.object, value) }
      cells.values[cells.place(list: list, row: row, cell: slot.cell)] = .boolean(true)
      bindMembers(of: value, parent: number, list: list, row: row)
    case .list:
      guard kind == .array else { return reportType(.array, value) }
      cells.values[Int(slot.cell)] = .boolean(true)
      bindElements(of: value, list: slot.list, node: number)
    default:
      guard let scalar = scalar(value, slot) else { return }
      cells.values[cells.place(list: list, row: row, cell: slot.cell)] = scalar
      if slot.hasFormat, !isWritten(value, as: program.vocabulary.nodes[number].sharedFormat) {
        cells.malformed.insert(DossierCells.CellPosition(list: list, row: row, cell: slot.cell))
      }
    }
  }

  /// A value for what is calculated, or `null`.
  private func bindExceptional(_ value: Int, to number: Int, _ slot: FactSlot, list: Int32, row: Int32) {
    if slot.isCalculated {
      let path = path(of: value)
      report(
        .dossierFactCalculated,
        Message(
          es: "`\(path)` se calcula: no se da, quítelo", en: "`\(path)` is calculated: it is not given, remove it"),
        at: value)
    } else if slot.mayBeNone {
      setNone(number, list: list, row: row)
    } else {
      let path = path(of: value)
      report(
        .dossierNull,
        Message(
          es: "`\(path)` no puede ser `null`: si todavía no se sabe, quite la clave",
          en: "`\(path)` cannot be `null`: if it is not known yet, remove the key"), at: value)
    }
  }

  private func bindElements(of array: Int, list: Int32, node: Int) {
    cells.setCount(Int(tape[array].count), of: Int(list))
    let end = Int(tape[array].next)
    var element = array + 1
    var row: Int32 = 0
    while element < end {
      if tape[element].kind == .object {
        cells.values[cells.place(list: list, row: row, cell: 0)] = .boolean(true)
        bindMembers(of: element, parent: node, list: list, row: row)
      } else {
        reportType(.object, element)
      }
      row += 1
      element = Int(tape[element].next)
    }
  }

  /// None for a fact; for a group, for all its fields too.
  private func setNone(_ number: Int, list: Int32, row: Int32) {
    let slot = program.vocabulary.slots[number]
    if slot.isCalculated { return }
    cells.values[cells.place(list: list, row: row, cell: slot.cell)] = .none
    guard slot.kind == .group else { return }
    for child in program.vocabulary.nodes[number].children { setNone(child, list: list, row: row) }
  }

  // MARK: The tape

  func value(at index: Int) -> JSONValue { JSONValue(document: document, index: index) }

  /// The number of a string among the texts that the program knows; nil for any other.
  func symbol(at index: Int) -> Int32? {
    let storage = storage
    return texts.withText(at: index) { storage.sharedProgram.program.symbols.number(of: $0) }
  }

  /// Whether a key is one of the host's own.
  func isExtension(_ key: Int) -> Bool {
    texts.withText(at: key) { $0.count >= 2 && $0[0] == UInt8(ascii: "x") && $0[1] == UInt8(ascii: "-") }
  }
}

/// Where the parts of a dossier stand on its tape; nil for those that it has not.
private struct DossierMembers {
  private(set) var channel: Int?
  private(set) var facts: Int?
  private(set) var documents: Int?
  /// Whether there are members that nothing reads.
  private(set) var hasFurther = false

  init(_ texts: TapeTexts) {
    guard texts.tape[0].kind == .object else { return }
    let end = Int(texts.tape[0].next)
    var key = 1
    while key < end {
      switch texts.withText(at: key, { DossierKey.key($0) }) {
      case .channel: channel = key + 1
      case .facts: facts = key + 1
      case .documents: documents = key + 1
      case .procedure, .submittedOn: break
      case .schema, nil: hasFurther = true
      }
      key = Int(texts.tape[key + 1].next)
    }
  }

  /// How many documents there are.
  func documentCount(_ tape: JSONTape) -> Int {
    guard let documents, tape[documents].kind == .array else { return 0 }
    return Int(tape[documents].count)
  }
}

/// The keys at the top level of a dossier (FORMAT §7).
private enum DossierKey: Int32, CaseIterable {
  case schema, procedure, channel, submittedOn, facts, documents

  static let names = ["$schema", "procedure", "channel", "submittedOn", "facts", "documents"]

  private static let table = NameTable(names)

  /// The key that UTF-8 bytes write; nil for any other.
  static func key(_ name: UnsafeBufferPointer<UInt8>) -> DossierKey? {
    table.value(of: name, of: 0).flatMap { DossierKey(rawValue: $0) }
  }
}
