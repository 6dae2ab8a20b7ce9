/// The open answers that instances wait for, each with these instances.
struct OpenQuestions {
  private var answers = OpenAnswers()
  private var waiting: [WaitingInstances] = []

  /// Adds the answers that an instance waits for.
  ///
  /// - Parameter collect: finds them.
  mutating func add(for id: InstanceID, _ collect: (inout OpenAnswers) -> Void) {
    answers.begin()
    collect(&answers)
    while waiting.count < answers.places.count { waiting.append(WaitingInstances()) }
    for number in answers.latest { waiting[number].add(id) }
  }

  /// The questions in words, in the order in which they were first needed.
  func questions(_ explainer: Explainer) -> [Question] {
    answers.places.indices.map { number in
      explainer.question(
        answers.places[number], document: answers.documents[number], neededFor: waiting[number].ids)
    }
  }
}

/// The instances that wait for an answer: of one requirement so many, or its id alone.
private struct WaitingInstances {
  private(set) var ids: [InstanceID] = []
  /// How many of the last requirement there are.
  private var count = 0

  /// - Parameter id: an instance; those of one requirement come one after the other.
  mutating func add(_ id: InstanceID) {
    count = ids.last?.requirement == id.requirement ? count + 1 : 1
    if count <= ExplanationBounds.instances {
      ids.append(id)
    } else if ids.last?.subject != nil {
      ids.removeLast(ExplanationBounds.instances)
      ids.append(InstanceID(id.requirement))
    }
  }
}
