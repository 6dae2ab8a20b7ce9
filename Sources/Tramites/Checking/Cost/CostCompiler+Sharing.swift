extension CostCompiler {
  /// The region of what a memo keeps: how often it is had at most.
  mutating func region(ofMemo memo: Int32, node: Node) -> Int32 {
    guard !isOrdering else { return -1 }
    let calls = calls[node] ?? []
    switch program.memos[Int(memo)] {
    case .single:
      return add(Region(count: StepPolynomial.one))
    case .byElement(let list), .byOwnElement(let list):
      return add(Region(count: count(of: calls, atMost: StepPolynomial(size: StepPolynomial.size(ofList: list)))))
    case .byDocument:
      return add(Region(count: count(of: calls, atMost: documents(from: calls))))
    case .last(let dependencies):
      let passages = passages(of: dependencies, calls)
      let keeper = Int32(clamping: node)
      self.passages[keeper] = passages
      return add(Region(count: count(of: calls, atMost: count(ofPassages: passages)), keeper: keeper))
    }
  }

  /// How often something is had that is kept: for each call, or as often as there is something to keep it for.
  func count(of calls: [Call], atMost kept: StepPolynomial) -> StepPolynomial {
    var byCall = StepPolynomial()
    for call in calls { byCall.add(regions[Int(call.region)].count, times: call.count) }
    return byCall.typicalValue < kept.typicalValue ? byCall : kept
  }

  /// The documents of the types from whose evidence something is asked for.
  private func documents(from calls: [Call]) -> StepPolynomial {
    let lists = StepPolynomial.Size(program.vocabulary.lists.count)
    var found: Set<Int> = []
    for call in calls {
      let count = regions[Int(call.region)].count
      for term in count.terms {
        let sizes = term.product.sizes.filter { $0 > lists }
        for size in sizes { found.insert(Int(size)) }
        if sizes.isEmpty { return StepPolynomial(size: StepPolynomial.documents) }
      }
      if !count.powers.isEmpty { return StepPolynomial(size: StepPolynomial.documents) }
    }
    return found.sorted().reduce(into: StepPolynomial()) { $0.add(StepPolynomial(size: StepPolynomial.Size($1))) }
  }

  // MARK: What is kept for the last element alone

  /// The regions in each passage of which what is asked for stays the same, however often it is asked for.
  private mutating func passages(of dependencies: Dependencies, _ calls: [Call]) -> [Int32] {
    var found: Set<Int32> = []
    for call in calls {
      var region = call.region
      while !regions[Int(region)].changes.meets(dependencies), regions[Int(region)].around >= 0 {
        region = regions[Int(region)].around
      }
      let keeper = regions[Int(region)].keeper
      if !regions[Int(region)].changes.meets(dependencies), let passages = passages[keeper] {
        // Nothing on the way changes it, so that it stays the same as long as what asks for it does.
        found.formUnion(passages)
      } else {
        found.insert(region)
      }
    }
    guard found.count > 16 else { return found.sorted() }
    // So many are taken as one, which is looked through quickly wherever it is handed on.
    var sum = StepPolynomial()
    for region in found.sorted() { sum.add(regions[Int(region)].count) }
    return [add(Region(count: sum))]
  }

  private func count(ofPassages passages: [Int32]) -> StepPolynomial {
    var sum = StepPolynomial()
    // A passage through one may interrupt that through another, after which what was kept is had again.
    for region in passages { sum.add(regions[Int(region)].count, times: passages.count == 1 ? 1 : 2) }
    return sum
  }
}

extension StepPolynomial {
  /// By what it is seen which of two bounds is the tighter one: its value for a dossier with a hundred of each.
  fileprivate var typicalValue: Int { value({ _ in 100 }, all: 100) }
}

extension Dependencies {
  /// Whether something changes that others depend on.
  fileprivate func meets(_ others: Dependencies) -> Bool {
    elements & others.elements != 0 || ownElements & others.ownElements != 0 || document && others.document
  }
}
