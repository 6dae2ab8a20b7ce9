extension Explainer {
  /// The place that a reference reads: its path and what describes it.
  struct Place {
    let path: String
    /// What texts call it, with whose it is where that does not go without saying.
    let title: Message
    let kind: FactDeclaration.Kind?
    let key: DocumentKey?
    let isSensitive: Bool
    /// The fact; nil for a document's.
    let node: Int?
    let row: Int32
    /// For an attribute of a document, its column; -1 for anything else.
    var column: Int32 = -1

    var isDate: Bool {
      if case .date? = kind { return true }
      return key == .issuedOn || key == .expiresOn
    }
  }

  func place(of reference: CompiledReference, node: Int32) -> Place {
    switch reference {
    case .documentKey(let key):
      return Place(
        path: "documents[\(evaluation.document)].\(key.name)", title: key.title, kind: nil, key: key,
        isSensitive: false, node: nil, row: 0)
    case .attribute(let column):
      let declaration = attribute(column, of: evaluation.document)
      let name = program.attributes[Int(column)]
      let title = declaration?.title?.message ?? Message(es: name.separatingWords, en: name.separatingWords)
      return Place(
        path: "documents[\(evaluation.document)].attributes.\(name)", title: title.capitalized,
        kind: declaration?.kind, key: nil, isSensitive: declaration?.isSensitive ?? false, node: nil, row: 0,
        column: column)
    case .global, .calculated: return place(ofNode: Int(node), row: -1)
    case .element(let list, _), .elementCalculated(let list, _):
      return place(ofNode: Int(node), row: evaluation.current[Int(list)], list: list)
    case .ownElement(let list, _), .ownElementCalculated(let list, _):
      return place(ofNode: Int(node), row: evaluation.own[Int(list)], list: list)
    }
  }

  /// The path of a fact that evidence reads.
  func path(of reference: CompiledReference, node: Int32) -> ElementPath {
    let row: Int32
    switch reference {
    case .documentKey, .attribute: return ElementPath(place(of: reference, node: node).path)
    case .global, .calculated: row = -1
    case .element(let list, _), .elementCalculated(let list, _): row = evaluation.current[Int(list)]
    case .ownElement(let list, _), .ownElementCalculated(let list, _): row = evaluation.own[Int(list)]
    }
    return ElementPath(phrasebook.facts[Int(node)].path, row: row)
  }

  /// The path of a group or element, as documents name it.
  func path(ofSubject subject: SubjectKey) -> String {
    if let list = program.vocabulary.nodes[subject.node].listIndex {
      return names.element(list: Int32(clamping: list), row: subject.row)
    }
    return phrasebook.facts[subject.node].path(row: subject.row)
  }

  /// What a document contains, or who endorsed it.
  func place(ofParts name: String) -> Place {
    Place(
      path: "documents[\(evaluation.document)].\(name)", title: name == "contains" ? .contents : .endorsements,
      kind: nil,
      key: nil, isSensitive: false, node: nil, row: 0)
  }

  func place(ofNode node: Int, row: Int32, list: Int32 = -1) -> Place {
    let phrases = phrasebook.facts[node]
    let title: Message
    let path: String
    if row >= 0, let list = program.vocabulary.nodes[node].listIndex {
      title = words.label(list: Int32(list), row: row)
      path = names.element(list: Int32(list), row: row)
    } else {
      title = qualified(phrases, node: node, row: row, list: list)
      path = phrases.path(row: row)
    }
    return Place(
      path: path, title: title, kind: program.vocabulary.nodes[node].declaration.kind, key: nil,
      isSensitive: program.vocabulary.nodes[node].isSensitive, node: node, row: row)
  }

  /// The declaration of what is at a place; nil for a document's own key.
  func declaration(of place: Place) -> FactDeclaration? {
    if let node = place.node { return program.vocabulary.nodes[node].declaration }
    return place.column < 0 ? nil : attribute(place.column, of: evaluation.document)
  }

  /// A fact's title with whose it is: of an element other than the instance's, and of a group where a fact elsewhere
  /// has the same title.
  private func qualified(_ phrases: Phrasebook.Fact, node: Int, row: Int32, list: Int32) -> Message {
    let title = phrases.title
    let isOfList = list >= 0 && Int(row) < cells.lists[Int(list)].count
    let isOfInstance = list == instanceList && isOfList && row == evaluation.current[Int(list)]
    let group = phrases.isTitleShared ? group(around: node, row: row) : nil
    let element = isOfList && !isOfInstance ? words.label(list: list, row: row) : nil
    guard let owner = (group ?? element)?.capitalized else { return title }
    return Message(
      es: "\(owner.spanish), \(title.spanish.lowercasedFirst)", en: "\(owner.english), \(title.english.lowercasedFirst)"
    )
  }

  /// What texts call the group that directly holds a fact; nil for a fact of an element itself or of the top level.
  func group(around node: Int, row: Int32) -> Message? {
    guard let parent = program.vocabulary.nodes[node].parent, parent != Vocabulary.submission else { return nil }
    guard program.vocabulary.nodes[parent].listIndex == nil else { return nil }
    let list = program.vocabulary.nodes[parent].list
    if let list, Int(row) >= cells.lists[list].count { return nil }
    return words.label(of: SubjectKey(node: Int32(parent), row: list == nil ? nil : row))
  }

  /// For whom a fact is, where a text about it alone would leave that open: a group that has a name, or whose title
  /// tells its fact from another of the same title; else the element.
  func owner(ofNode node: Int, row: Int32) -> Message? {
    let isShared = phrasebook.facts[node].isTitleShared
    if isShared || hasName(groupAround: node, row: row), let group = group(around: node, row: row) { return group }
    guard let list = program.vocabulary.nodes[node].list, row >= 0, Int(row) < cells.lists[list].count else {
      return nil
    }
    return words.label(list: Int32(list), row: row)
  }

  private func hasName(groupAround node: Int, row: Int32) -> Bool {
    guard let parent = program.vocabulary.nodes[node].parent else { return false }
    let list = program.vocabulary.nodes[parent].list
    if let list, Int(row) >= cells.lists[list].count { return false }
    return program.vocabulary.nodes[parent].listIndex == nil
      && words.isNamed(SubjectKey(node: Int32(parent), row: list == nil ? nil : row))
  }
}
