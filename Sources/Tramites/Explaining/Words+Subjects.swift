extension Words {
  /// What texts call an element: its label, or `dependiente 1`.
  func label(list: Int32, row: Int32) -> Message {
    let node = program.vocabulary.lists[Int(list)].node
    if let name = name(ofNode: node, list: Int(list), row: row) { return name }
    // The name of one element is for conditions, and in no language; the list's title may be in both.
    let each = program.vocabulary.lists[Int(list)].each.separatingWords
    let title = program.vocabulary.nodes[node].declaration.title?.message.english
    return Message(
      es: "\(each) \(Int(row) + 1)", en: title.map { "\($0) no. \(Int(row) + 1)" } ?? "\(each) \(Int(row) + 1)")
  }

  /// The value of the field that names a group or element; nil without one, where it is masked or not known.
  private func name(ofNode node: Int, list: Int?, row: Int32) -> Message? {
    let field = names.phrasebook.facts[node].label
    guard field >= 0 else { return nil }
    let cell = program.vocabulary.nodes[field].cell
    let value: Value =
      if let list {
        cells.value(list: Int32(list), row: row, cell: Int32(cell))
      } else {
        cells.global(cell)
      }
    guard let text = text(of: value)?.quotable else { return nil }
    return Message(es: text, en: text)
  }

  /// The name of a group or element; nil where it has none.
  private func name(of subject: SubjectKey) -> Message? {
    let list = program.vocabulary.nodes[subject.node].listIndex ?? program.vocabulary.nodes[subject.node].list
    return name(ofNode: subject.node, list: list, row: subject.row)
  }

  /// Whether a group or element has a name of its own.
  func isNamed(_ subject: SubjectKey) -> Bool { name(of: subject) != nil }

  /// What texts call the subject of a document.
  func label(of subject: SubjectKey) -> Message? {
    guard subject != .none else { return nil }
    if let list = program.vocabulary.nodes[subject.node].listIndex { return label(list: Int32(list), row: subject.row) }
    if let name = name(of: subject) { return name }
    let title = program.vocabulary.nodes[subject.node].plainTitle
    guard let list = program.vocabulary.nodes[subject.node].list else { return title }
    let element = label(list: Int32(list), row: subject.row)
    return Message(es: "\(title.spanish) de \(element.spanish)", en: "\(title.english) of \(element.english)")
  }
}

extension SubjectKey {
  /// The group or list that it is, or is an element of.
  var node: Int { Int(rawValue >> 32) }

  /// The element's row; -1 for a group outside lists.
  var row: Int32 { Int32(truncatingIfNeeded: rawValue & 0xFFFF_FFFF) - 1 }
}
