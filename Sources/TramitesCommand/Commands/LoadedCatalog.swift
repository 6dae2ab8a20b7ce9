import Tramites

/// The catalog of the folder that the settings name, as far as it loads.
///
/// What is broken elsewhere in the folder does not stand in the way of a procedure that loaded.
struct LoadedCatalog: Sendable {
  let catalog: Catalog
  /// Every problem of the folder's files, warnings too.
  let problems: [PlacedDiagnostic]
  private let brokenVersions: [BrokenVersion]

  /// A definition that did not load.
  private struct BrokenVersion: Sendable {
    let id: Procedure.ID
    let from: CivilDate?
    let until: CivilDate?

    func isInForce(on day: CivilDate) -> Bool {
      (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
  }

  /// Loads the folder.
  ///
  /// - Throws: `CommandError` where there is no folder.
  init(_ session: Session) throws(CommandError) {
    let folder = session.settings.procedures
    guard session.host.isFolder(folder) else {
      throw .failure(
        Message(
          es:
            "no existe la carpeta de trámites `\(folder)`: diga dónde está con `--procedures CARPETA` o en la variable "
            + "TRAMITES_PROCEDURES",
          en:
            "the folder of procedures `\(folder)` does not exist: say where it is with `--procedures FOLDER` or in the "
            + "variable TRAMITES_PROCEDURES"))
    }
    let partial = Catalog.loadingWhatItCan(
      path: session.host.absolute(folder), sideBySide: .threads)
    catalog = partial.catalog
    session.host.keep(catalog)
    problems = partial.diagnostics.map { PlacedDiagnostic($0, in: folder) }
    let files = Set(partial.diagnostics.filter { $0.severity == .error }.compactMap(\.location?.file))
    let tree = FileTree(path: session.host.absolute(folder))
    brokenVersions = files.sorted().compactMap { Self.brokenVersion($0, in: tree) }
  }

  /// The errors among the problems.
  var errors: [PlacedDiagnostic] { problems.filter { $0.diagnostic.severity == .error } }

  /// What a definition that did not load says of itself; nil where it cannot be read at all.
  private static func brokenVersion(_ file: String, in tree: FileTree) -> BrokenVersion? {
    guard let root = tree.read(file, limits: .standard).document?.root, root["library"] == nil,
      let id = root["id"]?.string
    else { return nil }
    let days = ["from", "until"].map { root["effective"]?[$0]?.string.flatMap { CivilDate($0) } }
    return BrokenVersion(id: Procedure.ID(id), from: days[0], until: days[1])
  }
}

extension LoadedCatalog {
  /// Why a procedure cannot be had.
  struct Refusal: Sendable {
    /// What is wrong with what was asked for.
    let diagnostics: [Diagnostic]
    /// What else there is to say.
    let message: Message?
  }

  /// The version of a procedure that is in force on a day.
  ///
  /// - Throws: `CommandError.refused` where there is none, or it may be in a file that did not load.
  func procedure(_ id: Procedure.ID, on day: CivilDate) throws(CommandError) -> Procedure {
    let procedure: Procedure
    do {
      procedure = try catalog.procedure(id, on: day)
    } catch {
      throw refusal(error)
    }
    return try checked(procedure, on: day)
  }

  /// The procedure that a dossier names, in the version in force on its day.
  ///
  /// - Parameters:
  ///   - dossier: the dossier.
  ///   - day: its day where it states none.
  /// - Throws: `CommandError.refused` where there is none, or it may be in a file that did not load.
  func procedure(for dossier: Dossier, on day: CivilDate?) throws(CommandError) -> Procedure {
    let procedure: Procedure
    do {
      procedure = try catalog.procedure(for: dossier, submittedOn: day)
    } catch {
      throw refusal(error)
    }
    guard !brokenVersions.isEmpty, let day = dossier.submittedOn ?? day else { return procedure }
    return try checked(procedure, on: day)
  }

  private func refusal(_ error: InputError) -> CommandError {
    let isMissing = error.diagnostics.contains { $0.code == .dossierProcedure || $0.code == .dossierNotInForce }
    return .refused(Refusal(diagnostics: error.diagnostics, message: nil), isMissing ? errors : [])
  }

  /// Refuses a procedure where another version, which did not load, may be the one that counts that day.
  private func checked(_ procedure: Procedure, on day: CivilDate) throws(CommandError) -> Procedure {
    guard brokenVersions.contains(where: { $0.id == procedure.id && $0.isInForce(on: day) }) else { return procedure }
    let message = Message(
      es: "otra versión de `\(procedure.id)`, que rige el \(day), tiene errores",
      en: "another version of `\(procedure.id)`, in force on \(day), has errors")
    throw .refused(Refusal(diagnostics: [], message: message), errors)
  }
}
