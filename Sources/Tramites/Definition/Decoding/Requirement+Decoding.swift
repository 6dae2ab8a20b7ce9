extension DefinitionDecoder {
  /// Which of the three lists of requirements is read.
  enum RequirementList {
    case general, alternative, additional
  }

  func criterion(_ node: SourceNode) -> Criterion? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let id = object.required("id") { identifier($0, Requirement.ID.self) }
    let title = object.required("title", text)
    let description = object.optional("description", text)
    let forEach = object.optional("forEach", factPath)
    let when = object.optional("when", condition)
    let require = object.required("require", condition)
    let message = object.required("message", text)
    let guidance = object.optional("guidance", text)
    let recommended = object.optional("recommended", boolean) ?? false
    let legalBasis = object.optional("legalBasis") { array($0) { identifier($0, Identifier<LegalResource>.self) } }
    let source = object.optional("source", sourceQuote)
    object.finish()
    guard let id, let require else {
      if let id { noteUnreadable(id.rawValue) }
      return nil
    }
    return Criterion(
      id: id, title: title ?? LocalizedText(id.rawValue), description: description, forEach: forEach, when: when,
      require: require, message: message ?? LocalizedText(id.rawValue), guidance: guidance, isRecommended: recommended,
      legalBasis: legalBasis ?? [], source: source, mark: node.mark)
  }

  /// - Parameter library: the library's requirement behind `use`, whose keys hold where the entry has none.
  func requirement(_ node: SourceNode, in list: RequirementList, library: (String) -> SourceNode?) -> Requirement? {
    guard node.json.kind == .object else { return mismatch(node, .object) }
    var fallback: SourceNode?
    if let use = node.json["use"] {
      guard let name = filledString(node.at(use)) else { return nil }
      guard let found = library(name) else {
        report(
          .referenceUnknown,
          Message(
            es: "ninguna biblioteca importada tiene el requisito `\(name)`",
            en: "no imported library has the requirement `\(name)`"), at: node.at(use))
        noteUnreadable(name)
        return nil
      }
      fallback = found
    }
    guard let object = ObjectReader(node, fallback: fallback, decoder: self) else { return nil }
    let use = object.optional("use", string)
    // A library's requirement brings its id along; one that is given here stands in its place.
    let id =
      use == nil || node.json["id"] != nil
      ? object.required("id") { identifier($0, Requirement.ID.self) } : use.map { Identifier($0) }
    let title = object.required("title", text)
    let description = object.optional("description", text)
    let forEach = list == .alternative ? nil : object.optional("forEach", factPath)
    let when =
      list == .additional ? object.required("when", condition) : object.optional("when", condition)
    let evidence = object.required("evidence", self.evidence)
    let guidance = object.optional("guidance", text)
    let recommended = object.optional("recommended", boolean) ?? false
    let legalBasis = object.optional("legalBasis") { array($0) { identifier($0, Identifier<LegalResource>.self) } }
    let source = object.optional("source", sourceQuote)
    let insteadOf =
      list == .alternative
      ? object.required("insteadOf") { oneOrMany($0) { identifier($0, Requirement.ID.self) } } : nil
    object.finish()
    guard let id, let evidence else {
      if let id { noteUnreadable(id.rawValue) }
      return nil
    }
    return Requirement(
      id: id, title: title ?? LocalizedText(id.rawValue), description: description, forEach: forEach, when: when,
      evidence: evidence, guidance: guidance, isRecommended: recommended, legalBasis: legalBasis ?? [],
      source: source, insteadOf: insteadOf ?? [], mark: node.mark)
  }

  /// Checks a library's requirement by itself; what it leaves out, an entry that uses it may give.
  func checkLibraryRequirement(_ node: SourceNode) {
    guard let object = ObjectReader(node, decoder: self) else { return }
    _ = object.optional("title", text)
    _ = object.optional("description", text)
    _ = object.optional("forEach", factPath)
    _ = object.optional("when", condition)
    _ = object.optional("evidence", evidence)
    _ = object.optional("guidance", text)
    _ = object.optional("recommended", boolean)
    _ = object.optional("legalBasis") { array($0) { identifier($0, Identifier<LegalResource>.self) } }
    _ = object.optional("source", sourceQuote)
    _ = object.optional("insteadOf") { oneOrMany($0) { identifier($0, Requirement.ID.self) } }
    object.finish()
  }

  private func sourceQuote(_ node: SourceNode) -> SourceQuote? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let quote = SourceQuote(
      section: object.optional("section", text), quote: object.optional("quote", text),
      item: object.optional("item", string))
    object.finish()
    return quote
  }

  // MARK: Channels, steps, fees

  func channel(_ node: SourceNode) -> Channel? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let id = object.required("id") { identifier($0, Channel.ID.self) }
    let title = object.required("title", text)
    let kind = object.optional("kind") { enumeration($0, Channel.Kind.self) }
    let url = object.optional("url", string)
    let description = object.optional("description", text)
    let rules = object.optional("documentRules") { constraintSet($0) }
    object.finish()
    return id.map {
      Channel(
        id: $0, title: title ?? LocalizedText($0.rawValue), kind: kind, url: url, description: description,
        documentRules: rules)
    }
  }

  func step(_ node: SourceNode, isTopLevel: Bool, isPublished: Bool = false) -> Step? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let step = Step(
      id: object.optional("id") { identifier($0) },
      channel: isTopLevel && !isPublished ? object.optional("channel") { identifier($0) } : nil,
      title: object.optional("title", text),
      text: object.optional("text", text),
      summary: object.optional("summary", text),
      numbering: object.optional("numbering") { enumeration($0, Step.Numbering.self) },
      when: isPublished ? nil : object.optional("when", condition),
      links: object.optional("links") { array($0, link) } ?? [],
      notes: object.optional("notes") { array($0, text) } ?? [],
      requirements: object.optional("requirements") { array($0) { identifier($0, Requirement.ID.self) } } ?? [],
      steps: object.optional("steps") {
        array($0) { self.step($0, isTopLevel: false, isPublished: isPublished) }
      } ?? [],
      mark: node.mark)
    object.finish()
    if !object.has("title"), !object.has("text") {
      report(
        .keyMissing, Message(es: "el paso no tiene `title` ni `text`", en: "the step has neither `title` nor `text`"),
        at: node)
    }
    return step
  }

  private func link(_ node: SourceNode) -> Step.Link? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let title = object.optional("title", text)
    let url = object.required("url", filledString)
    object.finish()
    return url.map { Step.Link(title: title, url: $0) }
  }

  func fee(_ node: SourceNode) -> Fee? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let id = object.required("id") { identifier($0, Identifier<Fee>.self) }
    let title = object.required("title", text)
    let when = object.optional("when", condition)
    let forEach = object.optional("forEach", factPath)
    let amount = object.required("amount", expression)
    let currency = object.required("currency") { node -> String? in
      guard let code = string(node) else { return nil }
      guard code.utf8.count == 3, code.utf8.allSatisfy(\.isUppercaseASCII) else {
        report(
          .valueInvalid,
          Message(
            es: "`\(code)` no es un código de moneda como `USD`", en: "`\(code)` is no currency code like `USD`"),
          at: node)
        return nil
      }
      return code
    }
    object.finish()
    guard let id, let amount, let currency else { return nil }
    return Fee(
      id: id, title: title ?? LocalizedText(id.rawValue), when: when, forEach: forEach, amount: amount,
      currency: currency, mark: node.mark)
  }
}
