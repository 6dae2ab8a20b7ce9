extension GroundsBuilder {
  /// A constraint that the current document does not meet.
  mutating func unmet(_ constraint: Int32) -> Int32 {
    switch program.constraints[Int(constraint)].form {
    case .flag(let key), .atLeast(let key, _): return self.key(key)
    case .formats: return key(.format)
    case .maxBytes: return key(.bytes)
    case .signature: return key(.signature)
    case .current: return key(.expiresOn)
    case .validFor(_, let anchor): return grounds.all([self.anchor(anchor), key(.expiresOn)])
    case .issuedWithin(_, let anchor):
      // Without a day to count from, no date of issue would do.
      let isNone = anchor >= 0 && evaluation.value(anchor).isNone
      return isNone ? self.anchor(anchor) : grounds.all([self.anchor(anchor), key(.issuedOn)])
    case .contains: return grounds.leaf(.contents(document: evaluation.document))
    case .endorsedBy: return grounds.leaf(.endorsers(document: evaluation.document))
    case .check(_, let require): return condition(require, for: .demand)
    case .anyOf(let sets):
      var nodes: [Int32] = []
      for set in program[sets] { nodes.append(unmet(set: set)) }
      return grounds.all(nodes)
    case .conditional(let when, let set):
      return grounds.all([condition(when, for: .applicability), unmet(set: set)])
    case .named(let set): return unmet(set: set)
    }
  }

  /// A set that the current document does not meet: one of its constraints is enough.
  private mutating func unmet(set: Int32) -> Int32 {
    let key = evaluation.place
    if let known = sets[set]?[key] { return known }
    var nodes: [Int32] = []
    for index in program.operandIndices(program.constraintSets[Int(set)].members)
    where evaluation.truth(ofConstraint: program.operands[index]) == .false {
      nodes.append(unmet(program.operands[index]))
    }
    let node = nodes.isEmpty ? Grounds.always : grounds.any(nodes)
    sets[set, default: [:]][key] = node
    return node
  }

  mutating func condition(_ condition: Int32, for use: DemandWords.Use) -> Int32 {
    let saved = self.use
    self.use = use
    defer { self.use = saved }
    return self.condition(condition)
  }

  private mutating func key(_ key: DocumentKey) -> Int32 { grounds.leaf(.key(key, document: evaluation.document)) }

  /// The day that a period is counted from; that of submission is always known.
  private mutating func anchor(_ expression: Int32) -> Int32 {
    guard expression >= 0 else { return Grounds.always }
    return say(.anchor(expression), value(expression))
  }
}
