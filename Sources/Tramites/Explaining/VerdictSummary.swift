/// The first words of a verdict: the outcome, and how much there is to do (VERDICT: first the outcome).
struct VerdictSummary {
  let message: Message

  /// What a summary counts and names.
  struct Tally {
    /// What those are told who do not meet a criterion, with what texts call them.
    private(set) var notMet: [(text: LocalizedText, label: Message?)] = []
    private var faults: Set<Finding.Fault> = []
    private var withoutFindings = 0

    /// How much there is to put right: what is wrong with the instances that are missing or defective and count.
    var numberOfFaults: Int { faults.count + withoutFindings }

    mutating func add(notMet text: LocalizedText, _ label: Message?) { notMet.append((text, label)) }

    /// Counts what is wrong with an instance; the same fault of one paper counts once.
    mutating func add(_ findings: [Finding]) {
      if findings.isEmpty { withoutFindings += 1 }
      for finding in findings { faults.insert(finding.fault) }
    }
  }

  /// The summary of a verdict of which no list has been made yet: only what it needs is.
  init(_ verdict: Verdict) {
    let explainer = Explainer(verdict.accepted)
    let outcome = verdict.outcome
    var tally = Tally()
    if outcome == .ineligible {
      for record in verdict.criteria where record.status == .notMet {
        let criterion = explainer.program.criteria[Int(record.number)]
        guard !criterion.isRecommended else { continue }
        tally.add(
          notMet: explainer.program.criterionDefinitions[Int(criterion.number)].message,
          explainer.label(list: criterion.list, row: record.row))
      }
    }
    self.init(
      outcome, tally, faults: outcome == .incomplete ? explainer.numberOfFaults(verdict.records) : 0,
      questions: outcome == .undetermined ? explainer.questions(verdict) : [])
  }

  /// The summary of a verdict whose lists are at hand.
  init(
    _ outcome: Verdict.Outcome, eligibility: [Verdict.CriterionResult], requirements: [Verdict.RequirementResult],
    questions: [Question]
  ) {
    var tally = Tally()
    for criterion in eligibility where criterion.status == .notMet && !criterion.isRecommended {
      tally.add(notMet: criterion.message, criterion.subjectLabel)
    }
    for requirement in requirements where requirement.isLacking && !requirement.isRecommended {
      tally.add(requirement.findings)
    }
    self.init(outcome, tally, questions: questions)
  }

  init(_ outcome: Verdict.Outcome, _ tally: Tally, questions: [Question]) {
    self.init(outcome, tally, faults: tally.numberOfFaults, questions: questions)
  }

  private init(_ outcome: Verdict.Outcome, _ tally: Tally, faults: Int, questions: [Question]) {
    switch outcome {
    case .admissible:
      message = Message(es: "El expediente está completo.", en: "The dossier is complete.")
    case .ineligible:
      message = Self.ineligible(tally.notMet)
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
  private static func ineligible(_ notMet: [(text: LocalizedText, label: Message?)]) -> Message {
    var told: [(text: LocalizedText, labels: [Message])] = []
    var places: [LocalizedText: Int] = [:]
    for criterion in notMet {
      if let place = places[criterion.text], let label = criterion.label {
        told[place].labels.append(label)
      } else {
        places[criterion.text] = criterion.label == nil ? nil : told.count
        told.append((criterion.text, criterion.label.map { [$0] } ?? []))
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
