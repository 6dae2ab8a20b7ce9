/// Finds what a document would have to say to be counted where it is not yet.
///
/// It tries changes of one key, then of two, and so on, each with the values of a finite table, and gives up a branch
/// as soon as what is decided there makes a demand false whatever the rest.
struct DocumentSolver {
  /// A leaf with the status that the document must have there.
  struct Target {
    let leaf: Int
    let status: EvidenceStatus
    /// The constraints to meet in place of the leaf's own; nil for those.
    var constraints: [Int32]?
  }

  private let sharedProgram: SharedProgram
  private var cells: DossierCells
  private let document: Int32
  private let leaves: [Shortfall.DocumentLeaf]
  private var rows: [DocumentSettings.Row]
  /// The keys that could say more than the table has.
  private var openKeys: [DocumentSettings.Key]
  /// Whether a value that nobody named might do where none of the table does.
  private(set) var isOpenEnded = false
  /// How many trials are left; what is not found by then counts as impossible.
  private var budget: Int
  private let work: SearchWork
  private var chosen: [DocumentSetting] = []

  /// - Parameters:
  ///   - cells: those of the dossier, with the document.
  ///   - leaves: those that it may be wanted for.
  ///   - others: further leaves that count the document, whose values may be taken too.
  init(
    _ sharedProgram: SharedProgram, _ cells: DossierCells, document: Int32, leaves: [Shortfall.DocumentLeaf],
    others: [Shortfall.DocumentLeaf] = [], work: SearchWork
  ) {
    self.sharedProgram = sharedProgram
    self.cells = cells
    self.document = document
    self.leaves = leaves
    let settings = DocumentSettings(
      Evaluation(sharedProgram, SharedCells(cells)), document: document, leaves: leaves, others: others)
    rows = settings.rows
    openKeys = rows.map(\.key).filter(settings.isOpen)
    budget = Repairs.maximumTrials
    self.work = work
  }

  /// Whether the table was gone through as far as it had to be, and has all that could help.
  var isExhaustive: Bool { mayGoOn && !isOpenEnded }

  /// Whether trials are left.
  var mayGoOn: Bool { budget > 0 && !work.isSpent }

  private mutating func spendTrial() {
    budget -= 1
    work.spend(work.copy.saturatingSum(work.document.saturatingProduct(max(leaves.count, 1))))
  }

  /// The fewest settings with which the document has each target's status; nil where there are none.
  mutating func settings(for targets: [Target]) -> [DocumentSetting]? {
    for limit in 0...rows.count {
      chosen = []
      if search(targets, from: 0, limit: limit) { return chosen }
      if !mayGoOn { return nil }
    }
    if !openKeys.isEmpty, !isOpenEnded { isOpenEnded = mayBeMetOtherwise(targets) }
    return nil
  }

  /// Whether the targets are not lost where the open keys say something else.
  private mutating func mayBeMetOtherwise(_ targets: [Target]) -> Bool {
    var others = self
    for key in openKeys { others.cells.forget(key, of: document) }
    others.rows.removeAll { openKeys.contains($0.key) }
    others.openKeys = []
    let relaxed = targets.map { Target(leaf: $0.leaf, status: .undetermined, constraints: $0.constraints) }
    defer { budget = others.budget }
    return others.settings(for: relaxed) != nil
  }

  /// Whether the document can meet some constraints of its first leaf together.
  mutating func canMeet(_ constraints: [Int32]) -> Bool {
    let isMet = settings(for: [Target(leaf: 0, status: .undetermined, constraints: constraints)]) != nil
    return isMet || !isExhaustive
  }

  /// The status of the document for each leaf, with some settings.
  func statuses(with settings: [DocumentSetting]) -> [EvidenceStatus] {
    let evaluation = evaluation(with: settings)
    return leaves.indices.map { status(of: Target(leaf: $0, status: .satisfied), evaluation) }
  }

  /// The status of the document for each leaf, with some settings, where what only waits for its own keys is no answer
  /// and counts as not met.
  func settledStatuses(with settings: [DocumentSetting]) -> [EvidenceStatus] {
    let evaluation = evaluation(with: settings)
    return leaves.indices.map { leaf in
      let target = Target(leaf: leaf, status: .undetermined)
      return isMet(target, evaluation) ? status(of: target, evaluation) : .defective
    }
  }

  private mutating func search(_ targets: [Target], from start: Int, limit: Int) -> Bool {
    guard mayGoOn else { return false }
    spendTrial()
    let evaluation = evaluation(with: chosen)
    if targets.allSatisfy({ isMet($0, evaluation) }) { return true }
    guard chosen.count < limit, start < rows.count, isPossible(targets, from: start) else { return false }
    for row in start..<rows.count {
      for setting in rows[row].values {
        chosen.append(setting)
        if search(targets, from: row + 1, limit: limit) { return true }
        chosen.removeLast()
      }
    }
    return false
  }

  private func isMet(_ target: Target, _ evaluation: Evaluation) -> Bool {
    let status = status(of: target, evaluation)
    guard status <= target.status else { return false }
    // What only waits for the document's own keys would be no answer.
    return status == .satisfied || rows.allSatisfy { evaluation.cells.isKnown($0.key, of: document) }
  }

  /// Whether no target is lost already, whatever the keys that are still to be decided say.
  private mutating func isPossible(_ targets: [Target], from start: Int) -> Bool {
    spendTrial()
    var cells = cells
    for setting in chosen { cells.suppose(setting, of: document) }
    for row in rows[start...] { cells.forget(row.key, of: document) }
    let evaluation = Evaluation(sharedProgram, SharedCells(cells))
    return targets.allSatisfy { status(of: $0, evaluation) != .defective }
  }

  private func evaluation(with settings: [DocumentSetting]) -> Evaluation {
    var cells = cells
    for setting in settings { cells.suppose(setting, of: document) }
    return Evaluation(sharedProgram, SharedCells(cells))
  }

  private func status(of target: Target, _ evaluation: Evaluation) -> EvidenceStatus {
    let leaf = leaves[target.leaf]
    if leaf.list >= 0 { evaluation.current[Int(leaf.list)] = leaf.row }
    guard let constraints = target.constraints else {
      return evaluation.status(ofDocument: document, set: leaf.evidence.set)
    }
    evaluation.document = document
    return switch constraints.reduce(Truth.true, { $0.and(evaluation.truth(ofConstraint: $1)) }) {
    case .true: .satisfied
    case .unknown: .undetermined
    case .false: .defective
    }
  }
}

extension DossierCells {
  /// Whether the document says what a key asks for.
  func isKnown(_ key: DocumentSettings.Key, of document: Int32) -> Bool {
    switch key {
    case .key(let key): !self.key(key, of: document).isUnknown
    case .attribute(let column): !attribute(column, of: document).isUnknown
    case .contents: documents.entry(of: document).contents != nil
    case .endorsers: documents.entry(of: document).endorsers != nil
    }
  }

  /// Supposes that nothing is known of a key.
  fileprivate mutating func forget(_ key: DocumentSettings.Key, of document: Int32) {
    switch key {
    case .key(let key): suppose(.key(key, .unknown), of: document)
    case .attribute(let column): suppose(.attribute(column, .unknown), of: document)
    case .contents: documents.setParts(of: document, contents: nil, endorsers: endorsers(of: document))
    case .endorsers: documents.setParts(of: document, contents: contents(of: document), endorsers: nil)
    }
  }
}
