/// The elements of the lists of a dossier that a procedure of a plan is about.
///
/// A list that is not named is there whole. The indices are those of the dossier for which the plan is made.
struct PlannedElements: Sendable, Hashable {
  /// The elements by the path of their list, in ascending order.
  private(set) var chosen: [String: [Int]] = [:]

  /// The path in the dossier of the plan of something in the dossier of these elements alone.
  func original(_ path: DossierPath) -> DossierPath {
    var steps: [DossierPath.Step] = []
    for (place, step) in path.steps.enumerated() {
      guard case .index(let index) = step,
        let elements = chosen[DossierPath(steps: Array(path.steps.prefix(place))).description],
        elements.indices.contains(index)
      else {
        steps.append(step)
        continue
      }
      steps.append(.index(elements[index]))
    }
    return DossierPath(steps: steps)
  }

  /// The elements that needs are about; of lists that no need is about, all of these.
  ///
  /// - Parameter subjects: the paths of elements in the dossier of the plan; nil for a need that is about no element, so
  ///   that all of these elements stay.
  func about(_ subjects: [String?]) -> PlannedElements {
    guard !subjects.contains(nil) else { return self }
    var about: [String: Set<Int>] = [:]
    for path in subjects.compactMap({ $0.flatMap { DossierPath($0) } }) {
      guard case .index(let index)? = path.steps.last else { continue }
      about[DossierPath(steps: path.steps.dropLast()).description, default: []].insert(index)
    }
    var result = self
    for (list, elements) in about { result.chosen[list] = elements.sorted() }
    return result
  }

  /// Takes others in as well.
  ///
  /// - Returns: whether there were others.
  mutating func formUnion(_ others: PlannedElements) -> Bool {
    var union: [String: [Int]] = [:]
    for (list, elements) in chosen {
      if let more = others.chosen[list] { union[list] = Set(elements).union(more).sorted() }
    }
    defer { chosen = union }
    return union != chosen
  }
}
