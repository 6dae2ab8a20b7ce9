/// One run of a program over a dossier: pure, total, with every shared value had once.
///
/// Nothing here throws or traps, reads a clock or makes words. What has no value is unknown, and is noted in
/// `noValues` where that was asked for.
///
/// It makes two allocations, itself and its memory, whatever the size of the dossier.
final class Evaluation {
  private let sharedProgram: SharedProgram
  private let sharedCells: SharedCells
  /// The memory of all buffers below, which lives as long as they do.
  private let memory: ManagedBuffer<Void, UInt64>
  /// The row of the current element of each list.
  let current: RowPositions
  /// The row of the element whose calculated fact or `valid` is evaluated, by list.
  let own: RowPositions
  /// Where the rows begin that tests read, by `Frames`.
  let frames: PlainBuffer<Int32>
  /// The document that constraints read.
  var document: Int32 {
    @inline(__always) get { currentDocument }
    set {
      currentDocument = newValue
      frames[frames.count - 1] = Int32(truncatingIfNeeded: cells.documents.place(of: newValue))
    }
  }
  // An evaluation is used by one caller at a time; checking that at each read would cost as much as the read.
  @exclusivity(unchecked)
  private var currentDocument: Int32 = -1

  private let calculated: PlainBuffer<Value>
  private let isCalculated: PlainBuffer<Bool>
  /// Where each list's calculated values begin; those outside lists begin at 0.
  private let calculatedStart: PlainBuffer<Int32>
  private let truths: PlainBuffer<UInt8>
  /// Where each memo's truths begin.
  private let truthStart: PlainBuffer<Int32>
  @exclusivity(unchecked)
  private var lastKeys: [Int32: [Int32]] = [:]

  /// Whether everything is evaluated, decided or not, so that all that has no value is noted.
  let isExhaustive: Bool
  private(set) var noValues: [NoValue] = []
  private var knownNoValues: Set<NoValue> = []
  #if DEBUG
    /// How many steps it took so far, as `CostBound` counts them.
    private(set) var steps = 0
  #endif
  /// The calculated facts that are being evaluated, innermost last; kept only where no-values are noted.
  private var inside: [(calculation: Int32, row: Int32)] = []

  var program: Program { @inline(__always) get { sharedProgram.program } }
  var cells: DossierCells { @inline(__always) get { sharedCells.cells } }

  init(_ sharedProgram: SharedProgram, _ sharedCells: SharedCells, isExhaustive: Bool = false) {
    self.sharedProgram = sharedProgram
    self.sharedCells = sharedCells
    self.isExhaustive = isExhaustive
    let listCount = sharedCells.cells.lists.count
    let memoCount = sharedProgram.program.memos.count
    var valueCount = sharedProgram.program.globalCalculatedWidth
    for list in 0..<listCount {
      valueCount +=
        sharedProgram.program.vocabulary.lists[list].calculatedWidth
        * (Int(sharedCells.cells.lists[list].count) + 1)
    }
    var truthCount = 0
    for memo in 0..<memoCount { truthCount += Self.size(of: sharedProgram.program.memos[memo], sharedCells.cells) }

    // Values first, then 32-bit numbers, then bytes: each kind stands where its alignment allows, without gaps.
    let valueBytes = valueCount * MemoryLayout<Value>.stride
    let frameCount = Frames(listCount: listCount).count
    let numberBytes = (frameCount + 3 * listCount + memoCount) * MemoryLayout<Int32>.stride
    let otherBytes = numberBytes + valueCount + truthCount
    // Words of 64 bits, which are aligned as values are.
    let words = (valueBytes + otherBytes) / MemoryLayout<UInt64>.stride + 1
    memory = ManagedBuffer.create(minimumCapacity: words) { _ in }
    let start = UnsafeMutableRawPointer(memory.withUnsafeMutablePointerToElements { $0 })
    calculated = PlainBuffer(at: start, count: valueCount)
    let numbers = start + valueBytes
    // Row 0, false and a truth not had yet are all zeros; a calculated value is read only after it was set.
    numbers.initializeMemory(as: UInt8.self, repeating: 0, count: otherBytes)
    let listBytes = listCount * MemoryLayout<Int32>.stride
    let size = MemoryLayout<Int32>.stride
    calculatedStart = PlainBuffer(at: numbers + 2 * listBytes, count: listCount)
    truthStart = PlainBuffer(at: numbers + 3 * listBytes, count: memoCount)
    let frameStart = numbers + 3 * listBytes + memoCount * size
    frames = PlainBuffer(at: frameStart, count: frameCount)
    current = RowPositions(
      rows: PlainBuffer(at: numbers, count: listCount),
      starts: PlainBuffer(at: frameStart + size, count: listCount), lists: sharedCells.cells.lists)
    own = RowPositions(
      rows: PlainBuffer(at: numbers + listBytes, count: listCount),
      starts: PlainBuffer(at: frameStart + size + listBytes, count: listCount), lists: sharedCells.cells.lists)
    frames[frameCount - 1] = Int32(truncatingIfNeeded: sharedCells.cells.documents.place(of: -1))
    let bytes = numbers + numberBytes
    isCalculated = PlainBuffer(at: bytes, count: valueCount)
    truths = PlainBuffer(at: bytes + valueCount, count: truthCount)

    var next = sharedProgram.program.globalCalculatedWidth
    for list in 0..<listCount {
      calculatedStart[list] = Int32(truncatingIfNeeded: next)
      next +=
        sharedProgram.program.vocabulary.lists[list].calculatedWidth
        * (Int(sharedCells.cells.lists[list].count) + 1)
    }
    next = 0
    for memo in 0..<memoCount {
      truthStart[memo] = Int32(truncatingIfNeeded: next)
      next += Self.size(of: sharedProgram.program.memos[memo], sharedCells.cells)
    }
  }

  /// Counts steps, in debug builds alone, where tests compare them with the bound that the procedure names.
  @inline(__always)
  func note(steps: Int) {
    #if DEBUG
      self.steps += steps
    #endif
  }

  /// The rows of all elements that conditions read now.
  var position: [Int32] {
    (0..<current.count).map { current[$0] } + (0..<own.count).map { own[$0] }
  }

  private static func size(of memo: MemoLayout, _ cells: DossierCells) -> Int {
    switch memo {
    case .single, .last: 1
    case .byElement(let list), .byOwnElement(let list): Int(cells.lists[Int(list)].count) + 1
    case .byDocument: cells.documents.count + 1
    }
  }

  // MARK: Facts

  @inline(__always)
  func read(_ reference: CompiledReference) -> Value {
    switch reference {
    case .global(let cell): cells.values[Int(cell)]
    case .element(let list, let cell): cells.values[current.start(of: list) + Int(cell)]
    default: readFurther(reference)
    }
  }

  private func readFurther(_ reference: CompiledReference) -> Value {
    switch reference {
    case .global(let cell): cells.values[Int(cell)]
    case .element(let list, let cell): cells.values[current.start(of: list) + Int(cell)]
    case .ownElement(let list, let cell): cells.values[own.start(of: list) + Int(cell)]
    case .calculated(let number): calculatedValue(number, list: -1, row: 0)
    case .elementCalculated(let list, let number): calculatedValue(number, list: list, row: current[Int(list)])
    case .ownElementCalculated(let list, let number): calculatedValue(number, list: list, row: own[Int(list)])
    case .documentKey(let key): cells.key(key, of: document)
    case .attribute(let column): cells.attribute(column, of: document)
    }
  }

  private func calculatedValue(_ number: Int32, list: Int32, row: Int32) -> Value {
    let calculation = program.calculations[Int(number)]
    let index: Int =
      list < 0
      ? Int(calculation.cell)
      : Int(calculatedStart[Int(list)]) + Int(row) * program.vocabulary.lists[Int(list)].calculatedWidth
        + Int(calculation.cell)
    note(steps: 1)
    if isCalculated[index] { return calculated[index] }
    let savedOwn = list < 0 ? 0 : own[Int(list)]
    if list >= 0 { own[Int(list)] = row }
    if isExhaustive { inside.append((number, row)) }
    var result: Value
    if calculation.isCondition {
      result = truth(calculation.root).boolean.map(Value.boolean) ?? .unknown
    } else {
      result = value(calculation.root)
      if calculation.mustBeInt64, case .number(let number) = result, number.int64 == nil {
        result = noValue(.overflow, at: calculation.root)
      }
    }
    if isExhaustive { inside.removeLast() }
    if list >= 0 { own[Int(list)] = savedOwn }
    calculated[index] = result
    isCalculated[index] = true
    return result
  }

  /// The value that `body` has, which is had once where it has a slot.
  func once(_ slot: Int32, _ body: () -> Value) -> Value {
    guard slot >= 0 else { return body() }
    if isCalculated[Int(slot)] { return calculated[Int(slot)] }
    let value = body()
    calculated[Int(slot)] = value
    isCalculated[Int(slot)] = true
    return value
  }

  /// Notes that an expression has no value; it counts as unknown.
  ///
  /// - Parameters:
  ///   - day: the day for which a parameter has none.
  ///   - key: the key for which it has none.
  func noValue(
    _ reason: NoValue.Reason, at expression: Int32, on day: CivilDate? = nil, key: Value = .unknown
  ) -> Value {
    guard isExhaustive else { return .unknown }
    let found = NoValue(
      reason: reason, expression: expression, calculation: inside.last?.calculation ?? -1, row: inside.last?.row ?? 0,
      document: inside.isEmpty ? document : -1, day: day, key: key)
    if knownNoValues.insert(found).inserted { noValues.append(found) }
    return .unknown
  }

  // MARK: Conditions

  func truth(_ condition: Int32) -> Truth {
    truth(of: program.decisions.conditions[Int(condition)])
  }

  /// The truth of a condition that is no combination of others.
  func truth(ofSingle condition: Int32) -> Truth {
    switch program.conditions[Int(condition)] {
    case .comparison(let comparator, let left, let right):
      return compare(value(left), comparator, value(right))
    default:
      return truth(ofFurther: condition)
    }
  }

  // Apart from what is frequent, so that this needs fewer registers.
  private func truth(ofFurther condition: Int32) -> Truth {
    switch program.conditions[Int(condition)] {
    case .member(let subject, let constants, let negated):
      return member(value(subject), constants, negated: negated)
    case .present(let subject, let expected):
      switch value(subject) {
      case .unknown: return .unknown
      case .none: return Truth(!expected)
      default: return Truth(expected)
      }
    case .some(let list, let inner):
      return !every(list) { !self.truth(inner) }
    case .every(let list, let inner):
      return every(list) { self.truth(inner) }
    case .shared(let memo, let inner):
      return shared(memo) { self.truth(inner) }
    // Combinations have become steps.
    case .constant, .comparison, .all, .any, .not:
      return truth(condition)
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
    for row in 0..<cells.count(of: list) {
      note(steps: 1)
      current[Int(list)] = row
      result = result.and(body())
      if result == .false, !isExhaustive { return .false }
    }
    return result
  }

  /// Whether it is known which elements a list has; a none list is known to have none.
  func isKnown(_ list: Int32) -> Bool {
    !cells.values[Int(program.vocabulary.slots[program.vocabulary.lists[Int(list)].node].cell)].isUnknown
  }

  func compare(_ left: Value, _ comparator: Condition.Comparator, _ right: Value) -> Truth {
    switch (left, right) {
    case (.date(let left), .date(let right)): return comparator.holds(left, right)
    case (.number(let left), .number(let right)): return comparator.holds(left, right)
    case (.unknown, _), (_, .unknown): return .unknown
    case (.none, _), (_, .none): return Truth(comparator == .isNot)
    default: break
    }
    switch comparator {
    case .is: return Truth(isSame(left, right))
    case .isNot: return Truth(!isSame(left, right))
    // Of numbers and dates only, which types have made sure of.
    case .lessThan, .atMost, .moreThan, .atLeast, .in, .notIn, .present: return .unknown
    }
  }

  /// Whether two values are one: texts that the program does not know are compared letter by letter.
  func isSame(_ left: Value, _ right: Value) -> Bool {
    if case .text(let left) = left, case .text(let right) = right { return cells.isSameText(left, right) }
    return left == right
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
      note(steps: constants.count)
      let found = program.operandIndices(constants).contains {
        program.constants[Int(program.operands[$0])] == subject
      }
      return Truth(found != negated)
    }
  }

  // MARK: Memo

  /// The truth of something that several places share, had at most once for what it depends on.
  func shared(_ memo: Int32, _ body: () -> Truth) -> Truth {
    note(steps: 1)
    let start = Int(truthStart[Int(memo)])
    let slot: Int
    switch program.memos[Int(memo)] {
    case .single: slot = start
    case .byElement(let list): slot = start + Int(current[Int(list)])
    case .byOwnElement(let list): slot = start + Int(own[Int(list)])
    case .byDocument: slot = start + (document < 0 ? cells.documents.count : Int(document))
    case .last(let dependencies):
      let key = key(of: dependencies)
      if lastKeys[memo] != key { truths[start] = 0 }
      if let known = Self.truth(of: truths[start]) { return known }
      let result = body()
      // The body may have used the same memo for other elements.
      lastKeys[memo] = key
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

  /// The status of evidence that is the same for every element, had at most once.
  func shared(_ memo: Int32, _ body: () -> EvidenceStatus) -> EvidenceStatus {
    let slot = Int(truthStart[Int(memo)])
    // A memo is for truths or for statuses, never for both.
    if truths[slot] > 0 { return EvidenceStatus.allCases[Int(truths[slot]) - 1] }
    let result = body()
    truths[slot] = UInt8(truncatingIfNeeded: result.rank + 1)
    return result
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

extension Condition.Comparator {
  /// Whether it holds of two values that have an order.
  fileprivate func holds<V: Comparable>(_ left: V, _ right: V) -> Truth {
    switch self {
    case .is: Truth(left == right)
    case .isNot: Truth(left != right)
    case .lessThan: Truth(left < right)
    case .atMost: Truth(left <= right)
    case .moreThan: Truth(left > right)
    case .atLeast: Truth(left >= right)
    case .in, .notIn, .present: .unknown
    }
  }
}
