import Tramites

extension VerdictText.Writer {
  /// The open answers: the applicant's with what may be answered, then those of the office.
  mutating func writeQuestions() {
    let own = questions.filter { $0.askedOf == .applicant }
    if !own.isEmpty {
      heading("POR RESPONDER", "TO BE ANSWERED")
      if verdict.outcome != .undetermined {
        page.add(
          own.count == 1
            ? say("Falta que responda 1 pregunta.", "You still have to answer 1 question.")
            : say("Falta que responda \(own.count) preguntas.", "You still have to answer \(own.count) questions."))
      }
      page.add(questions: own, language: language)
    }
    let others = questions.filter { $0.askedOf != .applicant }
    guard !others.isEmpty else { return }
    heading("LA OFICINA DEBE CONFIRMAR", "THE OFFICE HAS TO CONFIRM")
    for question in others {
      let source =
        question.askedOf == .system ? say(" (se consulta en un registro)", " (to be looked up in a register)") : ""
      page.add(say(question.question) + source, first: "  - ")
    }
  }
}

extension TextPage {
  /// Questions for a person, numbered, each with its possible answers and what helps to answer.
  mutating func add(questions: [Question], language: Language) {
    for (place, question) in questions.enumerated() {
      let marker = "\(place + 1). ".leftPadded(to: 5)
      let margin = String(repeating: " ", count: marker.displayWidth)
      add(question.question.text(in: language), first: marker)
      var answers = question.options.map { $0.title.text(in: language) }
      if question.mayBeNone, !answers.isEmpty { answers.append(language == .spanish ? "no hay" : "there is none") }
      if !answers.isEmpty {
        add(
          question.shown(answers, in: language), first: margin + (language == .spanish ? "Respuestas: " : "Answers: "))
      }
      if let help = question.help { add(help.text(in: language), first: margin) }
    }
  }
}

extension Question {
  /// The possible answers: one of them, or of the parts of a document any number.
  fileprivate func shown(_ answers: [String], in language: Language) -> String {
    guard type == "list" else { return answers.joined(separator: " / ") }
    let many = Message(es: "una, varias o ninguna", en: "one, several or none")
    return "\(answers.joined(separator: "; ")) (\(many.text(in: language)))"
  }
}
