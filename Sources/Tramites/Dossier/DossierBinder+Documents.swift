extension DossierBinder {
  func bindNoDocuments() {
    cells.setDocumentCount(0)
  }

  func bindDocuments(_ array: Int) {
    cells.setDocumentCount(Int(tape[array].count))
    let end = Int(tape[array].next)
    var item = array + 1
    while item < end {
      bindDocument(item)
      item = Int(tape[item].next)
    }
    cells.finishDocuments()
  }

  /// The longest `id` of a document, in bytes as it is written between its quotation marks: a verdict
  /// names it whole for each instance that it meets.
  private static var maximumReferenceLength: UInt32 { 1000 }

  private func bindDocument(_ item: Int) {
    guard tape[item].kind == .object else {
      report(.typeMismatch, .mismatch(expected: .object, found: tape[item].kind), at: item)
      cells.append(DocumentTable.Entry(node: Int32(truncatingIfNeeded: item)))
      return
    }
    let number = Int32(truncatingIfNeeded: cells.documents.count)
    let row = cells.documents.place(of: number)
    var type: Int?
    var subject = SubjectKey.none
    var contains: Int?
    var endorsedBy: Int?
    var attributes: Int?
    let end = Int(tape[item].next)
    var key = item + 1
    documentMembers.begin()
    while key < end {
      let value = key + 1
      switch texts.withText(at: key, { documentMembers.member($0) }) {
      case .scalar(.type): type = value
      case .scalar(let name): bindKey(name, value, row: row)
      case .of: subject = self.subject(value)
      case .contains: contains = value
      case .endorsedBy: endorsedBy = value
      case .attributes: attributes = value
      case .id:
        if tape[value].kind != .string {
          report(.typeMismatch, .mismatch(expected: .string, found: tape[value].kind), at: value)
        } else if tape[value].end - tape[value].start > Self.maximumReferenceLength + 2, mayReport(at: value) {
          report(
            .limitExceeded,
            Message(
              es: "un `id` de documento tiene como máximo \(Self.maximumReferenceLength) bytes: ponga uno más corto",
              en: "an `id` of a document has at most \(Self.maximumReferenceLength) bytes: use a shorter one"),
            at: value)
        }
      case nil: if !isExtension(key) { reportUnknownKey(key, known: DocumentMember.names) }
      }
      key = Int(tape[value].next)
    }
    let typeNumber = documentType(type, of: item)
    var contents: OperandRange?
    var endorsers: OperandRange?
    if typeNumber >= 0 {
      cells.values[row + Int(DocumentKey.type.rawValue)] = .symbol(program.documentTypes[typeNumber].symbol)
      contents = contains.flatMap { parts($0, program.documentTypes[typeNumber].contents) }
      endorsers = endorsedBy.flatMap { parts($0, program.documentTypes[typeNumber].endorsers) }
      if let attributes { bindAttributes(attributes, type: typeNumber, document: number, row: row) }
    }
    cells.append(
      DocumentTable.Entry(
        type: Int32(truncatingIfNeeded: typeNumber), node: Int32(truncatingIfNeeded: item), subject: subject,
        contents: contents, endorsers: endorsers))
  }

  /// The type's number; -1 for any other paper (`x-…`) and for a type that does not exist.
  private func documentType(_ value: Int?, of item: Int) -> Int {
    guard let value else {
      report(.keyMissing, Message(es: "falta la clave `type`", en: "the key `type` is missing"), at: item)
      return -1
    }
    guard tape[value].kind == .string else {
      report(.typeMismatch, .mismatch(expected: .string, found: tape[value].kind), at: value)
      return -1
    }
    if let symbol = symbol(at: value) {
      for number in program.documentTypes.indices where program.documentTypes[number].symbol == symbol {
        return number
      }
    }
    if isExtension(value) { return -1 }
    guard mayReport(at: value) else { return -1 }
    let id = self.value(at: value).string ?? ""
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
  private func subject(_ value: Int) -> SubjectKey {
    guard tape[value].kind == .string else {
      report(.typeMismatch, .mismatch(expected: .string, found: tape[value].kind), at: value)
      return .none
    }
    let storage = storage
    let cells = cells
    if let found = texts.withText(at: value, { storage.sharedProgram.subject(of: $0, in: cells) }) {
      return found
    }
    guard mayReport(at: value) else { return .none }
    let text = self.value(at: value).string ?? ""
    let subjects = storage.sharedProgram.subjectPaths(in: cells)
    let examples = subjects.prefix(2).map { "`\($0)`" }
    let spanish = examples.isEmpty ? "" : ", como \(examples.joined(separator: " o "))"
    let english = examples.isEmpty ? "" : ", like \(examples.joined(separator: " or "))"
    report(
      .dossierSubject,
      Message(
        es: "`\(text)` no es ningún grupo ni elemento que esté en los datos\(spanish)",
        en: "`\(text)` is no group and no element that is among the facts\(english)"),
      at: value, notes: suggestion(for: text, among: subjects))
    return .none
  }

  // MARK: Keys

  private func bindKey(_ key: DocumentKey, _ value: Int, row: Int) {
    let place = row + Int(key.rawValue)
    if tape[value].kind == .null {
      if key == .expiresOn {
        cells.values[place] = .none
      } else {
        reportNull(value)
      }
      return
    }
    if let bound = bound(key, value) { cells.values[place] = bound }
  }

  private func reportNull(_ value: Int) {
    let path = path(of: value)
    report(
      .dossierNull,
      Message(
        es: "`\(path)` no puede ser `null`: si no se sabe, quite la clave",
        en: "`\(path)` cannot be `null`: if it is not known, remove the key"), at: value)
  }

  private func bound(_ key: DocumentKey, _ value: Int) -> Value? {
    let node = tape[value]
    switch key {
    case .original, .legible, .apostilled, .legalized, .translated:
      guard node.kind == .boolean else { return mismatch(.boolean, value) }
      return .boolean(node.flags.contains(.isTrue))
    case .issuedOn, .expiresOn:
      return scalar(value, FactSlot.documentDate)
    case .copies, .certifiedCopies, .bytes:
      guard let count = texts.int64(at: value) else { return notInteger(value) }
      guard count >= 0 else {
        let path = path(of: value)
        report(
          .dossierType, Message(es: "`\(path)` no puede ser negativo", en: "`\(path)` cannot be negative"), at: value)
        return nil
      }
      return .number(ExactDecimal(count))
    case .format:
      guard node.kind == .string else { return mismatch(.string, value) }
      return fileFormat(value)
    case .issuedIn:
      guard node.kind == .string else { return mismatch(.string, value) }
      return country(value)
    case .language:
      guard node.kind == .string else { return mismatch(.string, value) }
      return textValue(value)
    case .signature:
      guard node.kind == .string else { return mismatch(.string, value) }
      if let symbol = symbol(at: value), program.signatures.contains(symbol) { return .symbol(symbol) }
      reportOption(value, program.signatures.map { program.symbols.texts[Int($0)] })
      return nil
    case .type:
      return nil
    }
  }

  /// A file format as it is compared (FORMAT §4); nil where it is blank.
  private func fileFormat(_ value: Int) -> Value? {
    let isPlain = texts.withText(at: value) { $0.allSatisfy { $0.isLowercaseASCII || $0.isDigitASCII } && $0.count < 4 }
    if isPlain { return textValue(value) }
    guard let text = self.value(at: value).string, !text.isBlank else { return nil }
    let format = text.normalizedFileFormat
    if let symbol = program.symbols.number(of: format) { return .symbol(symbol) }
    cells.normalizedTexts.append(format)
    return .text(Int32(truncatingIfNeeded: -cells.normalizedTexts.count))
  }

  /// A country by the two capitals of its code (FORMAT §4); nil where it is blank.
  private func country(_ value: Int) -> Value? {
    if texts.withText(at: value, { $0.isCountryCode }) || isBlank(value) {
      return textValue(value)
    }
    guard mayReport(at: value) else { return nil }
    let path = path(of: value)
    let text = self.value(at: value).string ?? ""
    report(
      .dossierType,
      Message(
        es: "`\(path)` es un país con las dos letras mayúsculas de su código, como `EC`, y hay `\(text)`",
        en: "`\(path)` is a country by the two capital letters of its code, like `EC`, and `\(text)` is there"),
      at: value, notes: CountryNames.code(of: text).map { [Diagnostic.Note(.didYouMean($0))] } ?? [])
    return nil
  }

  private func parts(_ value: Int, _ declared: [Int32]) -> OperandRange? {
    guard expect(.array, at: value) else { return nil }
    let start = cells.documents.parts.count
    let end = Int(tape[value].next)
    var element = value + 1
    while element < end {
      if tape[element].kind != .string {
        report(.typeMismatch, .mismatch(expected: .string, found: tape[element].kind), at: element)
      } else if let symbol = symbol(at: element), declared.contains(symbol) {
        // Once, however often it is written: what looks for a part then takes no longer than there are parts.
        if !cells.documents.parts[start...].contains(symbol) { cells.documents.parts.append(symbol) }
      } else {
        reportPart(element, in: value, declared.map { program.symbols.texts[Int($0)] })
      }
      element = Int(tape[element].next)
    }
    return OperandRange(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: cells.documents.parts.count))
  }

  private func reportPart(_ element: Int, in list: Int, _ ids: [String]) {
    guard mayReport(at: element) else { return }
    let path = path(of: list)
    let id = value(at: element).string ?? ""
    report(
      .dossierOption,
      Message(
        es: "en `\(path)` no cabe `\(id)`: \(Self.list(ids))",
        en: "`\(id)` does not fit in `\(path)`: \(Self.list(ids))"),
      at: element, notes: suggestion(for: id, among: ids))
  }

  private func bindAttributes(_ object: Int, type: Int, document: Int32, row: Int) {
    guard expect(.object, at: object) else { return }
    let storage = storage
    let end = Int(tape[object].next)
    var key = object + 1
    while key < end {
      let value = key + 1
      let number = texts.withText(at: key) {
        storage.sharedProgram.program.attributeNames.value(of: $0, of: Int32(truncatingIfNeeded: type))
      }
      if let number {
        bindAttribute(Int(number), of: type, value, document: document, row: row)
      } else if !isExtension(key) {
        reportUnknownAttribute(key, type)
      }
      key = Int(tape[value].next)
    }
  }

  private func bindAttribute(_ number: Int, of type: Int, _ value: Int, document: Int32, row: Int) {
    let slot = program.documentTypes[type].slots[number]
    let place = row + DocumentTable.keyCount + Int(slot.cell)
    if tape[value].kind == .null {
      if slot.mayBeNone {
        cells.values[place] = .none
      } else {
        reportNull(value)
      }
      return
    }
    guard let bound = scalar(value, slot) else { return }
    cells.values[place] = bound
    if slot.hasFormat, !isWritten(value, as: program.documentTypes[type].attributes[number].format) {
      malformedAttributes.append((Int(document), slot.cell))
    }
  }

  private func reportUnknownAttribute(_ key: Int, _ type: Int) {
    guard mayReport(at: key) else { return }
    let compiled = program.documentTypes[type]
    let name = value(at: key).string ?? ""
    report(
      .dossierFactUnknown,
      Message(
        es: "el documento `\(compiled.type.id)` no tiene el atributo `\(name)`",
        en: "the document `\(compiled.type.id)` has no attribute `\(name)`"), at: key,
      notes: suggestion(for: name, among: compiled.attributes.map(\.declaration.name)))
  }
}

extension Collection<UInt8> {
  /// Whether this is UTF-8 of the two capitals of a country's code (ISO 3166 alpha-2), assigned or not.
  fileprivate var isCountryCode: Bool { count == 2 && allSatisfy(\.isUppercaseASCII) }
}

extension String {
  /// Whether this is the two capitals of a country's code (ISO 3166 alpha-2), assigned or not.
  var isCountryCode: Bool { utf8.isCountryCode }
}
