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
///
/// A catalog keeps as many of them as all of its procedures have facts: what numbers it has, it keeps in 32 bits.
struct FactNode: Sendable {
  let declaration: FactDeclaration
  var children: [Int] = []
  var sharedFormat: Shared<TextFormat>?
  private let parentNumber: Int32
  private let listNumber: Int32
  private let cellNumber: Int32
  private var listIndexNumber: Int32 = -1
  private var calculationNumber: Int32 = -1
  /// The compiled `valid`.
  var valid: Int32 = -1
  /// Whether its value, that of a group around it, or one that it is calculated from, is masked in texts.
  var isSensitive: Bool
  /// Whether that is because it, or a group around it, says so; what is only calculated from such a fact may be a
  /// result.
  let isDeclaredSensitive: Bool

  init(
    parent: Int?, declaration: FactDeclaration, list: Int?, cell: Int, isSensitive: Bool, isDeclaredSensitive: Bool
  ) {
    self.declaration = declaration
    parentNumber = Self.number(parent)
    listNumber = Self.number(list)
    cellNumber = Self.number(cell)
    self.isSensitive = isSensitive
    self.isDeclaredSensitive = isDeclaredSensitive
  }

  var name: String { declaration.name }
  var parent: Int? { Self.index(parentNumber) }
  /// The list in whose elements it stands.
  var list: Int? { Self.index(listNumber) }
  /// The cell of its value: in the element's row within a list, in the global row outside; -1 where it is calculated.
  var cell: Int { Int(cellNumber) }
  /// For a list, its number.
  var listIndex: Int? {
    get { Self.index(listIndexNumber) }
    set { listIndexNumber = Self.number(newValue) }
  }
  /// For a calculated fact, its number.
  var calculation: Int? {
    get { Self.index(calculationNumber) }
    set { calculationNumber = Self.number(newValue) }
  }
  var isCalculated: Bool { calculationNumber >= 0 }
  var format: TextFormat? { sharedFormat?.value }

  private static func number(_ index: Int?) -> Int32 { index.map { Int32(clamping: $0) } ?? -1 }
  private static func index(_ number: Int32) -> Int? { number < 0 ? nil : Int(number) }
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
