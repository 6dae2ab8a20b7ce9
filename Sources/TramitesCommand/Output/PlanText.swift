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

  private func say(_ spanish: String, _ english: String) -> String {
    Message(es: spanish, en: english).text(in: language)
  }

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
      let title = step.verdict?.procedure.definition.calmTitle(in: language) ?? step.title.text(in: language)
      page.add(title, first: "\(place + 1). ".leftPadded(to: 5))
      write(step, on: &page)
    }
    for circle in plan.circles {
      page.blank()
      let titles = circle.map { id in
        plan.steps.first { $0.id == id }?.title.text(in: language) ?? id.rawValue
      }
      page.add(
        say("Estos trámites se necesitan unos a otros en círculo: ", "These procedures need each other in a circle: ")
          + titles.map { "«\($0)»" }.joined(separator: ", ")
          + say(". Pregunte en la oficina por cuál empezar.", ". Ask the office with which to begin."))
    }
    return page.text
  }

  private func write(_ step: Plan.Step, on page: inout TextPage) {
    let margin = "     "
    let needs = step.neededFor.map { need in
      let title = need.about.text(in: language)
      return need.subjectLabel.map { "\($0.text(in: language)): \(title.loweringFirst)" } ?? title
    }
    if !needs.isEmpty {
      page.add(
        needs.joined(separator: "; ").endingSentence, first: margin + say("Da: ", "It yields: "), rest: margin + "  ")
    }
    guard let verdict = step.verdict else {
      page.add(
        say("El catálogo no tiene este trámite.", "The catalog does not have this procedure."), first: margin)
      return
    }
    let settled = verdict.requirements.filter { $0.status == .satisfied }
    if !settled.isEmpty {
      page.add(titles(of: settled), first: margin + say("Ya está: ", "In order: "), rest: margin + "  ")
    }
    let lacking = verdict.requirements.filter {
      !$0.isRecommended && ($0.status == .missing || $0.status == .defective)
    }
    if !lacking.isEmpty {
      page.add(titles(of: lacking), first: margin + say("Falta: ", "Missing: "), rest: margin + "  ")
    }
    let count = verdict.questions.count
    guard count > 0 else { return }
    page.add(
      count == 1
        ? say("Queda 1 pregunta por responder.", "1 question is to be answered.")
        : say("Quedan \(count) preguntas por responder.", "\(count) questions are to be answered."), first: margin)
  }

  private func titles(of results: [Verdict.RequirementResult]) -> String {
    results.map { result in
      let title = result.title.text(in: language)
      return result.subjectLabel.map { "\($0.text(in: language)): \(title.loweringFirst)" } ?? title
    }.joined(separator: "; ").endingSentence
  }
}
