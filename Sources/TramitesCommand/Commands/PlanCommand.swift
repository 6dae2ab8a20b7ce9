import Tramites

/// `tramites plan`: the procedures to go through before a dossier can be complete.
struct PlanCommand {
  let session: Session
  let arguments: Arguments

  func run() throws(CommandError) -> CommandStatus {
    let catalog = try LoadedCatalog(session)
    let submitted = try SubmittedDossier(
      ReadDossier(at: arguments.operands[0], session), in: catalog, session)
    let plan = try CommandError.reading { () throws(InputError) in
      try catalog.catalog.plan(for: submitted.dossier, submittedOn: submitted.day)
    }
    session.remark(on: submitted, in: catalog)
    switch session.settings.format {
    case .text: session.write(PlanText(plan, language: session.language, width: session.width).text)
    case .json: session.write(json: plan.json(in: session.language))
    }
    return .success
  }
}
