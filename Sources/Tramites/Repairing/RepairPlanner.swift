/// Puts together what a search for repairs found, and what stands beside it.
struct RepairPlanner {
  let verdict: Verdict
  let limit: Int
  private let work: SearchWork

  init(_ verdict: Verdict, limit: Int) {
    self.verdict = verdict
    self.limit = limit
    work = SearchWork(for: verdict.accepted)
  }

  private var scope: RepairScope { RepairScope(verdict.accepted, work) }
  private var program: Program { verdict.accepted.procedure.storage.program }

  func repairs() -> Repairs {
    switch verdict.outcome {
    case .admissible: return result(.notNeeded)
    case .ineligible: return result(.blocked, blockers: RepairBlockers(verdict).criteria(), omissions: omissions())
    case .incomplete, .undetermined: break
    }
    if verdict.outcome == .undetermined || verdict.isOpen { return open() }
    let search = RepairSearch(scope, maximumCandidates: limit)
    let repairs = repairs(of: search, .whole)
    if !repairs.isEmpty {
      let isProvedLeast = search.isExhaustive && !work.isSpent
      return result(.repairs, repairs: repairs, isProvedLeast: isProvedLeast, omissions: omissions())
    }
    guard search.isExhaustive else { return result(.noneFound, isProvedLeast: false, omissions: omissions()) }
    let blockers = RepairBlockers(verdict).blockers(of: search)
    return result(blockers.isEmpty ? .noneFound : .blocked, blockers: blockers, omissions: omissions())
  }

  private func result(
    _ result: Repairs.Result, repairs: [Repair] = [], isProvedLeast: Bool = true, blockers: [Repairs.Blocker] = [],
    certain: [Repair] = [], guarded: [Repairs.Guarded] = [], omissions: [Repairs.Omission] = []
  ) -> Repairs {
    Repairs(
      result: result, repairs: repairs, isProvedLeast: isProvedLeast, blockers: blockers, certain: certain,
      guarded: guarded, omissions: omissions)
  }

  // MARK: Open questions

  /// What is lacking for certain, and what each instance that waits would need; nothing of it is proved least.
  private func open() -> Repairs {
    var certain: [Repair] = []
    if verdict.outcome == .incomplete {
      let search = RepairSearch(scope, maximumCandidates: limit)
      certain = repairs(of: search, .certainPart)
      // No answer makes possible what is not now: what waits for one already counts as met.
      if certain.isEmpty, search.isExhaustive {
        let blockers = RepairBlockers(verdict).blockers(of: search)
        if !blockers.isEmpty { return result(.blocked, blockers: blockers, omissions: omissions()) }
      }
    }
    return result(.open, isProvedLeast: false, certain: certain, guarded: guarded(), omissions: omissions())
  }

  private func guarded() -> [Repairs.Guarded] {
    let explainer = Explainer(verdict.accepted)
    let records = verdict.records.filter {
      $0.status == .undetermined && !program.requirements[Int($0.number)].isRecommended
    }
    guard !records.isEmpty else { return [] }
    let scope = RepairScope(verdict.accepted, work, all: Shortfall(explainer.evaluation))
    return records.map { guarded($0, scope, explainer, isAlone: records.count == 1) }
  }

  private func guarded(_ record: InstanceRecord, _ scope: RepairScope, _ explainer: Explainer, isAlone: Bool)
    -> Repairs.Guarded
  {
    let search =
      work.isSpent
      ? nil : RepairSearch(scope.only(number: record.number, row: record.row), maximumCandidates: limit)
    let compiled = program.requirements[Int(record.number)]
    let definition = program.definition(of: compiled)
    return explainer.with(list: compiled.list, row: record.row) {
      Repairs.Guarded(
        instance: InstanceID(
          definition.id, subject: explainer.names.subject(list: compiled.list, row: record.row)),
        title: definition.title,
        condition: record.applies == .unknown && compiled.when >= 0
          ? explainer.caseWords(of: compiled.when)
          : Message(
            es: "si no está en orden \(definition.title.message.quoted.spanish)",
            en: "if \(definition.title.message.quoted.english) is not in order"),
        repair: search.flatMap { search in
          search.found.first.map { guardedRepair($0, origins: search.origins, isAlone: isAlone) }
        })
    }
  }

  // MARK: Repairs

  /// The repairs that a search found; of those that do something else to the same facts and documents the first that is
  /// certain, or else the first.
  private func repairs(of search: RepairSearch, _ aim: Aim) -> [Repair] {
    var all: [(slots: Set<RepairCandidate.Slot>, repair: Repair)] = []
    for (number, found) in search.found.enumerated() where number == 0 || !work.isSpent {
      work.spend(work.check.saturatingSum(Self.wordSteps))
      if let repair = repair(found, origins: search.origins, aim) { all.append((found.slots, repair)) }
    }
    var chosen: [Set<RepairCandidate.Slot>: Int] = [:]
    for (index, entry) in all.enumerated() {
      guard let other = chosen[entry.slots] else {
        chosen[entry.slots] = index
        continue
      }
      if entry.repair.isCertain, !all[other].repair.isCertain { chosen[entry.slots] = index }
    }
    return chosen.values.sorted().map { all[$0].repair }
  }

  /// How often a dossier's values are gone through where one without an element is made.
  private static let copiesOfOmission = 100
  /// How many steps of a check putting a repair into words is worth.
  private static let wordSteps = 100_000

  /// What a repair is to bring about.
  private enum Aim {
    /// The dossier is admissible, or is so by answers.
    case whole
    /// Nothing is lacking any more, whatever else is open.
    case certainPart
  }

  /// A repair in words, once it was seen to be one; nil for what is not.
  private func repair(_ found: RepairSearch.Found, origins: [SupposedFact: RepairSearch.Origin], _ aim: Aim) -> Repair?
  {
    let after = Verdict(of: found.supposed(for: verdict.accepted))
    switch after.outcome {
    case .admissible: return repair(found, origins: origins, isCertain: true)
    case .undetermined:
      let questions = after.questions
      // What waits for no answer, because an expression has no value, cannot be put right by one.
      if aim == .whole, questions.isEmpty { return nil }
      return repair(found, origins: origins, isCertain: false, questions: questions)
    case .incomplete, .ineligible: return nil
    }
  }

  /// What would meet one instance that waits, in words.
  ///
  /// - Parameter isAlone: whether nothing else waits; otherwise the dossier is not admissible by that.
  private func guardedRepair(
    _ found: RepairSearch.Found, origins: [SupposedFact: RepairSearch.Origin], isAlone: Bool
  ) -> Repair {
    let isCertain = isAlone && Verdict(of: found.supposed(for: verdict.accepted)).outcome == .admissible
    return repair(found, origins: origins, isCertain: isCertain)
  }

  private func repair(
    _ found: RepairSearch.Found, origins: [SupposedFact: RepairSearch.Origin], isCertain: Bool,
    questions: [Question] = []
  ) -> Repair {
    Repair(
      actions: RepairWords(verdict.accepted, found, origins: origins).actions(), isCertain: isCertain,
      questions: questions)
  }

  // MARK: Omissions

  /// What leaving out each element comes to of which something is lacking or not met.
  private func omissions() -> [Repairs.Omission] {
    let names = Names(verdict.accepted)
    let words = Words(names)
    var subjects: [(list: Int32, row: Int32)] = []
    func add(_ list: Int32, _ row: Int32) {
      guard names.subject(list: list, row: row) != nil, !subjects.contains(where: { $0 == (list, row) }) else { return }
      subjects.append((list, row))
    }
    for record in verdict.criteria where record.status == .notMet {
      let criterion = program.criteria[Int(record.number)]
      if !criterion.isRecommended { add(criterion.list, record.row) }
    }
    for record in verdict.records where record.status == .missing || record.status == .defective {
      let requirement = program.requirements[Int(record.number)]
      if !requirement.isRecommended { add(requirement.list, record.row) }
    }
    // Each takes a check, whatever the search took.
    let work = SearchWork(for: verdict.accepted)
    // Many are not told one by one.
    return subjects.prefix(Repairs.maximumOmissions).compactMap { list, row in
      if work.isSpent { return nil }
      work.spend(work.check.saturatingSum(work.copy.saturatingProduct(Self.copiesOfOmission)))
      let subject = names.element(list: list, row: row)
      guard let path = DossierPath(subject), let rest = try? verdict.accepted.dossier.omitting(path),
        let outcome = try? verdict.procedure.outcome(of: rest, submittedOn: verdict.submittedOn)
      else { return nil }
      return Repairs.Omission(subject: subject, label: words.label(list: list, row: row), outcome: outcome)
    }
  }
}

extension Verdict {
  /// Whether an answer is open on which something depends that counts, or an expression has no value.
  fileprivate var isOpen: Bool {
    let program = accepted.procedure.storage.program
    return criteria.contains { $0.status == .undetermined && !program.criteria[Int($0.number)].isRecommended }
      || records.contains { $0.status == .undetermined && !program.requirements[Int($0.number)].isRecommended }
  }
}

extension RepairSearch.Found {
  /// The dossier as it would be, as far as it is known.
  func supposed(for accepted: AcceptedDossier) -> AcceptedDossier {
    var cells = state.cells
    let program = state.sharedProgram.program
    let papers = candidates.compactMap { candidate -> (type: Int32, subject: SubjectKey)? in
      if case .newDocument(let type, let subject, _, _) = candidate.kind { (type, subject) } else { nil }
    }
    var paper = cells.supposeDocuments(papers, program)
    for candidate in candidates {
      switch candidate.kind {
      case .fact(let fact): cells.suppose(fact, program)
      case .correction(let document, _):
        for setting in candidate.settings { cells.suppose(setting, of: document) }
      case .newDocument:
        for setting in candidate.settings { cells.suppose(setting, of: paper) }
        paper += 1
      }
    }
    return accepted.with(cells)
  }
}
