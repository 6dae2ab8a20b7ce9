/// Makes the grounds of conditions, constraints and values that are known.
///
/// It follows the evaluation rule by rule: a node holds with some of the leaves exactly where the evaluation with all
/// others unknown comes to the same. So that asking notes nothing, it asks an evaluation that notes no problems.
struct GroundsBuilder {
  let explainer: Explainer
  let evaluation: Evaluation
  var grounds = Grounds()
  /// What the condition is for that is looked into.
  var use = DemandWords.Use.applicability
  /// Whether what is looked into is said, and does not lie beneath a calculated fact that is.
  private var isSaid = true
  private var isNegated = false
  /// The most nodes.
  private let limit: Int
  private var shared: [SharedNode: Int32] = [:]
  private var calculations: [Calculation: Int32] = [:]
  /// Sets of constraints, by number and where the evaluation stood.
  var sets: [Int32: [EvaluationPlace: Int32]] = [:]

  private struct SharedNode: Hashable {
    let place: Explainer.SharedPlace
    let isSaid: Bool
    let use: DemandWords.Use
  }

  private struct Calculation: Hashable {
    let number: Int32
    let row: Int32
  }

  var program: Program { @inline(__always) get { explainer.program } }
  var cells: DossierCells { @inline(__always) get { explainer.cells } }

  /// Whether there are more nodes than are looked into; what stands then is not whole.
  var isOver: Bool { grounds.count > limit }

  init(_ explainer: Explainer, limit: Int) {
    self.explainer = explainer
    self.limit = limit
    evaluation = explainer.silentEvaluation
    evaluation.go(to: explainer.evaluation.place)
  }

  // MARK: Conditions

  /// A condition that is known.
  mutating func condition(_ condition: Int32) -> Int32 {
    let truth = evaluation.truth(condition)
    switch program.conditions[Int(condition)] {
    case .constant: return Grounds.always
    case .comparison(_, let left, let right): return saying(condition, [value(left), value(right)])
    case .member(let subject, _, _), .present(let subject, _): return saying(condition, [value(subject)])
    case .all(let parts): return self.parts(parts, truth, needsAll: truth == .true)
    case .any(let parts): return self.parts(parts, truth, needsAll: truth == .false)
    case .not(let part):
      isNegated.toggle()
      defer { isNegated.toggle() }
      return self.condition(part)
    case .some(let list, let inner): return elements(of: list, inner, truth, needsAll: truth == .false)
    case .every(let list, let inner): return elements(of: list, inner, truth, needsAll: truth == .true)
    case .shared(let memo, let inner):
      let place = explainer.place(ofShared: condition, memo, isNegated: isNegated, evaluation)
      let key = SharedNode(place: place, isSaid: isSaid, use: use)
      if let known = shared[key] { return known }
      let node = self.condition(inner)
      shared[key] = node
      return node
    }
  }

  /// With `needsAll` each part is needed; otherwise any of those that have the whole's truth is enough.
  private mutating func parts(_ parts: OperandRange, _ truth: Truth, needsAll: Bool) -> Int32 {
    var nodes: [Int32] = []
    for index in program.operandIndices(parts) where evaluation.truth(program.operands[index]) == truth {
      nodes.append(condition(program.operands[index]))
    }
    return needsAll ? grounds.all(nodes) : grounds.any(nodes)
  }

  private mutating func elements(of list: Int32, _ inner: Int32, _ truth: Truth, needsAll: Bool) -> Int32 {
    guard cells.count(of: list) > 0 else {
      return say(.size(list: list, truth), Grounds.always)
    }
    let saved = evaluation.current[Int(list)]
    defer { evaluation.current[Int(list)] = saved }
    var nodes: [Int32] = []
    for row in 0..<cells.count(of: list) where !isOver {
      evaluation.current[Int(list)] = row
      if evaluation.truth(inner) == truth { nodes.append(condition(inner)) }
    }
    return needsAll ? grounds.all(nodes) : grounds.any(nodes)
  }

  private mutating func saying(_ condition: Int32, _ values: [Int32]) -> Int32 {
    say(.condition(condition, isNegated: isNegated, use: use), grounds.all(values))
  }

  mutating func say(_ form: Grounds.Statement.Form, _ node: Int32) -> Int32 {
    guard isSaid else { return node }
    return grounds.saying(Grounds.Statement(form: form, place: evaluation.place), node)
  }

  // MARK: Facts

  mutating func value(of reference: CompiledReference, node: Int32) -> Int32 {
    switch reference {
    case .calculated(let number): return calculation(number, list: -1, row: 0)
    case .elementCalculated(let list, let number):
      return calculation(number, list: list, row: evaluation.current[Int(list)])
    case .ownElementCalculated(let list, let number):
      return calculation(number, list: list, row: evaluation.own[Int(list)])
    default:
      return explainer.leaf(of: reference, node: node, evaluation).map { grounds.leaf($0) } ?? Grounds.always
    }
  }

  private mutating func calculation(_ number: Int32, list: Int32, row: Int32) -> Int32 {
    let key = Calculation(number: number, row: row)
    if let known = calculations[key] { return known }
    let saved = (own: list < 0 ? 0 : evaluation.own[Int(list)], isSaid: isSaid)
    if list >= 0 { evaluation.own[Int(list)] = row }
    isSaid = false
    let calculation = program.calculations[Int(number)]
    let node = calculation.isCondition ? condition(calculation.root) : value(calculation.root)
    isSaid = saved.isSaid
    if list >= 0 { evaluation.own[Int(list)] = saved.own }
    calculations[key] = node
    return node
  }
}
