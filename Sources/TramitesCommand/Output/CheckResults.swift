import Tramites

/// Verdicts on their way out: one by itself, several each with its file.
///
/// As JSON, one verdict stands alone; several make an array of `{ "file", "verdict" }`, or `{ "file", "error", "more" }`
/// for a file that could not be judged.
struct CheckResults {
  let session: Session
  let isSeveral: Bool
  let allSteps: Bool
  let withAdvice: Bool
  private var count = 0

  init(session: Session, isSeveral: Bool, allSteps: Bool, withAdvice: Bool) {
    self.session = session
    self.isSeveral = isSeveral
    self.allSteps = allSteps
    self.withAdvice = withAdvice
  }

  private var isArray: Bool { isSeveral && session.settings.format == .json }

  func begin() {
    if isArray { session.host.output.write("[") }
  }

  func end() {
    if isArray { session.host.output.write("\n]\n") }
  }

  mutating func write(_ verdict: Verdict, of path: String) {
    defer { count += 1 }
    let advice: VerdictAdvice = withAdvice ? .all : []
    switch session.settings.format {
    case .json where isSeveral:
      element("\"file\":\(quoted(path)),\"verdict\":\(verdict.json(in: session.language, with: advice))")
    case .json:
      session.write(json: verdict.json(in: session.language, pretty: true, with: advice))
    case .text:
      if isSeveral { heading(path) }
      session.write(
        VerdictText(
          verdict, language: session.language, allSteps: allSteps, colors: session.usesColors, width: session.width
        ).text)
      if withAdvice, verdict.outcome != .admissible { writeRepairs(of: verdict) }
    }
  }

  private func writeRepairs(of verdict: Verdict) {
    let text = RepairText(
      verdict.repairs, of: verdict, language: session.language, width: session.width, colors: session.usesColors)
    session.write("\n" + text.advice)
  }

  mutating func write(_ error: CommandError, of path: String) {
    guard isArray else { return }
    let fault = ErrorJSON(error, language: session.language)
    element(
      "\"file\":\(quoted(path)),\"error\":\(text(fault.first)),\"more\":\(text(.array(fault.more)))")
    count += 1
  }

  private func element(_ members: String) {
    session.host.output.write("\(count == 0 ? "" : ",")\n{\(members)}")
  }

  private func heading(_ path: String) {
    session.write("\(count == 0 ? "" : "\n")── \(path.escapingControlCharacters) ──\n")
  }

  private func quoted(_ string: String) -> String { text(.string(string)) }

  private func text(_ tree: JSONTree) -> String { String(decoding: tree.bytes(), as: UTF8.self) }
}
