extension AnswerFolding {
  /// The answers that the problems of the dossier come from.
  ///
  /// A problem comes from the answer that gave the value at its pointer; without one, from that which gave a value
  /// around it, such as a list of options; without that, from those that gave what lies inside or made it be there.
  ///
  /// - Parameter answers: all answers; those that are not in the dossier come to nothing.
  func origins(of diagnostics: [Diagnostic], among answers: [Interview.Given]) -> Set<Interview.Question.ID> {
    let places = AnswerPlaces(of: self, answers)
    return diagnostics.reduce(into: []) { $0.formUnion(places.origins(of: $1.pointer.tokens)) }
  }
}

/// Where in a dossier the values of answers stand.
private struct AnswerPlaces {
  /// The answers by the pointers of their values.
  private var values: [[String]: Set<Interview.Question.ID>] = [:]
  /// The papers by the pointers of those whose they are, who come into being with them.
  private var subjects: [[String]: Set<Interview.Question.ID>] = [:]

  init(of folding: AnswerFolding, _ answers: [Interview.Given]) {
    var numbers: [Interview.Question.ID: Int] = [:]
    for (number, id) in folding.documentIDs.enumerated() { if let id { numbers[id] = number } }
    let unused = Set(folding.unused).union(folding.misfits)
    for given in answers where given.answer != .unsure && !unused.contains(given.question) {
      let id = given.question
      let steps = id.path.steps
      if id == .channel {
        values[["channel"], default: []].insert(id)
      } else if steps.first != .name("documents") {
        values[
          ["facts"] + Self.tokens(steps.isOfElement && given.answer != true ? steps.dropLast() : steps[...]),
          default: []
        ].insert(id)
      } else if steps.count > 2 {
        let paper = Interview.Question.ID(DossierPath(steps: Array(steps.prefix(2))), copy: id.copy)
        guard let number = numbers[paper] else { continue }
        values[["documents", String(number)] + Self.tokens(steps.dropFirst(2)), default: []].insert(id)
      } else {
        for copy in 0..<(given.answer.count ?? 0) {
          guard let number = numbers[Interview.Question.ID(id.path, copy: copy)] else { continue }
          values[["documents", String(number)], default: []].insert(id)
        }
        guard steps.count == 2, case .document(_, let subject?) = steps[1] else { continue }
        subjects[["facts"] + Self.tokens(DossierPath(subject)?.steps[...] ?? []), default: []].insert(id)
      }
    }
  }

  func origins(of pointer: [String]) -> Set<Interview.Question.ID> {
    if let found = values[pointer] { return found }
    var outer = pointer
    while outer.popLast() != nil {
      if let found = values[outer] { return found }
    }
    let inside = [values, subjects].flatMap { $0.filter { $0.key.starts(with: pointer) }.values }
    // The root is no part that an answer could have made.
    return pointer.isEmpty ? [] : inside.reduce(into: []) { $0.formUnion($1) }
  }

  private static func tokens(_ steps: ArraySlice<DossierPath.Step>) -> [String] {
    steps.compactMap { step in
      switch step {
      case .name(let name): name
      case .index(let index): String(index)
      case .document, .append: nil
      }
    }
  }
}

extension [DossierPath.Step] {
  fileprivate var isOfElement: Bool { if case .index? = last { true } else { false } }
}
