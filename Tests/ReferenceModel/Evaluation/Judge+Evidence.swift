/// Evidence of FORMAT §4.
extension Judge {
  func judgement(of evidence: JSONTree, _ scope: Scope) -> EvidenceJudgement {
    if let parts = evidence["allOf"] { return .worst(of: parts.elements.map { judgement(of: $0, scope) }) }
    if let types = evidence["document"] { return papers(types.oneOrSeveralTexts, evidence, scope) }
    if let parts = evidence["anyOf"] {
      return .best(evidence["atLeast"]?.integer ?? 1, of: parts.elements.map { judgement(of: $0, scope) })
    }
    if let path = evidence["confirmed"]?.text { return confirmation(of: path, scope) }
    let atLeast = evidence["atLeast"]?.integer ?? 1
    return .worst(
      of: (evidence["data"]?.oneOrSeveralTexts ?? []).map { data(place($0, scope), atLeast: atLeast) })
  }

  private func papers(_ types: [String], _ evidence: JSONTree, _ scope: Scope) -> EvidenceJudgement {
    // The path of an element of an unknown list is no path of a dossier: no document can be for it.
    let subject = evidence["of"]?.text.map { place($0, scope).path }
    let matching = documents.indices.filter { index in
      types.contains(documents[index]["type"]?.text ?? "")
        && (subject == nil || documents[index]["of"]?.text == subject)
    }
    return .best(
      evidence["quantity"]?.integer ?? 1, of: matching.map { judgement(ofDocument: $0, against: evidence, scope) })
  }

  private func confirmation(of path: String, _ scope: Scope) -> EvidenceJudgement {
    switch value(of: place(path, scope)) {
    case .unknown(let gap): EvidenceJudgement(.undetermined, gap)
    case .known(.boolean(true)): EvidenceJudgement(.satisfied)
    default: EvidenceJudgement(.missing)
    }
  }

  func data(_ place: Place, atLeast: Int) -> EvidenceJudgement {
    if place.type != "list", given.contains(place.path) { return EvidenceJudgement(.satisfied) }
    if place.type == "list" {
      guard case .known(let elements) = elements(of: place), elements.count >= atLeast else {
        return EvidenceJudgement(.missing)
      }
      if given.contains(place.path) { return EvidenceJudgement(.satisfied) }
    } else {
      guard let value = value(of: place).known else { return EvidenceJudgement(.missing) }
      if case .text(let text) = value, let format = place.declaration["format"]?.text,
        !TextFormat.accepts(text, format: format, length: place.declaration["length"]?.integer)
      {
        return EvidenceJudgement(.defective)
      }
    }
    switch truth(of: place.declaration["valid"], Scope(holder: place.holder)) {
    case .yes: return EvidenceJudgement(.satisfied)
    case .no: return EvidenceJudgement(.defective)
    case .open(let gap): return EvidenceJudgement(.undetermined, gap)
    }
  }
}
