/// Turns a definition into a program: resolves every name, checks every type, reports every problem (FORMAT §3–§6).
final class Compiler {
  let definition: ProcedureDefinition
  private(set) var files: SourceFiles
  let formats: [Shared<TextFormat>]
  let limits: Limits
  /// Names that could not be read, and so are not reported as unknown.
  let unreadableNames: Set<String>

  // One thread compiles, and no change of the program calls back: checking exclusive access would copy its parts at
  // each look.
  @exclusivity(unchecked)
  var program = Program()
  var diagnostics: [Diagnostic] = []
  /// The named conditions and sets that are being compiled, to find circles.
  var namedInProgress: [NamedKey] = []
  private var namedDone: [String: [NamedOutcome]] = [:]
  var usedNames = UsedNames()
  /// Whether a name that is out of scope is no error, because the scope is that of a later use.
  var scopeIsOpen = false
  /// How many names were looked up whose meaning depends on that scope.
  var openReferences = 0
  /// The set of all channels' rules; -1 where there are none, nil before it was asked for.
  var compiledChannelRules: Int32?
  /// How far each calculated fact is compiled.
  var calculationStates: [CalculationState] = []
  var calculationsInProgress: [Int] = []
  /// How many conditions, expressions, constraint sets and calculated facts are being compiled one inside another.
  private var level = 0
  private var isTooDeep = false
  var hasTooManyFacts = false
  /// How many groups and lists are open around the fact that is being added.
  var nesting = 0
  var isTooNested = false
  private var isSilent = false
  private var reported: Set<Diagnostic> = []
  /// Those of parts of a comparison in an open scope that are wrong whatever stands beside them.
  private var settled: Set<Diagnostic> = []
  private var suggester = NameSuggester()
  /// How deep the compiled conditions and expressions nest, shared ones included.
  var conditionHeights: [Int32] = []
  var expressionHeights: [Int32] = []
  var constraintSetHeights: [Int32] = []

  init(
    _ definition: ProcedureDefinition, files: SourceFiles, formats: [TextFormat], limits: Limits,
    unreadableNames: Set<String>
  ) {
    self.definition = definition
    self.files = files
    self.formats = Self.builtInFormats + formats.map { Shared($0) }
    self.limits = limits
    self.unreadableNames = unreadableNames
  }

  // What all procedures have in common is there once.
  private static let builtInFormats = TextFormat.builtIn.map { Shared($0) }

  /// The shared definitions that something uses.
  struct UsedNames {
    var conditions: Set<String> = []
    var constraintSets: Set<String> = []
    var types: Set<String> = []
  }

  /// What a name stands for depends on what is in scope where it is used.
  struct NamedKey: Equatable {
    let isConstraintSet: Bool
    let name: String
    let scope: Scope
  }

  /// Where each thing that others name stands in the definition.
  private(set) lazy var documentNumbers = Self.numbers(of: definition.documents.map(\.id.rawValue))
  private(set) lazy var parameterNumbers = Self.numbers(of: definition.parameters.map(\.id.rawValue))
  private(set) lazy var channelNumbers = Self.numbers(of: definition.channels.map(\.id.rawValue))
  /// The ids of all requirements and criteria.
  private(set) lazy var requirementNames = Set(
    definition.allRequirements.map(\.id.rawValue) + (definition.eligibility ?? []).map(\.id.rawValue))

  /// The number of each identifier; the first of equal ones, of which the second is reported.
  ///
  /// By strings alone: a dictionary with keys of another type takes the runtime a quarter of a million instructions when
  /// the first one is made, which is long for a command.
  static func numbers(of ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices)) { first, _ in first }
  }

  /// What became of a named condition or set in one scope; without a result where it has errors.
  private struct NamedOutcome {
    let key: NamedKey
    let result: (index: Int32, dependencies: Dependencies)?
  }

  /// What conditions and expressions can name, besides the top level.
  struct Scope: Equatable {
    /// The lists whose element is in scope, by bit.
    var lists: UInt64 = 0
    /// The group or list whose field is calculated or validated.
    var own: Int?
    /// The document types that evidence names, inside constraints.
    var documentTypes: [Int]?
    /// Inside a channel's rules: the document's own keys, but no attributes.
    var documentKeysOnly = false

    /// Whether what stands here is evaluated for each of several elements or documents.
    var isInsideOther: Bool { lists != 0 || own != nil || documentTypes != nil || documentKeysOnly }

    func with(list: Int) -> Scope {
      var scope = self
      scope.lists |= 1 << UInt64(list)
      return scope
    }
  }

  func compile() -> (program: Program, diagnostics: [Diagnostic]) {
    program.conditions = [.constant(.true)]
    program.conditionMarks = [.none]
    conditionHeights = [0]
    buildVocabulary()
    compileParameters()
    compileDocumentTypes()
    compileCalculations()
    compileValidity()
    compileEligibility()
    compileRequirements()
    compileSurroundings()
    compileUnused()
    layOutDecisions()
    checkExamples()
    program.trim()
    return (program, diagnostics)
  }

  /// Nobody asks a program with errors anything, and not all of its numbers lead somewhere.
  private func layOutDecisions() {
    guard diagnostics.isEmpty else { return }
    var compiler = DecisionCompiler(program)
    compiler.compile()
    program.decisions = compiler.decisions
    program.cost = CheckCost(program, compiler)
  }

  /// Compiles what stands one level deeper; nil, with the reason reported once, where that passes the limit.
  ///
  /// The level is that of the descent, and so ends it before the stack does; `checkHeight` adds what was compiled
  /// before and is now rested on.
  func descending<Result>(at mark: SourceMark, _ compile: () -> Result?) -> Result? {
    guard level < limits.maximumConditionDepth else {
      reportTooDeep(at: mark)
      return nil
    }
    level += 1
    defer { level -= 1 }
    return compile()
  }

  private func reportTooDeep(at mark: SourceMark) {
    // Only the first step over the limit is worth saying.
    guard !isTooDeep else { return }
    isTooDeep = true
    report(
      .limitExceeded,
      Message(
        es: "las condiciones y los cálculos se apoyan unos en otros a más de \(limits.maximumConditionDepth) niveles",
        en: "conditions and calculations rest on each other more than \(limits.maximumConditionDepth) levels deep"),
      at: mark)
  }

  // MARK: Names

  /// What became of a named condition or set; nil where it was not compiled for its scope, nil inside where it has
  /// errors.
  func done(_ key: NamedKey) -> (index: Int32, dependencies: Dependencies)?? {
    namedDone[key.name]?.first { $0.key == key }.map(\.result)
  }

  func finish(_ key: NamedKey, _ result: (index: Int32, dependencies: Dependencies)?) {
    namedDone[key.name, default: []].append(NamedOutcome(key: key, result: result))
  }

  // MARK: Problems

  func report(
    _ code: Diagnostic.Code, _ message: Message, at mark: SourceMark, notes: [Diagnostic.Note] = []
  ) {
    if scopeIsOpen, code == .scopeElement {
      openReferences += 1
      return
    }
    // What is compiled to learn its type is reported where it is compiled to be used.
    guard !isSilent, diagnostics.count <= limits.maximumProblems else { return }
    let place = files.place(of: mark)
    let diagnostic = Diagnostic(code, message, at: place.location, pointer: place.pointer, notes: notes)
    // What is compiled for several scopes is reported once.
    guard reported.insert(diagnostic).inserted else { return }
    if diagnostics.count < limits.maximumProblems {
      diagnostics.append(diagnostic)
    } else {
      diagnostics.append(.moreProblems(limits, at: place.location, pointer: place.pointer))
    }
  }

  /// Compiles what may name something that only the scope of a later use has: what does not fit beside such a name may
  /// fit there, and is not reported.
  func unlessScopeDecides<Result>(_ compile: () -> Result?) -> Result? {
    guard scopeIsOpen else { return compile() }
    let (start, known) = (diagnostics.count, openReferences)
    let result = compile()
    guard diagnostics.count > start else { return result }
    if openReferences > known {
      let doubtful = diagnostics[start...].filter { $0.code == .conditionType && !settled.contains($0) }
      diagnostics[start...].removeAll(where: doubtful.contains)
      reported.subtract(doubtful)
    }
    settled.formUnion(diagnostics[start...])
    return result
  }

  /// Runs `body` without reporting what is wrong in it.
  func silently<Result>(_ body: () -> Result) -> Result {
    let wasSilent = isSilent
    isSilent = true
    defer { isSilent = wasSilent }
    return body()
  }

  func note(_ message: Message, at mark: SourceMark) -> Diagnostic.Note {
    Diagnostic.Note(message, at: files.location(ofNoted: mark))
  }

  func suggestion(for name: String, among candidates: some Collection<String>) -> [Diagnostic.Note] {
    guard let nearest = suggester.nearest(to: name, among: candidates) else { return [] }
    return [Diagnostic.Note(.didYouMean(nearest))]
  }

  func reportUnknown(
    _ name: String, kind: Message, among candidates: some Collection<String>, at mark: SourceMark,
    under key: String? = nil
  ) {
    // To look for similar names takes long where there are many, and is in vain once no more problems are reported.
    guard !unreadableNames.contains(name), diagnostics.count <= limits.maximumProblems else { return }
    report(
      .referenceUnknown,
      Message(es: "no hay \(kind.spanish) `\(name)`", en: "there is no \(kind.english) `\(name)`"),
      at: key.map { files.mark(of: name, under: $0, in: mark) } ?? mark,
      notes: suggestion(for: name, among: candidates))
  }

  // MARK: Building

  func add(_ condition: CompiledCondition, height: Int32, at mark: SourceMark) -> Int32 {
    program.conditions.append(condition)
    program.conditionMarks.append(mark)
    conditionHeights.append(height)
    checkHeight(height, at: mark)
    return Int32(clamping: program.conditions.count - 1)
  }

  func add(_ expression: CompiledExpression, height: Int32, at mark: SourceMark) -> Int32 {
    program.expressions.append(expression)
    program.expressionMarks.append(mark)
    expressionHeights.append(height)
    checkHeight(height, at: mark)
    return Int32(clamping: program.expressions.count - 1)
  }

  func checkHeight(_ height: Int32, at mark: SourceMark) {
    if height > Int32(clamping: limits.maximumConditionDepth) { reportTooDeep(at: mark) }
  }

  func add(operands: [Int32]) -> OperandRange {
    let start = Int32(clamping: program.operands.count)
    program.operands += operands
    return OperandRange(start: start, end: Int32(clamping: program.operands.count))
  }

  func constant(_ value: Value) -> Int32 {
    program.constants.append(value)
    return Int32(clamping: program.constants.count - 1)
  }

  func memo(for dependencies: Dependencies) -> Int32 {
    let layout: MemoLayout =
      switch (dependencies.count, dependencies.elements, dependencies.ownElements) {
      case (0, _, _): .single
      case (1, let lists, _) where lists != 0: .byElement(list: Int32(lists.trailingZeroBitCount))
      case (1, _, let lists) where lists != 0: .byOwnElement(list: Int32(lists.trailingZeroBitCount))
      case (1, _, _): .byDocument
      default: .last(dependencies)
      }
    program.memos.append(layout)
    return Int32(clamping: program.memos.count - 1)
  }
}
