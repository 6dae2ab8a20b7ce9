extension Program {
  /// Gives back the room that was kept for what might still have been compiled.
  mutating func trim() {
    vocabulary.trim()
    symbols.trim()
    attributeNames.trim()
    constants.trim()
    expressions.trim()
    conditions.trim()
    conditionMarks.trim()
    expressionMarks.trim()
    operands.trim()
    calculations.trim()
    memos.trim()
    parameters.trim()
    documentTypes.trim()
    attributes.trim()
    constraintSets.trim()
    constraints.trim()
    checks.trim()
    evidence.trim()
    data.trim()
    documentEvidence.trim()
    criteria.trim()
    criterionDefinitions.trim()
    requirements.trim()
    requirementDefinitions.trim()
    alternatives.trim()
    fees.trim()
    results.trim()
    notices.trim()
    steps.trim()
    decisions.trim()
  }
}

extension Array {
  /// Moves the elements to where there is room for them alone.
  mutating func trim() {
    if capacity > count { self = withUnsafeBufferPointer { Array($0) } }
  }
}
