extension Shortfall {
  /// Who asks for each leaf, and where it is asked for first.
  struct Index {
    /// For each document leaf the instances that ask for it, ascending.
    private(set) var instancesOfDocuments: [[Int]]
    /// For each fact leaf the instance that asks for it.
    private(set) var instancesOfFacts: [Int]
    private(set) var placesOfDocuments: [Place]
    private(set) var placesOfFacts: [Place]
    /// The fact leaves that each fact would meet.
    private(set) var leavesOfFact: [SupposedFact: [Int]] = [:]
    /// The document leaves that ask for a type of whomever, and of somebody.
    private var leavesForAnybody: [Int32: [Int]] = [:]
    private var leavesForSubject: [Paper: [Int]] = [:]

    private struct Paper: Hashable {
      let type: Int32
      let subject: SubjectKey
    }

    init() {
      (instancesOfDocuments, instancesOfFacts, placesOfDocuments, placesOfFacts) = ([], [], [], [])
    }

    init(_ shortfall: Shortfall, _ program: Program) {
      instancesOfDocuments = Array(repeating: [], count: shortfall.documentLeaves.count)
      instancesOfFacts = Array(repeating: 0, count: shortfall.factLeaves.count)
      placesOfDocuments = Array(repeating: .last, count: shortfall.documentLeaves.count)
      placesOfFacts = Array(repeating: .last, count: shortfall.factLeaves.count)
      for (number, instance) in shortfall.instances.enumerated() {
        var ordinal = 0
        for branch in instance.branches { visit(branch.tree, number, instance, &ordinal) }
      }
      for (leaf, info) in shortfall.factLeaves.enumerated() {
        if let fact = info.remedy { leavesOfFact[fact, default: []].append(leaf) }
      }
      for (leaf, info) in shortfall.documentLeaves.enumerated() {
        for type in program[info.evidence.types] {
          if let subject = info.subject {
            leavesForSubject[Paper(type: type, subject: subject), default: []].append(leaf)
          } else {
            leavesForAnybody[type, default: []].append(leaf)
          }
        }
      }
    }

    private mutating func visit(_ tree: Tree, _ number: Int, _ instance: Instance, _ ordinal: inout Int) {
      switch tree {
      case .documents(let leaf):
        ordinal += 1
        if instancesOfDocuments[leaf].last != number { instancesOfDocuments[leaf].append(number) }
        let place = Place(number: instance.number, row: instance.row, ordinal: ordinal)
        placesOfDocuments[leaf] = min(placesOfDocuments[leaf], place)
      case .facts(let leaves):
        for leaf in leaves {
          ordinal += 1
          instancesOfFacts[leaf] = number
          placesOfFacts[leaf] = Place(number: instance.number, row: instance.row, ordinal: ordinal)
        }
      case .allOf(let parts), .anyOf(let parts, _):
        for part in parts { visit(part, number, instance, &ordinal) }
      }
    }

    /// The document leaves that count a paper, ascending.
    func leaves(counting type: Int32, of subject: SubjectKey) -> [Int] {
      let ofSubject = leavesForSubject[Paper(type: type, subject: subject)] ?? []
      guard let ofAnybody = leavesForAnybody[type] else { return ofSubject }
      return ofSubject.isEmpty ? ofAnybody : (ofAnybody + ofSubject).sorted()
    }
  }

  /// The instances that ask for some leaves, ascending.
  func instances(askingForDocuments documents: [Int], facts: [Int]) -> [Int] {
    let numbers = documents.flatMap { index.instancesOfDocuments[$0] } + facts.map { index.instancesOfFacts[$0] }
    return numbers.count == 1 ? numbers : Set(numbers).sorted()
  }

  /// Where some leaves are asked for first; last of all where none asks for them.
  func place(ofDocuments documents: [Int], facts: [Int]) -> Place {
    let places = documents.map { index.placesOfDocuments[$0] } + facts.map { index.placesOfFacts[$0] }
    return places.min() ?? .last
  }
}

extension RepairCandidate {
  /// The instances that ask for what it does, ascending.
  func instances(in shortfall: Shortfall) -> [Int] {
    shortfall.instances(askingForDocuments: effects.map(\.leaf), facts: factLeaves)
  }
}
