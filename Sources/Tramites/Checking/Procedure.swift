/// A procedure that can check dossiers: a definition whose every name is resolved and every type checked.
///
/// ```swift
/// let catalog = try Catalog(contentsOf: folder)
/// let procedure = try catalog.procedure("carne-biblioteca", on: "2026-05-14")
/// let verdict = try procedure.check(dossier)
/// print(verdict.outcome, verdict.missing)
/// ```
public struct Procedure: Sendable {
  /// The id of a procedure.
  public typealias ID = Identifier<Procedure>

  /// What the definition says.
  public var definition: ProcedureDefinition { storage.definition }
  /// The id.
  public var id: ID { storage.definition.id }
  /// The title.
  public var title: LocalizedText { storage.definition.title }
  /// The days on which this version is in force.
  public var effective: EffectivePeriod { storage.definition.effective }

  /// The path of its file, from the catalog's root.
  public var file: String { storage.file }

  let storage: Storage

  /// What texts call a procedure of the same catalog; nil for one that the catalog does not have.
  package func calmTitle(of id: ID) -> LocalizedText? { storage.titles[id.rawValue]?.calm }

  final class Storage: Sendable {
    var program: Program { sharedProgram.program }
    let definition: ProcedureDefinition
    let sharedProgram: SharedProgram
    /// The titles of the procedures of the catalog by id, for texts that name another one.
    let titles: [String: ProcedureTitle]
    let file: String
    /// The paths of the catalog's files by the numbers that marks give them.
    let fileNames: [Int: String]
    /// How many steps a check may take.
    let maximumSteps: Int

    init(
      definition: ProcedureDefinition, program: SharedProgram, titles: [String: ProcedureTitle], file: String,
      fileNames: [Int: String], limits: Limits
    ) {
      self.definition = definition
      sharedProgram = program
      self.titles = titles
      self.file = file
      self.fileNames = fileNames
      maximumSteps = limits.maximumSteps
    }
  }

  init(
    definition: ProcedureDefinition, program: SharedProgram, titles: [String: ProcedureTitle], file: String,
    fileNames: [Int: String], limits: Limits
  ) {
    storage = Storage(
      definition: definition, program: program, titles: titles, file: file, fileNames: fileNames, limits: limits)
  }

  /// Loads one definition that imports nothing.
  ///
  /// - Parameters:
  ///   - json: the text of the definition.
  ///   - name: what diagnostics call the text, such as a file name.
  ///   - formats: text formats of the host's own, beside the built-in ones.
  ///   - limits: how large the text and the definition may be, and how much work a check.
  /// - Throws: `InputError` with every problem of the text.
  public init(
    json: String, name: String = "procedure.json", formats: [TextFormat] = [], limits: Limits = .standard
  ) throws(InputError) {
    let catalog = try Catalog(json: json, name: name, formats: formats, limits: limits)
    guard let procedure = catalog.procedures.first else {
      throw InputError(
        Diagnostic(
          .keyMissing,
          Message(es: "`\(name)` no es la definición de un trámite", en: "`\(name)` is no definition of a procedure")))
    }
    self = procedure
  }
}

extension Procedure {
  /// Checks a dossier.
  ///
  /// - Parameters:
  ///   - dossier: what was handed in.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Returns: the verdict; its explanations are made when they are asked for.
  /// - Throws: `InputError` with every way in which the dossier does not fit the procedure, or that a check of it may
  ///   take more than `Limits.maximumSteps`.
  /// - Complexity: linear in the facts and documents where no quantifier nests in another, else of the degree of
  ///   `costBound`.
  public func check(_ dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError) -> Verdict {
    Verdict(of: try accept(dossier, submittedOn: submittedOn))
  }

  /// The outcome of a check alone, without a record or explanations.
  ///
  /// - Parameters:
  ///   - dossier: what was handed in.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Returns: the same outcome as that of `check(_:submittedOn:)`.
  /// - Throws: `InputError` with every way in which the dossier does not fit the procedure, or that a check of it may
  ///   take more than `Limits.maximumSteps`.
  public func outcome(of dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError) -> Verdict.Outcome {
    try accept(dossier, submittedOn: submittedOn).outcome
  }

  /// Reads a dossier's values against the vocabulary, once for any number of checks.
  ///
  /// - Parameters:
  ///   - dossier: what was handed in.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Returns: the dossier as this procedure understands it.
  /// - Throws: `InputError` with every way in which the dossier does not fit the procedure, or that a check of it may
  ///   take more than `Limits.maximumSteps`.
  public func accept(_ dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError) -> AcceptedDossier {
    guard dossier.problems.isEmpty else { throw InputError(dossier.problems) }
    let unnamed = dossier.procedureProblem(id)
    // Of a dossier of another procedure nothing else can be said.
    if let unnamed, unnamed.code == .dossierProcedure {
      throw InputError(dossier.isBuilt ? unnamed.withoutPlaces() : unnamed)
    }
    let (day, undated) = dossier.day(orElse: submittedOn)
    let binder = DossierBinder(storage, document: dossier.document)
    binder.bind(day: day ?? CivilDate.placeholder)
    var diagnostics = binder.found?.problems.diagnostics ?? []
    if let unnamed { diagnostics.append(unnamed) }
    if let undated { diagnostics.append(undated) }
    if let day, !effective.contains(day) {
      diagnostics.append(.notInForce(id, on: day, versions: [self], at: dossier.document.root["submittedOn"]))
    }
    guard diagnostics.isEmpty, let day else {
      let sorted = diagnostics.inOrder
      throw InputError(dossier.isBuilt ? sorted.map { $0.withoutPlaces() } : sorted)
    }
    if !storage.sharedProgram.program.cost.isSurely(atMost: storage.maximumSteps, for: binder.cells) {
      try refuseTooMuchWork(on: dossier, binder.cells)
    }
    return AcceptedDossier(
      procedure: self, dossier: dossier, day: day, cells: binder.cells,
      malformedAttributes: binder.malformedAttributes)
  }
}

/// A dossier that fits a procedure's vocabulary, ready to be checked.
public struct AcceptedDossier: Sendable {
  /// The procedure that accepted it.
  public let procedure: Procedure
  /// The dossier as it was handed in.
  public let dossier: Dossier
  /// The day of submission.
  public let submittedOn: CivilDate
  let sharedCells: SharedCells
  let malformedAttributes: [(document: Int, column: Int32)]
  var cells: DossierCells { sharedCells.cells }

  init(
    procedure: Procedure, dossier: Dossier, day: CivilDate, cells: DossierCells,
    malformedAttributes: [(document: Int, column: Int32)]
  ) {
    self.procedure = procedure
    self.dossier = dossier
    self.submittedOn = day
    sharedCells = SharedCells(cells)
    self.malformedAttributes = malformedAttributes
  }

  /// The same dossier where other values are supposed.
  func with(_ cells: DossierCells) -> AcceptedDossier {
    AcceptedDossier(
      procedure: procedure, dossier: dossier, day: submittedOn, cells: cells, malformedAttributes: malformedAttributes)
  }

  /// The host's own reference of a document.
  func reference(of document: Int32) -> String? {
    JSONValue(document: dossier.document, index: Int(cells.documents.entries[Int(document)].node))["id"]?.string
  }

  /// The outcome of a check alone.
  public var outcome: Verdict.Outcome {
    Evaluation(procedure.storage.sharedProgram, sharedCells).outcome()
  }

  /// The verdict, whose explanations are made when they are asked for.
  public func check() -> Verdict { Verdict(of: self) }
}

extension CivilDate {
  /// A day for what is read on only to find further problems.
  static let placeholder = CivilDate(year: 2000, month: 1, day: 1) ?? "2000-01-01"
}
