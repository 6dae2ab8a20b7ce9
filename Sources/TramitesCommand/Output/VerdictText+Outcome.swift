import Tramites

extension VerdictText.Writer {
  /// The outcome in a sentence; where a criterion is not met, also why, and whether it can go on without the person.
  mutating func writeOutcome() {
    page.add(
      verdict.summary(in: language, eligibility: criteria, requirements: requirements, questions: questions),
      style: style)
    guard verdict.outcome == .ineligible else { return }
    let notMet = criteria.filter { $0.status == .notMet && !$0.isRecommended }
    page.blank()
    writeWhetherItCanGoOn(without: notMet)
    for (place, criterion) in notMet.enumerated() {
      writeWhy(criterion, isOneOfSeveral: notMet.count > 1)
      // What to do is the same for all of them.
      if place == notMet.count - 1 { writeAdvice(notMet) }
    }
  }

  private mutating func writeWhy(_ criterion: Verdict.CriterionResult, isOneOfSeveral: Bool) {
    if !criterion.because.isEmpty {
      let about = [say(criterion.title).withoutFullStop, criterion.subjectLabel.map { say($0) }].compactMap(\.self)
      let label = isOneOfSeveral ? " (\(about.joined(separator: ", ")))" : ""
      let lead = say("Por qué no procede\(label): ", "Why not eligible\(label): ")
      page.add(lead + reasons(criterion.because).endingSentence, rest: "  ")
    }
    if let guidance = criterion.guidance { writeWhatToDo(say(guidance)) }
  }

  /// What to do about criteria that say nothing of it themselves.
  private mutating func writeAdvice(_ notMet: [Verdict.CriterionResult]) {
    // Whoever can be left out has been told so.
    guard notMet.contains(where: { $0.guidance == nil && $0.id.subject == nil && !$0.because.isEmpty }) else { return }
    writeWhatToDo(
      say(
        "si hay un error en sus respuestas, corríjalo; si no, este trámite no es para su caso.",
        "if there is a mistake in your answers, correct it; if not, this procedure is not for your case."))
  }

  private mutating func writeWhatToDo(_ text: String) {
    page.add(text.loweringFirst, first: say("Qué hacer: ", "What to do: "), rest: "  ")
  }

  private var style: TextPage.Style {
    switch verdict.outcome {
    case .ineligible: .refused
    case .incomplete, .undetermined: .open
    case .admissible: .done
    }
  }

  /// Whether something remains to apply for once those are left out whom a criterion excludes.
  private mutating func writeWhetherItCanGoOn(without notMet: [Verdict.CriterionResult]) {
    let excluded = notMet.compactMap(\.id.subject).withoutRepeats
    // A criterion that is not about an element concerns the whole request.
    guard !excluded.isEmpty, notMet.allSatisfy({ $0.id.subject != nil }) else { return }
    let list = excluded[0].prefix { $0 != "[" }
    let elements = (criteria.map(\.id) + requirements.map(\.id)).compactMap(\.subject).withoutRepeats
      .filter { $0.prefix { $0 != "[" } == list }
    let isExcluded = Set(excluded)
    let remaining = elements.filter { !isExcluded.contains($0) }
    let left = labels(of: excluded)
    // Whoever has a criterion that waits for an answer is not admitted yet.
    let waiting = Set(criteria.filter { $0.status == .undetermined && !$0.isRecommended }.compactMap(\.id.subject))
    let open = remaining.filter { waiting.contains($0) }
    let kept = labels(of: remaining.filter { !waiting.contains($0) })
    if remaining.isEmpty {
      let title = names.title(of: String(list)) ?? String(list)
      page.add(
        say("Sin \(left) no queda nadie en «\(title)».", "Without \(left) nobody remains in “\(title)”."))
      return
    }
    if !kept.isEmpty {
      page.add(
        say(
          "La solicitud puede seguir sin \(left), para \(kept).", "The request can go on without \(left), for \(kept).")
      )
    }
    if !open.isEmpty {
      let open = labels(of: open)
      page.add(
        say(
          "De \(open) todavía no se sabe si puede seguir.", "Of \(open) it is not known yet whether it can go on."))
    }
  }

  private func labels(of paths: [String]) -> String { labels(paths.compactMap { names.label(of: $0)?.text }) }

  /// Labels in a list; of many, only the first ones are named.
  func labels(_ labels: [String]) -> String {
    let shown = labels.count > 6 ? 5 : labels.count
    let others = labels.count - shown
    return (labels.prefix(shown) + (others > 0 ? [say("\(others) más", "\(others) more")] : []))
      .listed(with: say("y", "and"))
  }
}

extension Array where Element: Hashable {
  /// The elements without those that stood before.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
