import Tramites

/// A plan for a terminal: the procedures in their order, why each is there, and what is known of it.
struct PlanText {
  private let plan: Plan
  private let language: Language
  private let width: Int

  /// The text of a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - language: the language of the text.
  ///   - width: the columns of a line, 20 or more.
  init(_ plan: Plan, language: Language, width: Int = 80) {
    self.plan = plan
    self.language = language
    self.width = width
  }

  private func say(_ spanish: String, _ english: String) -> String { say(Message(es: spanish, en: english)) }

  private func say(_ message: Message) -> String { message.text(in: language) }

  private func say(_ text: LocalizedText) -> String { text.text(in: language) }

  /// The text, without a line feed at its end.
  var text: String {
    var page = TextPage(width: width)
    let others = plan.steps.count - 1
    page.add(
      others == 0
        ? say("No hace falta ningún otro trámite antes.", "No other procedure is needed first.")
        : others == 1
          ? say("Antes hace falta otro trámite.", "Another procedure is needed first.")
          : say("Antes hacen falta otros \(others) trámites.", "\(others) other procedures are needed first."))
    for (place, step) in plan.steps.enumerated() {
      page.blank()
      page.add(say(step.calmTitle), first: "\(place + 1). ".leftPadded(to: 5))
      write(step, on: &page)
    }
    for circle in plan.circles {
      page.blank()
      page.add(words(of: circle))
    }
    return page.text
  }

  private func words(of circle: [Procedure.ID]) -> String {
    let titles = circle.map { id in
      let title = plan.steps.first { $0.id == id }.map { say($0.calmTitle) } ?? id.rawValue
      return say("«\(title)»", "“\(title)”")
    }
    guard titles.count > 1 else {
      let title = titles.first ?? ""
      return say(
        "\(title) pide algo que se obtiene con el mismo trámite. Pregunte en la oficina cómo empezar.",
        "\(title) asks for something that is obtained through that same procedure. Ask the office how to begin.")
    }
    let list = titles.joined(separator: ", ")
    return say(
      "Estos trámites se necesitan unos a otros en círculo: \(list). Pregunte en la oficina por cuál empezar.",
      "These procedures need each other in a circle: \(list). Ask the office with which to begin.")
  }

  private func write(_ step: Plan.Step, on page: inout TextPage) {
    let margin = "     "
    func add(_ label: String, _ items: [String]) {
      guard !items.isEmpty else { return }
      page.add(items.withoutRepeats.joined(separator: "; ").endingSentence, first: margin + label, rest: margin + "  ")
    }
    add(say("Da: ", "It yields: "), step.neededFor.map { named(say($0.about), for: $0.subjectLabel) })
    if let obstacle = step.obstacle { page.add(words(of: obstacle), first: margin, rest: margin + "  ") }
    guard let verdict = step.verdict else { return }
    let requirements = verdict.requirements
    func titles(where isShown: (Verdict.RequirementResult) -> Bool) -> [String] {
      requirements.filter(isShown).map { named(say($0.title), for: step.subjectLabel(of: $0)) }
    }
    add(say("Ya está: ", "In order: "), titles { $0.status == .satisfied })
    add(
      say("Falta: ", "Missing: "),
      titles { !$0.isRecommended && ($0.status == .missing || $0.status == .defective) })
    let count = verdict.questions.count
    guard count > 0 else { return }
    page.add(
      count == 1
        ? say("Queda 1 pregunta por responder.", "1 question is to be answered.")
        : say("Quedan \(count) preguntas por responder.", "\(count) questions are to be answered."), first: margin)
  }

  private func words(of obstacle: Plan.Step.Obstacle) -> String {
    switch obstacle {
    case .notInCatalog:
      return say("El catálogo no tiene este trámite.", "The catalog does not have this procedure.")
    case .notInForce(let periods):
      let periods = periods.compactMap { $0.words(in: language) }.joined(separator: "; ")
      return say(
        "El día de la presentación no está en vigor: lo está \(periods).",
        "It is not in force on the day of submission, but \(periods).")
    case .notJudged(let problems):
      let problems = problems.map { say($0.message) }.joined(separator: "; ")
      return say(
        "No se pudo revisar con los datos del expediente: \(problems).",
        "It could not be checked with what the dossier says: \(problems).")
    }
  }

  private func named(_ title: String, for label: Message?) -> String {
    label.map { "\(say($0)): \(title.loweringFirst)" } ?? title
  }
}
