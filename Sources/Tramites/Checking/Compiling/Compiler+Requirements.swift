extension Compiler {
  /// The scope inside `forEach`, and the list's number; -1 without one.
  private func scope(forEach path: FactPath?) -> (scope: Scope, list: Int32)? {
    guard let path else { return (Scope(), -1) }
    guard let list = resolveList(path, in: Scope()) else { return nil }
    return (Scope().with(list: list), Int32(list))
  }

  func compileEligibility() {
    for criterion in definition.eligibility ?? [] {
      checkLegalBasis(criterion.legalBasis, at: criterion.mark)
      guard let (scope, list) = scope(forEach: criterion.forEach) else { continue }
      let when = compileOptional(criterion.when, in: scope)
      let require = compileOptional(criterion.require, in: scope)
      program.criterionDefinitions.append(criterion)
      program.criteria.append(
        CompiledCriterion(
          number: Int32(clamping: program.criteria.count), isRecommended: criterion.isRecommended, list: list,
          when: when, require: require))
    }
  }

  func compileRequirements() {
    for requirement in definition.requirements { compile(requirement, isAdditional: false) }
    for requirement in definition.additionalRequirements ?? [] { compile(requirement, isAdditional: true) }
    compileAlternatives()
  }

  private func compileAlternatives() {
    let targets = program.requirementDefinitions.map(\.id.rawValue)
    let targetNumbers = Self.numbers(of: targets)
    var compiled: [[CompiledAlternative]] = Array(repeating: [], count: program.requirements.count)
    for (index, alternative) in (definition.alternativeRequirements ?? []).enumerated() {
      checkLegalBasis(alternative.legalBasis, at: alternative.mark)
      for id in alternative.insteadOf {
        guard let target = targetNumbers[id.rawValue] else {
          let isDeclared = (definition.requirements + (definition.additionalRequirements ?? [])).contains {
            $0.id == id
          }
          if !isDeclared {
            reportUnknown(
              id.rawValue, kind: Message(es: "ningún requisito", en: "requirement"), among: targets,
              at: alternative.mark, under: "insteadOf")
          }
          continue
        }
        let list = program.requirements[target].list
        let scope = list < 0 ? Scope() : Scope().with(list: Int(list))
        let when = compileOptional(alternative.when, in: scope)
        guard let evidence = compile(alternative.evidence, in: scope) else { continue }
        compiled[target].append(CompiledAlternative(index: Int32(clamping: index), when: when, evidence: evidence))
      }
    }
    for (target, alternatives) in compiled.enumerated() {
      let start = Int32(clamping: program.alternatives.count)
      program.alternatives += alternatives
      program.requirements[target].alternatives = OperandRange(
        start: start, end: Int32(clamping: program.alternatives.count))
    }
  }

  private func compile(_ requirement: Requirement, isAdditional: Bool) {
    checkLegalBasis(requirement.legalBasis, at: requirement.mark)
    guard let (scope, list) = scope(forEach: requirement.forEach) else { return }
    let when = compileOptional(requirement.when, in: scope)
    guard let evidence = compile(requirement.evidence, in: scope) else { return }
    program.requirementDefinitions.append(requirement)
    program.requirements.append(
      CompiledRequirement(
        number: Int32(clamping: program.requirements.count), isRecommended: requirement.isRecommended,
        isAdditional: isAdditional, list: list, when: when,
        evidence: evidence))
  }

  private func checkLegalBasis(_ ids: [Identifier<LegalResource>], at mark: SourceMark) {
    let declared = (definition.legalBasis ?? []).compactMap(\.id)
    for id in ids where !declared.contains(id) {
      reportUnknown(
        id.rawValue, kind: Message(es: "en `legalBasis` ninguna norma", en: "legal basis"),
        among: declared.map(\.rawValue), at: mark, under: "legalBasis")
    }
  }

  // MARK: Fees, results, notices, steps

  func compileSurroundings() {
    compileFees()
    for result in definition.outcome?.results ?? [] {
      let when = compileOptional(result.when, in: Scope())
      let value = result.value.flatMap { expression -> Int32? in
        guard let typed = compile(expression, in: Scope()) else { return nil }
        guard typed.type.isScalar else {
          reportMismatch(
            expected: Message(es: "un dato simple", en: "a scalar"), found: typed.type, at: expression.mark)
          return nil
        }
        return typed.index
      }
      program.results.append(CompiledResult(when: when, value: value ?? -1))
    }
    for notice in definition.notices ?? [] {
      guard let (scope, list) = scope(forEach: notice.forEach) else { continue }
      program.notices.append(CompiledNotice(list: list, when: compileOptional(notice.when, in: scope)))
    }
    program.steps = compile(definition.steps ?? [], numbering: .numbers, prefix: "")
    for entry in definition.schedule ?? [] {
      if let channel = entry.channel { checkChannel(channel, at: entry.mark) }
    }
    for section in definition.published ?? [] { checkStepReferences(section.items) }
  }

  private func compileFees() {
    let currencies = Set((definition.fees ?? []).map(\.currency))
    for fee in definition.fees ?? [] {
      if currencies.count > 1, fee.currency != definition.fees?.first?.currency {
        report(
          .valueInvalid,
          Message(
            es: "todas las tasas de un trámite van en una sola moneda: `\(fee.currency)` no es la de la primera",
            en: "all fees of a procedure are in one currency: `\(fee.currency)` is not the first one's"),
          at: files.mark(under: "currency", in: fee.mark))
      }
      guard let (scope, list) = scope(forEach: fee.forEach) else { continue }
      let when = compileOptional(fee.when, in: scope)
      guard let amount = compileNumber(fee.amount, in: scope) else { continue }
      program.fees.append(CompiledFee(list: list, when: when, amount: amount.index))
    }
  }

  /// Steps with their numbers: `3`, `3.a`; a heading has none, and the steps inside it are numbered anew.
  private func compile(_ steps: [Step], numbering: Step.Numbering, prefix: String) -> [CompiledStep] {
    var position = 0
    return steps.map { step in
      let isHeading = step.title != nil && step.text == nil
      var number: String?
      if step.title == nil {
        position += 1
        number = numbering.label(position).map { prefix.isEmpty ? $0 : prefix + "." + $0 }
      }
      checkReferences(of: step)
      let innerPrefix = step.title != nil || isHeading ? "" : number ?? prefix
      return CompiledStep(
        step: step, number: number, when: compileWhen(of: step),
        steps: compile(step.steps, numbering: step.numbering ?? .numbers, prefix: innerPrefix))
    }
  }

  /// A step of a channel applies where the dossier is handed in through it.
  private func compileWhen(of step: Step) -> Int32 {
    let own = compileOptional(step.when, in: Scope())
    guard let channel = step.channel, let number = channelNumbers[channel.rawValue] else {
      return own
    }
    let node = program.vocabulary.nodes[Vocabulary.submissionChannel]
    let left = add(
      .reference(.global(cell: Int32(node.cell)), node: Int32(Vocabulary.submissionChannel)), height: 1, at: step.mark)
    let right = add(.constant(constant(.symbol(program.channels[number]))), height: 1, at: step.mark)
    let isChannel = add(.comparison(.is, left, right), height: 2, at: step.mark)
    if own < 0 { return isChannel }
    return add(.all(add(operands: [isChannel, own])), height: conditionHeights[Int(own)] + 1, at: step.mark)
  }

  private func checkReferences(of step: Step) {
    if let channel = step.channel { checkChannel(channel, at: step.mark) }
    for id in step.requirements where !requirementNames.contains(id.rawValue) {
      reportUnknown(
        id.rawValue, kind: Message(es: "ningún requisito", en: "requirement"), among: requirementNames,
        at: step.mark, under: "requirements")
    }
  }

  private func checkStepReferences(_ steps: [Step]) {
    for step in steps {
      checkReferences(of: step)
      checkStepReferences(step.steps)
    }
  }

  private func checkChannel(_ id: Channel.ID, at mark: SourceMark) {
    guard !definition.channels.contains(where: { $0.id == id }) else { return }
    reportUnknown(
      id.rawValue, kind: Message(es: "ningún canal", en: "channel"), among: definition.channels.map(\.id.rawValue),
      at: mark, under: "channel")
  }
}

extension Step.Numbering {
  /// The label of the `position`-th step, counted from 1: `3`, `c`; nil for dashes.
  func label(_ position: Int) -> String? {
    switch self {
    case .dashes: return nil
    case .numbers: return String(position)
    case .letters:
      var label = ""
      var rest = position
      while rest > 0 {
        let letter = UInt8(truncatingIfNeeded: 0x61 + (rest - 1) % 26)
        label = String(UnicodeScalar(letter)) + label
        rest = (rest - 1) / 26
      }
      return label
    }
  }
}
