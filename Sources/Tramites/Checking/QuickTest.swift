/// A comparison of one given fact with constants: most conditions are made of these, and nothing is worked out for them.
struct QuickTest: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable {
    /// Anything else, which is evaluated part by part.
    case none
    case symbol, symbols, boolean, present
  }

  let kind: Kind
  /// Whether it holds of what differs, and where there is none.
  let isNegated: Bool
  /// The list whose current element holds the fact; -1 outside lists.
  let list: Int32
  let cell: Int32
  /// The symbol, the boolean as 1 or 0, or the symbols among the program's operands.
  let operands: OperandRange

  static let none = QuickTest(
    kind: .none, isNegated: false, list: -1, cell: 0, operands: OperandRange(start: 0, end: 0))
}

extension Program {
  /// Finds the conditions that are quick tests, once all of them are compiled.
  mutating func fillQuickTests() {
    quickTests = conditions.indices.map { quickTest(conditions[$0]) }
  }

  private mutating func quickTest(_ condition: CompiledCondition) -> QuickTest {
    switch condition {
    case .comparison(let comparator, let left, let right) where comparator == .is || comparator == .isNot:
      guard case .constant(let constant) = expressions[Int(right)] else { return .none }
      let isNegated = comparator == .isNot
      switch constants[Int(constant)] {
      case .symbol(let symbol):
        return quickTest(.symbol, of: left, OperandRange(start: symbol, end: symbol), isNegated: isNegated)
      case .boolean(let boolean):
        let number: Int32 = boolean ? 1 : 0
        return quickTest(.boolean, of: left, OperandRange(start: number, end: number), isNegated: isNegated)
      default: return .none
      }
    case .member(let subject, let range, let isNegated):
      var symbols: [Int32] = []
      for index in operandIndices(range) {
        guard case .symbol(let symbol) = constants[Int(operands[index])] else { return .none }
        symbols.append(symbol)
      }
      let start = Int32(clamping: operands.count)
      operands += symbols
      return quickTest(
        .symbols, of: subject, OperandRange(start: start, end: Int32(clamping: operands.count)), isNegated: isNegated)
    case .present(let subject, let expected):
      return quickTest(.present, of: subject, OperandRange(start: 0, end: 0), isNegated: !expected)
    default: return .none
    }
  }

  private func quickTest(_ kind: QuickTest.Kind, of expression: Int32, _ operands: OperandRange, isNegated: Bool)
    -> QuickTest
  {
    switch expressions[Int(expression)] {
    case .reference(.global(let cell), _):
      QuickTest(kind: kind, isNegated: isNegated, list: -1, cell: cell, operands: operands)
    case .reference(.element(let list, let cell), _):
      QuickTest(kind: kind, isNegated: isNegated, list: list, cell: cell, operands: operands)
    default: .none
    }
  }
}

extension Evaluation {
  /// Whether a quick test holds; types are checked when a definition is compiled.
  func truth(of test: QuickTest) -> Truth {
    var place = Int(test.cell)
    if test.list >= 0 {
      let rows = cells.lists[Int(test.list)]
      place += Int(rows.start) + Int(current[Int(test.list)]) * Int(rows.width)
    }
    let value = cells.values[place]
    if case .symbol(let symbol) = value, test.kind == .symbol {
      return Truth((symbol == test.operands.start) != test.isNegated)
    }
    if test.kind == .present {
      return value.isUnknown ? .unknown : Truth(value.isNone == test.isNegated)
    }
    switch value {
    case .unknown: return .unknown
    case .symbol(let symbol):
      for index in program.operandIndices(test.operands) where program.operands[index] == symbol {
        return Truth(!test.isNegated)
      }
      return Truth(test.isNegated)
    case .boolean(let boolean):
      return Truth((boolean == (test.operands.start == 1)) != test.isNegated)
    // There is none, or a text that no condition names.
    case .none, .number, .date, .text: return Truth(test.isNegated)
    }
  }
}
