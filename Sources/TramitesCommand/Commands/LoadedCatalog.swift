import Tramites

/// The catalog of the folder that the settings name, as far as it loads.
///
/// What is broken elsewhere in the folder does not stand in the way of a procedure that loaded.
struct LoadedCatalog: Sendable {
  let catalog: Catalog
  /// Every problem of the files that were looked at, warnings too.
  let problems: [PlacedDiagnostic]
  private let brokenVersions: [BrokenVersion]
  /// The files that are not even JSON.
  private let unreadableTexts: [SourceText]

  /// A definition that did not load.
  private struct BrokenVersion: Sendable {
    let id: Procedure.ID
    let from: CivilDate?
    let until: CivilDate?

    /// What a text says of itself; nil where it names no procedure.
    init?(_ root: JSONValue) {
      guard let id = root["id"]?.string else { return nil }
      self.id = Procedure.ID(id)
      from = root["effective"]?["from"]?.string.flatMap { CivilDate($0) }
      until = root["effective"]?["until"]?.string.flatMap { CivilDate($0) }
    }

    func isInForce(on day: CivilDate) -> Bool {
      (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
  }

  /// Loads the folder.
  ///
  /// - Parameter submitted: the dossier that is to be judged, whose procedure alone is loaded where it is there; nil for
  ///   all procedures.
  /// - Throws: `CommandError` where there is no folder.
  init(_ session: Session, for submitted: ReadDossier? = nil) throws(CommandError) {
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
    let partial = Self.load(session.host.absolute(folder), submitted?.procedure)
    catalog = partial.catalog
    session.host.keep(catalog)
    problems = partial.diagnostics.map { PlacedDiagnostic($0, in: folder) }
    let tree = FileTree(path: session.host.absolute(folder))
    var broken: [BrokenVersion] = []
    var unreadable: [SourceText] = []
    for source in partial.filesLeftOut.compactMap({ tree.source(of: $0) }) {
      if let document = JSONReader.read(source).document {
        if let version = BrokenVersion(document.root) { broken.append(version) }
      } else {
        unreadable.append(source)
      }
    }
    (brokenVersions, unreadableTexts) = (broken, unreadable)
  }

  private static func load(_ path: String, _ wanted: String?) -> PartialCatalog {
    if let wanted {
      let partial = Catalog.loadingWhatItCan(path: path, wanted: [wanted], sideBySide: .threads)
      // Where it is not there, what is there instead has to be told, and all that is wrong.
      if !partial.catalog.procedures.isEmpty { return partial }
    }
    return Catalog.loadingWhatItCan(path: path, sideBySide: .threads)
  }

  /// The errors among the problems.
  var errors: [PlacedDiagnostic] { problems.filter { $0.diagnostic.severity == .error } }
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
    guard let day = dossier.submittedOn ?? day else { return procedure }
    return try checked(procedure, on: day)
  }

  private func refusal(_ error: InputError) -> CommandError {
    let isMissing = error.diagnostics.contains { $0.code == .dossierProcedure || $0.code == .dossierNotInForce }
    return .refused(Refusal(diagnostics: error.diagnostics, message: nil), isMissing ? errors : [])
  }

  /// Refuses a procedure where another version, which did not load, may be the one that counts that day.
  private func checked(_ procedure: Procedure, on day: CivilDate) throws(CommandError) -> Procedure {
    let isBroken = brokenVersions.contains { $0.id == procedure.id && $0.isInForce(on: day) }
    guard isBroken || unreadableTexts.contains(where: { $0.mayDefine(procedure.id) }) else { return procedure }
    let message = Message(
      es: isBroken
        ? "otra versión de `\(procedure.id)`, que rige el \(day), tiene errores"
        : "un archivo que no se puede leer nombra `\(procedure.id)`, y puede ser la versión que rige el \(day)",
      en: isBroken
        ? "another version of `\(procedure.id)`, in force on \(day), has errors"
        : "a file that cannot be read names `\(procedure.id)`, and may be the version in force on \(day)")
    throw .refused(Refusal(diagnostics: [], message: message), errors)
  }
}

extension SourceText {
  /// Whether a text that is no JSON may have been the definition of a procedure: somewhere it says `"id": "…"`.
  fileprivate func mayDefine(_ id: Procedure.ID) -> Bool {
    let key = Array("\"id\"".utf8)
    let value = Array("\"\(id.rawValue)\"".utf8)
    return bytes.indices.contains { start in
      guard bytes[start] == key[0], bytes[start...].starts(with: key) else { return false }
      let rest = bytes[(start + key.count)...].drop(while: \.isJSONSpace)
      return rest.first == UInt8(ascii: ":") && rest.dropFirst().drop(while: \.isJSONSpace).starts(with: value)
    }
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { [0x20, 0x09, 0x0A, 0x0D].contains(self) }
}
