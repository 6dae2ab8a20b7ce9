extension Explainer {
  /// The declaration of an attribute of a document; nil where its type has no such attribute.
  func attribute(_ column: Int32, of document: Int32) -> FactDeclaration? {
    guard document >= 0 else { return nil }
    let type = Int(document) < cells.documents.count ? cells.documents.type(of: document) : demandedType
    guard type >= 0 else { return nil }
    return program.documentTypes[Int(type)].attributes.first { $0.column == column }?.declaration
  }

  // MARK: Titles

  /// What texts call a document of the dossier: the title of its type; for a type of the host's own, its id as words.
  func title(ofDocument document: Int32) -> LocalizedText {
    let type = cells.documents.type(of: document)
    if type >= 0 { return program.documentTypes[Int(type)].type.title }
    let id = documentTypeNames[Int(document)]
    let name = id.idAsWords
    return LocalizedText(name.isEmpty ? id : name)
  }

  /// What tells a document from the others of the dossier: `Ana Ortiz, pasaporte`, `Fotografía n.º 2`.
  func name(ofDocument document: Int32) -> Message {
    let title = numbered(title(ofDocument: document).message, document)
    guard let owner = words.label(of: cells.documents.subject(of: document)) else { return title.capitalized }
    return joining(owner.capitalized, ", ", title.loweredFirst)
  }

  /// A document's title, with a number where the dossier has several such for the same subject.
  func numbered(_ title: Message, _ document: Int32) -> Message {
    guard let place = documentPlaces[document] else { return title }
    return Message(es: "\(title.spanish) n.º \(place)", en: "\(title.english) no. \(place)")
  }

  func title(ofTypes types: [Int32]) -> Message {
    .list(types.map { program.documentTypes[Int($0)].type.title.message }, Message(es: "o", en: "or"))
  }

  // MARK: Indices, each made once

  /// The place among the documents of the same type and subject, for those of which there are several.
  func findDocumentPlaces() -> [Int32: Int] {
    let documents = cells.documents
    var places: [Int32: Int] = [:]
    var previous: Int32 = -1
    // The order is by type and subject, then as in the dossier.
    for place in 0..<documents.count {
      let document = documents.document(at: place)
      guard documents.type(of: document) >= 0 else { continue }
      if previous >= 0, documents.type(of: previous) == documents.type(of: document),
        documents.subject(of: previous) == documents.subject(of: document)
      {
        let place = places[previous] ?? 1
        places[previous] = place
        places[document] = place + 1
      }
      previous = document
    }
    return places
  }

  func findDocumentTypeNames() -> [String] {
    let documents = accepted.dossier.document.root["documents"]
    return documents?.elements.map { $0["type"]?.string ?? "documento" } ?? []
  }

  /// The documents that some evidence of an instance that applies, or may apply, counted.
  func findCountedDocuments() -> Set<Int32> {
    var counted: Set<Int32> = []
    // What is not for an element counts the same documents in every instance.
    var visited: Set<Int32> = []
    func collect(_ evidence: Int32) {
      switch program.evidence[Int(evidence)] {
      case .document(let index):
        let compiled = program.documentEvidence[Int(index)]
        if case .element = compiled.subject {
        } else {
          guard visited.insert(index).inserted else { return }
        }
        evaluation.forEachMatch(compiled) { counted.insert($0) }
      case .allOf(let parts), .anyOf(let parts, _): program[parts].forEach(collect)
      case .data, .dataList, .confirmed: break
      }
    }
    for requirement in program.requirements {
      evaluation.forEachInstance(of: requirement.list) { _, _ in
        guard evaluation.optionalTruth(requirement.when) != .false else { return true }
        collect(requirement.evidence)
        for index in program.operandIndices(requirement.alternatives)
        where evaluation.optionalTruth(program.alternatives[index].when) != .false {
          collect(program.alternatives[index].evidence)
        }
        return true
      }
    }
    return counted
  }

  func findUncountedDocuments() -> [Int32: Int32] {
    var first: [Int32: Int32] = [:]
    for document in 0..<Int32(truncatingIfNeeded: cells.documents.count) {
      let type = cells.documents.type(of: document)
      if first[type] == nil, !countedDocuments.contains(document) { first[type] = document }
    }
    return first
  }
}

extension String {
  /// An id without `x-` before it, its hyphens as spaces between words: `x-carta-aval` becomes `carta aval`.
  fileprivate var idAsWords: String {
    // Beside a hyphen may stand what combines with it, so that only in ASCII each byte is a character.
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return (hasPrefix("x-") ? String(dropFirst(2)) : self).split(separator: "-").joined(separator: " ")
    }
    var words: [UInt8] = []
    words.reserveCapacity(utf8.count)
    var isBetweenWords = false
    for byte in utf8.starts(with: "x-".utf8) ? utf8.dropFirst(2) : utf8[...] {
      if byte == UInt8(ascii: "-") {
        isBetweenWords = !words.isEmpty
        continue
      }
      if isBetweenWords { words.append(UInt8(ascii: " ")) }
      isBetweenWords = false
      words.append(byte)
    }
    return String(decoding: words, as: UTF8.self)
  }
}
