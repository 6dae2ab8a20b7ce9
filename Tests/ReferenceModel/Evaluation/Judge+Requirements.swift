/// Eligibility, requirements and the outcome, FORMAT §5.
extension Judge {
  /// One scope for each instance of an entry with `forEach`; over an unknown list a single one without subject.
  struct Instance {
    let scope: Scope
    let subject: String?
    /// The unknown list whose element is only imagined.
    var unknownList: String?
  }

  func instances(of entry: JSONTree) -> [Instance] {
    guard let path = entry["forEach"]?.text else { return [Instance(scope: Scope(), subject: nil)] }
    let list = place(path, Scope())
    let name = list.declaration["each"]?.text
    switch elements(of: list) {
    case .unknown:
      let element = unknownElement(of: list)
      return [Instance(scope: Scope().binding(name, to: element), subject: nil, unknownList: list.path)]
    case .known(let elements):
      return elements.map { Instance(scope: Scope().binding(name, to: $0), subject: $0.path) }
    }
  }

  func eligibility() -> [ReferenceInstance] {
    (definition["eligibility"]?.elements ?? []).flatMap { entry in
      instances(of: entry).map { instance in
        let when = truth(of: entry["when"], instance.scope)
        var status = "notApplicable"
        var gap = Gap()
        if !when.isNo {
          let require = truth(of: entry["require"], instance.scope)
          status = require.isYes ? "met" : when.isYes && require.isNo ? "notMet" : "undetermined"
          gap = (when.gap ?? Gap()) + (require.gap ?? Gap())
        }
        return result("eligibility", entry, instance, when, status, gap)
      }
    }
  }

  func requirements(_ key: String, kind: String) -> [ReferenceInstance] {
    (definition[key]?.elements ?? []).flatMap { entry in
      instances(of: entry).map { instance in
        let when = truth(of: entry["when"], instance.scope)
        guard !when.isNo else { return result(kind, entry, instance, when, "notApplicable", Gap()) }
        let best = EvidenceJudgement.best(1, of: options(for: entry, instance.scope))
        guard let whenGap = when.gap else {
          return result(kind, entry, instance, when, best.status.rawValue, best.gap)
        }
        let status: EvidenceJudgement.Status = best.status == .satisfied ? .satisfied : .undetermined
        return result(kind, entry, instance, when, status.rawValue, whenGap + best.gap)
      }
    }
  }

  /// The requirement's own evidence and each alternative that counts.
  private func options(for requirement: JSONTree, _ scope: Scope) -> [EvidenceJudgement] {
    let id = requirement["id"]?.text ?? ""
    let own = judgement(of: requirement["evidence"] ?? .null, scope)
    let alternatives = (definition["alternativeRequirements"]?.elements ?? []).filter {
      $0["insteadOf"]?.oneOrSeveralTexts.contains(id) ?? false
    }
    return [own]
      + alternatives.compactMap { alternative in
        let when = truth(of: alternative["when"], scope)
        if when.isNo { return nil }
        let judged = judgement(of: alternative["evidence"] ?? .null, scope)
        guard let gap = when.gap, judged.status.rank <= EvidenceJudgement.Status.undetermined.rank else {
          return judged
        }
        return EvidenceJudgement(.undetermined, gap + judged.gap)
      }
  }

  private func result(
    _ kind: String, _ entry: JSONTree, _ instance: Instance, _ when: Truth, _ status: String, _ gap: Gap
  ) -> ReferenceInstance {
    var status = status
    var gap = gap
    if let list = instance.unknownList, !["notApplicable", "satisfied", "met"].contains(status) {
      status = "undetermined"
      gap = Gap(paths: [list])
    }
    let asks = status == "undetermined"
    return ReferenceInstance(
      kind: kind, id: entry["id"]?.text ?? "", subject: instance.subject, applies: when.flag, status: status,
      isRecommended: entry["recommended"]?.isTrue ?? false, questions: asks ? gap.paths : [],
      dependsOnNoValue: asks && gap.hasNoValue)
  }

  /// Eligibility, requirements and additional requirements, in this order.
  func instances() -> [ReferenceInstance] {
    eligibility() + requirements("requirements", kind: "general")
      + requirements("additionalRequirements", kind: "additional")
  }

  /// The first outcome that fits; recommended requirements do not count.
  func outcome(of instances: [ReferenceInstance]) -> String {
    let statuses = instances.filter { !$0.isRecommended }.map(\.status)
    if statuses.contains("notMet") { return "ineligible" }
    if statuses.contains("missing") || statuses.contains("defective") { return "incomplete" }
    return statuses.contains("undetermined") ? "undetermined" : "admissible"
  }
}
