/// What is done to one fact.
enum FactOption {
  /// It is given; nobody knows what value it has.
  case give
  /// It is set true.
  case confirm
  /// The list gets elements of which nothing is known, until it has so many.
  case lengthen(Int)
}

/// A dossier with facts supposed.
struct Supposition {
  var dossier: JSONTree
  var given: Set<String> = []

  /// The dossier with the options carried out; nil where a fact is of an element or a group that is not there.
  static func carryingOut(_ options: [(path: String, option: FactOption)], on dossier: JSONTree) -> Supposition? {
    var supposition = Supposition(dossier: dossier)
    // Lists first: facts of their new elements may be given too.
    for (path, option) in options {
      guard case .lengthen(let count) = option else { continue }
      guard let steps = supposition.steps(to: path) else { return nil }
      let elements = supposition.dossier.value(at: steps)?.elements ?? []
      let added = Array(repeating: JSONTree.object([]), count: max(0, count - elements.count))
      supposition.dossier = supposition.dossier.setting(.array(elements + added), at: steps)
      supposition.given.insert(path)
    }
    for (path, option) in options {
      if case .lengthen = option { continue }
      guard let steps = supposition.steps(to: path) else { return nil }
      // The text only stands for a value: who reads it finds that the path is among those given.
      let value: JSONTree = if case .confirm = option { true } else { "dado" }
      supposition.dossier = supposition.dossier.setting(value, at: steps)
      if case .give = option { supposition.given.insert(path) }
    }
    return supposition
  }

  /// The steps to a fact; nil where it lies inside a group that is none or an element that is not there.
  func steps(to path: String) -> [JSONTree.Step]? {
    let steps = JSONTree.steps(toFact: path)
    for length in 1..<steps.count {
      let outer = dossier.value(at: Array(steps[..<length]))
      if outer?.isNull ?? false { return nil }
      if outer == nil, case .index = steps[length - 1] { return nil }
    }
    return steps
  }

  /// Whether a group or element is there and not none.
  func holds(_ subject: String) -> Bool {
    dossier.value(at: JSONTree.steps(toFact: subject)).map { !$0.isNull } ?? false
  }
}

extension JSONTree {
  /// The steps from a dossier to the fact of a concrete path: `dependientes[0].nombre`.
  static func steps(toFact path: String) -> [Step] {
    [.key("facts")]
      + path.split(separator: ".").flatMap { part -> [Step] in
        let pieces = part.split(separator: "[")
        return [.key(String(pieces[0]))] + pieces.dropFirst().compactMap { Int($0.dropLast()).map(Step.index) }
      }
  }
}
