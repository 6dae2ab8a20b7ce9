/// A dossier of `certificado-atencion-salud-riesgos-trabajo`.
package struct CertificadoRiesgosTrabajo: Sendable, Decodable {
  package enum Channel: String, Sendable, Decodable {
    case online = "ventanilla-virtual"
    case inPerson = "presencial"
  }

  package enum EnteredBy: String, Sendable, Decodable {
    case titular, tercero
  }

  package enum ClaimState: String, Sendable, Decodable {
    case terminado, ninguno
    case inProgress = "en-proceso"
  }

  package struct Facts: Sendable, Decodable {
    package var ingresadoPor: EnteredBy?
    package var solicitante: Applicant?
    package var tercero: ThirdParty?
  }

  package struct Applicant: Sendable, Decodable {
    package var nombre: String?
    package var nacionalidad: Nationality?
    package var cedula: Answer<String>
    package var codigoExtranjeros: String?
    package var tramiteRiesgos: ClaimState?
  }

  package struct ThirdParty: Sendable, Decodable {
    package var nombre: String?
  }

  package var procedure: String
  package var channel: Channel?
  package var submittedOn: Day?
  package var facts: Facts?
  package var documents: [Document]?
}

extension CertificadoRiesgosTrabajo {
  package enum DocumentType: String, Sendable, OpenChoice {
    case cedula, other
    case foreignersCode = "codigo-extranjeros"
    case request = "solicitud-certificado"
    case authorization = "autorizacion-terceros"
  }

  package enum Subject: String, Sendable, Decodable {
    case solicitante, tercero
  }

  package enum Addressee: String, Sendable, OpenChoice {
    case risksDirector = "director-riesgos"
    case institutionDirector = "director-iess"
    case other = "otro"
  }

  /// What a request says.
  package struct Contents: OptionSet, Sendable {
    package let rawValue: UInt8
    static let all = Contents(rawValue: 0b111111)

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    private enum Part: String, OpenChoice {
      case other, nombres, identificacion, pedido, correo, telefonos, firma
    }
  }

  package struct Document: Sendable, Decodable {
    package struct Attributes: Sendable, Decodable {
      package var dirigidaA: Addressee?
    }

    package var type: DocumentType
    package var of: Subject?
    package var original: Bool?
    package var format: FileFormat?
    package var bytes: Int?
    package var legible: Bool?
    package var signature: Signature?
    package var contains: Contents?
    package var attributes: Attributes?
    package var id: String?
  }
}

extension CertificadoRiesgosTrabajo.Contents: Decodable {
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    var bits: UInt8 = 0
    while !container.isAtEnd {
      switch try container.decode(Part.self) {
      case .nombres: bits |= 1 << 0
      case .identificacion: bits |= 1 << 1
      case .pedido: bits |= 1 << 2
      case .correo: bits |= 1 << 3
      case .telefonos: bits |= 1 << 4
      case .firma: bits |= 1 << 5
      case .other: break
      }
    }
    self.init(rawValue: bits)
  }
}
