import Testing
import Tramites

@testable import TramitesCommand

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("What is written as JSON")
struct WrittenJSONTests {
  private static let dossiers: [String] = {
    let folder = Published.path("Examples/Dossiers")
    return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
  }()

  private func expectSame(_ text: String, _ what: String) {
    if let fault = faultOfWrittenJSON(text) { Issue.record("\(what) \(fault)\n\(text)") }
  }

  @Test("of a dossier and about it comes back the same, to the library and to Foundation", arguments: dossiers)
  func published(_ name: String) throws {
    let dossier = try Dossier(json: try Published.text("Examples/Dossiers/\(name)"), name: name)
    let procedure = try Published.catalog.procedure(for: dossier, submittedOn: "2026-03-10")
    let verdict = try Published.verdict(dossier)
    expectSame(dossier.json, "the dossier")
    let interview = try Interview(takingUp: dossier, in: procedure, submittedOn: "2026-03-10")
    expectSame(try interview.savedDossier(in: procedure).json, "the interview's dossier")
    for repair in verdict.repairs.repairs.prefix(1) {
      expectSame(try dossier.applying(repair).json, "the repaired dossier")
    }
    for language in Language.allCases {
      expectSame(verdict.json(in: language, with: .all), "the verdict with all advice")
      for pretty in [false, true] {
        expectSame(verdict.json(in: language, pretty: pretty), "the verdict")
        expectSame(verdict.repairs.json(in: language, pretty: pretty), "the repairs")
        expectSame(try procedure.checklist(for: dossier).json(in: language, pretty: pretty), "the checklist")
        let plan = try Published.catalog.plan(for: dossier, submittedOn: "2026-03-10")
        expectSame(plan.json(in: language, pretty: pretty), "the plan")
      }
    }
  }

  @Test("by a command comes back the same, answers and refusals, in one line and in many")
  func commands() throws {
    let broken = Library.complete.replacing("pasaporte", with: "pasapórte\u{2028}<\u{7F}")
    var files = Library.files
    files["roto.json"] = broken
    files["sin-sintaxis.json"] = String(Library.complete.dropLast())
    files["Procedures/carne/cases/falla.json"] = Library.failingCase
    let bench = try Bench(files)
    let badBench = try Bench(["Procedures/malo/procedure.json": Library.definition.dropping("\"requirements\"")])
    let runs = [
      bench.run("check", "completo.json", "incompleto.json", "roto.json", "sin-sintaxis.json", "--format", "json"),
      bench.run("check", "incompleto.json", "--advice", "--format", "json"),
      bench.run("repair", "incompleto.json", "--format", "json"),
      bench.run("repair", "incompleto.json", "--apply", "1"),
      bench.run("plan", "incompleto.json", "--format", "json"),
      bench.run("channels", "incompleto.json", "--format", "json"),
      bench.run("checklist", "carne-biblioteca", "--format", "json"),
      bench.run("describe", "carne-biblioteca", "--format", "json"), bench.run("list", "--format", "json"),
      bench.run("test", "--format", "json"), bench.run("lint", "--format", "json"),
      badBench.run("lint", "--format", "json"),
    ]
    for run in runs {
      #expect(!run.output.isEmpty, "\(run.errors)")
      expectSame(String(run.output.dropLast()), "the output")
    }
    let lines = [Library.complete, Library.incomplete, broken, "{", "", "[]", Library.undated].joined(separator: "\n")
    for arguments in [["batch"], ["batch", "--outcome-only"]] {
      let answers = bench.run(arguments, chunks: [Array(lines.utf8)]).output.split(separator: "\n")
      #expect(answers.count == 6)
      for answer in answers { expectSame(String(answer), "the line") }
    }
  }
}
