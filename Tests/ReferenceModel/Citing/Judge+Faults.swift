/// The places in evidence where a fault may stand, and whether it does.
extension Judge {
  /// One truth for each place in evidence where a fault of that kind and path may stand: whether it does there.
  func faults(_ fault: CitationJudge.Fault, in evidence: JSONTree, _ scope: Scope) -> [Bool] {
    if let parts = evidence["allOf"] ?? evidence["anyOf"], evidence["document"] == nil {
      return parts.elements.flatMap { faults(fault, in: $0, scope) }
    }
    if let types = evidence["document"] {
      // Papers stay, whatever else is unknown.
      if fault.path == "documents[+]" { return [true] }
      guard let index = documentIndex(in: fault.path),
        types.oneOrSeveralTexts.contains(documents[index]["type"]?.text ?? ""),
        evidence["of"]?.text.map({ place($0, scope).path == documents[index]["of"]?.text }) ?? true
      else { return [] }
      return faults(fault, ofDocument: index, evidence, scope)
    }
    if let path = evidence["confirmed"]?.text {
      let place = place(path, scope)
      guard place.path == fault.path else { return [] }
      let value = value(of: place)
      if value.gap != nil { return [false] }
      if case .boolean(true)? = value.known { return [false] }
      return [true]
    }
    return (evidence["data"]?.oneOrSeveralTexts ?? []).compactMap { path in
      let place = place(path, scope)
      return place.path == fault.path ? isFault(fault, of: place) : nil
    }
  }

  private func documentIndex(in path: String) -> Int? {
    let steps = path.split(whereSeparator: { ".[]".contains($0) })
    return steps.count > 1 && steps[0] == "documents"
      ? Int(steps[1]).flatMap { documents.indices.contains($0) ? $0 : nil } : nil
  }

  private func isFault(_ fault: CitationJudge.Fault, of place: Place) -> Bool {
    switch fault.code {
    case "data.format":
      if case .text(let text)? = value(of: place).known, let format = place.declaration["format"]?.text {
        return !TextFormat.accepts(text, format: format, length: place.declaration["length"]?.integer)
      }
      return false
    case "data.invalid": return truth(of: place.declaration["valid"], Scope(holder: place.holder)).isNo
    // What is not there is not there whatever else is unknown.
    default: return true
    }
  }

  private func faults(
    _ fault: CitationJudge.Fault, ofDocument index: Int, _ evidence: JSONTree, _ scope: Scope
  ) -> [Bool] {
    var inner = scope
    inner.document = documentPlace(index)
    var found = faults(fault, inSet: evidence, [], index, inner)
    for channel in channels {
      guard let rules = channel["documentRules"] else { continue }
      let when: JSONTree = ["fact": "submission.channel", "is": channel["id"] ?? .null]
      found += faults(fault, inSet: rules, [truth(of: when, inner)], index, inner)
    }
    return found
  }

  private static let constraintKeys = [
    "document.notOriginal": "original", "document.illegible": "legible", "document.notApostilled": "apostilled",
    "document.notLegalized": "legalized", "document.notTranslated": "translated", "document.copies": "copies",
    "document.certifiedCopies": "certifiedCopies", "document.format": "formats", "document.tooLarge": "maxBytes",
    "document.signature": "signature", "document.expired": "current", "document.expiresTooSoon": "validFor",
    "document.issuedOutsidePeriod": "issuedWithin", "document.contents": "contains",
    "document.endorsement": "endorsedBy", "document.check": "checks", "document.noneOf": "anyOf",
  ]

  private func faults(
    _ fault: CitationJudge.Fault, inSet set: JSONTree, _ whens: [Truth], _ index: Int, _ scope: Scope
  ) -> [Bool] {
    set.members.flatMap { member -> [Bool] in
      switch member.key {
      case "meets":
        return member.value.oneOrSeveralTexts.flatMap {
          faults(fault, inSet: definition["constraints"]?[$0] ?? [:], whens, index, scope)
        }
      case "conditional":
        return member.value.elements.flatMap {
          faults(fault, inSet: $0, whens + [truth(of: $0["when"], scope)], index, scope)
        }
      case Self.constraintKeys[fault.code]:
        let isDemanded = whens.allSatisfy(\.isYes)
        if member.key == "checks" {
          return member.value.elements.filter { $0["id"]?.text == fault.check }.map {
            isDemanded && truth(of: $0["require"], scope).isNo
          }
        }
        return [isDemanded && constraintTruths(.object([member]), index, scope).contains(where: \.isNo)]
      default: return []
      }
    }
  }
}
