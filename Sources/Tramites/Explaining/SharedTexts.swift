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
    private var seen: Set<String> = []
    private var repeated: Set<String> = []

    /// Counts a text for the list that it is in, and for everything.
    mutating func add(_ text: String, of node: FactNode) {
      for list in Set([node.list ?? -1, -1]) {
        let key = Self.key(text, list)
        if !seen.insert(key).inserted { repeated.insert(key) }
      }
    }

    func contains(_ text: String, of node: FactNode) -> Bool {
      repeated.contains(Self.key(text, node.list ?? -1))
    }

    private static func key(_ text: String, _ list: Int) -> String { "\(list) \(text)" }
  }
}

extension FactNode {
  fileprivate var shownTitle: String { (declaration.title?.spanish ?? name.separatingWords).lowercased() }
}
