#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Dossier {
  /// Reads a dossier from a file.
  ///
  /// - Parameters:
  ///   - file: the file, of JSON in UTF-8; diagnostics call it by its path.
  ///   - limits: how large and how deep the text may be; a file that is too large is not read.
  /// - Throws: `InputError` where the file cannot be read, or with the syntax errors of its text.
  public init(contentsOf file: URL, limits: Limits = .standard) throws(InputError) {
    switch CatalogFiles.contents(ofFileAt: file.path, limits: limits) {
    case .bytes(let bytes):
      try self.init(json: bytes, name: file.path, limits: limits)
    case .problem(let problem):
      throw InputError(problem)
    }
  }
}
