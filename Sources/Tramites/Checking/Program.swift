/// A definition with every name resolved: what the evaluator runs.
///
/// Conditions, expressions, evidence and constraints stand in flat arrays and name each other by index, so that
/// evaluation looks up no string, touches no reference count and copies nothing.
struct Program: Sendable {
  var vocabulary = Vocabulary()
  var symbols = SymbolTable()
  var constants: [Value] = []
  var expressions: [CompiledExpression] = []
  var conditions: [CompiledCondition] = []
  /// What conditions, sets and evidence come to, as it is evaluated.
  var decisions = Decisions()
  /// Where each condition was written.
  var conditionMarks: [SourceMark] = []
  var expressionMarks: [SourceMark] = []
  /// The operands of the nodes that have many.
  var operands: [Int32] = []
  var calculations: [CompiledCalculation] = []
  /// How many calculated facts stand outside lists.
  var globalCalculatedWidth = 0
  var memos: [MemoLayout] = []
  var parameters: [CompiledParameter] = []
  var documentTypes: [CompiledDocumentType] = []
  /// The attributes of all document types by name: one column each.
  var attributes: [String] = []
  /// The numbers of the attributes of each document type, by name.
  var attributeNames = NameTable()
  /// The symbols of the ways in which a document may be signed, that of an unsigned one last.
  var signatures: [Int32] = []
  var constraintSets: [CompiledConstraintSet] = []
  var constraints: [CompiledConstraint] = []
  /// The checks that constraints name.
  var checks: [Constraint.Check] = []
  var evidence: [CompiledEvidence] = []
  /// The facts that evidence asks for.
  var data: [CompiledDatum] = []
  var documentEvidence: [CompiledDocumentEvidence] = []
  var criteria: [CompiledCriterion] = []
  var criterionDefinitions: [Criterion] = []
  /// The general requirements, then the additional ones.
  var requirements: [CompiledRequirement] = []
  var requirementDefinitions: [Requirement] = []
  /// The alternatives of the requirements, those of each one after the other.
  var alternatives: [CompiledAlternative] = []
  var channels: [Int32] = []
  var fees: [CompiledFee] = []
  var results: [CompiledResult] = []
  var notices: [CompiledNotice] = []
  var steps: [CompiledStep] = []
  /// How many steps a check takes at most.
  var cost = CheckCost()

  // Inlined, because a call would be handed a copy of the whole program.
  @inline(__always)
  func operandIndices(_ range: OperandRange) -> Range<Int> { Int(range.start)..<Int(range.end) }

  /// The operands of a range.
  subscript(range: OperandRange) -> [Int32] {
    @inline(__always) get { Array(operands[operandIndices(range)]) }
  }

  @inline(__always)
  func definition(of criterion: CompiledCriterion) -> Criterion { criterionDefinitions[Int(criterion.number)] }

  @inline(__always)
  func definition(of requirement: CompiledRequirement) -> Requirement {
    requirementDefinitions[Int(requirement.number)]
  }

  /// The alternatives of a requirement, by their number among them.
  @inline(__always)
  func alternatives(of requirement: CompiledRequirement) -> [CompiledAlternative] {
    Array(alternatives[operandIndices(requirement.alternatives)])
  }

  /// The facts that evidence asks for.
  @inline(__always)
  func data(_ range: OperandRange) -> ArraySlice<CompiledDatum> { data[operandIndices(range)] }
}

struct OperandRange: Sendable, Hashable, BitwiseCopyable {
  let start: Int32
  let end: Int32
  var count: Int { Int(end - start) }
}

/// The scalar keys of a document that conditions can ask about.
enum DocumentKey: Int32, Sendable, CaseIterable, BitwiseCopyable {
  case type, signature, format, issuedIn, language, copies, certifiedCopies, bytes, issuedOn, expiresOn
  case original, legible, apostilled, legalized, translated

  var name: String {
    switch self {
    case .type: "type"
    case .signature: "signature"
    case .format: "format"
    case .issuedIn: "issuedIn"
    case .language: "language"
    case .copies: "copies"
    case .certifiedCopies: "certifiedCopies"
    case .bytes: "bytes"
    case .issuedOn: "issuedOn"
    case .expiresOn: "expiresOn"
    case .original: "original"
    case .legible: "legible"
    case .apostilled: "apostilled"
    case .legalized: "legalized"
    case .translated: "translated"
    }
  }
}

/// Where a condition reads a value.
enum CompiledReference: Sendable, Hashable, BitwiseCopyable {
  case global(cell: Int32)
  /// Of the current element of a list.
  case element(list: Int32, cell: Int32)
  /// Of the element that holds the calculated fact or the `valid` that is evaluated.
  case ownElement(list: Int32, cell: Int32)
  case calculated(Int32)
  case elementCalculated(list: Int32, Int32)
  case ownElementCalculated(list: Int32, Int32)
  case documentKey(DocumentKey)
  case attribute(Int32)
}

enum CompiledExpression: Sendable, BitwiseCopyable {
  case constant(Int32)
  case reference(CompiledReference, node: Int32)
  case parameter(Int32, on: Int32, key: Int32)
  case arithmetic(Expression.Arithmetic, OperandRange)
  case round(Int32, decimals: Int32)
  case between(Expression.DateUnit, Int32, Int32)
  case part(Expression.DateUnit, Int32)
  case date(year: Int32, month: Int32, day: Int32)
  case plus(Expression.DateUnit, Int32, Int32)
  /// `slot` is the place among the calculated values where what reads no element is kept; -1 where it reads one.
  case count(list: Int32, condition: Int32, slot: Int32)
  case sum(list: Int32, of: Int32, condition: Int32, slot: Int32)
  /// Pairs of condition and expression.
  case choose(OperandRange, otherwise: Int32)
}

enum CompiledCondition: Sendable, BitwiseCopyable {
  case constant(Truth)
  /// Operands: expressions of a comparison, left and right.
  case comparison(Condition.Comparator, Int32, Int32)
  /// Operands: constants.
  case member(Int32, OperandRange, negated: Bool)
  case present(Int32, Bool)
  case all(OperandRange)
  case any(OperandRange)
  case not(Int32)
  case some(list: Int32, Int32)
  case every(list: Int32, Int32)
  /// What several places share, evaluated once for what it depends on.
  case shared(memo: Int32, Int32)
}

/// What the value of something depends on, besides the facts outside lists.
struct Dependencies: Sendable, Hashable, BitwiseCopyable {
  /// The lists whose current element it reads, by bit.
  var elements: UInt64 = 0
  /// The lists whose own element (`self`) it reads, by bit.
  var ownElements: UInt64 = 0
  var document = false
  /// Whether it reads the value of a sensitive fact.
  var isSensitive = false
  /// Whether it reads that of a sensitive boolean or choice, which a yes or no gives away.
  var isSensitiveChoice = false

  static let nothing = Dependencies()

  mutating func formUnion(_ other: Dependencies) {
    elements |= other.elements
    ownElements |= other.ownElements
    document = document || other.document
    isSensitive = isSensitive || other.isSensitive
    isSensitiveChoice = isSensitiveChoice || other.isSensitiveChoice
  }

  /// What is known of a value that is only asked whether it is there.
  var withoutValue: Dependencies {
    var result = self
    result.isSensitive = false
    result.isSensitiveChoice = false
    return result
  }

  func without(list: Int) -> Dependencies {
    var result = self
    result.elements &= ~(1 << UInt64(list))
    return result
  }

  var count: Int { elements.nonzeroBitCount + ownElements.nonzeroBitCount + (document ? 1 : 0) }
}

/// How the values of a shared condition or constraint set are kept.
enum MemoLayout: Sendable, BitwiseCopyable {
  case single
  case byElement(list: Int32)
  case byOwnElement(list: Int32)
  case byDocument
  /// The last value, with what it was had for.
  case last(Dependencies)
}

struct CompiledCalculation: Sendable, BitwiseCopyable {
  let node: Int32
  let list: Int32
  /// Its cell among the calculated facts of the row.
  let cell: Int32
  var root: Int32 = -1
  var isCondition = false
  var mustBeInt64 = false
}

struct CompiledParameter: Sendable {
  struct Entry: Sendable {
    let period: EffectivePeriod
    let value: Value
    /// Keys by symbol, sorted, for a table.
    let table: [(key: Int32, value: Value)]
  }
  let id: String
  let isTable: Bool
  let entries: [Entry]

  /// The value on a day, in a table that of a row; nil where there is none.
  func value(on day: CivilDate, row: Value) -> Value? {
    var index = entries.count
    while index > 0 {
      index -= 1
      guard entries[index].period.contains(day) else { continue }
      guard isTable else { return entries[index].value }
      guard case .symbol(let symbol) = row else { return nil }
      return entries[index].value(ofRow: symbol)
    }
    return nil
  }
}

extension CompiledParameter.Entry {
  /// The value of a table's row, found by halves; nil where there is no such row.
  fileprivate func value(ofRow symbol: Int32) -> Value? {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].key < symbol { low = middle + 1 } else { high = middle }
    }
    return low < table.count && table[low].key == symbol ? table[low].value : nil
  }
}

struct CompiledDocumentType: Sendable {
  let type: DocumentType
  let symbol: Int32
  let contents: [Int32]
  let endorsers: [Int32]
  /// The declarations of its attributes by column.
  let attributes: [(column: Int32, declaration: FactDeclaration, format: Shared<TextFormat>?)]
  /// What readers of dossiers need to know of them.
  let slots: [FactSlot]
}

struct CompiledConstraintSet: Sendable, BitwiseCopyable {
  let members: OperandRange
  /// Memo for a set that several places share; -1 for one written in place.
  var memo: Int32 = -1
}

struct CompiledConstraint: Sendable, BitwiseCopyable {
  enum Form: Sendable, BitwiseCopyable {
    case flag(DocumentKey)
    case atLeast(DocumentKey, Int64)
    /// Operands: symbols.
    case formats(OperandRange)
    case maxBytes(Int64)
    /// The symbol of the demanded way, and of an unsigned document.
    case signature(Constraint.SignatureDemand, Int32, unsigned: Int32)
    case current
    case validFor(Period, anchor: Int32)
    case issuedWithin(Period, anchor: Int32)
    /// Operands: sets.
    case anyOf(OperandRange)
    /// Operands: symbols; nil for all that the document's type declares.
    case contains(OperandRange?)
    /// Operands: symbols.
    case endorsedBy(OperandRange)
    /// The check's number, and its condition.
    case check(Int32, Int32)
    case conditional(when: Int32, set: Int32)
    case named(set: Int32)
  }
  let form: Form
  let mark: SourceMark
}

enum CompiledEvidence: Sendable, BitwiseCopyable {
  case document(Int32)
  /// A range of the program's data.
  case data(OperandRange)
  /// The number of a list among the program's data.
  case dataList(Int32, atLeast: Int64)
  /// A boolean expression.
  case confirmed(Int32, node: Int32)
  /// Operands: evidence.
  case allOf(OperandRange)
  /// Operands: evidence.
  case anyOf(OperandRange, atLeast: Int32)
}

struct CompiledDatum: Sendable, BitwiseCopyable {
  let node: Int32
  let reference: CompiledReference
  /// For a list, its number; -1 for anything else.
  let list: Int32
  /// The list in whose elements it stands; -1 outside lists.
  let listAround: Int32
  /// Its compiled `valid`; -1 where there is none.
  let valid: Int32
  let hasFormat: Bool
}

struct CompiledDocumentEvidence: Sendable, BitwiseCopyable {
  /// Operands: the numbers of document types.
  let types: OperandRange
  let subject: CompiledSubject
  let quantity: Int
  let set: Int32
  let mark: SourceMark
  /// Memo for what is judged in each instance of a list and is the same in all; -1 for anything else.
  var memo: Int32 = -1
}

/// For whom a document must be.
enum CompiledSubject: Sendable, Hashable, BitwiseCopyable {
  case anybody
  /// A group outside lists.
  case group(node: Int32)
  /// The current element of a list, or a group in it.
  case element(list: Int32, node: Int32)
}

struct CompiledCriterion: Sendable, BitwiseCopyable {
  let number: Int32
  let isRecommended: Bool
  let list: Int32
  let when: Int32
  let require: Int32
}

struct CompiledRequirement: Sendable, BitwiseCopyable {
  let number: Int32
  let isRecommended: Bool
  let isAdditional: Bool
  let list: Int32
  let when: Int32
  let evidence: Int32
  /// A range of the program's alternatives.
  var alternatives = OperandRange(start: 0, end: 0)
}

struct CompiledAlternative: Sendable, BitwiseCopyable {
  /// Its place among the definition's alternatives.
  let index: Int32
  let when: Int32
  let evidence: Int32
}

struct CompiledFee: Sendable {
  let list: Int32
  let when: Int32
  let amount: Int32
}

struct CompiledResult: Sendable {
  let when: Int32
  let value: Int32
}

struct CompiledNotice: Sendable {
  let list: Int32
  let when: Int32
}

struct CompiledStep: Sendable {
  let step: Step
  let number: String?
  let when: Int32
  let steps: [CompiledStep]
}
