#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
import Synchronization

/// A catalog whose files change while a program runs: it is loaded again on demand, and only what changed.
///
/// There is always one whole catalog in force. A reload that finds an error, or files that are being written, leaves it
/// as it is and says why; the next one takes its place at once and altogether.
///
/// ```swift
/// let catalogs = try ReloadingCatalog(contentsOf: URL(filePath: "Procedures"))
/// // For each request, from any thread:
/// let verdict = try catalogs.catalog.check(dossier, submittedOn: today)
/// // From a timer, a signal or whatever tells of an edit:
/// let reload = catalogs.reload()
/// for diagnostic in reload.diagnostics { print(diagnostic.text(in: .spanish)) }
/// ```
///
/// What a request has begun with it ends with: a `Catalog` and its procedures are values that no reload changes.
public final class ReloadingCatalog: Sendable {
  private let current: Mutex<Catalog>
  private let build: Mutex<CatalogBuild>
  private let files: @Sendable () -> CatalogFiles

  /// Loads all definitions and libraries of a folder tree, to load them again where they change.
  ///
  /// A file counts as changed where its size, its times or its identity are others, and, within two seconds of its last
  /// change, where its bytes are. A file that is renamed into its place is seen before or after; one that is emptied
  /// and written again is an error as long as it is not whole. What a program overwrites bit by bit without emptying it
  /// is taken as it stands.
  ///
  /// - Parameters:
  ///   - folder: the root; nothing outside it is read.
  ///   - formats: text formats of the host's own, beside the built-in ones.
  ///   - limits: how large files and definitions may be.
  /// - Throws: `InputError` with every problem of every file: a program must not start with half its procedures.
  public convenience init(
    contentsOf folder: URL, formats: [TextFormat] = [], limits: Limits = .standard
  ) throws(InputError) {
    try self.init(formats: formats, limits: limits, reading: { .folder(CatalogFolder(folder)) })
  }

  /// Loads definitions and libraries from wherever a host keeps them, to load them again where they change.
  ///
  /// - Parameters:
  ///   - formats: text formats of the host's own, beside the built-in ones.
  ///   - limits: how large files and definitions may be.
  ///   - files: gives the texts by path as they are now, all of one moment; called once for each loading. Imports are
  ///     relative to the path of their file.
  /// - Throws: `InputError` with every problem of every file.
  public convenience init(
    formats: [TextFormat] = [], limits: Limits = .standard, files: @escaping @Sendable () -> [String: String]
  ) throws(InputError) {
    try self.init(formats: formats, limits: limits, reading: { .texts(files()) })
  }

  init(formats: [TextFormat], limits: Limits, reading files: @escaping @Sendable () -> CatalogFiles) throws(InputError)
  {
    var build = CatalogBuild(formats: formats, limits: limits)
    current = Mutex(try build.load(files()).result.strictly())
    self.build = Mutex(build)
    self.files = files
  }

  /// The catalog in force.
  ///
  /// - Complexity: O(1); it waits for no reload.
  public var catalog: Catalog { current.withLock { $0 } }

  /// Looks at the files again, and where they changed puts a new catalog in place of the old one.
  ///
  /// Files that are as they were are neither read nor decoded, and only procedures that changed, or rest on a library
  /// that did, are compiled; all others are shared with the old catalog. The thread that calls waits for the files;
  /// reloads that are asked for at the same time follow each other.
  ///
  /// - Returns: what changed, and every problem of the files as they are now.
  /// - Complexity: linear in the number of files, and in the size of what changed.
  @discardableResult
  public func reload() -> Reload {
    build.withLock { build in
      let outcome = build.load(files())
      let isSound = !outcome.result.diagnostics.contains { $0.severity == .error }
      let catalog = current.withLock { current in
        if isSound { current = outcome.result.catalog }
        return current
      }
      return Reload(
        catalog: catalog, isInForce: isSound, diagnostics: outcome.result.diagnostics,
        changedFiles: outcome.changedFiles, compiledFiles: outcome.compiledFiles)
    }
  }

  /// Reloads each time that a sequence of events gives an element, until it ends.
  ///
  /// ```swift
  /// try await catalogs.reload(on: editsOfTheFolder) { reload in
  ///   if !reload.isInForce { print(reload.diagnostics.count, "problems") }
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - events: a host's own timer, signals or watched folder.
  ///   - report: what is done with each result.
  /// - Throws: what the sequence throws.
  public func reload<Events: AsyncSequence>(
    on events: Events, report: (Reload) async -> Void = { _ in }
  ) async throws(Events.Failure) {
    for try await _ in events { await report(reload()) }
  }
}

extension ReloadingCatalog {
  /// What came of a reload.
  public struct Reload: Sendable {
    /// The catalog that is now in force.
    public let catalog: Catalog
    /// Whether it is that of the files as they are now; else these have errors, and it is the last one without.
    public let isInForce: Bool
    /// Every problem of the files as they are now, warnings included.
    public let diagnostics: [Diagnostic]
    /// The paths of the files that are new, others or gone since the last reload, in order.
    public let changedFiles: [String]
    /// The paths of the files whose procedures were compiled, in order.
    public let compiledFiles: [String]
  }
}
