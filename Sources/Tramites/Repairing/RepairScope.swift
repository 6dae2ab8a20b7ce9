/// What a search for repairs is about, the same for all its states.
struct RepairScope {
  let accepted: AcceptedDossier
  /// What the search may still take.
  let work: SearchWork
  /// The facts that conditions read.
  let readFacts: Set<Int32>
  /// The number and the row of the one instance to meet, as if it applied; nil for all.
  private(set) var only: (number: Int32, row: Int32)?
  /// What all instances of the dossier as it is ask for, so that it is not looked for once for each of them.
  private var all: Shortfall?

  init(_ accepted: AcceptedDossier, _ work: SearchWork) {
    self.accepted = accepted
    self.work = work
    readFacts = accepted.procedure.storage.program.readFacts
  }

  /// The same for single instances.
  ///
  /// - Parameter all: what all instances of the dossier as it is ask for.
  init(_ accepted: AcceptedDossier, _ work: SearchWork, all: Shortfall) {
    self.init(accepted, work)
    self.all = all
  }

  /// The same for one instance, as if it applied.
  func only(number: Int32, row: Int32) -> RepairScope {
    var scope = self
    scope.only = (number, row)
    return scope
  }

  /// What is lacking in a state.
  func shortfall(_ evaluation: Evaluation, facts: [SupposedFact]) -> Shortfall {
    let known = facts.isEmpty ? all : nil
    work.spend(known.map { work.copy + $0.documentLeaves.count } ?? work.shortfall)
    guard let only else { return Shortfall(evaluation) }
    return Shortfall(evaluation, only: only, all: known)
  }
}
