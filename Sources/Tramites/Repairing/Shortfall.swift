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
  /// Who asks for what; built once all is there.
  private(set) var index = Index()

  mutating func buildIndex(_ program: Program) { index = Index(self, program) }

  /// Whether a fact is missing, and not wrong, wherever it is asked for.
  func isMissing(_ fact: SupposedFact) -> Bool {
    (index.leavesOfFact[fact] ?? []).allSatisfy { factLeaves[$0].status == .missing }
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
}
