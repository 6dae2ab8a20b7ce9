/// Proves of questions that no answer to them can matter.
///
/// A question that only conditions wait for is irrelevant where each of these conditions comes to the same whatever is
/// answered, and where nothing is, for every answer to the others that they wait for. All combinations are tried, with
/// the engine itself, which is why only facts that are yes or no, or one of some options, take part; where there is any
/// other, or too many combinations, nothing is proved and the question is asked. Nor is it where the combinations tried
/// before took as many steps as `Limits.maximumSteps` allows a check.
///
/// The status of an instance is made of such conditions and of papers, so that it stays the same too. Leaving two
/// questions out together is sound because they are looked at one after the other: what was proved irrelevant before,
/// and what nobody could answer, counts as unknown in every combination. By the first proof a condition comes to the
/// same with and without the first answer, whatever the second; by the second proof it comes to the same without the
/// first answer, with and without the second.
struct IrrelevanceProof {
  let finder: InterviewFinder
  private let work: SearchWork
  /// The most combinations that are tried for a condition.
  static let maximumCombinations = 512

  init(finder: InterviewFinder) {
    self.finder = finder
    work = SearchWork(for: finder.explainer.accepted)
  }

  private var program: Program { finder.program }

  /// The questions that need not be asked.
  func irrelevant() -> Set<Interview.Question.ID> {
    var proved: Set<Interview.Question.ID> = []
    var left: Set<FactPlace> = []
    for candidate in finder.candidates {
      guard case .fact(let place) = candidate.target, let roots = candidate.roots, domain(of: place) != nil,
        roots.allSatisfy({ isIrrelevant(place, to: $0, left: left) })
      else { continue }
      proved.insert(candidate.id)
      left.insert(place)
    }
    return proved
  }

  /// The values that a fact may have, none included; nil where there are too many.
  private func domain(of place: FactPlace) -> [Value]? {
    let declaration = program.vocabulary.nodes[Int(place.node)].declaration
    var values: [Value]
    switch declaration.kind {
    case .boolean: values = [.boolean(true), .boolean(false)]
    case .choice: values = program.options(of: Int(place.node))
    case .integer, .decimal, .date, .text, .group, .list: return nil
    }
    if declaration.mayBeNone { values.append(.none) }
    return values
  }

  private func isIrrelevant(_ place: FactPlace, to root: InterviewFinder.Root, left: Set<FactPlace>) -> Bool {
    guard let values = domain(of: place), let others = others(than: place, in: root, left: left) else { return false }
    // Alone it decides.
    guard !others.isEmpty else { return false }
    let count = others.reduce(values.count + 1) { product, other in
      product > Self.maximumCombinations ? product : product * other.values.count
    }
    guard count <= Self.maximumCombinations else { return false }
    var chosen = Array(repeating: 0, count: others.count)
    repeat {
      work.spend(work.check.saturatingProduct(values.count + 1))
      guard !work.isSpent else { return false }
      let settings = zip(others, chosen).map { ($0.place, $0.values[$1]) }
      let without = truth(of: root, settings)
      // Where it waits for something else still, nothing can be said.
      if without == .unknown { return false }
      for value in values where truth(of: root, settings + [(place, value)]) != without { return false }
    } while Self.advance(&chosen, others.map(\.values.count))
    return true
  }

  /// What else a condition waits for, with its values; nil where that are not only such facts.
  private func others(than place: FactPlace, in root: InterviewFinder.Root, left: Set<FactPlace>)
    -> [(place: FactPlace, values: [Value])]?
  {
    var others: [(place: FactPlace, values: [Value])] = []
    var found = OpenAnswers()
    let evaluation = finder.explainer.evaluation
    evaluation.at(root) { finder.explainer.questions(of: root.condition, into: &found) }
    for other in found.places {
      guard let node = other.node, program.vocabulary.nodes[node].listIndex == nil else { return nil }
      let row = program.vocabulary.nodes[node].list == nil ? -1 : other.row
      let otherPlace = FactPlace(node: Int32(clamping: node), row: row)
      guard otherPlace != place else { continue }
      guard let values = domain(of: otherPlace) else { return nil }
      let isLeft =
        left.contains(otherPlace)
        || finder.judge.marks.unsureFacts.contains(finder.explainer.cells.position(of: otherPlace, program))
      if !isLeft { others.append((otherPlace, values)) }
    }
    return others
  }

  private func truth(of root: InterviewFinder.Root, _ settings: [(FactPlace, Value)]) -> Truth {
    var cells = finder.explainer.cells
    for (place, value) in settings { cells.suppose(value, at: place, program) }
    let evaluation = Evaluation(finder.explainer.names.sharedProgram, SharedCells(cells))
    return evaluation.at(root) { evaluation.truth(root.condition) }
  }

  /// Goes on to the next combination; false after the last.
  private static func advance(_ chosen: inout [Int], _ counts: [Int]) -> Bool {
    for index in chosen.indices {
      chosen[index] += 1
      if chosen[index] < counts[index] { return true }
      chosen[index] = 0
    }
    return false
  }
}

extension Evaluation {
  /// Runs `body` where the evaluation stood when a condition was looked at.
  fileprivate func at<Result>(_ root: InterviewFinder.Root, _ body: () -> Result) -> Result {
    let saved = (position, document)
    move(to: root.position)
    document = root.document
    defer {
      move(to: saved.0)
      document = saved.1
    }
    return body()
  }

  private func move(to rows: [Int32]) {
    for index in 0..<current.count { current[index] = rows[index] }
    for index in 0..<own.count { own[index] = rows[current.count + index] }
  }
}
