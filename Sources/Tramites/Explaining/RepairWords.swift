/// Puts the actions of a repair into words and into changes of the dossier.
struct RepairWords {
  private let found: RepairSearch.Found
  private let origins: [SupposedFact: RepairSearch.Origin]
  /// Of the dossier with the facts that conditions read already supposed.
  private let explainer: Explainer
  /// Of the dossier as it is.
  private let start: Explainer

  private var program: Program { explainer.program }

  init(_ accepted: AcceptedDossier, _ found: RepairSearch.Found, origins: [SupposedFact: RepairSearch.Origin]) {
    self.found = found
    self.origins = origins
    start = Explainer(accepted)
    explainer = Explainer(accepted.with(found.state.cells))
  }

  /// The actions in the order of the definition; before them the lists that get elements, on which others may act.
  func actions() -> [Repair.Action] {
    let first = found.state.facts.compactMap { fact -> (place: Shortfall.Place, action: Repair.Action)? in
      guard let origin = origins[fact] else { return nil }
      let action = action(fact, origin.leaf, neededFor: origin.instances)
      return (fact.addsElements ? .first : origin.place, action)
    }
    let then = found.candidates.map { candidate -> (place: Shortfall.Place, action: Repair.Action) in
      let shortfall = found.state.shortfall
      let instances = candidate.instances(in: shortfall).map { shortfall.instances[$0] }
      return (candidate.place, action(candidate, neededFor: instances))
    }
    return (first + then).enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element.action)
  }

  private func action(_ candidate: RepairCandidate, neededFor instances: [Shortfall.Instance]) -> Repair.Action {
    switch candidate.kind {
    case .fact(let fact):
      action(fact, found.state.shortfall.factLeaves[candidate.factLeaves[0]], neededFor: instances)
    case .correction(let document, _): correction(of: document, candidate, neededFor: instances)
    case .newDocument(let type, let subject, let copy, _):
      handingIn(type, subject, copy: copy, candidate, neededFor: instances)
    }
  }

  private func ids(_ instances: [Shortfall.Instance]) -> [InstanceID] {
    instances.map { instance in
      let requirement = program.requirements[Int(instance.number)]
      return InstanceID(
        program.definition(of: requirement).id,
        subject: explainer.names.subject(list: requirement.list, row: instance.row))
    }
  }

  // MARK: Facts

  private func action(_ fact: SupposedFact, _ leaf: Shortfall.FactLeaf, neededFor instances: [Shortfall.Instance])
    -> Repair.Action
  {
    let node = Int(fact.place.node)
    let declaration = program.vocabulary.nodes[node].declaration
    let title = explainer.words.title(ofNode: node)
    let finding = finding(of: leaf)
    let instruction =
      finding?.remedy
      ?? (fact.form == .confirmed ? explainer.confirming(fact.place.node, []) : nil)
      ?? explainer.giving(title, declaration.askedOf)
    return Repair.Action(
      kind: fact.form == .confirmed ? .confirm : .give, path: path(of: fact.place).description,
      about: finding?.about ?? title,
      subject: finding?.subject ?? explainer.owner(ofNode: node, row: fact.place.row),
      problem: leaf.status == .missing ? nil : finding?.problem, instruction: instruction,
      neededFor: ids(instances), needsOthers: declaration.obtainedThrough != nil,
      changes: [change(fact, declaration)])
  }

  /// What is wrong with the fact as the dossier is; nil where it is not asked for there yet.
  private func finding(of leaf: Shortfall.FactLeaf) -> Finding? {
    if leaf.list >= 0, leaf.row >= start.cells.count(of: leaf.list) { return nil }
    return start.with(list: leaf.list, row: leaf.row) {
      switch leaf.demand {
      case .datum(let datum, let atLeast): start.finding(of: datum, atLeast: atLeast)
      case .confirmation(let expression, let node): start.unconfirmed(expression, node: node)
      }
    }
  }

  private func path(of place: FactPlace) -> DossierPath {
    let phrases = explainer.phrasebook.facts[Int(place.node)]
    // The paths of facts that exist are paths.
    return DossierPath(phrases.path(row: place.row)) ?? DossierPath(steps: [.name(phrases.path(row: place.row))])
  }

  private func change(_ fact: SupposedFact, _ declaration: FactDeclaration) -> Repair.Change {
    let path = path(of: fact.place)
    switch fact.form {
    case .given: return Repair.Change(path: path, value: nil, example: declaration.example.map { FactValue($0) })
    case .confirmed: return Repair.Change(path: path, value: .boolean(true))
    case .elements(let count):
      let list = program.vocabulary.nodes[Int(fact.place.node)].listIndex ?? 0
      let there = start.evaluation.isKnown(Int32(clamping: list)) ? Int(start.cells.lists[list].count) : 0
      return Repair.Change(
        path: DossierPath(steps: path.steps + [.append]),
        value: .list(Array(repeating: .group([:]), count: max(count - there, 0))))
    }
  }

  // MARK: Documents

  private func correction(
    of document: Int32, _ candidate: RepairCandidate, neededFor instances: [Shortfall.Instance]
  ) -> Repair.Action {
    var findings: [Finding] = []
    for effect in candidate.effects where effect.after < effect.before ?? .missing {
      let leaf = found.state.shortfall.documentLeaves[effect.leaf]
      explainer.with(list: leaf.list, row: leaf.row) {
        for finding in explainer.findings(ofDocument: document, leaf.evidence)
        where !findings.contains(where: { $0.fault == finding.fault }) {
          findings.append(finding)
        }
      }
    }
    let sensitive = sensitiveKeys(inLeaves: found.state.shortfall.leavesOfDocument[Int(document)])
    let changes = candidate.settings.map { change(of: document, $0, isSensitive: sensitive.contains($0.tableKey)) }
    let type = program.documentTypes[Int(explainer.cells.documents.type(of: document))].type
    // What it does not say yet is no fault, and has to be said all the same.
    let unsaid = candidate.settings.filter { !start.cells.isKnown($0.tableKey, of: document) }
    let completing = unsaid.isEmpty ? nil : explainer.completing(unsaid, sensitive, type: type)
    return Repair.Action(
      kind: .correct, path: "documents[\(document)]",
      about: explainer.numbered(type.title.message, document),
      subject: explainer.words.label(of: explainer.cells.documents.subject(of: document)),
      problem: .sentences(findings.map(\.problem).withoutRepeats),
      instruction: .sentences(findings.compactMap(\.remedy).withoutRepeats + [completing])
        ?? explainer.completing(candidate.settings, sensitive, type: type), neededFor: ids(instances),
      needsOthers: findings.contains(where: \.needsOthers), changes: changes)
  }

  private func handingIn(
    _ type: Int32, _ subject: SubjectKey, copy: Int, _ candidate: RepairCandidate,
    neededFor instances: [Shortfall.Instance]
  ) -> Repair.Action {
    let declaration = program.documentTypes[Int(type)].type
    var demands: [DocumentDemand] = []
    for effect in candidate.effects where effect.after <= .undetermined {
      let leaf = found.state.shortfall.documentLeaves[effect.leaf]
      explainer.with(list: leaf.list, row: leaf.row) {
        demands += explainer.demands(ofSet: leaf.evidence.set, type: type).filter { !demands.contains($0) }
      }
    }
    let sensitive = sensitiveKeys(inLeaves: found.state.shortfall.index.leaves(counting: type, of: subject))
    return Repair.Action(
      kind: .handIn, path: "documents[+]", about: declaration.title.message,
      subject: subject == .none ? nil : explainer.words.label(of: subject), problem: nil,
      instruction: .sentences(
        demands.handingIn(1, isMore: copy > 0)
          + [declaration.howToObtain?.message, explainer.through(declaration.obtainedThrough)])
        ?? Message(es: "presente este documento", en: "hand in this document"),
      neededFor: ids(instances),
      needsOthers: declaration.obtainedThrough != nil || demands.contains(where: \.needsOthers),
      changes: [
        Repair.Change(
          path: "documents[+]", value: document(declaration, subject, candidate.settings),
          shown: document(declaration, subject, candidate.settings.filter { !sensitive.contains($0.tableKey) }))
      ])
  }

  /// A document as a dossier writes it.
  private func document(_ type: DocumentType, _ subject: SubjectKey, _ settings: [DocumentSetting]) -> FactValue {
    var fields: [String: FactValue] = ["type": .text(type.id.rawValue)]
    if subject != .none { fields["of"] = .text(explainer.path(ofSubject: subject)) }
    var attributes: [String: FactValue] = [:]
    for setting in settings {
      let (steps, value) = explainer.value(of: setting)
      if steps.count == 2 { attributes[steps[1]] = value } else { fields[steps[0]] = value }
    }
    if !attributes.isEmpty { fields["attributes"] = .group(attributes) }
    return .group(fields)
  }

  /// The keys whose new values may give a sensitive fact away.
  ///
  /// - Parameter leaves: all that count the paper: what it says may come from any.
  private func sensitiveKeys(inLeaves leaves: [Int]) -> Set<DocumentSettings.Key> {
    let sets = Set(leaves.map { found.state.shortfall.documentLeaves[$0].evidence.set })
    return sets.reduce(into: []) { $0.formUnion(explainer.keysComparedWithSensitive(inSet: $1)) }
  }

  private func change(of document: Int32, _ setting: DocumentSetting, isSensitive: Bool) -> Repair.Change {
    let (steps, value) = explainer.value(of: setting)
    return Repair.Change(
      path: DossierPath(steps: [.name("documents"), .index(Int(document))] + steps.map { .name($0) }), value: value,
      shown: isSensitive ? .some(nil) : nil)
  }
}

extension Explainer {
  /// What a document says, as a dossier writes it.
  fileprivate func value(of setting: DocumentSetting) -> (steps: [String], value: FactValue) {
    func symbols(_ symbols: [Int32]) -> FactValue { .list(symbols.map { .text(words.text(ofSymbol: $0)) }) }
    return switch setting {
    case .key(let key, let value): ([key.name], words.machineValue(value, isSensitive: false) ?? .null)
    case .attribute(let column, let value):
      (["attributes", program.attributes[Int(column)]], words.machineValue(value, isSensitive: false) ?? .null)
    case .contents(let contents): (["contains"], symbols(contents))
    case .endorsers(let endorsers): (["endorsedBy"], symbols(endorsers))
    }
  }

  /// What a document must still say, where nothing that it says is wrong.
  fileprivate func completing(
    _ settings: [DocumentSetting], _ sensitive: Set<DocumentSettings.Key>, type: DocumentType
  ) -> Message {
    let parts = settings.map { setting -> Message in
      let isSensitive = sensitive.contains(setting.tableKey)
      return switch setting {
      case .key(let key, _) where isSensitive: key.title
      case .key(let key, let value): joining(key.title, ": ", words.text(value, kind: nil, key: key).quoted)
      case .attribute(let column, let value): attributeWords(column, isSensitive ? nil : value, type)
      case .contents: Message(es: "con todo lo que debe contener", en: "with all that it must contain")
      case .endorsers: Message(es: "con los avales que se piden", en: "with the endorsements asked for")
      }
    }
    let list = Message.listing(parts)
    return Message(es: "complete este documento: \(list.spanish)", en: "complete this document: \(list.english)")
  }

  private func attributeWords(_ column: Int32, _ value: Value?, _ type: DocumentType) -> Message {
    let compiled = program.documentTypes.first { $0.type.id == type.id }
    let name = program.attributes[Int(column)]
    guard let declaration = compiled?.attributes.first(where: { $0.column == column })?.declaration else {
      return Message(es: name, en: name)
    }
    let title = declaration.title?.message ?? Message(es: name.separatingWords, en: name.separatingWords)
    guard let value, !declaration.isSensitive else { return title }
    return joining(title, ": ", words.text(value, kind: declaration.kind, key: nil).quoted)
  }
}

extension FactValue {
  /// The value that a literal of a definition writes.
  fileprivate init(_ literal: Literal) {
    switch literal {
    case .boolean(let boolean): self = .boolean(boolean)
    case .number(let number, _): self = number.int64.map(FactValue.integer) ?? .decimal(number)
    case .text(let text): self = .text(text)
    }
  }
}
