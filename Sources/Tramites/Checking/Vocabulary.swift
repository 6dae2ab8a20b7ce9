/// The facts of a procedure after expansion: every group, list and field with the cell that holds its value.
struct Vocabulary: Sendable {
  var nodes: [FactNode] = []
  var lists: [FactList] = []
  /// How many cells the facts outside lists take.
  var globalWidth = 0
  /// The nodes at the top level, `submission` first.
  var roots: [Int] = []

  static let submission = 0
  static let submissionDate = 1
  static let submissionChannel = 2

  func child(of parent: Int?, named name: String) -> Int? {
    let candidates = parent.map { nodes[$0].children } ?? roots
    return candidates.first { nodes[$0].name.utf8.elementsEqual(name.utf8) }
  }

  /// The names from the top level, or from the list's element, down to a node.
  func names(of node: Int) -> [String] {
    var names: [String] = []
    var current: Int? = node
    while let index = current {
      names.append(nodes[index].name)
      current = nodes[index].parent
    }
    return names.reversed()
  }
}

/// One group, list or field.
struct FactNode: Sendable {
  let name: String
  let parent: Int?
  let declaration: FactDeclaration
  /// The list in whose elements it stands.
  let list: Int?
  /// The cell of its value: in the element's row within a list, in the global row outside.
  let cell: Int
  /// For a list, its number.
  var listIndex: Int?
  var children: [Int] = []
  /// For a calculated fact, its number.
  var calculation: Int?
  /// Whether its value, or that of a group around it, is masked in texts.
  let isSensitive: Bool
  /// The compiled `valid`.
  var valid: Int32 = -1
  var format: TextFormat?

  var isCalculated: Bool { calculation != nil }
}

/// One list.
struct FactList: Sendable {
  let node: Int
  let each: String
  /// How many cells an element takes; the first one is the element's own.
  var width = 1
  /// How many calculated facts an element has.
  var calculatedWidth = 0
}

extension FactDeclaration.Kind {
  var fieldSet: FieldSet? {
    switch self {
    case .group(let fields, _), .list(let fields, _, _): fields
    default: nil
    }
  }

  var label: String? {
    switch self {
    case .group(_, let label), .list(_, _, let label): label
    default: nil
    }
  }

  var isScalar: Bool { fieldSet == nil }

  var isList: Bool { if case .list = self { true } else { false } }
}
