/// Finds the procedures that a dossier needs, and puts them into their order.
struct Planner {
  /// A procedure that was found.
  private struct Node {
    let id: Procedure.ID
    let procedure: Procedure?
    /// The elements of the dossier's lists that it is about.
    var elements = PlannedElements()
    var verdict: Verdict?
    var obstacle: Plan.Step.Obstacle?
    /// What it needs, by the number of the procedure that yields it.
    var needs: [(source: Int, need: Plan.Need)] = []
  }

  private let catalog: Catalog
  private let root: Verdict
  private let labels: ElementLabels
  private var nodes: [Node]

  init(_ catalog: Catalog, _ verdict: Verdict) {
    self.catalog = catalog
    root = verdict
    labels = ElementLabels(verdict.accepted)
    nodes = [Node(id: verdict.procedure.id, procedure: verdict.procedure, verdict: verdict)]
  }

  mutating func plan() -> Plan {
    var waiting = [0]
    var next = 0
    // A procedure is judged again only with more elements than before, so that this ends.
    while next < waiting.count {
      for number in lookForNeeds(of: waiting[next]) where !waiting[(next + 1)...].contains(number) {
        waiting.append(number)
      }
      next += 1
    }
    dropWhatNothingNeeds()
    let order = PlanOrder(
      needs: nodes.map { Set($0.needs.map(\.source)) },
      possible: nodes.map { node in
        let ids = node.verdict?.possibleSources ?? []
        return Set(nodes.indices.filter { ids.contains(nodes[$0].id) && nodes[$0].id != node.id })
      })
    return Plan(
      steps: order.order.map { step($0) }, circles: order.circles.map { $0.map { nodes[$0].id } })
  }

  private func step(_ number: Int) -> Plan.Step {
    let node = nodes[number]
    let version = node.procedure ?? catalog.versions(of: node.id).last
    let nobodys = LocalizedText("Otro trámite (`\(node.id)`)", translations: ["en": "Another procedure (`\(node.id)`)"])
    return Plan.Step(
      id: node.id, title: version?.title ?? nobodys, calmTitle: version?.definition.calmTitle ?? nobodys,
      neededFor: number == 0 ? [] : needs(ofOthersFor: number),
      verdict: node.verdict, obstacle: node.obstacle, planned: node.elements, labels: labels)
  }

  // MARK: Needs

  private func needs(ofOthersFor number: Int) -> [Plan.Need] {
    nodes.indices.filter { $0 != number }.flatMap { other in
      nodes[other].needs.filter { $0.source == number }.map(\.need)
    }
  }

  /// Finds what a procedure needs of others.
  ///
  /// - Returns: the procedures that are to be looked at, because they are new or about more than before.
  private mutating func lookForNeeds(of number: Int) -> [Int] {
    let node = nodes[number]
    guard let verdict = node.verdict else { return [] }
    let found = needs(of: node, verdict)
    nodes[number].needs = []
    var changed: [Int] = []
    for id in found.map(\.id).withoutRepeats {
      let needs = found.filter { $0.id == id }.map(\.need)
      let elements = node.elements.about(needs.map(\.instance.subject))
      let source: Int
      if let known = nodes.firstIndex(where: { $0.id == id }) {
        source = known
        // The dossier's own procedure has all there is.
        if known != 0, nodes[known].elements.formUnion(elements) {
          judge(known)
          changed.append(known)
        }
      } else {
        source = nodes.count
        nodes.append(newNode(id, elements))
        judge(source)
        changed.append(source)
      }
      nodes[number].needs += needs.map { (source, $0) }
    }
    return changed
  }

  private func needs(of node: Node, _ verdict: Verdict) -> [(id: Procedure.ID, need: Plan.Need)] {
    verdict.requirements.filter { !$0.isRecommended && $0.isLacking }.flatMap { result in
      result.sources.filter { verdict.isToBeHad($0, result.findings) }.map { source in
        let instance = InstanceID(
          result.id.requirement,
          subject: result.id.subject.map { DossierPath($0).map { node.elements.original($0).description } ?? $0 })
        let need = Plan.Need(
          procedure: node.id, instance: instance, about: source.about,
          subjectLabel: instance.subject.flatMap { labels[$0] } ?? result.subjectLabel)
        return (source.procedure, need)
      }
    }
  }

  private func newNode(_ id: Procedure.ID, _ elements: PlannedElements) -> Node {
    let versions = catalog.versions(of: id)
    let procedure = versions.first { $0.effective.contains(root.submittedOn) }
    let obstacle: Plan.Step.Obstacle? =
      procedure != nil ? nil : versions.isEmpty ? .notInCatalog : .notInForce(versions.map(\.effective))
    return Node(id: id, procedure: procedure, elements: elements, obstacle: obstacle)
  }

  /// Judges a procedure by what the dossier says of its elements.
  private mutating func judge(_ number: Int) {
    guard let procedure = nodes[number].procedure else { return }
    let known = KnownFacts(procedure).dossier(from: root.accepted.dossier, rows: nodes[number].elements.chosen)
    do throws(InputError) {
      nodes[number].verdict = try procedure.check(known, submittedOn: root.submittedOn)
      nodes[number].obstacle = nil
    } catch {
      nodes[number].verdict = nil
      nodes[number].obstacle = .notJudged(error.diagnostics)
      nodes[number].needs = []
    }
  }

  /// Takes out what was needed only before a procedure was judged again.
  private mutating func dropWhatNothingNeeds() {
    var kept: Set = [0]
    var open = [0]
    while let number = open.popLast() {
      for (source, _) in nodes[number].needs where kept.insert(source).inserted { open.append(source) }
    }
    guard kept.count < nodes.count else { return }
    let numbers = Dictionary(uniqueKeysWithValues: kept.sorted().enumerated().map { ($0.element, $0.offset) })
    nodes = kept.sorted().map { number in
      var node = nodes[number]
      node.needs = node.needs.compactMap { entry in numbers[entry.source].map { ($0, entry.need) } }
      return node
    }
  }
}
