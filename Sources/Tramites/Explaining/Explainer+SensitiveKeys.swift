extension Explainer {
  /// The keys of a document that a set of constraints compares with a sensitive fact: what they must say gives it away.
  ///
  /// - Complexity: O(constraints and conditions of the set).
  func keysComparedWithSensitive(inSet set: Int32) -> Set<DocumentSettings.Key> {
    var keys: Set<DocumentSettings.Key> = []
    var visitedSets: Set<Int32> = []
    var visitedConditions: Set<Int32> = []

    func visit(set: Int32) {
      guard visitedSets.insert(set).inserted else { return }
      for index in program.operandIndices(program.constraintSets[Int(set)].members) {
        switch program.constraints[Int(program.operands[index])].form {
        case .validFor(_, let anchor) where readsSensitive(anchor): keys.insert(.key(.expiresOn))
        case .issuedWithin(_, let anchor) where readsSensitive(anchor): keys.insert(.key(.issuedOn))
        case .anyOf(let sets): program[sets].forEach(visit(set:))
        case .check(_, let condition): visit(condition: condition)
        case .conditional(let when, let set):
          visit(condition: when)
          visit(set: set)
        case .named(let set): visit(set: set)
        default: break
        }
      }
    }

    func visit(condition: Int32) {
      guard visitedConditions.insert(condition).inserted else { return }
      switch program.conditions[Int(condition)] {
      case .comparison(_, let left, let right) where readsSensitive(left) || readsSensitive(right):
        keys.formUnion(program.keysRead(by: left) + program.keysRead(by: right))
      case .all(let parts), .any(let parts): program[parts].forEach(visit(condition:))
      case .not(let part), .shared(_, let part), .some(_, let part), .every(_, let part): visit(condition: part)
      case .comparison, .constant, .member, .present: break
      }
    }

    visit(set: set)
    return keys
  }
}

extension Program {
  /// The keys of the document that an expression is, or is directly made of.
  fileprivate func keysRead(by expression: Int32) -> [DocumentSettings.Key] {
    ([expression] + operands(of: expressions[Int(expression)])).compactMap { part in
      guard part >= 0, case .reference(let reference, _) = expressions[Int(part)] else { return nil }
      return switch reference {
      case .documentKey(let key): .key(key)
      case .attribute(let column): .attribute(column)
      default: nil
      }
    }
  }
}
