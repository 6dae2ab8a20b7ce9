extension CertificadoRiesgosTrabajo {
  /// The outcome, which depends on no day.
  package func outcome() -> Outcome {
    var entitlement = Entitlement()
    entitlement.demand((facts?.solicitante?.tramiteRiesgos).map { $0 == .inProgress })
    if entitlement.isRefused { return .ineligible }
    let isInPerson = channel.map { $0 == .inPerson }
    let byThirdParty = Truth.all(isInPerson, (facts?.ingresadoPor).map { $0 == .tercero })
    var findings = Findings()
    findings.add(identity(isInPerson: isInPerson))
    findings.add(request(isInPerson: isInPerson))
    if byThirdParty != false {
      findings.add(best(.authorization) { _, _ in }.required(when: byThirdParty))
      findings.add(
        best(.cedula, of: .tercero) { document, check in check.demand(document.original) }.required(when: byThirdParty))
    }
    if findings.isIncomplete { return .incomplete }
    return entitlement.isUndetermined ? .undetermined : findings.outcome
  }

  private func identity(isInPerson: Bool?) -> Status {
    func best(_ type: DocumentType) -> Status {
      self.best(type, of: .solicitante) { document, check in check.demand(document.original, when: isInPerson) }
    }
    let hasNoCedula = (facts?.solicitante?.cedula ?? .unknown).isNone
    let isForeigner = Truth.all((facts?.solicitante?.nacionalidad).isForeign, hasNoCedula)
    return best(.cedula).or(best(.foreignersCode), when: isForeigner)
  }

  private func request(isInPerson: Bool?) -> Status {
    best(.request) { document, check in
      let addressee = document.attributes?.dirigidaA
      check.demand(addressee.map { $0 == .risksDirector }, when: isInPerson.map { !$0 })
      check.demand(addressee.map { $0 == .institutionDirector }, when: isInPerson)
      check.demand(document.signature.map { $0 == .handwritten })
      check.demand(document.contains.map { $0 == .all })
    }
  }

  /// How far the best document of a type goes, for somebody or for anybody.
  private func best(
    _ type: DocumentType, of subject: Subject? = nil, _ demands: (borrowing Document, inout DocumentCheck) -> Void
  ) -> Status {
    guard let documents else { return .missing }
    let isOnline = channel.map { $0 == .online }
    var best = Status.missing
    for index in documents.indices where documents[index].type == type {
      if let subject, documents[index].of != subject { continue }
      var check = DocumentCheck()
      demands(documents[index], &check)
      check.demand(documents[index].format.isOne(of: .jpg, .pdf), when: isOnline)
      check.demand(documents[index].bytes.map { $0 <= 1_048_576 }, when: isOnline)
      check.demand(documents[index].legible, when: isOnline)
      best = min(best, check.status)
    }
    return best
  }
}
