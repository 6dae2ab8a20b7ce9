/// The facts of a procedure after expansion: every group, list and field with the cell that holds its value.
struct Vocabulary: Sendable {
  var nodes: [FactNode] = []
  /// What readers of dossiers need to know of the nodes.
  var slots: [FactSlot] = []
  var lists: [FactList] = []
  /// How many cells the facts outside lists take.
  var globalWidth = 0
  /// The nodes at the top level, `submission` first.
  var roots: [Int] = []

  /// The names of the facts by what they belong to: 0 for the top level, else one more than the group or list.
  private var names = NameTable()

  static let submission = 0
  static let submissionDate = 1
  static let submissionChannel = 2

  func child(of parent: Int?, named name: String) -> Int? {
    var name = name
    return name.withUTF8 { names.value(of: $0, of: Self.owner(parent)).map { Int($0) } }
  }

  /// The child with a name by its UTF-8; `last` is what was found last, -1 at first.
  func child(of parent: Int, named name: UnsafeBufferPointer<UInt8>, after last: inout Int) -> Int32? {
    names.value(of: name, of: Int32(truncatingIfNeeded: parent + 1), after: &last)
  }

  /// Enters a node at the end, below its parent.
  mutating func append(_ node: FactNode) {
    let number = nodes.count
    nodes.append(node)
    if let parent = node.parent {
      nodes[parent].children.append(number)
    } else {
      roots.append(number)
    }
    names.insert(node.name, of: Self.owner(node.parent), value: Int32(clamping: number))
  }

  /// Sets the names of each group one after the other, as readers find them fastest.
  mutating func orderNames() {
    names = NameTable()
    for root in roots { names.insert(nodes[root].name, of: 0, value: Int32(clamping: root)) }
    for (number, node) in nodes.enumerated() {
      for child in node.children {
        names.insert(nodes[child].name, of: Self.owner(number), value: Int32(clamping: child))
      }
    }
  }

  /// Gives back the room for further facts.
  mutating func trim() {
    for index in nodes.indices { nodes[index].children.trim() }
    nodes.trim()
    slots.trim()
    lists.trim()
    roots.trim()
    names.trim()
  }

  private static func owner(_ parent: Int?) -> Int32 { parent.map { Int32(clamping: $0 + 1) } ?? 0 }

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
  /// Whether its value, that of a group around it, or one that it is calculated from, is masked in texts.
  var isSensitive: Bool
  /// Whether that is because it, or a group around it, says so; what is only calculated from such a fact may be a
  /// result.
  let isDeclaredSensitive: Bool
  /// The compiled `valid`.
  var valid: Int32 = -1
  private var sharedFormat: Shared<TextFormat>?

  var isCalculated: Bool { calculation != nil }

  init(
    name: String, parent: Int?, declaration: FactDeclaration, list: Int?, cell: Int, isSensitive: Bool,
    isDeclaredSensitive: Bool
  ) {
    self.name = name
    self.parent = parent
    self.declaration = declaration
    self.list = list
    self.cell = cell
    self.isSensitive = isSensitive
    self.isDeclaredSensitive = isDeclaredSensitive
  }

  var format: TextFormat? {
    get { sharedFormat?.value }
    set { sharedFormat = newValue.map { Shared($0) } }
  }
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
