/// A dossier's values in the cells that a program reads.
struct DossierCells: Sendable {
  var global: [Value]
  var lists: [ElementTable]
  var documents = DocumentTable()
  /// The texts that the program does not know, numbered after its symbols.
  var texts: [String] = []
  /// The cells whose text violates its format; almost always none.
  var malformed: Set<CellPosition> = []
  /// Where each list's row for an element of which nothing is known stands is its count.
  struct ElementTable: Sendable {
    let width: Int
    var count = 0
    /// Row by row, and one more row, all unknown, for an element of which nothing is known.
    var cells: [Value]
  }

  /// A cell of a list's element, or with `list` -1 a global one.
  struct CellPosition: Hashable, Sendable {
    let list: Int32
    let row: Int32
    let cell: Int32
  }

  /// Cells in which nothing is known.
  init(for program: Program) {
    global = Array(repeating: .unknown, count: program.vocabulary.globalWidth)
    lists = program.vocabulary.lists.map {
      ElementTable(width: $0.width, cells: Array(repeating: .unknown, count: $0.width))
    }
  }
}

/// The documents of a dossier, by column and indexed by type and subject.
struct DocumentTable: Sendable {
  var types: [Int32] = []
  var subjects: [SubjectKey] = []
  /// `DocumentKey.allCases.count` values for each document.
  var keys: [Value] = []
  /// As many values for each document as there are attributes.
  var attributes: [Value] = []
  /// What each document contains and who endorses it, as symbols; nil where that is unknown.
  var contents: [[Int32]?] = []
  var endorsers: [[Int32]?] = []
  /// The document numbers ordered by type, subject and place in the dossier.
  private(set) var order: [Int32] = []

  var count: Int { types.count }

  static let keyCount = DocumentKey.allCases.count

  func key(_ key: DocumentKey, of document: Int32) -> Value {
    keys[Int(document) * Self.keyCount + Int(key.rawValue)]
  }

  /// Orders the documents, and adds one of which nothing is known, numbered `count`, for what none was handed in.
  mutating func finish(attributeCount: Int) {
    keys += Array(repeating: .unknown, count: Self.keyCount)
    attributes += Array(repeating: .unknown, count: attributeCount)
    order = types.indices.map { Int32($0) }.sorted {
      (types[Int($0)], subjects[Int($0)].rawValue, $0) < (types[Int($1)], subjects[Int($1)].rawValue, $1)
    }
  }

  /// The documents of a type, for a subject or for anybody, as a range of `order`.
  ///
  /// - Complexity: O(log *n*).
  func matches(type: Int32, subject: SubjectKey?) -> Range<Int> {
    let start = partition { ($0, $1) < (type, subject?.rawValue ?? Int64.min) }
    let end = partition { ($0, $1) <= (type, subject?.rawValue ?? Int64.max) }
    return start..<max(start, end)
  }

  private func partition(_ isBefore: (Int32, Int64) -> Bool) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      let document = Int(order[middle])
      if isBefore(types[document], subjects[document].rawValue) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// For whom a document is: a group, or a group or element of a list's row.
struct SubjectKey: Hashable, Sendable {
  let rawValue: Int64

  /// A document whose `of` is left out.
  static let none = SubjectKey(rawValue: -1)

  init(rawValue: Int64) { self.rawValue = rawValue }

  init(node: Int32, row: Int32?) {
    rawValue = Int64(node) << 32 | Int64((row ?? -1) + 1)
  }
}
