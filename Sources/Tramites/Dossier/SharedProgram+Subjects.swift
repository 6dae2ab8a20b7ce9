// Of the shared program, because a call of the program itself would be handed a copy of it.
extension SharedProgram {
  private var vocabulary: Vocabulary { @inline(__always) get { program.vocabulary } }

  /// The subject that a path names: a group or element that is there and not none; nil otherwise.
  ///
  /// - Parameter path: like `dependientes[0].conyuge`, as UTF-8.
  func subject(of path: UnsafeBufferPointer<UInt8>, in cells: DossierCells) -> SubjectKey? {
    guard let (node, row) = resolve(path), node != Vocabulary.submission else { return nil }
    let slot = vocabulary.slots[node]
    if slot.kind == .list {
      guard row >= 0, row < cells.count(of: slot.list) else { return nil }
      return SubjectKey(node: Int32(truncatingIfNeeded: node), row: row)
    }
    guard slot.kind == .group else { return nil }
    let list = vocabulary.nodes[node].list.map { Int32(truncatingIfNeeded: $0) } ?? -1
    if list >= 0, row < 0 || row >= cells.count(of: list) { return nil }
    let value = cells.values[cells.place(list: list, row: row, cell: slot.cell)]
    return value == .boolean(true) ? SubjectKey(node: Int32(truncatingIfNeeded: node), row: row < 0 ? nil : row) : nil
  }

  /// The node of a path, and the row of the element that it goes through, -1 for none; a list's own path has no row.
  ///
  /// Nil where there is no such fact or, for an index, no number.
  private func resolve(_ path: UnsafeBufferPointer<UInt8>) -> (node: Int, row: Int32)? {
    var node = -1
    var row: Int32 = -1
    var start = 0
    while start <= path.count {
      if node >= 0, vocabulary.slots[node].kind == .list, row < 0 { return nil }
      let end = path[start...].firstIndex(of: UInt8(ascii: ".")) ?? path.count
      let bracket = path[start..<end].firstIndex(of: UInt8(ascii: "["))
      var last = -1
      let name = UnsafeBufferPointer(rebasing: path[start..<(bracket ?? end)])
      guard let next = vocabulary.child(of: node, named: name, after: &last) else { return nil }
      node = Int(next)
      if let bracket {
        guard vocabulary.slots[node].kind == .list, let index = Self.index(path[bracket..<end]) else { return nil }
        row = index
      }
      start = end + 1
    }
    return (node, row)
  }

  /// The number in `[12]`, without sign and leading zeros, of at most nine digits.
  private static func index(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int32? {
    let digits = text.dropFirst().dropLast()
    guard text.last == UInt8(ascii: "]"), (1...9).contains(digits.count), digits.allSatisfy(\.isDigitASCII),
      digits.count == 1 || digits.first != UInt8(ascii: "0")
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) }
  }

  /// The paths of all groups and elements that are there, for suggestions; at most a hundred.
  func subjectPaths(in cells: DossierCells) -> [String] {
    var paths: [String] = []
    for (number, node) in vocabulary.nodes.enumerated() where number != Vocabulary.submission && paths.count < 100 {
      if let list = node.listIndex {
        for row in 0..<min(cells.lists[list].count, 100) { paths.append("\(node.name)[\(row)]") }
      } else if case .group = node.declaration.kind, node.list == nil,
        cells.values[cells.place(list: -1, row: -1, cell: Int32(clamping: node.cell))] == .boolean(true)
      {
        paths.append(vocabulary.names(of: number).joined(separator: "."))
      }
    }
    return paths
  }
}
