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
    /// Whether a text was there more than once, by text: outside lists and in all of them, and in each list.
    private var everywhere: [String: Bool] = [:]
    private var inLists: [[String: Bool]] = []

    /// Counts a text for the list that it is in, and for everything.
    mutating func add(_ text: String, of node: FactNode) {
      everywhere[text] = everywhere[text] != nil
      guard let list = node.list else { return }
      while inLists.count <= list { inLists.append([:]) }
      inLists[list][text] = inLists[list][text] != nil
    }

    func contains(_ text: String, of node: FactNode) -> Bool {
      (node.list.map { $0 < inLists.count ? inLists[$0] : [:] } ?? everywhere)[text] ?? false
    }
  }
}

extension FactNode {
  fileprivate var shownTitle: String { (declaration.title?.spanish ?? name.separatingWords).lowercased() }
}
