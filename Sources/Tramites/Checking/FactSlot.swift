/// What a reader of dossiers needs to know of a fact or an attribute, in plain bits.
struct FactSlot: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable {
    case boolean, integer, decimal, date, choice, text, group, list
  }

  let kind: Kind
  let mayBeNone: Bool
  let isCalculated: Bool
  let hasFormat: Bool
  /// Whether no text may say its value (FORMAT §2).
  let isSensitive: Bool
  /// The cell of its value, in the row of its list's element, of the document or of the facts outside lists.
  let cell: Int32
  /// For a list, its number; -1 for anything else.
  let list: Int32
  /// For a choice, the symbols of its options among the program's operands.
  let options: OperandRange
}

extension FactSlot {
  /// That of a document's own dates.
  static let documentDate = FactSlot(
    kind: .date, mayBeNone: true, isCalculated: false, hasFormat: false, isSensitive: false, cell: 0, list: -1,
    options: OperandRange(start: 0, end: 0))
}

extension FactSlot.Kind {
  init(_ kind: FactDeclaration.Kind) {
    self =
      switch kind {
      case .boolean: .boolean
      case .integer: .integer
      case .decimal: .decimal
      case .date: .date
      case .choice: .choice
      case .text: .text
      case .group: .group
      case .list: .list
      }
  }
}

extension Program {
  /// The slots of all facts, once their vocabulary is complete.
  mutating func fillSlots() {
    vocabulary.orderNames()
    vocabulary.slots = vocabulary.nodes.map { node in
      slot(
        of: node.declaration, cell: node.cell, list: node.listIndex ?? -1, isCalculated: node.isCalculated,
        hasFormat: node.format != nil, isSensitive: node.isDeclaredSensitive)
    }
  }

  mutating func slot(
    of fact: FactDeclaration, cell: Int, list: Int, isCalculated: Bool, hasFormat: Bool, isSensitive: Bool
  ) -> FactSlot {
    let start = Int32(clamping: operands.count)
    if case .choice(let options) = fact.kind {
      for option in options { operands.append(symbols.intern(option.id.rawValue)) }
    }
    return FactSlot(
      kind: FactSlot.Kind(fact.kind), mayBeNone: fact.mayBeNone, isCalculated: isCalculated, hasFormat: hasFormat,
      isSensitive: isSensitive, cell: Int32(clamping: cell), list: Int32(clamping: list),
      options: OperandRange(start: start, end: Int32(clamping: operands.count)))
  }
}
