import Tramites

/// What `tramites ask` says.
struct AskText {
  let language: Language
  let width: Int
  let colors: Bool

  private func say(_ spanish: String, _ english: String) -> String {
    Message(es: spanish, en: english).text(in: language)
  }
  private func say(_ message: Message) -> String { message.text(in: language) }

  private func page(_ write: (inout TextPage) -> Void) -> String {
    var page = TextPage(width: width, colors: colors)
    write(&page)
    return page.text
  }

  // MARK: The beginning

  func opening(of procedure: Procedure, _ interview: Interview, isResumed: Bool, path: String?) -> String {
    page { page in
      page.add(procedure.definition.calmTitle(in: language), style: .heading)
      page.add(interview.submittedOn.words(in: language), first: say("Fecha de presentación: ", "Day of submission: "))
      page.blank()
      if isResumed {
        let count = interview.answers.count
        page.add(
          say(
            count == 1 ? "Se retoma con 1 respuesta." : "Se retoma con \(count) respuestas.",
            count == 1 ? "It goes on with 1 answer." : "It goes on with \(count) answers."))
      }
      if let path {
        page.add(
          say("Se guarda en `\(path)` después de cada respuesta.", "It is saved in `\(path)` after every answer."))
      } else {
        page.add(
          say(
            "Para que una interrupción no le haga perder nada, empiece con `--save expediente.json`.",
            "So that an interruption loses nothing, begin with `--save dossier.json`."))
      }
      page.add(
        say(
          "Escriba `ayuda` para saber qué puede responder, `atrás` para volver, `salir` para dejarlo.",
          "Type `help` to learn what you may answer, `back` to go back, `quit` to leave."))
    }
  }

  func dropped(_ given: [Interview.Given]) -> String {
    page { page in
      page.blank()
      page.add(
        say(
          given.count == 1
            ? "Hay una respuesta que ya no encaja en el trámite y se quitó:"
            : "Hay \(given.count) respuestas que ya no encajan en el trámite y se quitaron:",
          given.count == 1
            ? "There is an answer that no longer fits the procedure and was dropped:"
            : "There are \(given.count) answers that no longer fit the procedure and were dropped:"))
      for given in given { page.add("`\(given.question)`", first: "  - ") }
    }
  }

  // MARK: Questions

  func question(_ question: Interview.Question, _ progress: Interview.Progress, number: Int) -> String {
    page { page in
      page.addLine("")
      let left = max(progress.remaining - 1, 0)
      let place =
        switch left {
        case 0: say("Pregunta \(number) (quizá la última)", "Question \(number) (perhaps the last)")
        case 1: say("Pregunta \(number) (queda una más)", "Question \(number) (one more to come)")
        default: say("Pregunta \(number) (quedan unas \(left))", "Question \(number) (about \(left) more)")
        }
      page.add(place, style: .heading)
      page.add(say(question.question))
      if let help = question.help { page.add(say(help), first: "  ") }
      for (place, option) in question.options.enumerated() {
        page.add(say(option.title), first: "\(place + 1). ".leftPadded(to: 5))
      }
      if let hint = hint(question) { page.add(hint, first: "  ") }
    }
  }

  /// What may be typed, where the question leaves that open.
  private func hint(_ question: Interview.Question) -> String? {
    let none = say(question.noneWord)
    let orNone = question.mayBeNone ? say(", o `\(none)`", ", or `\(none)`") : ""
    return switch question.type {
    case .boolean: say("(sí / no)", "(yes / no)")
    case .date: say("(día, como 2026-03-10\(orNone))", "(a day, like 2026-03-10\(orNone))")
    case .integer: say("(un número entero\(orNone))", "(a whole number\(orNone))")
    case .decimal: say("(un número, como 12,50\(orNone))", "(a number, like 12.50\(orNone))")
    case .options: say("(varias, como 1, 3; `todo` o `nada`)", "(several, like 1, 3; `all` or `none`)")
    case .country: say("(un país, como Colombia)", "(a country, like Colombia)")
    case .language: say("(un idioma, como español)", "(a language, like Spanish)")
    case .choice: question.mayBeNone ? say("(un número, o `\(none)`)", "(a number, or `\(none)`)") : nil
    case .text: question.mayBeNone ? say("(si no hay, escriba `\(none)`)", "(if there is none, type `\(none)`)") : nil
    }
  }

  func help(_ question: Interview.Question) -> String {
    page { page in
      page.addLine("")
      if let help = question.help { page.add(say(help)) }
      if let example = question.example, question.type != .choice {
        page.add(example, first: say("Por ejemplo: ", "For example: "))
      }
      page.add(say("Puede escribir:", "You may type:"))
      let words = [
        say("la respuesta", "the answer"),
        say(
          "`no sé`, o solo Enter: la pregunta queda para el final",
          "`skip`, or just Enter: the question is left for the end"),
        say("`atrás`: vuelve a la pregunta anterior", "`back`: returns to the question before"),
        say("`respuestas`: muestra lo que ha respondido", "`answers`: shows what you have answered"),
        say("`cambiar 2`: cambia la respuesta 2", "`change 2`: changes answer 2"),
        say("`expediente`: muestra el expediente como JSON", "`dossier`: shows the dossier as JSON"),
        say("`salir`: lo deja aquí", "`quit`: leaves it here"),
        say(
          "`=` y un texto: ese texto es la respuesta, diga lo que diga",
          "`=` and a text: that text is the answer, whatever it says"),
      ]
      for word in words { page.add(word, first: "  - ") }
    }
  }

  // MARK: Answers

  /// What was understood, where that is not what was typed.
  func understood(_ answer: Interview.Answer, _ question: Interview.Question) -> String? {
    if answer == .unsure { return "  → " + say("queda para el final", "left for the end") }
    if question.isSensitive { return nil }
    switch question.type {
    case .date, .decimal, .choice, .options, .country, .language:
      return page { $0.add(say(question.words(for: answer)), first: "  → ") }
    case .boolean, .integer, .text: return nil
    }
  }

  /// - Parameters:
  ///   - questions: the questions of the answers in words.
  ///   - unused: the answers that are kept, but not used.
  func answers(
    _ interview: Interview, _ questions: [Interview.Question.ID: Interview.Question], unused: [Interview.Question.ID]
  ) -> String {
    page { page in
      page.addLine("")
      if interview.answers.isEmpty {
        page.add(say("Todavía no ha respondido nada.", "You have not answered anything yet."))
      }
      for (place, given) in interview.answers.enumerated() {
        let question = unused.contains(given.question) ? nil : questions[given.question]
        let title = questions[given.question].map { self.title(of: $0) } ?? "`\(given.question)`"
        let answer = question.map { say($0.words(for: given.answer)) }
        page.add(
          title + ": " + (answer ?? say("ya no se pregunta", "not asked any more")),
          first: "\(place + 1). ".leftPadded(to: 5))
      }
    }
  }

  private func title(of question: Interview.Question) -> String {
    switch question.kind {
    case .element: say(question.question)
    case .fact, .document, .documentKey: say(question.title)
    }
  }

  /// - Parameter question: nil where nothing words it any more.
  func takenBack(_ id: Interview.Question.ID, _ question: Interview.Question?) -> String {
    let title = question.map { $0.kind == .document ? say($0.question) : self.title(of: $0) } ?? id.description
    return page {
      $0.add(
        say(
          "Se retiró la respuesta a «\(title)»: esa pregunta vuelve a estar abierta.",
          "The answer to “\(title)” was taken back: that question is open again."), first: "  ← ")
    }
  }

  func problem(_ problem: Interview.AnswerProblem) -> String {
    page { page in
      page.add(say(problem.message), first: "  ! ")
      guard problem.mayInsist else { return }
      page.add(
        say("Si está seguro, escríbalo otra vez igual.", "If you are sure, type it again just so."), first: "    ")
    }
  }

  var lineTooLong: String {
    say(
      "  ! Esa línea es demasiado larga: caben 65 536 bytes. Escriba una respuesta más corta.",
      "  ! That line is too long: 65,536 bytes fit. Type a shorter answer.")
  }
  var lineNotUTF8: String {
    say(
      "  ! Esa línea no está en UTF-8: use esa codificación, o escríbala sin los signos que no pasan.",
      "  ! That line is not in UTF-8: use that encoding, or type it without the characters that do not pass.")
  }
  var nothingBefore: String { say("  ! No hay ninguna respuesta antes.", "  ! There is no answer before this.") }
  var notAskedAnyMore: String {
    say("  ! Esa pregunta ya no hace falta.", "  ! That question is not needed any more.")
  }

  func noAnswer(_ number: Int, count: Int) -> String {
    say("  ! No hay respuesta \(number): hay \(count).", "  ! There is no answer \(number): there are \(count).")
  }

  // MARK: The end

  func offer(_ questions: [Interview.Question]) -> String {
    page { page in
      page.addLine("")
      page.add(
        say(
          questions.count == 1
            ? "Dejó 1 pregunta sin responder:" : "Dejó \(questions.count) preguntas sin responder:",
          questions.count == 1
            ? "You left 1 question without an answer:" : "You left \(questions.count) questions without an answer:"))
      for question in questions { page.add(say(question.question), first: "  - ") }
      page.add(say("¿Quiere responder ahora? (s/N)", "Do you want to answer now? (y/N)"))
    }
  }

  func end(of verdict: Verdict) -> String {
    page { page in
      page.addLine("")
      page.add(
        verdict.outcome == .ineligible
          ? say(
            "Con estas respuestas el trámite no procede: lo demás ya no cambiaría nada.",
            "With these answers the request cannot go on: nothing else would change that.")
          : say("Eso es todo lo que hay que preguntar.", "That is all there is to ask."))
      page.addLine("")
    }
  }

  /// - Parameter command: what goes on with the saved file; nil without one.
  func stopped(_ command: String?) -> String {
    page { page in
      page.addLine("")
      if let command {
        page.add(
          say("Se interrumpió aquí, y nada se perdió. Para seguir:", "It stopped here, and nothing is lost. To go on:"))
        page.addLine("  " + command)
      } else {
        page.add(
          say(
            "Se interrumpió aquí. Este es el expediente: guárdelo en un archivo, y siga con `--dossier`.",
            "It stopped here. This is the dossier: keep it in a file, and go on with `--dossier`."))
      }
    }
  }

  func kept(path: String?) -> String {
    page { page in
      page.addLine("")
      if let path {
        page.add(say("El expediente está en `\(path)`.", "The dossier is in `\(path)`."))
      } else {
        page.add(say("¿Quiere ver el expediente como JSON? (s/N)", "Do you want to see the dossier as JSON? (y/N)"))
      }
    }
  }
}
