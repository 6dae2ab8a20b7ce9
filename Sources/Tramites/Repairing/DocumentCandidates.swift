/// The documents that could be corrected or handed in where some are lacking.
struct DocumentCandidates {
  private(set) var candidates: [RepairCandidate] = []
  /// Documents that are not handed in because others can be corrected instead.
  private(set) var spare: [RepairCandidate] = []
  /// The leaves that nothing about documents can meet.
  private(set) var impossibleLeaves: [Int] = []
  private(set) var isExhaustive = true

  private let sharedProgram: SharedProgram
  private let cells: DossierCells
  private let cellsWithoutDocuments: DossierCells
  private let shortfall: Shortfall
  private let work: SearchWork
  /// The leaves that lack documents.
  private let wanted: [Int]
  /// The leaves that wait for an answer, and would wait for none where their documents were in order.
  private let open: [Int]
  /// How many documents of the dossier can be corrected for each leaf, whatever else they are corrected for.
  private var correctable: [Int: Int] = [:]
  private var reachable: Set<Int> = []

  private var program: Program { sharedProgram.program }

  init(_ sharedProgram: SharedProgram, _ cells: DossierCells, _ shortfall: Shortfall, _ work: SearchWork) {
    self.sharedProgram = sharedProgram
    self.cells = cells
    cellsWithoutDocuments = cells.withoutDocuments
    self.shortfall = shortfall
    self.work = work
    let standing = shortfall.standing
    wanted = (0..<shortfall.lackingLeafCount).filter {
      shortfall.status(ofDocuments: $0, standing) > shortfall.worstThatWillDo
    }
    let lacking = Set(wanted)
    open = (Array(0..<shortfall.lackingLeafCount) + shortfall.openLeaves).filter {
      !lacking.contains($0) && shortfall.status(ofDocuments: $0, standing) != .satisfied
    }
    findCorrections()
    findNewDocuments()
    impossibleLeaves = wanted.filter { !reachable.contains($0) }
  }

  // MARK: Corrections

  private mutating func findCorrections() {
    let (wantedSet, openSet) = (Set(wanted), Set(open))
    let documents = Set(wanted.flatMap { shortfall.documentLeaves[$0].matches.map(\.document) })
    for document in documents.sorted() {
      let leaves = shortfall.leavesOfDocument[Int(document)]
      let before = Dictionary(
        uniqueKeysWithValues: leaves.map { leaf in
          (leaf, shortfall.documentLeaves[leaf].matches.first { $0.document == document }?.status ?? .missing)
        })
      let lacking = leaves.filter { wantedSet.contains($0) && before[$0] != .satisfied }
      guard !lacking.isEmpty else { continue }
      guard mayGoOn() else { return }
      var cells = cellsWithoutDocuments
      let alone = cells.append(document, of: self.cells)
      var solver = DocumentSolver(
        sharedProgram, cells, document: alone, leaves: leaves.map { shortfall.documentLeaves[$0] }, work: work)
      // What it is good for already must not suffer.
      let kept = leaves.indices.filter { before[leaves[$0]] == .satisfied || before[leaves[$0]] == .undetermined }
        .map { DocumentSolver.Target(leaf: $0, status: before[leaves[$0]] ?? .satisfied) }
      let variants = solver.variants(
        of: lacking.compactMap { leaves.firstIndex(of: $0) }, keeping: kept,
        then: leaves.indices.filter { openSet.contains(leaves[$0]) && before[leaves[$0]] != .satisfied })
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
        for effect in effects
        where effect.after <= .undetermined && effect.before ?? .missing > shortfall.worstThatWillDo {
          correctable[effect.leaf, default: 0] += 1
        }
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
    var known: Set<Paper> = []
    for leaf in wanted where shortfall.documentLeaves[leaf].isSubjectThere {
      let info = shortfall.documentLeaves[leaf]
      for type in program[info.evidence.types] {
        let paper = Paper(type: type, subject: info.subject ?? .none)
        if known.insert(paper).inserted { papers.append(paper) }
      }
    }
    let (wantedSet, openSet) = (Set(wanted), Set(open))
    for paper in papers where mayGoOn() { add(paper, wantedSet, openSet) }
  }

  /// Whether there is work left to try a further document.
  private mutating func mayGoOn() -> Bool {
    work.spend(work.copy)
    if work.isSpent { isExhaustive = false }
    return !work.isSpent
  }

  private mutating func add(_ paper: Paper, _ wanted: Set<Int>, _ open: Set<Int>) {
    let counting = shortfall.index.leaves(counting: paper.type, of: paper.subject)
    let leaves = counting.filter(wanted.contains)
    let all = leaves + counting.filter(open.contains)
    var cells = cellsWithoutDocuments
    let document = cells.supposeDocuments([(paper.type, paper.subject)], program)
    var solver = DocumentSolver(
      sharedProgram, cells, document: document, leaves: all.map { shortfall.documentLeaves[$0] },
      others: counting.map { shortfall.documentLeaves[$0] }, work: work)
    let variants = solver.variants(
      of: Array(leaves.indices), keeping: [], then: Array(all.indices.dropFirst(leaves.count)))
    // In place of one correction it would spare nothing, whatever it said.
    let mayHelp = leaves.count > 1 || !leaves.allSatisfy(reachable.contains)
    isExhaustive = isExhaustive && solver.mayGoOn && !(solver.isOpenEnded && mayHelp)
    for (number, settings) in variants.enumerated() {
      let after = solver.settledStatuses(with: settings)
      let effects = leaves.indices.map { RepairCandidate.Effect(leaf: leaves[$0], before: nil, after: after[$0]) }
      let met = effects.filter { $0.after <= .undetermined }.map(\.leaf)
      reachable.formUnion(met)
      let copies = met.map { lacking(in: $0, isAlone: met.count == 1) }.max() ?? 0
      func candidate(_ copy: Int) -> RepairCandidate {
        RepairCandidate(
          kind: .newDocument(type: paper.type, subject: paper.subject, copy: copy, variant: number),
          settings: settings, effects: effects)
      }
      candidates += (0..<min(max(copies, 0), Repairs.maximumCopies)).map(candidate)
      if copies <= 0, !met.isEmpty { spare.append(candidate(0)) }
      if copies > Repairs.maximumCopies { isExhaustive = false }
    }
  }

  /// How many documents a leaf lacks.
  ///
  /// - Parameter isAlone: whether it is the only one that a document would be handed in for: then those that can be
  ///   corrected are so instead. A document that is good for several may spare corrections.
  private func lacking(in leaf: Int, isAlone: Bool) -> Int {
    let info = shortfall.documentLeaves[leaf]
    let good = info.matches.count { $0.status <= shortfall.worstThatWillDo }
    return info.quantity - good - (isAlone ? correctable[leaf] ?? 0 : 0)
  }
}

extension DocumentSolver {
  /// The ways of settling on what a document says that are good for as many leaves as can be had together.
  ///
  /// - Parameters:
  ///   - leaves: where the document is wanted.
  ///   - kept: where it must stay as good as it is.
  ///   - further: where it should be in order too, as far as that can be had besides.
  mutating func variants(of leaves: [Int], keeping kept: [Target], then further: [Int]) -> [[DocumentSetting]] {
    combinations(of: leaves, keeping: kept).map { found in
      var (targets, settings) = found
      for leaf in further {
        let more = targets + [Target(leaf: leaf, status: .satisfied)]
        if let better = self.settings(for: kept + more) { (targets, settings) = (more, better) }
      }
      return settings
    }
  }

  private mutating func combinations(
    of leaves: [Int], keeping kept: [Target]
  ) -> [(targets: [Target], settings: [DocumentSetting])] {
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
    if let all = settings(for: kept + targets) { return [(targets, all)] }
    // More than a few that exclude each other are tried one by one.
    guard targets.count <= 8 else {
      return targets.compactMap { target in settings(for: kept + [target]).map { ([target], $0) } }
    }
    var found: [(leaves: UInt, targets: [Target], settings: [DocumentSetting])] = []
    let subsets = (1..<(UInt(1) << UInt(targets.count))).sorted {
      ($1.nonzeroBitCount, $0) < ($0.nonzeroBitCount, $1)
    }
    for subset in subsets where !found.contains(where: { $0.leaves & subset == subset }) {
      let some = targets.indices.filter { subset & (1 << UInt($0)) != 0 }.map { targets[$0] }
      if let settings = settings(for: kept + some) { found.append((subset, some, settings)) }
    }
    return found.map { ($0.targets, $0.settings) }
  }
}
