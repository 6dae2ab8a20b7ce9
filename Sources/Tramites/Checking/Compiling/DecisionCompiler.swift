/// Lays out what a program decides as steps; for programs without errors, whose numbers all lead somewhere.
struct DecisionCompiler {
  /// What is laid out: a part of the program, or made of such parts.
  indirect enum Formula {
    case condition(Int32)
    case constraintSet(Int32)
    case constraint(Int32)
    case evidence(Int32)
    case test(QuickTest)
    case comparison(CellComparison)
    case step(DecisionStep.Kind, Int32)
    case all([Formula])
    case any([Formula])
    case not(Formula)
  }

  let program: Program
  let frames: Frames
  private(set) var decisions = Decisions()
  /// How many tests a condition or a set is, where it is short enough to be laid out wherever it is named.
  private(set) var conditionLengths: [Int?]
  private(set) var setLengths: [Int?]
  /// The step that each label stands at; the first two are the exits of the whole.
  private var labels: [Int32] = []
  /// The conditions, sets and evidence of the whole, whose exits are labels still.
  private var openConditions: [Int32] = []
  private var openSets: [Int32] = []
  private var openEvidence: [Int32] = []

  private static let trueExit = Int32.max
  private static let falseExit = Int32.max - 1

  init(_ program: Program) {
    self.program = program
    frames = Frames(listCount: program.vocabulary.lists.count)
    conditionLengths = Array(repeating: nil, count: program.conditions.count)
    setLengths = Array(repeating: nil, count: program.constraintSets.count)
    decisions.conditions = Array(repeating: Decision(), count: program.conditions.count)
    decisions.constraintSets = Array(repeating: Decision(), count: program.constraintSets.count)
    decisions.evidence = Array(repeating: Decision(), count: program.evidence.count)
  }

  /// Finds how long everything is that is laid out.
  mutating func measure() {
    // What something is made of was compiled before it, and has the lower numbers.
    for condition in program.conditions.indices {
      conditionLengths[condition] = length(of: expanded(Int32(clamping: condition)))
    }
    for set in program.constraintSets.indices {
      setLengths[set] = length(of: members(of: Int32(clamping: set)))
    }
  }

  mutating func compile() {
    measure()
    for criterion in program.criteria {
      // None where it names what could not be read, which is reported elsewhere.
      let require = criterion.require < 0 ? Formula.all([]) : .condition(criterion.require)
      let decision = layOut(criterion.when < 0 ? require : .any([.not(.condition(criterion.when)), require]))
      decisions.criteria.append(decision)
    }
    for requirement in program.requirements {
      decisions.requirements.append(layOut(formula(of: requirement)))
    }
    // Parts are laid out with what they are parts of.
    for set in program.constraintSets.indices.reversed() where decisions.constraintSets[set].end == 0 {
      _ = layOut(.constraintSet(Int32(clamping: set)))
    }
    for condition in program.conditions.indices.reversed() where decisions.conditions[condition].end == 0 {
      _ = layOut(.condition(Int32(clamping: condition)))
    }
  }

  // MARK: Steps

  private mutating func layOut(_ formula: Formula) -> Decision {
    labels = [Self.trueExit, Self.falseExit]
    let start = decisions.steps.count
    emit(formula, ifTrue: 0, ifFalse: 1, isNegated: false)
    for index in start..<decisions.steps.count {
      decisions.steps[index].ifTrue = labels[Int(decisions.steps[index].ifTrue)]
      decisions.steps[index].ifFalse = labels[Int(decisions.steps[index].ifFalse)]
    }
    for condition in openConditions {
      decisions.conditions[Int(condition)].ifTrue = labels[Int(decisions.conditions[Int(condition)].ifTrue)]
    }
    for set in openSets {
      decisions.constraintSets[Int(set)].ifTrue = labels[Int(decisions.constraintSets[Int(set)].ifTrue)]
    }
    for evidence in openEvidence {
      decisions.evidence[Int(evidence)].ifTrue = labels[Int(decisions.evidence[Int(evidence)].ifTrue)]
    }
    openConditions = []
    openSets = []
    openEvidence = []
    var decision = self.decision(from: start, ifTrue: Self.trueExit)
    decision.isPartlyGlobal = decisions.steps[start...].contains {
      $0.kind == .test && $0.test.frame == Frames.global
    }
    return decision
  }

  private func decision(from start: Int, ifTrue: Int32) -> Decision {
    Decision(start: Int32(clamping: start), end: Int32(clamping: decisions.steps.count), ifTrue: ifTrue)
  }

  private mutating func emit(_ formula: Formula, ifTrue: Int32, ifFalse: Int32, isNegated: Bool) {
    let start = decisions.steps.count
    switch formula {
    case .condition(let number):
      emit(expanded(number), ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
      // What several places share is laid out again in each, and any of them serves who asks for it alone.
      if decisions.conditions[Int(number)].end == 0 {
        decisions.conditions[Int(number)] = decision(from: start, ifTrue: ifTrue)
        openConditions.append(number)
      }
    case .constraintSet(let number):
      emit(members(of: number), ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
      if decisions.constraintSets[Int(number)].end == 0 {
        decisions.constraintSets[Int(number)] = decision(from: start, ifTrue: ifTrue)
        openSets.append(number)
      }
    case .constraint(let number):
      emit(expanded(constraint: number), ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
    case .evidence(let number):
      emit(expanded(evidence: number), ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
      decisions.evidence[Int(number)] = decision(from: start, ifTrue: ifTrue)
      openEvidence.append(number)
    case .test(let test):
      append(.test, test, ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
    case .comparison(let comparison):
      decisions.comparisons.append(comparison)
      let number = Int32(clamping: decisions.comparisons.count - 1)
      append(
        .comparison, QuickTest(numbered: number), ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
    case .step(let kind, let number):
      append(kind, QuickTest(numbered: number), ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
    case .all(let parts):
      guard let last = parts.last else {
        return emit(.test(QuickTest(always: true)), ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
      }
      for part in parts.dropLast() {
        emitBefore { $0.emit(part, ifTrue: $1, ifFalse: ifFalse, isNegated: isNegated) }
      }
      emit(last, ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
    case .any(let parts):
      guard let last = parts.last else {
        return emit(.test(QuickTest(always: false)), ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
      }
      for part in parts.dropLast() {
        emitBefore { $0.emit(part, ifTrue: ifTrue, ifFalse: $1, isNegated: isNegated) }
      }
      emit(last, ifTrue: ifTrue, ifFalse: ifFalse, isNegated: isNegated)
    case .not(let part):
      emit(part, ifTrue: ifFalse, ifFalse: ifTrue, isNegated: !isNegated)
    }
  }

  /// Lays out something that goes on with what comes next.
  private mutating func emitBefore(_ body: (inout DecisionCompiler, _ next: Int32) -> Void) {
    let next = Int32(clamping: labels.count)
    labels.append(0)
    body(&self, next)
    labels[Int(next)] = Int32(clamping: decisions.steps.count)
  }

  private mutating func append(
    _ kind: DecisionStep.Kind, _ test: QuickTest, ifTrue: Int32, ifFalse: Int32, isNegated: Bool
  ) {
    decisions.steps.append(
      DecisionStep(test: test, kind: kind, isNegated: isNegated, ifTrue: ifTrue, ifFalse: ifFalse))
  }
}

extension QuickTest {
  /// No test: what a step of another kind is about.
  fileprivate init(numbered number: Int32) {
    self.init(
      mask: 0, first: 0, cell: number, frame: -1, ofUnknown: .unknown, ofNone: .unknown, ofOther: .unknown)
  }
}
