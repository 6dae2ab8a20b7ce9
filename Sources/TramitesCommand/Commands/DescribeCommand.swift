import Tramites

/// `tramites describe`: what a procedure asks for and gives.
struct DescribeCommand {
  let session: Session
  let arguments: Arguments

  func run() throws(CommandError) -> CommandStatus {
    let catalog = try LoadedCatalog(session)
    let procedure = try catalog.procedure(
      Procedure.ID(arguments.operands[0]), on: session.settings.day ?? session.host.today())
    session.remarkOnProblems(of: catalog)
    switch session.settings.format {
    case .text: session.write(DescribePage(procedure, language: session.language, width: session.width).text)
    case .json:
      session.write(DescriptionJSON(procedure, in: session.settings.procedures, language: session.language).tree)
    }
    return .success
  }
}
