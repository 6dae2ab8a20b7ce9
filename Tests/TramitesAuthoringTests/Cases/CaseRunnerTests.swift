import Foundation
import Testing
import Tramites
import TramitesAuthoring

@Suite("Running cases")
struct CaseRunnerTests {
  private static let files = [
    "shared/library.json": #"{ "format": 1, "library": "comun" }"#,
    "shared/cases/a.json": CaseFixture.base,
    "becas/procedure.json": CaseFixture.definition.replacing(
      #""from": "2020-01-01""#, with: #""from": "2020-01-01", "until": "2026-06-30""#),
    "becas/later.json": CaseFixture.definition.replacing(#""from": "2020-01-01""#, with: #""from": "2026-07-01""#),
    "becas/cases/b.json": CaseFixture.base,
    "becas/cases/a.json": #"{ "base": "b.json", "with": { "monto": 1 }, "expect": { "outcome": "undetermined" } }"#,
    "becas/cases/.c.json": "?",
    "becas/cases/case.schema.json": "?",
    "becas/cases/notes.txt": "?",
    "becas/cases/old/d.json": "?",
    "becas/other.json": "?",
  ]

  @Test("The cases are those beside the procedures, each once")
  func casesAreFound() {
    let catalog = Catalog.loadingWhatItCan(files: Self.files).catalog
    #expect(catalog.procedures.count == 2)
    let runner = CaseRunner(catalog: catalog, files: Self.files)
    #expect(runner.caseFiles() == ["becas/cases/a.json", "becas/cases/b.json"])
    #expect(runner.caseFiles(in: "becas/cases/old") == ["becas/cases/old/d.json"])
    #expect(runner.caseFiles(in: "nowhere") == [])
    #expect(runner.run().map(\.passed) == [false, true])
  }

  @Test("A folder gives the same results as memory, and nothing outside it is read")
  func folderIsRead() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "tramites-cases-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: parent) }
    let folder = parent.appending(path: "root")
    for (path, text) in Self.files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try Data(CaseFixture.base.utf8).write(to: parent.appending(path: "base.json"))
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "becas/cases/link.json"), withDestinationURL: parent.appending(path: "base.json"))
    let catalog = Catalog.loadingWhatItCan(contentsOf: folder).catalog
    let runner = CaseRunner(catalog: catalog, folder: folder)
    #expect(runner.caseFiles() == ["becas/cases/a.json", "becas/cases/b.json", "becas/cases/link.json"])
    #expect(runner.run().map(\.passed) == [false, true, false])
    let link = try #require(runner.run(["becas/cases/link.json"]).first)
    #expect(link.diagnostics.map(\.code) == [.importOutsideRoot])
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "becas/others"), withDestinationURL: parent)
    #expect(runner.caseFiles(in: "becas/others") == [])
  }

  @Test("A case is checked by the version in force on its day")
  func versionIsTheOneInForce() {
    let catalog = Catalog.loadingWhatItCan(files: Self.files).catalog
    let later =
      #"{ "base": "b.json", "with": { "submission.date": "2026-07-01" }, "expect": { "outcome": "admissible" } }"#
    let files = Self.files.merging(["becas/cases/e.json": later]) { $1 }
    let results = CaseRunner(catalog: catalog, files: files).run(["becas/cases/b.json", "becas/cases/e.json"])
    #expect(results.map { $0.verdict?.procedure.file } == ["becas/procedure.json", "becas/later.json"])
  }

  @Test("A result is told in Spanish and in English")
  func resultIsTold() throws {
    let catalog = Catalog.loadingWhatItCan(files: Self.files).catalog
    let files = Self.files.merging([
      "becas/cases/e.json": """
      { "title": { "es": "Uno", "en": "One" }, "base": "b.json",
        "expect": { "outcome": "incomplete", "missing": ["x"] } }
      """
    ]) { $1 }
    let runner = CaseRunner(catalog: catalog, files: files)
    let result = try #require(runner.run(["becas/cases/e.json"]).first)
    #expect(
      result.text(in: .spanish) == """
        becas/cases/e.json: mal — Uno
        becas/cases/e.json:2:26: `outcome`: se esperaba `incomplete`, y hay `admissible`
        becas/cases/e.json:2:52: error: el trámite no tiene el requisito ni el criterio `x` [reference.unknown] \
        /expect/missing/0
        """)
    #expect(
      result.text(in: .english) == """
        becas/cases/e.json: failed — One
        becas/cases/e.json:2:26: `outcome`: expected `incomplete`, found `admissible`
        becas/cases/e.json:2:52: error: the procedure has no requirement and no criterion `x` [reference.unknown] \
        /expect/missing/0
        """)
    #expect(runner.run(["becas/cases/b.json"])[0].text(in: .spanish) == "becas/cases/b.json: bien — Completo")
  }

  @Test("Control characters of a file do not reach the terminal")
  func controlCharactersAreShown() {
    let result = CaseFixture.run(
      #"{ "title": "a\u001b[2J", "base": "base.json", "expect": { "outcome": "admissible" } }"#)
    #expect(result.text(in: .spanish) == "becas/cases/case.json: bien — a\\u{1B}[2J")
  }
}
