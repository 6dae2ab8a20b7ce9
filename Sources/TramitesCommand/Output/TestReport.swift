import Tramites
import TramitesAuthoring

/// The results of cases: those that fail, with what was expected and found, and how many there are.
struct TestReport {
  private let results: [CaseResult]
  private let folder: String
  private let language: Language

  /// - Parameter folder: the folder that the files' names start from.
  init(_ results: [CaseResult], folder: String, language: Language) {
    self.results = results
    self.folder = folder
    self.language = language
  }

  private var failed: Int { results.count { !$0.passed } }

  // MARK: Text

  func text(colors: Bool) -> String {
    let failures = results.filter { !$0.passed }.map { lines(of: $0).joined(separator: "\n") + "\n" }
    var page = TextPage(width: 80, colors: colors)
    page.add(summary.text(in: language), style: failed == 0 ? .done : .refused)
    return (failures + [page.text]).joined(separator: "\n")
  }

  private func lines(of result: CaseResult) -> [String] {
    let title = result.title.map { " — " + $0.text(in: language) } ?? ""
    let names = Message(es: "se esperaba: |hay:         ", en: "expected: |found:    ").text(in: language)
      .split(separator: "|")
    var lines = [(folder.appendingPath(result.file) + title).escapingControlCharacters]
    for mismatch in result.mismatches {
      lines.append(
        "  \(folder.appendingPath(mismatch.location.description)): `\(mismatch.key)`".escapingControlCharacters)
      lines.append("    \(names[0])\(list(mismatch.expected))".escapingControlCharacters)
      lines.append("    \(names[1])\(list(mismatch.found))".escapingControlCharacters)
    }
    for diagnostic in result.diagnostics {
      let text = PlacedDiagnostic(diagnostic, in: folder).text(in: language)
      lines += text.split(separator: "\n").map { "  " + $0 }
    }
    return lines
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? "—" : names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private var summary: Message {
    let total = results.count
    let spanish = total == 1 ? "1 caso" : "\(total) casos"
    let english = total == 1 ? "1 case" : "\(total) cases"
    return failed == 0
      ? Message(es: "\(spanish), todo bien.", en: "\(english), all well.")
      : Message(
        es: "\(spanish): \(total - failed) bien, \(failed) mal.",
        en: "\(english): \(total - failed) passed, \(failed) failed.")
  }

  // MARK: JSON

  /// The results for programs: `{ total, passed, failed, cases: [ { file, title, passed, mismatches, diagnostics } ] }`.
  var json: JSONTree {
    .object([
      JSONMember("total", .integer(results.count)), JSONMember("passed", .integer(results.count - failed)),
      JSONMember("failed", .integer(failed)), JSONMember("cases", .array(results.map(json))),
    ])
  }

  private func json(_ result: CaseResult) -> JSONTree {
    .object([
      JSONMember("file", .string(folder.appendingPath(result.file))),
      JSONMember("title", result.title.map { .string($0.text(in: language)) } ?? .null),
      JSONMember("passed", .boolean(result.passed)),
      JSONMember("mismatches", .array(result.mismatches.map(json))),
      JSONMember(
        "diagnostics", .array(result.diagnostics.map { PlacedDiagnostic($0, in: folder).json(in: language) })),
    ])
  }

  private func json(_ mismatch: CaseMismatch) -> JSONTree {
    .object([
      JSONMember("key", .string(mismatch.key)), JSONMember("line", .integer(mismatch.location.line)),
      JSONMember("column", .integer(mismatch.location.column)),
      JSONMember("expected", .array(mismatch.expected.map { .string($0) })),
      JSONMember("found", .array(mismatch.found.map { .string($0) })),
      JSONMember("message", .string(mismatch.message.text(in: language))),
    ])
  }
}
