public import Tramites

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Runs the example cases of procedures: each a dossier with the verdict that its author expects (FORMAT §9).
///
/// ```swift
/// let runner = CaseRunner(catalog: try Catalog(contentsOf: folder), folder: folder)
/// for result in runner.run() where !result.passed {
///   print(result.text(in: .spanish))
/// }
/// ```
public struct CaseRunner: Sendable {
  /// The procedures that check the dossiers.
  public let catalog: Catalog
  private let files: FileTree
  private let limits: Limits

  /// Runs cases of a folder.
  ///
  /// - Parameters:
  ///   - catalog: the procedures that check the dossiers.
  ///   - folder: the root of the case files, usually the catalog's; nothing outside it is read.
  ///   - limits: how large each case file may be.
  public init(catalog: Catalog, folder: URL, limits: Limits = .standard) {
    self.catalog = catalog
    self.files = FileTree(folder: folder)
    self.limits = limits.clamped
  }

  /// Runs cases from memory.
  ///
  /// - Parameters:
  ///   - catalog: the procedures that check the dossiers.
  ///   - files: the texts by path.
  ///   - limits: how large each case may be.
  public init(catalog: Catalog, files: [String: String], limits: Limits = .standard) {
    self.catalog = catalog
    self.files = FileTree(files: files)
    self.limits = limits.clamped
  }

  /// The paths of the case files: all `cases/*.json` beside the procedures of the catalog, by procedure.
  public func caseFiles() -> [String] {
    var folders: [String] = []
    for procedure in catalog.procedures {
      let folder = (procedure.file.split(separator: "/").dropLast() + ["cases"]).joined(separator: "/")
      // The versions of a procedure share their cases.
      if !folders.contains(folder) { folders.append(folder) }
    }
    return folders.flatMap { caseFiles(in: $0) }
  }

  /// The paths of the case files that lie in a folder.
  ///
  /// - Parameter folder: a path from the root.
  /// - Returns: the paths from the root, in order; none where there is no such folder.
  public func caseFiles(in folder: String) -> [String] {
    files.paths(in: folder)
  }

  /// Runs all cases beside the procedures of the catalog.
  ///
  /// - Returns: a result for each file, in the order of `caseFiles()`.
  public func run() -> [CaseResult] {
    run(caseFiles())
  }

  /// Runs some cases.
  ///
  /// - Parameter paths: the case files, by their paths from the root.
  /// - Returns: a result for each file, in the same order.
  public func run(_ paths: [String]) -> [CaseResult] {
    var store = CaseStore(files: files, limits: limits)
    return paths.map { run($0, &store) }
  }

  private func run(_ path: String, _ store: inout CaseStore) -> CaseResult {
    let loaded = store.load(path)
    guard let procedureCase = loaded.procedureCase else {
      return CaseResult(file: path, title: nil, mismatches: [], diagnostics: loaded.problems, verdict: nil)
    }
    let (dossier, problems) = store.dossier(of: procedureCase)
    var diagnostics = loaded.problems + problems
    var mismatches: [CaseMismatch] = []
    // A dossier with changes that could not be read is not the one that the author means.
    let checked = loaded.dossierProblems.isEmpty ? dossier.map { check($0, named: path) } : nil
    var verdict: Verdict?
    switch checked {
    case .success(let found):
      verdict = found
      if let expectation = procedureCase.expectation {
        var comparison = CaseComparison(found, limits: limits)
        comparison.compare(expectation)
        mismatches = comparison.mismatches
        diagnostics += comparison.problems.diagnostics
      }
    case .failure(let error): diagnostics += error.diagnostics
    case nil: break
    }
    return CaseResult(
      file: path, title: procedureCase.title, mismatches: mismatches, diagnostics: diagnostics, verdict: verdict)
  }

  /// The verdict on a dossier, or why it is refused, at the places where its values were written.
  private func check(_ dossier: DossierDraft.Node, named name: String) -> Result<Verdict, InputErrorAtOrigin> {
    let document = JSONDocument(tree: dossier.tree, name: name)
    do {
      let built = Dossier(document: document)
      return .success(try catalog.procedure(for: built).check(built))
    } catch {
      let origins = dossier.origins
      var places = PlaceFinder()
      return .failure(
        InputErrorAtOrigin(
          diagnostics: error.diagnostics.map { diagnostic in
            diagnostic.moved(&places) { offset in document.value(atOffset: offset).flatMap { origins[$0.index] } }
          }))
    }
  }

  private struct InputErrorAtOrigin: Error {
    let diagnostics: [Diagnostic]
  }
}
