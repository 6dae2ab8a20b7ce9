/// Loads the files of a catalog: reads, imports, decodes, compiles, and collects every problem.
struct CatalogLoader {
  let files: CatalogFiles
  let formats: [TextFormat]
  let limits: Limits

  private var sources = SourceFiles()
  private var opened: [String: SourceNode?] = [:]
  /// The files with an error: they are decoded, and compiled, to find their other problems, but not used.
  private var flawed: Set<String> = []
  private var libraries: [String: ReadLibrary?] = [:]
  /// The ids of all procedures, those that cannot be used included.
  private var knownIDs: Set<Procedure.ID> = []
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic> = []

  init(files: CatalogFiles, formats: [TextFormat], limits: Limits) {
    self.files = files
    self.formats = formats
    self.limits = limits
  }

  /// A library file that was read.
  private struct ReadLibrary {
    let library: Library
    /// Names that could not be read, and so are not reported as unknown.
    let unreadableNames: Set<String>
    /// The libraries that it imports, and those that they import, these before it.
    let imported: [String]
    /// How many libraries import each other in a row from here on.
    let depth: Int
  }

  /// A procedure file that was read, before the titles of the others are known.
  private struct Loaded {
    let path: String
    let definition: ProcedureDefinition
    let program: Program
    let node: SourceNode
  }

  /// What loaded; `diagnostics` says what did not, and why.
  mutating func load() -> [Procedure] {
    let (paths, problems) = files.paths()
    report(problems)
    var loaded: [Loaded] = []
    for path in paths {
      guard let node = open(path) else { continue }
      if node.json.kind == .object, node.json["library"] != nil {
        _ = library(path, importing: [], from: nil)
      } else if let procedure = loadProcedure(path, node) {
        loaded.append(procedure)
      }
    }
    loaded = withoutOverlaps(loaded)
    warnOfUnknownProcedures(loaded)
    let titles = Dictionary(
      loaded.map { ($0.definition.id, $0.definition.title) }, uniquingKeysWith: { _, last in last })
    return loaded.map {
      Procedure(definition: $0.definition, program: $0.program, titles: titles, file: $0.path)
    }.sorted {
      ($0.id, $0.effective.from ?? .earliest) < ($1.id, $1.effective.from ?? .earliest)
    }
  }

  private mutating func loadProcedure(_ path: String, _ node: SourceNode) -> Loaded? {
    let decoder = DefinitionDecoder(limits: limits)
    let entries = node.json["imports"].map { Array($0.elements) } ?? []
    let texts = entries.compactMap { entry in entry.string.map { (path: $0, node: node.at(entry)) } }
    let imports = read(texts, of: path, importing: [])
    let imported = imports.paths.compactMap { libraries[$0] ?? nil }
    let definition = decoder.procedure(node, libraries: imported.map(\.library))
    report(decoder.diagnostics)
    // Without a library every name of it would be reported as unknown.
    if let definition { knownIDs.insert(definition.id) }
    guard let definition, imports.areComplete else { return nil }
    let compiler = Compiler(
      definition, files: sources, formats: formats, limits: limits,
      unreadableNames: imported.reduce(into: decoder.unreadableNames) { $0.formUnion($1.unreadableNames) })
    let (program, problems) = compiler.compile()
    // What is wrong in a library is found again in every procedure that imports it.
    report(problems)
    guard decoder.diagnostics.isEmpty, problems.isEmpty, flawed.isDisjoint(with: imports.paths + [path]) else {
      return nil
    }
    return Loaded(path: path, definition: definition, program: program, node: node)
  }

  /// The text at a path, read once; nil, with its problems reported the first time, where it cannot be used.
  private mutating func open(_ path: String) -> SourceNode? {
    if let known = opened[path] { return known }
    var node: SourceNode?
    switch files.read(path, limits: limits) {
    case .problem(let problem):
      report([problem])
    case .bytes(let bytes):
      let source = SourceText(name: path, bytes: bytes)
      let reading = JSONReader.read(source, limits: limits)
      report(reading.diagnostics(of: source))
      if !reading.problems.isEmpty { flawed.insert(path) }
      if let document = reading.document {
        let file = sources.add(document)
        node = sources.root(of: file)
      }
    }
    opened[path] = .some(node)
    return node
  }

  // MARK: Imports

  /// Reads the libraries that a file imports.
  ///
  /// - Parameter importing: the files that import each other in a row, this one last.
  /// - Returns: the libraries with those that they import, these first, each once; and whether none is missing.
  private mutating func read(_ imports: [(path: String, node: SourceNode)], of path: String, importing: [String]) -> (
    paths: [String], areComplete: Bool, depth: Int
  ) {
    var paths: [String] = []
    var seen: Set<String> = []
    var areComplete = true
    var depth = 0
    for (text, node) in imports {
      guard let target = resolve(text, from: path, at: node),
        let found = library(target, importing: importing, from: node)
      else {
        areComplete = false
        continue
      }
      depth = max(depth, found.depth)
      for path in found.imported + [target] where seen.insert(path).inserted { paths.append(path) }
      if importing.count + found.depth > limits.maximumImportDepth {
        reportTooManyImports(at: node)
        areComplete = false
      }
    }
    return (paths, areComplete, depth)
  }

  /// The library at a path; nil, with the reason reported, where it cannot be used at all.
  private mutating func library(_ path: String, importing: [String], from node: SourceNode?) -> ReadLibrary? {
    if let start = importing.firstIndex(of: path) {
      let circle = (importing[start...] + [path]).map { "`\($0)`" }.joined(separator: " → ")
      if let node {
        report(
          .importCircle,
          Message(
            es: "las bibliotecas se importan en círculo: \(circle)",
            en: "libraries import each other in a circle: \(circle)"),
          at: node)
      }
      return nil
    }
    if let known = libraries[path] { return known }
    guard importing.count < limits.maximumImportDepth else {
      if let node { reportTooManyImports(at: node) }
      return nil
    }
    guard let document = openLibrary(path, from: node) else {
      libraries[path] = .some(nil)
      return nil
    }
    let decoder = DefinitionDecoder(limits: limits)
    let library = decoder.library(document)
    report(decoder.diagnostics)
    if !decoder.diagnostics.isEmpty { flawed.insert(path) }
    let imports = read(library?.imports ?? [], of: path, importing: importing + [path])
    let read = library.flatMap { library in
      !imports.areComplete
        ? nil
        : ReadLibrary(
          library: library, unreadableNames: decoder.unreadableNames, imported: imports.paths, depth: imports.depth + 1)
    }
    libraries[path] = .some(read)
    return read
  }

  private mutating func reportTooManyImports(at node: SourceNode) {
    report(
      .limitExceeded,
      Message(
        es: "hay más de \(limits.maximumImportDepth) bibliotecas que se importan unas a otras en fila",
        en: "more than \(limits.maximumImportDepth) libraries import each other in a row"), at: node)
  }

  private mutating func openLibrary(_ path: String, from node: SourceNode?) -> SourceNode? {
    if case .memory(let known) = files, known[path] == nil, let node {
      reportMissingImport(path, at: node)
      return nil
    }
    if let node, opened[path] == nil, case .problem(let problem) = files.read(path, limits: limits) {
      if problem.code == .fileUnreadable {
        reportMissingImport(path, at: node)
      } else {
        report(problem.code, problem.message, at: node)
      }
      opened[path] = .some(nil)
      return nil
    }
    guard let document = open(path) else { return nil }
    guard document.json.kind == .object, document.json["library"] != nil else {
      if let node {
        report(
          .importMissing,
          Message(
            es: "`\(path)` no es una biblioteca: le falta la clave `library`",
            en: "`\(path)` is no library: it lacks the key `library`"), at: node)
      }
      return nil
    }
    return document
  }

  private mutating func reportMissingImport(_ path: String, at node: SourceNode) {
    let others = files.paths().paths
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let near =
      others.first { $0.hasSuffix("/" + name) && $0 != path } ?? NameSuggestion.nearest(to: path, among: others)
    report(
      .importMissing,
      Message(es: "no existe el archivo `\(path)`", en: "the file `\(path)` does not exist"), at: node,
      notes: near.map { [Diagnostic.Note(.didYouMean($0))] } ?? [])
  }

  /// The path from the root that an import means; nil, with the reason reported, where it leads out of the root.
  private mutating func resolve(_ text: String, from path: String, at node: SourceNode) -> String? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    var leadsOut = text.hasPrefix("/") || text.contains("\\") || text.utf8.contains(0) || text.contains(":")
    for part in text.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": break
      case "..": if parts.popLast() == nil { leadsOut = true }
      default: parts.append(String(part))
      }
    }
    guard !leadsOut else {
      report(
        .importOutsideRoot,
        Message(
          es: "`\(text)` lleva fuera de la carpeta del catálogo: importe solo bibliotecas que estén dentro",
          en: "`\(text)` leads out of the catalog's folder: import only libraries inside it"), at: node)
      return nil
    }
    return parts.joined(separator: "/")
  }

  // MARK: The catalog as a whole

  /// The procedures without those whose period overlaps that of an earlier one with the same id.
  private mutating func withoutOverlaps(_ loaded: [Loaded]) -> [Loaded] {
    var kept: [Procedure.ID: [Loaded]] = [:]
    return loaded.filter { procedure in
      let id = procedure.definition.id
      let period = procedure.definition.effective
      if let other = kept[id]?.first(where: { $0.definition.effective.overlaps(period) }) {
        let place = procedure.node.at(procedure.node.json["effective"] ?? procedure.node.json)
        report(
          .effectiveOverlap,
          Message(
            es: "otra versión de `\(id)` está en vigor alguno de los mismos días",
            en: "another version of `\(id)` is in force on some of the same days"), at: place,
          notes: [
            Diagnostic.Note(
              Message(es: "la otra está aquí", en: "the other one is here"),
              at: (other.node.json["effective"] ?? other.node.json).location)
          ])
        return false
      }
      kept[id, default: []].append(procedure)
      return true
    }
  }

  private mutating func warnOfUnknownProcedures(_ loaded: [Loaded]) {
    let ids = knownIDs
    for procedure in loaded {
      guard let list = procedure.node.json["related"], list.kind == .array else { continue }
      for entry in list.elements {
        guard let value = entry["procedure"], let id = value.string, !ids.contains(Identifier(id)), entry["url"] == nil
        else { continue }
        report([
          Diagnostic(
            .referenceUnknown,
            Message(
              es: "el catálogo no tiene el trámite `\(id)`: dé su `url`, o añádalo",
              en: "the catalog does not have the procedure `\(id)`: give its `url`, or add it"),
            severity: .warning, at: value.location, pointer: value.pointer,
            notes: NameSuggestion.nearest(to: id, among: ids.map(\.rawValue)).map {
              [Diagnostic.Note(.didYouMean($0))]
            } ?? [])
        ])
      }
    }
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ message: Message, at node: SourceNode, notes: [Diagnostic.Note] = []
  ) {
    report([Diagnostic(code, message, at: node.json.location, pointer: node.json.pointer, notes: notes)])
  }

  /// Adds problems, each once.
  private mutating func report(_ problems: [Diagnostic]) {
    for problem in problems where reported.insert(problem).inserted { diagnostics.append(problem) }
  }
}
