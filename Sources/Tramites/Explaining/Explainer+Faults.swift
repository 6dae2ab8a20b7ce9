extension Explainer {
  /// A constraint that a document does not meet, in words.
  struct Fault {
    let code: Finding.Code
    /// The document's key that is at fault; nil where it is the document as a whole.
    var key: String?
    var params: [String: FactValue] = [:]
    let problem: Message
    var remedy: Message?
    /// Whether somebody else has to act.
    var needsOthers = false
  }

  func fault(of constraint: Int32, _ document: Int32) -> Fault {
    let type = cells.documents.type(of: document)
    switch program.constraints[Int(constraint)].form {
    case .flag(let key): return fault(ofFlag: key)
    case .atLeast(let key, let count): return fault(ofCopies: key, count)
    case .formats(let formats):
      let list = program[formats].map { words.text(ofSymbol: $0) }
      let shown = list.map { $0.uppercased() }
      return Fault(
        code: .documentFormat, key: "format",
        params: ["formats": .list(list.map(FactValue.text)), "actual": actual(.format)],
        problem: Message(
          es: "el archivo no está en \(shown.joined(separator: " ni en "))",
          en: "the file is not \(shown.joined(separator: " or "))"),
        remedy: Message(
          es: "guarde el archivo en \(shown.joined(separator: " o "))",
          en: "save the file as \(shown.joined(separator: " or "))"))
    case .maxBytes(let bytes):
      return Fault(
        code: .documentTooLarge, key: "bytes", params: ["maxBytes": .integer(bytes), "actual": actual(.bytes)],
        problem: Message(
          es: "el archivo pesa más de \(bytes.asFileSize)", en: "the file is larger than \(bytes.asFileSize)"),
        remedy: Message(
          es: "reduzca el archivo, por ejemplo con menos resolución",
          en: "make the file smaller, for instance with less resolution"))
    case .signature(let demand, _, _): return fault(ofSignature: demand)
    case .current:
      let date = words.text(evaluation.documentKey(.expiresOn), kind: .date)
      return Fault(
        code: .documentExpired, key: "expiresOn", params: ["actual": actual(.expiresOn)],
        problem: Message(es: "caducó el \(date.spanish)", en: "it expired on \(date.english)"), remedy: .renewal,
        needsOthers: true)
    case .validFor(let period, let anchor): return fault(ofValidity: period, anchor)
    case .issuedWithin(let period, let anchor): return fault(ofIssue: period, anchor)
    case .contains(let demanded):
      let lacking = lacking(
        demanded.map { program[$0] } ?? program.documentTypes[Int(type)].contents,
        cells.documents.entries[Int(document)].contents)
      let titles = contentTitles(lacking, type: type)
      return Fault(
        code: .documentContents, key: "contains", params: ["missing": symbols(lacking)],
        problem: joining(Message(es: "no contiene", en: "it does not contain"), ": ", .listing(titles)),
        remedy: Message(es: "añada lo que falta", en: "add what is missing"))
    case .endorsedBy(let demanded):
      let lacking = lacking(program[demanded], cells.documents.entries[Int(document)].endorsers)
      let titles = endorserTitles(lacking, type: type)
      return Fault(
        code: .documentEndorsement, key: "endorsedBy", params: ["missing": symbols(lacking)],
        problem: joining(Message(es: "falta el aval de", en: "it is not endorsed by"), ": ", .listing(titles)),
        remedy: titles.count == 1
          ? Message(es: "pida antes ese aval", en: "first ask for that endorsement")
          : Message(es: "pida antes esos avales", en: "first ask for those endorsements"), needsOthers: true)
    case .check(let number, _):
      let check = program.checks[Int(number)]
      return Fault(
        code: .documentCheck, params: ["check": .text(check.id)], problem: check.message.message.loweredFirst,
        remedy: Message(
          es: "corrija este documento o presente otro", en: "correct this document or hand in another one"))
    case .anyOf(let sets): return fault(ofNoneOf: program[sets], type)
    case .conditional, .named:
      return Fault(code: .documentNoneOf, problem: Message(es: "no está en orden", en: "it is not in order"))
    }
  }

  private func fault(ofFlag key: DocumentKey) -> Fault {
    let country = evaluation.documentKey(.issuedIn)
    let name = words.text(country, kind: nil, key: .issuedIn)
    let inCountry =
      country.isUnknown || country.isNone
      ? Message(es: "en el país que lo emitió", en: "in the country that issued it")
      : Message(
        es: "en \(name.spanish), el país que lo emitió", en: "in \(name.english), the country that issued it")
    switch key {
    case .original:
      return Fault(
        code: .documentNotOriginal, key: key.name,
        problem: Message(es: "falta el original", en: "the original is missing"),
        remedy: Message(es: "presente el original", en: "hand in the original"))
    case .legible:
      return Fault(
        code: .documentIllegible, key: key.name, problem: Message(es: "no se puede leer", en: "it cannot be read"),
        remedy: Message(
          es: "presente este documento entero, nítido y sin cortes",
          en: "hand in this document whole, sharp and not cut off"))
    case .apostilled:
      return Fault(
        code: .documentNotApostilled, key: key.name,
        problem: Message(es: "no tiene apostilla", en: "it has no apostille"),
        remedy: Message(
          es: "pida la apostilla \(inCountry.spanish)", en: "ask for the apostille \(inCountry.english)"),
        needsOthers: true)
    case .legalized:
      return Fault(
        code: .documentNotLegalized, key: key.name,
        problem: Message(es: "no tiene legalización", en: "it is not legalized"),
        remedy: Message(
          es: "pida la legalización \(inCountry.spanish)", en: "have it legalized \(inCountry.english)"),
        needsOthers: true)
    default:
      return Fault(
        code: .documentNotTranslated, key: key.name,
        problem: Message(es: "no tiene traducción", en: "it has no translation"),
        remedy: Message(
          es: "pida una traducción y preséntela con el documento",
          en: "have it translated and hand in the translation with the document"), needsOthers: true)
    }
  }

  private func fault(ofCopies key: DocumentKey, _ demanded: Int64) -> Fault {
    var found: Int64 = 0
    if case .number(let number) = evaluation.documentKey(key) { found = number.int64 ?? 0 }
    let lacking = demanded.subtractingReportingOverflow(found).partialValue
    let isSimple = key == .copies
    let what = isSimple ? Message.copies(lacking) : Message.certifiedCopies(lacking)
    let verb = lacking == 1 ? "falta" : "faltan"
    let verbEnglish = lacking == 1 ? "is missing" : "are missing"
    return Fault(
      code: isSimple ? .documentCopies : .documentCertifiedCopies, key: key.name,
      params: ["actual": .integer(found), "expected": .integer(demanded)],
      problem: Message(es: "\(verb) \(what.spanish)", en: "\(what.english) \(verbEnglish)"),
      remedy: isSimple
        ? photocopying(lacking)
        : Message(
          es: "pida la certificación a quien lo emitió o a un notario",
          en: "have it certified by the issuer or a notary"), needsOthers: !isSimple)
  }

  private func photocopying(_ count: Int64) -> Message {
    // Whoever has handed in a copy alone need not bring the original.
    let isOriginalThere = evaluation.documentKey(.original) == .boolean(true)
    let with = isOriginalThere ? Message(es: " con el original", en: " with the original") : Message(es: "", en: "")
    return count == 1
      ? Message(
        es: "saque una fotocopia y preséntela\(with.spanish)", en: "make a photocopy and hand it in\(with.english)")
      : Message(
        es: "saque \(count) fotocopias y preséntelas\(with.spanish)",
        en: "make \(count) photocopies and hand them in\(with.english)")
  }

  private func fault(ofSignature demand: Constraint.SignatureDemand) -> Fault {
    let actual = actual(.signature)
    let isUnsigned = actual == .text("none")
    let problem: Message
    switch demand {
    case .any: problem = Message(es: "no tiene firma", en: "it is not signed")
    case .handwritten:
      problem =
        isUnsigned
        ? Message(es: "no tiene firma manuscrita", en: "it is not signed by hand")
        : Message(
          es: "tiene firma electrónica, y se pide manuscrita", en: "it is signed electronically, and must be by hand")
    case .electronic:
      problem =
        isUnsigned
        ? Message(es: "no tiene firma electrónica", en: "it is not signed electronically")
        : Message(
          es: "tiene firma manuscrita, y se pide electrónica", en: "it is signed by hand, and must be electronically")
    }
    let remedy: Message =
      switch demand {
      case .any: Message(es: "firme este documento", en: "sign this document")
      case .handwritten: Message(es: "firme este documento a mano", en: "sign this document by hand")
      case .electronic:
        Message(es: "firme este documento con firma electrónica", en: "sign this document electronically")
      }
    return Fault(
      code: .documentSignature, key: "signature", params: ["actual": actual, "expected": .text(demand.rawValue)],
      problem: problem, remedy: remedy)
  }

  private func fault(ofNoneOf sets: [Int32], _ type: Int32) -> Fault {
    let ways = sets.map { Message.list(demandsHere(ofSet: $0, type: type).each) }.filter { !$0.spanish.isEmpty }
    return Fault(
      code: .documentNoneOf,
      problem: Message(es: "no cumple ninguna de las formas que se admiten", en: "it is in none of the admitted forms"),
      remedy: ways.isEmpty
        ? Message(
          es: "corrija este documento o presente otro", en: "correct this document or hand in another one")
        : Message(
          es: "presente este documento de una de estas formas: \(ways.map(\.spanish).joined(separator: "; o "))",
          en: "hand in this document in one of these forms: \(ways.map(\.english).joined(separator: "; or "))"))
  }

  // MARK: Values

  func actual(_ key: DocumentKey) -> FactValue {
    words.citedValue(evaluation.documentKey(key), isSensitive: false) ?? .null
  }

  private func lacking(_ demanded: [Int32], _ present: OperandRange?) -> [Int32] {
    guard let present else { return demanded }
    return demanded.filter { !cells.documents.holds(present, $0) }
  }

  private func symbols(_ symbols: [Int32]) -> FactValue {
    .list(symbols.map { .text(words.text(ofSymbol: $0)) })
  }
}
