extension Explainer {
  /// The open answers of the instances that are undetermined and count, each with those that wait for it.
  func questions(_ verdict: Verdict) -> [Question] {
    guard verdict.outcome != .ineligible else { return [] }
    var order: [String] = []
    var found: [String: (place: Place, document: Int32, neededFor: WaitingInstances)] = [:]
    func take(_ answers: OpenAnswers, for id: InstanceID) {
      for (place, document) in zip(answers.places, answers.documents) {
        if found[place.path] == nil {
          order.append(place.path)
          found[place.path] = (place, document, WaitingInstances())
        }
        found[place.path]?.neededFor.add(id)
      }
    }
    for record in verdict.criteria where record.status == .undetermined {
      let compiled = program.criteria[Int(record.number)]
      let definition = program.definition(of: compiled)
      guard !definition.isRecommended else { continue }
      let answers = openAnswers(list: compiled.list, row: record.row) { answers in
        questions(of: compiled.when, into: &answers)
        questions(of: compiled.require, into: &answers)
      }
      take(answers, for: instance(definition.id, list: compiled.list, row: record.row))
    }
    for record in verdict.records where record.status == .undetermined {
      let compiled = program.requirements[Int(record.number)]
      let definition = program.definition(of: compiled)
      guard !definition.isRecommended else { continue }
      let answers = openAnswers(list: compiled.list, row: record.row) { questions(of: compiled, into: &$0) }
      take(answers, for: instance(definition.id, list: compiled.list, row: record.row))
    }
    return order.compactMap { path in
      found[path].map { question($0.place, document: $0.document, neededFor: $0.neededFor.ids) }
    }
  }

  private func instance(_ id: Requirement.ID, list: Int32, row: Int32) -> InstanceID {
    InstanceID(id, subject: element(list: list, row: row)?.path.text)
  }

  /// What an instance waits for: of a list that is not known, the list; else what `collect` finds where it stands.
  private func openAnswers(list: Int32, row: Int32, _ collect: (inout OpenAnswers) -> Void) -> OpenAnswers {
    var answers = OpenAnswers()
    if isOverUnknownList(list: list) {
      ask(forList: list, into: &answers)
    } else {
      with(list: list, row: row) { collect(&answers) }
    }
    return answers
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

/// The instances that wait for an answer: of one requirement so many, or its id alone.
private struct WaitingInstances {
  private(set) var ids: [InstanceID] = []
  /// How many of the last requirement there are.
  private var count = 0

  /// - Parameter id: an instance; those of one requirement come one after the other.
  mutating func add(_ id: InstanceID) {
    count = ids.last?.requirement == id.requirement ? count + 1 : 1
    if count <= ExplanationBounds.instances {
      ids.append(id)
    } else if ids.last?.subject != nil {
      ids.removeLast(ExplanationBounds.instances)
      ids.append(InstanceID(id.requirement))
    }
  }
}
