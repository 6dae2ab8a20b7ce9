/// What the requirements that count still lack in one state of the facts.
///
/// Evidence is kept as a tree over the statuses of its leaves, so that the effect of handing in or correcting documents
/// is counted and nothing is evaluated again: documents change no condition.
struct Shortfall {
  indirect enum Tree {
    /// The number of a document leaf.
    case documents(Int)
    /// The numbers of fact leaves, all of which must be there.
    case facts([Int])
    case allOf([Tree])
    case anyOf([Tree], Int)
  }

  /// An instance that is missing or defective.
  struct Instance {
    let number: Int32
    let row: Int32
    let branches: [Branch]
  }

  /// A way of meeting an instance: its own evidence or an alternative.
  struct Branch {
    /// Whether it is known that it counts.
    let isCertain: Bool
    let tree: Tree
  }

  /// A place where an instance asks for documents.
  struct DocumentLeaf {
    let evidence: CompiledDocumentEvidence
    /// The list and the row of the instance's element; -1 outside lists.
    let list: Int32
    let row: Int32
    /// For whom the documents must be; nil for anybody.
    let subject: SubjectKey?
    /// Whether the subject is there, so that there can be a document for it.
    let isSubjectThere: Bool
    /// The documents that it counts, with their statuses.
    let matches: [(document: Int32, status: EvidenceStatus)]

    var quantity: Int { evidence.quantity }
    var satisfied: Int { matches.count { $0.status == .satisfied } }
  }

  /// A place where an instance asks for a fact.
  struct FactLeaf {
    let status: EvidenceStatus
    /// What would meet it; nil for what nobody can put right.
    let remedy: SupposedFact?
    /// The fact that is asked for.
    let place: FactPlace
    let demand: Demand
    /// The list and the row of the instance's element; -1 outside lists.
    let list: Int32
    let row: Int32

    enum Demand {
      case datum(CompiledDatum, atLeast: Int64)
      case confirmation(expression: Int32, node: Int32)
    }
  }

  /// The criteria that count and are not met, with their rows.
  var notMet: [(number: Int32, row: Int32)] = []
  var instances: [Instance] = []
  var documentLeaves: [DocumentLeaf] = []
  var factLeaves: [FactLeaf] = []
  /// For each document of the dossier, the leaves of all instances, lacking or not, that count it.
  var leavesOfDocument: [[Int]] = []
  /// Whether only what is satisfied counts as met, and not what waits for an answer.
  var isStrict = false
  /// How many of the leaves at the front belong to instances that lack something.
  var lackingLeafCount = 0
  /// The leaves of instances that count and wait for an answer.
  var openLeaves: [Int] = []

  /// The status of evidence with some of its leaves met.
  ///
  /// - Parameters:
  ///   - counts: how many documents of each status each document leaf has.
  ///   - given: whether each fact leaf was met.
  func status(of tree: Tree, counts: [Evaluation.StatusCounts], given: [Bool]) -> EvidenceStatus {
    switch tree {
    case .documents(let leaf): return counts[leaf].best(documentLeaves[leaf].quantity)
    case .facts(let leaves):
      var worst = EvidenceStatus.satisfied
      for leaf in leaves where !given[leaf] { worst = max(worst, factLeaves[leaf].status) }
      return worst
    case .allOf(let parts):
      var worst = EvidenceStatus.satisfied
      for part in parts { worst = max(worst, status(of: part, counts: counts, given: given)) }
      return worst
    case .anyOf(let parts, let atLeast):
      var statuses = Evaluation.StatusCounts()
      for part in parts { statuses.add(status(of: part, counts: counts, given: given)) }
      return statuses.best(atLeast)
    }
  }

  /// Whether an instance lacks nothing any more.
  func isMet(_ instance: Instance, counts: [Evaluation.StatusCounts], given: [Bool]) -> Bool {
    instance.branches.contains { branch in
      // An alternative that may not count makes an instance undetermined where it would be met.
      let status = max(
        status(of: branch.tree, counts: counts, given: given), branch.isCertain ? .satisfied : .undetermined)
      return status <= worstThatWillDo
    }
  }

  /// Whether a fact is missing, and not wrong, wherever it is asked for.
  func isMissing(_ fact: SupposedFact) -> Bool {
    !factLeaves.contains { $0.remedy == fact && $0.status != .missing }
  }

  /// Whether evidence could be met with everything else there, but without a fact.
  func canBeMet(_ tree: Tree, without fact: SupposedFact) -> Bool {
    switch tree {
    case .documents: true
    case .facts(let leaves): !leaves.contains { factLeaves[$0].remedy == fact }
    case .allOf(let parts): parts.allSatisfy { canBeMet($0, without: fact) }
    case .anyOf(let parts, let atLeast): parts.count { canBeMet($0, without: fact) } >= atLeast
    }
  }

  /// The worst status with which nothing is lacking.
  var worstThatWillDo: EvidenceStatus { isStrict ? .satisfied : .undetermined }

  /// The instances that ask for a leaf.
  func instances(askingFor isAskedFor: (Tree) -> Bool) -> [Instance] {
    func asks(_ tree: Tree) -> Bool {
      switch tree {
      case .documents, .facts: isAskedFor(tree)
      case .allOf(let parts), .anyOf(let parts, _): parts.contains(where: asks)
      }
    }
    return instances.filter { $0.branches.contains { asks($0.tree) } }
  }

  /// Where a leaf is asked for first; last of all where none asks for it.
  func place(ofDocuments isDocumentLeaf: (Int) -> Bool, facts isFactLeaf: (Int) -> Bool) -> Place {
    for instance in instances {
      var ordinal = 0
      func find(_ tree: Tree) -> Bool {
        switch tree {
        case .documents(let leaf):
          ordinal += 1
          return isDocumentLeaf(leaf)
        case .facts(let leaves):
          return leaves.contains { leaf in
            ordinal += 1
            return isFactLeaf(leaf)
          }
        case .allOf(let parts), .anyOf(let parts, _): return parts.contains(where: find)
        }
      }
      if instance.branches.contains(where: { find($0.tree) }) {
        return Place(number: instance.number, row: instance.row, ordinal: ordinal)
      }
    }
    return .last
  }

  /// A place in the order of the definition: the requirement, the element, the piece of evidence.
  struct Place: Comparable {
    let number: Int32
    let row: Int32
    let ordinal: Int

    static let first = Place(number: .min, row: .min, ordinal: .min)
    static let last = Place(number: .max, row: .max, ordinal: .max)

    static func < (left: Place, right: Place) -> Bool {
      (left.number, left.row, left.ordinal) < (right.number, right.row, right.ordinal)
    }
  }

  /// How many documents of each status each leaf has now.
  var counts: [Evaluation.StatusCounts] {
    documentLeaves.map { leaf in
      var counts = Evaluation.StatusCounts()
      for match in leaf.matches { counts.add(match.status) }
      return counts
    }
  }
}
