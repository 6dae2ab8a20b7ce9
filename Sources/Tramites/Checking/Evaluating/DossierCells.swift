/// A dossier's values where a program reads them: one row of facts outside lists, a row for each element of a list,
/// a row for each document.
// What reads a value is always inlined: a call would be handed a copy of the whole.
struct DossierCells: Sendable {
  /// The rows of facts outside lists, of the lists' elements and of the documents, one after the other.
  ///
  /// Behind the rows of each list, and behind those of the documents, stands one more, all unknown: for an element, or
  /// a document, of which nothing is known.
  var values: [Value]
  var lists: [Rows]
  var documents = DocumentTable()
  /// The dossier whose texts the values name.
  var source: JSONDocument?
  /// Texts that the dossier has otherwise: file formats as they are compared.
  var normalizedTexts: [String] = []
  /// The cells whose text violates its format; almost always none.
  var malformed: Set<CellPosition> = []
  /// The cells that count as given and valid while their value is not known; none but in what is only supposed.
  var given: Set<CellPosition> = []

  /// The rows of a list.
  struct Rows: BitwiseCopyable {
    var start: Int32
    var count: Int32
    let width: Int32
  }

  /// A cell of a list's element, or with `list` -1 a global one.
  struct CellPosition: Hashable, Sendable {
    let list: Int32
    let row: Int32
    let cell: Int32
  }

  /// Cells in which nothing is known.
  ///
  /// - Parameters:
  ///   - documentCount: how many documents there will be: where there are no lists, their rows need no other memory.
  ///   - source: the dossier whose texts the values will name.
  @inline(__always)
  init(for program: Program, documentCount: Int = 0, source: JSONDocument? = nil) {
    self.source = source
    let vocabulary = program.vocabulary
    var width = vocabulary.globalWidth
    lists = vocabulary.lists.map { list in
      defer { width += list.width }
      return Rows(start: Int32(clamping: width), count: 0, width: Int32(clamping: list.width))
    }
    documents.attributeCount = program.attributes.count
    values = []
    values.reserveCapacity(width + (documentCount + 1) * (DocumentTable.keyCount + documents.attributeCount))
    appendUnknowns(width)
  }

  /// How many elements a list has.
  @inline(__always)
  func count(of list: Int32) -> Int32 { lists[Int(list)].count }

  @inline(__always)
  func global(_ cell: Int) -> Value { values[cell] }

  @inline(__always)
  func value(list: Int32, row: Int32, cell: Int32) -> Value { values[place(list: list, row: row, cell: cell)] }

  /// The place of a cell; `list` -1 for a fact outside lists.
  @inline(__always)
  func place(list: Int32, row: Int32, cell: Int32) -> Int {
    guard list >= 0 else { return Int(cell) }
    let rows = lists[Int(list)]
    return Int(rows.start) + Int(row) * Int(rows.width) + Int(cell)
  }

  /// Makes room for the elements of a list; called once for each list.
  mutating func setCount(_ count: Int, of list: Int) {
    let rows = lists[list]
    lists[list] = Rows(start: Int32(clamping: values.count), count: Int32(clamping: count), width: rows.width)
    appendUnknowns((count + 1) * Int(rows.width))
  }

  @inline(__always)
  func key(_ key: DocumentKey, of document: Int32) -> Value {
    values[documents.place(of: document) + Int(key.rawValue)]
  }

  @inline(__always)
  func attribute(_ column: Int32, of document: Int32) -> Value {
    values[documents.place(of: document) + DocumentTable.keyCount + Int(column)]
  }

  // MARK: Texts

  /// A text that the program does not know.
  func text(_ number: Int32) -> String {
    if number < 0 { return normalizedTexts[Int(-1 - number)] }
    guard let source else { return "" }
    return JSONValue(document: source, index: Int(number)).string ?? ""
  }

  /// Whether two texts that the program does not know have the same Unicode scalars.
  ///
  /// - Complexity: O(*n*) in the length of the shorter text: a long one that is compared with many is not copied each
  ///   time.
  func isSameText(_ left: Int32, _ right: Int32) -> Bool {
    if left == right { return true }
    guard left >= 0, right >= 0, let source else { return text(left).hasSameScalars(as: text(right)) }
    return TapeTexts(tape: source.tape, bytes: source.source.bytes).isSameText(at: Int(left), Int(right))
  }
}

/// The documents of a dossier, indexed by type and subject.
struct DocumentTable: Sendable {
  /// A document: its type's number, or -1 for any other paper, and for whom it is.
  struct Entry: BitwiseCopyable {
    var type: Int32 = -1
    /// Where it stands on the dossier's tape.
    let node: Int32
    var subject = SubjectKey.none
    /// What it contains and who endorses it, as a range of `parts`; nil where that is unknown.
    var contents: OperandRange?
    var endorsers: OperandRange?
  }

  private struct Place: BitwiseCopyable, Comparable {
    let type: Int32
    let number: Int32
    let subject: Int64

    static func < (left: Place, right: Place) -> Bool {
      (left.type, left.subject, left.number) < (right.type, right.subject, right.number)
    }
  }

  private(set) var entries: [Entry] = []
  /// Contents and endorsers, as symbols.
  var parts: [Int32] = []
  /// The documents ordered by type, subject and place in the dossier.
  private var order: [Place] = []
  /// Where the row of the first document begins.
  var start = 0
  fileprivate(set) var attributeCount = 0

  static let keyCount = DocumentKey.allCases.count

  var count: Int { entries.count }

  /// The number of a document's type; -1 for any other paper.
  @inline(__always)
  func type(of document: Int32) -> Int32 { entries[Int(document)].type }

  @inline(__always)
  func subject(of document: Int32) -> SubjectKey { entries[Int(document)].subject }

  /// Where the row of a document begins; without a document, that of the one of which nothing is known.
  @inline(__always)
  func place(of document: Int32) -> Int {
    start + (document < 0 ? count : Int(document)) * (Self.keyCount + attributeCount)
  }

  /// A document of which nothing is known where there is none of that number.
  @inline(__always)
  func entry(of document: Int32) -> Entry {
    let index = Int(document)
    return entries.indices.contains(index) ? entries[index] : Entry(node: -1)
  }

  func holds(_ range: OperandRange, _ symbol: Int32) -> Bool {
    for index in Int(range.start)..<Int(range.end) where parts[index] == symbol { return true }
    return false
  }

  /// The documents of a type, for a subject or for anybody, as places in the order.
  ///
  /// - Complexity: O(log *n*).
  func matches(type: Int32, subject: SubjectKey?) -> Range<Int> {
    guard !order.isEmpty else { return 0..<0 }
    let start = firstPlace(type, atLeast: subject?.rawValue ?? Int64.min)
    var end = start
    // Most often few follow, which are counted; of many the last is found by halves.
    while end < order.count, end - start < 8 {
      guard order[end].type == type, subject == nil || order[end].subject == subject?.rawValue else {
        return start..<end
      }
      end += 1
    }
    guard end < order.count else { return start..<end }
    guard let subject else { return start..<firstPlace(type + 1, atLeast: Int64.min) }
    return start..<(subject.rawValue < .max ? firstPlace(type, atLeast: subject.rawValue + 1) : order.count)
  }

  /// The number of the document at a place in the order.
  @inline(__always)
  func document(at place: Int) -> Int32 { order[place].number }

  /// The first place of a type whose subject is not before another.
  private func firstPlace(_ type: Int32, atLeast subject: Int64) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = order[middle].type == type ? order[middle].subject < subject : order[middle].type < type
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  fileprivate mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    order.reserveCapacity(count)
  }

  mutating func removeAll() {
    entries = []
    order = []
  }

  /// Sets what a document contains and who endorsed it.
  mutating func setParts(of document: Int32, contents: [Int32]?, endorsers: [Int32]?) {
    entries[Int(document)].contents = contents.map { append($0) }
    entries[Int(document)].endorsers = endorsers.map { append($0) }
  }

  private mutating func append(_ symbols: [Int32]) -> OperandRange {
    let start = Int32(clamping: parts.count)
    parts += symbols
    return OperandRange(start: start, end: Int32(clamping: parts.count))
  }

  fileprivate mutating func append(_ entry: Entry) {
    order.append(
      Place(type: entry.type, number: Int32(truncatingIfNeeded: entries.count), subject: entry.subject.rawValue))
    entries.append(entry)
  }

  fileprivate mutating func sort() {
    // What is handed in often stands in order already.
    for index in order.indices.dropFirst() where order[index] < order[index - 1] {
      order.sort()
      return
    }
  }
}

extension DossierCells {
  /// Makes room for so many documents and for the one of which nothing is known; called once.
  mutating func setDocumentCount(_ count: Int) {
    documents.start = values.count
    documents.reserve(count)
    appendUnknowns((count + 1) * (DocumentTable.keyCount + documents.attributeCount))
  }

  /// Appends so many cells in which nothing is known, in pieces: one by one takes several times as long.
  mutating func appendUnknowns(_ count: Int) {
    var count = count
    if count > Self.unknowns.count { values.reserveCapacity(values.count + count) }
    while count > 0 {
      let piece = min(count, Self.unknowns.count)
      Self.unknowns.withUnsafeBufferPointer { values.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<piece])) }
      count -= piece
    }
  }

  private static let unknowns = [Value](repeating: .unknown, count: 64)

  mutating func append(_ document: DocumentTable.Entry) { documents.append(document) }

  /// Orders the documents, after the last one.
  mutating func finishDocuments() { documents.sort() }
}

/// For whom a document is: a group, or a group or element of a list's row.
struct SubjectKey: Hashable, Sendable, BitwiseCopyable {
  let rawValue: Int64

  /// A document whose `of` is left out.
  static let none = SubjectKey(rawValue: -1)

  init(rawValue: Int64) { self.rawValue = rawValue }

  init(node: Int32, row: Int32?) {
    rawValue = Int64(node) << 32 | Int64((row ?? -1) + 1)
  }
}
