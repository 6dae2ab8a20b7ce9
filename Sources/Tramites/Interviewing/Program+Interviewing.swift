// The places of a procedure, as the questions of an interview name them.
extension Program {
  /// The fact at the steps of a path outside documents; nil where there is none.
  func node(at steps: [DossierPath.Step]) -> Int? {
    var node: Int?
    for step in steps {
      switch step {
      case .name(let name):
        guard let next = vocabulary.child(of: node, named: name) else { return nil }
        node = next
      case .index:
        guard let list = node, vocabulary.nodes[list].listIndex != nil else { return nil }
      case .append, .document: return nil
      }
    }
    return node
  }

  /// The group or element that a path names, there or not; nil where the procedure has none.
  func subjectKey(of path: String) -> SubjectKey? {
    guard let steps = DossierPath(path)?.steps, let node = node(at: steps) else { return nil }
    var row: Int32?
    for step in steps { if case .index(let index) = step { row = Int32(clamping: index) } }
    return SubjectKey(node: Int32(clamping: node), row: row)
  }

  /// The fact that a path names; nil for a list, and where there is none.
  func factPlace(of path: DossierPath) -> FactPlace? {
    guard path.steps.first != .name("documents"), let node = node(at: path.steps),
      vocabulary.nodes[node].listIndex == nil
    else { return nil }
    var row: Int32 = -1
    for step in path.steps { if case .index(let index) = step { row = Int32(clamping: index) } }
    return FactPlace(node: Int32(clamping: node), row: row)
  }

  /// What asks whether a list has an element at a place.
  func question(ofElement row: Int32, of list: Int32) -> Interview.Question.ID {
    let names = vocabulary.names(of: vocabulary.lists[Int(list)].node)
    return Interview.Question.ID(DossierPath(steps: names.map { .name($0) } + [.index(Int(row))]))
  }

  /// The cell of a list itself.
  func cell(of list: Int32) -> Int32 { vocabulary.slots[vocabulary.lists[Int(list)].node].cell }

  /// The facts of a group, and of the groups in it, without those that are calculated.
  func facts(of group: FactPlace) -> [FactPlace] {
    vocabulary.nodes[Int(group.node)].children.filter { !vocabulary.nodes[$0].isCalculated }.flatMap { child in
      let place = FactPlace(node: Int32(clamping: child), row: group.row)
      // The elements of a list have rows of their own.
      return [place] + (vocabulary.nodes[child].listIndex == nil ? facts(of: place) : [])
    }
  }

  /// How many keys of a document a set asks for whatever else is so.
  func keyCount(ofSet set: Int32) -> Int {
    operandIndices(constraintSets[Int(set)].members).reduce(0) { sum, index in
      switch constraints[Int(operands[index])].form {
      case .named(let inner): sum + keyCount(ofSet: inner)
      case .conditional: sum
      default: sum + 1
      }
    }
  }

  /// The most papers of a type that any evidence asks for.
  func quantity(ofType type: Int32) -> Int {
    documentEvidence.filter { self[$0.types].contains(type) }.map(\.quantity).max() ?? 1
  }
}
