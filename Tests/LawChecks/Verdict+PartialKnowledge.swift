public import Tramites

extension Verdict {
  /// The status of every instance, criteria first.
  public var statuses: [(id: InstanceID, status: Status)] {
    eligibility.map { ($0.id, $0.status) } + requirements.map { ($0.id, $0.status) }
  }

  /// The status of every instance, by its id.
  public var statusByID: [InstanceID: Status] { Dictionary(uniqueKeysWithValues: statuses.map { ($0.id, $0.status) }) }

  /// What breaks the law of partial knowledge (FORMAT §5) between this verdict and that on the same dossier with more
  /// answers: one sentence for each breach.
  public func breaches(by later: Verdict) -> [String] {
    var breaches: [String] = []
    if outcome == .admissible || outcome == .ineligible, later.outcome != outcome {
      breaches.append("\(outcome) became \(later.outcome)")
    }
    if let total = fees?.total, later.fees?.total != total { breaches.append("the total \(total) changed") }
    let after = Dictionary(grouping: later.statuses, by: \.id.requirement)
    for (id, status) in statuses {
      // An instance over an unknown list becomes those of the list's elements.
      for successor in after[id.requirement] ?? [] where id.subject == nil || successor.id == id {
        let isKept: Bool =
          switch status {
          case .satisfied, .met: successor.status == status || successor.status == .notApplicable
          case .notMet, .notApplicable: successor.status == status
          case .undetermined, .missing, .defective: true
          }
        if !isKept { breaches.append("\(id) was \(status), and \(successor.id) is \(successor.status)") }
      }
    }
    return breaches
  }
}
