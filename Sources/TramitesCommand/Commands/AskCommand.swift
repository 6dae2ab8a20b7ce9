import Tramites

/// `tramites ask`: puts a dossier together by asking, and judges it.
struct AskCommand {
  let session: Session
  let arguments: Arguments

  func run() throws(CommandError) -> CommandStatus {
    let catalog = try LoadedCatalog(session)
    let id = Procedure.ID(arguments.operands[0])
    let taken = try taken()
    var day = session.settings.day ?? session.host.today()
    if let taken {
      let (given, remark) = session.day(for: taken.dossier, at: taken.path)
      if let remark { session.remark(remark) }
      day = taken.dossier.submittedOn ?? given ?? day
    }
    let procedure = try catalog.procedure(id, on: day)
    session.remarkOnProblems(of: catalog)
    var (interview, dropped) = try begin(taken?.dossier, procedure, day)
    try setChannel(of: &interview, procedure)
    let path = try savingPath(taken?.path, taken?.dossier)
    var dialogue = AskDialogue(
      session: session, procedure: procedure, interview: interview, path: path, resuming: path.map { resuming(id, $0) })
    return try dialogue.run(isResumed: taken != nil, dropped: dropped)
  }

  /// The dossier to go on with; nil without one.
  private func taken() throws(CommandError) -> (path: String, dossier: Dossier)? {
    guard let path = arguments.values[.dossier]?.first else { return nil }
    guard path != "-" else { throw Self.standardInputIsTaken }
    return (path, try session.dossier(at: path))
  }

  private func begin(_ dossier: Dossier?, _ procedure: Procedure, _ day: CivilDate)
    throws(CommandError) -> (Interview, [Interview.Given])
  {
    guard let dossier else { return (Interview(of: procedure, submittedOn: day), []) }
    return try CommandError.reading { () throws(InputError) in
      var interview = try Interview(takingUp: dossier, in: procedure, submittedOn: day)
      let dropped = try interview.resume(with: procedure)
      return (interview, dropped)
    }
  }

  private func setChannel(of interview: inout Interview, _ procedure: Procedure) throws(CommandError) {
    guard let text = arguments.values[.channel]?.first else { return }
    do {
      try interview.answer(.text(text), to: "submission.channel", in: procedure)
    } catch {
      let ids = procedure.definition.channels.map(\.id.rawValue)
      let hint = Message.hint(text, among: ids)
      let list = ids.map { "`\($0)`" }.joined(separator: ", ")
      throw .invalid(
        .channel, text,
        expected: Message(es: "use \(list)\(hint.spanish)", en: "use \(list)\(hint.english)"), of: .ask)
    }
  }

  /// Where to save: where it is said, or back into the saved interview that is taken up.
  private func savingPath(_ taken: String?, _ dossier: Dossier?) throws(CommandError) -> String? {
    guard let path = arguments.values[.save]?.first else {
      return dossier?.document.root["x-interview"] == nil ? nil : taken
    }
    guard path == taken || !session.host.exists(path) else {
      throw .usage(
        Message(
          es: "`\(path)` ya existe: retómelo con `--dossier \(path.shellWord)`, o diga otro archivo",
          en: "`\(path)` exists already: take it up with `--dossier \(path.shellWord)`, or name another file"),
        command: .ask)
    }
    return path
  }

  /// The command that goes on with a saved file, as a shell takes it.
  private func resuming(_ id: Procedure.ID, _ path: String) -> String {
    let folder = arguments.values[.procedures]?.first.map { " --procedures \($0.shellWord)" } ?? ""
    return "tramites ask \(id) --dossier \(path.shellWord)\(folder)"
  }

  private static let standardInputIsTaken = CommandError.usage(
    Message(
      es: "`--dossier` no puede ser `-`: de la entrada estándar se leen las respuestas",
      en: "`--dossier` cannot be `-`: the answers are read from standard input"), command: .ask)
}

extension String {
  /// The text as one word of a shell: between single quotes where it holds more than letters, digits and `/._-`.
  fileprivate var shellWord: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789/._-".unicodeScalars.contains($0) }
    return isPlain
      ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
