/// A dossier of `asignacion-codigo-dependientes-extranjeros`.
package struct AsignacionCodigoDependientes: Sendable, Decodable {
  package enum Channel: String, Sendable, Decodable {
    case inPerson = "presencial"
  }

  package enum MadeBy: String, Sendable, Decodable {
    case titular, apoderado
  }

  package enum VulnerableGroup: String, Sendable, Decodable {
    case ninguno, discapacidad, embarazo
    case elderly = "tercera-edad"
  }

  package struct Facts: Sendable, Decodable {
    package var realizadoPor: MadeBy?
    package var grupoVulnerable: VulnerableGroup?
    package var solicitante: Applicant?
    package var dependientes: [Dependant]?
  }

  package struct Applicant: Sendable, Decodable {
    package var nombre: String?
    package var nacionalidad: Nationality?
    package var afiliado: Bool?
    package var codigoExtranjeros: String?
    package var pasaporte: Answer<String>
  }

  package struct Dependant: Sendable, Decodable {
    package var nombre: String?
    package var fechaNacimiento: Day?
    package var vinculo: Relationship?
    package var nacionalidad: Nationality?
    package var residente: Bool?
    package var cedula: Answer<String>
    package var pasaporte: Answer<String>
  }

  package var procedure: String
  package var channel: Channel?
  package var submittedOn: Day?
  package var facts: Facts?
  package var documents: [Document]?
}

extension AsignacionCodigoDependientes {
  package enum DocumentType: String, Sendable, OpenChoice {
    case pasaporte, visa, other
    case request = "solicitud-codigo"
    case marriage = "acta-matrimonio"
    case civilUnion = "acta-union-de-hecho"
    case birth = "acta-nacimiento"
    case appointment = "confirmacion-turno"
    case powerOfAttorney = "poder-notarial"
  }

  /// For whom a document is.
  package enum Subject: Sendable, Equatable {
    case applicant
    case dependant(Int)
  }

  package enum Endorser: String, Sendable, OpenChoice {
    case other
    case legalOffice = "asesoria-juridica"
  }

  /// What a request says.
  package struct Contents: OptionSet, Sendable {
    package let rawValue: UInt8
    static let all = Contents(rawValue: 0b1111111)

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    private enum Part: String, OpenChoice {
      case other, narracion
      case applicantNames = "nombres-solicitante"
      case applicantDocument = "documento-solicitante"
      case applicantCode = "codigo-solicitante"
      case dependantNames = "nombres-dependiente"
      case dependantDocument = "documento-dependiente"
      case applicantSignature = "firma-solicitante"
    }
  }

  package struct Document: Sendable, Decodable {
    package var type: DocumentType
    package var of: Subject?
    package var original: Bool?
    package var copies: Int?
    package var signature: Signature?
    package var issuedOn: Day?
    package var expiresOn: Answer<Day>
    package var issuedIn: String?
    package var language: String?
    package var apostilled: Bool?
    package var translated: Bool?
    package var contains: Contents?
    package var endorsedBy: [Endorser]?
    package var id: String?
  }
}

extension AsignacionCodigoDependientes.Contents: Decodable {
  package init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    var bits: UInt8 = 0
    while !container.isAtEnd {
      switch try container.decode(Part.self) {
      case .applicantNames: bits |= 1 << 0
      case .applicantDocument: bits |= 1 << 1
      case .applicantCode: bits |= 1 << 2
      case .dependantNames: bits |= 1 << 3
      case .dependantDocument: bits |= 1 << 4
      case .narracion: bits |= 1 << 5
      case .applicantSignature: bits |= 1 << 6
      case .other: break
      }
    }
    self.init(rawValue: bits)
  }
}

extension AsignacionCodigoDependientes.Subject: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    let prefix = "dependientes["
    if text == "solicitante" {
      self = .applicant
    } else if text.hasPrefix(prefix), text.hasSuffix("]"), let index = Int(text.dropFirst(prefix.count).dropLast()) {
      self = .dependant(index)
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no applicant and no dependant")
    }
  }
}
