/// The law of partial knowledge, FORMAT §5: what an answer may not change.
public enum PartialKnowledgeLaw {
  /// What breaks the law between the verdict of a dossier and that of the same dossier with one more answer.
  ///
  /// - Returns: one sentence for each breach; empty where the law holds.
  public static func breaches(before: ReferenceVerdict, after: ReferenceVerdict) -> [String] {
    var breaches: [String] = []
    if ["admissible", "ineligible"].contains(before.outcome), after.outcome != before.outcome {
      breaches.append("outcome: \(before.outcome) became \(after.outcome)")
    }
    for instance in before.instances { breaches += Self.breaches(instance, after.instances) }
    if let total = before.fees?.total, after.fees?.total != total {
      breaches.append("fee total: \(total) became \(after.fees?.total ?? "unknown")")
    }
    return breaches
  }

  private static func breaches(_ instance: ReferenceInstance, _ after: [ReferenceInstance]) -> [String] {
    let allowed: [String]
    switch instance.status {
    case "satisfied", "met": allowed = [instance.status, "notApplicable"]
    case "notMet", "notApplicable": allowed = [instance.status]
    default: return []
    }
    let same = after.filter { $0.id == instance.id }
    // An instance over an unknown list becomes those of the list's elements.
    let successors = instance.subject == nil ? same : same.filter { $0.subject == instance.subject }
    if successors.isEmpty, instance.subject != nil { return ["\(instance.name) is gone"] }
    return successors.filter { !allowed.contains($0.status) }
      .map { "\(instance.name): \(instance.status) became \($0.status) of \($0.name)" }
  }
}
