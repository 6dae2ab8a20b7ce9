import Tramites

/// `tramites channels`: the verdict through each channel, best first.
struct ChannelsCommand {
  let session: Session
  let arguments: Arguments

  func run() throws(CommandError) -> CommandStatus {
    let read = ReadDossier(at: arguments.operands[0], session)
    let catalog = try LoadedCatalog(session, for: read)
    let submitted = try SubmittedDossier(read, in: catalog, session)
    let comparisons = try CommandError.reading { () throws(InputError) in
      try submitted.procedure.compareChannels(submitted.dossier, submittedOn: submitted.day)
    }
    session.remark(on: submitted, in: catalog)
    switch session.settings.format {
    case .text: write(comparisons, submitted.procedure)
    case .json: session.write(json: comparisons.json(in: session.language))
    }
    return .success
  }

  private func write(_ comparisons: [ChannelComparison], _ procedure: Procedure) {
    let language = session.language
    func say(_ spanish: String, _ english: String) -> String { Message(es: spanish, en: english).text(in: language) }
    var page = TextPage(width: session.width, colors: session.usesColors)
    page.add(procedure.definition.calmTitle(in: language), first: say("Trámite: ", "Procedure: "), rest: "  ")
    if comparisons.isEmpty { page.add(say("El trámite no dice sus canales.", "The procedure names no channels.")) }
    for (place, comparison) in comparisons.enumerated() {
      page.blank()
      page.add(comparison.channel.title.text(in: language), first: "\(place + 1). ".leftPadded(to: 5), style: .heading)
      page.add(comparison.verdict.summary(in: language), first: "     ")
      if let size = comparison.repairSize, size > 0 {
        page.add(
          say(
            size == 1 ? "Por arreglar: una cosa." : "Por arreglar: \(size) cosas.",
            size == 1 ? "To put right: one thing." : "To put right: \(size) things."), first: "     ")
      }
      if let fees = comparison.fees, let currency = comparison.verdict.fees?.currency {
        page.add(say("Costo: ", "Cost: ") + fees.money(currency), first: "     ")
      }
    }
    session.write(page.text)
  }
}
