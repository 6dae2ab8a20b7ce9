/// One run of a program over a dossier: pure, total, with every shared value had once.
///
/// Nothing here throws or traps, reads a clock or makes words. What has no value is unknown, and is noted in
/// `noValues` where that was asked for.
final class Evaluation {
  let program: Program
  let cells: DossierCells
  /// The row of the current element of each list.
  var current: [Int32]
  /// The row of the element whose calculated fact or `valid` is evaluated, by list.
  var own: [Int32]
  var document: Int32 = -1

  private var calculated: [Value]
  private var isCalculated: [Bool]
  private let calculatedStart: [Int]
  private var truths: [UInt8]
  private let truthStart: [Int]
  private var lastKeys: [Int: [Int32]] = [:]

  /// Whether everything is evaluated, decided or not, so that all that has no value is noted.
  let isExhaustive: Bool
  private(set) var noValues: [NoValue] = []
  /// The calculated facts that are being evaluated, innermost last.
  private var inside: [(calculation: Int32, row: Int32)] = []

  init(_ program: Program, _ cells: DossierCells, isExhaustive: Bool = false) {
    self.program = program
    self.cells = cells
    self.isExhaustive = isExhaustive
    current = Array(repeating: 0, count: cells.lists.count)
    own = current
    var starts: [Int] = []
    var total = program.globalCalculatedWidth
    for (list, table) in zip(program.vocabulary.lists, cells.lists) {
      starts.append(total)
      total += list.calculatedWidth * (table.count + 1)
    }
    calculatedStart = starts
    calculated = Array(repeating: .unknown, count: total)
    isCalculated = Array(repeating: false, count: total)
    var memoStarts: [Int] = []
    var memoTotal = 0
    for memo in program.memos {
      memoStarts.append(memoTotal)
      memoTotal += Self.size(of: memo, cells)
    }
    truthStart = memoStarts
    truths = Array(repeating: 0, count: memoTotal)
  }

  private static func size(of memo: MemoLayout, _ cells: DossierCells) -> Int {
    switch memo {
    case .single, .last: 1
    case .byElement(let list), .byOwnElement(let list): cells.lists[Int(list)].count + 1
    case .byDocument: cells.documents.count + 1
    }
  }

  // MARK: Facts

  func read(_ reference: CompiledReference) -> Value {
    switch reference {
    case .global(let cell):
      return cells.global[Int(cell)]
    case .element(let list, let cell):
      return element(list, current[Int(list)], cell)
    case .ownElement(let list, let cell):
      return element(list, own[Int(list)], cell)
    case .calculated(let number):
      return calculatedValue(number, list: -1, row: 0)
    case .elementCalculated(let list, let number):
      return calculatedValue(number, list: list, row: current[Int(list)])
    case .ownElementCalculated(let list, let number):
      return calculatedValue(number, list: list, row: own[Int(list)])
    case .documentKey(let key):
      return cells.documents.key(key, of: document)
    case .attribute(let column):
      return cells.documents.attributes[Int(document) * program.attributes.count + Int(column)]
    }
  }

  private func element(_ list: Int32, _ row: Int32, _ cell: Int32) -> Value {
    let table = cells.lists[Int(list)]
    return table.cells[Int(row) * table.width + Int(cell)]
  }

  private func calculatedValue(_ number: Int32, list: Int32, row: Int32) -> Value {
    let calculation = program.calculations[Int(number)]
    let index: Int =
      list < 0
      ? Int(calculation.cell)
      : calculatedStart[Int(list)] + Int(row) * program.vocabulary.lists[Int(list)].calculatedWidth
        + Int(calculation.cell)
    if isCalculated[index] { return calculated[index] }
    let savedOwn = list < 0 ? 0 : own[Int(list)]
    let savedDocument = document
    if list >= 0 { own[Int(list)] = row }
    inside.append((number, row))
    var result: Value
    if calculation.isCondition {
      result = truth(calculation.root).boolean.map(Value.boolean) ?? .unknown
    } else {
      result = value(calculation.root)
      if calculation.mustBeInt64, case .number(let number) = result, number.int64 == nil {
        result = noValue(.overflow, at: calculation.root)
      }
    }
    inside.removeLast()
    document = savedDocument
    if list >= 0 { own[Int(list)] = savedOwn }
    calculated[index] = result
    isCalculated[index] = true
    return result
  }

  /// Notes that an expression has no value; it counts as unknown.
  func noValue(_ reason: NoValue.Reason, at expression: Int32) -> Value {
    guard isExhaustive else { return .unknown }
    let found = NoValue(
      reason: reason, expression: expression, calculation: inside.last?.calculation ?? -1, row: inside.last?.row ?? 0,
      document: inside.isEmpty ? document : -1)
    if !noValues.contains(found) { noValues.append(found) }
    return .unknown
  }

  // MARK: Conditions

  func truth(_ condition: Int32) -> Truth {
    switch program.conditions[Int(condition)] {
    case .constant(let truth):
      return truth
    case .comparison(let comparator, let left, let right):
      return Self.compare(value(left), comparator, value(right))
    case .member(let subject, let constants, let negated):
      return member(value(subject), constants, negated: negated)
    case .present(let subject, let expected):
      switch value(subject) {
      case .unknown: return .unknown
      case .none: return Truth(!expected)
      default: return Truth(expected)
      }
    case .all(let parts):
      var result = Truth.true
      for index in program.operandIndices(parts) {
        result = result.and(truth(program.operands[index]))
        if result == .false, !isExhaustive { return .false }
      }
      return result
    case .any(let parts):
      var result = Truth.false
      for index in program.operandIndices(parts) {
        result = result.or(truth(program.operands[index]))
        if result == .true, !isExhaustive { return .true }
      }
      return result
    case .not(let part):
      return !truth(part)
    case .some(let list, let inner):
      return !every(list) { !self.truth(inner) }
    case .every(let list, let inner):
      return every(list) { self.truth(inner) }
    case .shared(let memo, let inner):
      return shared(memo) { self.truth(inner) }
    }
  }

  /// A condition that may be left out, and then is true.
  func optionalTruth(_ condition: Int32) -> Truth {
    condition < 0 ? .true : truth(condition)
  }

  private func every(_ list: Int32, _ body: () -> Truth) -> Truth {
    guard isKnown(list) else { return .unknown }
    var result = Truth.true
    let saved = current[Int(list)]
    defer { current[Int(list)] = saved }
    for row in 0..<cells.lists[Int(list)].count {
      current[Int(list)] = Int32(truncatingIfNeeded: row)
      result = result.and(body())
      if result == .false, !isExhaustive { return .false }
    }
    return result
  }

  /// Whether it is known which elements a list has; a none list is known to have none.
  func isKnown(_ list: Int32) -> Bool {
    let node = program.vocabulary.nodes[program.vocabulary.lists[Int(list)].node]
    return !cells.global[node.cell].isUnknown
  }

  static func compare(_ left: Value, _ comparator: Condition.Comparator, _ right: Value) -> Truth {
    switch (left, right) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.none, _), (_, .none): return Truth(comparator == .isNot)
    default: break
    }
    switch comparator {
    case .is: return Truth(left == right)
    case .isNot: return Truth(left != right)
    case .lessThan: return Truth(isLess(left, right))
    case .atMost: return Truth(!isLess(right, left))
    case .moreThan: return Truth(isLess(right, left))
    case .atLeast: return Truth(!isLess(left, right))
    case .in, .notIn, .present: return .unknown
    }
  }

  static func isLess(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.number(let a), .number(let b)): a < b
    case (.date(let a), .date(let b)): a < b
    default: false
    }
  }

  private func member(_ subject: Value, _ constants: OperandRange, negated: Bool) -> Truth {
    switch subject {
    case .unknown: return .unknown
    case .none: return Truth(negated)
    default:
      let found = program.operandIndices(constants).contains {
        program.constants[Int(program.operands[$0])] == subject
      }
      return Truth(found != negated)
    }
  }

  // MARK: Memo

  /// The truth of something that several places share, had at most once for what it depends on.
  func shared(_ memo: Int32, _ body: () -> Truth) -> Truth {
    let start = truthStart[Int(memo)]
    let slot: Int
    switch program.memos[Int(memo)] {
    case .single: slot = start
    case .byElement(let list): slot = start + Int(current[Int(list)])
    case .byOwnElement(let list): slot = start + Int(own[Int(list)])
    case .byDocument: slot = start + Int(document)
    case .last(let dependencies):
      let key = key(of: dependencies)
      if lastKeys[Int(memo)] != key { truths[start] = 0 }
      if let known = Self.truth(of: truths[start]) { return known }
      let result = body()
      // The body may have used the same memo for other elements.
      lastKeys[Int(memo)] = key
      truths[start] = Self.code(of: result)
      return result
    }
    if let known = Self.truth(of: truths[slot]) { return known }
    let result = body()
    truths[slot] = Self.code(of: result)
    return result
  }

  private func key(of dependencies: Dependencies) -> [Int32] {
    var key: [Int32] = dependencies.document ? [document] : []
    for list in cells.lists.indices {
      if dependencies.elements & (1 << UInt64(list)) != 0 { key.append(current[list]) }
      if dependencies.ownElements & (1 << UInt64(list)) != 0 { key.append(own[list]) }
    }
    return key
  }

  private static func truth(of code: UInt8) -> Truth? {
    switch code {
    case 1: .false
    case 2: .unknown
    case 3: .true
    default: nil
    }
  }

  private static func code(of truth: Truth) -> UInt8 {
    switch truth {
    case .false: 1
    case .unknown: 2
    case .true: 3
    }
  }
}

/// An expression that has no value, and so counts as unknown (FORMAT §3).
struct NoValue: Hashable, Sendable {
  enum Reason: Sendable {
    case divisionByZero, overflow, date, parameter
  }
  let reason: Reason
  let expression: Int32
  /// The calculated fact in which it stands; -1 outside of any.
  let calculation: Int32
  let row: Int32
  /// The document whose constraints it belongs to; -1 outside of constraints.
  let document: Int32
}
