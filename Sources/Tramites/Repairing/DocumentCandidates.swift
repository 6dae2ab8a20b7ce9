/// The documents that could be corrected or handed in where some are lacking.
struct DocumentCandidates {
  private(set) var candidates: [RepairCandidate] = []
  /// The leaves that nothing about documents can meet.
  private(set) var impossibleLeaves: [Int] = []
  private(set) var isExhaustive = true

  private let sharedProgram: SharedProgram
  private let cells: DossierCells
  private let shortfall: Shortfall
  /// The leaves that lack documents.
  private let wanted: [Int]
  /// How many documents of the dossier can be corrected for each leaf, whatever else they are corrected for.
  private var correctable: [Int: Int] = [:]
  private var reachable: Set<Int> = []

  private var program: Program { sharedProgram.program }

  init(_ sharedProgram: SharedProgram, _ cells: DossierCells, _ shortfall: Shortfall) {
    self.sharedProgram = sharedProgram
    self.cells = cells
    self.shortfall = shortfall
    let counts = shortfall.counts
    wanted = (0..<shortfall.lackingLeafCount).filter {
      counts[$0].best(shortfall.documentLeaves[$0].quantity) > shortfall.worstThatWillDo
    }
    findCorrections()
    findNewDocuments()
    impossibleLeaves = wanted.filter { !reachable.contains($0) }
  }

  // MARK: Corrections

  private mutating func findCorrections() {
    let wantedSet = Set(wanted)
    for document in 0..<Int32(clamping: cells.documents.count) {
      let leaves = shortfall.leavesOfDocument[Int(document)]
      let before = Dictionary(
        uniqueKeysWithValues: leaves.map { leaf in
          (leaf, shortfall.documentLeaves[leaf].matches.first { $0.document == document }?.status ?? .missing)
        })
      let lacking = leaves.filter { wantedSet.contains($0) && before[$0] != .satisfied }
      guard !lacking.isEmpty else { continue }
      var solver = DocumentSolver(
        sharedProgram, cells, document: document, leaves: leaves.map { shortfall.documentLeaves[$0] })
      // What it is good for already must not suffer.
      let kept = leaves.indices.filter { before[leaves[$0]] == .satisfied || before[leaves[$0]] == .undetermined }
        .map { DocumentSolver.Target(leaf: $0, status: before[leaves[$0]] ?? .satisfied) }
      let variants = solver.variants(of: lacking.compactMap { leaves.firstIndex(of: $0) }, keeping: kept)
      isExhaustive = isExhaustive && solver.isExhaustive
      for (number, settings) in variants.enumerated() {
        let after = solver.statuses(with: settings)
        let effects = leaves.indices.map { index in
          RepairCandidate.Effect(leaf: leaves[index], before: before[leaves[index]], after: after[index])
        }.filter { $0.before != $0.after }
        candidates.append(
          RepairCandidate(
            kind: .correction(document: document, variant: number), settings: settings, effects: effects))
        reachable.formUnion(effects.filter { $0.after <= .undetermined }.map(\.leaf))
        guard variants.count == 1 else { continue }
        for effect in effects where effect.after <= .undetermined { correctable[effect.leaf, default: 0] += 1 }
      }
    }
  }

  // MARK: New documents

  private struct Paper: Hashable {
    let type: Int32
    let subject: SubjectKey
  }

  private mutating func findNewDocuments() {
    var papers: [Paper] = []
    for leaf in wanted where shortfall.documentLeaves[leaf].isSubjectThere {
      let info = shortfall.documentLeaves[leaf]
      for type in program[info.evidence.types] {
        let paper = Paper(type: type, subject: info.subject ?? .none)
        if !papers.contains(paper) { papers.append(paper) }
      }
    }
    for paper in papers { add(paper) }
  }

  private mutating func add(_ paper: Paper) {
    let leaves = wanted.filter { counts(paper, shortfall.documentLeaves[$0]) }
    var cells = cells
    let document = cells.supposeDocument(type: paper.type, subject: paper.subject)
    var solver = DocumentSolver(
      sharedProgram, cells, document: document, leaves: leaves.map { shortfall.documentLeaves[$0] })
    let variants = solver.variants(of: Array(leaves.indices), keeping: [])
    isExhaustive = isExhaustive && solver.isExhaustive
    for (number, settings) in variants.enumerated() {
      let after = solver.settledStatuses(with: settings)
      let effects = leaves.indices.map { RepairCandidate.Effect(leaf: leaves[$0], before: nil, after: after[$0]) }
      let met = effects.filter { $0.after <= .undetermined }.map(\.leaf)
      reachable.formUnion(met)
      let copies = met.map { lacking(in: $0) }.max() ?? 0
      for copy in 0..<min(max(copies, 0), Repairs.maximumCopies) {
        candidates.append(
          RepairCandidate(
            kind: .newDocument(type: paper.type, subject: paper.subject, copy: copy, variant: number),
            settings: settings, effects: effects))
      }
      if copies > Repairs.maximumCopies { isExhaustive = false }
    }
  }

  /// Whether a leaf counts a paper.
  private func counts(_ paper: Paper, _ leaf: Shortfall.DocumentLeaf) -> Bool {
    program[leaf.evidence.types].contains(paper.type) && (leaf.subject == nil || leaf.subject == paper.subject)
  }

  /// How many documents a leaf lacks beside those that can be corrected.
  private func lacking(in leaf: Int) -> Int {
    let info = shortfall.documentLeaves[leaf]
    let good = info.matches.count { $0.status <= shortfall.worstThatWillDo }
    return info.quantity - good - (correctable[leaf] ?? 0)
  }
}

extension DocumentSolver {
  /// The ways of settling on what a document says that are good for as many leaves as can be had together.
  ///
  /// - Parameters:
  ///   - leaves: where the document is wanted.
  ///   - kept: where it must stay as good as it is.
  mutating func variants(of leaves: [Int], keeping kept: [Target]) -> [[DocumentSetting]] {
    var targets: [Target] = []
    for leaf in leaves {
      for status in [EvidenceStatus.satisfied, .undetermined] {
        let target = Target(leaf: leaf, status: status)
        guard settings(for: kept + [target]) != nil else { continue }
        targets.append(target)
        break
      }
    }
    guard !targets.isEmpty else { return [] }
    if let all = settings(for: kept + targets) { return [all] }
    // More than a few that exclude each other are tried one by one.
    guard targets.count <= 8 else { return targets.compactMap { settings(for: kept + [$0]) } }
    var found: [(leaves: UInt, settings: [DocumentSetting])] = []
    let subsets = (1..<(UInt(1) << UInt(targets.count))).sorted {
      ($1.nonzeroBitCount, $0) < ($0.nonzeroBitCount, $1)
    }
    for subset in subsets where !found.contains(where: { $0.leaves & subset == subset }) {
      let some = targets.indices.filter { subset & (1 << UInt($0)) != 0 }.map { targets[$0] }
      if let settings = settings(for: kept + some) { found.append((subset, settings)) }
    }
    return found.map(\.settings)
  }
}
