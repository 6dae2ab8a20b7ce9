extension Compiler {
  /// How deep a constraint set nests, what it rests on included, however it was compiled before.
  func height(of set: CompiledConstraintSet) -> Int32 {
    1 + (program.operandIndices(set.members).map { height(of: program.operands[$0]) }.max() ?? 0)
  }

  private func height(of constraint: Int32) -> Int32 {
    switch program.constraints[Int(constraint)].form {
    case .flag, .atLeast, .formats, .maxBytes, .signature, .current, .contains, .endorsedBy: 0
    case .validFor(_, let anchor), .issuedWithin(_, let anchor): anchor < 0 ? 0 : expressionHeights[Int(anchor)]
    case .anyOf(let sets): program[sets].map { constraintSetHeights[Int($0)] }.max() ?? 0
    case .check(_, let condition): conditionHeights[Int(condition)]
    case .conditional(let when, let set): max(conditionHeights[Int(when)], constraintSetHeights[Int(set)])
    case .named(let set): constraintSetHeights[Int(set)]
    }
  }
}
