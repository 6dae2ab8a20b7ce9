extension DefinitionDecoder {
  func institution(_ node: SourceNode) -> Institution? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let name = object.required("name", text)
    let url = object.optional("url", string)
    let domains = object.optional("domains") { array($0, filledString) } ?? []
    object.finish()
    return name.map { Institution(name: $0, url: url, domains: domains) }
  }

  func publishedSource(_ node: SourceNode) -> PublishedSource? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let source = PublishedSource(
      title: object.optional("title", text), url: object.optional("url", string),
      retrieved: object.optional("retrieved", date))
    object.finish()
    return source
  }

  func audience(_ node: SourceNode) -> Audience? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let audience = Audience(
      text: object.optional("text", text), persons: object.optional("persons") { array($0, text) } ?? [])
    object.finish()
    return audience
  }

  func outcome(_ node: SourceNode) -> Outcome? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let outcome = Outcome(
      kind: object.optional("kind", text), results: object.optional("results") { array($0, result) } ?? [])
    object.finish()
    reportDuplicates(outcome.results.compactMap { result in result.id.map { ($0.rawValue, result.mark) } }, in: node)
    return outcome
  }

  /// A result is an object with an id, or a text; a text by language has neither `id` nor `title`.
  private func result(_ node: SourceNode) -> Outcome.Result? {
    if node.json.kind == .string || node.json["es"] != nil {
      return text(node).map {
        Outcome.Result(id: nil, title: $0, when: nil, value: nil, validFor: nil, mark: node.mark)
      }
    }
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let id = object.required("id") { identifier($0, Identifier<Outcome.Result>.self) }
    let title = object.required("title", text)
    let when = object.optional("when", condition)
    let value = object.optional("value", expression)
    let validFor = object.optional("validFor", period)
    object.finish()
    guard let id, let title else { return nil }
    return Outcome.Result(id: id, title: title, when: when, value: value, validFor: validFor, mark: node.mark)
  }

  func notice(_ node: SourceNode) -> Notice? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let when = object.optional("when", condition)
    let forEach = object.optional("forEach", factPath)
    let text = object.required("text", self.text)
    object.finish()
    return text.map { Notice(when: when, forEach: forEach, text: $0) }
  }

  func responseTime(_ node: SourceNode) -> ResponseTime? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let automatic = object.optional("automatic") { demanded($0) ? true : nil }
    let days = object.optional("days") { integer($0, in: 0...100_000) }
    let calendar = object.optional("calendar") { enumeration($0, DayCount.self) }
    object.finish()
    if object.has("automatic"), object.has("days") { reportConflict("automatic", "days", at: node) }
    if !object.has("automatic"), !object.has("days") { reportMissing("days", at: node) }
    if object.has("calendar"), !object.has("days") { reportMissing("days", at: node) }
    if automatic == true { return .automatic }
    return days.map { .days($0, business: calendar == .business) }
  }

  private enum DayCount: String, CaseIterable {
    case business, calendar
  }

  func related(_ node: SourceNode) -> RelatedProcedure? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let procedure = object.optional("procedure") { identifier($0, Procedure.ID.self) }
    let url = object.optional("url", string)
    let relation = object.optional("relation") { enumeration($0, RelatedProcedure.Relation.self) } ?? .see
    let note = object.optional("note", text)
    object.finish()
    if !object.has("procedure"), !object.has("url") {
      report(
        .keyMissing, Message(es: "falta `procedure` o `url`", en: "`procedure` or `url` is missing"), at: node)
    }
    return RelatedProcedure(procedure: procedure, url: url, relation: relation, note: note)
  }

  /// A norm of `norms`: what several procedures' legal bases name.
  struct Norm {
    let id: String
    let title: LocalizedText
    let url: String?
    let mark: SourceMark
  }

  func norm(_ node: SourceNode, id: String) -> Norm? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let title = object.required("title", text)
    let url = object.optional("url", string)
    object.finish()
    return title.map { Norm(id: id, title: $0, url: url, mark: node.mark) }
  }

  func legalResource(_ node: SourceNode, norms: [String: Norm]) -> LegalResource? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let id = object.optional("id") { identifier($0, Identifier<LegalResource>.self) }
    let norm = object.optional("norm") { node -> Norm? in
      guard let name = filledString(node) else { return nil }
      if let norm = norms[name] { return norm }
      if !unreadableNames.contains(name) {
        report(
          .referenceUnknown, Message(es: "no hay ninguna norma `\(name)`", en: "there is no norm `\(name)`"),
          at: node, notes: suggestion(for: name, among: norms.keys))
      }
      return nil
    }
    let title = object.optional("title", text)
    let articles = object.optional("articles", text)
    let url = object.optional("url", string)
    object.finish()
    if !object.has("norm"), !object.has("title") {
      report(.keyMissing, Message(es: "falta `norm` o `title`", en: "`norm` or `title` is missing"), at: node)
    }
    guard let shown = title ?? norm?.title else { return nil }
    return LegalResource(id: id, title: shown, articles: articles, url: url ?? norm?.url)
  }

  func scheduleEntry(_ node: SourceNode) -> ScheduleEntry? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let entry = ScheduleEntry(
      text: object.optional("text", text),
      days: object.optional("days") { array($0) { enumeration($0, Weekday.self) } } ?? [],
      opens: object.optional("opens", timeOfDay), closes: object.optional("closes", timeOfDay),
      always: object.optional("always", boolean) ?? false,
      channel: object.optional("channel") { identifier($0) }, mark: node.mark)
    object.finish()
    return entry
  }

  private func timeOfDay(_ node: SourceNode) -> String? {
    guard let text = string(node) else { return nil }
    let bytes = Array(text.utf8)
    let digits = [0, 1, 3, 4].compactMap { index in
      index < bytes.count && bytes[index].isDigitASCII ? Int(bytes[index] - 0x30) : nil
    }
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), digits.count == 4, digits[2] < 6,
      digits[0] * 10 + digits[1] < 24 || text == "24:00"
    else {
      report(
        .valueInvalid,
        Message(es: "`\(text)` no es una hora como `08:00`", en: "`\(text)` is no time of day like `08:00`"), at: node)
      return nil
    }
    return text
  }

  func contact(_ node: SourceNode) -> Contact? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let contact = Contact(
      office: object.optional("office", text), email: object.optional("email", string),
      phone: object.optional("phone", string))
    object.finish()
    return contact
  }

  func transparencyEntry(_ node: SourceNode) -> TransparencyEntry? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let month = object.required("month") { node -> String? in
      guard let text = string(node) else { return nil }
      guard text.utf8.count == 7, CivilDate(text + "-01") != nil else {
        report(
          .valueInvalid,
          Message(es: "`\(text)` no es un mes como `2025-12`", en: "`\(text)` is no month like `2025-12`"), at: node)
        return nil
      }
      return text
    }
    let complaints = object.required("complaints") { integer($0) }
    let attentions = object.required("attentions") { integer($0) }
    object.finish()
    guard let month, let complaints, let attentions else { return nil }
    return TransparencyEntry(month: month, complaints: complaints, attentions: attentions)
  }

  func published(_ node: SourceNode) -> [PublishedSection]? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let sections = Self.publishedKeys.compactMap { key in
      object.optional(key) { list in
        array(list) { step($0, isTopLevel: true, isPublished: true) }.map { PublishedSection(key: key, items: $0) }
      }
    }
    object.finish()
    return sections
  }

  func leftBlank(_ node: SourceNode) -> String? {
    guard let key = string(node) else { return nil }
    if Self.procedureKeys.contains(key) { return key }
    report(
      .referenceUnknown,
      Message(es: "`\(key)` no es una sección de la definición", en: "`\(key)` is no section of a definition"),
      at: node, notes: suggestion(for: key, among: Self.procedureKeys))
    return nil
  }

  func sourceNote(_ node: SourceNode) -> SourceNote? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    let says = object.required("says", text)
    let but = object.optional("but", text)
    let resolution = object.required("resolution", text)
    let affects = object.optional("affects") { array($0, place) } ?? []
    object.finish()
    guard let says, let resolution else { return nil }
    return SourceNote(says: says, but: but, resolution: resolution, affects: affects)
  }

  /// A JSON Pointer in which an array element goes by its `id`; it must lead somewhere.
  private func place(_ node: SourceNode) -> JSONPointer? {
    guard let text = string(node) else { return nil }
    guard let pointer = JSONPointer(text) else {
      report(
        .valueInvalid,
        Message(
          es: "`\(text)` no es un lugar como `/requirements/cedula`",
          en: "`\(text)` is no place like `/requirements/cedula`"),
        at: node)
      return nil
    }
    var current = node.json.document.root
    for token in pointer.tokens {
      let next: JSONValue? =
        if current.kind == .array {
          current.elements.first { $0.isNamed(token) }
            ?? Int(token).flatMap { $0 >= 0 && $0 < current.count ? current[$0] : nil }
        } else {
          current[token]
        }
      guard let next else {
        report(
          .referenceUnknown,
          Message(
            es: "`\(text)` no lleva a ningún lugar de este archivo: no hay `\(token)`",
            en: "`\(text)` leads nowhere in this file: there is no `\(token)`"), at: node)
        return nil
      }
      current = next
    }
    return pointer
  }

  /// Reports each name that stands more than once, with the first place.
  func reportDuplicates(_ names: [(name: String, mark: SourceMark)], in node: SourceNode) {
    var first: [String: SourceMark] = [:]
    for (name, mark) in names {
      guard let earlier = first[name] else {
        first[name] = mark
        continue
      }
      let document = node.json.document
      let entry = document.value(atOffset: Int(mark.offset))
      let value = (entry?["id"] ?? entry).map(node.at) ?? node
      report(
        .idDuplicate,
        Message(es: "el identificador `\(name)` ya está usado", en: "the id `\(name)` is already used"), at: value,
        notes: [
          note(
            Message(es: "aquí por primera vez", en: "here for the first time"),
            at: document.value(atOffset: Int(earlier.offset)) ?? value.json)
        ])
    }
  }

  /// The sections that a published page shows as lists.
  private static let publishedKeys = [
    "requirements", "alternativeRequirements", "additionalRequirements", "eligibility", "steps", "channels", "fees",
    "schedule", "legalBasis", "notices", "related",
  ]

  static let procedureKeys = [
    "$schema", "format", "id", "title", "description", "institution", "imports", "effective", "source", "audience",
    "outcome", "notices", "responseTime", "parameters", "related", "facts", "types", "documents", "conditions",
    "constraints", "channels", "eligibility", "requirements", "alternativeRequirements", "additionalRequirements",
    "steps", "fees", "schedule", "legalBasis", "norms", "contact", "transparency", "published", "leftBlank",
    "sourceNotes",
  ]
}

extension JSONValue {
  /// Whether the value is an object that goes by a name: its `id`, or else the requirement that it uses.
  fileprivate func isNamed(_ name: String) -> Bool {
    if let id = self["id"], id.kind == .string { return id.stringEquals(name) }
    return self["use"]?.stringEquals(name) ?? false
  }
}
