extension Explainer {
  /// The open answers of the instances that are undetermined and count, each with those that wait for it.
  func questions(_ verdict: Verdict) -> [Question] {
    guard verdict.outcome != .ineligible else { return [] }
    var order: [String] = []
    var found: [String: (place: Place, document: Int32, neededFor: [InstanceID])] = [:]
    func take(_ answers: OpenAnswers, for id: InstanceID) {
      for (place, document) in zip(answers.places, answers.documents) {
        if found[place.path] == nil {
          order.append(place.path)
          found[place.path] = (place, document, [])
        }
        found[place.path]?.neededFor.append(id)
      }
    }
    for record in verdict.criteria where record.status == .undetermined {
      let compiled = program.criteria[Int(record.number)]
      guard !program.definition(of: compiled).isRecommended else { continue }
      let id = InstanceID(
        program.definition(of: compiled).id, subject: element(list: compiled.list, row: record.row)?.path.text)
      take(openAnswers(of: compiled, record), for: id)
    }
    for record in verdict.records where record.status == .undetermined {
      let compiled = program.requirements[Int(record.number)]
      guard !program.definition(of: compiled).isRecommended else { continue }
      let id = InstanceID(
        program.definition(of: compiled).id, subject: element(list: compiled.list, row: record.row)?.path.text)
      take(openAnswers(of: compiled, record), for: id)
    }
    return order.compactMap { path in
      found[path].map { question($0.place, document: $0.document, neededFor: $0.neededFor) }
    }
  }

  private func openAnswers(of compiled: CompiledCriterion, _ record: InstanceRecord) -> OpenAnswers {
    var answers = OpenAnswers()
    if isOverUnknownList(list: compiled.list) {
      ask(forList: compiled.list, into: &answers)
      return answers
    }
    with(list: compiled.list, row: record.row) {
      questions(of: compiled.when, into: &answers)
      questions(of: compiled.require, into: &answers)
    }
    return answers
  }

  private func openAnswers(of compiled: CompiledRequirement, _ record: InstanceRecord) -> OpenAnswers {
    var answers = OpenAnswers()
    if isOverUnknownList(list: compiled.list) {
      ask(forList: compiled.list, into: &answers)
      return answers
    }
    with(list: compiled.list, row: record.row) {
      questions(of: compiled.when, into: &answers)
      questions(ofEvidence: compiled.evidence, into: &answers)
      for alternative in program.alternatives(of: compiled) {
        guard let judged = evaluation.judge(alternative), judged.status == .undetermined else { continue }
        questions(of: alternative.when, into: &answers)
        questions(ofEvidence: alternative.evidence, into: &answers)
      }
    }
    return answers
  }
}
