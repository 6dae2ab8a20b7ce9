import Tramites

extension Session {
  /// What a dossier from standard input is called.
  static let standardInput = "<stdin>"

  /// Reads a dossier from a file, or from standard input where the path is `-`.
  func dossier(at path: String) throws(CommandError) -> Dossier {
    let name = path == "-" ? Self.standardInput : path
    let limit = Limits.standard.maximumBytes
    let bytes: [UInt8]
    do {
      bytes = try path == "-" ? host.input.readAll(limit: limit) : host.read(path, limit: limit)
    } catch {
      throw .failure(
        Message(
          es: "no se puede leer `\(name)`: \(error.message.spanish)",
          en: "`\(name)` cannot be read: \(error.message.english)"))
    }
    return try CommandError.reading { () throws(InputError) in try Dossier(json: bytes, name: name) }
  }

  /// The day to judge a dossier as of where it states none, nil where it does, and what there is to say about it.
  func day(for dossier: Dossier, at path: String) -> (day: CivilDate?, remark: Message?) {
    let name = path == "-" ? Self.standardInput : path
    guard !dossier.statesDay else { return (nil, remarkOnUnusedDay(dossier, name)) }
    if let day = settings.day { return (day, nil) }
    let today = host.today()
    return (
      today,
      Message(
        es: "`\(name)` no dice la fecha de presentación: se toma la de hoy, \(today)",
        en: "`\(name)` does not state the day of submission: today's is taken, \(today)")
    )
  }

  private func remarkOnUnusedDay(_ dossier: Dossier, _ name: String) -> Message? {
    guard let given = settings.day, let own = dossier.submittedOn, given != own else { return nil }
    return Message(
      es: "`\(name)` dice su fecha de presentación, \(own): `--on \(given)` no se usa",
      en: "`\(name)` states its day of submission, \(own): `--on \(given)` is not used")
  }

  /// Says what there is to say beside what a command found out about a dossier.
  ///
  /// - Parameter catalog: the catalog whose broken files are told; nil where they were.
  func remark(on submitted: SubmittedDossier, in catalog: LoadedCatalog?) {
    if let catalog { remarkOnProblems(of: catalog) }
    if let remark = submitted.remark { self.remark(remark) }
  }

  /// Says in a line that other files of the catalog are broken, where some are.
  func remarkOnProblems(of catalog: LoadedCatalog) {
    let count = catalog.errors.count
    guard count > 0 else { return }
    remark(
      Message(
        es: "aviso: \(count == 1 ? "hay 1 error" : "hay \(count) errores") en otros archivos de "
          + "`\(settings.procedures)`; vea `tramites lint`",
        en: "warning: \(count == 1 ? "there is 1 error" : "there are \(count) errors") in other files of "
          + "`\(settings.procedures)`; see `tramites lint`"))
  }
}

extension Dossier {
  /// Whether there is a day of submission, be it well written or not.
  var statesDay: Bool { document.root["submittedOn"] != nil }
}
