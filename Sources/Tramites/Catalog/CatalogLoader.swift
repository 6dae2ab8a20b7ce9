/// Loads the files of a catalog once: reads, imports, decodes, compiles, and collects every problem.
///
/// What an earlier loading read and compiled is taken over where it is still the same. The imports, and all that files
/// say of each other, are gone through anew each time, so that a partial loading finds what a whole one does.
struct CatalogLoader {
  let files: CatalogFiles
  let formats: [TextFormat]
  let limits: Limits
  /// The files as they were read the last time.
  private let readings: [String: CatalogFile]
  /// The files that change all the time, and are not read.
  private let restless: Set<String>
  private(set) var lastNumber: UInt32

  private var listing = CatalogFiles.Listing()
  /// The listed files in order.
  private(set) var paths: [String] = []
  /// All files that were opened, those that could not be read too.
  private(set) var opened: [String: CatalogFile] = [:]
  /// The procedures by the path of their file: before `load` those of the last time.
  private(set) var procedures: [String: CatalogProcedure]
  /// The files of the procedures that were compiled this time.
  private(set) var compiledFiles: Set<String> = []
  /// The libraries whose imports are read; nil for one that cannot be used.
  var libraries: [String: ReadLibrary?] = [:]
  /// What was probably meant by the imports that are not there: each is compared with all files only once.
  var suggestions: [String: [Diagnostic.Note]] = [:]
  var suggester = NameSuggester()

  /// The ids of the procedures that are compiled; nil for all.
  private let wanted: Set<String>?
  /// What is known of those that are not.
  private(set) var leftOut: [String: LeftOutProcedure] = [:]

  /// How several procedures are compiled at the same time; nil where they are compiled one after the other.
  private let sideBySide: SideBySide?
  /// The procedures that are still to be compiled.
  private var waiting: [ProcedureSource] = []

  /// The document that was read last, and the storage for the next one.
  private var document: (path: String, document: JSONDocument)?
  private var builder = JSONTapeBuilder()

  /// The problems of each file.
  private var problems: [String: [Diagnostic]] = [:]
  /// Those of no file, or of files that do not fit together.
  private var commonProblems: [Diagnostic] = []

  init(
    files: CatalogFiles, formats: [TextFormat], limits: Limits, wanted: Set<String>?, sideBySide: SideBySide?,
    readings: [String: CatalogFile], procedures: [String: CatalogProcedure], restless: Set<String>, lastNumber: UInt32
  ) {
    self.files = files
    self.wanted = wanted
    self.sideBySide = sideBySide
    self.formats = formats
    self.limits = limits
    self.readings = readings
    self.procedures = procedures
    self.restless = restless
    self.lastNumber = lastNumber
  }

  /// What loaded; `diagnostics` says what did not, and why.
  mutating func load() -> [LoadedProcedure] {
    listing = files.listing()
    paths = listing.paths
    let known = procedures
    procedures = [:]
    for path in paths {
      let file = open(path)
      report(file.diagnostics, of: path)
      switch file.content {
      case .nothing: break
      case .library: _ = library(path, importing: [], from: nil)
      case .procedure(let imports):
        if let unwanted = unwantedProcedure(path, file) {
          leftOut[path] = unwanted
        } else {
          prepare(path, file, imports, known: known[path])
        }
      }
    }
    compileWaiting()
    let read = paths.compactMap { procedures[$0] }
    for (path, file) in opened where listing.stamps[path] == nil && !file.isMissing {
      report(file.diagnostics, of: path)
    }
    let loaded = withoutOverlaps(read.compactMap(\.loaded))
    warnOfProcedures(loaded, ids: Set(read.compactMap(\.id?.rawValue) + leftOut.values.map(\.id)))
    return loaded
  }

  /// The titles by id of all procedures that have one, those with errors and those that nobody wants included.
  var titles: [String: ProcedureTitle] {
    var titles: [String: ProcedureTitle] = [:]
    for path in paths {
      if let unwanted = leftOut[path] {
        titles[unwanted.id] = unwanted.title ?? titles[unwanted.id]
      } else if let id = procedures[path]?.id?.rawValue {
        titles[id] = procedures[path]?.title ?? titles[id]
      }
    }
    return titles
  }

  // MARK: Files

  /// The file at a path, read once.
  mutating func open(_ path: String) -> CatalogFile {
    if let known = opened[path] { return known }
    let file = reading(of: path)
    opened[path] = file
    return file
  }

  private mutating func reading(of path: String) -> CatalogFile {
    if restless.contains(path) { return take(CatalogFiles.Reading(.problem(.changing(path))), at: path) }
    guard var known = readings[path] else { return take(files.read(path, limits: limits), at: path) }
    let stamp = listing.stamps[path] ?? files.stamp(of: path)
    if let stamp, stamp.isSettled, stamp == known.stamp { return known }
    let reading = files.read(path, limits: limits)
    guard reading.entry == known.entry else { return take(reading, at: path) }
    known.stamp = reading.stamp
    return known
  }

  /// Understands what was read, as far as that takes no other file.
  private mutating func take(_ reading: CatalogFiles.Reading, at path: String) -> CatalogFile {
    lastNumber &+= 1
    let number = lastNumber
    func file(_ diagnostics: [Diagnostic], isFlawed: Bool, _ content: CatalogFile.Content) -> CatalogFile {
      CatalogFile(
        number: number, stamp: reading.stamp, entry: reading.entry, diagnostics: diagnostics, isFlawed: isFlawed,
        content: content)
    }
    let bytes: [UInt8]
    switch reading.entry {
    case .problem(let problem): return file([problem], isFlawed: true, .nothing)
    case .bytes(let found): bytes = found
    }
    let source = SourceText(name: path, bytes: bytes)
    let json = read(source)
    let problems = json.diagnostics(of: source)
    guard let document = json.document else { return file(problems, isFlawed: true, .nothing) }
    let root = document.root
    guard root.kind == .object, root["library"] != nil else {
      self.document = (path, document)
      let imports = (root["imports"].map { Array($0.elements) } ?? []).compactMap { entry in
        entry.string.map { WrittenImport($0, at: entry) }
      }
      return file(problems, isFlawed: !problems.isEmpty, .procedure(imports: imports))
    }
    let decoder = DefinitionDecoder(limits: limits)
    let library = decoder.library(SourceNode(json: root, file: number))
    let content = LibraryFile(
      document: document, library: library, unreadableNames: decoder.unreadableNames,
      imports: (library?.imports ?? []).map { WrittenImport($0.path, at: $0.node.json) })
    let all = problems + decoder.diagnostics
    return file(all, isFlawed: !all.isEmpty, .library(content))
  }

  private mutating func read(_ source: SourceText) -> JSONReading {
    // Without the last document its storage is free for the next.
    document = nil
    return builder.read(source, limits: limits)
  }

  // MARK: Procedures

  /// A procedure that nobody asks for; nil for one that is to be compiled, as are those without an id.
  private mutating func unwantedProcedure(_ path: String, _ file: CatalogFile) -> LeftOutProcedure? {
    guard let wanted else { return nil }
    // What was kept of an earlier attempt has no document any more.
    if document?.path != path, case .bytes(let bytes) = file.entry {
      document = read(SourceText(name: path, bytes: bytes)).document.map { (path, $0) }
    }
    guard let root = document?.document.root else { return nil }
    guard let id = root["id"]?.string, !wanted.contains(id) else { return nil }
    return LeftOutProcedure(id: id, SourceNode(json: root, file: file.number), limits)
  }

  /// Compiles a procedure, or takes it over where it is the same as the last time.
  private mutating func prepare(
    _ path: String, _ file: CatalogFile, _ written: [WrittenImport], known: CatalogProcedure?
  ) {
    let document = document?.path == path ? document?.document : nil
    // The next text is read into the storage of this one, unless this one waits to be compiled.
    self.document = nil
    let imports = read(written, of: path, importing: [])
    let libraries = imports.paths.compactMap { opened[$0] }
    let basis = CatalogProcedure.Basis(
      file: file.number, libraries: libraries.map(\.number), isComplete: imports.areComplete)
    if let known, known.basis == basis {
      procedures[path] = known
      report(known.diagnostics, of: path)
      return
    }
    waiting.append(
      ProcedureSource(
        path: path, file: file, document: document, libraries: libraries, basis: basis, formats: formats,
        limits: limits))
    if waiting.count == sideBySide?.width ?? 1 { compileWaiting() }
  }

  private mutating func compileWaiting() {
    let made: [CatalogProcedure?] = sideBySide.map { $0.map(waiting) { $0.compile() } } ?? waiting.map { $0.compile() }
    for (source, procedure) in zip(waiting, made) {
      guard let procedure else { continue }
      procedures[source.path] = procedure
      compiledFiles.insert(source.path)
      report(procedure.diagnostics, of: source.path)
    }
    waiting = []
  }

  /// Where something is written that a file says from an offset on.
  ///
  /// - Parameter key: the key inside whose value is meant; nil for the whole.
  mutating func place(_ offset: Int, key: String? = nil, in path: String) -> SourcePlace {
    if document?.path != path, case .bytes(let bytes)? = opened[path]?.entry {
      document = read(SourceText(name: path, bytes: bytes)).document.map { (path, $0) }
    }
    let value = document?.document.value(atOffset: offset)
    return (key.flatMap { value?[$0] } ?? value).map { SourcePlace($0) } ?? SourcePlace()
  }

  // MARK: Problems

  mutating func report(_ problems: [Diagnostic], of path: String) {
    if !problems.isEmpty { self.problems[path, default: []] += problems }
  }

  /// Whether there is room for one more problem of a file; that there are more is said once.
  mutating func mayReport(of path: String) -> Bool {
    let count = problems[path]?.count ?? 0
    if count == limits.maximumProblems { report([moreProblems(of: path, .error)], of: path) }
    return count < limits.maximumProblems
  }

  /// Whether there is room for one more warning of what files say of each other; that there are more is said once.
  mutating func mayWarn(of path: String) -> Bool {
    if commonProblems.count == limits.maximumProblems { report(moreProblems(of: path, .warning)) }
    return commonProblems.count < limits.maximumProblems
  }

  private func moreProblems(of path: String, _ severity: Diagnostic.Severity) -> Diagnostic {
    let start = SourceLocation(file: path, line: 1, column: 1, offset: 0)
    return .moreProblems(limits, at: start, pointer: JSONPointer(), severity: severity)
  }

  /// Reports what concerns several files.
  mutating func report(_ problem: Diagnostic) { commonProblems.append(problem) }

  /// Every problem once: a library's is found in each procedure that imports it.
  var diagnostics: [Diagnostic] {
    var reported: Set<Diagnostic> = []
    let byFile = problems.sorted { $0.key < $1.key }.flatMap(\.value)
    return (listing.problems + byFile + commonProblems).filter { reported.insert($0).inserted }
  }

  func isListed(_ path: String) -> Bool { listing.stamps[path] != nil }
}

// MARK: Changes

extension CatalogLoader {
  /// The listed files that are no libraries, and not among the procedures that loaded.
  func filesLeftOut(by loaded: [LoadedProcedure]) -> [String] {
    let used = Set(loaded.map(\.path) + leftOut.keys)
    return paths.filter { !used.contains($0) && opened[$0]?.library == nil }
  }

  /// The files whose text is another than it was, and those that are gone.
  func changedFiles(since earlier: [String: CatalogFile]) -> [String] {
    opened.filter { $0.value.number != earlier[$0.key]?.number && !$0.value.isMissing }.map(\.key)
      + earlier.filter { !$0.value.isMissing && opened[$0.key]?.isMissing ?? true }.map(\.key)
  }

  /// The files that came, went or became others while they were loaded.
  func filesThatChanged() -> Set<String> {
    let now = files.listing()
    var changed = Set(now.stamps.keys).symmetricDifference(paths)
    for (path, file) in opened where !changed.contains(path) {
      let stamp = now.stamps[path] ?? files.stamp(of: path)
      guard case .bytes(let bytes) = file.entry else {
        // What could not be read has no stamp to compare.
        if files.read(path, limits: limits).entry != file.entry { changed.insert(path) }
        continue
      }
      if stamp == file.stamp, stamp?.isSettled ?? false { continue }
      if stamp != file.stamp || files.read(path, limits: limits).entry != .bytes(bytes) { changed.insert(path) }
    }
    return changed
  }
}

extension CatalogFile {
  /// Whether nothing could be read.
  var isMissing: Bool { if case .problem = entry { true } else { false } }
}
