/// What a search among supposed dossiers may still take: as many steps as a check may, beside one check that is always
/// made.
///
/// Repairs suppose many states of a dossier, and of each document many things that it could say; interviews suppose
/// answers. Each costs what a check, or judging the document, takes at most, and what the values that are copied take.
final class SearchWork {
  private var rest: Int
  /// What judging a whole dossier takes.
  let check: Int
  /// What judging one document by all that is demanded of any takes.
  private(set) lazy var document = Self.demands(of: program).value({ cells.size($0) }, all: cells.totalSize)
  /// What finding all that a dossier lacks, and what could be done about it, takes: several times what judging it does.
  var shortfall: Int { check.saturatingProduct(10) }
  private let program: Program
  private let cells: DossierCells
  /// What copying the values takes: a step serves for several.
  let copy: Int

  init(for accepted: AcceptedDossier) {
    program = accepted.procedure.storage.program
    cells = accepted.cells
    copy = 1 + cells.values.count / 8
    check = program.cost.steps(for: cells).saturatingSum(copy)
    rest = accepted.procedure.storage.maximumSteps.saturatingSum(check)
  }

  /// How many steps it takes to judge one document by all that is demanded of any.
  private static func demands(of program: Program) -> StepPolynomial {
    var decisions = DecisionCompiler(program)
    decisions.measure()
    var costs = CostCompiler(program, decisions)
    return costs.steps { $0.enterDemands() }
  }

  /// Whether nothing is left, so that the search ends with what it has.
  var isSpent: Bool { rest <= 0 }

  /// Takes steps from what is left.
  func spend(_ steps: Int) {
    rest = steps < rest ? rest - steps : 0
  }
}
