#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files of a folder, as they stand there now.
struct CatalogFolder: Sendable {
  let path: String
  /// The root without symbolic links; nil where there is none.
  private let realRoot: String?
  private let now: @Sendable () -> Int64

  /// - Parameters:
  ///   - root: the folder.
  ///   - now: the present second, by which a file that was written just now is told from one that lies still.
  init(_ root: URL, now: @escaping @Sendable () -> Int64 = { FileStatus.now }) {
    self.init(path: root.path, now: now)
  }

  /// - Parameters:
  ///   - path: the path of the folder.
  ///   - now: the present second.
  init(path: String, now: @escaping @Sendable () -> Int64 = { FileStatus.now }) {
    self.path = path
    realRoot = RegularFile.realPath(path)
    self.now = now
  }

  // MARK: Listing

  /// The definitions and libraries.
  func listing() -> CatalogFiles.Listing {
    var listing = CatalogFiles.Listing()
    list("", depth: 0, now: now(), into: &listing)
    return listing
  }

  private func list(_ folder: String, depth: Int, now: Int64, into listing: inout CatalogFiles.Listing) {
    guard depth < 32 else {
      listing.problems.append(
        .unreadable(
          folder,
          Message(es: "hay demasiadas carpetas unas dentro de otras", en: "too many folders stand inside one another")))
      return
    }
    guard let names = names(in: folder) else {
      listing.problems.append(
        .unreadable(
          folder.isEmpty ? path : folder,
          Message(es: "la carpeta no existe o no se puede leer", en: "the folder does not exist or cannot be read")))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let file = folder.isEmpty ? name : folder + "/" + name
      let isDefinition = CatalogFiles.isDefinition(name)
      // What has the name of a definition is reported where it is read, whatever it is.
      guard let status = FileStatus(ofPath: absolute(file), followingLinks: false, now: now) else {
        if isDefinition { listing.add(file, nil) }
        continue
      }
      if status.isFolder {
        if name != "cases" { list(file, depth: depth + 1, now: now, into: &listing) }
      } else if isDefinition {
        // A link is judged where it is read: it may lead out of the root.
        listing.add(file, status.isLink ? stamp(of: file) : .file(status))
      }
    }
  }

  /// The names in a folder, in order; nil where it cannot be read, or a link leads to it out of the root.
  func names(in folder: String) -> [String]? {
    guard folder.isEmpty || RegularFile.realPath(absolute(folder)).map(isInside) ?? false else { return nil }
    return try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? path : absolute(folder)).sorted()
  }

  /// Whether a path without symbolic links leads into the root.
  private func isInside(_ real: String) -> Bool {
    guard let realRoot, real.utf8.starts(with: realRoot.utf8) else { return false }
    let slash = UInt8(ascii: "/")
    return realRoot.utf8.last == slash || real.utf8.dropFirst(realRoot.utf8.count).first == slash
  }

  // MARK: Reading

  func stamp(of file: String) -> FileStamp? {
    FileStatus(ofPath: absolute(file), now: now()).map(FileStamp.file)
  }

  func read(_ file: String, limits: Limits) -> CatalogFiles.Reading {
    guard let realRoot, let real = RegularFile.realPath(absolute(file)) else {
      return CatalogFiles.Reading(.problem(RegularFile.lastCallFoundNothing ? .missing(file) : .sealed(file)))
    }
    guard isInside(real) else {
      return CatalogFiles.Reading(
        .problem(
          Diagnostic(
            .importOutsideRoot,
            Message(
              es: "`\(file)` lleva fuera de la carpeta del catálogo", en: "`\(file)` leads out of the catalog's folder"),
            at: SourceLocation(file: file, line: 1, column: 1, offset: 0))))
    }
    return Self.contents(of: real, below: realRoot, named: file, limits: limits, now: now())
  }

  /// What stands at a path.
  ///
  /// - Parameter root: the folder into which the path leads without links; nil for a path that may lead anywhere.
  static func contents(
    of path: String, below root: String? = nil, named file: String, limits: Limits, now: Int64
  ) -> CatalogFiles.Reading {
    switch RegularFile.read(path, below: root, limit: limits.maximumBytes, now: now) {
    case .bytes(let bytes, let status):
      return CatalogFiles.Reading(.bytes(bytes), stamp: .file(status))
    case .missing:
      return CatalogFiles.Reading(.problem(.missing(file)))
    case .unreadable:
      return CatalogFiles.Reading(.problem(.sealed(file)))
    case .changing:
      return CatalogFiles.Reading(.problem(.changing(file)))
    case .notRegular:
      return CatalogFiles.Reading(
        .problem(.unreadable(file, Message(es: "no es un archivo corriente", en: "it is no regular file"))))
    case .tooLarge:
      return CatalogFiles.Reading(
        .problem(
          Diagnostic(
            .limitExceeded,
            Message(
              es: "el archivo pasa de \(limits.maximumBytes) bytes",
              en: "the file has more than \(limits.maximumBytes) bytes"),
            at: SourceLocation(file: file, line: 1, column: 1, offset: 0))))
    }
  }

  private func absolute(_ file: String) -> String { path.hasSuffix("/") ? path + file : path + "/" + file }
}

extension Diagnostic {
  static func missing(_ file: String) -> Diagnostic {
    unreadable(file, Message(es: "el archivo no existe", en: "the file does not exist"))
  }

  /// A file that is there, but may not be read.
  static func sealed(_ file: String) -> Diagnostic {
    unreadable(file, Message(es: "el archivo no se puede leer", en: "the file cannot be read"))
  }

  static func changing(_ file: String) -> Diagnostic {
    unreadable(file, Message(es: "el archivo cambia mientras se lee", en: "the file changes while it is read"))
  }

  static func unreadable(_ file: String, _ message: Message) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, Message(es: "`\(file)`: \(message.spanish)", en: "`\(file)`: \(message.english)"),
      at: SourceLocation(file: file, line: 1, column: 1, offset: 0))
  }
}
