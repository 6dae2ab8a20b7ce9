extension Plan {
  /// The plan as JSON; every key is always there, and machine words are the same in each language.
  ///
  /// ```json
  /// { "steps": [ { "procedure": id, "title": …, "neededFor": [ { "procedure": id, "instance": id, "about", "subjectLabel" } ],
  ///                "obstacle": null, "notInCatalog", "notInForce" or "notJudged",
  ///                "outcome": … or null, "satisfied": [id…], "lacking": [id…], "questions": [path…] } ],
  ///   "circles": [ [id…] ] }
  /// ```
  ///
  /// Elements of lists have the indices of the dossier for which the plan was made.
  ///
  /// - Parameters:
  ///   - language: the language of the texts.
  ///   - pretty: whether to indent.
  /// - Returns: the JSON, without a line feed at its end.
  public func json(in language: Language, pretty: Bool = false) -> String {
    var writer = VerdictWriter(language: language, pretty: pretty)
    writer.json.beginObject()
    writer.array("steps", steps) { $0.write($1) }
    writer.array("circles", circles) { writer, circle in
      writer.json.beginArray()
      for id in circle { writer.json.string(id.rawValue) }
      writer.json.endArray()
    }
    writer.json.endObject()
    return String(decoding: writer.json.bytes, as: UTF8.self)
  }
}

extension VerdictWriter {
  fileprivate mutating func write(_ step: Plan.Step) {
    json.beginObject()
    string("procedure", step.id.rawValue)
    text("title", step.title)
    array("neededFor", step.neededFor) { writer, need in
      writer.json.beginObject()
      writer.string("procedure", need.procedure.rawValue)
      writer.string("instance", need.instance.description)
      writer.message("about", need.about)
      writer.message("subjectLabel", need.subjectLabel)
      writer.json.endObject()
    }
    string("obstacle", step.obstacle?.word)
    string("outcome", step.verdict?.outcome.rawValue)
    let satisfied = step.verdict?.instances(with: .satisfied) ?? []
    strings("satisfied", satisfied.map { step.original($0).description })
    let lacking = step.verdict.map { $0.instances(with: .missing) + $0.instances(with: .defective) } ?? []
    strings("lacking", lacking.map { step.original($0).description })
    strings("questions", step.verdict?.questions.map { step.original($0.path) } ?? [])
    json.endObject()
  }
}

extension Plan.Step.Obstacle {
  /// What programs call it.
  fileprivate var word: String {
    switch self {
    case .notInCatalog: "notInCatalog"
    case .notInForce: "notInForce"
    case .notJudged: "notJudged"
    }
  }
}

extension [ChannelComparison] {
  /// The comparison as JSON, best channel first.
  ///
  /// ```json
  /// [ { "channel": id, "title": …, "outcome": …, "repairSize": 2 or null, "fees": 0 or null } ]
  /// ```
  ///
  /// - Parameters:
  ///   - language: the language of the texts.
  ///   - pretty: whether to indent.
  /// - Returns: the JSON, without a line feed at its end.
  public func json(in language: Language, pretty: Bool = false) -> String {
    var writer = VerdictWriter(language: language, pretty: pretty)
    writer.json.beginArray()
    for comparison in self { writer.write(comparison) }
    writer.json.endArray()
    return String(decoding: writer.json.bytes, as: UTF8.self)
  }
}

extension VerdictWriter {
  mutating func write(_ key: StaticString, _ comparisons: [ChannelComparison]) {
    array(key, comparisons) { $0.write($1) }
  }

  fileprivate mutating func write(_ comparison: ChannelComparison) {
    json.beginObject()
    string("channel", comparison.channel.id.rawValue)
    text("title", comparison.channel.title)
    string("outcome", comparison.verdict.outcome.rawValue)
    json.key("repairSize")
    if let size = comparison.repairSize { json.integer(size) } else { json.null() }
    number("fees", comparison.fees)
    json.endObject()
  }
}
