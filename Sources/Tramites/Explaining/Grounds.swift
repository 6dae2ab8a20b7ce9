/// What keeps something as it is: a graph of `all` and `any` over the given facts and keys of documents.
///
/// With only some leaves known a node holds where what it stands for still has the value that it has with all of them.
/// Knowing more never takes back what is known (FORMAT §5), so that holding is monotone in the leaves: `all` and `any`
/// say it exactly, and a leaf that is needed beside many is needed beside few.
struct Grounds {
  /// A fact or a key of a document that somebody gave.
  enum Leaf: Hashable {
    /// `list` and `row` are -1 outside lists.
    case fact(node: Int32, list: Int32, row: Int32)
    case key(DocumentKey, document: Int32)
    case attribute(Int32, document: Int32)
    case contents(document: Int32)
    case endorsers(document: Int32)
  }

  /// What is said of a node in words, and where the evaluation stood.
  struct Statement {
    enum Form {
      case condition(Int32, isNegated: Bool, use: DemandWords.Use)
      case anchor(Int32)
      case size(list: Int32, Truth)
    }
    let form: Form
    let place: EvaluationPlace
  }

  private struct Node {
    var isAny = false
    var leaf: Int32 = -1
    var statement: Int32 = -1
    var parts: Range<Int> = 0..<0
  }

  /// What always holds, whatever is known: constants, the length of a list, that there is a group.
  static let always: Int32 = 0

  private var nodes = [Node()]
  /// How much it holds.
  var count: Int { nodes.count + parts.count }
  private var parts: [Int32] = []
  private(set) var leaves: [Leaf] = []
  private(set) var statements: [Statement] = []
  private var nodeOfLeaf: [Leaf: Int32] = [:]

  // Once the graph stands.
  private var parents: [Int32] = []
  private var parentStart: [Int] = []
  private var costs: [Int32] = []
  /// How many parts of each node hold no longer.
  private var lost: [Int32] = []
  private var isLost: [Bool] = []
  /// What was taken away, in its order, and of how many of these the parents have been told.
  private var trail: [Int32] = []
  private var counted = 0

  // MARK: Building

  mutating func leaf(_ leaf: Leaf) -> Int32 {
    if let known = nodeOfLeaf[leaf] { return known }
    let number = append(Node(leaf: Int32(clamping: leaves.count)))
    leaves.append(leaf)
    nodeOfLeaf[leaf] = number
    return number
  }

  mutating func all(_ members: [Int32]) -> Int32 {
    let members = members.filter { $0 != Self.always }
    return members.count < 2 ? members.first ?? Self.always : append(Node(parts: take(members)))
  }

  /// - Parameter members: one or more; where one of them always holds, so does this.
  mutating func any(_ members: [Int32]) -> Int32 {
    members.count == 1 ? members[0] : append(Node(isAny: true, parts: take(members)))
  }

  /// A node that holds where another does, and of which something is said.
  mutating func saying(_ statement: Statement, _ part: Int32) -> Int32 {
    statements.append(statement)
    return append(Node(statement: Int32(clamping: statements.count - 1), parts: take([part])))
  }

  private mutating func take(_ members: [Int32]) -> Range<Int> {
    let start = parts.count
    parts += members
    return start..<parts.count
  }

  private mutating func append(_ node: Node) -> Int32 {
    nodes.append(node)
    return Int32(clamping: nodes.count - 1)
  }

  // MARK: Reducing

  /// Takes away leaves until none more can be without `root` holding no longer.
  ///
  /// First come the ways of holding that need the fewest leaves, the earlier one of two, and all other leaves go at once.
  /// Then the rest is tried one by one, the last first. Once is enough, because what is needed now stays needed.
  ///
  /// - Complexity: O(*n*) for what goes, and for a leaf that stays as much as it takes to find that `root` needs it: in
  ///   an `all` of many, the way up to it.
  mutating func reduce(to root: Int32) {
    connect()
    var kept: [Int32] = []
    walk(from: [root]) { node in if nodes[Int(node)].leaf >= 0 { kept.append(node) } }
    let chosen = Set(kept)
    for node in nodes.indices where nodes[node].leaf >= 0 && !chosen.contains(Int32(clamping: node)) {
      _ = lose(Int32(clamping: node), keeping: root)
    }
    guard kept.count > 1 else { return }
    for node in kept.reversed() {
      let mark = trail.count
      if !lose(node, keeping: root) { restore(to: mark) }
    }
  }

  /// The statements and leaves by which a node holds, in the order of the definition.
  func grounds(of root: Int32, _ visited: inout Set<Int32>) -> [Ground] {
    var found: [Ground] = []
    walk(from: [root], visited: &visited) { node in
      let node = nodes[Int(node)]
      if node.statement >= 0 { found.append(.statement(statements[Int(node.statement)])) }
      if node.leaf >= 0 { found.append(.leaf(leaves[Int(node.leaf)])) }
    }
    return found
  }

  enum Ground {
    case statement(Statement)
    case leaf(Leaf)
  }

  private func walk(from roots: [Int32], _ body: (Int32) -> Void) {
    var visited: Set<Int32> = []
    walk(from: roots, visited: &visited, body)
  }

  /// Goes through all parts of what needs all, and through the cheapest part of what needs one.
  private func walk(from roots: [Int32], visited: inout Set<Int32>, _ body: (Int32) -> Void) {
    var open = roots
    while let next = open.popLast() {
      guard visited.insert(next).inserted else { continue }
      body(next)
      let node = nodes[Int(next)]
      let members = parts[node.parts]
      if node.isAny {
        let holding = members.filter { !isLost[Int($0)] }
        guard let least = holding.map({ costs[Int($0)] }).min() else { continue }
        open += holding.first { costs[Int($0)] == least }.map { [$0] } ?? []
      } else {
        open += members.reversed()
      }
    }
  }

  private mutating func connect() {
    parentStart = Array(repeating: 0, count: nodes.count + 1)
    for part in parts { parentStart[Int(part) + 1] += 1 }
    for index in nodes.indices { parentStart[index + 1] += parentStart[index] }
    parents = Array(repeating: 0, count: parts.count)
    var next = parentStart
    costs = Array(repeating: 0, count: nodes.count)
    for (number, node) in nodes.enumerated() {
      // Parts come before what they are parts of.
      let members = parts[node.parts].map { costs[Int($0)] }
      let cost = node.isAny ? members.min() ?? 0 : members.reduce(0) { min($0 + $1, Int32(1) << 29) }
      costs[number] = node.leaf >= 0 ? 1 : cost
      for part in parts[node.parts] {
        parents[next[Int(part)]] = Int32(clamping: number)
        next[Int(part)] += 1
      }
    }
    lost = Array(repeating: 0, count: nodes.count)
    isLost = Array(repeating: false, count: nodes.count)
  }

  /// Takes away a node, with all that holds no longer without it.
  ///
  /// - Returns: false as soon as the root is among these.
  private mutating func lose(_ node: Int32, keeping root: Int32) -> Bool {
    isLost[Int(node)] = true
    trail.append(node)
    while counted < trail.count {
      let number = trail[counted]
      if number == root { return false }
      counted += 1
      for index in parentStart[Int(number)]..<parentStart[Int(number) + 1] {
        let parent = Int(parents[index])
        lost[parent] += 1
        let limit = nodes[parent].isAny ? nodes[parent].parts.count : 1
        if lost[parent] == limit, !isLost[parent] {
          isLost[parent] = true
          trail.append(parents[index])
        }
      }
    }
    return true
  }

  /// Gives back what was taken away since the trail had a length.
  private mutating func restore(to mark: Int) {
    while trail.count > mark {
      let number = Int(trail.removeLast())
      isLost[number] = false
      guard trail.count < counted else { continue }
      for index in parentStart[number]..<parentStart[number + 1] { lost[Int(parents[index])] -= 1 }
    }
    counted = mark
  }
}
