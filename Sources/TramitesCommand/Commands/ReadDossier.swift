import Tramites

/// A dossier as it was read, or why it could not be, before anything is known of its procedure.
struct ReadDossier {
  let path: String
  let result: Result<Dossier, CommandError>

  /// Reads the dossier at a path, `-` for standard input.
  init(at path: String, _ session: Session) {
    self.path = path
    result = Result { () throws(CommandError) in try session.dossier(at: path) }
  }

  /// The id of the procedure that it names; nil where it names none.
  var procedure: String? { (try? result.get())?.procedure?.rawValue }
}
