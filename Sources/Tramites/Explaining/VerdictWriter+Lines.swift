// What stands beside the instances.
extension VerdictWriter {
  mutating func write(_ finding: Finding) {
    json.beginObject()
    string("code", finding.code.rawValue)
    string("path", finding.path)
    json.key("params")
    json.beginObject()
    for (key, param) in finding.params.sorted(by: { $0.key < $1.key }) {
      json.key(named: key)
      json.write(param.tree)
    }
    json.endObject()
    message("message", finding.message)
    message("remedy", finding.remedy)
    array("because", finding.because) { $0.write($1) }
    json.endObject()
  }

  mutating func write(_ question: Question) {
    json.beginObject()
    string("path", question.path)
    message("title", question.title)
    message("question", question.question)
    string("askedOf", question.askedOf.rawValue)
    string("type", question.type)
    array("options", question.options) { writer, option in
      writer.json.beginObject()
      writer.string("id", option.id)
      writer.message("title", option.title)
      writer.json.endObject()
    }
    strings("neededFor", question.neededFor.map(\.description))
    json.endObject()
  }

  mutating func write(_ fees: Verdict.Fees) {
    json.key("fees")
    json.beginObject()
    array("lines", fees.lines) { writer, line in
      writer.json.beginObject()
      writer.string("id", line.id.rawValue)
      writer.text("title", line.title)
      writer.string("subject", line.subject)
      writer.boolean("applies", line.applies.boolean)
      writer.number("amount", line.amount)
      writer.strings("dependsOn", line.dependsOn)
      writer.json.endObject()
    }
    string("currency", fees.currency)
    number("total", fees.total)
    json.endObject()
  }

  mutating func write(_ result: Verdict.ResultLine) {
    json.beginObject()
    string("id", result.id?.rawValue)
    text("title", result.title)
    boolean("applies", result.applies.boolean)
    value("value", result.value)
    strings("dependsOn", result.dependsOn)
    json.endObject()
  }

  mutating func write(_ notice: Verdict.NoticeLine) {
    json.beginObject()
    string("subject", notice.subject)
    text("text", notice.text)
    json.endObject()
  }

  mutating func write(_ line: Verdict.StepLine) {
    json.beginObject()
    writeHead(line.step, number: line.number)
    boolean("applies", line.applies.boolean)
    strings("dependsOn", line.dependsOn)
    writeTail(line.step)
    array("steps", line.steps) { $0.write($1) }
    json.endObject()
  }

  mutating func writeHead(_ step: Step, number: String?) {
    string("number", number)
    text("text", step.text ?? step.title)
    text("summary", step.summary)
  }

  mutating func writeTail(_ step: Step) {
    array("links", step.links) { writer, link in
      writer.json.beginObject()
      writer.text("title", link.title)
      writer.string("url", link.url)
      writer.json.endObject()
    }
    strings("notes", step.notes.map { $0.text(in: language) })
  }

  mutating func write(_ problem: Verdict.Problem) {
    json.beginObject()
    string("code", problem.code)
    string("path", problem.path)
    message("message", problem.message)
    json.endObject()
  }

  mutating func writeProblems(of explainer: Explainer) {
    json.key("problems")
    json.beginArray()
    for problem in explainer.invalidFacts() { write(problem) }
    for document in explainer.unusedDocuments { write(unused: document, explainer) }
    for problem in explainer.withoutValue() { write(problem) }
    json.endArray()
  }

  private mutating func write(unused document: Int32, _ explainer: Explainer) {
    json.beginObject()
    word("code", "document.unused")
    json.key("path")
    json.string(ElementPath(.documents, row: document))
    json.key("message")
    json.string(joining: explainer.parts(ofUnused: document, in: language))
    json.endObject()
  }

  mutating func writeSteps(of explainer: Explainer) {
    json.key("steps")
    json.beginArray()
    if let pieces {
      for index in pieces.steps.indices { write(pieces.steps[index], explainer) }
    } else {
      for line in explainer.steps() { write(line) }
    }
    json.endArray()
  }

  private mutating func write(_ step: VerdictPieces.StepPiece, _ explainer: Explainer) {
    if step.isUnconditional { return json.raw(step.whole) }
    let applies = explainer.evaluation.optionalTruth(step.when)
    if applies == .false { return }
    if explainer.appliesWhole(step) { return json.raw(step.whole) }
    json.beginObject()
    json.raw(step.head)
    boolean("applies", applies.boolean)
    strings("dependsOn", explainer.dependencies(of: step.when))
    json.raw(step.tail)
    json.key("steps")
    json.beginArray()
    for index in step.steps.indices { write(step.steps[index], explainer) }
    json.endArray()
    json.endObject()
  }
}

extension Explainer {
  /// Whether a step applies with all that are inside it.
  fileprivate func appliesWhole(_ step: VerdictPieces.StepPiece) -> Bool {
    step.isUnconditional
      || evaluation.optionalTruth(step.when) == .true && step.steps.allSatisfy { appliesWhole($0) }
  }
}
