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
  package func calmTitle(of id: ID) -> LocalizedText? { storage.titles[id] }

  final class Storage: Sendable {
    var program: Program { sharedProgram.program }
    let definition: ProcedureDefinition
    let sharedProgram: SharedProgram
    /// The titles of the procedures of the catalog, as sentences have them, for texts that name another one.
    let titles: [ID: LocalizedText]
    let file: String
    /// The paths of the catalog's files by the numbers that marks give them.
    let fileNames: [UInt32: String]

    init(
      definition: ProcedureDefinition, program: SharedProgram, titles: [ID: LocalizedText], file: String,
      fileNames: [UInt32: String]
    ) {
      self.definition = definition
      sharedProgram = program
      self.titles = titles
      self.file = file
      self.fileNames = fileNames
    }
  }

  init(
    definition: ProcedureDefinition, program: SharedProgram, titles: [ID: LocalizedText], file: String,
    fileNames: [UInt32: String]
  ) {
    storage = Storage(
      definition: definition, program: program, titles: titles, file: file, fileNames: fileNames)
  }

  /// Loads one definition that imports nothing.
  ///
  /// - Parameters:
  ///   - json: the text of the definition.
  ///   - name: what diagnostics call the text, such as a file name.
  ///   - formats: text formats of the host's own, beside the built-in ones.
  ///   - limits: how large the text and the definition may be.
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
  /// - Throws: `InputError` with every way in which the dossier does not fit the procedure.
  /// - Complexity: linear in the facts and documents where no quantifier nests in another.
  public func check(_ dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError) -> Verdict {
    Verdict(of: try accept(dossier, submittedOn: submittedOn))
  }

  /// The outcome of a check alone, without a record or explanations.
  ///
  /// - Parameters:
  ///   - dossier: what was handed in.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Returns: the same outcome as that of `check(_:submittedOn:)`.
  /// - Throws: `InputError` with every way in which the dossier does not fit the procedure.
  public func outcome(of dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError) -> Verdict.Outcome {
    try accept(dossier, submittedOn: submittedOn).outcome
  }

  /// Reads a dossier's values against the vocabulary, once for any number of checks.
  ///
  /// - Parameters:
  ///   - dossier: what was handed in.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Returns: the dossier as this procedure understands it.
  /// - Throws: `InputError` with every way in which the dossier does not fit the procedure.
  public func accept(_ dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError) -> AcceptedDossier {
    guard dossier.problems.isEmpty else { throw InputError(dossier.problems) }
    let (day, problems) = dossier.day(orElse: submittedOn, procedure: self)
    var binder = DossierBinder(storage, document: dossier.document)
    binder.bind(day: day ?? CivilDate.placeholder)
    var diagnostics = problems + binder.diagnostics
    if let day, !effective.contains(day) {
      diagnostics.append(.notInForce(id, on: day, versions: [self], at: dossier.document.root["submittedOn"]))
    }
    guard diagnostics.isEmpty, let day else {
      let sorted = diagnostics.sorted { ($0.location?.offset ?? 0) < ($1.location?.offset ?? 0) }
      throw InputError(dossier.isBuilt ? sorted.map { $0.withoutPlaces() } : sorted)
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

extension Dossier {
  /// The day of submission, and what is wrong with the dossier's head for this procedure.
  func day(orElse given: CivilDate?, procedure: Procedure) -> (day: CivilDate?, problems: [Diagnostic]) {
    var problems: [Diagnostic] = []
    func report(_ code: Diagnostic.Code, _ message: Message, at value: JSONValue) {
      problems.append(Diagnostic(code, message, at: value.location, pointer: value.pointer))
    }
    let root = document.root
    if let value = root["procedure"] {
      if let id = value.string {
        if Procedure.ID(id) != procedure.id {
          report(
            .dossierProcedure,
            Message(
              es: "el expediente es de `\(id)`, y se revisa con `\(procedure.id)`",
              en: "the dossier is one of `\(id)`, and it is checked with `\(procedure.id)`"), at: value)
        }
      } else {
        report(.typeMismatch, .mismatch(expected: .string, found: value.kind), at: value)
      }
    } else if root.kind == .object {
      report(.keyMissing, Message(es: "falta la clave `procedure`", en: "the key `procedure` is missing"), at: root)
    }
    guard let value = root["submittedOn"] else {
      if given == nil, root.kind == .object {
        report(
          .dossierNoDate,
          Message(
            es: "falta la fecha de presentación: añada `submittedOn` o indíquela al revisar",
            en: "the day of submission is missing: add `submittedOn` or give it when checking"), at: root)
      }
      return (given, problems)
    }
    guard let text = value.string, let day = CivilDate(text) else {
      report(
        .dossierType,
        Message(
          es: "`submittedOn` es un día que exista, como `2026-03-10`",
          en: "`submittedOn` is a day that exists, like `2026-03-10`"), at: value)
      return (given, problems)
    }
    return (day, problems)
  }
}
