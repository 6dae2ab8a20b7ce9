import Tramites
import TramitesAuthoring

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The procedures and dossiers that the repository publishes, loaded once.
enum Published {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let catalog = Catalog.loadingWhatItCan(contentsOf: root.appending(path: "Procedures")).catalog

  /// The ids of the procedures whose pages are kept in `Fixtures/pages`.
  static let ids = [
    "afiliacion-voluntaria", "asignacion-codigo-dependientes-extranjeros", "certificado-atencion-salud-riesgos-trabajo",
    "extension-cobertura-salud", "registro-dependientes-empleador",
  ]

  static func procedure(_ id: String) throws -> Procedure {
    try catalog.procedure(Procedure.ID(id), on: "2026-03-10")
  }

  /// The page as it was published.
  static func page(_ id: String) throws -> String {
    try text("Tests/TramitesCommandTests/Fixtures/pages/\(id).txt")
  }

  /// The verdict on a dossier of `Examples/Dossiers`.
  static func verdict(_ name: String) throws -> Verdict {
    try verdict(try Dossier(json: try text("Examples/Dossiers/\(name).json"), name: name))
  }

  static func verdict(_ dossier: Dossier) throws -> Verdict {
    try catalog.procedure(for: dossier, submittedOn: "2026-03-10").check(dossier, submittedOn: "2026-03-10")
  }

  /// The verdicts on the dossiers of all cases.
  static let verdicts: [Verdict] = {
    let runner = CaseRunner(catalog: catalog, folder: root.appending(path: "Procedures"))
    return runner.run(runner.caseFiles()).compactMap(\.verdict)
  }()

  /// Where a file of the repository lies.
  static func path(_ path: String) -> String { root.appending(path: path).path }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
