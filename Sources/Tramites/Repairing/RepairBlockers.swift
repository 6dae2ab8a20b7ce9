/// Finds what no action can change, where there is no repair.
struct RepairBlockers {
  private let explainer: Explainer
  private let verdict: Verdict

  private var program: Program { explainer.program }

  init(_ verdict: Verdict) {
    self.verdict = verdict
    explainer = Explainer(verdict.accepted)
  }

  /// The criteria that are not met.
  func criteria() -> [Repairs.Blocker] {
    verdict.criteria.filter { $0.status == .notMet && !program.criteria[Int($0.number)].isRecommended }
      .map { blocker(ofCriterion: $0.number, row: $0.row) }
  }

  /// What stands in the way of each instance that nothing meets, and the criteria that an action would break.
  func blockers(of search: RepairSearch) -> [Repairs.Blocker] {
    let state = search.start
    var found: [Repairs.Blocker] = []
    let hopeless = state.shortfall.instances.filter { instance in
      !instance.branches.contains { isPossible($0.tree, state) }
    }
    // Where each could be met by itself, they stand in each other's way.
    for instance in hopeless.isEmpty ? state.shortfall.instances : hopeless {
      for branch in instance.branches { collect(branch.tree, instance, state, into: &found) }
    }
    for (number, row) in search.brokenCriteria {
      let blocker = blocker(ofCriterion: number, row: row)
      if !found.contains(blocker) { found.append(blocker) }
    }
    return found
  }

  /// Whether evidence could be met if it were asked for alone.
  private func isPossible(_ tree: Shortfall.Tree, _ state: RepairState) -> Bool {
    switch tree {
    case .documents(let leaf): !state.impossibleLeaves.contains(leaf)
    case .facts(let leaves):
      leaves.allSatisfy { leaf in
        let info = state.shortfall.factLeaves[leaf]
        return info.status <= .undetermined || info.remedy != nil
      }
    case .allOf(let parts): parts.allSatisfy { isPossible($0, state) }
    case .anyOf(let parts, let atLeast): parts.count { isPossible($0, state) } >= atLeast
    }
  }

  private func collect(
    _ tree: Shortfall.Tree, _ instance: Shortfall.Instance, _ state: RepairState,
    into found: inout [Repairs.Blocker]
  ) {
    // Some of many serve as well.
    guard !state.work.isSpent || found.isEmpty else { return }
    switch tree {
    case .documents(let leaf):
      guard state.impossibleLeaves.contains(leaf) else { return }
      state.work.spend(state.work.copy)
      append(blocker(ofDocuments: state.shortfall.documentLeaves[leaf], instance, state), to: &found)
    case .facts(let leaves):
      for leaf in leaves {
        let info = state.shortfall.factLeaves[leaf]
        guard info.status > .undetermined, info.remedy == nil else { continue }
        append(blocker(ofFact: info, instance), to: &found)
      }
    case .allOf(let parts), .anyOf(let parts, _):
      for part in parts { collect(part, instance, state, into: &found) }
    }
  }

  private func append(_ blocker: Repairs.Blocker, to found: inout [Repairs.Blocker]) {
    if !found.contains(blocker) { found.append(blocker) }
  }

  private func id(_ instance: Shortfall.Instance) -> InstanceID {
    let requirement = program.requirements[Int(instance.number)]
    return InstanceID(
      program.definition(of: requirement).id,
      subject: explainer.names.subject(list: requirement.list, row: instance.row))
  }

  private func blocker(ofCriterion number: Int32, row: Int32) -> Repairs.Blocker {
    let compiled = program.criteria[Int(number)]
    let definition = program.definition(of: compiled)
    return Repairs.Blocker(
      kind: .criterion,
      instance: InstanceID(definition.id, subject: explainer.names.subject(list: compiled.list, row: row)), path: nil,
      message: definition.message.message)
  }

  private func blocker(ofFact leaf: Shortfall.FactLeaf, _ instance: Shortfall.Instance) -> Repairs.Blocker {
    let node = Int(leaf.place.node)
    let title = explainer.words.title(ofNode: node).quoted
    let path = explainer.phrasebook.facts[node].path(row: leaf.place.row)
    if case .confirmation = leaf.demand, program.vocabulary.nodes[node].isCalculated {
      return Repairs.Blocker(
        kind: .calculated, instance: id(instance), path: path,
        message: Message(
          es: "\(title.spanish) se calcula de otros datos, y con ellos no se cumple",
          en: "\(title.english) is calculated from other facts, and with them it is not so"))
    }
    return Repairs.Blocker(
      kind: .subject, instance: id(instance), path: path,
      message: Message(
        es: "no se puede dar \(title.spanish): el expediente dice que no hay a quién se refiera",
        en: "\(title.english) cannot be given: the dossier says that there is nobody it refers to"))
  }

  private func blocker(
    ofDocuments leaf: Shortfall.DocumentLeaf, _ instance: Shortfall.Instance, _ state: RepairState
  ) -> Repairs.Blocker {
    let title = explainer.title(ofTypes: program[leaf.evidence.types]).quoted
    guard leaf.isSubjectThere else {
      let whose = leaf.subject.map { explainer.words.title(ofNode: $0.node).quoted } ?? title
      return Repairs.Blocker(
        kind: .subject, instance: id(instance), path: nil,
        message: Message(
          es: "\(title.spanish) no se puede presentar mientras no conste \(whose.spanish)",
          en: "\(title.english) cannot be handed in until \(whose.english) is given"))
    }
    let type = program[leaf.evidence.types][0]
    let conflict = ConstraintConflict(state, leaf, type: type).constraints
    let demands = explainer.with(list: leaf.list, row: leaf.row) {
      conflict.compactMap { explainer.words(ofConstraint: $0, type: type) }
    }
    let list = Message.list(demands.map(\.quoted), Message(es: "y", en: "and"))
    let message =
      demands.isEmpty
      ? Message(
        es: "\(title.spanish) no puede cumplir lo que se le pide",
        en: "\(title.english) cannot be what is asked for")
      : demands.count == 1
        ? Message(
          es: "\(title.spanish) no puede cumplir lo que se le pide: \(list.spanish)",
          en: "\(title.english) cannot be what is asked for: \(list.english)")
        : Message(
          es: "\(title.spanish) no puede cumplir a la vez \(list.spanish)",
          en: "\(title.english) cannot be both \(list.english)")
    return Repairs.Blocker(kind: .conflict, instance: id(instance), path: nil, message: message)
  }
}

extension Explainer {
  /// What a constraint demands, in words; nil for what has none.
  fileprivate func words(ofConstraint constraint: Int32, type: Int32) -> Message? {
    if case .check(let number, _) = program.constraints[Int(constraint)].form {
      return program.checks[Int(number)].message.message.withoutFullStop
    }
    return demand(of: constraint, type: type).map { [$0].each.first ?? $0.words }
  }
}
