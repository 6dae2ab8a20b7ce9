import Tramites

extension VerdictText.Writer {
  /// The summaries of the steps still ahead.
  mutating func writeStepsAhead() {
    var lines = summaries(of: verdict.steps)[...]
    // What is done lies at the beginning: after a step that is ahead, all are.
    while let first = lines.first, first.isDone { lines.removeFirst() }
    guard !lines.isEmpty else { return }
    heading("DESPUÉS", "AFTERWARDS")
    for line in lines { page.add(line.text.endingSentence, first: "  ", rest: "    ") }
  }

  /// A summary stands for all the steps inside; without one, theirs are told.
  private func summaries(of steps: [Verdict.StepLine]) -> [(text: String, isDone: Bool)] {
    steps.flatMap { line in
      guard let summary = line.step.summary else { return summaries(of: line.steps) }
      let text = say(summary)
      return [(line.applies == .unknown ? ifItApplies(text) : text, isDone(line.step))]
    }
  }

  private func ifItApplies(_ text: String) -> String {
    say("Si corresponde: ", "If it applies: ") + text.loweringFirst
  }

  /// Whether all requirements that a step is for are met.
  private func isDone(_ step: Step) -> Bool {
    let instances = requirements.filter { step.requirements.contains($0.id.requirement) }
    return instances.contains { $0.status == .satisfied }
      && instances.allSatisfy { $0.status == .satisfied || $0.status == .notApplicable }
  }

  /// All steps whole: numbers, texts, links and notes.
  mutating func writeAllSteps() {
    let steps = verdict.steps
    guard !steps.isEmpty else { return }
    heading("PASOS", "STEPS")
    write(steps, indent: 2)
  }

  private mutating func write(_ lines: [Verdict.StepLine], indent: Int) {
    for line in lines {
      let margin = String(repeating: " ", count: indent)
      let marker = line.number.map { Self.ownNumber($0) + ". " } ?? (line.step.title == nil ? "- " : "")
      var inner = indent + marker.displayWidth
      if let title = line.step.title {
        page.add(say(title), first: margin)
        inner = indent
      }
      let condition = line.applies == .unknown ? dependence(line) : ""
      if let text = line.step.text {
        page.add(say(text) + condition, first: margin + (line.step.title == nil ? marker : ""))
      } else if !condition.isEmpty {
        page.add(condition, first: margin)
      }
      write(surroundingsOf: line.step, margin: String(repeating: " ", count: inner), below: line.steps)
    }
  }

  private mutating func write(surroundingsOf step: Step, margin: String, below steps: [Verdict.StepLine]) {
    let text = step.text.map { say($0) } ?? ""
    for link in step.links where !text.contains(link.url) {
      page.add((link.title.map { say($0) + ": " } ?? "") + link.url, first: margin)
    }
    write(steps, indent: margin.count)
    for note in step.notes {
      page.add(say(note), first: margin + say("Nota: ", "Note: "), rest: margin + "  ")
    }
  }

  private func dependence(_ line: Verdict.StepLine) -> String {
    let titles = line.dependsOn.compactMap { names.title(of: $0) }.withoutRepeats
    return titles.isEmpty
      ? say(" (si corresponde)", " (if it applies)")
      : say(
        " (si corresponde; depende de: \(titles.joined(separator: "; ")))",
        " (if it applies; it depends on: \(titles.joined(separator: "; ")))")
  }

  /// The last part of a number: `a` of `3.a`.
  private static func ownNumber(_ number: String) -> String {
    number.split(separator: ".").last.map(String.init) ?? number
  }
}
