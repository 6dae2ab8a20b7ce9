/// A dossier of `registro-dependientes-empleador`.
package struct RegistroDependientesEmpleador: Sendable, Decodable {
  package enum Channel: String, Sendable, Decodable {
    case online = "en-linea"
  }

  package enum EmployerKind: String, Sendable, Decodable {
    case naturalPerson = "persona-natural"
    case privateCompany = "juridica-privada"
    case publicBody = "juridica-publica"
  }

  package struct Facts: Sendable, Decodable {
    package var empleador: Employer?
    package var trabajador: Worker?
    package var dependientes: [Dependant]?
  }

  package struct Employer: Sendable, Decodable {
    package var nombre: String?
    package var nacionalidad: Nationality?
    package var cedula: Answer<String>
    package var codigoExtranjeros: String?
    package var tipo: EmployerKind?
    package var registradoIess: Bool?
    package var ruc: String?
    package var clavePatronal: Bool?
  }

  package struct Worker: Sendable, Decodable {
    package var nombre: String?
    package var nacionalidad: Nationality?
    package var cedula: Answer<String>
    package var codigoExtranjeros: String?
    package var afiliadoActivo: Bool?
  }

  package struct Dependant: Sendable, Decodable {
    package var nombre: String?
    package var fechaNacimiento: Day?
    package var vinculo: Relationship?
    package var identificacion: Identity?
    package var yaRegistrado: Bool?
  }

  package struct Identity: Sendable, Decodable {
    package var nacionalidad: Nationality?
    package var cedula: Answer<String>
    package var codigoExtranjeros: String?
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

extension RegistroDependientesEmpleador {
  /// The outcome, which depends on no day.
  package func outcome() -> Outcome {
    var entitlement = Entitlement()
    entitlement.demand(facts?.empleador?.registradoIess)
    entitlement.demand(facts?.trabajador?.afiliadoActivo)
    if entitlement.isRefused { return .ineligible }
    var findings = Findings()
    findings.add(facts?.empleador?.identity ?? .missing)
    findings.add(Status(confirmed: facts?.empleador?.clavePatronal))
    findings.add(facts?.trabajador?.identity ?? .missing)
    findings.add(Status(isGiven: !(facts?.dependientes ?? []).isEmpty))
    if findings.isIncomplete { return .incomplete }
    return entitlement.isUndetermined ? .undetermined : findings.outcome
  }
}

extension RegistroDependientesEmpleador.Employer {
  fileprivate var identity: Status {
    let isNaturalPerson = tipo.map { $0 == .naturalPerson }
    let isForeigner = Truth.all(isNaturalPerson, Truth.all(nacionalidad.isForeign, cedula.isNone))
    return Status(cedula: cedula)
      .or(Status(ruc, isWellFormed: \.isRUC), when: tipo.map { $0 != .naturalPerson })
      .or(Status(isGiven: codigoExtranjeros.isGiven), when: isForeigner)
  }
}

extension RegistroDependientesEmpleador.Worker {
  fileprivate var identity: Status {
    Status(cedula: cedula, of: nacionalidad, otherwise: Status(isGiven: codigoExtranjeros.isGiven))
  }
}
