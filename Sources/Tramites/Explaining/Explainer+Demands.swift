extension Explainer {
  /// What a document must be like, in words, as far as that does not depend on the document itself.
  func demands(ofSet set: Int32, type: Int32) -> [Message] {
    with(document: Int32(truncatingIfNeeded: cells.documents.count)) {
      var found: [Message] = []
      var visited: Set<Int32> = []
      collectDemands(ofSet: set, type: type, into: &found, &visited)
      return found
    }
  }

  private func collectDemands(
    ofSet set: Int32, type: Int32, into found: inout [Message], _ visited: inout Set<Int32>
  ) {
    guard visited.insert(set).inserted else { return }
    for index in program.operandIndices(program.constraintSets[Int(set)].members) {
      let constraint = program.operands[index]
      switch program.constraints[Int(constraint)].form {
      case .named(let inner): collectDemands(ofSet: inner, type: type, into: &found, &visited)
      case .conditional(let when, let inner):
        if evaluation.truth(when) == .true { collectDemands(ofSet: inner, type: type, into: &found, &visited) }
      default:
        if let demand = demand(of: constraint, type: type), !found.contains(demand) { found.append(demand) }
      }
    }
  }

  /// What a constraint demands, as a noun phrase: `una copia simple`; nil for what has no short name.
  func demand(of constraint: Int32, type: Int32) -> Message? {
    switch program.constraints[Int(constraint)].form {
    case .flag(.original): return Message(es: "el original", en: "the original")
    case .flag(.legible): return Message(es: "legible", en: "legible")
    case .flag(.apostilled): return Message(es: "con apostilla", en: "with an apostille")
    case .flag(.legalized): return Message(es: "con legalización", en: "legalized")
    case .flag(.translated): return Message(es: "con traducción", en: "with a translation")
    case .atLeast(.copies, let count): return .copies(count)
    case .atLeast(_, let count): return .certifiedCopies(count)
    case .maxBytes(let bytes):
      return Message(es: "\(bytes.asFileSize) como máximo", en: "at most \(bytes.asFileSize)")
    case .formats(let formats):
      let list = formats.map { words.text(ofSymbol: $0).uppercased() }
      return Message(es: "en \(list.joined(separator: " o "))", en: "as \(list.joined(separator: " or "))")
    case .signature(let demand):
      switch demand {
      case .handwritten: return Message(es: "con firma manuscrita", en: "signed by hand")
      case .electronic: return Message(es: "con firma electrónica", en: "signed electronically")
      case .any: return Message(es: "con firma", en: "signed")
      }
    case .current: return Message(es: "vigente", en: "not expired")
    case .validFor(let period, _):
      return Message(
        es: "vigente al menos \(period.words.spanish) más", en: "valid for at least \(period.words.english)")
    case .issuedWithin(let period, _):
      return Message(
        es: "emitido en los últimos \(period.words.spanish)", en: "issued within the last \(period.words.english)")
    case .contains(let demanded):
      let titles = contentTitles(demanded, type: type)
      return Message(
        es: "con: \(titles.map(\.spanish).joined(separator: "; "))",
        en: "with: \(titles.map(\.english).joined(separator: "; "))")
    case .endorsedBy(let demanded):
      let titles = endorserTitles(demanded, type: type)
      return Message(
        es: "con el aval de: \(titles.map(\.spanish).joined(separator: "; "))",
        en: "endorsed by: \(titles.map(\.english).joined(separator: "; "))")
    case .flag, .check, .anyOf, .conditional, .named: return nil
    }
  }

  func contentTitles(_ demanded: [Int32]?, type: Int32) -> [Message] {
    let compiled = program.documentTypes[Int(type)]
    return titles(demanded ?? compiled.contents, among: compiled.type.contents)
  }

  func endorserTitles(_ demanded: [Int32], type: Int32) -> [Message] {
    titles(demanded, among: program.documentTypes[Int(type)].type.endorsers)
  }

  private func titles(_ symbols: [Int32], among parts: [DocumentType.NamedPart]) -> [Message] {
    symbols.map { symbol in
      let id = words.text(ofSymbol: symbol)
      return parts.first { $0.id == id }?.title.message ?? Message(es: id, en: id)
    }
  }
}

extension Message {
  /// `una copia simple`, `3 copias simples`.
  static func copies(_ count: Int64) -> Message {
    count == 1
      ? Message(es: "una copia simple", en: "one simple copy")
      : Message(es: "\(count) copias simples", en: "\(count) simple copies")
  }

  /// `una copia certificada`, `3 copias certificadas`.
  static func certifiedCopies(_ count: Int64) -> Message {
    count == 1
      ? Message(es: "una copia certificada", en: "one certified copy")
      : Message(es: "\(count) copias certificadas", en: "\(count) certified copies")
  }

  /// The parts as a list in a sentence: `el original, una copia simple y con apostilla`.
  static func list(_ parts: [Message]) -> Message {
    func join(_ texts: [String], _ and: String) -> String {
      guard let last = texts.last else { return "" }
      return texts.count == 1 ? last : texts.dropLast().joined(separator: ", ") + and + last
    }
    return Message(es: join(parts.map(\.spanish), " y "), en: join(parts.map(\.english), " and "))
  }
}

extension Int64 {
  /// The number of bytes as people say it: `1 MB`, `300 kB`, exact where it is not round.
  var asFileSize: String {
    if self >= 1_048_576, self % 1_048_576 == 0 { return "\(self / 1_048_576) MB" }
    if self >= 1_000_000, self % 1_000_000 == 0 { return "\(self / 1_000_000) MB" }
    if self >= 1024, self % 1024 == 0 { return "\(self / 1024) kB" }
    if self >= 1000, self % 1000 == 0 { return "\(self / 1000) kB" }
    return "\(self) bytes"
  }
}

extension Period {
  /// The period in words: `6 meses`.
  var words: Message {
    switch unit {
    case .days: Message(es: count == 1 ? "1 día" : "\(count) días", en: count == 1 ? "1 day" : "\(count) days")
    case .months:
      Message(es: count == 1 ? "1 mes" : "\(count) meses", en: count == 1 ? "1 month" : "\(count) months")
    case .years: Message(es: count == 1 ? "1 año" : "\(count) años", en: count == 1 ? "1 year" : "\(count) years")
    }
  }
}
