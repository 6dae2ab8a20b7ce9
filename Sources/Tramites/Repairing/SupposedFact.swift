/// A fact of a dossier: its declaration, and the element that holds it.
struct FactPlace: Hashable, Sendable {
  let node: Int32
  /// The element's row; -1 for a fact outside lists.
  let row: Int32
}

/// A fact that is supposed to be given or confirmed.
struct SupposedFact: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// Given and valid, with a value that nobody knows.
    case given
    /// Given as true.
    case confirmed
    /// A list with at least so many elements.
    case elements(Int)
  }

  let place: FactPlace
  let form: Form

  var addsElements: Bool { if case .elements = form { true } else { false } }
}

extension DossierCells {
  /// The cell of a fact.
  func position(of place: FactPlace, _ program: Program) -> CellPosition {
    let node = program.vocabulary.nodes[Int(place.node)]
    return CellPosition(
      list: node.list.map { Int32(clamping: $0) } ?? -1, row: max(place.row, 0), cell: Int32(clamping: node.cell))
  }

  /// Supposes a fact, and the groups around it.
  mutating func suppose(_ fact: SupposedFact, _ program: Program) {
    let position = position(of: fact.place, program)
    switch fact.form {
    case .given: supposeGiven(position)
    case .confirmed: values[place(list: position.list, row: position.row, cell: position.cell)] = .boolean(true)
    case .elements(let count):
      values[place(list: -1, row: 0, cell: position.cell)] = .boolean(true)
      if let list = program.vocabulary.nodes[Int(fact.place.node)].listIndex {
        supposeElements(count, of: Int32(clamping: list))
      }
    }
    for group in groups(around: fact.place, program) {
      let cell = self.position(of: group, program)
      values[place(list: cell.list, row: cell.row, cell: cell.cell)] = .boolean(true)
    }
  }

  /// The groups around a fact, inside its element.
  private func groups(around place: FactPlace, _ program: Program) -> [FactPlace] {
    var groups: [FactPlace] = []
    var parent = program.vocabulary.nodes[Int(place.node)].parent
    while let node = parent, program.vocabulary.nodes[node].listIndex == nil {
      groups.append(FactPlace(node: Int32(clamping: node), row: place.row))
      parent = program.vocabulary.nodes[node].parent
    }
    return groups
  }

  /// What is known of the groups around a fact: the least of present, unknown and none.
  func surroundings(of place: FactPlace, _ program: Program) -> Surroundings {
    var result = Surroundings.present
    for group in groups(around: place, program) {
      let cell = position(of: group, program)
      switch values[self.place(list: cell.list, row: cell.row, cell: cell.cell)] {
      case .none: return .none
      case .unknown: result = .unknown
      default: break
      }
    }
    return result
  }

  /// Whether the groups around a fact are there.
  enum Surroundings {
    case present, unknown, none
  }
}
