/// What may be done at all.
extension RepairOracle {
  /// Finds the facts that evidence misses, then the documents that it asks for.
  ///
  /// What is done may bring other evidence to life: so each way of doing what was found is tried, until no more is.
  mutating func findSlots() throws {
    var papers: [Slot: Int] = [:]
    var asked: [EvidenceLeaf] = []
    var tried: Set<String> = []
    var isDone = false
    while !isDone {
      isDone = true
      for way in try waysWithFacts() where tried.insert("\(way)").inserted {
        guard let supposed = Supposition.carryingOut(way, on: dossier) else { continue }
        let judge = Judge(definition: definition, dossier: supposed.dossier, given: supposed.given)
        let before = factOptions.values.map(\.count).reduce(0, +)
        for leaf in judge.leavesThatMatter() {
          findFacts(leaf, judge, supposed)
          for paper in self.papers(leaf, judge, supposed) {
            papers[paper] = max(papers[paper] ?? 1, copies(paper, judge))
          }
          asked.append(leaf)
        }
        if factOptions.values.map(\.count).reduce(0, +) != before { isDone = false }
      }
    }
    slots = factOptions.keys.sorted().map { (.fact($0), 1) }
    let judge = Judge(definition: definition, dossier: dossier)
    for (index, document) in judge.documents.enumerated()
    where asked.contains(where: { $0.types.contains(document["type"]?.text ?? "") }) {
      slots.append((.correct(index), 1))
    }
    slots += papers.sorted { $0.key.name < $1.key.name }.map { ($0.key, $0.value) }
  }

  /// Every way of doing something or nothing to each fact.
  private func waysWithFacts() throws -> [[(path: String, option: FactOption)]] {
    var ways: [[(path: String, option: FactOption)]] = [[]]
    for (path, options) in factOptions.sorted(by: { $0.key < $1.key }) {
      ways = ways.flatMap { way in [way] + options.map { way + [(path, $0)] } }
      guard ways.count <= 128 else { throw Skip.tooManySlots }
    }
    return ways
  }

  private mutating func findFacts(_ leaf: EvidenceLeaf, _ judge: Judge, _ supposed: Supposition) {
    if let path = leaf.evidence["confirmed"]?.text {
      let place = judge.place(path, leaf.scope)
      guard place.declaration["value"] == nil else { return }
      if case .known(.boolean(true)) = judge.value(of: place) { return }
      add(.confirm, place.path, supposed)
    }
    let atLeast = leaf.evidence["atLeast"]?.integer ?? 1
    for path in leaf.evidence["data"]?.oneOrSeveralTexts ?? [] {
      let place = judge.place(path, leaf.scope)
      switch judge.data(place, atLeast: atLeast).status {
      case .missing: add(place.type == "list" ? .lengthen(atLeast) : .give, place.path, supposed)
      case .defective: if place.type != "list" { add(.give, place.path, supposed) }
      case .satisfied, .undetermined: continue
      }
    }
  }

  private mutating func add(_ option: FactOption, _ path: String, _ supposed: Supposition) {
    guard !path.contains("[?]"), supposed.steps(to: path) != nil else { return }
    var options = factOptions[path] ?? []
    guard !options.contains(where: { "\($0)" == "\(option)" }) else { return }
    options.append(option)
    factOptions[path] = options
  }

  private func papers(_ leaf: EvidenceLeaf, _ judge: Judge, _ supposed: Supposition) -> [Slot] {
    let subject = judge.subject(of: leaf)
    guard subject.map(supposed.holds) ?? true else { return [] }
    return leaf.types.map { .handIn(type: $0, subject: subject) }
  }

  /// How many such papers all evidence together could count.
  private func copies(_ paper: Slot, _ judge: Judge) -> Int {
    guard case .handIn(let type, let subject) = paper else { return 0 }
    let counting = judge.leaves().filter { leaf in
      let wanted = judge.subject(of: leaf)
      return leaf.isCounted && leaf.types.contains(type) && (wanted == nil || wanted == subject)
    }
    return counting.map { $0.evidence["quantity"]?.integer ?? 1 }.reduce(0, +)
  }
}

extension Judge {
  /// The leaves of the instances that count and lack something.
  func leavesThatMatter() -> [EvidenceLeaf] {
    let lacking = instances().filter { !$0.isRecommended && ["missing", "defective"].contains($0.status) }.map(\.name)
    return leaves().filter { $0.isCounted && lacking.contains($0.instance) }
  }
}
