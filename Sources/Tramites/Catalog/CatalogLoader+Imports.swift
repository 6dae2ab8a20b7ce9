extension CatalogLoader {
  /// A library whose imports are read.
  struct ReadLibrary {
    /// The libraries that it imports, and those that they import, these before it.
    let imported: [String]
    /// How many libraries import each other in a row from here on.
    let depth: Int
  }

  /// Reads the libraries that a file imports.
  ///
  /// - Parameter importing: the files that import each other in a row, this one last.
  /// - Returns: the libraries with those that they import, these first, each once; and whether none is missing.
  mutating func read(_ imports: [WrittenImport], of path: String, importing: [String]) -> (
    paths: [String], areComplete: Bool, depth: Int
  ) {
    var paths: [String] = []
    var seen: Set<String> = []
    var areComplete = true
    var depth = 0
    var targets: Set<String> = []
    for written in imports {
      let origin = Origin(path: path, offset: written.offset)
      guard let target = resolve(written.path, from: origin),
        let found = library(target, importing: importing, from: origin)
      else {
        areComplete = false
        continue
      }
      guard targets.insert(target).inserted else { continue }
      depth = max(depth, found.depth)
      for path in found.imported + [target] where seen.insert(path).inserted { paths.append(path) }
      if importing.count + found.depth > limits.maximumImportDepth {
        reportTooManyImports(at: origin)
        areComplete = false
      }
    }
    return (paths, areComplete, depth)
  }

  /// Where an import stands.
  struct Origin {
    let path: String
    let offset: Int
  }

  /// The library at a path; nil, with the reason reported, where it cannot be used at all.
  mutating func library(_ path: String, importing: [String], from origin: Origin?) -> ReadLibrary? {
    if let start = importing.firstIndex(of: path) {
      let circle = (importing[start...] + [path]).map { "`\($0)`" }.joined(separator: " → ")
      if let origin {
        report(
          .importCircle,
          Message(
            es: "las bibliotecas se importan en círculo: \(circle)",
            en: "libraries import each other in a circle: \(circle)"),
          at: origin)
      }
      return nil
    }
    if let known = libraries[path] {
      // Each import of what is not there is a mistake of its own.
      if known == nil { _ = openLibrary(path, from: origin) }
      return known
    }
    guard importing.count < limits.maximumImportDepth else {
      if let origin { reportTooManyImports(at: origin) }
      return nil
    }
    guard let file = openLibrary(path, from: origin) else {
      libraries[path] = .some(nil)
      return nil
    }
    let imports = read(file.imports, of: path, importing: importing + [path])
    let read =
      file.library != nil && imports.areComplete
      ? ReadLibrary(imported: imports.paths, depth: imports.depth + 1) : nil
    libraries[path] = .some(read)
    return read
  }

  private mutating func openLibrary(_ path: String, from origin: Origin?) -> LibraryFile? {
    let file = open(path)
    if let library = file.library { return library }
    guard let origin else { return nil }
    switch file.entry {
    case .bytes:
      // What is no JSON at all is reported where it stands.
      guard case .procedure = file.content else { return nil }
      report(
        .importMissing,
        Message(
          es: "`\(path)` no es una biblioteca: le falta la clave `library`",
          en: "`\(path)` is no library: it lacks the key `library`"), at: origin)
    // What is listed is reported where it stands.
    case .problem where isListed(path): break
    case .problem(let problem) where problem.code == .fileUnreadable:
      reportMissingImport(path, at: origin)
    case .problem(let problem):
      report(problem.code, problem.message, at: origin)
    }
    return nil
  }

  private mutating func reportTooManyImports(at origin: Origin) {
    report(
      .limitExceeded,
      Message(
        es: "hay más de \(limits.maximumImportDepth) bibliotecas que se importan unas a otras en fila",
        en: "more than \(limits.maximumImportDepth) libraries import each other in a row"), at: origin)
  }

  private mutating func reportMissingImport(_ path: String, at origin: Origin) {
    let notes = suggestions[path] ?? suggestion(for: path)
    suggestions[path] = notes
    report(
      .importMissing,
      Message(es: "no existe el archivo `\(path)`", en: "the file `\(path)` does not exist"), at: origin, notes: notes)
  }

  /// The file that was probably meant: one of the same name in another folder, or else of nearly the same path.
  private mutating func suggestion(for path: String) -> [Diagnostic.Note] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let near =
      paths.first { $0.hasSuffix("/" + name) && $0 != path } ?? suggester.nearest(to: path, among: paths)
    return near.map { [Diagnostic.Note(.didYouMean($0))] } ?? []
  }

  /// The path from the root that an import means; nil, with the reason reported, where it leads out of the root.
  private mutating func resolve(_ text: String, from origin: Origin) -> String? {
    var parts = Array(origin.path.pathParts.dropLast())
    var leadsOut = text.hasPrefix("/") || text.contains("\\") || text.utf8.contains(0) || text.contains(":")
    for part in text.pathParts {
      switch part {
      case ".": break
      case "..": if parts.popLast() == nil { leadsOut = true }
      default: parts.append(part)
      }
    }
    guard !leadsOut else {
      report(
        .importOutsideRoot,
        Message(
          es: "`\(text)` lleva fuera de la carpeta del catálogo: importe solo bibliotecas que estén dentro",
          en: "`\(text)` leads out of the catalog's folder: import only libraries inside it"), at: origin)
      return nil
    }
    return parts.joined(separator: "/")
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ message: Message, at origin: Origin, notes: [Diagnostic.Note] = []
  ) {
    guard mayReport(of: origin.path) else { return }
    let place = place(origin.offset, in: origin.path)
    report([Diagnostic(code, message, at: place.location, pointer: place.pointer, notes: notes)], of: origin.path)
  }
}
