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
    if let id = arguments.values[.why]?.first { return try explain(InstanceID(id)) }
    // Several are read one after the other, however many there are.
    let only = paths.count == 1 ? ReadDossier(at: paths[0], session) : nil
    let catalog = try LoadedCatalog(session, for: only)
    var results = CheckResults(
      session: session, isSeveral: paths.count > 1, allSteps: arguments.given.contains(.steps),
      withAdvice: arguments.given.contains(.advice))
    var status = CommandStatus.success
    var hasRemarked = false
    results.begin()
    for path in paths {
      do throws(CommandError) {
        let dossier = only ?? ReadDossier(at: path, session)
        let submitted = try SubmittedDossier(dossier, in: catalog, session)
        let verdict = try submitted.verdict()
        session.remark(on: submitted, in: hasRemarked ? nil : catalog)
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

  /// Shows why one instance has its status.
  private func explain(_ id: InstanceID) throws(CommandError) -> CommandStatus {
    guard arguments.operands.count == 1 else {
      throw .usage(
        Message(es: "`--why` es para un solo expediente", en: "`--why` is for a single dossier"), command: .check)
    }
    let dossier = ReadDossier(at: arguments.operands[0], session)
    let catalog = try LoadedCatalog(session, for: dossier)
    let submitted = try SubmittedDossier(dossier, in: catalog, session)
    let verdict = try submitted.verdict()
    session.remark(on: submitted, in: catalog)
    guard let reasoning = verdict.reasoning(for: id) else {
      let ids = (verdict.eligibility.map(\.id) + verdict.requirements.map(\.id)).map(\.description)
      let hint = Message.hint(id.description, among: ids)
      let list = ids.map { "`\($0)`" }.joined(separator: ", ")
      throw .usage(
        Message(
          es: "el veredicto no tiene `\(id)`\(hint.spanish); tiene \(list)",
          en: "the verdict has no `\(id)`\(hint.english); it has \(list)"), command: .check)
    }
    let folder = session.settings.procedures
    let files = FileTree(path: session.host.absolute(folder))
    let text = ReasoningText(reasoning, language: session.language, width: session.width) { place in
      guard let location = files.source(of: place.file)?.location(at: place.offset) else { return nil }
      return "\(folder.appendingPath(place.file)):\(location.line):\(location.column)"
    }
    session.write(text.text)
    return verdict.outcome == .admissible ? .success : .negative
  }
}
