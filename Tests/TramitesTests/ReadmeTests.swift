import Foundation
import Testing
import Tramites

/// What the README shows, run as it stands: each block of Swift there is compiled here, letter by letter.
///
/// The paths are those of the README, so these tests run in the root of the package, as `swift test` does.
@Suite("The README")
struct ReadmeTests {
  private let readme: String

  init() throws {
    readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
  }

  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  @Test("A complete dossier for the spouse is admissible, and not without the registration")
  func spouse() throws {
    let catalog = try Catalog(contentsOf: URL(filePath: "Procedures"))
    let text = try String(contentsOfFile: "Examples/Dossiers/extension-conyuge-completo.json", encoding: .utf8)
    let dossier = try Dossier(json: text)
    let procedure = try catalog.procedure(for: dossier)
    #expect(try procedure.check(dossier).outcome == .admissible)

    let without = try dossier.setting("solicitante.claveIess", to: false)
    #expect(try procedure.check(without).missing == ["clave-portal"])
  }

  private func embedding(_ text: String) throws {
    let catalog = try Catalog(contentsOf: URL(filePath: "Procedures"))
    let dossier = try Dossier(json: text)
    let verdict = try catalog.check(dossier)
    print(verdict.summary(in: .spanish))
    for item in verdict.requirements {
      for finding in item.findings {
        print(finding.message.text(in: .spanish), finding.remedy?.text(in: .spanish) ?? "")
      }
    }
  }

  private func repairing(_ catalog: Catalog, _ dossier: Dossier) throws {
    let repairs = try catalog.check(dossier).repairs
    for action in repairs.repairs.first?.actions ?? [] {
      print(action.about.text(in: .spanish), action.instruction.text(in: .spanish))
    }
  }

  private func interviewing(_ procedure: Procedure, _ ask: (String) -> String?) throws -> Interview.State {
    var interview = Interview(of: procedure, submittedOn: "2026-03-10")
    while let question = try interview.state(in: procedure).question {
      guard let line = ask(question.question.text(in: .spanish)) else { break }
      do throws(Interview.AnswerProblem) {
        try interview.answer(question.answer(from: line), in: procedure)
      } catch {
        print(error.message.text(in: .spanish))
      }
    }
    let state = try interview.state(in: procedure)
    print(state.verdict.outcome, state.others.map(\.path), state.progress.answered)
    return state
  }

  @Test("shows code that runs")
  func embeddingRuns() throws {
    let text = try String(contentsOfFile: "Examples/Dossiers/codigo-dos-dependientes.json", encoding: .utf8)
    try embedding(text)
    try repairing(Catalog(contentsOf: URL(filePath: "Procedures")), Dossier(json: text))
  }

  @Test("shows an interview that comes to a verdict, with the words that it really says")
  func interview() throws {
    let catalog = try Catalog(contentsOf: URL(filePath: "Procedures"))
    let procedure = try catalog.procedure("extension-cobertura-salud", on: "2026-03-10")
    var answers = ["pensionista", "sí", "hijo", "ayer", "12/05/2015", "sí", "sí", "1710034065", "no", "no"][...]
    var asked: [String] = []
    let state = try interviewing(procedure) { question in
      asked.append(question)
      return answers.popFirst()
    }
    #expect(state.verdict.outcome == .admissible && answers.isEmpty)
    let shown = Self.blocks(of: readme, language: "console")
    #expect(shown.contains { $0.contains("Pregunta 4 (quedan unas 5)\n\(asked[3])\n") })
  }

  @Test("shows the code that stands in this file")
  func sameCode() throws {
    let source = Self.withoutIndentation(try String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
    let blocks = Self.blocks(of: readme, language: "swift")
    #expect(blocks.count == 4)
    for block in blocks { #expect(source.contains(Self.withoutIndentation(block)), "\(block)") }
  }

  @Test("shows a definition that loads, and the verdict that it gives")
  func definition() throws {
    let procedure = try Procedure(json: #require(Self.blocks(of: readme, language: "json").first))
    let dossier = Dossier(
      procedure: "carne-biblioteca", submittedOn: "2026-05-14",
      facts: ["solicitante": ["cedula": nil, "fechaNacimiento": "2010-05-15"]],
      documents: [
        DocumentItem("pasaporte", original: true, copies: 0), DocumentItem("foto"),
        DocumentItem("autorizacion", signature: .handwritten),
      ])
    let verdict = try procedure.check(dossier)
    #expect(verdict.missing == ["fotos"] && verdict.defective == ["identidad"])
    let shown = try #require(Self.blocks(of: readme, language: "text").first)
    #expect(shown.contains(verdict.summary(in: .spanish)))
  }

  private static func blocks(of text: String, language: String) -> [String] {
    var blocks: [String] = []
    var current: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if current == nil, line == "```\(language)" {
        current = []
      } else if let lines = current, line == "```" {
        blocks.append(lines.joined(separator: "\n"))
        current = nil
      } else {
        current?.append(String(line))
      }
    }
    return blocks
  }

  private static func withoutIndentation(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
  }
}
