/// The concrete paths of a dossier's facts.
struct Names {
  let program: Program
  let cells: DossierCells

  /// The path of an element: `dependientes[0]`.
  func element(list: Int32, row: Int32) -> String {
    let node = program.vocabulary.lists[Int(list)].node
    return program.vocabulary.names(of: node).joined(separator: ".") + "[\(row)]"
  }

  /// The path of a list: `dependientes`.
  func list(_ list: Int32) -> String {
    program.vocabulary.names(of: program.vocabulary.lists[Int(list)].node).joined(separator: ".")
  }

  /// The subject of an instance: nil without `forEach`, and over a list of which nothing is known.
  func subject(list: Int32, row: Int32) -> String? {
    guard list >= 0, row >= 0, Int(row) < cells.lists[Int(list)].count else { return nil }
    return element(list: list, row: row)
  }

  /// The path of a fact; for one in a list, of the element at `row`.
  func fact(_ node: Int, row: Int32) -> String {
    var names: [String] = []
    var current: Int? = node
    while let index = current {
      let info = program.vocabulary.nodes[index]
      let isAround = index != node || info.listIndex == nil
      names.append(info.listIndex != nil && isAround ? "\(info.name)[\(row)]" : info.name)
      current = info.parent
    }
    return names.reversed().joined(separator: ".")
  }
}
