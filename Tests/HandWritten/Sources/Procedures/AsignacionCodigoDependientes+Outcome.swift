extension AsignacionCodigoDependientes {
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
    var entitlement = Entitlement()
    entitlement.demand((facts?.solicitante?.nacionalidad).isForeign)
    entitlement.demand(facts?.solicitante?.afiliado)
    guard let dependants = facts?.dependientes else {
      // Nobody said who they are.
      entitlement.demand(nil)
      return entitlement
    }
    for index in dependants.indices {
      let relationship = dependants[index].vinculo
      let isChild = relationship.map { $0 == .hijo }
      entitlement.demand(relationship.map { $0 != .otro })
      entitlement.demand(dependants[index].nacionalidad.isForeign)
      entitlement.demand(dependants[index].residente)
      entitlement.demand(dependants[index].cedula.isNone)
      if isChild != false {
        let born = dependants[index].fechaNacimiento
        entitlement.demand(born.map { $0.fullYears(until: today) < 18 && $0 <= today }, when: isChild)
      }
    }
    return entitlement
  }

  private func findings(on today: Day) -> Findings {
    var findings = Findings()
    guard let dependants = facts?.dependientes, !dependants.isEmpty else {
      findings.add(.missing)
      return findings
    }
    findings.add(Status(isGiven: (facts?.solicitante?.codigoExtranjeros).isGiven))
    findings.add(applicantsIdentity(on: today))
    for index in dependants.indices {
      let subject = Subject.dependant(index)
      findings.add(request(for: subject))
      findings.add(
        best(.pasaporte, of: subject) { $0.isOriginalWithCopy(&$1) }
          .or(best(.visa, of: subject) { $0.isOriginalWithCopy(&$1) }, when: dependants[index].pasaporte.isNone))
      findings.add(civilRecords(of: subject, dependants[index].vinculo))
    }
    let needsAppointment = (facts?.grupoVulnerable).map { $0 == .ninguno }
    if needsAppointment != false {
      findings.add(best(.appointment) { _, _ in }.required(when: needsAppointment))
    }
    let isByProxy = (facts?.realizadoPor).map { $0 == .apoderado }
    if isByProxy != false {
      findings.add(powerOfAttorney.required(when: isByProxy))
    }
    return findings
  }

  private func applicantsIdentity(on today: Day) -> Status {
    func best(_ type: DocumentType) -> Status {
      self.best(type, of: .applicant) { document, check in
        document.isOriginalWithCopy(&check)
        check.demand(document.expiresOn.isValid(on: today))
      }
    }
    return best(.pasaporte).or(best(.visa), when: (facts?.solicitante?.pasaporte ?? .unknown).isNone)
  }

  private func request(for subject: Subject) -> Status {
    best(.request, of: subject) { document, check in
      check.demand(document.signature.map { $0 == .handwritten })
      check.demand(document.contains.map { $0 == .all })
    }
  }

  /// The marriage of a spouse or partner, or the birth of a child.
  private func civilRecords(of subject: Subject, _ relationship: Relationship?) -> Status {
    func best(_ type: DocumentType) -> Status {
      self.best(type, of: subject) { document, check in
        document.isOriginalWithCopy(&check)
        document.isApostilledAndTranslated(&check)
      }
    }
    switch relationship {
    case .otro?: return .satisfied
    case .conyuge?: return best(.marriage)
    case .conviviente?: return min(best(.marriage), best(.civilUnion))
    case .hijo?: return best(.birth)
    case nil:
      let marriage = best(.marriage).or(best(.civilUnion), when: nil).required(when: nil)
      return max(marriage, best(.birth).required(when: nil))
    }
  }

  private var powerOfAttorney: Status {
    best(.powerOfAttorney) { document, check in
      check.demand(document.copies.map { $0 >= 1 })
      check.demand(document.endorsedBy.map { $0.contains(.legalOffice) })
    }
  }

  /// How far the best document of a type goes, for somebody or for anybody.
  private func best(
    _ type: DocumentType, of subject: Subject? = nil, _ demands: (borrowing Document, inout DocumentCheck) -> Void
  ) -> Status {
    guard let documents else { return .missing }
    var best = Status.missing
    for index in documents.indices where documents[index].type == type {
      if let subject, documents[index].of != subject { continue }
      var check = DocumentCheck()
      demands(documents[index], &check)
      best = min(best, check.status)
    }
    return best
  }
}

extension AsignacionCodigoDependientes.Document {
  fileprivate func isOriginalWithCopy(_ check: inout DocumentCheck) {
    check.demand(original)
    check.demand(copies.map { $0 >= 1 })
  }

  fileprivate func isApostilledAndTranslated(_ check: inout DocumentCheck) {
    check.demand(apostilled, when: Self.isNot("EC", issuedIn))
    check.demand(translated, when: Self.isNot("es", language))
  }

  private static func isNot(_ expected: String, _ text: String?) -> Bool? {
    guard let text, !text.isBlank else { return nil }
    return text != expected
  }
}

extension Answer<Day> {
  /// Whether a document is valid on a day; `null` says that it does not expire.
  fileprivate func isValid(on day: Day) -> Bool? {
    switch self {
    case .unknown: nil
    case .none: true
    case .given(let last): day <= last
    }
  }
}
