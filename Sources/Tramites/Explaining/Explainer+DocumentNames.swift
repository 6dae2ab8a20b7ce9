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
    return type < 0 ? LocalizedText(titleOfOther(document).title) : program.documentTypes[Int(type)].type.title
  }

  private func title(ofDocument document: Int32, in language: Language) -> String {
    let type = cells.documents.type(of: document)
    return type < 0 ? titleOfOther(document).title : program.documentTypes[Int(type)].type.title.text(in: language)
  }

  /// What texts call a document of the host's own type, in every language.
  private func titleOfOther(_ document: Int32) -> (title: String, capitalized: String) {
    let id = otherTypeNames[Int(document)]
    if let known = otherTitles[id] { return known }
    let name = id.idAsWords
    let title = name.isEmpty ? id : name
    let both = (title, title.capitalizedFirst)
    otherTitles[id] = both
    return both
  }

  /// What tells a document from the others of the dossier: `Ana Ortiz, pasaporte`, `Fotografía n.º 2`.
  func name(ofDocument document: Int32) -> Message {
    Message { name(ofDocument: document, in: $0) }
  }

  func name(ofDocument document: Int32, in language: Language) -> String {
    if cells.documents.type(of: document) < 0, cells.documents.subject(of: document) == .none {
      return titleOfOther(document).capitalized
    }
    let title = numbered(title(ofDocument: document, in: language), document, in: language)
    let subject = cells.documents.subject(of: document)
    guard subject != .none, let owner = words.label(of: subject) else { return title.capitalizedFirst }
    return owner.text(in: language).capitalizedFirst + ", " + title.lowercasedFirst.withoutFullStop
  }

  /// A document's title, with a number where the dossier has several such for the same subject.
  func numbered(_ title: Message, _ document: Int32) -> Message {
    Message { numbered(title.text(in: $0), document, in: $0) }
  }

  private func numbered(_ title: String, _ document: Int32, in language: Language) -> String {
    let place = documentPlaces[Int(document)]
    guard place > 0 else { return title }
    return title + Message(es: " n.º ", en: " no. ").text(in: language) + String(place)
  }

  func title(ofTypes types: [Int32]) -> Message {
    .list(types.map { program.documentTypes[Int($0)].type.title.message }, Message(es: "o", en: "or"))
  }

  // MARK: Indices, each made once

  /// The place among the documents of the same type and subject; 0 where there is one such.
  func findDocumentPlaces() -> [Int32] {
    let documents = cells.documents
    var places = [Int32](repeating: 0, count: documents.count)
    var previous: Int32 = -1
    // The order is by type and subject, then as in the dossier.
    for place in 0..<documents.count {
      let document = documents.document(at: place)
      guard documents.type(of: document) >= 0 else { continue }
      if previous >= 0, documents.type(of: previous) == documents.type(of: document),
        documents.subject(of: previous) == documents.subject(of: document)
      {
        let place = max(1, places[Int(previous)])
        places[Int(previous)] = place
        places[Int(document)] = place &+ 1
      }
      previous = document
    }
    return places
  }

  func findOtherTypeNames() -> [String] {
    var names = [String](repeating: "", count: cells.documents.count)
    guard let documents = accepted.dossier.document.root["documents"] else { return names }
    for (number, document) in zip(names.indices, documents.elements)
    where cells.documents.type(of: Int32(truncatingIfNeeded: number)) < 0 {
      names[number] = document["type"]?.string ?? "documento"
    }
    return names
  }

  /// Whether each document is one that some evidence of an instance that applies, or may apply, counted.
  func findCountedDocuments() -> [Bool] {
    var counted = [Bool](repeating: false, count: cells.documents.count)
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
        evaluation.forEachMatch(compiled) { counted[Int($0)] = true }
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
      if first[type] == nil, !countedDocuments[Int(document)] { first[type] = document }
    }
    return first
  }
}

extension String {
  /// An id without `x-` before it, its hyphens as spaces between words: `x-carta-aval` becomes `carta aval`.
  fileprivate var idAsWords: String {
    var id = self
    // Beside a hyphen may stand what combines with it, so that only in ASCII each byte is a character.
    return id.withUTF8 { $0.idAsWords }
      ?? (hasPrefix("x-") ? String(dropFirst(2)) : self).split(separator: "-").joined(separator: " ")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// An id's bytes as words; nil for what is not all ASCII.
  fileprivate var idAsWords: String? {
    guard allSatisfy({ $0 < 0x80 }) else { return nil }
    // Each byte becomes one or none, but a space, which stands for the hyphen before it.
    return String(unsafeUninitializedCapacity: count) { room in
      var length = 0
      var isBetweenWords = false
      for byte in dropFirst(starts(with: "x-".utf8) ? 2 : 0) {
        if byte == UInt8(ascii: "-") {
          isBetweenWords = length > 0
          continue
        }
        if isBetweenWords {
          room[length] = UInt8(ascii: " ")
          length &+= 1
        }
        isBetweenWords = false
        room[length] = byte
        length &+= 1
      }
      return length
    }
  }
}
