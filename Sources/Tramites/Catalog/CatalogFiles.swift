#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where a catalog's files come from: a folder, or memory.
///
/// Paths are relative to the root, with `/` between their parts.
enum CatalogFiles: Sendable {
  case folder(URL)
  case memory([String: [UInt8]])
  /// One text that imports nothing, whatever its name.
  case text(name: String, [UInt8])

  /// A file that was found, or why it cannot be had.
  enum Entry {
    case bytes([UInt8])
    case problem(Diagnostic)
  }

  /// The paths of all JSON files that are definitions or libraries, in order, and what could not be listed.
  ///
  /// Left out are schemas (`*.schema.json`), what stands in a folder `cases`, and what begins with a dot.
  func paths() -> (paths: [String], problems: [Diagnostic]) {
    switch self {
    case .memory(let files):
      let paths = files.keys.filter { path in
        let parts = path.split(separator: "/")
        return Self.isDefinition(path) && !parts.contains { $0.hasPrefix(".") } && !parts.dropLast().contains("cases")
      }
      return (paths.sorted(), [])
    case .text(let name, _):
      return ([name], [])
    case .folder(let root):
      var paths: [String] = []
      var problems: [Diagnostic] = []
      Self.list(root, prefix: "", depth: 0, into: &paths, &problems)
      return (paths.sorted(), problems)
    }
  }

  private static func isDefinition(_ path: String) -> Bool {
    path.hasSuffix(".json") && !path.hasSuffix(".schema.json")
  }

  private static func list(
    _ folder: URL, prefix: String, depth: Int, into paths: inout [String], _ problems: inout [Diagnostic]
  ) {
    guard depth < 32 else {
      problems.append(
        unreadable(
          prefix,
          Message(es: "hay demasiadas carpetas unas dentro de otras", en: "too many folders stand inside one another")))
      return
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      problems.append(
        unreadable(
          prefix.isEmpty ? folder.path : prefix,
          Message(es: "la carpeta no existe o no se puede leer", en: "the folder does not exist or cannot be read")))
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = prefix.isEmpty ? name : prefix + "/" + name
      let url = folder.appendingPathComponent(name)
      switch kind(of: url) {
      case .typeDirectory? where name != "cases":
        list(url, prefix: path, depth: depth + 1, into: &paths, &problems)
      case .typeDirectory?: break
      // A link is judged where it is read: it may lead out of the root.
      default: if isDefinition(name) { paths.append(path) }
      }
    }
  }

  private static func kind(of url: URL) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: url.path))?[.type] as? FileAttributeType
  }

  /// What stands at a path.
  func read(_ path: String, limits: Limits) -> Entry {
    switch self {
    case .memory(let files):
      guard let bytes = files[path] else {
        return .problem(Self.unreadable(path, Message(es: "el archivo no existe", en: "the file does not exist")))
      }
      return .bytes(bytes)
    case .text(let name, let bytes):
      guard path == name else {
        return .problem(Self.unreadable(path, Message(es: "el archivo no existe", en: "the file does not exist")))
      }
      return .bytes(bytes)
    case .folder(let root):
      return Self.read(root, path, limits: limits)
    }
  }

  private static func read(_ root: URL, _ path: String, limits: Limits) -> Entry {
    let url = root.appendingPathComponent(path)
    let realRoot = root.resolvingSymlinksInPath().path
    let real = url.resolvingSymlinksInPath()
    guard real.path.hasPrefix(realRoot.hasSuffix("/") ? realRoot : realRoot + "/") else {
      return .problem(
        Diagnostic(
          .importOutsideRoot,
          Message(
            es: "`\(path)` lleva fuera de la carpeta del catálogo", en: "`\(path)` leads out of the catalog's folder"),
          at: SourceLocation(file: path, line: 1, column: 1, offset: 0)))
    }
    return contents(of: real, named: path, limits: limits)
  }

  /// The bytes of a regular file that is not too large; anything else is not opened, and so not waited on.
  static func contents(of file: URL, named path: String, limits: Limits) -> Entry {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path) else {
      return .problem(unreadable(path, Message(es: "el archivo no existe", en: "the file does not exist")))
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      return .problem(unreadable(path, Message(es: "no es un archivo corriente", en: "it is no regular file")))
    }
    if let size = Self.size(attributes[.size]), size > limits.maximumBytes {
      return .problem(
        Diagnostic(
          .limitExceeded,
          Message(
            es: "el archivo pasa de \(limits.maximumBytes) bytes",
            en: "the file has more than \(limits.maximumBytes) bytes"),
          at: SourceLocation(file: path, line: 1, column: 1, offset: 0)))
    }
    guard let data = try? Data(contentsOf: file) else {
      return .problem(unreadable(path, Message(es: "el archivo no se puede leer", en: "the file cannot be read")))
    }
    return .bytes(Array(data))
  }

  /// Foundation and FoundationEssentials give the size in different types.
  private static func size(_ value: Any?) -> Int? {
    (value as? Int) ?? (value as? UInt64).flatMap { Int(exactly: $0) }
  }

  private static func unreadable(_ path: String, _ message: Message) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, Message(es: "`\(path)`: \(message.spanish)", en: "`\(path)`: \(message.english)"),
      at: SourceLocation(file: path, line: 1, column: 1, offset: 0))
  }
}
