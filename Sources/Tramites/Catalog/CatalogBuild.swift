/// What is kept between one loading of a catalog and the next, so that only what changed is read and compiled again.
///
/// The first loading finds nothing kept; there is no other way to load.
struct CatalogBuild: Sendable {
  let formats: [TextFormat]
  let limits: Limits
  private let wanted: Set<String>?
  private let sideBySide: SideBySide?
  /// All files that were read, by path.
  private var files: [String: CatalogFile] = [:]
  /// The procedures, by the path of their file.
  private var procedures: [String: CatalogProcedure] = [:]
  /// Those that took their place in the last catalog, by path.
  private var placed: [String: Procedure] = [:]
  private var lastNumber: UInt32 = 0

  /// - Parameters:
  ///   - wanted: the ids of the procedures to compile; nil for all.
  ///   - sideBySide: how several procedures are compiled at the same time; nil for one after the other.
  init(formats: [TextFormat], limits: Limits, wanted: Set<String>? = nil, sideBySide: SideBySide? = nil) {
    self.formats = formats
    self.limits = limits.clamped
    self.wanted = wanted
    self.sideBySide = sideBySide
  }

  /// What came of a loading.
  struct Outcome: Sendable {
    let result: PartialCatalog
    /// The files whose text is new, and those that are gone, in order.
    let changedFiles: [String]
    /// The files of the procedures that were compiled, in order.
    let compiledFiles: [String]
  }

  /// How often files that change meanwhile are looked at anew before they are given up.
  private static let attempts = 4

  /// Loads what can be loaded.
  ///
  /// What comes of it is what the files said at one moment: they are looked at again at the end, and where one is
  /// another by then, it is read again. A file that never lies still is reported and left out.
  mutating func load(_ files: CatalogFiles) -> Outcome {
    var changedFiles: Set<String> = []
    var compiledFiles: Set<String> = []
    var restless: Set<String> = []
    var attempt = 1
    while true {
      let isLast = attempt > Self.attempts
      var loader = CatalogLoader(
        files: files, formats: formats, limits: limits, wanted: wanted, sideBySide: sideBySide,
        readings: self.files, procedures: procedures, restless: isLast ? restless : [], lastNumber: lastNumber)
      let loaded = loader.load()
      changedFiles.formUnion(loader.changedFiles(since: self.files))
      compiledFiles.formUnion(loader.compiledFiles)
      self.files = loader.opened
      procedures = loader.procedures
      lastNumber = loader.lastNumber
      restless = isLast ? [] : loader.filesThatChanged()
      if restless.isEmpty {
        return Outcome(
          result: PartialCatalog(
            catalog: Catalog(place(loaded, titles: loader.titles)), diagnostics: loader.diagnostics,
            filesLeftOut: loader.filesLeftOut(by: loaded)),
          changedFiles: changedFiles.sorted(), compiledFiles: compiledFiles.intersection(procedures.keys).sorted())
      }
      attempt += 1
    }
  }

  /// The procedures of a catalog; those that are the same as before are the same values.
  private mutating func place(_ loaded: [LoadedProcedure], titles: [String: ProcedureTitle]) -> [Procedure] {
    // All procedures of a catalog have the same titles.
    let known = self.placed.values.first?.storage.titles == titles ? self.placed : [:]
    let fileNames = Dictionary(files.map { (Int($0.value.number), $0.key) }, uniquingKeysWith: { first, _ in first })
    var placed: [String: Procedure] = [:]
    for procedure in loaded {
      if let known = known[procedure.path], known.storage.sharedProgram === procedure.program {
        placed[procedure.path] = known
      } else {
        placed[procedure.path] = Procedure(
          definition: procedure.definition, program: procedure.program,
          titles: known.values.first?.storage.titles ?? titles, file: procedure.path, fileNames: fileNames,
          limits: limits)
      }
    }
    self.placed = placed
    return placed.values.sorted {
      ($0.id, $0.effective.from ?? .earliest) < ($1.id, $1.effective.from ?? .earliest)
    }
  }
}
