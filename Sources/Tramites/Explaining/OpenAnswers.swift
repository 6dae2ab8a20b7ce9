/// The open answers that something waits for, each once, in the order in which they were first needed.
struct OpenAnswers {
  private(set) var places: [Explainer.Place] = []
  private(set) var documents: [Int32] = []
  /// The numbers of those that the last of several things waits for.
  private(set) var latest: [Int] = []
  private var numbers: [Grounds.Leaf: Int] = [:]
  /// The last thing that waits for each.
  private var lastWaiting: [Int] = []
  private var waiting = 0
  private var visited: Set<[Int32]> = []

  /// Turns to another thing that may wait for the same answers.
  mutating func begin() {
    waiting += 1
    latest.removeAll(keepingCapacity: true)
    visited.removeAll(keepingCapacity: true)
  }

  /// - Parameter place: makes the place of an answer that nothing waited for before.
  mutating func add(_ leaf: Grounds.Leaf, document: Int32, _ place: () -> Explainer.Place) {
    if let number = numbers[leaf] {
      guard lastWaiting[number] != waiting else { return }
      lastWaiting[number] = waiting
      latest.append(number)
    } else {
      let number = places.count
      numbers[leaf] = number
      lastWaiting.append(waiting)
      latest.append(number)
      places.append(place())
      documents.append(document)
    }
  }

  /// Whether something that several places share was not looked into yet, for what it depends on.
  mutating func visit(_ position: [Int32]) -> Bool {
    visited.insert(position).inserted
  }
}
