/// Puts the evaluation of one instance into a tree of words.
struct ReasoningWriter {
  let explainer: Explainer
  /// How many parts may still be told.
  private var budget = 1_000
  /// The shared conditions and sets that were told, each once for where the evaluation stood.
  private var told: Set<[Int32]> = []
  /// What the condition is for that is told.
  private var use = DemandWords.Use.demand

  var program: Program { explainer.program }
  var evaluation: Evaluation { explainer.evaluation }

  init(_ explainer: Explainer) { self.explainer = explainer }

  mutating func reasoning(_ criterion: CompiledCriterion, _ record: InstanceRecord) -> Reasoning {
    let definition = program.definition(of: criterion)
    var parts: [Reasoning] = []
    if criterion.when >= 0 { parts.append(applicability(criterion.when)) }
    if record.applies != .false { parts += condition(criterion.require) }
    return Reasoning(
      title: title(definition.title, list: criterion.list, row: record.row), finding: .status(record.status),
      place: place(definition.mark), parts: whole(parts))
  }

  mutating func reasoning(_ requirement: CompiledRequirement, _ record: InstanceRecord) -> Reasoning {
    let definition = program.definition(of: requirement)
    var parts: [Reasoning] = []
    if requirement.when >= 0 { parts.append(applicability(requirement.when)) }
    if record.applies != .false {
      for branch in branchesNearestFirst(of: requirement) {
        if let branch { parts.append(reasoning(branch)) } else { parts += evidence(requirement.evidence) }
      }
    }
    return Reasoning(
      title: title(definition.title, list: requirement.list, row: record.row), finding: .status(record.status),
      place: place(definition.mark), parts: whole(parts))
  }

  /// A requirement's own evidence, which is nil, and its alternatives: what is nearest to being met first.
  private func branchesNearestFirst(of requirement: CompiledRequirement) -> [CompiledAlternative?] {
    let alternatives = program.alternatives(of: requirement)
    guard !alternatives.isEmpty else { return [nil] }
    let branches = [nil] + alternatives.map(CompiledAlternative?.some)
    return branches.enumerated().map { place, branch in
      let number = branch?.evidence ?? requirement.evidence
      let status = branch.map { evaluation.judge($0)?.status } ?? evaluation.status(ofEvidence: number)
      let lacking = status == nil ? 0 : explainer.findings(ofEvidence: number).count
      return (branch: branch, nearness: Nearness(status: status, lacking: lacking, place: place))
    }.sorted { $0.nearness < $1.nearness }.map(\.branch)
  }

  private mutating func reasoning(_ alternative: CompiledAlternative) -> Reasoning {
    let definition = explainer.accepted.procedure.definition.alternativeRequirements?[Int(alternative.index)]
    let title = definition?.title.message ?? Message(es: "otra forma", en: "another way")
    let judged = evaluation.judge(alternative)
    var parts: [Reasoning] = []
    if alternative.when >= 0 { parts.append(applicability(alternative.when)) }
    if judged != nil { parts += evidence(alternative.evidence) }
    return Reasoning(
      title: Message(es: "en su lugar, \(title.quoted.spanish)", en: "in its place, \(title.quoted.english)"),
      finding: .status(judged.map { Status($0.status) } ?? .notApplicable),
      place: definition.flatMap { place($0.mark) },
      parts: parts)
  }

  private mutating func applicability(_ when: Int32) -> Reasoning {
    Reasoning(
      title: Message(es: "se pide en este caso", en: "it is asked for in this case"),
      finding: .truth(evaluation.truth(when)), place: place(program.conditionMarks[Int(when)]),
      parts: condition(when, for: .applicability))
  }

  /// A condition that says whether something applies, and demands nothing.
  mutating func condition(_ condition: Int32, for use: DemandWords.Use) -> [Reasoning] {
    let saved = self.use
    self.use = use
    defer { self.use = saved }
    return self.condition(condition)
  }

  private func title(_ title: LocalizedText, list: Int32, row: Int32) -> Message {
    guard let label = explainer.label(list: list, row: row) else { return title.message }
    return explainer.joining(label.capitalized, ", ", title.message.loweredFirst)
  }

  func place(_ mark: SourceMark) -> Reasoning.Place? {
    explainer.accepted.procedure.storage.fileNames[Int(mark.file)].map {
      Reasoning.Place(file: $0, offset: Int(mark.offset))
    }
  }

  /// The parts of an instance; where not all are told, the last one says so.
  private func whole(_ parts: [Reasoning]) -> [Reasoning] {
    guard budget < 0 else { return parts }
    let title = Message(es: "hay más, que aquí no se cuenta", en: "there is more, which is not told here")
    return parts + [Reasoning(title: title, finding: .fact, place: nil, parts: [])]
  }

  /// Whether one more part may be told.
  mutating func spend() -> Bool {
    budget -= 1
    return budget >= 0
  }

  /// Whether something that several places share is told now for the first time.
  mutating func tell(_ kind: Int32, _ number: Int32) -> Bool {
    told.insert([kind] + explainer.position(number)).inserted
  }

  // MARK: Conditions

  /// A condition as one part, or as the parts that must all hold.
  mutating func condition(_ condition: Int32) -> [Reasoning] {
    guard spend() else { return [] }
    let truth = evaluation.truth(condition)
    func node(_ spanish: String, _ english: String, _ parts: [Reasoning]) -> [Reasoning] {
      [
        Reasoning(
          title: Message(es: spanish, en: english), finding: .truth(truth),
          place: place(program.conditionMarks[Int(condition)]), parts: parts)
      ]
    }
    switch program.conditions[Int(condition)] {
    case .constant: return node("siempre", "always", [])
    case .comparison(_, let left, let right):
      let message = statement(of: condition)
      return node(
        message?.spanish ?? "", message?.english ?? "", calculation(behind: left) + calculation(behind: right))
    case .member(let subject, _, _), .present(let subject, _):
      let message = statement(of: condition)
      return node(message?.spanish ?? "", message?.english ?? "", calculation(behind: subject))
    case .all(let parts):
      return node("todo esto", "all of this", program[parts].flatMap { self.condition($0) })
    case .any(let parts):
      return node("al menos uno de estos", "at least one of these", program[parts].flatMap { self.condition($0) })
    case .not(let part): return node("que no sea así", "that it is not so", self.condition(part))
    case .some(let list, let part):
      return node("alguno de la lista", "one of the list", elements(of: list, part))
    case .every(let list, let part):
      return node("todos los de la lista", "all of the list", elements(of: list, part))
    case .shared(_, let part):
      return tell(0, condition)
        ? self.condition(part) : node("lo mismo que ya se dijo arriba", "the same as was said above", [])
    }
  }

  /// What a comparison says; what its whole demands is said above it.
  private func statement(of condition: Int32) -> Message? {
    explainer.statement(of: condition, evaluation.truth(condition), Stance(use: use))?.message
  }

  private mutating func elements(of list: Int32, _ part: Int32) -> [Reasoning] {
    guard evaluation.isKnown(list) else { return [] }
    var parts: [Reasoning] = []
    let saved = evaluation.current[Int(list)]
    defer { evaluation.current[Int(list)] = saved }
    for row in 0..<explainer.cells.count(of: list) {
      guard spend() else { break }
      evaluation.current[Int(list)] = row
      parts.append(
        Reasoning(
          title: explainer.words.label(list: list, row: row), finding: .truth(evaluation.truth(part)), place: nil,
          parts: condition(part)))
    }
    return parts
  }

  /// By which condition a fact is calculated, or from which facts; nothing for a fact that is given.
  mutating func calculation(behind expression: Int32) -> [Reasoning] {
    guard !explainer.isConstant(expression), !explainer.isDirect(expression) else { return [] }
    guard case .reference(let reference, _) = program.expressions[Int(expression)] else {
      return facts(beneath: expression)
    }
    let (number, list, row): (Int32, Int32, Int32)
    switch reference {
    case .calculated(let calculation): (number, list, row) = (calculation, -1, 0)
    case .elementCalculated(let owner, let calculation):
      (number, list, row) = (calculation, owner, evaluation.current[Int(owner)])
    case .ownElementCalculated(let owner, let calculation):
      (number, list, row) = (calculation, owner, evaluation.own[Int(owner)])
    case .global, .element, .ownElement, .documentKey, .attribute: return []
    }
    let calculation = program.calculations[Int(number)]
    guard calculation.isCondition else { return facts(beneath: expression) }
    guard tell(1, number) else { return [] }
    guard list >= 0 else { return condition(calculation.root, for: .applicability) }
    let saved = evaluation.own[Int(list)]
    evaluation.own[Int(list)] = row
    defer { evaluation.own[Int(list)] = saved }
    return condition(calculation.root, for: .applicability)
  }

  /// The given facts that a value rests on, or that it waits for.
  private mutating func facts(beneath expression: Int32) -> [Reasoning] {
    var parts: [Reasoning] = []
    for leaf in explainer.leaves(beneath: expression) {
      guard spend() else { break }
      parts.append(Reasoning(title: leaf.reason.message, finding: .fact, place: place(leaf.mark), parts: []))
    }
    return parts
  }
}
