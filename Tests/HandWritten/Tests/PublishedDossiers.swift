import Foundation
import HandWritten
import Tramites
import TramitesAuthoring

/// The dossiers that the repository publishes: those of the cases, the examples, and those of the benchmarks.
struct PublishedDossier: Sendable, CustomStringConvertible {
  let name: String
  let dossier: Dossier
  let procedure: Procedure

  var description: String { name }
}

extension PublishedDossier {
  static let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }

  static let catalog = Catalog.loadingWhatItCan(contentsOf: root.appending(path: "Procedures")).catalog

  static let all = cases + read(folder: "Examples/Dossiers") + read(folder: "Tests/Benchmarks/Dossiers")

  static let byProcedure = Dictionary(grouping: all) { $0.procedure.id.rawValue }

  private static let cases: [PublishedDossier] = {
    let runner = CaseRunner(catalog: catalog, folder: root.appending(path: "Procedures"))
    return runner.run().compactMap { result in
      guard let accepted = result.verdict?.accepted else { return nil }
      return PublishedDossier(name: result.file, dossier: accepted.dossier, procedure: accepted.procedure)
    }
  }()

  private static func read(folder: String) -> [PublishedDossier] {
    let url = root.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: url.appending(path: name)),
        let dossier = try? Dossier(json: Array(data), name: name),
        let procedure = try? catalog.procedure(for: dossier, submittedOn: Judgement.givenDay)
      else { return nil }
      return PublishedDossier(name: "\(folder)/\(name)", dossier: dossier, procedure: procedure)
    }
  }
}
