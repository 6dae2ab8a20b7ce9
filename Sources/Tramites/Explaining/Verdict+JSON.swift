extension Verdict {
  /// The verdict as JSON (FORMAT §8).
  ///
  /// - Parameters:
  ///   - language: the language of the texts; machine words are the same in each.
  ///   - pretty: whether to indent.
  /// - Returns: the same bytes for the same dossier and definition, wherever and whenever it is written.
  public func json(in language: Language, pretty: Bool = false) -> String {
    String(decoding: jsonBytes(in: language, pretty: pretty), as: UTF8.self)
  }

  /// The verdict as the UTF-8 bytes of its JSON (FORMAT §8).
  ///
  /// - Parameters:
  ///   - language: the language of the texts; machine words are the same in each.
  ///   - pretty: whether to indent.
  /// - Returns: the same bytes for the same dossier and definition, wherever and whenever it is written.
  public func jsonBytes(in language: Language, pretty: Bool = false) -> [UInt8] {
    let shared = procedure.storage.sharedProgram
    // What is indented is for reading; what is sent is made of pieces.
    let pieces = pretty ? nil : shared.wording.pieces(of: procedure.definition, shared.program, in: language)
    var writer = VerdictWriter(language: language, pretty: pretty, pieces: pieces)
    writer.write(self)
    return writer.json.bytes
  }
}

extension Verdict: Encodable {
  /// Encodes the verdict with the keys of FORMAT §8, its texts in Spanish.
  public func encode(to encoder: any Encoder) throws {
    let document = JSONReader.read(SourceText(name: "verdict", bytes: jsonBytes(in: .spanish))).document
    guard let document else { return }
    try EncodableJSON(value: document.root).encode(to: encoder)
  }
}

/// Writes a verdict; every key is always there.
struct VerdictWriter: ~Copyable {
  let language: Language
  var json: JSONWriter
  /// The reasons that were written already, by number and at which depth.
  private var written: [(bytes: [UInt8], depth: Int)] = []
  /// What is the same in every verdict; nil where it is indented, or written for the first time.
  private let pieces: VerdictPieces?

  init(language: Language, pretty: Bool, pieces: VerdictPieces? = nil) {
    self.language = language
    self.pieces = pieces
    // Whole verdicts take tens of kilobytes.
    json = JSONWriter(pretty: pretty, capacity: pieces == nil ? 512 : 16 << 10)
  }

  mutating func write(_ verdict: Verdict) {
    let explainer = Explainer(verdict.accepted)
    let definition = verdict.procedure.definition
    let questions = explainer.questions(verdict)
    let eligibility = explainer.results(ofCriteria: verdict.criteria)
    let requirements = explainer.results(ofRequirements: verdict.records)
    let summary = VerdictSummary(
      verdict.outcome, eligibility: eligibility, requirements: requirements, questions: questions)
    json.beginObject()
    integer("format", 1)
    string("lang", language.rawValue)
    string("procedure", definition.id.rawValue)
    text("title", definition.title)
    json.key("effective")
    json.beginObject()
    string("from", definition.effective.from?.description)
    string("until", definition.effective.until?.description)
    json.endObject()
    string("channel", channel(of: verdict, explainer))
    string("submittedOn", verdict.submittedOn.description)
    string("outcome", verdict.outcome.rawValue)
    strings("awaiting", Verdict.awaiting(questions).map(\.rawValue))
    message("summary", summary.message)
    array("eligibility", eligibility) { $0.write($1) }
    array("requirements", requirements) { $0.write($1) }
    array("questions", questions) { $0.write($1) }
    if let fees = explainer.fees() { write(fees) }
    array("results", explainer.results()) { $0.write($1) }
    array("notices", explainer.notices()) { $0.write($1) }
    writeSteps(of: explainer)
    array("problems", explainer.problems()) { $0.write($1) }
    json.endObject()
  }

  private func channel(of verdict: Verdict, _ explainer: Explainer) -> String? {
    let cell = explainer.program.vocabulary.nodes[Vocabulary.submissionChannel].cell
    guard case .symbol(let symbol) = explainer.cells.global(cell) else { return nil }
    return explainer.words.text(ofSymbol: symbol)
  }

  // MARK: Parts

  mutating func write(_ result: Verdict.CriterionResult) {
    json.beginObject()
    if let pieces {
      json.raw(pieces.criteria[result.number].head)
    } else {
      writeHead(id: result.id.requirement.rawValue, title: result.title)
    }
    string("subject", result.id.subject)
    message("subjectLabel", result.subjectLabel)
    boolean("applies", result.applies.boolean)
    string("status", result.status.rawValue)
    array("because", result.because) { $0.write($1) }
    if let pieces {
      json.raw(pieces.criteria[result.number].tail)
    } else {
      writeTail(message: result.message, legalBasis: result.legalBasis)
    }
    json.endObject()
  }

  mutating func writeHead(_ criterion: Criterion) {
    writeHead(id: criterion.id.rawValue, title: criterion.title)
  }

  mutating func writeTail(_ criterion: Criterion) {
    writeTail(message: criterion.message, legalBasis: criterion.legalBasis)
  }

  private mutating func writeHead(id: String, title: LocalizedText) {
    string("id", id)
    text("title", title)
  }

  private mutating func writeTail(message: LocalizedText, legalBasis: [Identifier<LegalResource>]) {
    text("message", message)
    strings("legalBasis", legalBasis.map(\.rawValue))
  }

  mutating func write(_ result: Verdict.RequirementResult) {
    json.beginObject()
    if let pieces {
      json.raw(pieces.requirements[result.number].head)
    } else {
      writeHead(
        id: result.id.requirement.rawValue, isAdditional: result.isAdditional, isRecommended: result.isRecommended,
        title: result.title)
    }
    string("subject", result.id.subject)
    message("subjectLabel", result.subjectLabel)
    boolean("applies", result.applies.boolean)
    string("status", result.status.rawValue)
    array("because", result.because) { $0.write($1) }
    json.key("metBy")
    if let means = result.metBy { write(means) } else { json.null() }
    array("findings", result.findings) { $0.write($1) }
    array("options", result.options) { $0.write($1) }
    if let pieces, result.isByItself, result.howToObtain.isEmpty, result.obtainedThrough.isEmpty {
      json.raw(pieces.requirements[result.number].tail)
    } else {
      writeTail(
        guidance: result.guidance, howToObtain: result.howToObtain, obtainedThrough: result.obtainedThrough,
        steps: result.steps, legalBasis: result.legalBasis)
    }
    json.endObject()
  }

  mutating func writeHead(_ requirement: Requirement, isAdditional: Bool) {
    writeHead(
      id: requirement.id.rawValue, isAdditional: isAdditional, isRecommended: requirement.isRecommended,
      title: requirement.title)
  }

  private mutating func writeHead(id: String, isAdditional: Bool, isRecommended: Bool, title: LocalizedText) {
    string("id", id)
    string("kind", isAdditional ? "additional" : "general")
    boolean("recommended", isRecommended)
    text("title", title)
  }

  mutating func writeTail(
    guidance: LocalizedText?, howToObtain: [LocalizedText], obtainedThrough: [Procedure.ID], steps: [String],
    legalBasis: [Identifier<LegalResource>]
  ) {
    text("guidance", guidance)
    string("howToObtain", Self.lines(howToObtain.map { $0.text(in: language) }))
    string("obtainedThrough", obtainedThrough.first?.rawValue)
    strings("steps", steps)
    strings("legalBasis", legalBasis.map(\.rawValue))
  }

  private mutating func writeSteps(of explainer: Explainer) {
    json.key("steps")
    json.beginArray()
    for (number, step) in explainer.program.steps.enumerated() {
      if let bytes = pieces?.steps[number] {
        json.raw(bytes)
      } else if let line = explainer.line(of: step) {
        write(line)
      }
    }
    json.endArray()
  }

  private static func lines(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  mutating func write(_ means: Verdict.Means) {
    json.beginObject()
    string("via", means.via?.rawValue)
    array("documents", means.documents) { writer, document in
      writer.json.beginObject()
      writer.string("path", document.path)
      writer.string("id", document.id)
      writer.json.endObject()
    }
    strings("facts", means.facts)
    json.endObject()
  }

  mutating func write(_ option: Verdict.Option) {
    json.beginObject()
    string("id", option.id.rawValue)
    text("title", option.title)
    boolean("applies", option.applies.boolean)
    string("status", option.status.rawValue)
    array("because", option.because) { $0.write($1) }
    array("findings", option.findings) { $0.write($1) }
    json.endObject()
  }

  mutating func write(_ reason: Reason) {
    if pieces != nil, let piece = reason.content.written?[language == .spanish ? 0 : 1] {
      json.raw(piece.beforePath, quoting: reason.path, piece.afterPath)
      return
    }
    let number = Int(reason.number)
    guard number >= 0 else {
      writeAnew(reason)
      return
    }
    if number < written.count, written[number].depth == json.depth {
      json.raw(written[number].bytes)
      return
    }
    let depth = json.depth
    let start = writeAnew(reason).start
    while written.count <= number { written.append(([], -1)) }
    written[number] = (json.bytes(in: start..<json.count), depth)
  }

  /// A reason as JSON, for `Reason.Content`.
  static func writing(_ reason: Reason, in language: Language) -> WrittenReason {
    var writer = VerdictWriter(language: language, pretty: false)
    let (start, path) = writer.writeAnew(reason)
    return WrittenReason(
      beforePath: writer.json.bytes(in: start..<path.lowerBound),
      afterPath: writer.json.bytes(in: path.upperBound..<writer.json.count))
  }

  /// Writes a reason, and tells where it stands, and its path.
  @discardableResult
  private mutating func writeAnew(_ reason: Reason) -> (start: Int, path: Range<Int>) {
    json.beginObject()
    let start = json.count - 1
    string("code", reason.code)
    json.key("path" as StaticString)
    let pathStart = json.count
    if let path = reason.path { json.string(path) } else { json.null() }
    let pathEnd = json.count
    json.key("params" as StaticString)
    json.beginObject()
    value("actual", reason.actual)
    value("expected", reason.expected)
    boolean("holds", reason.holds)
    json.endObject()
    message("message", reason.message)
    json.endObject()
    return (start, pathStart..<pathEnd)
  }

  mutating func write(_ finding: Finding) {
    json.beginObject()
    string("code", finding.code.rawValue)
    string("path", finding.path)
    json.key("params")
    json.beginObject()
    for (key, param) in finding.params.sorted(by: { $0.key < $1.key }) {
      json.key(key)
      json.write(param.tree)
    }
    json.endObject()
    message("message", finding.message)
    message("remedy", finding.remedy)
    array("because", finding.because) { $0.write($1) }
    json.endObject()
  }

  mutating func write(_ question: Question) {
    json.beginObject()
    string("path", question.path)
    message("title", question.title)
    message("question", question.question)
    string("askedOf", question.askedOf.rawValue)
    string("type", question.type)
    array("options", question.options) { writer, option in
      writer.json.beginObject()
      writer.string("id", option.id)
      writer.message("title", option.title)
      writer.json.endObject()
    }
    strings("neededFor", question.neededFor.map(\.description))
    json.endObject()
  }

  private mutating func write(_ fees: Verdict.Fees) {
    json.key("fees")
    json.beginObject()
    array("lines", fees.lines) { writer, line in
      writer.json.beginObject()
      writer.string("id", line.id.rawValue)
      writer.text("title", line.title)
      writer.string("subject", line.subject)
      writer.boolean("applies", line.applies.boolean)
      writer.number("amount", line.amount)
      writer.strings("dependsOn", line.dependsOn)
      writer.json.endObject()
    }
    string("currency", fees.currency)
    number("total", fees.total)
    json.endObject()
  }

  mutating func write(_ result: Verdict.ResultLine) {
    json.beginObject()
    string("id", result.id?.rawValue)
    text("title", result.title)
    boolean("applies", result.applies.boolean)
    value("value", result.value)
    strings("dependsOn", result.dependsOn)
    json.endObject()
  }

  mutating func write(_ notice: Verdict.NoticeLine) {
    json.beginObject()
    string("subject", notice.subject)
    text("text", notice.text)
    json.endObject()
  }

  mutating func write(_ line: Verdict.StepLine) {
    json.beginObject()
    string("number", line.number)
    if line.step.text == nil { text("text", line.step.title) } else { text("text", line.step.text) }
    text("summary", line.step.summary)
    boolean("applies", line.applies.boolean)
    strings("dependsOn", line.dependsOn)
    array("links", line.step.links) { writer, link in
      writer.json.beginObject()
      writer.text("title", link.title)
      writer.string("url", link.url)
      writer.json.endObject()
    }
    strings("notes", line.step.notes.map { $0.text(in: language) })
    array("steps", line.steps) { $0.write($1) }
    json.endObject()
  }

  mutating func write(_ problem: Verdict.Problem) {
    json.beginObject()
    string("code", problem.code)
    string("path", problem.path)
    message("message", problem.message)
    json.endObject()
  }

  // MARK: Members

  private mutating func integer(_ key: StaticString, _ value: Int) {
    json.key(key)
    json.integer(value)
  }

  mutating func string(_ key: StaticString, _ value: String?) {
    json.key(key)
    if let value { json.string(value) } else { json.null() }
  }

  mutating func message(_ key: StaticString, _ value: Message?) {
    string(key, value?.text(in: language))
  }

  mutating func text(_ key: StaticString, _ value: LocalizedText?) {
    string(key, value?.text(in: language))
  }

  mutating func boolean(_ key: StaticString, _ value: Bool?) {
    json.key(key)
    if let value { json.boolean(value) } else { json.null() }
  }

  private mutating func number(_ key: StaticString, _ value: ExactDecimal?) {
    json.key(key)
    if let value { json.numberToken(value.description) } else { json.null() }
  }

  mutating func strings(_ key: StaticString, _ values: [String]) {
    array(key, values) { $0.json.string($1) }
  }

  mutating func value(_ key: StaticString, _ value: FactValue?) {
    json.key(key)
    if let value { json.write(value.tree) } else { json.null() }
  }

  mutating func array<Element>(
    _ key: StaticString, _ elements: [Element], _ write: (inout VerdictWriter, Element) -> Void
  ) {
    json.key(key)
    json.beginArray()
    // By index, because an iterator would hand out copies.
    for index in elements.indices { write(&self, elements[index]) }
    json.endArray()
  }
}

/// A JSON value handed to any encoder.
private struct EncodableJSON: Encodable {
  let value: JSONValue

  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch value.kind {
    case .object:
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in value.members {
        try container.encode(EncodableJSON(value: value), forKey: Key(stringValue: key.string ?? ""))
      }
    case .array:
      var container = encoder.unkeyedContainer()
      for element in value.elements { try container.encode(EncodableJSON(value: element)) }
    case .string, .number, .boolean, .null:
      var container = encoder.singleValueContainer()
      if let string = value.string {
        try container.encode(string)
      } else if let boolean = value.boolean {
        try container.encode(boolean)
      } else if let integer = value.int64 {
        try container.encode(integer)
      } else if let text = value.numberText, let number = Double(text) {
        try container.encode(number)
      } else {
        try container.encodeNil()
      }
    }
  }
}
