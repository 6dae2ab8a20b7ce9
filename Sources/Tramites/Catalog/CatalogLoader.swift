/// Loads the files of a catalog: reads, imports, decodes, compiles, and collects every problem.
struct CatalogLoader {
  let files: CatalogFiles
  let formats: [TextFormat]
  let limits: Limits

  private var sources = SourceFiles()
  private var opened: [String: SourceNode?] = [:]
  /// The files with repeated keys: they are decoded to find their other problems, but not used.
  private var flawed: Set<String> = []
  private var libraries: [String: Library?] = [:]
  private var libraryUnreadableNames: [String: Set<String>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(files: CatalogFiles, formats: [TextFormat], limits: Limits) {
    self.files = files
    self.formats = formats
    self.limits = limits
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
    diagnostics += problems
    var loaded: [Loaded] = []
    for path in paths {
      guard let node = open(path) else { continue }
      if node.json.kind == .object, node.json["library"] != nil {
        _ = library(path, importing: [])
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
    let decoder = DefinitionDecoder()
    var imported: [Library] = []
    var names: Set<String> = []
    var complete = true
    for library in importedLibraries(of: node, at: path) {
      guard let found = library.library else {
        complete = false
        continue
      }
      imported.append(found)
      names.formUnion(libraryUnreadableNames[library.path] ?? [])
    }
    let definition = decoder.procedure(node, libraries: imported)
    diagnostics += decoder.diagnostics
    // Without a library every name of it would be reported as unknown.
    guard let definition, complete else { return nil }
    let compiler = Compiler(
      definition, files: sources, formats: formats, limits: limits,
      unreadableNames: decoder.unreadableNames.union(names))
    let (program, problems) = compiler.compile()
    // What is wrong in a library is found again in every procedure that imports it.
    for problem in problems where !diagnostics.contains(problem) { diagnostics.append(problem) }
    guard decoder.diagnostics.isEmpty, problems.isEmpty, !flawed.contains(path) else { return nil }
    return Loaded(path: path, definition: definition, program: program, node: node)
  }

  /// The text at a path, read once; nil, with its problems reported the first time, where it cannot be used.
  private mutating func open(_ path: String) -> SourceNode? {
    if let known = opened[path] { return known }
    var node: SourceNode?
    switch files.read(path, limits: limits) {
    case .problem(let problem):
      diagnostics.append(problem)
    case .bytes(let bytes):
      let source = SourceText(name: path, bytes: bytes)
      let reading = JSONReader.read(source, limits: limits)
      diagnostics += reading.diagnostics(of: source)
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

  /// A file's libraries, those that they import first, each once.
  private mutating func importedLibraries(of node: SourceNode, at path: String) -> [(path: String, library: Library?)] {
    var result: [(path: String, library: Library?)] = []
    func contains(_ path: String) -> Bool { result.contains { $0.path == path } }
    for entry in node.json["imports"].map({ Array($0.elements) }) ?? [] {
      guard let text = entry.string, let target = resolve(text, from: path, at: node.at(entry)) else {
        result.append(("", nil))
        continue
      }
      guard let library = library(target, importing: [path], from: node.at(entry)) else {
        result.append((target, nil))
        continue
      }
      if let document = open(target) {
        for inner in importedLibraries(of: document, at: target) where !contains(inner.path) { result.append(inner) }
      }
      if !contains(target) { result.append((target, library)) }
    }
    return result
  }

  /// The library at a path; nil, with the reason reported, where it cannot be used.
  private mutating func library(_ path: String, importing: [String], from node: SourceNode? = nil) -> Library? {
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
    guard let document = openLibrary(path, from: node) else {
      libraries[path] = .some(nil)
      return nil
    }
    let decoder = DefinitionDecoder()
    let library = decoder.library(document)
    diagnostics += decoder.diagnostics
    libraryUnreadableNames[path] = decoder.unreadableNames
    var isComplete = !flawed.contains(path)
    for (text, entry) in library?.imports ?? [] {
      guard let target = resolve(text, from: path, at: entry),
        self.library(target, importing: importing + [path], from: entry) != nil
      else {
        isComplete = false
        continue
      }
    }
    libraries[path] = isComplete ? .some(library) : .some(nil)
    return isComplete ? library : nil
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
    let ids = Set(loaded.map(\.definition.id))
    for procedure in loaded {
      guard let list = procedure.node.json["related"], list.kind == .array else { continue }
      for entry in list.elements {
        guard let value = entry["procedure"], let id = value.string, !ids.contains(Identifier(id)), entry["url"] == nil
        else { continue }
        diagnostics.append(
          Diagnostic(
            .referenceUnknown,
            Message(
              es: "el catálogo no tiene el trámite `\(id)`: dé su `url`, o añádalo",
              en: "the catalog does not have the procedure `\(id)`: give its `url`, or add it"),
            severity: .warning, at: value.location, pointer: value.pointer,
            notes: NameSuggestion.nearest(to: id, among: ids.map(\.rawValue)).map {
              [Diagnostic.Note(.didYouMean($0))]
            } ?? []))
      }
    }
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ message: Message, at node: SourceNode, notes: [Diagnostic.Note] = []
  ) {
    let problem = Diagnostic(code, message, at: node.json.location, pointer: node.json.pointer, notes: notes)
    if !diagnostics.contains(problem) { diagnostics.append(problem) }
  }
}
