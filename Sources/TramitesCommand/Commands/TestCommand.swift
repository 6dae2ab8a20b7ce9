import Tramites
import TramitesAuthoring

/// `tramites test`: whether the example cases give what their authors expect.
struct TestCommand {
  let session: Session
  let arguments: Arguments

  func run() throws(CommandError) -> CommandStatus {
    let catalog = try LoadedCatalog(session)
    let scope = try PathScope(arguments.operands, session: session)
    let runner = CaseRunner(catalog: catalog.catalog, folder: session.host.url(session.settings.procedures))
    let files = files(in: scope, runner)
    let results = runner.run(files)
    // A procedure that did not load must not pass for one whose cases pass.
    let isBroken = !catalog.errors.isEmpty && (scope.paths.isEmpty || results.contains { $0.lacksProcedure })
    if isBroken {
      session.report(.input(catalog.errors))
    } else {
      session.remarkOnProblems(of: catalog)
    }
    guard !results.isEmpty || isBroken else { throw noCases }
    let report = TestReport(results, folder: session.settings.procedures, language: session.language)
    switch session.settings.format {
    case .json: session.write(report.json)
    case .text: session.write(report.text(colors: session.usesColors))
    }
    if isBroken { return .failure }
    return results.allSatisfy(\.passed) ? .success : .negative
  }

  /// The case files that are asked for, each once.
  private func files(in scope: PathScope, _ runner: CaseRunner) -> [String] {
    let known = runner.caseFiles()
    guard !scope.paths.isEmpty else { return known }
    var files: [String] = []
    for path in scope.paths {
      var found = [path]
      if session.host.isFolder(session.settings.procedures.appendingPath(path)) {
        // The cases of a procedure that did not load are known to nobody else.
        let folder = path.split(separator: "/").last == "cases" ? path : (path.isEmpty ? "cases" : path + "/cases")
        found = known.filter { path.isEmpty || $0.hasPrefix(path + "/") } + runner.caseFiles(in: folder)
      }
      files += found.filter { !files.contains($0) }
    }
    var seen: Set<String> = []
    return files.filter { seen.insert($0).inserted }
  }

  private var noCases: CommandError {
    let places = arguments.operands.isEmpty ? [session.settings.procedures] : arguments.operands
    let list = places.map { "`\($0)`" }.joined(separator: ", ")
    return .failure(
      Message(
        es: "no hay casos en \(list): son archivos JSON en la carpeta `cases` junto a la definición",
        en: "there are no cases in \(list): they are JSON files in the folder `cases` beside the definition"))
  }
}

extension CaseResult {
  /// Whether the case could not be run because its procedure is not there.
  fileprivate var lacksProcedure: Bool {
    diagnostics.contains { $0.code == .dossierProcedure || $0.code == .dossierNotInForce }
  }
}
