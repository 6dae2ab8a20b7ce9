#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// A dossier of one of the procedures written by hand.
package protocol HandWrittenDossier: Sendable, Decodable {
  /// The id of the procedure.
  static var procedure: String { get }

  /// The outcome.
  ///
  /// - Parameter given: the day of submission where the dossier states none.
  func outcome(submittedOn given: Day) -> Outcome
}

/// The procedures written by hand.
package enum HandWrittenProcedures {
  /// The types of their dossiers.
  package static let all: [any HandWrittenDossier.Type] = [
    AfiliacionVoluntaria.self, AsignacionCodigoDependientes.self, CertificadoRiesgosTrabajo.self,
    ExtensionCoberturaSalud.self, RegistroDependientesEmpleador.self,
  ]

  /// Their ids.
  package static var ids: [String] { all.map { $0.procedure } }
}

extension HandWrittenDossier {
  /// Decodes a dossier and says its outcome.
  package static func outcome(ofJSON json: Data, submittedOn given: Day, decoder: JSONDecoder) throws -> Outcome {
    try decoder.decode(Self.self, from: json).outcome(submittedOn: given)
  }
}

extension AfiliacionVoluntaria: HandWrittenDossier {
  package static var procedure: String { "afiliacion-voluntaria" }
}

extension AsignacionCodigoDependientes: HandWrittenDossier {
  package static var procedure: String { "asignacion-codigo-dependientes-extranjeros" }
}

extension CertificadoRiesgosTrabajo: HandWrittenDossier {
  package static var procedure: String { "certificado-atencion-salud-riesgos-trabajo" }

  package func outcome(submittedOn given: Day) -> Outcome { outcome() }
}

extension ExtensionCoberturaSalud: HandWrittenDossier {
  package static var procedure: String { "extension-cobertura-salud" }
}

extension RegistroDependientesEmpleador: HandWrittenDossier {
  package static var procedure: String { "registro-dependientes-empleador" }

  package func outcome(submittedOn given: Day) -> Outcome { outcome() }
}
