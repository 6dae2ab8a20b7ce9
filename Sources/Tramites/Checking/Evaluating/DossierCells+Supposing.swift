/// What the cells would be, had somebody done what nobody did yet.
extension DossierCells {
  /// Supposes that a fact has a value.
  mutating func suppose(_ value: Value, at fact: FactPlace, _ program: Program) {
    let position = position(of: fact, program)
    values[place(list: position.list, row: position.row, cell: position.cell)] = value
  }

  /// Supposes that a fact was given: it counts as there and valid, and its value is not known.
  mutating func supposeGiven(_ position: CellPosition) {
    values[place(list: position.list, row: position.row, cell: position.cell)] = .unknown
    malformed.remove(position)
    given.insert(position)
  }

  /// Supposes that a list has at least so many elements, of whose facts nothing is known.
  mutating func supposeElements(_ count: Int, of list: Int32) {
    let rows = lists[Int(list)]
    guard count > Int(rows.count) else { return }
    let old = Int(rows.start)..<Int(rows.start) + Int(rows.count) * Int(rows.width)
    let kept = Array(values[old])
    setCount(count, of: Int(list))
    let start = Int(lists[Int(list)].start)
    values.replaceSubrange(start..<start + kept.count, with: kept)
    for row in rows.count..<Int32(clamping: count) {
      values[place(list: list, row: row, cell: 0)] = .boolean(true)
    }
  }

  /// Supposes that more documents were handed in, of which nothing else is known.
  ///
  /// - Parameter papers: their types and subjects; together, because each time all documents are moved and ordered.
  /// - Returns: the number of the first; the others follow it.
  mutating func supposeDocuments(_ papers: [(type: Int32, subject: SubjectKey)], _ program: Program) -> Int32 {
    let number = documents.count
    guard !papers.isEmpty else { return Int32(clamping: number) }
    let width = DocumentTable.keyCount + documents.attributeCount
    let kept = Array(values[documents.start..<documents.start + number * width])
    documents.start = values.count
    appendUnknowns((number + papers.count + 1) * width)
    values.replaceSubrange(documents.start..<documents.start + kept.count, with: kept)
    for (index, paper) in papers.enumerated() {
      append(DocumentTable.Entry(type: paper.type, node: -1, subject: paper.subject))
      let symbol = program.documentTypes[Int(paper.type)].symbol
      suppose(.key(.type, .symbol(symbol)), of: Int32(clamping: number + index))
    }
    finishDocuments()
    return Int32(clamping: number)
  }

  /// The cells without documents: what one of them must say depends on no other, and less is copied.
  var withoutDocuments: DossierCells {
    var cells = self
    // Lists that were lengthened stand behind the documents, which then stay where they are.
    let isLast = lists.allSatisfy { Int($0.start) + Int($0.count) * Int($0.width) <= documents.start }
    if isLast, documents.start > 0 { cells.values.removeSubrange(documents.start...) }
    cells.documents.removeAll()
    cells.setDocumentCount(0)
    return cells
  }

  /// Adds a document of the cells that these were made of.
  ///
  /// - Returns: its number here.
  mutating func append(_ document: Int32, of others: DossierCells) -> Int32 {
    let width = DocumentTable.keyCount + documents.attributeCount
    let (number, row) = (documents.count, others.documents.place(of: document))
    appendUnknowns(width)
    let start = documents.start + number * width
    values.replaceSubrange(start..<start + width, with: others.values[row..<row + width])
    append(others.documents.entry(of: document))
    return Int32(clamping: number)
  }

  /// Supposes that a document says something.
  mutating func suppose(_ setting: DocumentSetting, of document: Int32) {
    let row = documents.place(of: document)
    switch setting {
    case .key(let key, let value): values[row + Int(key.rawValue)] = value
    case .attribute(let column, let value): values[row + DocumentTable.keyCount + Int(column)] = value
    case .contents(let contents):
      documents.setParts(of: document, contents: contents, endorsers: endorsers(of: document))
    case .endorsers(let endorsers):
      documents.setParts(of: document, contents: contents(of: document), endorsers: endorsers)
    }
  }

  /// The symbols of what a document contains; nil where that is unknown.
  func contents(of document: Int32) -> [Int32]? {
    documents.entry(of: document).contents.map { Array(documents.parts[Int($0.start)..<Int($0.end)]) }
  }

  /// The symbols of who endorsed a document; nil where that is unknown.
  func endorsers(of document: Int32) -> [Int32]? {
    documents.entry(of: document).endorsers.map { Array(documents.parts[Int($0.start)..<Int($0.end)]) }
  }
}

/// Something that a document says of itself.
enum DocumentSetting: Hashable, Sendable {
  case key(DocumentKey, Value)
  case attribute(Int32, Value)
  /// All that it contains, as symbols.
  case contents([Int32])
  /// All who endorsed it, as symbols.
  case endorsers([Int32])
}
