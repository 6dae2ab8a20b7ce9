/// Puts the questions of an interview into the order in which they are asked.
///
/// Facts come before the elements that a list may get beside those it has, and these before papers. Among facts comes
/// first what settles most: the open instances that are settled afterwards, taken together over the answers that may be
/// given. A criterion that is not met settles all. Ties are decided by the order of the definition, among the
/// particulars of a paper by what is seen at once. So are all facts that come after those for which trying took as many
/// steps as `Limits.maximumSteps` allows a check.
struct InterviewOrder {
  let finder: InterviewFinder
  private let work: SearchWork

  init(finder: InterviewFinder) {
    self.finder = finder
    work = SearchWork(for: finder.explainer.accepted)
  }

  private enum Rank: Int {
    case fact, anotherElement, paper
  }

  func sorted(_ candidates: [InterviewFinder.Candidate]) -> [InterviewFinder.Candidate] {
    let keyed = candidates.enumerated().map { place, candidate in
      (
        rank: rank(of: candidate).rawValue, score: score(of: candidate),
        place: paperPlace(of: candidate, among: candidates, place), key: keyRank(of: candidate), offset: place,
        candidate: candidate
      )
    }
    return keyed.sorted { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.score != right.score { return left.score > right.score }
      return (left.place, left.key, left.offset) < (right.place, right.key, right.offset)
    }.map(\.candidate)
  }

  private func rank(of candidate: InterviewFinder.Candidate) -> Rank {
    switch candidate.target {
    case .fact: .fact
    case .element(let list): finder.explainer.cells.count(of: list) == 0 ? .fact : .anotherElement
    case .paper, .key: .paper
    }
  }

  /// The place of the first question about the same document.
  private func paperPlace(
    of candidate: InterviewFinder.Candidate, among candidates: [InterviewFinder.Candidate], _ place: Int
  ) -> Int {
    guard case .key(let document, _) = candidate.target else { return place }
    return candidates.firstIndex { if case .key(document, _) = $0.target { true } else { false } } ?? place
  }

  /// What is seen on a paper at once, before what one has to look up or to have made.
  private func keyRank(of candidate: InterviewFinder.Candidate) -> Int {
    guard case .key = candidate.target else { return 0 }
    return switch candidate.place?.key {
    case .original, .copies, .certifiedCopies: 0
    case .signature, .format, .bytes, .legible: 1
    case .language, .apostilled, .legalized: 2
    case .issuedOn, .expiresOn, .issuedIn: 3
    case .translated: 4
    case .type, nil: 1
    }
  }

  // MARK: What an answer settles

  /// How many open instances an answer settles on average.
  private func score(of candidate: InterviewFinder.Candidate) -> Double {
    switch candidate.target {
    case .paper, .key: return 0
    case .element: return Double(candidate.instances.count) / 2
    case .fact(let place):
      let values = classes(of: place)
      work.spend(work.check.saturatingProduct(values.count))
      guard !values.isEmpty, !work.isSpent else { return 0 }
      let settled = values.reduce(0) { $0 + self.settled(candidate, place, $1) }
      return Double(settled) / Double(values.count)
    }
  }

  private func settled(_ candidate: InterviewFinder.Candidate, _ place: FactPlace, _ value: Value) -> Int {
    var cells = finder.explainer.cells
    cells.suppose(value, at: place, finder.program)
    let judge = InterviewJudge(
      evaluation: Evaluation(finder.explainer.names.sharedProgram, SharedCells(cells)), marks: finder.judge.marks)
    var count = 0
    for instance in candidate.instances {
      let list = judge.list(of: instance)
      if list >= 0 { judge.evaluation.current[Int(list)] = instance.row }
      switch judge.standing(of: instance) {
      case .open: break
      case .settled: count += 1
      case .notMet: return finder.openInstances.count
      }
    }
    return count
  }

  /// A value for each kind of answer: each option, and of what has too many values one that the definition does not
  /// name.
  private func classes(of place: FactPlace) -> [Value] {
    let program = finder.program
    let node = program.vocabulary.nodes[Int(place.node)]
    var values: [Value]
    switch node.declaration.kind {
    case .boolean: values = [.boolean(true), .boolean(false)]
    case .choice: values = program.options(of: Int(place.node))
    case .integer, .decimal: values = [.number(ExactDecimal(1))]
    case .date: values = [finder.judge.evaluation.submissionDay]
    case .text: values = [.symbol(.min)]
    case .group: values = [.boolean(true)]
    case .list: return []
    }
    if node.declaration.mayBeNone { values.append(.none) }
    return values
  }
}

extension Program {
  /// The options of a choice, and the channels of the one that is built in.
  func options(of node: Int) -> [Value] {
    if node == Vocabulary.submissionChannel { return channels.map(Value.symbol) }
    return self[vocabulary.slots[node].options].map(Value.symbol)
  }
}
