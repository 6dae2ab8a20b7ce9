#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// A dossier of `afiliacion-voluntaria`.
package struct AfiliacionVoluntaria: Sendable, Decodable {
  package enum Channel: String, Sendable, Decodable {
    case online = "en-linea"
  }

  package struct Facts: Sendable, Decodable {
    package var solicitante: Applicant?
  }

  package struct Applicant: Sendable, Decodable {
    package var nacionalidad: Nationality?
    package var cedula: Answer<String>
    package var codigoExtranjeros: String?
    package var fechaNacimiento: Day?
    package var codigoValidado: Bool?
    package var valorMensual: Decimal?
    package var celular: String?
    package var celularExterior: String?
    package var correo: String?
    package var correoVerificado: Bool?
    package var resideEnEcuador: Bool?
    package var paisResidencia: String?
    package var region: String?
    package var direccion: String?
    package var aceptaTerminos: Bool?
  }

  package struct Document: Sendable, Decodable {
    package var type: String
    package var id: String?
  }

  package var procedure: String
  package var channel: Channel?
  package var submittedOn: Day?
  package var facts: Facts?
  package var documents: [Document]?
}

extension AfiliacionVoluntaria {
  /// The outcome.
  ///
  /// - Parameter given: the day of submission where the dossier states none.
  package func outcome(submittedOn given: Day) -> Outcome {
    // Of an applicant who is not there everything is asked, and the identity card is missing.
    facts?.solicitante?.outcome(submittedOn: submittedOn ?? given) ?? .incomplete
  }
}

extension AfiliacionVoluntaria.Applicant {
  fileprivate func outcome(submittedOn today: Day) -> Outcome {
    var findings = Findings()
    findings.add(Status(cedula: cedula, of: nacionalidad, otherwise: foreignersCode))
    findings.add(Status(isGiven: fechaNacimiento != nil, isValid: fechaNacimiento.map { $0 <= today }))
    findings.add(Status(isGiven: valorMensual != nil, isValid: valorMensual.map { $0 > 0 }))
    findings.add(min(Status(celular, isWellFormed: \.isEcuadorianPhone), cellPhoneAbroad))
    findings.add(Status(correo, isWellFormed: \.isEmail))
    findings.add(Status(confirmed: correoVerificado))
    findings.add(Status(confirmed: aceptaTerminos))
    let residesAbroad = resideEnEcuador.map { !$0 }
    findings.add(country.required(when: residesAbroad))
    findings.add(Status(isGiven: direccion.isGiven).required(when: residesAbroad))
    return findings.outcome
  }

  private var foreignersCode: Status {
    max(Status(isGiven: codigoExtranjeros.isGiven), Status(confirmed: codigoValidado))
  }

  private var cellPhoneAbroad: Status { Status(celularExterior, isWellFormed: \.isInternationalPhone) }

  private var country: Status {
    Status(isGiven: paisResidencia.isGiven, isValid: Truth.any(resideEnEcuador, !namesEcuador))
  }

  private var namesEcuador: Bool {
    // Few names are as long, and those that are not need no comparison.
    guard let country = paisResidencia, country.utf8.count == 7 else { return false }
    return country == "Ecuador" || country == "ECUADOR" || country == "ecuador"
  }
}
