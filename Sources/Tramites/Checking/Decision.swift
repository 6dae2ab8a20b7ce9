/// Conditions, constraint sets and evidence as they are evaluated: steps that name the step to go on with.
///
/// `all`, `any` and `not` leave no trace but where a step goes when it holds and where when it does not, which is always
/// forward. What is a part of something is a range of its steps, with exits of its own: asking for the part alone runs
/// that range.
struct Decisions: Sendable {
  var steps: [DecisionStep] = []
  var comparisons: [CellComparison] = []
  /// By the condition's number.
  var conditions: [Decision] = []
  /// By the constraint set's number.
  var constraintSets: [Decision] = []
  /// Whether evidence is satisfied, by its number; without steps where it is only a part that is counted.
  var evidence: [Decision] = []
  /// Whether a criterion is met or does not apply, by its number.
  var criteria: [Decision] = []
  /// Whether a requirement is satisfied or does not apply, by its number.
  var requirements: [Decision] = []

  /// Gives back the room for further steps.
  mutating func trim() {
    steps.trim()
    comparisons.trim()
    conditions.trim()
    constraintSets.trim()
    evidence.trim()
    criteria.trim()
    requirements.trim()
  }
}

/// A range of steps, and where it leaves to.
struct Decision: Sendable, BitwiseCopyable {
  var start: Int32 = 0
  /// Behind the last step; the exits are here or further on.
  var end: Int32 = 0
  /// The exit of what is true; any other is that of what is false.
  var ifTrue: Int32 = 0
  /// Whether some of it reads nothing of a current element, and so may decide for all elements of a list.
  var isPartlyGlobal = false
}

/// One step: something to be asked, and where to go then.
struct DecisionStep: Sendable, BitwiseCopyable {
  enum Kind: UInt8, BitwiseCopyable {
    case test
    /// A comparison of two cells, by its number in the test's `cell`.
    case comparison
    /// Something else, by the number in the test's `cell`.
    case condition, constraint, constraintSet, evidence, datum
  }

  let test: QuickTest
  let kind: Kind
  /// Whether the whole is the sooner true the less this is.
  let isNegated: Bool
  var ifTrue: Int32
  var ifFalse: Int32

  /// Where to go when an unknown counts for or against the whole.
  @inline(__always)
  func target(of truth: Truth, countingUnknownAs assumption: Bool) -> Int32 {
    switch truth {
    case .true: ifTrue
    case .false: ifFalse
    case .unknown: assumption != isNegated ? ifTrue : ifFalse
    }
  }
}
