/// Writes a verdict; every key is always there.
struct VerdictWriter: ~Copyable {
  let language: Language
  var json: JSONWriter
  /// The reasons that were written already, by number and at which depth.
  var written: [(bytes: [UInt8], depth: Int)] = []
  /// What is the same in every verdict; nil where it is indented, or written for the first time.
  let pieces: VerdictPieces?

  init(language: Language, pretty: Bool, pieces: VerdictPieces? = nil) {
    self.language = language
    self.pieces = pieces
    json = JSONWriter(pretty: pretty, capacity: pieces?.expectedSize ?? 512)
  }

  /// Writes all of a verdict, once, and appends it to other bytes.
  mutating func write(_ verdict: Verdict, with advice: VerdictAdvice, to bytes: inout [UInt8]) {
    let explainer = Explainer(verdict.accepted, writingIn: pieces == nil ? nil : language)
    let questions = explainer.questions(verdict)
    json.beginObject()
    if let pieces { json.raw(pieces.head) } else { writeHead(verdict.procedure.definition) }
    string("channel", channel(of: explainer))
    string("submittedOn", verdict.submittedOn.description)
    string("outcome", verdict.outcome.rawValue)
    strings("awaiting", Verdict.awaiting(questions).map(\.rawValue))
    json.key("summary")
    // It counts what is found while the rest is written.
    let gap = json.gap()
    var tally = VerdictSummary.Tally()
    writeInstances(of: verdict, explainer, &tally)
    array("questions", questions) { $0.write($1) }
    if let fees = explainer.fees() { write(fees) }
    array("results", explainer.results()) { $0.write($1) }
    array("notices", explainer.notices()) { $0.write($1) }
    writeSteps(of: explainer)
    writeProblems(of: explainer)
    if !advice.isEmpty { write(advice, on: verdict) }
    json.endObject()
    let summary = VerdictSummary(verdict.outcome, tally, questions: questions)
    pieces?.note(size: json.count)
    json.copy(to: &bytes, with: summary.message.text(in: language), at: gap)
  }

  mutating func writeHead(_ definition: ProcedureDefinition) {
    json.key("format")
    json.integer(1)
    string("lang", language.rawValue)
    string("procedure", definition.id.rawValue)
    text("title", definition.title)
    json.key("effective")
    json.beginObject()
    string("from", definition.effective.from?.description)
    string("until", definition.effective.until?.description)
    json.endObject()
  }

  private func channel(of explainer: Explainer) -> String? {
    let cell = explainer.program.vocabulary.nodes[Vocabulary.submissionChannel].cell
    guard case .symbol(let symbol) = explainer.cells.global(cell) else { return nil }
    return explainer.words.text(ofSymbol: symbol)
  }

  // MARK: Members

  @inline(__always)
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

  @inline(__always)
  mutating func boolean(_ key: StaticString, _ value: Bool?) {
    json.key(key)
    if let value { json.boolean(value) } else { json.null() }
  }

  mutating func number(_ key: StaticString, _ value: ExactDecimal?) {
    json.key(key)
    if let value { json.numberToken(value.description) } else { json.null() }
  }

  mutating func strings(_ key: StaticString, _ values: [String]) {
    array(key, values) { $0.json.string($1) }
  }

  /// Writes a word of the format, which holds nothing to escape.
  @inline(__always)
  mutating func word(_ key: StaticString, _ word: StaticString) {
    json.key(key)
    json.string(word)
  }

  mutating func value(_ key: StaticString, _ value: FactValue?) {
    json.key(key)
    if let value { json.fact(value) } else { json.null() }
  }

  @inline(__always)
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
