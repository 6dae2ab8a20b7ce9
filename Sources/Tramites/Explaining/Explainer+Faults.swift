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
    var because: [Reason] = []
  }

  func fault(of constraint: Int32, _ document: Int32) -> Fault {
    let type = cells.documents.types[Int(document)]
    switch program.constraints[Int(constraint)].form {
    case .flag(let key): return fault(ofFlag: key)
    case .atLeast(let key, let count): return fault(ofCopies: key, count)
    case .formats(let formats):
      let list = formats.map { words.text(ofSymbol: $0) }
      let shown = list.map { $0.uppercased() }
      return Fault(
        code: .documentFormat, key: "format",
        params: ["formats": .list(list.map(FactValue.text)), "actual": actual(.format)],
        problem: Message(
          es: "el archivo no está en \(shown.joined(separator: " ni en "))",
          en: "the file is not \(shown.joined(separator: " or "))"),
        remedy: Message(
          es: "guárdelo en \(shown.joined(separator: " o "))", en: "save it as \(shown.joined(separator: " or "))"))
    case .maxBytes(let bytes):
      return Fault(
        code: .documentTooLarge, key: "bytes", params: ["maxBytes": .integer(bytes), "actual": actual(.bytes)],
        problem: Message(
          es: "el archivo pesa más de \(bytes.asFileSize)", en: "the file is larger than \(bytes.asFileSize)"),
        remedy: Message(
          es: "redúzcalo, por ejemplo con menos resolución", en: "make it smaller, for instance with less resolution"))
    case .signature(let demand): return fault(ofSignature: demand)
    case .current:
      return Fault(
        code: .documentExpired, key: "expiresOn", params: ["actual": actual(.expiresOn)],
        problem: Message(
          es: "caducó el \(date(.expiresOn).spanish)", en: "it expired on \(date(.expiresOn).english)"),
        remedy: Message(es: "renuévelo", en: "renew it"), needsOthers: true)
    case .validFor(let period, let anchor):
      return Fault(
        code: .documentExpiresTooSoon, key: "expiresOn", params: ["actual": actual(.expiresOn)],
        problem: Message(
          es: "caduca el \(date(.expiresOn).spanish): debe valer al menos \(period.words.spanish) más",
          en: "it expires on \(date(.expiresOn).english): it must be valid for at least \(period.words.english)"),
        remedy: Message(es: "renuévelo", en: "renew it"), needsOthers: true, because: anchorReasons(anchor))
    case .issuedWithin(let period, let anchor):
      return Fault(
        code: .documentIssuedOutsidePeriod, key: "issuedOn", params: ["actual": actual(.issuedOn)],
        problem: Message(
          es: "se emitió el \(date(.issuedOn).spanish): debe ser de los últimos \(period.words.spanish)",
          en: "it was issued on \(date(.issuedOn).english): it must be of the last \(period.words.english)"),
        remedy: Message(es: "pida uno nuevo", en: "ask for a new one"), needsOthers: true,
        because: anchorReasons(anchor))
    case .contains(let demanded):
      let lacking = lacking(demanded ?? program.documentTypes[Int(type)].contents, cells.documents.contents)
      let titles = contentTitles(lacking, type: type)
      return Fault(
        code: .documentContents, key: "contains", params: ["missing": symbols(lacking)],
        problem: Message(
          es: "no contiene: \(titles.map(\.spanish).joined(separator: "; "))",
          en: "it does not contain: \(titles.map(\.english).joined(separator: "; "))"),
        remedy: Message(es: "complételo", en: "complete it"))
    case .endorsedBy(let demanded):
      let lacking = lacking(demanded, cells.documents.endorsers)
      let titles = endorserTitles(lacking, type: type)
      return Fault(
        code: .documentEndorsement, key: "endorsedBy", params: ["missing": symbols(lacking)],
        problem: Message(
          es: "falta el aval de: \(titles.map(\.spanish).joined(separator: "; "))",
          en: "the endorsement is missing of: \(titles.map(\.english).joined(separator: "; "))"),
        remedy: Message(
          es: "pida antes el aval de: \(titles.map(\.spanish).joined(separator: "; "))",
          en: "first ask for the endorsement of: \(titles.map(\.english).joined(separator: "; "))"), needsOthers: true)
    case .check(let check, let condition):
      return Fault(
        code: .documentCheck, params: ["check": .text(check.id)], problem: check.message.message.loweredFirst,
        remedy: nil, because: reasons(of: condition))
    case .anyOf(let sets): return fault(ofNoneOf: sets, type)
    case .conditional, .named:
      return Fault(code: .documentNoneOf, problem: Message(es: "no está en orden", en: "it is not in order"))
    }
  }

  private func fault(ofFlag key: DocumentKey) -> Fault {
    let country = words.text(evaluation.documentKey(.issuedIn), kind: nil, key: .issuedIn)
    let isKnown = !evaluation.documentKey(.issuedIn).isUnknown && !evaluation.documentKey(.issuedIn).isNone
    let inCountry =
      isKnown
      ? Message(
        es: " en el país que lo emitió (\(country.spanish))", en: " in the country that issued it (\(country.english))")
      : Message(es: " en el país que lo emitió", en: " in the country that issued it")
    switch key {
    case .original:
      return Fault(
        code: .documentNotOriginal, key: key.name,
        problem: Message(es: "no es el original", en: "it is not the original"),
        remedy: Message(es: "presente el original", en: "hand in the original"))
    case .legible:
      return Fault(
        code: .documentIllegible, key: key.name, problem: Message(es: "no se puede leer", en: "it cannot be read"),
        remedy: Message(
          es: "preséntelo entero, nítido y sin cortes", en: "hand it in whole, sharp and not cut off"))
    case .apostilled:
      return Fault(
        code: .documentNotApostilled, key: key.name,
        problem: Message(es: "no tiene apostilla", en: "it has no apostille"),
        remedy: Message(
          es: "pida la apostilla\(inCountry.spanish)", en: "ask for the apostille\(inCountry.english)"),
        needsOthers: true)
    case .legalized:
      return Fault(
        code: .documentNotLegalized, key: key.name,
        problem: Message(es: "no está legalizado", en: "it is not legalized"),
        remedy: Message(es: "pida la legalización\(inCountry.spanish)", en: "have it legalized\(inCountry.english)"),
        needsOthers: true)
    default:
      return Fault(
        code: .documentNotTranslated, key: key.name,
        problem: Message(es: "no está traducido", en: "it is not translated"),
        remedy: Message(es: "pida una traducción", en: "have it translated"), needsOthers: true)
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
    let remedy: Message =
      if isSimple {
        lacking == 1
          ? Message(
            es: "saque una fotocopia y preséntela con el original",
            en: "make a photocopy and hand it in with the original")
          : Message(
            es: "saque \(lacking) fotocopias y preséntelas con el original",
            en: "make \(lacking) photocopies and hand them in with the original")
      } else {
        Message(
          es: "pida la certificación a quien lo emitió o a un notario",
          en: "have it certified by the issuer or a notary")
      }
    return Fault(
      code: isSimple ? .documentCopies : .documentCertifiedCopies, key: key.name,
      params: ["actual": .integer(found), "expected": .integer(demanded)],
      problem: Message(es: "\(verb) \(what.spanish)", en: "\(what.english) \(verbEnglish)"), remedy: remedy,
      needsOthers: !isSimple)
  }

  private func fault(ofSignature demand: Constraint.SignatureDemand) -> Fault {
    let actual = actual(.signature)
    let isUnsigned = actual == .text("none")
    let problem: Message
    switch demand {
    case .any: problem = Message(es: "no está firmado", en: "it is not signed")
    case .handwritten:
      problem =
        isUnsigned
        ? Message(es: "no está firmado a mano", en: "it is not signed by hand")
        : Message(
          es: "tiene firma electrónica, y se pide manuscrita", en: "it is signed electronically, and must be by hand")
    case .electronic:
      problem =
        isUnsigned
        ? Message(es: "no tiene firma electrónica", en: "it has no electronic signature")
        : Message(
          es: "tiene firma manuscrita, y se pide electrónica", en: "it is signed by hand, and must be electronically")
    }
    let remedy: Message =
      switch demand {
      case .any: Message(es: "fírmelo", en: "sign it")
      case .handwritten: Message(es: "fírmelo a mano", en: "sign it by hand")
      case .electronic: Message(es: "fírmelo electrónicamente", en: "sign it electronically")
      }
    return Fault(
      code: .documentSignature, key: "signature", params: ["actual": actual, "expected": .text(demand.rawValue)],
      problem: problem, remedy: remedy)
  }

  private func fault(ofNoneOf sets: [Int32], _ type: Int32) -> Fault {
    let ways = sets.map { Message.list(demands(ofSet: $0, type: type)) }.filter { !$0.spanish.isEmpty }
    let list = Message(
      es: ways.map(\.spanish).joined(separator: "; o "), en: ways.map(\.english).joined(separator: "; or "))
    return Fault(
      code: .documentNoneOf,
      problem: Message(es: "no cumple ninguna de las formas admitidas", en: "it is in none of the admitted forms"),
      remedy: list.spanish.isEmpty
        ? nil : Message(es: "preséntelo así: \(list.spanish)", en: "hand it in like this: \(list.english)"))
  }

  // MARK: Values

  private func actual(_ key: DocumentKey) -> FactValue {
    words.machineValue(evaluation.documentKey(key), isSensitive: false) ?? .null
  }

  private func date(_ key: DocumentKey) -> Message {
    words.text(evaluation.documentKey(key), kind: .date)
  }

  private func anchorReasons(_ anchor: Int32) -> [Reason] {
    guard anchor >= 0 else { return [] }
    let place = subject(anchor)
    guard !place.isSensitive else { return [] }
    let value = evaluation.value(anchor)
    return [
      Reason(
        code: "fact.value", path: place.path.isEmpty ? nil : place.path,
        actual: words.machineValue(value, isSensitive: false), expected: nil, holds: nil,
        message: quoting(place.title, words.text(value, kind: .date)))
    ]
  }

  private func lacking(_ demanded: [Int32], _ present: [[Int32]?]) -> [Int32] {
    let there = present[Int(evaluation.document)] ?? []
    return demanded.filter { !there.contains($0) }
  }

  private func symbols(_ symbols: [Int32]) -> FactValue {
    .list(symbols.map { .text(words.text(ofSymbol: $0)) })
  }
}
