/// Finds the procedures that a dossier needs, and puts them into their order.
struct Planner {
  /// A procedure that was found.
  private struct Node {
    let id: Procedure.ID
    let verdict: Verdict?
    var needs: [Plan.Need] = []
    /// The elements of each list that the dossier's elements became, by their index in the dossier.
    let rows: [String: [Int]]
  }

  private let catalog: Catalog
  private let root: Verdict
  private var nodes: [Node]

  init(_ catalog: Catalog, _ verdict: Verdict) {
    self.catalog = catalog
    root = verdict
    nodes = [Node(id: verdict.procedure.id, verdict: verdict, rows: [:])]
  }

  mutating func plan() -> Plan {
    var next = 0
    while next < nodes.count {
      lookForNeeds(of: next)
      next += 1
    }
    let (order, circles) = order()
    return Plan(
      steps: order.map { number in
        let node = nodes[number]
        return Plan.Step(
          id: node.id, title: node.verdict?.procedure.title ?? title(of: node.id), neededFor: node.needs,
          verdict: node.verdict)
      }, circles: circles)
  }

  private func title(of id: Procedure.ID) -> LocalizedText {
    root.procedure.storage.titles[id] ?? LocalizedText(id.rawValue)
  }

  // MARK: Needs

  private mutating func lookForNeeds(of number: Int) {
    let node = nodes[number]
    guard let verdict = node.verdict else { return }
    var found: [(id: Procedure.ID, need: Plan.Need)] = []
    for result in verdict.requirements
    where !result.isRecommended && (result.status == .missing || result.status == .defective) {
      for id in result.obtainedThrough where id != node.id {
        let finding = result.findings.first { $0.needsOthers }
        let need = Plan.Need(
          procedure: node.id, instance: result.id, about: finding?.about ?? result.title.message,
          subjectLabel: result.subjectLabel)
        found.append((id, need))
      }
    }
    for id in found.map(\.id).withoutRepeats {
      let needs = found.filter { $0.id == id }.map(\.need)
      if let known = nodes.firstIndex(where: { $0.id == id }) {
        nodes[known].needs += needs
      } else {
        append(id, needs, from: node)
      }
    }
  }

  private mutating func append(_ id: Procedure.ID, _ needs: [Plan.Need], from node: Node) {
    let rows = rows(of: needs, from: node)
    var verdict: Verdict?
    if let procedure = try? catalog.procedure(id, on: root.submittedOn) {
      let known = KnownFacts(procedure).dossier(from: root.accepted.dossier, rows: rows)
      verdict = try? procedure.check(known, submittedOn: root.submittedOn)
    }
    nodes.append(Node(id: id, verdict: verdict, needs: needs, rows: rows))
  }

  /// The elements that needs are about; of lists that no need is about, all that the procedure before had.
  private func rows(of needs: [Plan.Need], from node: Node) -> [String: [Int]] {
    var rows = node.rows
    let subjects = needs.map { $0.instance.subject.flatMap { DossierPath($0) } }
    guard !subjects.contains(nil) else { return rows }
    var chosen: [String: [Int]] = [:]
    for path in subjects.compactMap(\.self) {
      guard case .index(let index)? = path.steps.last else { continue }
      let list = DossierPath(steps: path.steps.dropLast()).description
      // The procedure before may have had only some of the dossier's elements.
      let own = node.rows[list].map { index < $0.count ? $0[index] : index } ?? index
      if chosen[list]?.contains(own) != true { chosen[list, default: []].append(own) }
    }
    for (list, elements) in chosen { rows[list] = elements.sorted() }
    return rows
  }

  // MARK: Order

  /// The nodes in the order in which to go through them, and the circles among them.
  private func order() -> (order: [Int], circles: [[Procedure.ID]]) {
    let certain = nodes.map { node in
      Set(nodes.indices.filter { other in nodes[other].needs.contains { $0.procedure == node.id } })
    }
    let possible = nodes.map { node in
      let ids = node.verdict?.possibleSources ?? []
      return Set(nodes.indices.filter { ids.contains(nodes[$0].id) && nodes[$0].id != node.id })
    }
    var order: [Int] = []
    var circles: [[Procedure.ID]] = []
    // The dossier's own procedure comes last, whatever needs it.
    var rest = nodes.indices.dropFirst().reversed().map { $0 }
    while !rest.isEmpty {
      let open = Set(rest)
      let next =
        rest.first { certain[$0].union(possible[$0]).isDisjoint(with: open.subtracting([$0])) }
        ?? rest.first { certain[$0].isDisjoint(with: open) }
      if next == nil { circles.append(circle(from: rest[0], among: open, certain).map { nodes[$0].id }) }
      order.append(next ?? rest[0])
      rest.removeAll { $0 == order.last }
    }
    if let back = nodes.indices.dropFirst().first(where: { certain[$0].contains(0) }) {
      circles.append([nodes[0].id, nodes[back].id])
    }
    return (order + [0], circles)
  }

  private func circle(from start: Int, among open: Set<Int>, _ edges: [Set<Int>]) -> [Int] {
    var path = [start]
    while let next = edges[path[path.count - 1]].intersection(open).min() {
      if let first = path.firstIndex(of: next) { return Array(path[first...]) }
      path.append(next)
    }
    return path
  }
}

extension Verdict {
  /// The procedures that yield something that an instance asks for which applies, or may, met or not; and those that
  /// must be done before.
  fileprivate var possibleSources: Set<Procedure.ID> {
    let program = procedure.storage.program
    var found: Set<Procedure.ID> = []
    func collect(_ evidence: Int32) {
      switch program.evidence[Int(evidence)] {
      case .document(let index):
        for type in program[program.documentEvidence[Int(index)].types] {
          program.documentTypes[Int(type)].type.obtainedThrough.map { _ = found.insert($0) }
        }
      case .data(let data): for datum in program.data(data) { add(datum.node) }
      case .dataList(let datum, _): add(program.data[Int(datum)].node)
      case .confirmed(_, let node): add(node)
      case .allOf(let parts), .anyOf(let parts, _): program[parts].forEach(collect)
      }
    }
    func add(_ node: Int32) {
      program.vocabulary.nodes[Int(node)].declaration.obtainedThrough.map { _ = found.insert($0) }
    }
    for record in records where record.status != .notApplicable {
      let requirement = program.requirements[Int(record.number)]
      collect(requirement.evidence)
      for alternative in program.alternatives(of: requirement) { collect(alternative.evidence) }
    }
    for related in procedure.definition.related ?? [] where related.relation == .before {
      related.procedure.map { _ = found.insert($0) }
    }
    return found
  }
}
