import Foundation
import Tramites

/// The dossiers in the tests' own resources.
enum SampleDossiers {
  /// Nothing is lacking: 15 years old, no cédula, everything over the website.
  static func complete() throws -> Dossier { try dossier("completo") }

  /// What another system has sent, with its own idea of the vocabulary.
  static func misfit() throws -> Dossier { try dossier("de-otro-sistema") }

  private static func dossier(_ name: String) throws -> Dossier {
    let file = (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appending(path: "Dossiers/\(name).json")
    return try Dossier(json: Array(Data(contentsOf: file)), name: file.lastPathComponent)
  }
}
