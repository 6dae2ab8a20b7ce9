import Tramites

/// `tramites check`: the verdict on dossiers.
struct CheckCommand {
  let session: Session
  let arguments: Arguments

  func run() throws(CommandError) -> CommandStatus {
    let paths = arguments.operands
    guard paths.count(where: { $0 == "-" }) < 2 else {
      throw .usage(
        Message(
          es: "`-` está dos veces: la entrada estándar se lee una sola vez",
          en: "`-` is given twice: standard input is read only once"), command: .check)
    }
    let catalog = try LoadedCatalog(session)
    var results = CheckResults(session: session, isSeveral: paths.count > 1, allSteps: arguments.given.contains(.steps))
    var status = CommandStatus.success
    var hasRemarked = false
    results.begin()
    for path in paths {
      do throws(CommandError) {
        let verdict = try check(path, catalog)
        if !hasRemarked { session.remarkOnProblems(of: catalog) }
        hasRemarked = true
        results.write(verdict, of: path)
        status = max(status, verdict.outcome == .admissible ? .success : .negative)
      } catch {
        session.report(error)
        results.write(error, of: path)
        status = .failure
      }
    }
    results.end()
    return status
  }

  private func check(_ path: String, _ catalog: LoadedCatalog) throws(CommandError) -> Verdict {
    let dossier = try session.dossier(at: path)
    let (day, remark) = session.day(for: dossier, name: path == "-" ? Session.standardInput : path)
    let procedure = try catalog.procedure(for: dossier, on: day)
    let verdict = try CommandError.reading { () throws(InputError) in try procedure.check(dossier, submittedOn: day) }
    if let remark { session.remark(remark) }
    return verdict
  }
}
