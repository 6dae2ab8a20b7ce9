import Tramites
import TramitesAuthoring

/// `tramites lint`: every problem of definitions, libraries and cases.
struct LintCommand {
  let session: Session
  let arguments: Arguments

  func run() throws(CommandError) -> CommandStatus {
    let catalog = try LoadedCatalog(session)
    let scope = try PathScope(arguments.operands, session: session)
    let all = catalog.problems + caseProblems(catalog)
    let problems = all.filter { scope.contains($0) }
    let errors = problems.count { $0.diagnostic.severity == .error }
    switch session.settings.format {
    case .json: session.write(.array(problems.map { $0.json(in: session.language) }))
    case .text:
      for problem in problems { session.write(problem.text(in: session.language)) }
      session.write(summary(errors: errors, warnings: problems.count - errors))
    }
    remarkOnOthers(all.count - problems.count)
    return errors == 0 ? .success : .negative
  }

  /// What is wrong with the cases of the procedures that loaded.
  private func caseProblems(_ catalog: LoadedCatalog) -> [PlacedDiagnostic] {
    let folder = session.settings.procedures
    return CaseRunner(catalog: catalog.catalog, folder: session.host.url(folder)).run()
      .flatMap(\.diagnostics).map { PlacedDiagnostic($0, in: folder) }
  }

  private func summary(errors: Int, warnings: Int) -> Message {
    let spanish =
      "\(errors == 1 ? "1 error" : "\(errors) errores"), \(warnings == 1 ? "1 aviso" : "\(warnings) avisos")"
    let english =
      "\(errors == 1 ? "1 error" : "\(errors) errors"), \(warnings == 1 ? "1 warning" : "\(warnings) warnings")"
    return errors + warnings == 0
      ? Message(es: "No hay errores ni avisos.", en: "There are no errors or warnings.")
      : Message(es: spanish + ".", en: english + ".")
  }

  /// What a procedure needs may be broken in a file that nobody asked to look at.
  private func remarkOnOthers(_ count: Int) {
    guard count > 0 else { return }
    session.remark(
      Message(
        es: count == 1 ? "hay 1 problema más en otros archivos" : "hay \(count) problemas más en otros archivos",
        en: count == 1 ? "there is 1 more problem in other files" : "there are \(count) more problems in other files"))
  }
}
