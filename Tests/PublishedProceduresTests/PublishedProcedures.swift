import Foundation
import Testing
import Tramites
import TramitesAuthoring

/// What the repository publishes, loaded once for all tests.
enum PublishedProcedures {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let loaded = Catalog.loadingWhatItCan(contentsOf: root.appending(path: "Procedures"))

  static var catalog: Catalog { loaded.catalog }

  static let ids: [Procedure.ID] = [
    "afiliacion-voluntaria", "asignacion-codigo-dependientes-extranjeros", "certificado-atencion-salud-riesgos-trabajo",
    "extension-cobertura-salud", "registro-dependientes-empleador",
  ]

  static let runner = CaseRunner(catalog: catalog, folder: root.appending(path: "Procedures"))

  static let caseFiles = runner.caseFiles()

  static let results = Dictionary(uniqueKeysWithValues: runner.run(caseFiles).map { ($0.file, $0) })

  /// The verdicts on the dossiers of a procedure's cases.
  static func verdicts(of id: Procedure.ID) -> [Verdict] {
    caseFiles.compactMap { results[$0]?.verdict }.filter { $0.procedure.id == id }
  }

  static let dossiers: [String] = {
    let folder = root.appending(path: "Examples/Dossiers")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }()
}
