/// How many steps a check takes at most, by the sizes of the dossier: found when the definition loads.
///
/// It holds for `Procedure.outcome(of:submittedOn:)` and for the check that a `Verdict` records, with its fees, results,
/// notices and steps, whatever the dossier says. Making the words of a verdict is not counted.
///
/// ```swift
/// let bound = procedure.costBound
/// print(bound.degree)                                          // 1: twice the dossier, twice the work
/// print(bound.steps { $0 == .elements(of: "hijos") ? 40 : 3 }) // 2870
/// ```
///
/// A step is one of these, each done in a time that no dossier makes longer than its longest text, and the search for
/// documents than the logarithm of how many there are:
///
/// - a part of a condition, of the demands on a document or of evidence that is asked: a comparison, a quantifier, a
///   named condition, a demand, a fact or a kind of document that evidence asks for;
/// - an expression whose value is asked: a literal, a fact, an operation;
/// - an element of a list that a quantifier, `count` or `sum` goes through, or that a criterion, a requirement, a fee or
///   a notice is `forEach`;
/// - a document that is found for a piece of evidence;
/// - an entry that is looked at: of `in`, of `formats`, of what a document contains, of a parameter.
///
/// What is calculated, named conditions and sets, and what does not read the element that is gone through are counted
/// as often as they are had, which is once for whatever they depend on.
public struct CostBound: Sendable, Hashable {
  /// What the work grows with.
  public enum Size: Sendable, Hashable {
    /// How many elements a list has; the list by its path: `dependientes`.
    case elements(of: String)
    /// How many documents of a type there are.
    case documents(of: DocumentType.ID)
    /// How many documents there are.
    case allDocuments
    /// How many elements and documents there are altogether.
    case everything
  }

  /// A part of the sum: a number of steps for each combination of elements or documents.
  public struct Term: Sendable, Hashable {
    /// How many steps; `Int.max` for that many or more.
    public let coefficient: Int
    /// What is multiplied, a size as often as its power says; empty for what does not grow.
    public let sizes: [Size]
  }

  /// The parts of the sum: each size in them counts one more than there is.
  public let terms: [Term]

  /// How many sizes are multiplied at most: 0 for what does not grow, 1 for what doubles with the dossier, 2 for what
  /// then takes four times as much.
  public var degree: Int { terms.map(\.sizes.count).max() ?? 0 }

  /// The most steps of a check.
  ///
  /// - Parameter size: how much there is of each size: 0 or more.
  /// - Returns: the number of steps; `Int.max` for that many or more.
  /// - Complexity: O(*n*) in the number of terms.
  public func steps(_ size: (Size) -> Int) -> Int {
    terms.reduce(0) { sum, term in
      sum.saturatingSum(
        term.sizes.reduce(term.coefficient) { $0.saturatingProduct(max(size($1), 0).saturatingSum(1)) })
    }
  }

  init(_ steps: StepPolynomial, _ procedure: Procedure) {
    let program = procedure.storage.program
    terms =
      steps.terms.map { term in
        Term(coefficient: term.coefficient, sizes: term.product.sizes.map { Size($0, program) })
      }
      + steps.powers.enumerated().filter { $0.element > 0 }.map { degree, coefficient in
        Term(coefficient: coefficient, sizes: Array(repeating: .everything, count: degree))
      }
  }
}

extension CostBound.Size {
  init(_ size: StepPolynomial.Size, _ program: Program) {
    let lists = program.vocabulary.lists
    let number = Int(size) - 1
    if size == StepPolynomial.documents {
      self = .allDocuments
    } else if number < lists.count {
      self = .elements(of: program.vocabulary.names(of: lists[number].node).joined(separator: "."))
    } else {
      self = .documents(of: program.documentTypes[number - lists.count].type.id)
    }
  }
}

extension Procedure {
  /// How many steps a check takes at most, by the sizes of the dossier.
  public var costBound: CostBound { CostBound(storage.program.cost.steps, self) }
}

extension AcceptedDossier {
  /// How many steps a check of this dossier takes at most, as `CostBound` counts them; `Int.max` for that many or more.
  public var maximumSteps: Int { procedure.storage.program.cost.steps(for: cells) }
}

#if DEBUG
  extension AcceptedDossier {
    /// How many steps the outcome took, and the record of a verdict with all that it says besides.
    package var countedSteps: (outcome: Int, verdict: Int) {
      let outcome = Evaluation(procedure.storage.sharedProgram, sharedCells)
      _ = outcome.outcome()
      let verdict = Evaluation(procedure.storage.sharedProgram, sharedCells)
      verdict.evaluateAll()
      return (outcome.steps, verdict.steps)
    }
  }
#endif
