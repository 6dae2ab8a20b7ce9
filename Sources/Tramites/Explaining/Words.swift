/// Puts facts, values and conditions in words, from the vocabulary's own titles (FORMAT §8).
struct Words {
  let program: Program
  let cells: DossierCells
  let names: Names

  init(program: Program, cells: DossierCells) {
    self.program = program
    self.cells = cells
    names = Names(program: program, cells: cells)
  }

  static let mask = "•••"

  // MARK: Titles

  /// What texts call a fact, beginning with a capital: `Fecha de nacimiento`.
  func title(ofNode node: Int) -> Message {
    let info = program.vocabulary.nodes[node]
    return (info.declaration.title?.message ?? Message(es: info.name.separatingWords, en: info.name.separatingWords))
      .capitalized
  }

  func title(of key: DocumentKey) -> Message {
    switch key {
    case .type: Message(es: "Tipo de documento", en: "Type of document")
    case .signature: Message(es: "Firma", en: "Signature")
    case .format: Message(es: "Formato del archivo", en: "File format")
    case .issuedIn: Message(es: "País de emisión", en: "Country of issue")
    case .language: Message(es: "Idioma", en: "Language")
    case .copies: Message(es: "Copias simples", en: "Simple copies")
    case .certifiedCopies: Message(es: "Copias certificadas", en: "Certified copies")
    case .bytes: Message(es: "Tamaño en bytes", en: "Size in bytes")
    case .issuedOn: Message(es: "Fecha de emisión", en: "Date of issue")
    case .expiresOn: Message(es: "Fecha de caducidad", en: "Date of expiry")
    case .original: Message(es: "Original", en: "Original")
    case .legible: Message(es: "Legible", en: "Legible")
    case .apostilled: Message(es: "Apostilla", en: "Apostille")
    case .legalized: Message(es: "Legalización", en: "Legalization")
    case .translated: Message(es: "Traducción", en: "Translation")
    }
  }

  /// What texts call an element: its label, or `dependiente 1`.
  func label(list: Int32, row: Int32) -> Message {
    let info = program.vocabulary.lists[Int(list)]
    if let label = label(ofNode: info.node, list: Int(list), row: row) { return label }
    let each = info.each.separatingWords
    return Message(es: "\(each) \(Int(row) + 1)", en: "\(each) \(Int(row) + 1)")
  }

  /// The value of the field that names a group or element; nil without one, where it is masked or not known.
  private func label(ofNode node: Int, list: Int?, row: Int32) -> Message? {
    let info = program.vocabulary.nodes[node]
    guard let name = info.declaration.kind.label, let field = program.vocabulary.child(of: node, named: name) else {
      return nil
    }
    let fieldInfo = program.vocabulary.nodes[field]
    guard !fieldInfo.isSensitive, !fieldInfo.isCalculated else { return nil }
    let value: Value =
      if let list {
        cells.lists[list].cells[Int(row) * cells.lists[list].width + fieldInfo.cell]
      } else {
        cells.global[fieldInfo.cell]
      }
    guard case .symbol(let symbol) = value else { return nil }
    let text = text(ofSymbol: symbol)
    return Message(es: text, en: text)
  }

  /// What texts call the subject of a document.
  func label(of subject: SubjectKey) -> Message? {
    guard subject != .none else { return nil }
    let node = Int(subject.rawValue >> 32)
    let row = Int32(truncatingIfNeeded: subject.rawValue & 0xFFFF_FFFF) - 1
    let info = program.vocabulary.nodes[node]
    if let list = info.listIndex { return label(list: Int32(list), row: row) }
    if let own = label(ofNode: node, list: info.list, row: row) { return own }
    let title = info.declaration.title?.message ?? Message(es: info.name.separatingWords, en: info.name.separatingWords)
    guard let list = info.list else { return title }
    let element = label(list: Int32(list), row: row)
    return Message(es: "\(title.spanish) de \(element.spanish)", en: "\(title.english) of \(element.english)")
  }

  // MARK: Values

  func text(ofSymbol symbol: Int32) -> String {
    let own = program.symbols.texts.count
    return Int(symbol) < own ? program.symbols.texts[Int(symbol)] : cells.texts[Int(symbol) - own]
  }

  /// A value as texts show it, by the kind of its fact; countries and languages in words by the document's key.
  func text(_ value: Value, kind: FactDeclaration.Kind?, key: DocumentKey? = nil) -> Message {
    switch value {
    case .unknown: return Message(es: "sin respuesta", en: "no answer")
    case .none: return Message(es: "no hay", en: "none")
    case .boolean(let boolean): return boolean ? Message(es: "Sí", en: "Yes") : Message(es: "No", en: "No")
    case .number(let number): return Message(es: number.description, en: number.description)
    case .date(let date): return Message(es: date.words(in: .spanish), en: date.words(in: .english))
    case .symbol(let symbol):
      let text = text(ofSymbol: symbol)
      if case .choice(let options)? = kind, let option = options.first(where: { $0.id.rawValue == text }) {
        return option.title.message
      }
      switch key {
      case .issuedIn: return CountryNames.name(of: text) ?? Message(es: text, en: text)
      case .language: return LanguageNames.name(of: text) ?? Message(es: text, en: text)
      case .signature: return Self.signature(text)
      case .type:
        return program.documentTypes.first { $0.type.id.rawValue == text }?.type.title.message
          ?? Message(es: text, en: text)
      default: return Message(es: text, en: text)
      }
    }
  }

  private static func signature(_ id: String) -> Message {
    switch id {
    case "handwritten": Message(es: "manuscrita", en: "handwritten")
    case "electronic": Message(es: "electrónica", en: "electronic")
    default: Message(es: "sin firma", en: "none")
    }
  }

  /// A value as machine words carry it; nil where it is unknown or masked.
  func machineValue(_ value: Value, isSensitive: Bool) -> FactValue? {
    if isSensitive { return nil }
    switch value {
    case .unknown: return nil
    case .none: return .null
    case .boolean(let boolean): return .boolean(boolean)
    case .number(let number): return number.int64.map(FactValue.integer) ?? .decimal(number)
    case .date(let date): return .date(date)
    case .symbol(let symbol): return .text(text(ofSymbol: symbol))
    }
  }
}

extension Message {
  /// The message with its first letter as a capital.
  var capitalized: Message {
    Message(es: spanish.capitalizedFirst, en: english.capitalizedFirst)
  }
}

extension String {
  fileprivate var capitalizedFirst: String {
    first.map { $0.uppercased() + dropFirst() } ?? self
  }

  /// A fact's name as words: `fechaNacimiento` becomes `fecha nacimiento`.
  var separatingWords: String {
    var result = ""
    for character in self {
      if character.isUppercase { result += " " }
      result += character.lowercased()
    }
    return result
  }
}

extension CivilDate {
  /// The day in words: `10 de marzo de 2026`, `10 March 2026`.
  public func words(in language: Language) -> String {
    let index = month - 1
    switch language {
    case .spanish:
      let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
      ]
      return "\(day) de \(months[index]) de \(year)"
    case .english:
      let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
      return "\(day) \(months[index]) \(year)"
    }
  }
}
