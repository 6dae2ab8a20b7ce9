import Testing
import Tramites

@testable import TramitesCommand

@Suite("tramites lint")
struct LintCommandTests {
  private static let broken: [String: String] = Library.files.merging([
    "Procedures/otro/procedure.json": Library.definition.replacing("carne-biblioteca", with: "otro")
      .replacing(#""requirements""#, with: #""requirments""#),
    "Procedures/carne/cases/mal.json": #"{ "dossier": {}, "expect": { "outcome": "complete" } }"#,
  ]) { $1 }

  @Test("a folder in order has nothing to say", arguments: [("es", "No hay errores"), ("en", "There are no errors")])
  func clean(language: String, text: String) throws {
    let run = try Bench().run("lint", "--lang", language)
    #expect(run.status == .success)
    #expect(run.output.hasPrefix(text))
  }

  @Test("every problem of definitions and cases is shown with its place, and counted")
  func problems() throws {
    let run = try Bench(Self.broken).run("lint")
    #expect(run.status == .negative)
    #expect(run.output.contains("Procedures/otro/procedure.json:"))
    #expect(run.output.contains("¿quiso decir `requirements`?"))
    #expect(run.output.contains("Procedures/carne/cases/mal.json:1:"))
    #expect(run.output.contains(" errores, 0 avisos.\n"))
  }

  @Test("as JSON it is an array of diagnostics")
  func json() throws {
    let run = try Bench(Self.broken).run("lint", "--format", "json", "Procedures/otro")
    #expect(run.status == .negative)
    let first = try #require(run.json?.elements.first { $0["code"]?.string == "key.unknown" })
    #expect(
      first.members.compactMap { $0.key.string }
        == ["code", "severity", "file", "line", "column", "pointer", "message", "notes"])
    #expect(first["severity"]?.string == "error")
    #expect(first["file"]?.string == "Procedures/otro/procedure.json")
    #expect((first["line"]?.int64 ?? 0) > 1)
    #expect(first.at("/notes/0/message")?.string == "¿quiso decir `requirements`?")
    #expect(try Bench().run("lint", "--format", "json").output == "[]\n")
  }

  @Test("paths choose what is shown, and a line speaks of the rest")
  func paths() throws {
    let bench = try Bench(Self.broken)
    let some = bench.run("lint", "Procedures/carne")
    #expect(some.output.contains("mal.json") && !some.output.contains("otro/procedure.json"))
    #expect(some.errors.contains("en otros archivos"))
    #expect(bench.run("lint", "Procedures/carne/procedure.json").status == .success)
  }

  @Test("a warning is no error")
  func warnings() throws {
    let definition = Library.definition.replacing(
      #""fees": []"#, with: #""fees": [], "related": [ { "procedure": "nada", "relation": "see" } ]"#)
    let run = try Bench(["Procedures/carne.json": definition]).run("lint")
    #expect(run.status == .success)
    #expect(run.output.contains("0 errores, 1 aviso."), "\(run.output)")
  }

  @Test("a path that does not exist or lies elsewhere is refused")
  func badPaths() throws {
    #expect(try Bench().run("lint", "nada").errors.contains("no existe `nada`"))
    #expect(try Bench().run("lint", "completo.json").errors.contains("no está en la carpeta"))
  }
}
