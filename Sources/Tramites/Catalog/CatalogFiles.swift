/// Where a catalog's files come from: a folder, or memory.
///
/// Paths are relative to the root, with `/` between their parts. Nothing is kept: each call tells what is there now.
enum CatalogFiles: Sendable {
  case folder(CatalogFolder)
  /// Texts by path.
  case memory(@Sendable () -> [String: [UInt8]])
  /// One text that imports nothing, whatever its name.
  case text(name: String, [UInt8])

  /// The texts of files in memory, by path.
  static func texts(_ files: [String: String]) -> CatalogFiles {
    let bytes = files.mapValues { Array($0.utf8) }
    return .memory { bytes }
  }

  /// All JSON files that are definitions or libraries, and what could not be listed.
  ///
  /// Left out are schemas (`*.schema.json`), what stands in a folder `cases`, and what begins with a dot.
  struct Listing: Equatable {
    /// Each file with its stamp; nil where it has none.
    private(set) var stamps: [String: FileStamp?] = [:]
    var problems: [Diagnostic] = []

    /// The files in order.
    var paths: [String] { stamps.keys.sorted() }

    mutating func add(_ path: String, _ stamp: FileStamp?) { stamps[path] = .some(stamp) }
  }

  /// A file that was found, or why it cannot be had.
  enum Entry: Sendable, Equatable {
    case bytes([UInt8])
    case problem(Diagnostic)
  }

  /// What came of reading a file.
  struct Reading: Sendable {
    let entry: Entry
    /// The stamp of the bytes; nil where there are none.
    let stamp: FileStamp?

    init(_ entry: Entry, stamp: FileStamp? = nil) {
      self.entry = entry
      self.stamp = stamp
    }
  }

  func listing() -> Listing {
    var listing = Listing()
    switch self {
    case .folder(let folder):
      return folder.listing()
    case .memory(let files):
      for (path, bytes) in files() {
        let parts = path.split(separator: "/")
        if Self.isDefinition(path), !parts.contains(where: { $0.hasPrefix(".") }), !parts.dropLast().contains("cases") {
          listing.add(path, .text(bytes))
        }
      }
    case .text(let name, let bytes):
      listing.add(name, .text(bytes))
    }
    return listing
  }

  static func isDefinition(_ path: String) -> Bool {
    path.hasSuffix(".json") && !path.hasSuffix(".schema.json")
  }

  /// What stands at a path.
  func read(_ path: String, limits: Limits) -> Reading {
    switch self {
    case .folder(let folder): folder.read(path, limits: limits)
    case .memory(let files): Self.reading(of: files()[path], at: path)
    case .text(let name, let bytes): Self.reading(of: path == name ? bytes : nil, at: path)
    }
  }

  private static func reading(of bytes: [UInt8]?, at path: String) -> Reading {
    guard let bytes else { return Reading(.problem(.missing(path))) }
    return Reading(.bytes(bytes), stamp: .text(bytes))
  }

  /// The stamp of what stands at a path; nil where nothing does.
  func stamp(of path: String) -> FileStamp? {
    switch self {
    case .folder(let folder): folder.stamp(of: path)
    case .memory(let files): files()[path].map(FileStamp.text)
    case .text(let name, let bytes): path == name ? .text(bytes) : nil
    }
  }

  /// The bytes of a regular file that is not too large; anything else is not opened, and so not waited on.
  static func contents(ofFileAt path: String, limits: Limits) -> Entry {
    CatalogFolder.contents(of: path, named: path, limits: limits, now: FileStatus.now).entry
  }
}
