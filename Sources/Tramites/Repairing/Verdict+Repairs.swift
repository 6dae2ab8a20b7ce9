extension Verdict {
  /// What could be done so that the dossier becomes admissible: exact where at most `Repairs.standardLimit` actions are
  /// to be combined.
  public var repairs: Repairs { repairs() }

  /// What could be done so that the dossier becomes admissible.
  ///
  /// Documents are handed in or corrected and facts that evidence asks for are given or confirmed; what a person is
  /// stays as it is. A fact that is given counts as valid, and its value as unknown.
  ///
  /// The search takes as much work as a check may, by `Limits.maximumSteps`, and then ends with what it has:
  /// `Repairs.isProvedLeast` is then false.
  ///
  /// - Parameter limit: how many actions, beside those that every repair needs, may be combined for the search to be
  ///   exact: 0–24. Beyond it there is one repair of which nothing can be left out.
  /// - Returns: the repairs, or what stands in their way.
  /// - Complexity: exponential in the actions that are combined, at most `limit` of them: O(2^*limit*) checks where
  ///   conditions read the facts that are given. Otherwise O(*n* (*d* + *q*)) for the *n* values of the dossier, the
  ///   *d* documents to correct or hand in, and the *q* requirements that wait for an answer. Never more
  ///   steps than some times as many as `Limits.maximumSteps` allows a check.
  public func repairs(limit: Int = Repairs.standardLimit) -> Repairs {
    RepairPlanner(self, limit: min(max(limit, 0), 24)).repairs()
  }

  /// The outcome for one element of a list: what concerns it and what concerns the request as a whole.
  ///
  /// One person who cannot be admitted does not hide that the others can.
  ///
  /// - Parameter subject: the path of the element, `dependientes[0]`.
  /// - Returns: the outcome; that of the common part alone where there is no such element.
  public func outcome(for subject: String) -> Outcome {
    let names = Names(accepted)
    let program = accepted.procedure.storage.program
    func concerns(_ list: Int32, _ row: Int32) -> Bool {
      list < 0 || names.subject(list: list, row: row).map { $0 == subject } ?? true
    }
    return Self.outcome(
      of: criteria.filter { concerns(program.criteria[Int($0.number)].list, $0.row) },
      records.filter { concerns(program.requirements[Int($0.number)].list, $0.row) },
      accepted.procedure.storage.sharedProgram)
  }
}
