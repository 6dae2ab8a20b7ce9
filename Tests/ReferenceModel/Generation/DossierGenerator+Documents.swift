/// The documents of a random dossier: those that some evidence asks for, and a few others.
extension DossierGenerator {
  mutating func makeDocuments(for dossier: JSONTree) -> [JSONTree] {
    let subjects = subjects(of: dossier)
    var documents: [JSONTree] = []
    for evidence in papers {
      let types = evidence["document"]?.oneOrSeveralTexts ?? []
      for _ in 0..<(evidence["quantity"]?.integer ?? 1) {
        for subject in fitting(evidence["of"]?.text, subjects) where random.chance(profile.goodness) {
          let type = random.pick(types)
          // One paper often serves several requirements.
          let isThere = documents.contains { $0["type"]?.text == type && $0["of"]?.text == subject }
          if isThere, evidence["quantity"] == nil, random.chance(60) { continue }
          documents.append(document(type, of: subject, dossier))
        }
      }
    }
    let declared = definition["documents"]?.members.map(\.key) ?? []
    if random.chance(15), let type = random.pickAny(declared) {
      documents.append(document(type, of: random.pickAny(subjects.map(\.concrete)), dossier))
    }
    if random.chance(5) { documents.append(["type": "x-otro"]) }
    return documents
  }

  /// A group or element that is there: how evidence calls it and its concrete path.
  struct Subject {
    var name: String
    var concrete: String
  }

  func subjects(of dossier: JSONTree) -> [Subject] {
    subjects(in: definition["facts"]?.members ?? [], dossier["facts"] ?? [:], name: "", concrete: "")
  }

  private func subjects(
    in fields: [JSONTree.Member], _ object: JSONTree, name: String, concrete: String
  ) -> [Subject] {
    fields.flatMap { field -> [Subject] in
      guard let said = object[field.key], !said.isNull else { return [] }
      let ownName = name.isEmpty ? field.key : name + "." + field.key
      let ownPath = concrete.isEmpty ? field.key : concrete + "." + field.key
      let inner = vocabulary.fields(of: field.value)
      switch field.value["type"]?.text {
      case "group":
        return [Subject(name: ownName, concrete: ownPath)] + subjects(in: inner, said, name: ownName, concrete: ownPath)
      case "list":
        let each = field.value["each"]?.text ?? ownName
        return said.elements.enumerated().flatMap { index, element in
          let path = "\(ownPath)[\(index)]"
          return [Subject(name: each, concrete: path)] + subjects(in: inner, element, name: each, concrete: path)
        }
      default: return []
      }
    }
  }

  private mutating func fitting(_ name: String?, _ subjects: [Subject]) -> [String?] {
    guard let name else { return [random.chance(15) ? random.pickAny(subjects.map(\.concrete)) : nil] }
    let concrete: [String?] = subjects.filter { $0.name == name }.map(\.concrete)
    return random.chance(4) ? [nil] : concrete
  }

  private mutating func document(_ type: String, of subject: String?, _ dossier: JSONTree) -> JSONTree {
    var document: JSONTree = ["type": .string(type)]
    if let subject { document["of"] = .string(subject) }
    for key in DocumentKeys.all where random.chance(profile.presence) {
      if let value = value(ofKey: key, type: type, dossier) { document[key] = value }
    }
    let attributes = object(attributes(of: type))
    if !attributes.members.isEmpty { document["attributes"] = attributes }
    if random.chance(10) { document["id"] = .string("ref-" + String(random.int(1...99))) }
    return document
  }

  func attributes(of type: String) -> [JSONTree.Member] {
    let declared = definition["documents"]?[type]
    let named = declared?["attributesOf"]?.text.flatMap { definition["types"]?[$0]?["fields"]?.members } ?? []
    return (declared?["attributes"]?.members ?? []) + named
  }

  /// A value for a key of a document: as rules tend to want it or, less often, not; nil where the type declares none.
  mutating func value(ofKey key: String, type: String, _ dossier: JSONTree) -> JSONTree? {
    let isGood = random.chance(profile.goodness)
    let submitted = dossier["submittedOn"]?.text.flatMap { CivilDay($0) }
    switch key {
    case "copies", "certifiedCopies": return .number(String(isGood ? 3 : random.int(0...2)))
    case "bytes": return .number(isGood ? "1048576" : random.pick(["0", "1048577", "1048575"]))
    case "format":
      return .string(random.pick(isGood ? ["pdf", "pdf", "PDF"] : ["jpg", "JPEG", "jpeg", "png", "docx"]))
    case "signature": return .string(isGood ? random.pick(["handwritten", "electronic"]) : "none")
    case "issuedIn": return .string(random.pick(["EC", "EC", "CO"]))
    case "language": return .string(random.pick(["es", "es", "en"]))
    case "issuedOn":
      let back = isGood ? random.pick([0, 1, 10]) : random.pick([-1, 60, 61, 400])
      return .string((submitted?.adding(days: -back) ?? day()).text)
    case "expiresOn":
      if random.chance(25) { return .null }
      return .string((submitted?.adding(days: isGood ? 2500 : random.pick([-1, 0, 30])) ?? day()).text)
    case "contains", "endorsedBy":
      let name = key == "contains" ? "contents" : "endorsers"
      guard let declared = definition["documents"]?[type]?[name]?.members.map(\.key) else { return nil }
      return .strings(isGood ? declared : random.sample(declared.count - 1, of: declared))
    default: return .boolean(isGood)
    }
  }
}

/// The keys of a document that constraints read.
enum DocumentKeys {
  static let all = [
    "original", "copies", "certifiedCopies", "format", "bytes", "legible", "signature", "issuedOn", "expiresOn",
    "issuedIn", "language", "apostilled", "legalized", "translated", "contains", "endorsedBy",
  ]
}
