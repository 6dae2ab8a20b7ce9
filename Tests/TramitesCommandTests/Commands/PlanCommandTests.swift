import Testing
import Tramites

@testable import TramitesCommand

@Suite("tramites plan and tramites channels")
struct PlanCommandTests {
  @Test("say that nothing is needed first where it is so")
  func plan() throws {
    let run = try Bench().run("plan", "incompleto.json")
    #expect(run.status == .success)
    #expect(run.output.contains("No hace falta ningún otro trámite antes"), "\(run.output)")
    #expect(try Bench().run("plan", "incompleto.json", "--lang=en").output.contains("No other procedure"))
    let json = try Bench().run("plan", "incompleto.json", "--format=json").json
    #expect(json?["steps"]?.elements.map { $0["procedure"]?.string } == ["carne-biblioteca"])
  }

  @Test("say at a place that no version is in force for, or none is there, and what of it is known")
  func obstacles() throws {
    let bench = try Bench([
      "Procedures/a.json": Self.definition("a", sources: ["b", "no-existe"]),
      "Procedures/b.json": Self.definition("b", #""effective": { "from": "2030-01-01" },"#),
      "d.json": Self.dossier,
    ])
    let plan = bench.run("plan", "d.json").output
    #expect(plan.contains("Otro trámite (`no-existe`)\n     Da: Papel de no-existe.\n     El catálogo no tiene este"))
    #expect(
      plan.contains(
        """
        Trámite b
             Da: Papel de b.
             El día de la presentación no está en vigor: lo está desde el 1 de enero de
               2030.
        """), "\(plan)")
    #expect(plan.firstRange(of: "El catálogo no tiene") == plan.ranges(of: "El catálogo no tiene").last)
    let english = bench.run("plan", "d.json", "--lang=en").output
    #expect(english.contains("It is not in force on the day of submission, but from 1 January 2030."), "\(english)")
    #expect(english.contains("Another procedure (`no-existe`)"))
    let obstacles = bench.run("plan", "d.json", "--format=json").json?["steps"]?.elements.map { $0["obstacle"]?.string }
    #expect(obstacles == ["notInCatalog", "notInForce", nil])
  }

  @Test(
    "say which procedures stand in a circle",
    arguments: [
      (
        ["b"], "es",
        "Estos trámites se necesitan unos a otros en círculo: «Trámite a», «Trámite b». Pregunte en la oficina por cuál empezar."
      ),
      (
        ["b"], "en",
        "These procedures need each other in a circle: “Trámite a”, “Trámite b”. Ask the office with which to begin."
      ),
      (
        ["a"], "es",
        "«Trámite a» pide algo que se obtiene con el mismo trámite. Pregunte en la oficina cómo empezar."
      ),
      (
        ["a"], "en",
        "“Trámite a” asks for something that is obtained through that same procedure. Ask the office how to begin."
      ),
    ])
  func circle(sources: [String], language: String, words: String) throws {
    let bench = try Bench([
      "Procedures/a.json": Self.definition("a", sources: sources),
      "Procedures/b.json": Self.definition("b", sources: ["a"]), "d.json": Self.dossier,
    ])
    let output = bench.run("plan", "d.json", "--lang", language).output
    #expect(output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(output)")
  }

  @Test("say once what several instances need, for whom, and by the dossier's own numbers")
  func yields() throws {
    let list =
      #""deps": { "type": "list", "title": "dependientes", "each": "dep", "fields": { "n": { "type": "integer" } } }"#
    func definition(_ id: String, _ source: String, _ when: String) -> String {
      #"""
      { "format": 1, "id": "\#(id)", "title": "TRÁMITE DE \#(id.uppercased())", "facts": { \#(list) }, "channels": [],
        "documents": { "d": { "title": "Empadronamiento", "obtainedThrough": "\#(source)" } },
        "requirements": [
          { "id": "q", "title": "Q", "evidence": { "document": "d" } },
          { "id": "r", "title": "R", "evidence": { "document": "d" } },
          { "id": "s", "title": "Erre", "forEach": "deps"\#(when), "evidence": { "document": "d", "of": "dep" } } ] }
      """#
    }
    let output = try Bench([
      "Procedures/a.json": definition("a", "padron", #", "when": { "fact": "dep.n", "is": 1 }"#),
      "Procedures/b.json": definition("padron", "otro", ""),
      "d.json":
        #"{ "procedure": "a", "submittedOn": "2026-03-10", "facts": { "deps": [ { "n": 0 }, { "n": 1 } ] } }"#,
    ]).run("plan", "d.json").output
    #expect(output.contains("Trámite de padron\n     Da: Empadronamiento; dep 2: empadronamiento."), "\(output)")
    #expect(output.contains("Falta: Q; R; dep 1: erre; dep 2: erre."), "\(output)")
  }

  private static let dossier = #"{ "procedure": "a", "submittedOn": "2026-03-10", "facts": {}, "documents": [] }"#

  /// A procedure that asks for a paper of each of some others.
  private static func definition(_ id: String, sources: [String] = [], _ more: String = "") -> String {
    let documents = sources.map { #""\#($0)": { "title": "Papel de \#($0)", "obtainedThrough": "\#($0)" }"# }
    let requirements = sources.map { #"{ "id": "r-\#($0)", "title": "R", "evidence": { "document": "\#($0)" } }"# }
    return #"""
      { "format": 1, "id": "\#(id)", "title": "Trámite \#(id)", \#(more) "facts": {}, "channels": [],
        "documents": { \#(documents.joined(separator: ", ")) },
        "requirements": [ \#(requirements.joined(separator: ", ")) ] }
      """#
  }

  @Test("compare the channels, best first")
  func channels() throws {
    let run = try Bench().run("channels", "completo.json")
    #expect(run.status == .success)
    let web = try #require(run.output.firstRange(of: "Página web"))
    let counter = try #require(run.output.firstRange(of: "Mostrador"))
    #expect(web.lowerBound < counter.lowerBound, "\(run.output)")
    let json = try Bench().run("channels", "completo.json", "--format=json").json
    #expect(json?.elements.map { $0["channel"]?.string } == ["web", "mostrador"])
  }

  @Test("refuse a dossier that does not fit", arguments: ["plan", "channels"])
  func refusals(command: String) throws {
    let run = try Bench().run(command, "-", input: Library.complete.replacing("fechaNacimiento", with: "fecha"))
    #expect(run.status == .failure)
    #expect(run.errors.contains("<stdin>:1:"), "\(run.errors)")
  }
}
