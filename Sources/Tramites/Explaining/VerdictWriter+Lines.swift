// What stands beside the instances.
extension VerdictWriter {
  mutating func write(_ finding: Finding) {
    json.beginObject()
    string("code", finding.code.rawValue)
    string("path", finding.path)
    json.key("params")
    json.beginObject()
    for (key, param) in finding.params.sorted(by: { $0.key < $1.key }) {
      json.key(key)
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
    string("number", line.number)
    if line.step.text == nil { text("text", line.step.title) } else { text("text", line.step.text) }
    text("summary", line.step.summary)
    boolean("applies", line.applies.boolean)
    strings("dependsOn", line.dependsOn)
    array("links", line.step.links) { writer, link in
      writer.json.beginObject()
      writer.text("title", link.title)
      writer.string("url", link.url)
      writer.json.endObject()
    }
    strings("notes", line.step.notes.map { $0.text(in: language) })
    array("steps", line.steps) { $0.write($1) }
    json.endObject()
  }

  mutating func write(_ problem: Verdict.Problem) {
    json.beginObject()
    string("code", problem.code)
    string("path", problem.path)
    message("message", problem.message)
    json.endObject()
  }

  mutating func writeSteps(of explainer: Explainer) {
    json.key("steps")
    json.beginArray()
    for (number, step) in explainer.program.steps.enumerated() {
      if let pieces, explainer.appliesWhole(step) {
        json.raw(pieces.steps[number])
      } else if let line = explainer.line(of: step) {
        write(line)
      }
    }
    json.endArray()
  }
}
