extension DefinitionDecoder {
  private static let evidenceForms = ["document", "data", "confirmed", "allOf", "anyOf"]

  func evidence(_ node: SourceNode) -> Evidence? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    // Beside `document`, `anyOf` is a constraint.
    let present = Self.evidenceForms.filter { object.has($0) && !($0 == "anyOf" && object.has("document")) }
    guard let key = present.first else {
      report(
        .keyMissing,
        Message(
          es: "no se dice qué cumple el requisito: falta `document`, `data`, `confirmed`, `allOf` o `anyOf`",
          en: "nothing says what meets the requirement: `document`, `data`, `confirmed`, `allOf` or `anyOf` is "
            + "missing"),
        at: node, notes: suggestionForKeys(of: node, among: Self.evidenceForms))
      return nil
    }
    if present.count > 1 {
      reportConflict(present[0], present[1], at: node)
      for key in present { _ = object.value(of: key) }
    }
    let form = evidenceForm(object, key)
    object.finish()
    return form.map { Evidence($0, at: node.mark) }
  }

  private func evidenceForm(_ object: ObjectReader, _ key: String) -> Evidence.Form? {
    switch key {
    case "document":
      return documentEvidence(object).map(Evidence.Form.document)
    case "data":
      let paths = object.required(key) { oneOrMany($0, factPath) }
      let atLeast = object.optional("atLeast") { integer($0, in: 1...Int(Int32.max)) }
      guard let paths, let first = paths.first else { return nil }
      guard let atLeast else { return .data(paths) }
      if object.value(of: key)?.json.kind == .array, let node = object.value(of: "atLeast") {
        report(
          .keyConflict,
          Message(
            es: "`atLeast` cuenta los elementos de una sola lista, no de varios datos",
            en: "`atLeast` counts the elements of one list, not of several facts"), at: node)
      }
      return .dataList(first, atLeast: atLeast)
    case "confirmed":
      return object.required(key, factPath).map(Evidence.Form.confirmed)
    case "allOf":
      return object.required(key) { array($0, notEmpty: true, evidence) }.map(Evidence.Form.allOf)
    default:
      let node = object.value(of: key)
      let parts = node.flatMap { array($0, notEmpty: true, evidence) }
      let count = max(1, node?.json.count ?? 1)
      let atLeast = object.optional("atLeast") { integer($0, in: 1...count) } ?? 1
      return parts.map { .anyOf($0, atLeast: min(atLeast, max(1, $0.count))) }
    }
  }

  private func documentEvidence(_ object: ObjectReader) -> DocumentEvidence? {
    let types = object.required("document") { oneOrMany($0) { identifier($0, DocumentType.ID.self) } }
    let of = object.optional("of", factPath)
    let quantity = object.optional("quantity") { integer($0, in: 1...Int(Int32.max)) } ?? 1
    let constraints = constraintSet(object)
    return types.map {
      DocumentEvidence(types: $0, of: of, quantity: quantity, constraints: constraints, mark: object.node.mark)
    }
  }

  // MARK: Constraints

  func constraintSet(_ node: SourceNode) -> ConstraintSet? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let set = constraintSet(object)
    object.finish()
    return set
  }

  /// The constraints among the keys of an object, which may have other keys too.
  func constraintSet(_ object: ObjectReader) -> ConstraintSet {
    var constraints: [Constraint] = []
    func add(_ key: String, _ decode: (SourceNode) -> Constraint.Form?) {
      guard let form = object.optional(key, decode) else { return }
      constraints.append(Constraint(form: form, mark: object.value(of: key)?.mark ?? object.node.mark))
    }
    let counts = 1...Int(Int32.max)
    add("original") { demanded($0) ? .original : nil }
    add("copies") { integer($0, in: counts).map(Constraint.Form.copies) }
    add("certifiedCopies") { integer($0, in: counts).map(Constraint.Form.certifiedCopies) }
    add("formats") { array($0, notEmpty: true, fileFormat).map(Constraint.Form.formats) }
    add("maxBytes") { integer($0, in: 1...Int.max).map(Constraint.Form.maxBytes) }
    add("legible") { demanded($0) ? .legible : nil }
    add("signature") { enumeration($0, Constraint.SignatureDemand.self).map(Constraint.Form.signature) }
    add("current") { demanded($0) ? .current : nil }
    add("validFor") { anchoredPeriod($0).map { .validFor($0, from: $1) } }
    add("issuedWithin") { anchoredPeriod($0).map { .issuedWithin($0, from: $1) } }
    add("apostilled") { demanded($0) ? .apostilled : nil }
    add("legalized") { demanded($0) ? .legalized : nil }
    add("translated") { demanded($0) ? .translated : nil }
    add("anyOf") { array($0, notEmpty: true, constraintSet).map(Constraint.Form.anyOf) }
    add("contains") { node in
      if node.json.string == "all" { return .contains(nil) }
      guard node.json.kind == .array else { return mismatch(node, .array) }
      return array(node, notEmpty: true, filledString).map(Constraint.Form.contains)
    }
    add("endorsedBy") { array($0, notEmpty: true, filledString).map(Constraint.Form.endorsedBy) }
    constraints += object.optional("checks") { array($0, check) } ?? []
    constraints += object.optional("conditional") { array($0, conditional) } ?? []
    let meets = object.optional("meets") { oneOrMany($0, filledString) } ?? []
    return ConstraintSet(constraints: constraints, meets: meets, mark: object.node.mark)
  }

  /// A period, with the day from which it counts where that is not the day of submission.
  private func anchoredPeriod(_ node: SourceNode) -> (Period, Expression?)? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let anchor = object.optional("from", expression)
    let found = period(object)
    object.finish()
    if object.has("from"), anchor == nil { return nil }
    return found.map { ($0, anchor) }
  }

  private func fileFormat(_ node: SourceNode) -> String? {
    guard let text = filledString(node) else { return nil }
    guard text == text.lowercased() else {
      report(
        .valueInvalid,
        Message(
          es: "escriba el formato en minúsculas: `\(text.lowercased())`",
          en: "write the format in lower case: `\(text.lowercased())`"), at: node)
      return nil
    }
    return text.normalizedFileFormat
  }

  private func check(_ node: SourceNode) -> Constraint? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let id = object.required("id") { identifier($0, Identifier<Constraint>.self) }
    let require = object.required("require", condition)
    let message = object.required("message", text)
    object.finish()
    guard let id, let require, let message else { return nil }
    return Constraint(
      form: .check(Constraint.Check(id: id.rawValue, require: require, message: message)), mark: node.mark)
  }

  private func conditional(_ node: SourceNode) -> Constraint? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let when = object.required("when", condition)
    let set = constraintSet(object)
    object.finish()
    return when.map { Constraint(form: .conditional(when: $0, set), mark: node.mark) }
  }

  // MARK: Document types

  func documentType(_ node: SourceNode, id: String) -> DocumentType? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let title = object.required("title", text)
    let type = DocumentType(
      id: Identifier(id),
      title: title ?? LocalizedText(id),
      description: object.optional("description", text),
      howToObtain: object.optional("howToObtain", text),
      obtainedThrough: object.optional("obtainedThrough") { identifier($0) },
      contents: object.optional("contents", namedParts) ?? [],
      endorsers: object.optional("endorsers", namedParts) ?? [],
      attributes: object.optional("attributes", facts) ?? [],
      attributesOf: object.optional("attributesOf", string),
      mark: node.mark)
    object.finish()
    return type
  }

  private func namedParts(_ node: SourceNode) -> [DocumentType.NamedPart]? {
    dictionary(node, keys: .identifier) { id, _, value in
      self.text(value).map { DocumentType.NamedPart(id: id, title: $0) }
    }
  }
}

extension String {
  /// The name of a file format as it is compared: in lower case, `jpeg` as `jpg` (FORMAT §4).
  var normalizedFileFormat: String {
    let lower = lowercased()
    return lower == "jpeg" ? "jpg" : lower
  }
}
