/// Puts facts, values and conditions in words, from the vocabulary's own titles (FORMAT §8).
struct Words {
  let names: Names

  var program: Program { @inline(__always) get { names.sharedProgram.program } }
  var cells: DossierCells { @inline(__always) get { names.sharedCells.cells } }

  init(_ names: Names) { self.names = names }

  static let mask = Message(es: "•••", en: "•••")

  // MARK: Titles

  /// What texts call a fact, beginning with a capital: `Fecha de nacimiento`.
  func title(ofNode node: Int) -> Message {
    names.phrasebook.facts[node].title
  }

  // MARK: Values

  func text(ofSymbol symbol: Int32) -> String { program.symbols.texts[Int(symbol)] }

  /// A text as it was given; nil for any other value.
  func text(of value: Value) -> String? {
    switch value {
    case .symbol(let symbol): text(ofSymbol: symbol)
    case .text(let number): cells.text(number)
    default: nil
    }
  }

  /// A value as texts show it, by the kind of its fact; countries and languages in words by the document's key.
  func text(_ value: Value, kind: FactDeclaration.Kind?, key: DocumentKey? = nil) -> Message {
    switch value {
    case .unknown: return Message(es: "sin respuesta", en: "no answer")
    case .none: return Message(es: "no hay", en: "none")
    case .boolean(let boolean): return boolean ? Message(es: "Sí", en: "Yes") : Message(es: "No", en: "No")
    case .number(let number): return number.words
    case .date(let date): return Message(es: date.words(in: .spanish), en: date.words(in: .english))
    case .symbol, .text:
      let text = text(of: value) ?? ""
      if case .choice(let options)? = kind, let option = options.first(where: { $0.id.rawValue == text }) {
        return option.title.message
      }
      let known: Message? =
        switch key {
        case .issuedIn: CountryNames.name(of: text)
        case .language: LanguageNames.name(of: text)
        case .signature: Self.signature(text)
        case .type: program.documentTypes.first { $0.type.id.rawValue == text }?.type.title.message
        default: nil
        }
      if let known { return known }
      let shown = text.quotable
      return Message(es: shown, en: shown)
    }
  }

  private static func signature(_ id: String) -> Message {
    switch id {
    case "handwritten": Message(es: "Manuscrita", en: "By hand")
    case "electronic": Message(es: "Electrónica", en: "Electronically")
    default: Message(es: "Sin firma", en: "Not signed")
    }
  }

  /// A value as a reason shows it: that there is no answer, or none, is no value and takes no quotation marks.
  func shown(_ value: Value, kind: FactDeclaration.Kind?, key: DocumentKey? = nil, isSensitive: Bool = false)
    -> Reason.Shown
  {
    if value.isUnknown || value.isNone { return .words(text(value, kind: nil)) }
    if isSensitive { return .value(Self.mask) }
    return switch value {
    case .number(let number): .number(number)
    case .date(let date): .date(date)
    default: .value(text(value, kind: kind, key: key))
    }
  }

  /// A value as reasons and findings cite it: like machine words, but a long text is cut.
  func citedValue(_ value: Value, isSensitive: Bool) -> FactValue? {
    switch value {
    case .symbol, .text: isSensitive ? nil : text(of: value).map { .text($0.quotable) }
    default: machineValue(value, isSensitive: isSensitive)
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
    case .symbol, .text: return text(of: value).map(FactValue.text)
    }
  }
}

extension Message {
  /// The message with its first letter as a capital.
  var capitalized: Message {
    Message(es: spanish.capitalizedFirst, en: english.capitalizedFirst)
  }
}

extension Message {
  /// The message in the quotation marks of its language.
  var quoted: Message { Message { text(in: $0).quoted(in: $0) } }

  /// The message with its first letter small, and without the full stop at its end.
  var loweredFirst: Message {
    Message(es: spanish.lowercasedFirst.withoutFullStop, en: english.lowercasedFirst.withoutFullStop)
  }

  /// The message without the full stop at its end.
  var withoutFullStop: Message { Message(es: spanish.withoutFullStop, en: english.withoutFullStop) }

  /// The messages as sentences: each without the full stop at its end, so that more can follow, and all but the first
  /// with a capital at its beginning.
  static func sentences(_ parts: [Message?]) -> Message? {
    let parts = parts.compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    func join(_ texts: [String]) -> String {
      texts.enumerated().map { place, text in (place == 0 ? text : text.capitalizedFirst).withoutFullStop }
        .joined(separator: ". ")
    }
    return Message(es: join(parts.map(\.spanish)), en: join(parts.map(\.english)))
  }

  /// The parts as a list in a sentence: `el original, una copia simple y una copia certificada`.
  ///
  /// - Parameter separator: what ends each part but the last two; a semicolon also ends the last but one.
  static func list(
    _ parts: [Message], _ conjunction: Message = Message(es: "y", en: "and"), separator: String = ","
  ) -> Message {
    func join(_ texts: [String], _ conjunction: String) -> String {
      guard let last = texts.last else { return "" }
      let beforeLast = separator == "," ? " " : separator + " "
      return texts.count == 1
        ? last : texts.dropLast().joined(separator: separator + " ") + beforeLast + "\(conjunction) " + last
    }
    return Message(
      es: join(parts.map(\.spanish), conjunction.spanish), en: join(parts.map(\.english), conjunction.english))
  }
}

extension String {
  /// The string in the quotation marks of a language.
  func quoted(in language: Language) -> String {
    switch language {
    case .spanish: "«\(self)»"
    case .english: "“\(self)”"
    }
  }

  /// The string with its first letter small, unless the next one is a capital too (`RUC`).
  var lowercasedFirst: String {
    var text = self
    if let (first, next) = text.withUTF8(\.plainFirst), let next {
      guard first.isCapital, !next else { return self }
      return replacingFirst(with: first | 0x20)
    }
    guard let first, let second = dropFirst().first, !second.isUppercase else { return self }
    return first.lowercased() + dropFirst()
  }

  var withoutFullStop: String {
    utf8.last == UInt8(ascii: ".") && hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
  }

  /// The string with its first letter as a capital.
  var capitalizedFirst: String {
    var text = self
    if let (first, _) = text.withUTF8(\.plainFirst) {
      return first.isCapital ? self : replacingFirst(with: first & ~0x20)
    }
    return first.map { $0.uppercased() + dropFirst() } ?? self
  }

  /// The text with another ASCII letter in the place of its first one.
  private func replacingFirst(with letter: UInt8) -> String {
    var text = self
    // Room is made for as many bytes as the text has, which are two at least.
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { room in
        _ = room.initialize(from: bytes)
        room[0] = letter
        return bytes.count
      }
    }
  }

  /// A fact's name as words: `fechaNacimiento` becomes `fecha nacimiento`.
  package var separatingWords: String {
    var result = ""
    for character in self {
      if character.isUppercase { result += " " }
      result += character.lowercased()
    }
    return result
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first letter, where it is an ASCII letter that nothing combines with, and whether the next one is a capital,
  /// where that can be seen as easily.
  ///
  /// What begins with 0xC3 are the letters of Western Europe (U+00C0 to U+00FF), of which none combines with another.
  fileprivate var plainFirst: (letter: UInt8, isNextCapital: Bool?)? {
    guard count > 1, self[0].isLetter, isAlone(1) else { return nil }
    if self[1] < 0x80 { return (self[0], isAlone(2) ? self[1].isCapital : nil) }
    // Of these, those up to U+00DE are capitals, all but the sign of multiplication.
    return (self[0], count > 2 && isAlone(3) ? self[2] <= 0x9E && self[2] != 0x97 : nil)
  }

  /// Whether the letter at a place, if there is one, combines with none before it.
  private func isAlone(_ place: Int) -> Bool { place >= count || self[place] < 0x80 || self[place] == 0xC3 }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}

extension ExactDecimal {
  /// The number as people read it: one of more than four decimals is said roughly.
  package var words: Message { Message(es: words(in: .spanish), en: words(in: .english)) }

  func words(in language: Language) -> String {
    guard let rounded = rounded(decimals: 4), rounded != self else { return description }
    return switch language {
    case .spanish: "unos \(rounded)"
    case .english: "about \(rounded)"
    }
  }
}

extension CivilDate {
  /// The day in words: `10 de marzo de 2026`, `10 March 2026`.
  public func words(in language: Language) -> String {
    let index = month - 1
    switch language {
    case .spanish:
      return "\(day) de \(Self.spanishMonths[index]) de \(year)"
    case .english:
      return "\(day) \(Self.englishMonths[index]) \(year)"
    }
  }

  private static let spanishMonths = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
