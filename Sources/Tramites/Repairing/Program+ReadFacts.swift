extension Program {
  /// The facts that a condition, a calculated fact or an anchor of a constraint reads: all but those that evidence only
  /// asks to be there.
  var readFacts: Set<Int32> {
    var nodes: Set<Int32> = []
    func read(_ expression: Int32) {
      guard expression >= 0, case .reference(_, let node) = expressions[Int(expression)] else { return }
      nodes.insert(node)
    }
    for condition in conditions {
      switch condition {
      case .comparison(_, let left, let right):
        read(left)
        read(right)
      case .member(let subject, _, _), .present(let subject, _): read(subject)
      case .constant, .all, .any, .not, .some, .every, .shared: break
      }
    }
    for expression in expressions { operands(of: expression).forEach(read) }
    for calculation in calculations where !calculation.isCondition { read(calculation.root) }
    for constraint in constraints {
      switch constraint.form {
      case .validFor(_, let anchor), .issuedWithin(_, let anchor): read(anchor)
      default: break
      }
    }
    return nodes
  }

  /// The expressions directly inside an expression.
  func operands(of expression: CompiledExpression) -> [Int32] {
    switch expression {
    case .constant, .reference: []
    case .parameter(_, let on, let key): [on, key]
    case .arithmetic(_, let range): self[range]
    case .round(let operand, _), .part(_, let operand): [operand]
    case .between(_, let first, let second), .plus(_, let first, let second): [first, second]
    case .date(let year, let month, let day): [year, month, day]
    case .count: []
    case .sum(_, let of, _, _): [of]
    case .choose(let branches, let otherwise):
      operandIndices(branches).enumerated().filter { $0.offset % 2 == 1 }.map { operands[$0.element] } + [otherwise]
    }
  }
}
