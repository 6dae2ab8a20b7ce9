/// A dossier of `extension-cobertura-salud`.
package struct ExtensionCoberturaSalud: Sendable, Decodable {
  package enum Channel: String, Sendable, Decodable {
    case online = "en-linea"
  }

  package enum Insurance: String, Sendable, Decodable {
    case afiliado, pensionista, ninguna
    case both = "afiliado-y-pensionista"
  }

  package struct Facts: Sendable, Decodable {
    package var solicitante: Applicant?
    package var dependientes: [Dependant]?
    package var novedades: Bool?
  }

  package struct Applicant: Sendable, Decodable {
    package var nombre: String?
    package var nacionalidad: Nationality?
    package var cedula: Answer<String>
    package var codigoExtranjeros: String?
    package var calidad: Insurance?
    package var claveIess: Bool?
  }

  package struct Dependant: Sendable, Decodable {
    package var nombre: String?
    package var fechaNacimiento: Day?
    package var vinculo: Relationship?
    package var registrado: Bool?
  }

  package enum DocumentType: String, Sendable, OpenChoice {
    case provincialRequest = "solicitud-direccion-provincial"
    case other
  }

  package struct Document: Sendable, Decodable {
    package var type: DocumentType
    package var id: String?
  }

  package var procedure: String
  package var channel: Channel?
  package var submittedOn: Day?
  package var facts: Facts?
  package var documents: [Document]?
}

extension ExtensionCoberturaSalud {
  /// The outcome.
  ///
  /// - Parameter given: the day of submission where the dossier states none.
  package func outcome(submittedOn given: Day) -> Outcome {
    let today = submittedOn ?? given
    let entitlement = entitlement(on: today)
    if entitlement.isRefused { return .ineligible }
    let findings = findings(on: today)
    if findings.isIncomplete { return .incomplete }
    return entitlement.isUndetermined ? .undetermined : findings.outcome
  }

  private func entitlement(on today: Day) -> Entitlement {
    let insurance = facts?.solicitante?.calidad
    let isInsured = insurance.map { $0 != .ninguna }
    let isPensioner = insurance.map { $0 == .pensionista || $0 == .both }
    var entitlement = Entitlement()
    entitlement.demand(isInsured)
    guard let dependants = facts?.dependientes else {
      // Nobody said who they are.
      entitlement.demand(nil)
      return entitlement
    }
    for index in dependants.indices {
      let relationship = dependants[index].vinculo
      let isChild = relationship.map { $0 == .hijo }
      entitlement.demand(relationship.map { $0 != .otro })
      entitlement.demand(isPensioner, when: Truth.all(isChild, isInsured))
      if isChild != false {
        entitlement.demand(dependants[index].fechaNacimiento.map { $0.fullYears(until: today) < 18 }, when: isChild)
      }
    }
    return entitlement
  }

  private func findings(on today: Day) -> Findings {
    var findings = Findings()
    findings.add(Status(confirmed: facts?.solicitante?.claveIess))
    findings.add(facts?.solicitante?.identity ?? .missing)
    guard let dependants = facts?.dependientes, !dependants.isEmpty else {
      findings.add(.missing)
      return findings
    }
    for index in dependants.indices {
      findings.add(Status(confirmed: dependants[index].registrado))
      let isChild = dependants[index].vinculo.map { $0 == .hijo }
      let born = dependants[index].fechaNacimiento
      findings.add(Status(isGiven: born != nil, isValid: born.map { $0 <= today }).required(when: isChild))
    }
    findings.add(request.required(when: facts?.novedades))
    return findings
  }

  private var request: Status {
    guard let documents else { return .missing }
    for index in documents.indices where documents[index].type == .provincialRequest { return .satisfied }
    return .missing
  }
}

extension ExtensionCoberturaSalud.Applicant {
  fileprivate var identity: Status {
    Status(cedula: cedula, of: nacionalidad, otherwise: Status(isGiven: codigoExtranjeros.isGiven))
  }
}
