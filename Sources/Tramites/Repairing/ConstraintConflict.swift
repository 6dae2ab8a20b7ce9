/// The constraints of one piece of evidence that no document can meet together: one that nothing meets, or two that
/// exclude each other; empty where neither is so.
struct ConstraintConflict {
  let constraints: [Int32]

  init(_ state: RepairState, _ leaf: Shortfall.DocumentLeaf, type: Int32) {
    var cells = state.cells
    let document = cells.supposeDocuments([(type, leaf.subject ?? .none)], state.sharedProgram.program)
    let evaluation = Evaluation(state.sharedProgram, SharedCells(cells))
    evaluation.document = document
    if leaf.list >= 0 { evaluation.current[Int(leaf.list)] = leaf.row }
    var members: [Int32] = []
    var visited: Set<Int32> = []
    Self.collect(leaf.evidence.set, evaluation, into: &members, &visited)
    var solver = DocumentSolver(state.sharedProgram, cells, document: document, leaves: [leaf], work: state.work)
    // More than a few pairs would take long, and help nobody.
    members = Array(members.prefix(24))
    if let single = members.first(where: { !solver.canMeet([$0]) }) {
      constraints = [single]
      return
    }
    for (index, first) in members.enumerated() {
      for second in members[(index + 1)...] where !solver.canMeet([first, second]) {
        constraints = [first, second]
        return
      }
    }
    constraints = []
  }

  /// The constraints that apply, those of named sets and of cases that hold included.
  private static func collect(
    _ set: Int32, _ evaluation: Evaluation, into found: inout [Int32], _ visited: inout Set<Int32>
  ) {
    guard visited.insert(set).inserted else { return }
    let program = evaluation.program
    for index in program.operandIndices(program.constraintSets[Int(set)].members) {
      let constraint = program.operands[index]
      switch program.constraints[Int(constraint)].form {
      case .named(let inner): collect(inner, evaluation, into: &found, &visited)
      case .conditional(let when, let inner) where evaluation.truth(when) == .true:
        collect(inner, evaluation, into: &found, &visited)
      default: found.append(constraint)
      }
    }
  }
}
