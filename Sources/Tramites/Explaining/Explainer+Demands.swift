/// What a constraint demands of a document, in words that follow `este documento` or stand by themselves.
struct DocumentDemand: Hashable {
  enum Part {
    /// `el original`, `una copia simple`.
    case piece
    /// `con apostilla`, `en JPG o PDF`.
    case quality
    /// What the document must contain.
    case contents
    /// Who must have endorsed it.
    case endorsement
    /// One of several ways of being in order: `con apostilla; o con traducción`.
    case choice
    /// What is asked for in a case that is not known yet, with the case: `si País de emisión es «Perú»: con apostilla`.
    case conditional
    /// What is said where the document is not as a check wants it.
    case check
  }

  let part: Part
  /// The demand by itself: `una copia simple`; for contents and endorsements, their titles alone.
  let words: Message
  /// The titles of the contents or endorsements one by one; empty for other demands.
  var titles: [Message] = []
  /// Whether somebody else has to act for it to be met: an apostille, a translation, an endorsement.
  var needsOthers = false
}

extension Explainer {
  /// What a document that is not there must be like, in words; what depends on the document itself, with the case.
  func demands(ofSet set: Int32, type: Int32) -> [DocumentDemand] {
    let saved = demandedType
    demandedType = type
    defer { demandedType = saved }
    return with(document: Int32(truncatingIfNeeded: cells.documents.count)) { demandsHere(ofSet: set, type: type) }
  }

  /// What the current document must be like.
  func demandsHere(ofSet set: Int32, type: Int32) -> [DocumentDemand] {
    let key = [type, demandNesting.choices, demandNesting.conditionals] + position(set)
    if let known = knownDemands[key] { return known }
    var found: [DocumentDemand] = []
    var visited: Set<Int32> = []
    collectDemands(ofSet: set, type: type, into: &found, &visited)
    knownDemands[key] = found
    return found
  }

  private func collectDemands(
    ofSet set: Int32, type: Int32, into found: inout [DocumentDemand], _ visited: inout Set<Int32>
  ) {
    guard visited.insert(set).inserted else { return }
    for index in program.operandIndices(program.constraintSets[Int(set)].members) {
      let constraint = program.operands[index]
      switch program.constraints[Int(constraint)].form {
      case .named(let inner): collectDemands(ofSet: inner, type: type, into: &found, &visited)
      case .conditional(let when, let inner):
        switch evaluation.truth(when) {
        case .true: collectDemands(ofSet: inner, type: type, into: &found, &visited)
        case .unknown:
          // A case within a case would be no help, and named sets could double it at each level.
          guard demandNesting.conditionals == 0 else { continue }
          demandNesting.conditionals = 1
          let each = demandsHere(ofSet: inner, type: type).each
          demandNesting.conditionals = 0
          guard !each.isEmpty else { continue }
          let demand = DocumentDemand(
            part: .conditional, words: joining(caseWords(of: when), ": ", .list(each, separator: each.separator)))
          if !found.contains(demand) { found.append(demand) }
        case .false: continue
        }
      case .anyOf(let sets):
        if let demand = choice(among: program[sets], type: type), !found.contains(demand) { found.append(demand) }
      case .check(let number, _):
        let demand = DocumentDemand(part: .check, words: program.checks[Int(number)].message.message.withoutFullStop)
        if !found.contains(demand) { found.append(demand) }
      default:
        if let demand = demand(of: constraint, type: type), !found.contains(demand) { found.append(demand) }
      }
    }
  }

  /// One of several sets of demands; nil where one of them demands nothing that has a name, and inside another choice.
  private func choice(among sets: [Int32], type: Int32) -> DocumentDemand? {
    guard demandNesting.choices == 0 else { return nil }
    demandNesting.choices = 1
    let ways = sets.map { demandsHere(ofSet: $0, type: type) }
    demandNesting.choices = 0
    guard !ways.isEmpty, ways.allSatisfy({ !$0.isEmpty }) else { return nil }
    let words = ways.map { Message.list($0.each, separator: $0.each.separator) }
    return DocumentDemand(
      part: .choice,
      words: Message(
        es: words.map(\.spanish).joined(separator: "; o "), en: words.map(\.english).joined(separator: "; or ")),
      needsOthers: ways.allSatisfy { $0.contains(where: \.needsOthers) })
  }

  /// What a constraint demands; nil for what has no short name.
  func demand(of constraint: Int32, type: Int32) -> DocumentDemand? {
    switch program.constraints[Int(constraint)].form {
    case .flag(.original): return .piece(es: "el original", en: "the original")
    case .flag(.legible): return .quality(es: "legible", en: "legible")
    case .flag(.apostilled): return .quality(es: "con apostilla", en: "with an apostille", needsOthers: true)
    case .flag(.legalized): return .quality(es: "con legalización", en: "legalized", needsOthers: true)
    case .flag(.translated): return .quality(es: "con traducción", en: "with a translation", needsOthers: true)
    case .atLeast(.copies, let count): return DocumentDemand(part: .piece, words: .copies(count))
    case .atLeast(_, let count):
      return DocumentDemand(part: .piece, words: .certifiedCopies(count), needsOthers: true)
    case .maxBytes(let bytes):
      return .quality(es: "de hasta \(bytes.asFileSize)", en: "of up to \(bytes.asFileSize)")
    case .formats(let formats):
      let list = program[formats].map { words.text(ofSymbol: $0).uppercased() }
      return .quality(es: "en \(list.joined(separator: " o "))", en: "as \(list.joined(separator: " or "))")
    case .signature(let demand, _, _):
      switch demand {
      case .handwritten: return .quality(es: "con firma manuscrita", en: "signed by hand")
      case .electronic: return .quality(es: "con firma electrónica", en: "signed electronically")
      case .any: return .quality(es: "con firma", en: "signed")
      }
    case .current: return .quality(es: "vigente", en: "not expired")
    case .validFor(let period, let anchor):
      return DocumentDemand(part: .quality, words: validity(period, anchor))
    case .issuedWithin(let period, let anchor):
      return DocumentDemand(part: .quality, words: issue(period, anchor))
    case .contains(let demanded):
      let titles = contentTitles(demanded.map { program[$0] }, type: type)
      return DocumentDemand(part: .contents, words: .listing(titles), titles: titles)
    case .endorsedBy(let demanded):
      let titles = endorserTitles(program[demanded], type: type)
      return DocumentDemand(part: .endorsement, words: .listing(titles), titles: titles, needsOthers: true)
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

extension DocumentDemand {
  fileprivate static func piece(es spanish: String, en english: String) -> Self {
    Self(part: .piece, words: Message(es: spanish, en: english))
  }

  fileprivate static func quality(es spanish: String, en english: String, needsOthers: Bool = false) -> Self {
    Self(part: .quality, words: Message(es: spanish, en: english), needsOthers: needsOthers)
  }
}

extension [DocumentDemand] {
  /// The words of the demands of one kind, in their order.
  func words(_ part: DocumentDemand.Part) -> [Message] { filter { $0.part == part }.map(\.words) }

  /// Each demand by itself, as a list shows them: pieces, qualities, contents, endorsements, and what depends on more.
  var each: [Message] {
    words(.piece) + words(.quality)
      + together(.contents).map { Message(es: "con: \($0.spanish)", en: "with: \($0.english)") }
      + together(.endorsement).map { Message(es: "con el aval de: \($0.spanish)", en: "endorsed by: \($0.english)") }
      + words(.choice).map {
        Message(es: "de una de estas formas: \($0.spanish)", en: "in one of these forms: \($0.english)")
      }
      + words(.conditional)
      + words(.check).map {
        Message(es: "sin este reparo: \($0.quoted.spanish)", en: "without this objection: \($0.quoted.english)")
      }
  }

  /// The titles that several demands of one kind list, each once, in one list; nothing where there is none.
  private func together(_ part: DocumentDemand.Part) -> [Message] {
    let found = filter { $0.part == part }.flatMap(\.titles).withoutRepeats
    return found.isEmpty ? [] : [.listing(found)]
  }

  /// The demands that a document meets, as what is there already: the pieces together, then each quality.
  var inOrder: [Message] {
    let pieces = words(.piece)
    return (pieces.isEmpty ? [] : [.list(pieces)]) + words(.quality)
      + (words(.contents).isEmpty
        ? [] : [Message(es: "con todo lo que debe contener", en: "with all that it must contain")])
      + (words(.endorsement).isEmpty
        ? [] : [Message(es: "con los avales que se piden", en: "with the endorsements asked for")])
  }

  /// What to hand in, as sentences, in words that agree with no title's gender.
  ///
  /// - Parameters:
  ///   - count: how many such documents.
  ///   - isMore: whether some are there already.
  func handingIn(_ count: Int, isMore: Bool) -> [Message] {
    let pieces = words(.piece)
    let qualities = words(.quality)
    var first: Message
    if count > 1 || isMore {
      let each = qualities + pieces.map { Message(es: "con \($0.spanish)", en: "with \($0.english)") }
      let what =
        isMore
        ? Message(es: "\(count) más", en: "\(count) more")
        : Message(es: "\(count) ejemplares", en: "\(count) of them")
      first = Message(es: "presente \(what.spanish)", en: "hand in \(what.english)")
      if !each.isEmpty {
        let list = Message.list(each)
        let whose = count == 1 ? Message(es: "", en: "") : Message(es: "cada uno ", en: "each ")
        first = Message(
          es: "\(first.spanish), \(whose.spanish)\(list.spanish)",
          en: "\(first.english), \(whose.english)\(list.english)")
      }
    } else if qualities.isEmpty, !pieces.isEmpty {
      let list = Message.list(pieces)
      first = Message(es: "presente \(list.spanish)", en: "hand in \(list.english)")
    } else {
      let list = Message.list(qualities)
      let pieces = Message.list(pieces)
      first = Message(
        es: "presente este documento\(list.spanish.after(" "))\(pieces.spanish.after(": "))",
        en: "hand in this document\(list.english.after(", "))\(pieces.english.after(": "))")
    }
    return [first]
      + together(.contents).map { Message(es: "Debe contener: \($0.spanish)", en: "It must contain: \($0.english)") }
      + together(.endorsement).map {
        Message(es: "Debe tener el aval de: \($0.spanish)", en: "It must be endorsed by: \($0.english)")
      }
      + words(.choice).map {
        Message(
          es: "Se admite de una de estas formas: \($0.spanish)",
          en: "It is admitted in one of these forms: \($0.english)")
      } + words(.conditional).map(\.capitalized)
      + words(.check).map {
        Message(es: "Evite este reparo: \($0.quoted.spanish)", en: "Avoid this objection: \($0.quoted.english)")
      }
  }
}

extension [Message] {
  /// What to set between the messages: a semicolon where one of them is a list itself.
  fileprivate var separator: String { contains { $0.spanish.contains(",") || $0.spanish.contains(";") } ? ";" : "," }
}

extension String {
  /// The string with something before it, unless it is empty.
  fileprivate func after(_ separator: String) -> String { isEmpty ? "" : separator + self }
}
