#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// JSON files below a root that other targets of the package read: those of a folder, or of memory.
///
/// Paths are relative to the root, with `/` between their parts; what lies outside the root is not read.
package struct FileTree: Sendable {
  private let files: CatalogFiles

  /// The files of a folder.
  package init(folder: URL) {
    files = .folder(CatalogFolder(folder))
  }

  /// The files of the folder at a path.
  package init(path: String) {
    files = .folder(CatalogFolder(path: path))
  }

  /// Files in memory, by path.
  package init(files: [String: String]) {
    self.files = .texts(files)
  }

  /// The text of a file; nil where it cannot be read.
  package func source(of path: String, limits: Limits = .standard) -> SourceText? {
    guard case .bytes(let bytes) = files.read(path, limits: limits).entry else { return nil }
    return SourceText(name: path, bytes: bytes)
  }

  /// Reads a file.
  ///
  /// - Returns: the document, also where only its keys are repeated, and every problem of the text.
  package func read(_ path: String, limits: Limits) -> (document: JSONDocument?, problems: [Diagnostic]) {
    switch files.read(path, limits: limits).entry {
    case .problem(let problem):
      return (nil, [problem])
    case .bytes(let bytes):
      let source = SourceText(name: path, bytes: bytes)
      let reading = JSONReader.read(source, limits: limits)
      return (reading.document, reading.diagnostics(of: source))
    }
  }

  /// The paths of the JSON files that lie directly in a folder, in order; none where there is no such folder.
  package func paths(in folder: String) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let names: [String]
    switch files {
    case .memory(let files):
      names = files().keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        .filter { !$0.contains("/") }
    case .text(let name, _):
      names = [name]
    case .folder(let root):
      names = root.names(in: folder) ?? []
    }
    return names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") && !$0.hasPrefix(".") }
      .sorted().map { prefix + $0 }
  }
}
