/// How a piece of evidence stands, and what leaves it undetermined.
struct EvidenceJudgement {
  /// The four statuses, best first.
  enum Status: String, CaseIterable {
    case satisfied, undetermined, defective, missing

    var rank: Int { Status.allCases.firstIndex(of: self) ?? 0 }
  }

  let status: Status
  /// What is asked; empty unless undetermined.
  let gap: Gap

  init(_ status: Status, _ gap: Gap = Gap()) {
    self.status = status
    self.gap = status == .undetermined ? gap : Gap()
  }

  /// The `k`-th best of several, 1 or more; missing where there are fewer.
  static func best(_ k: Int, of parts: [EvidenceJudgement]) -> EvidenceJudgement {
    let ranked = parts.map(\.status).sorted { $0.rank < $1.rank }
    let status = k <= ranked.count ? ranked[k - 1] : .missing
    // Every undetermined part asks, since any of them may become one of the best.
    return EvidenceJudgement(status, parts.map(\.gap).reduce(Gap(), +))
  }

  static func worst(of parts: [EvidenceJudgement]) -> EvidenceJudgement {
    parts.isEmpty ? EvidenceJudgement(.satisfied) : best(parts.count, of: parts)
  }
}
