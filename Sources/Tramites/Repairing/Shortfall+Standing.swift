extension Shortfall {
  /// What is there of each leaf, while candidates are tried.
  struct Standing {
    /// How many documents of each status each document leaf has.
    fileprivate var counts: [Evaluation.StatusCounts]
    /// How many candidates meet each fact leaf.
    fileprivate var given: [Int]

    /// - Parameter times: 1 to carry a candidate out, -1 to take it back.
    mutating func add(_ candidate: RepairCandidate, times: Int = 1) {
      for leaf in candidate.factLeaves { given[leaf] += times }
      for effect in candidate.effects {
        if let before = effect.before { counts[effect.leaf].add(before, times: 0 &- times) }
        counts[effect.leaf].add(effect.after, times: times)
      }
    }
  }

  /// What is there now.
  var standing: Standing {
    Standing(
      counts: documentLeaves.map { leaf in
        var counts = Evaluation.StatusCounts()
        for match in leaf.matches { counts.add(match.status) }
        return counts
      }, given: Array(repeating: 0, count: factLeaves.count))
  }

  /// The status of the papers that a leaf asks for.
  func status(ofDocuments leaf: Int, _ standing: Standing) -> EvidenceStatus {
    standing.counts[leaf].best(documentLeaves[leaf].quantity)
  }

  private func status(of tree: Tree, _ standing: Standing) -> EvidenceStatus {
    switch tree {
    case .documents(let leaf): return status(ofDocuments: leaf, standing)
    case .facts(let leaves):
      var worst = EvidenceStatus.satisfied
      for leaf in leaves where standing.given[leaf] <= 0 { worst = max(worst, factLeaves[leaf].status) }
      return worst
    case .allOf(let parts):
      var worst = EvidenceStatus.satisfied
      for part in parts { worst = max(worst, status(of: part, standing)) }
      return worst
    case .anyOf(let parts, let atLeast):
      var statuses = Evaluation.StatusCounts()
      for part in parts { statuses.add(status(of: part, standing)) }
      return statuses.best(atLeast)
    }
  }

  /// Whether an instance lacks nothing any more.
  func isMet(_ instance: Int, _ standing: Standing) -> Bool {
    instances[instance].branches.contains { branch in
      // An alternative that may not count makes an instance undetermined where it would be met.
      let status = max(status(of: branch.tree, standing), branch.isCertain ? .satisfied : .undetermined)
      return status <= worstThatWillDo
    }
  }

  /// Whether some instances lack nothing any more.
  func areMet(_ numbers: some Sequence<Int>, _ standing: Standing) -> Bool {
    numbers.allSatisfy { isMet($0, standing) }
  }

  /// Whether nothing is lacking any more.
  func isMet(_ standing: Standing) -> Bool { areMet(instances.indices, standing) }
}
