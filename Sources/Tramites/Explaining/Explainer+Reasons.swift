/// Something of which reasons are given.
struct Goal {
  enum Form: Hashable {
    case condition(Int32, DemandWords.Use)
    /// A constraint that the current document does not meet.
    case unmet(constraint: Int32)
    /// A fact that evidence reads, whose value alone is cited.
    case value(CompiledReference, node: Int32)
    /// An expression whose value is known.
    case expression(Int32)
  }

  let form: Form
  /// The list whose element holds the calculated fact or the `valid` that is meant; -1 for none.
  var ownList: Int32 = -1

  /// A condition that may be left out.
  static func applies(_ when: Int32) -> [Goal] {
    when < 0 ? [] : [Goal(form: .condition(when, .applicability))]
  }
}

extension Explainer {
  /// The facts that decided a condition: the parts that made it true or false, or that leave it unknown.
  ///
  /// - Parameter use: what the condition is for, which the words of what it demands follow.
  func reasons(of condition: Int32, for use: DemandWords.Use) -> [Reason] {
    condition < 0 ? [] : reasons(of: [Goal(form: .condition(condition, use))])
  }

  /// Why several things are as they are, together.
  ///
  /// What is known cites leaves, given facts and keys of documents, with which alone it would be the same and of which
  /// none can be left out. What is unknown cites its questions. What was compared comes before the leaves beneath it.
  ///
  /// Most conditions are taken as they are written: each comparison reads one fact, and no two branches decide the same,
  /// so that nothing cited can be left out. Where that is not certain, `Grounds` finds out.
  func reasons(of goals: [Goal]) -> [Reason] {
    var found = FoundReasons(isAlone: goals.count == 1, limit: bounds.reasons)
    for (number, goal) in goals.enumerated() {
      found.turn(toGoal: number, of: goals.count)
      at(goal) { collect(goal, into: &found) }
      if found.isDoubtful { return reasonsByGrounds(of: goals) }
    }
    return found.withoutRepeatedLeaves
  }

  private func collect(_ goal: Goal, into found: inout FoundReasons) {
    switch goal.form {
    case .condition(let condition, let use):
      found.begin(use)
      let truth = evaluation.truth(condition)
      if truth == .unknown {
        collectOpen(condition, into: &found)
      } else {
        collect(condition, truth, into: &found)
      }
    case .unmet(let constraint): collectUnmet(constraint, into: &found)
    case .value(let reference, let node): collectLeaves(of: reference, node: node, into: &found)
    case .expression(let expression): collectLeaves(of: expression, into: &found)
    }
  }

  private func at(_ goal: Goal, _ body: () -> Void) {
    guard goal.ownList >= 0 else { return body() }
    let list = Int(goal.ownList)
    let saved = evaluation.own[list]
    evaluation.own[list] = evaluation.current[list]
    defer { evaluation.own[list] = saved }
    body()
  }

  // MARK: With certainty less

  private func reasonsByGrounds(of goals: [Goal]) -> [Reason] {
    var builder = GroundsBuilder(self, limit: bounds.nodes)
    var nodes: [Int32?] = []
    for goal in goals {
      at(goal) {
        builder.evaluation.go(to: evaluation.place)
        switch goal.form {
        case .condition(let condition, let use):
          nodes.append(evaluation.truth(condition) == .unknown ? nil : builder.condition(condition, for: use))
        case .unmet(let constraint): nodes.append(builder.unmet(constraint))
        case .value(let reference, let node): nodes.append(builder.value(of: reference, node: node))
        case .expression(let expression): nodes.append(builder.value(expression))
        }
      }
    }
    if builder.isOver { return [.more] }
    var grounds = builder.grounds
    grounds.reduce(to: grounds.all(nodes.compactMap(\.self)))
    var found = FoundReasons(isAlone: true, limit: bounds.reasons)
    var visited: Set<Int32> = []
    for (number, (goal, node)) in zip(goals, nodes).enumerated() {
      found.turn(toGoal: number, of: goals.count)
      guard let node else {
        at(goal) { collect(goal, into: &found) }
        continue
      }
      for ground in grounds.grounds(of: node, &visited) {
        switch ground {
        case .leaf(let leaf): found.addLeaf(given(leaf))
        case .statement(let statement): add(statement, to: &found)
        }
      }
    }
    return found.withoutRepeatedLeaves
  }

  private func add(_ statement: Grounds.Statement, to found: inout FoundReasons) {
    let saved = evaluation.place
    evaluation.go(to: statement.place)
    defer { evaluation.go(to: saved) }
    switch statement.form {
    case .condition(let condition, let isNegated, let use):
      found.stance = Stance(use: use, isNegated: isNegated)
      if let statement = self.statement(of: condition, evaluation.truth(condition), found.stance) {
        found.add(statement)
      }
      found.stance.isNegated = false
    case .anchor(let expression): for reason in anchorReasons(expression) { found.add(reason) }
    case .size(let list, let truth): found.add(size(of: list, truth))
    }
  }

  // MARK: What is known

  private func collect(_ condition: Int32, into found: inout FoundReasons) {
    collect(condition, evaluation.truth(condition), into: &found)
  }

  /// - Parameter truth: the condition's.
  private func collect(_ condition: Int32, _ truth: Truth, into found: inout FoundReasons) {
    guard !found.isOver else { return }
    switch program.conditions[Int(condition)] {
    case .constant: break
    case .comparison(_, let left, let right):
      if let statement = statement(of: condition, truth, found.stance) { found.add(statement) }
      if !isDirect(left) { collectLeaves(of: left, into: &found) }
      if !isConstant(right) { collectLeaves(of: right, into: &found) }
    case .member(let subject, _, _), .present(let subject, _):
      if let statement = statement(of: condition, truth, found.stance) { found.add(statement) }
      if !isDirect(subject) { collectLeaves(of: subject, into: &found) }
    case .all(let parts): collectParts(parts, truth, needsAll: truth == .true, into: &found)
    case .any(let parts): collectParts(parts, truth, needsAll: truth == .false, into: &found)
    case .not(let part):
      found.stance.isNegated.toggle()
      collect(part, into: &found)
      found.stance.isNegated.toggle()
    case .some(let list, let inner):
      collectElements(list, inner, truth, needsAll: truth == .false, into: &found)
    case .every(let list, let inner):
      collectElements(list, inner, truth, needsAll: truth == .true, into: &found)
    case .shared(let memo, let inner):
      let place = place(ofShared: condition, memo, isNegated: found.stance.isNegated, evaluation)
      guard found.visited.insert(place) else { return }
      if case .single = program.memos[Int(memo)] {
        collectShared(condition, inner, into: &found)
      } else {
        collect(inner, truth, into: &found)
      }
    }
  }

  /// The reasons of a condition that is the same everywhere, found once and not anew for each instance.
  private func collectShared(_ condition: Int32, _ inner: Int32, into found: inout FoundReasons) {
    // The instance's list decides which titles go without an owner.
    let place = ConditionPlace(condition, found.stance, row: instanceList)
    let own: SharedReasons
    if let known = sharedReasons[place] {
      own = known
    } else {
      var new = FoundReasons(isAlone: true, limit: bounds.reasons)
      new.stance = found.stance
      if evaluation.truth(inner) == .unknown { collectOpen(inner, into: &new) } else { collect(inner, into: &new) }
      own = new.shared
      sharedReasons[place] = own
    }
    if own.isDoubtful || !own.isForced && !found.isAlone { return found.isDoubtful = true }
    found.add(own)
  }

  /// With `needsAll` each part is a reason; otherwise one of those that have the whole's truth.
  private func collectParts(
    _ parts: OperandRange, _ truth: Truth, needsAll: Bool, into found: inout FoundReasons
  ) {
    let indices = program.operandIndices(parts)
    guard !needsAll else {
      let isAlone = found.isAlone
      if indices.count > 1 { found.isAlone = false }
      for index in indices { collect(program.operands[index], into: &found) }
      found.isAlone = isAlone
      return
    }
    var first: Int32 = -1
    for index in indices {
      let part = program.operands[index]
      guard evaluation.truth(part) == truth else { continue }
      if first < 0 {
        first = part
      } else {
        // Of several comparisons that read one fact each, any is enough and none can be left out.
        found.isForced = false
        guard found.isAlone, readsOneLeaf(first), readsOneLeaf(part) else { return found.isDoubtful = true }
      }
    }
    if first >= 0 { collect(first, truth, into: &found) }
  }

  private func collectElements(
    _ list: Int32, _ inner: Int32, _ truth: Truth, needsAll: Bool, into found: inout FoundReasons
  ) {
    let count = cells.count(of: list)
    guard count > 0 else { return found.add(size(of: list, truth)) }
    let saved = (row: evaluation.current[Int(list)], isAlone: found.isAlone)
    defer {
      evaluation.current[Int(list)] = saved.row
      found.isAlone = saved.isAlone
    }
    if needsAll {
      if count > 1 { found.isAlone = false }
      for row in 0..<count {
        evaluation.current[Int(list)] = row
        collect(inner, into: &found)
        if found.isOver { return }
      }
      return
    }
    var first: Int32 = -1
    for row in 0..<count {
      evaluation.current[Int(list)] = row
      guard evaluation.truth(inner) == truth else { continue }
      if first < 0 {
        first = row
        guard found.isAlone, readsOneLeaf(inner) else { continue }
        // So does every other element, whether it decides the same or not.
        found.isForced = false
        break
      }
      return found.isDoubtful = true
    }
    guard first >= 0 else { return }
    evaluation.current[Int(list)] = first
    collect(inner, truth, into: &found)
  }

  /// Why the current document does not meet a constraint.
  private func collectUnmet(_ constraint: Int32, into found: inout FoundReasons) {
    func cite(_ leaf: Grounds.Leaf) { found.addLeaf(given(leaf)) }
    func cite(_ key: DocumentKey) { cite(.key(key, document: evaluation.document)) }
    func cite(anchor expression: Int32) {
      guard expression >= 0 else { return }
      let reasons = anchorReasons(expression)
      for reason in reasons { found.add(reason) }
      if reasons.isEmpty || !isDirect(expression) { collectLeaves(of: expression, into: &found) }
    }
    switch program.constraints[Int(constraint)].form {
    case .flag(let key), .atLeast(let key, _): cite(key)
    case .formats: cite(.format)
    case .maxBytes: cite(.bytes)
    case .signature: cite(.signature)
    case .current: cite(.expiresOn)
    case .validFor(_, let anchor):
      cite(anchor: anchor)
      cite(.expiresOn)
    case .issuedWithin(_, let anchor):
      cite(anchor: anchor)
      // Without a day to count from, no date of issue would do.
      if anchor < 0 || !evaluation.value(anchor).isNone { cite(.issuedOn) }
    case .contains: cite(.contents(document: evaluation.document))
    case .endorsedBy: cite(.endorsers(document: evaluation.document))
    case .check(_, let require):
      found.begin(.demand)
      collect(require, into: &found)
    case .anyOf, .conditional, .named: found.isDoubtful = true
    }
  }

  // MARK: Shared conditions

  /// A shared condition at what it depends on.
  struct SharedPlace: Hashable {
    let condition: Int32
    let isNegated: Bool
    /// The element or the document; -1 for what depends on neither.
    var number: Int32 = -1
    /// Where the evaluation stands, for what depends on several.
    var position: [Int32] = []
  }

  func place(ofShared condition: Int32, _ memo: Int32, isNegated: Bool, _ evaluation: Evaluation) -> SharedPlace {
    var place = SharedPlace(condition: condition, isNegated: isNegated)
    switch program.memos[Int(memo)] {
    case .single: break
    case .byElement(let list): place.number = evaluation.current[Int(list)]
    case .byOwnElement(let list): place.number = evaluation.own[Int(list)]
    case .byDocument: place.number = evaluation.document
    case .last: place.position = [evaluation.document] + evaluation.position
    }
    return place
  }

  /// Where the evaluation stands: the elements and the document that conditions would read now.
  func position(_ number: Int32) -> [Int32] {
    [number, evaluation.document] + evaluation.position
  }
}
