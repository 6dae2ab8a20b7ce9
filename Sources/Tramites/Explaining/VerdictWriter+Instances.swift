// The instances of criteria and requirements, each as it is found.
extension VerdictWriter {
  mutating func writeInstances(of verdict: Verdict, _ explainer: Explainer, _ tally: inout VerdictSummary.Tally) {
    json.key("eligibility")
    json.beginArray()
    for record in verdict.criteria {
      let found = explainer.found(criterion: record)
      write(found, explainer)
      if verdict.outcome == .ineligible { tally.add(found, explainer.program) }
    }
    json.endArray()
    json.key("requirements")
    json.beginArray()
    for record in verdict.records {
      let found = explainer.found(requirement: record)
      write(found, explainer)
      if verdict.outcome == .incomplete { tally.add(found, explainer.program) }
    }
    json.endArray()
  }

  private mutating func write(_ found: FoundCriterion, _ explainer: Explainer) {
    let number = Int(explainer.program.criteria[Int(found.record.number)].number)
    json.beginObject()
    if let pieces {
      json.raw(pieces.criteria[number].head)
    } else {
      writeHead(explainer.program.criterionDefinitions[number])
    }
    write(found.element)
    write(found.record)
    array("because", found.because) { $0.write($1) }
    if let pieces {
      json.raw(pieces.criteria[number].tail)
    } else {
      writeTail(explainer.program.criterionDefinitions[number])
    }
    json.endObject()
  }

  mutating func writeHead(_ criterion: Criterion) {
    string("id", criterion.id.rawValue)
    text("title", criterion.title)
  }

  mutating func writeTail(_ criterion: Criterion) {
    text("message", criterion.message)
    strings("legalBasis", criterion.legalBasis.map(\.rawValue))
  }

  private mutating func write(_ found: FoundRequirement, _ explainer: Explainer) {
    let number = Int(explainer.program.requirements[Int(found.record.number)].number)
    json.beginObject()
    if let pieces {
      json.raw(pieces.requirements[number].head)
    } else {
      writeHead(
        explainer.program.requirementDefinitions[number],
        isAdditional: explainer.program.requirements[Int(found.record.number)].isAdditional)
    }
    write(found.element)
    write(found.record)
    array("because", found.because) { $0.write($1) }
    json.key("metBy")
    if let means = found.metBy { write(means, via: found.via, explainer) } else { json.null() }
    array("findings", found.findings) { $0.write($1) }
    let requirement = explainer.program.requirementDefinitions[number]
    array("options", found.options) { $0.write($1, of: requirement, explainer) }
    if let pieces, found.via == nil, found.howToObtain.isEmpty, found.sources.isEmpty {
      json.raw(pieces.requirements[number].tail)
    } else {
      writeTail(
        guidance: explainer.guidance(of: found), howToObtain: found.howToObtain,
        obtainedThrough: found.sources.first?.procedure, steps: explainer.steps(of: found),
        legalBasis: requirement.legalBasis)
    }
    json.endObject()
  }

  mutating func writeHead(_ requirement: Requirement, isAdditional: Bool) {
    string("id", requirement.id.rawValue)
    word("kind", isAdditional ? "additional" : "general")
    boolean("recommended", requirement.isRecommended)
    text("title", requirement.title)
  }

  mutating func writeTail(
    guidance: LocalizedText?, howToObtain: [LocalizedText], obtainedThrough: Procedure.ID?, steps: [String],
    legalBasis: [Identifier<LegalResource>]
  ) {
    text("guidance", guidance)
    let ways = howToObtain.map { $0.text(in: language) }
    string("howToObtain", ways.isEmpty ? nil : ways.joined(separator: "\n"))
    string("obtainedThrough", obtainedThrough?.rawValue)
    strings("steps", steps)
    strings("legalBasis", legalBasis.map(\.rawValue))
  }

  // MARK: Parts

  private mutating func write(_ element: Explainer.ElementName?) {
    guard let element else {
      json.key("subject")
      json.null()
      json.key("subjectLabel")
      json.null()
      return
    }
    if pieces != nil, !element.written.isEmpty {
      json.raw(element.written)
      return
    }
    let start = json.count
    json.key("subject")
    json.string(element.path)
    message("subjectLabel", element.label)
    // Without the comma before them.
    if pieces != nil { element.written = json.bytes(in: (start + 1)..<json.count) }
  }

  private mutating func write(_ record: InstanceRecord) {
    boolean("applies", record.applies.boolean)
    word("status", record.status.word)
  }

  private mutating func write(_ means: FoundMeans, via: Int?, _ explainer: Explainer) {
    json.beginObject()
    string("via", via.map { explainer.alternative($0).id.rawValue })
    array("documents", means.documents) { writer, document in
      writer.json.beginObject()
      writer.json.key("path")
      writer.json.string(ElementPath(.documents, row: document))
      writer.string("id", explainer.accepted.reference(of: document))
      writer.json.endObject()
    }
    array("facts", means.facts) { $0.json.string($1) }
    json.endObject()
  }

  private mutating func write(_ option: FoundOption, of requirement: Requirement, _ explainer: Explainer) {
    json.beginObject()
    if let pieces, let number = option.alternative {
      json.raw(pieces.alternatives[number])
    } else {
      writeOptionHead(option.alternative.map { explainer.alternative($0) } ?? requirement)
    }
    boolean("applies", option.applies.boolean)
    word("status", option.status.word)
    array("because", option.because) { $0.write($1) }
    array("findings", option.findings) { $0.write($1) }
    json.endObject()
  }

  mutating func writeOptionHead(_ alternative: Requirement) {
    string("id", alternative.id.rawValue)
    text("title", alternative.title)
  }
}

extension VerdictSummary.Tally {
  fileprivate mutating func add(_ found: FoundCriterion, _ program: borrowing Program) {
    let criterion = program.criteria[Int(found.record.number)]
    guard found.record.status == .notMet, !criterion.isRecommended else { return }
    add(notMet: program.criterionDefinitions[Int(criterion.number)].message, found.element?.label)
  }

  fileprivate mutating func add(_ found: FoundRequirement, _ program: borrowing Program) {
    guard found.record.status == .missing || found.record.status == .defective else { return }
    if !program.requirements[Int(found.record.number)].isRecommended { add(found.findings) }
  }
}

extension PathPattern {
  /// The path of a document: `documents[2]`.
  static let documents = PathPattern("documents[", "]")
}

extension Status {
  /// The word of the format, as the compiler knows it.
  fileprivate var word: StaticString {
    switch self {
    case .notApplicable: "notApplicable"
    case .satisfied: "satisfied"
    case .met: "met"
    case .undetermined: "undetermined"
    case .defective: "defective"
    case .missing: "missing"
    case .notMet: "notMet"
    }
  }
}
