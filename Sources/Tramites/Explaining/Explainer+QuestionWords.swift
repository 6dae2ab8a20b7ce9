extension Explainer {
  func isAskedOfApplicant(_ place: Place, document: Int32) -> Bool {
    let declaration = with(document: document) { self.declaration(of: place) }
    return (declaration?.askedOf ?? (place.key == .legible ? .official : .applicant)) == .applicant
  }

  /// A question for a person, who reads it without the dossier at hand.
  func question(_ place: Place, document: Int32, neededFor: [InstanceID]) -> Question {
    let isOfDocument = place.node == nil && document >= 0
    let title = isOfDocument ? joining(name(ofDocument: document), ": ", place.title.loweredFirst) : place.title
    let declaration = with(document: document) { self.declaration(of: place) }
    return Question(
      path: place.path, title: title, question: isOfDocument ? wording(place, document: document) : wording(place),
      help: declaration?.help?.message ?? place.key?.help,
      askedOf: declaration?.askedOf ?? (place.key == .legible ? .official : .applicant),
      type: place.kind?.name ?? place.key?.typeName ?? "list", options: options(of: place, document),
      mayBeNone: declaration?.mayBeNone ?? (place.key == .expiresOn), neededFor: neededFor)
  }

  // MARK: Options

  private func options(of place: Place, _ document: Int32) -> [Question.Option] {
    if case .choice(let declared)? = place.kind {
      return declared.map { Question.Option(id: $0.id.rawValue, title: $0.title.message) }
    }
    if place.key == .signature {
      return ["handwritten", "electronic", "none"].map { id in
        let symbol = program.symbols.number(of: id).map(Value.symbol) ?? .unknown
        return Question.Option(id: id, title: words.text(symbol, kind: nil, key: .signature))
      }
    }
    let isPart = place.node == nil && place.kind == nil && place.key == nil
    return isPart ? partOptions(place.path, document) : []
  }

  private func partOptions(_ path: String, _ document: Int32) -> [Question.Option] {
    guard document >= 0, cells.documents.type(of: document) >= 0 else { return [] }
    let type = program.documentTypes[Int(cells.documents.type(of: document))].type
    let parts = path.hasSuffix(".contains") ? type.contents : type.endorsers
    return parts.map { Question.Option(id: $0.id, title: $0.title.message) }
  }

  // MARK: Words

  /// The author's question, or one made of the fact's title; with whose fact it is where that is open.
  private func wording(_ place: Place) -> Message {
    guard let node = place.node, let declaration = self.declaration(of: place) else { return place.title }
    if let question = declaration.question?.message {
      guard let owner = asked(node, row: place.row, sharing: phrasebook.facts[node].isQuestionShared)
      else { return question }
      return joining(owner.capitalized, ": ", question)
    }
    let question = declaration.kind.question(mayBeNone: declaration.mayBeNone)
    let title = words.title(ofNode: node)
    let isShared = phrasebook.facts[node].isTitleShared || isOfOneOfSeveral(node)
    guard let owner = asked(node, row: place.row, sharing: isShared) else { return joining(title, ": ", question) }
    return joining(joining(owner.capitalized, ", ", title.loweredFirst), ": ", question)
  }

  /// Whether a fact that is yes or no belongs to a group beside others: a title that is a phrase (`tiene licencia`)
  /// leaves open of whom it speaks.
  private func isOfOneOfSeveral(_ node: Int) -> Bool {
    let nodes = program.vocabulary.nodes
    guard case .boolean = nodes[node].declaration.kind, let parent = nodes[node].parent else { return false }
    return nodes.indices.contains { other in
      guard other > Vocabulary.submissionChannel, other != parent, nodes[other].parent == nodes[parent].parent else {
        return false
      }
      if case .group = nodes[other].declaration.kind { return true }
      return false
    }
  }

  /// Whose fact a question must name: always that of an element, a group where a fact elsewhere is asked for in the same
  /// words.
  private func asked(_ node: Int, row: Int32, sharing: Bool) -> Message? {
    if let list = program.vocabulary.nodes[node].list {
      guard row >= 0, Int(row) < cells.lists[list].count else { return nil }
      return (sharing ? group(around: node, row: row) : nil) ?? words.label(list: Int32(list), row: row)
    }
    return sharing ? group(around: node, row: row) : nil
  }

  /// What to ask about a document.
  private func wording(_ place: Place, document: Int32) -> Message {
    let name = name(ofDocument: document)
    if let key = place.key { return joining(name, ": ", key.question) }
    guard let declaration = with(document: document, { self.declaration(of: place) }) else {
      return joining(
        name, ": ",
        place.path.hasSuffix(".contains")
          ? Message(es: "¿qué contiene?", en: "what does it contain?")
          : Message(es: "¿qué avales tiene?", en: "which endorsements does it have?"))
    }
    if let question = declaration.question?.message {
      return hasOthers(like: document) ? joining(name, ": ", question) : question
    }
    let question = declaration.kind.question(mayBeNone: declaration.mayBeNone)
    return joining(joining(name, ", ", place.title.loweredFirst), ": ", question)
  }

  /// Whether the dossier has other documents of the same type.
  private func hasOthers(like document: Int32) -> Bool {
    cells.documents.matches(type: cells.documents.type(of: document), subject: nil).count > 1
  }

  func joining(_ first: Message, _ between: String, _ second: Message) -> Message {
    Message(es: first.spanish + between + second.spanish, en: first.english + between + second.english)
  }
}
