/// A piece of evidence without parts, in the scope of the instance that asks for it.
struct EvidenceLeaf {
  /// The name of the instance that asks for it.
  var instance: String
  var evidence: JSONTree
  var scope: Scope
  /// Whether its requirement counts for the outcome.
  var isCounted: Bool

  var types: [String] { evidence["document"]?.oneOrSeveralTexts ?? [] }
}

extension Judge {
  /// Every leaf of the evidence of requirements and of alternatives whose `when` is not false.
  func leaves() -> [EvidenceLeaf] {
    ["requirements", "additionalRequirements"].flatMap { definition[$0]?.elements ?? [] }.flatMap { entry in
      instances(of: entry).flatMap { instance -> [EvidenceLeaf] in
        guard !truth(of: entry["when"], instance.scope).isNo else { return [] }
        let id = entry["id"]?.text ?? ""
        let isCounted = !(entry["recommended"]?.isTrue ?? false)
        let alternatives = (definition["alternativeRequirements"]?.elements ?? []).filter {
          $0["insteadOf"]?.oneOrSeveralTexts.contains(id) ?? false && !truth(of: $0["when"], instance.scope).isNo
        }
        return ([entry] + alternatives).flatMap { option in
          leaves(
            of: option["evidence"] ?? .null, instance: instance.subject.map { id + "@" + $0 } ?? id, instance.scope,
            isCounted)
        }
      }
    }
  }

  private func leaves(
    of evidence: JSONTree, instance: String, _ scope: Scope, _ isCounted: Bool
  ) -> [EvidenceLeaf] {
    // `anyOf` beside `document` is a constraint.
    let parts = evidence["document"] == nil ? evidence["allOf"] ?? evidence["anyOf"] : nil
    guard let parts else {
      return [EvidenceLeaf(instance: instance, evidence: evidence, scope: scope, isCounted: isCounted)]
    }
    return parts.elements.flatMap { leaves(of: $0, instance: instance, scope, isCounted) }
  }

  /// The path of the subject that document evidence asks for; nil where any will do.
  func subject(of leaf: EvidenceLeaf) -> String? {
    leaf.evidence["of"]?.text.map { place($0, leaf.scope).path }
  }
}
