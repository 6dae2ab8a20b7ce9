import Tramites

/// A dossier that a command judges, with its procedure and the day to judge it as of.
struct SubmittedDossier {
  let dossier: Dossier
  let procedure: Procedure
  /// The day of submission; nil where the dossier states it.
  let day: CivilDate?
  /// What there is to say about the day, once the dossier was judged.
  let remark: Message?

  /// Finds the procedure of a dossier.
  ///
  /// - Throws: `CommandError` where either cannot be had.
  init(_ read: ReadDossier, in catalog: LoadedCatalog, _ session: Session) throws(CommandError) {
    dossier = try read.result.get()
    (day, remark) = session.day(for: dossier, at: read.path)
    procedure = try catalog.procedure(for: dossier, on: day)
  }

  /// The verdict on it.
  ///
  /// - Throws: `CommandError` where it does not fit its procedure.
  func verdict() throws(CommandError) -> Verdict {
    try CommandError.reading { () throws(InputError) in try procedure.check(dossier, submittedOn: day) }
  }
}
