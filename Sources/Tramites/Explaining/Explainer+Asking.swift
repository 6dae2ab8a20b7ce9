extension Explainer {
  /// The open answers of the instances that are undetermined and count, each with those that wait for it.
  func questions(_ verdict: Verdict) -> [Question] {
    guard verdict.outcome != .ineligible else { return [] }
    var open = OpenQuestions()
    for record in verdict.criteria where record.status == .undetermined {
      let compiled = program.criteria[Int(record.number)]
      let definition = program.definition(of: compiled)
      guard !definition.isRecommended else { continue }
      add(definition.id, list: compiled.list, row: record.row, to: &open) { answers in
        questions(of: compiled.when, into: &answers)
        questions(of: compiled.require, into: &answers)
      }
    }
    for record in verdict.records where record.status == .undetermined {
      let compiled = program.requirements[Int(record.number)]
      let definition = program.definition(of: compiled)
      guard !definition.isRecommended else { continue }
      add(definition.id, list: compiled.list, row: record.row, to: &open) { questions(of: compiled, into: &$0) }
    }
    return open.questions(self)
  }

  /// Adds what an instance waits for: of a list that is not known, the list; else what `collect` finds where it stands.
  private func add(
    _ id: Requirement.ID, list: Int32, row: Int32, to open: inout OpenQuestions,
    _ collect: (inout OpenAnswers) -> Void
  ) {
    open.add(for: InstanceID(id, subject: element(list: list, row: row)?.path.text)) { answers in
      if isOverUnknownList(list: list) {
        ask(forList: list, into: &answers)
      } else {
        with(list: list, row: row) { collect(&answers) }
      }
    }
  }

  private func questions(of compiled: CompiledRequirement, into answers: inout OpenAnswers) {
    questions(of: compiled.when, into: &answers)
    questions(ofEvidence: compiled.evidence, into: &answers)
    for alternative in program.alternatives(of: compiled) {
      guard let judged = evaluation.judge(alternative), judged.status == .undetermined else { continue }
      questions(of: alternative.when, into: &answers)
      questions(ofEvidence: alternative.evidence, into: &answers)
    }
  }
}
