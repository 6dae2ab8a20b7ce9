extension DossierBinder {
  private static let documentKeys = [
    "type", "of", "original", "copies", "certifiedCopies", "format", "bytes", "legible", "signature", "issuedOn",
    "expiresOn", "issuedIn", "language", "apostilled", "legalized", "translated", "contains", "endorsedBy",
    "attributes", "id",
  ]

  mutating func bindDocuments(_ array: JSONValue) {
    for (index, item) in array.elements.enumerated() {
      bindDocument(item, path: "documents[\(index)]")
    }
  }

  private mutating func bindDocument(_ item: JSONValue, path: String) {
    var keys = Array(repeating: Value.unknown, count: DocumentTable.keyCount)
    var attributes = Array(repeating: Value.unknown, count: program.attributes.count)
    var type: Int32 = -1
    var subject = SubjectKey.none
    var contents: [Int32]?
    var endorsers: [Int32]?
    if item.kind == .object {
      checkKeys(of: item, known: Self.documentKeys)
      type = documentType(of: item, path: path)
      if type >= 0 { keys[Int(DocumentKey.type.rawValue)] = .symbol(program.documentTypes[Int(type)].symbol) }
      if let of = item["of"] { subject = self.subject(of, path: path) }
      bindKeys(of: item, path: path, into: &keys)
      if type >= 0 {
        let compiled = program.documentTypes[Int(type)]
        contents = parts(item["contains"], compiled.type.contents, path + ".contains", compiled.type)
        endorsers = parts(item["endorsedBy"], compiled.type.endorsers, path + ".endorsedBy", compiled.type)
        if let values = item["attributes"] { bindAttributes(values, of: compiled, path: path, into: &attributes) }
      }
    } else {
      report(.typeMismatch, .mismatch(expected: .object, found: item.kind), at: item)
    }
    cells.documents.types.append(type)
    cells.documents.subjects.append(subject)
    cells.documents.keys += keys
    cells.documents.attributes += attributes
    cells.documents.contents.append(contents)
    cells.documents.endorsers.append(endorsers)
    references.append(item["id"]?.string)
    if let id = item["id"], id.kind != .string {
      report(.typeMismatch, .mismatch(expected: .string, found: id.kind), at: id)
    }
  }

  /// The type's number; -1 for any other paper (`x-…`) and for a type that does not exist.
  private mutating func documentType(of item: JSONValue, path: String) -> Int32 {
    guard let value = item["type"] else {
      report(.keyMissing, Message(es: "falta la clave `type`", en: "the key `type` is missing"), at: item)
      return -1
    }
    guard let id = value.string else {
      report(.typeMismatch, .mismatch(expected: .string, found: value.kind), at: value)
      return -1
    }
    if id.utf8.starts(with: "x-".utf8) { return -1 }
    if let number = program.documentTypes.firstIndex(where: { $0.type.id.rawValue.utf8.elementsEqual(id.utf8) }) {
      return Int32(truncatingIfNeeded: number)
    }
    let ids = program.documentTypes.map(\.type.id.rawValue)
    report(
      .dossierDocumentType,
      Message(
        es: "el trámite no conoce el documento `\(id)`: \(Self.list(ids)), o `x-…` para cualquier otro papel",
        en: "the procedure does not know the document `\(id)`: \(Self.list(ids)), or `x-…` for any other paper"),
      at: value, notes: suggestion(for: id, among: ids))
    return -1
  }

  // MARK: Subject

  /// For whom a document is: `of` must be the path of a group or element that is there and not none.
  private mutating func subject(_ value: JSONValue, path: String) -> SubjectKey {
    guard let text = value.string else {
      report(.typeMismatch, .mismatch(expected: .string, found: value.kind), at: value)
      return .none
    }
    if let found = program.subject(of: text, in: cells) { return found }
    report(
      .dossierSubject,
      Message(
        es: "`\(text)` no es ningún grupo ni elemento que esté en los datos, como `solicitante` o `dependientes[0]`",
        en: "`\(text)` is no group and no element that is among the facts, like `solicitante` or `dependientes[0]`"),
      at: value, notes: suggestion(for: text, among: program.subjectPaths(in: cells).filter { $0 != text }))
    return .none
  }

  // MARK: Keys

  private mutating func bindKeys(of item: JSONValue, path: String, into keys: inout [Value]) {
    for key in DocumentKey.allCases where key != .type {
      guard let value = item[key.name] else { continue }
      if value.isNull {
        if key == .expiresOn {
          keys[Int(key.rawValue)] = .none
        } else {
          report(
            .dossierNull,
            Message(
              es: "`\(path).\(key.name)` no puede ser `null`: si no se sabe, quite la clave",
              en: "`\(path).\(key.name)` cannot be `null`: if it is not known, remove the key"), at: value)
        }
        continue
      }
      if let bound = bound(value, key, path: "\(path).\(key.name)") { keys[Int(key.rawValue)] = bound }
    }
  }

  private mutating func bound(_ value: JSONValue, _ key: DocumentKey, path: String) -> Value? {
    switch key {
    case .original, .legible, .apostilled, .legalized, .translated:
      return scalar(value, kind: .boolean, path: path)
    case .issuedOn, .expiresOn:
      return scalar(value, kind: .date, path: path)
    case .copies, .certifiedCopies, .bytes:
      if let count = value.int64, count < 0 {
        report(
          .dossierType, Message(es: "`\(path)` no puede ser negativo", en: "`\(path)` cannot be negative"), at: value)
        return nil
      }
      return scalar(value, kind: .integer, path: path)
    case .format:
      guard let text = value.string else { return reportType(path, .string, value) }
      return text.isBlank ? nil : symbol(text.normalizedFileFormat)
    case .issuedIn, .language:
      return scalar(value, kind: .text(nil), path: path)
    case .signature:
      let options = ["handwritten", "electronic", "none"].map {
        FactDeclaration.Option(id: Identifier($0), title: LocalizedText($0))
      }
      return scalar(value, kind: .choice(options), path: path)
    case .type:
      return nil
    }
  }

  private mutating func parts(
    _ value: JSONValue?, _ declared: [DocumentType.NamedPart], _ path: String, _ type: DocumentType
  ) -> [Int32]? {
    guard let value else { return nil }
    guard value.kind == .array else {
      report(.typeMismatch, .mismatch(expected: .array, found: value.kind), at: value)
      return nil
    }
    var result: [Int32] = []
    for element in value.elements {
      guard let id = element.string else {
        report(.typeMismatch, .mismatch(expected: .string, found: element.kind), at: element)
        continue
      }
      guard declared.contains(where: { $0.id.utf8.elementsEqual(id.utf8) }), let symbol = program.symbols.number(of: id)
      else {
        let ids = declared.map(\.id)
        report(
          .dossierOption,
          Message(
            es: "en `\(path)` no cabe `\(id)`: \(Self.list(ids))",
            en: "`\(id)` does not fit in `\(path)`: \(Self.list(ids))"),
          at: element, notes: suggestion(for: id, among: ids))
        continue
      }
      result.append(symbol)
    }
    return result
  }

  private mutating func bindAttributes(
    _ object: JSONValue, of type: CompiledDocumentType, path: String, into attributes: inout [Value]
  ) {
    guard object.kind == .object else {
      report(.typeMismatch, .mismatch(expected: .object, found: object.kind), at: object)
      return
    }
    for (key, value) in object.members {
      guard let name = key.string, !name.utf8.starts(with: "x-".utf8) else { continue }
      let inner = "\(path).attributes.\(name)"
      guard let attribute = type.attributes.first(where: { $0.declaration.name.utf8.elementsEqual(name.utf8) }) else {
        report(
          .dossierFactUnknown,
          Message(
            es: "el documento `\(type.type.id)` no tiene el atributo `\(name)`",
            en: "the document `\(type.type.id)` has no attribute `\(name)`"), at: key,
          notes: suggestion(for: name, among: type.attributes.map(\.declaration.name)))
        continue
      }
      if value.isNull {
        if attribute.declaration.mayBeNone {
          attributes[Int(attribute.column)] = .none
        } else {
          report(
            .dossierNull,
            Message(
              es: "`\(inner)` no puede ser `null`: si no se sabe, quite la clave",
              en: "`\(inner)` cannot be `null`: if it is not known, remove the key"), at: value)
        }
        continue
      }
      if let bound = scalar(value, kind: attribute.declaration.kind, path: inner) {
        attributes[Int(attribute.column)] = bound
        if let format = attribute.format, let text = value.string, !text.isBlank, !format.isSatisfied(by: text) {
          malformedAttributes.append((cells.documents.count, attribute.column))
        }
      }
    }
  }
}

extension Program {
  /// The subject that a path names: a group or element that is there and not none; nil otherwise.
  func subject(of path: String, in cells: DossierCells) -> SubjectKey? {
    guard let (node, row) = resolve(concretePath: path, in: cells) else { return nil }
    let info = vocabulary.nodes[node]
    guard node != Vocabulary.submission else { return nil }
    if let list = info.listIndex {
      guard let row, row < cells.lists[list].count else { return nil }
      return SubjectKey(node: Int32(node), row: Int32(row))
    }
    guard case .group = info.declaration.kind else { return nil }
    let value: Value
    if let list = info.list {
      guard let row, row < cells.lists[list].count else { return nil }
      value = cells.lists[list].cells[row * cells.lists[list].width + info.cell]
    } else {
      value = cells.global[info.cell]
    }
    return value == .boolean(true) ? SubjectKey(node: Int32(node), row: row.map { Int32($0) }) : nil
  }

  /// The node of a path like `dependientes[0].conyuge`, and the row of the element that it goes through.
  ///
  /// A list's own path has no row. Nil where there is no such fact or, for an index, no number.
  func resolve(concretePath path: String, in cells: DossierCells) -> (node: Int, row: Int?)? {
    var node: Int?
    var row: Int?
    for part in path.split(separator: ".", omittingEmptySubsequences: false) {
      if let node, vocabulary.nodes[node].listIndex != nil, row == nil { return nil }
      let pieces = part.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
      guard let next = vocabulary.child(of: node, named: String(pieces[0])) else { return nil }
      node = next
      if pieces.count == 2 {
        guard vocabulary.nodes[next].listIndex != nil, pieces[1].last == "]",
          let index = Self.index(pieces[1].dropLast())
        else { return nil }
        row = index
      }
    }
    return node.map { ($0, row) }
  }

  /// A number without sign and leading zeros, below 2³¹.
  private static func index(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy(\.isDigitASCII) else { return nil }
    guard text == "0" || text.first != "0" else { return nil }
    return Int(text)
  }

  /// The paths of all groups and elements that are there, for suggestions; at most a hundred.
  func subjectPaths(in cells: DossierCells) -> [String] {
    var paths: [String] = []
    for (number, node) in vocabulary.nodes.enumerated() where number != Vocabulary.submission && paths.count < 100 {
      if let list = node.listIndex {
        for row in 0..<min(cells.lists[list].count, 100) { paths.append("\(node.name)[\(row)]") }
      } else if case .group = node.declaration.kind, node.list == nil {
        paths.append(vocabulary.names(of: number).joined(separator: "."))
      }
    }
    return paths
  }
}
