public import Tramites

extension CardApplication {
  /// The form in the words of the procedure `carne-biblioteca`.
  ///
  /// This file is the only one that knows those words. A name that the procedure does not have is refused when the
  /// dossier is checked, so one test with a form that is filled in completely finds every misspelling here.
  public var dossier: Dossier {
    var applicant: [String: FactValue] = [:]
    applicant["nombre"] = .text(name)
    applicant["fechaNacimiento"] = birthDate.map(FactValue.date)
    applicant["cedula"] = cedula.factValue
    applicant["carneAnterior"] = earlierCard.factValue
    return Dossier(
      procedure: "carne-biblioteca", channel: place.channel, facts: ["solicitante": .group(applicant)],
      documents: papers.map(\.documentItem))
  }
}

extension CardApplication.Place {
  fileprivate var channel: Channel.ID {
    switch self {
    case .counter: "mostrador"
    case .web: "web"
    }
  }
}

extension Answer<String> {
  /// The answer as a fact; nil, so that the fact is left out, while the question is open.
  fileprivate var factValue: FactValue? {
    switch self {
    case .open: nil
    case .none: .null
    case .given(let text): .text(text)
    }
  }
}

extension Paper {
  fileprivate var documentItem: DocumentItem {
    var item = DocumentItem(kind.documentType, id: reference)
    switch kind {
    case .photo: break
    case .passport(let expiresOn): item.expiresOn = expiresOn.map(DocumentItem.Expiry.on)
    case .authorization(let isSignedByHand, let states):
      item.signature = isSignedByHand.map { $0 ? .handwritten : .unsigned }
      item.contains = Statement.allCases.filter(states.contains).map(\.content)
    }
    switch form {
    case .onTable(let isOriginal): item.original = isOriginal
    case .file(let format, let bytes):
      item.format = format
      item.bytes = bytes
    }
    return item
  }
}

extension Paper.Kind {
  fileprivate var documentType: DocumentType.ID {
    switch self {
    case .photo: "foto"
    case .passport: "pasaporte"
    case .authorization: "autorizacion"
    }
  }
}

extension Paper.Statement {
  fileprivate var content: String {
    switch self {
    case .signature: "firma"
    case .telephone: "telefono"
    }
  }
}
