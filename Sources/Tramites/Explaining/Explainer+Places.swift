extension Explainer {
  /// The place that a reference reads: its path and what describes it.
  struct Place {
    let path: String
    /// What texts call it, with whose it is where that does not go without saying.
    let title: Message
    let kind: FactDeclaration.Kind?
    let key: DocumentKey?
    let isSensitive: Bool
    let declaration: FactDeclaration?
    let node: Int?
    let row: Int32

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
        isSensitive: false, declaration: nil, node: nil, row: 0)
    case .attribute(let column):
      let declaration = attribute(column, of: evaluation.document)
      let name = program.attributes[Int(column)]
      let title = declaration?.title?.message ?? Message(es: name.separatingWords, en: name.separatingWords)
      return Place(
        path: "documents[\(evaluation.document)].attributes.\(name)", title: title.capitalized,
        kind: declaration?.kind, key: nil, isSensitive: declaration?.isSensitive ?? false, declaration: declaration,
        node: nil, row: 0)
    case .global, .calculated: return place(ofNode: Int(node), row: -1)
    case .element(let list, _), .elementCalculated(let list, _):
      return place(ofNode: Int(node), row: evaluation.current[Int(list)], list: list)
    case .ownElement(let list, _), .ownElementCalculated(let list, _):
      return place(ofNode: Int(node), row: evaluation.own[Int(list)], list: list)
    }
  }

  func place(ofNode node: Int, row: Int32, list: Int32 = -1) -> Place {
    let info = program.vocabulary.nodes[node]
    let isElement = info.listIndex != nil && row >= 0
    let title: Message
    let path: String
    if isElement, let list = info.listIndex {
      title = words.label(list: Int32(list), row: row)
      path = names.element(list: Int32(list), row: row)
    } else {
      title = qualified(words.title(ofNode: node), node: node, row: row, list: list)
      path = names.fact(node, row: row)
    }
    return Place(
      path: path, title: title, kind: info.declaration.kind, key: nil, isSensitive: info.isSensitive,
      declaration: info.declaration, node: node, row: row)
  }

  /// A fact's title with whose it is: of an element other than the instance's, and of a group where a fact elsewhere
  /// has the same title.
  private func qualified(_ title: Message, node: Int, row: Int32, list: Int32) -> Message {
    let isOfList = list >= 0 && Int(row) < cells.lists[Int(list)].count
    let isOfInstance = list == instanceList && isOfList && row == evaluation.current[Int(list)]
    let group = sharedTexts.isTitleShared(node, in: program.vocabulary) ? group(around: node, row: row) : nil
    let element = isOfList && !isOfInstance ? words.label(list: list, row: row) : nil
    guard let owner = (group ?? element)?.capitalized else { return title }
    return Message(
      es: "\(owner.spanish), \(title.spanish.lowercasedFirst)", en: "\(owner.english), \(title.english.lowercasedFirst)"
    )
  }

  /// What texts call the group that directly holds a fact; nil for a fact of an element itself or of the top level.
  func group(around node: Int, row: Int32) -> Message? {
    guard let parent = program.vocabulary.nodes[node].parent, parent != Vocabulary.submission else { return nil }
    let info = program.vocabulary.nodes[parent]
    guard info.listIndex == nil else { return nil }
    if let list = info.list, Int(row) >= cells.lists[list].count { return nil }
    return words.label(of: SubjectKey(node: Int32(parent), row: info.list == nil ? nil : row))
  }

  /// For whom a fact is, where a text about it alone would leave that open: a group that has a name, or whose title
  /// tells its fact from another of the same title; else the element.
  func owner(ofNode node: Int, row: Int32) -> Message? {
    let isShared = sharedTexts.isTitleShared(node, in: program.vocabulary)
    if isShared || hasName(groupAround: node, row: row), let group = group(around: node, row: row) { return group }
    guard let list = program.vocabulary.nodes[node].list, row >= 0, Int(row) < cells.lists[list].count else {
      return nil
    }
    return words.label(list: Int32(list), row: row)
  }

  private func hasName(groupAround node: Int, row: Int32) -> Bool {
    guard let parent = program.vocabulary.nodes[node].parent else { return false }
    let info = program.vocabulary.nodes[parent]
    if let list = info.list, Int(row) >= cells.lists[list].count { return false }
    return info.listIndex == nil && words.isNamed(SubjectKey(node: Int32(parent), row: info.list == nil ? nil : row))
  }
}

/// The titles and the questions that several facts have, of which a text must say whose it means.
///
/// A fact of an element needs telling from the other facts of the element only; one outside lists, from all others.
struct SharedTexts {
  private var titles = Repeats()
  private var questions = Repeats()

  init(_ vocabulary: Vocabulary) {
    for (number, node) in vocabulary.nodes.enumerated() where number > Vocabulary.submissionChannel {
      titles.add(node.shownTitle, of: node)
      if let question = node.declaration.question?.spanish { questions.add(question, of: node) }
    }
  }

  func isTitleShared(_ number: Int, in vocabulary: Vocabulary) -> Bool {
    let node = vocabulary.nodes[number]
    return titles.contains(node.shownTitle, of: node)
  }

  func isQuestionShared(_ number: Int, in vocabulary: Vocabulary) -> Bool {
    let node = vocabulary.nodes[number]
    return node.declaration.question.map { questions.contains($0.spanish, of: node) } ?? false
  }

  private struct Repeats {
    private struct Key: Hashable {
      let text: String
      let list: Int
    }

    private var seen: Set<Key> = []
    private var repeated: Set<Key> = []

    /// Counts a text for the list that it is in, and for everything.
    mutating func add(_ text: String, of node: FactNode) {
      for list in Set([node.list ?? -1, -1]) {
        let key = Key(text: text, list: list)
        if !seen.insert(key).inserted { repeated.insert(key) }
      }
    }

    func contains(_ text: String, of node: FactNode) -> Bool {
      repeated.contains(Key(text: text, list: node.list ?? -1))
    }
  }
}

extension FactNode {
  fileprivate var shownTitle: String { (declaration.title?.spanish ?? name.separatingWords).lowercased() }
}
