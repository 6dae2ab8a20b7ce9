/// What applies and what may apply, from facts alone, before anything is handed in (FORMAT §5, `applies`).
///
/// ```swift
/// let checklist = try procedure.checklist(for: dossier)
/// for item in checklist.items where item.applies == .true { print(item.title.spanish, item.demands) }
/// ```
public struct Checklist: Sendable, Hashable {
  /// The requirements, instance by instance, in the order of the definition.
  public let items: [Item]
  /// The open answers on which it depends what applies, in the order in which they are first needed.
  public let questions: [Question]
  /// The day for which it holds.
  public let submittedOn: CivilDate

  /// One instance of a requirement.
  public struct Item: Sendable, Hashable {
    /// The instance.
    public let id: InstanceID
    /// What is asked for.
    public let title: LocalizedText
    /// What texts call the subject; nil without one.
    public let subjectLabel: Message?
    /// Whether it applies.
    public let applies: Truth
    /// The facts that decide.
    public let because: [Reason]
    /// Whether it is only recommended.
    public let isRecommended: Bool
    /// What to do to meet it.
    public let guidance: LocalizedText?
    /// What is to be handed in or stated, with what it must be like.
    public let demands: [Demand]
    /// What can stand in for it.
    public let alternatives: [Alternative]
  }

  /// A paper or a datum that meets a requirement.
  public struct Demand: Sendable, Hashable {
    /// What it is.
    public let title: Message
    /// What it must be like: `el original`, `una copia simple`.
    public let qualities: [Message]
    /// How one comes by it.
    public let howToObtain: Message?
    /// Whether the qualities are several ways, of which some are enough.
    package var isChoice = false
  }

  /// An alternative to a requirement.
  public struct Alternative: Sendable, Hashable {
    /// The alternative.
    public let id: Requirement.ID
    /// What it is.
    public let title: LocalizedText
    /// Whether it applies.
    public let applies: Truth
    /// The facts that decide.
    public let because: [Reason]
  }
}

extension Procedure {
  /// What applies and what may apply, with the facts known so far; documents are not looked at.
  ///
  /// - Parameters:
  ///   - dossier: the facts known so far; nil where nothing is known.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Throws: `InputError` with every way in which the dossier does not fit the procedure.
  public func checklist(for dossier: Dossier? = nil, submittedOn: CivilDate? = nil) throws(InputError) -> Checklist {
    let accepted = try accept(dossier ?? Dossier(procedure: id), submittedOn: submittedOn)
    return Explainer(accepted).checklist()
  }
}

extension Explainer {
  func checklist() -> Checklist {
    var items: [Checklist.Item] = []
    var open = OpenQuestions()
    for compiled in program.requirements {
      evaluation.forEachInstance(of: compiled.list) { row, isOverUnknownList in
        with(list: compiled.list, row: row) {
          let id = InstanceID(
            program.definition(of: compiled).id, subject: names.subject(list: compiled.list, row: row))
          var applies = evaluation.optionalTruth(compiled.when)
          if isOverUnknownList, applies == .true { applies = .unknown }
          items.append(item(compiled, id: id, row: row, applies: applies))
          open.add(for: id) { answers in
            if isOverUnknownList, applies == .unknown {
              ask(forList: compiled.list, into: &answers)
            } else {
              questions(of: compiled.when, into: &answers)
            }
          }
        }
        return true
      }
    }
    return Checklist(items: items, questions: open.questions(self), submittedOn: accepted.submittedOn)
  }

  private func item(_ compiled: CompiledRequirement, id: InstanceID, row: Int32, applies: Truth) -> Checklist.Item {
    let alternatives = accepted.procedure.definition.alternativeRequirements ?? []
    return Checklist.Item(
      id: id, title: program.definition(of: compiled).title, subjectLabel: label(list: compiled.list, row: row),
      applies: applies,
      because: reasons(ofInstanceOver: compiled.list, Goal.applies(compiled.when)),
      isRecommended: program.definition(of: compiled).isRecommended,
      guidance: program.definition(of: compiled).guidance, demands: demands(ofEvidence: compiled.evidence),
      alternatives: program.alternatives(of: compiled).map { alternative in
        let definition = alternatives[Int(alternative.index)]
        return Checklist.Alternative(
          id: definition.id, title: definition.title, applies: evaluation.optionalTruth(alternative.when),
          because: reasons(ofInstanceOver: compiled.list, Goal.applies(alternative.when)))
      })
  }

  private func demands(ofEvidence evidence: Int32) -> [Checklist.Demand] {
    switch program.evidence[Int(evidence)] {
    case .document(let index):
      let compiled = program.documentEvidence[Int(index)]
      let type = program.documentTypes[Int(program[compiled.types][0])].type
      var qualities = demands(ofSet: compiled.set, type: program[compiled.types][0]).each
      if compiled.quantity > 1 {
        qualities.insert(Message(es: "\(compiled.quantity) ejemplares", en: "\(compiled.quantity) of them"), at: 0)
      }
      return [
        Checklist.Demand(
          title: title(ofTypes: program[compiled.types]), qualities: qualities,
          howToObtain: .sentences([type.howToObtain?.message, through(type.obtainedThrough)]))
      ]
    case .data(let data):
      return program.data(data).map { datum in
        let declaration = program.vocabulary.nodes[Int(datum.node)].declaration
        return Checklist.Demand(
          title: words.title(ofNode: Int(datum.node)), qualities: [],
          howToObtain: .sentences([declaration.help?.message, through(declaration.obtainedThrough)]))
      }
    case .dataList(let number, let atLeast):
      let datum = program.data[Int(number)]
      return [
        Checklist.Demand(
          title: words.title(ofNode: Int(datum.node)),
          qualities: [Message(es: "al menos \(atLeast)", en: "at least \(atLeast)")], howToObtain: nil)
      ]
    case .confirmed(_, let node):
      let declaration = program.vocabulary.nodes[Int(node)].declaration
      return [
        Checklist.Demand(
          title: words.title(ofNode: Int(node)), qualities: [],
          howToObtain: .sentences([declaration.help?.message, through(declaration.obtainedThrough)]))
      ]
    case .allOf(let parts): return program[parts].flatMap { demands(ofEvidence: $0) }
    case .anyOf(let parts, let atLeast):
      let title =
        atLeast == 1
        ? Message(es: "Una de estas opciones", en: "One of these")
        : Message(es: "Al menos \(atLeast) de estas opciones", en: "At least \(atLeast) of these")
      return [
        Checklist.Demand(
          title: title, qualities: program[parts].map { way(ofEvidence: $0) }, howToObtain: nil, isChoice: true)
      ]
    }
  }

  /// One of several ways in a line: `DNI o Pasaporte, de Rosa: el original; vigente`.
  private func way(ofEvidence evidence: Int32) -> Message {
    let whose: Message? =
      if case .document(let index) = program.evidence[Int(evidence)] {
        label(of: program.documentEvidence[Int(index)])
      } else {
        nil
      }
    let parts = demands(ofEvidence: evidence).map { demand in
      let title =
        whose.map {
          Message(es: "\(demand.title.spanish), de \($0.spanish)", en: "\(demand.title.english), of \($0.english)")
        } ?? demand.title
      return demand.qualities.isEmpty ? title : joining(title, ": ", .listing(demand.qualities))
    }
    return parts.dropFirst().reduce(parts.first ?? Message(es: "", en: "")) {
      joining($0, " ", Message(es: "y \($1.spanish)", en: "and \($1.english)"))
    }
  }
}

extension Checklist {
  /// The checklist as JSON; every key is always there.
  ///
  /// - Parameters:
  ///   - language: the language of the texts.
  ///   - pretty: whether to indent.
  public func json(in language: Language, pretty: Bool = false) -> String {
    var writer = VerdictWriter(language: language, pretty: pretty)
    writer.json.beginObject()
    writer.string("lang", language.rawValue)
    writer.string("submittedOn", submittedOn.description)
    writer.array("items", items) { $0.write($1) }
    writer.array("questions", questions) { $0.write($1) }
    writer.json.endObject()
    return String(decoding: writer.json.bytes, as: UTF8.self)
  }
}

extension VerdictWriter {
  mutating func write(_ item: Checklist.Item) {
    json.beginObject()
    string("id", item.id.requirement.rawValue)
    text("title", item.title)
    string("subject", item.id.subject)
    message("subjectLabel", item.subjectLabel)
    boolean("applies", item.applies.boolean)
    boolean("recommended", item.isRecommended)
    array("because", item.because) { $0.write($1) }
    text("guidance", item.guidance)
    array("demands", item.demands) { writer, demand in
      writer.json.beginObject()
      writer.message("title", demand.title)
      writer.strings("qualities", demand.qualities.map { $0.text(in: writer.language) })
      writer.message("howToObtain", demand.howToObtain)
      writer.json.endObject()
    }
    array("alternatives", item.alternatives) { writer, alternative in
      writer.json.beginObject()
      writer.string("id", alternative.id.rawValue)
      writer.text("title", alternative.title)
      writer.boolean("applies", alternative.applies.boolean)
      writer.array("because", alternative.because) { $0.write($1) }
      writer.json.endObject()
    }
    json.endObject()
  }
}
