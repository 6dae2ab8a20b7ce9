/// Finds how many steps a check of a program takes at most.
///
/// It follows the program as the evaluator does. A *region* is a part of the program that is gone through as often as
/// any other of its parts: what stands in no quantifier, what one quantifier asks of each element, what is had once and
/// kept. Of each it knows how often it is gone through, as a sum of products of sizes, and counts the steps of going
/// through it once. What is shared is looked at once, after everything that uses it, so that the whole takes time that
/// is linear in the program.
///
/// A step is (see `CostBound`): a test, a comparison or another part of a decision that is asked; an expression whose
/// value is asked; a constant, a part of a document or an entry of a parameter that is looked at; an element that a
/// quantifier, a count, a sum or an instance is about; a type of documents that is looked up and a document that is
/// found there; evidence, or a fact of it, that is looked at.
struct CostCompiler {
  /// What conditions, expressions, constraint sets and calculated facts are numbered by, one after the other.
  typealias Node = Int

  struct Region {
    /// How often it is gone through.
    let count: StepPolynomial
    /// The region around it; -1 where it belongs to nothing, or to what is had once and kept.
    var around: Int32 = -1
    /// What is another each time it is gone through.
    var changes = Dependencies()
    /// For what is kept for the last element alone, its node; -1 for anything else.
    var keeper: Int32 = -1
    /// The steps of going through it once.
    var steps = 0
  }

  struct Call {
    let region: Int32
    let count: Int
  }

  let program: Program
  let conditionLengths: [Int?]
  let setLengths: [Int?]
  /// The most parts that a document of any type can have.
  let partCount: Int
  var regions: [Region] = []
  /// Where each node stands, and how often there; only for those of one place.
  private var places: [Call?]
  /// From where what is shared is asked for.
  var calls: [Node: [Call]] = [:]
  /// For what is kept for the last element alone, the regions in each passage of which it is had once.
  var passages: [Int32: [Int32]] = [:]
  private(set) var isOrdering = true
  private var isSeen: [Bool]
  /// All nodes, each after those that it is made of.
  private var order: [Node] = []

  init(_ program: Program, _ decisions: DecisionCompiler) {
    self.program = program
    conditionLengths = decisions.conditionLengths
    setLengths = decisions.setLengths
    partCount = program.documentTypes.map { max($0.contents.count, $0.endorsers.count) }.max() ?? 0
    let count =
      program.conditions.count + program.expressions.count + program.constraintSets.count + program.calculations.count
    isSeen = Array(repeating: false, count: count)
    places = Array(repeating: nil, count: count)
  }

  /// The steps of what `enter` notes, and of all that it rests on.
  mutating func steps(of enter: (inout CostCompiler) -> Void) -> StepPolynomial {
    enter(&self)
    isOrdering = false
    enter(&self)
    for node in order.reversed() { follow(node) }
    var steps = StepPolynomial()
    for region in regions { steps.add(region.count, times: region.steps) }
    return steps
  }

  // MARK: Nodes

  func node(ofExpression number: Int32) -> Node { program.conditions.count + Int(number) }
  func node(ofSet number: Int32) -> Node { program.conditions.count + program.expressions.count + Int(number) }
  func node(ofCalculation number: Int32) -> Node {
    program.conditions.count + program.expressions.count + program.constraintSets.count + Int(number)
  }

  private mutating func follow(_ node: Node) {
    var number = node
    let counts = [program.conditions.count, program.expressions.count, program.constraintSets.count]
    for (kind, count) in counts.enumerated() {
      if number < count {
        switch kind {
        case 0: follow(condition: Int32(truncatingIfNeeded: number))
        case 1: follow(expression: Int32(truncatingIfNeeded: number))
        default: follow(set: Int32(truncatingIfNeeded: number))
        }
        return
      }
      number -= count
    }
    follow(calculation: Int32(truncatingIfNeeded: number))
  }

  /// Notes that a node is gone through as part of a region.
  mutating func place(_ node: Node, in region: Int32, times count: Int = 1) {
    guard !isOrdering else { return see(node) }
    guard let place = places[node] else {
      places[node] = Call(region: region, count: count)
      return
    }
    if place.region == region {
      places[node] = Call(region: region, count: place.count.saturatingSum(count))
    } else {
      // Asked for from several places, and not kept.
      var sum = StepPolynomial()
      sum.add(regions[Int(place.region)].count, times: place.count)
      sum.add(regions[Int(region)].count, times: count)
      places[node] = Call(region: add(Region(count: sum)), count: 1)
    }
  }

  /// Where a node stands, and how often.
  func place(of node: Node) -> Call { places[node] ?? Call(region: -1, count: 0) }

  /// Notes that something shared is asked for, or something else that has a region of its own.
  mutating func call(_ node: Node, from region: Int32, times count: Int) {
    guard !isOrdering else { return see(node) }
    calls[node, default: []].append(Call(region: region, count: count))
  }

  private mutating func see(_ node: Node) {
    guard !isSeen[node] else { return }
    isSeen[node] = true
    follow(node)
    order.append(node)
  }

  // MARK: Regions

  /// Notes steps of going through a region once.
  mutating func spend(_ steps: Int, in region: Int32, times count: Int = 1) {
    guard !isOrdering, region >= 0 else { return }
    regions[Int(region)].steps = regions[Int(region)].steps.saturatingSum(steps.saturatingProduct(count))
  }

  mutating func add(_ region: Region) -> Int32 {
    guard !isOrdering else { return -1 }
    regions.append(region)
    return Int32(clamping: regions.count - 1)
  }

  /// What is gone through for each element of a list, in a region that is gone through `count` times there; one that is
  /// outside of all for -1.
  mutating func region(forEach list: Int32, in around: Int32, times count: Int) -> Int32 {
    guard !isOrdering else { return -1 }
    var changes = Dependencies()
    changes.elements = 1 << UInt64(list)
    let size = StepPolynomial.size(ofList: list)
    guard around >= 0 else { return add(Region(count: StepPolynomial(size: size), changes: changes)) }
    var sum = StepPolynomial()
    sum.add(regions[Int(around)].count, times: count)
    return add(Region(count: sum.times(size), around: around, changes: changes))
  }

  /// How often a region is gone through; once while nodes are only put in order.
  func count(of region: Int32) -> StepPolynomial {
    region < 0 ? StepPolynomial.one : regions[Int(region)].count
  }

  /// The sizes that are the documents of some types; of many types that of all documents, so that what is kept of each
  /// region stays small.
  func sizes(ofTypes types: OperandRange) -> [StepPolynomial.Size] {
    types.count > 16 ? [StepPolynomial.documents] : program[types].map { size(ofType: $0) }
  }

  func size(ofType type: Int32) -> StepPolynomial.Size {
    StepPolynomial.size(ofType: type, listCount: program.vocabulary.lists.count)
  }
}
