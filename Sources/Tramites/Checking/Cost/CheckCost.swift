/// How many steps a check takes at most, by the sizes of the dossier.
struct CheckCost: Sendable {
  let steps: StepPolynomial
  /// The coefficients by degree, for all sizes taken as one.
  private let coefficients: [Int]

  /// No steps.
  init() {
    steps = StepPolynomial()
    coefficients = []
  }

  init(_ program: Program, _ decisions: DecisionCompiler) {
    var check = CostCompiler(program, decisions)
    steps = check.steps { $0.enterCheck() }
    coefficients = steps.coefficients
  }

  /// Whether a check of a dossier surely takes no more than a number of steps.
  ///
  /// It takes all sizes as one, which is quickly done and enough for almost every dossier: where it says no, `steps(for:)`
  /// says how it really is.
  @inline(__always)
  func isSurely(atMost limit: Int, for cells: DossierCells) -> Bool {
    var all = cells.documents.count &+ 1
    for list in cells.lists { all = all &+ Int(list.count) }
    var steps = 0
    for coefficient in coefficients.reversed() {
      let (product, isTooLarge) = steps.multipliedReportingOverflow(by: all)
      let (sum, isTooLargeToo) = product.addingReportingOverflow(coefficient)
      if isTooLarge || isTooLargeToo { return false }
      steps = sum
    }
    return steps <= limit
  }

  /// How many steps a check of a dossier takes at most.
  func steps(for cells: DossierCells) -> Int {
    steps.value({ cells.size($0) }, all: cells.totalSize)
  }
}

extension StepPolynomial {
  /// The size that is the number of all documents.
  static let documents = Size.max

  /// The size that is the number of a list's elements.
  static func size(ofList list: Int32) -> Size { Size(truncatingIfNeeded: list + 1) }

  /// The size that is the number of the documents of a type; of too many types, that of all documents.
  static func size(ofType type: Int32, listCount: Int) -> Size {
    Size(exactly: listCount + Int(type) + 1) ?? documents
  }
}

extension DossierCells {
  /// How much there is of a size, and one more.
  func size(_ size: StepPolynomial.Size) -> Int {
    if size == StepPolynomial.documents { return documents.count + 1 }
    let number = Int(size) - 1
    if number < lists.count { return Int(lists[number].count) + 1 }
    return documents.matches(type: Int32(truncatingIfNeeded: number - lists.count), subject: nil).count + 1
  }

  /// How many elements and documents there are, and one more.
  var totalSize: Int { lists.reduce(documents.count + 1) { $0 + Int($1.count) } }
}
