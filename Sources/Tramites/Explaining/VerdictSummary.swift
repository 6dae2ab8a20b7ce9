/// The first words of a verdict: the outcome, and how much there is to do (VERDICT: first the outcome).
struct VerdictSummary {
  let message: Message

  /// The summary of a verdict of which no list has been made yet: only what it needs is.
  init(_ verdict: Verdict) {
    let explainer = Explainer(verdict.accepted)
    let outcome = verdict.outcome
    self.init(
      outcome, notMet: outcome == .ineligible ? explainer.results(ofCriteria: verdict.criteria) : [],
      faults: outcome == .incomplete ? explainer.numberOfFaults(verdict.records) : 0,
      questions: outcome == .undetermined ? explainer.questions(verdict) : [])
  }

  /// The summary of a verdict whose lists are at hand.
  init(
    _ outcome: Verdict.Outcome, eligibility: [Verdict.CriterionResult], requirements: [Verdict.RequirementResult],
    questions: [Question]
  ) {
    let lacking = requirements.filter { $0.isLacking && !$0.isRecommended }
    let faults = Set(lacking.flatMap(\.findings).map(\.fault)).count + lacking.filter(\.findings.isEmpty).count
    self.init(outcome, notMet: eligibility, faults: faults, questions: questions)
  }

  private init(_ outcome: Verdict.Outcome, notMet: [Verdict.CriterionResult], faults: Int, questions: [Question]) {
    switch outcome {
    case .admissible:
      message = Message(es: "El expediente está completo.", en: "The dossier is complete.")
    case .ineligible:
      message = Self.ineligible(notMet.filter { $0.status == .notMet && !$0.isRecommended })
    case .incomplete:
      message =
        faults == 1
        ? Message(
          es: "El expediente aún no está completo. Hay 1 cosa por arreglar.",
          en: "The dossier is not complete yet. There is 1 thing to put right.")
        : Message(
          es: "El expediente aún no está completo. Hay \(faults) cosas por arreglar.",
          en: "The dossier is not complete yet. There are \(faults) things to put right.")
    case .undetermined:
      message = Self.undetermined(questions)
    }
  }

  /// What each person is told, once; several persons who are told the same are named together.
  private static func ineligible(_ notMet: [Verdict.CriterionResult]) -> Message {
    var told: [(text: LocalizedText, labels: [Message])] = []
    var places: [LocalizedText: Int] = [:]
    for criterion in notMet {
      if let place = places[criterion.message], let label = criterion.subjectLabel {
        told[place].labels.append(label)
      } else {
        places[criterion.message] = criterion.subjectLabel == nil ? nil : told.count
        told.append((criterion.message, criterion.subjectLabel.map { [$0] } ?? []))
      }
    }
    var sentences: [Message] = []
    var previous: [Message] = []
    for (text, labels) in told {
      let whose = labels.isEmpty || labels == previous ? nil : Message.list(labels.short).capitalized
      sentences.append(
        Message(
          es: (whose.map { "\($0.spanish): " } ?? "") + text.spanish,
          en: (whose.map { "\($0.english): " } ?? "") + text.text(in: .english)))
      previous = labels
    }
    return Message(
      es: "No procede. " + sentences.map(\.spanish).joined(separator: " "),
      en: "Not eligible. " + sentences.map(\.english).joined(separator: " "))
  }

  private static func undetermined(_ questions: [Question]) -> Message {
    let applicant = questions.filter { $0.askedOf == .applicant }.count
    let office = questions.count - applicant
    if questions.isEmpty {
      return Message(
        es: "Todavía no se puede decidir: un cálculo del trámite no da resultado. Consulte en la oficina.",
        en: "It cannot be decided yet: a calculation of the procedure has no result. Ask the office.")
    }
    if applicant == 0 {
      return office == 1
        ? Message(
          es: "Su parte está completa. La oficina debe confirmar 1 cosa.",
          en: "Your part is complete. The office has to confirm 1 thing.")
        : Message(
          es: "Su parte está completa. La oficina debe confirmar \(office) cosas.",
          en: "Your part is complete. The office has to confirm \(office) things.")
    }
    let ask =
      applicant == 1
      ? Message(es: "Falta que responda 1 pregunta.", en: "You still have to answer 1 question.")
      : Message(
        es: "Falta que responda \(applicant) preguntas.", en: "You still have to answer \(applicant) questions.")
    guard office > 0 else { return ask }
    let confirm =
      office == 1
      ? Message(es: "La oficina debe confirmar 1 cosa.", en: "The office has to confirm 1 thing.")
      : Message(es: "La oficina debe confirmar \(office) cosas.", en: "The office has to confirm \(office) things.")
    return Message(es: "\(ask.spanish) \(confirm.spanish)", en: "\(ask.english) \(confirm.english)")
  }
}

extension Verdict.RequirementResult {
  var isLacking: Bool { status == .missing || status == .defective }
}

extension [Message] {
  /// The first ones, and how many more there are.
  fileprivate var short: [Message] {
    guard count > 6 else { return self }
    return prefix(5) + [Message(es: "\(count - 5) más", en: "\(count - 5) more")]
  }
}
