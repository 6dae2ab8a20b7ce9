import Tramites

/// `tramites plan`: the procedures to go through before a dossier can be complete.
struct PlanCommand {
  let session: Session
  let arguments: Arguments

  func run() throws(CommandError) -> CommandStatus {
    let path = arguments.operands[0]
    let catalog = try LoadedCatalog(session)
    let dossier = try session.dossier(at: path)
    let (day, remark) = session.day(for: dossier, name: path == "-" ? Session.standardInput : path)
    _ = try catalog.procedure(for: dossier, on: day)
    let plan = try CommandError.reading { () throws(InputError) in
      try catalog.catalog.plan(for: dossier, submittedOn: day)
    }
    session.remarkOnProblems(of: catalog)
    if let remark { session.remark(remark) }
    switch session.settings.format {
    case .text: session.write(PlanText(plan, language: session.language, width: session.width).text)
    case .json: session.write(json: plan.json(in: session.language))
    }
    return .success
  }
}
