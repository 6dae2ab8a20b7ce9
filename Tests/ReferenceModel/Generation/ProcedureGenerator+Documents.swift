/// Channels, document types, named sets of constraints and the constraints themselves.
extension ProcedureGenerator {
  mutating func makeChannels() {
    let ids = Array(["web", "ventanilla", "correo"].prefix(random.pick([0, 1, 2, 2, 3])))
    definition["channels"] = .array(
      ids.map { id in
        ["id": .string(id), "title": newText("Canal " + id), "kind": id == "web" ? "online" : "in-person"]
      })
  }

  mutating func makeDocumentRules() {
    for (index, _) in vocabulary.channelIDs.enumerated() where random.chance(35) {
      let rules = constraints(for: nil, vocabulary.topScope, depth: 1, isRule: true)
      if rules.isEmpty { continue }
      definition = definition.setting(
        .object(rules), at: [.key("channels"), .index(index), .key("documentRules")])
    }
  }

  mutating func makeDocuments() {
    if random.chance(30) {
      definition["types"] = definition["types"] ?? [:]
      definition["types"]?["datos"] = ["fields": ["folio": ["type": "text", "title": "Folio"]]]
    }
    var documents: JSONTree = [:]
    for id in ["acta", "foto", "carta"].prefix(random.int(1...3)) {
      var document: JSONTree = ["title": newText("Documento " + id)]
      if random.chance(30) { document["howToObtain"] = "En la ventanilla." }
      if random.chance(60) { document["contents"] = named(["firma", "sello", "fecha"]) }
      if random.chance(50) { document["endorsers"] = named(["notaria", "cancilleria"]) }
      if random.chance(50) { document["attributes"] = attributes() }
      if definition["types"]?["datos"] != nil, random.chance(60) { document["attributesOf"] = "datos" }
      documents[id] = document
    }
    definition["documents"] = documents
  }

  private mutating func named(_ ids: [String]) -> JSONTree {
    .object(random.sample(random.int(1...ids.count), of: ids).map { .init($0, .string("El " + $0)) })
  }

  private mutating func attributes() -> JSONTree {
    let pool: [JSONTree.Member] = [
      .init("monto", ["type": "decimal", "title": "Monto"]),
      .init("suscrita", ["type": "date", "title": "Suscrita el", "mayBeNone": true]),
      .init("clase", ["type": "choice", "title": "Clase", "options": ["a": "A", "b": "B"]]),
      .init("firmada", ["type": "boolean", "title": "Firmada"]),
    ]
    return .object(random.sample(random.int(1...2), of: pool))
  }

  mutating func makeNamedConstraints() {
    guard random.chance(60) else { return }
    var sets: JSONTree = [:]
    for _ in 0..<random.int(1...2) {
      let type = random.chance(40) ? random.pickAny(definition["documents"]?.members.map(\.key) ?? []) : nil
      var scope = vocabulary.topScope
      // A named set means what it would mean where it is used: so it may speak of an element.
      if random.chance(25), let list = random.pickAny(scope.lists) { scope = vocabulary.scope(inside: list, scope) }
      let made = constraints(for: type.map { [$0] } ?? [], scope, depth: 1)
      if made.isEmpty { continue }
      let name = newName("reglas-")
      sets[name] = .object(made)
      definition["constraints"] = sets
      namedConstraints.append((name, scope.names, type))
    }
  }

  // MARK: What may be asked about a document

  /// The group `document`, for evidence that names these types; empty: any type, so that only the keys are there.
  func documentReadables(_ types: [String]) -> [Readable] {
    func key(_ name: String, _ type: String, _ options: [String] = [], words: [String] = []) -> Readable {
      var declaration: JSONTree = ["type": .string(type)]
      if !options.isEmpty { declaration["options"] = .object(options.map { .init($0, "") }) }
      if !words.isEmpty { declaration["words"] = .strings(words) }
      return Readable(path: "document." + name, type: type, declaration: declaration)
    }
    var result = [
      key("signature", "choice", ["handwritten", "electronic", "none"]),
      key("format", "text", words: ["pdf", "jpg", "png"]), key("issuedIn", "text", words: ["EC", "CO"]),
      key("language", "text", words: ["es", "en"]), key("copies", "integer"), key("certifiedCopies", "integer"),
      key("bytes", "integer"), key("issuedOn", "date"), key("expiresOn", "date"),
    ]
    result += ["original", "legible", "apostilled", "legalized", "translated"].map { key($0, "boolean") }
    if types.count > 1 { result.append(key("type", "choice", types)) }
    result += shared(types, attributes(of:)).map { attribute in
      Readable(
        path: "document." + attribute.key, type: attribute.value["type"]?.text ?? "", declaration: attribute.value)
    }
    return result
  }

  /// What each of the types declares under the same key.
  func shared(_ types: [String], _ members: (String) -> [JSONTree.Member]) -> [JSONTree.Member] {
    guard let first = types.first else { return [] }
    return members(first).filter { member in
      types.allSatisfy { type in members(type).contains { $0.key == member.key } }
    }
  }

  private func attributes(of type: String) -> [JSONTree.Member] {
    let declared = definition["documents"]?[type]
    let named = declared?["attributesOf"]?.text.flatMap { definition["types"]?[$0]?["fields"]?.members } ?? []
    return (declared?["attributes"]?.members ?? []) + named
  }
}
