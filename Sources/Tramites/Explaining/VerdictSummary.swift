/// The first words of a verdict: the outcome, and how much there is to do (VERDICT: first the outcome).
struct VerdictSummary {
  let message: Message

  init(_ verdict: Verdict) {
    switch verdict.outcome {
    case .admissible:
      message = Message(es: "El expediente está completo.", en: "The dossier is complete.")
    case .ineligible:
      message = Self.ineligible(verdict)
    case .incomplete:
      let count = Self.faults(verdict)
      message =
        count == 1
        ? Message(
          es: "El expediente aún no está completo. Hay 1 cosa por arreglar.",
          en: "The dossier is not complete yet. There is 1 thing to put right.")
        : Message(
          es: "El expediente aún no está completo. Hay \(count) cosas por arreglar.",
          en: "The dossier is not complete yet. There are \(count) things to put right.")
    case .undetermined:
      message = Self.undetermined(verdict.questions)
    }
  }

  private static func faults(_ verdict: Verdict) -> Int {
    verdict.requirements.filter { !$0.isRecommended }.map { max(1, $0.findings.count) * ($0.isLacking ? 1 : 0) }
      .reduce(0, +)
  }

  private static func ineligible(_ verdict: Verdict) -> Message {
    let notMet = verdict.eligibility.filter { $0.status == .notMet && !$0.isRecommended }
    let sentences = notMet.map { criterion in
      let text = criterion.message.message
      guard let label = criterion.subjectLabel else { return text }
      return Message(es: "\(label.spanish): \(text.spanish)", en: "\(label.english): \(text.english)")
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
        es: "Todavía no se puede decidir: falta un valor que nadie puede responder aquí.",
        en: "It cannot be decided yet: a value is lacking that nobody can answer here.")
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
