import Testing
import Tramites

@testable import TramitesCommand

@Suite("tramites check")
struct CheckCommandTests {
  @Test(
    "the exit status tells admissible from the rest",
    arguments: [
      (Library.complete, CommandStatus.success, "admissible"),
      (Library.incomplete, .negative, "incomplete"),
      (Library.complete.replacing("2000-05-15", with: "2021-01-01"), .negative, "ineligible"),
      (Library.complete.dropping(#","bytes":900000"#), .negative, "undetermined"),
    ])
  func outcomes(dossier: String, status: CommandStatus, outcome: String) throws {
    let run = try Bench().run("check", "-", "--format", "json", input: dossier)
    #expect(run.status == status)
    #expect(run.json?.at("/outcome")?.string == outcome)
    #expect(run.errors.isEmpty)
  }

  @Test("the verdict is text in the language that is asked for")
  func languages() throws {
    let bench = try Bench()
    let spanish = bench.run("check", "incompleto.json")
    let english = bench.run("check", "incompleto.json", "--lang", "en")
    #expect(spanish.output.contains("Dos fotografías") || spanish.output.contains("Fotografía"))
    #expect(spanish.output != english.output)
    #expect(english.status == .negative)
  }

  @Test("several files give their verdicts one after the other, each with its name")
  func severalFiles() throws {
    let run = try Bench().run("check", "completo.json", "incompleto.json")
    #expect(run.status == .negative)
    let first = try #require(run.output.firstRange(of: "── completo.json ──"))
    let second = try #require(run.output.firstRange(of: "── incompleto.json ──"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test("several files as JSON are an array that names them, also those that could not be judged")
  func severalFilesAsJSON() throws {
    let run = try Bench().run("check", "--format=json", "completo.json", "nada.json", "incompleto.json")
    #expect(run.status == .failure)
    let json = try #require(run.json)
    #expect(json.elements.map { $0["file"]?.string } == ["completo.json", "nada.json", "incompleto.json"])
    #expect(json.at("/0/verdict/outcome")?.string == "admissible")
    #expect(json.at("/1/error/code")?.string == "file.unreadable")
    #expect(json.at("/2/verdict/outcome")?.string == "incomplete")
    #expect(run.errors.contains("nada.json"))
  }

  @Test("a file that cannot be read does not stop the others")
  func goesOn() throws {
    let run = try Bench().run("check", "nada.json", "completo.json")
    #expect(run.status == .failure)
    #expect(run.errors.contains("no se puede leer `nada.json`: no existe"))
    #expect(run.output.contains("completo.json"))
  }

  @Test("a folder in the place of a dossier is named as such")
  func folder() throws {
    let run = try Bench().run("check", "Procedures")
    #expect(run.status == .failure)
    #expect(run.errors.contains("es una carpeta"))
  }

  @Test("a dossier that is no JSON is refused at its line and column")
  func malformed() throws {
    let run = try Bench().run("check", "-", input: "{\n  \"procedure\": }")
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("<stdin>:2:16: error:"), "\(run.errors)")
  }

  @Test("everything that does not fit the vocabulary is said at once")
  func refused() throws {
    let dossier = Library.complete.replacing(#""cedula":null"#, with: #""cedla":null,"hermanos":"dos""#)
    let run = try Bench().run("check", "-", input: dossier)
    #expect(run.status == .failure)
    #expect(run.errors.contains("[dossier.fact-unknown]"))
    #expect(run.errors.contains("¿quiso decir `cedula`?"))
    #expect(run.errors.contains("[dossier.type]"))
  }

  @Test("an unknown procedure gets the nearest one")
  func unknownProcedure() throws {
    let run = try Bench().run("check", "-", input: Library.complete.replacing("carne-", with: "carnet-"))
    #expect(run.status == .failure)
    #expect(run.errors.contains("¿quiso decir `carne-biblioteca`?"), "\(run.errors)")
  }

  @Suite("The day")
  struct Day {
    @Test("a dossier without a day is judged as of today, and a line says so")
    func today() throws {
      let run = try Bench().run("check", "-", "--format=json", input: Library.undated)
      #expect(run.status == .success)
      #expect(run.json?.at("/submittedOn")?.string == "2026-05-14")
      #expect(run.errors.contains("se toma la de hoy, 2026-05-14"))
      #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("a dossier that is refused gets no line about its day")
    func refused() throws {
      let run = try Bench().run("check", "-", input: "[]")
      #expect(run.status == .failure)
      #expect(!run.errors.contains("hoy"))
    }

    @Test("`--on` gives the day, and nothing needs to be said")
    func given() throws {
      let run = try Bench().run("check", "-", "--format=json", "--on=2026-06-01", input: Library.undated)
      #expect(run.json?.at("/submittedOn")?.string == "2026-06-01")
      #expect(run.errors.isEmpty)
    }

    @Test("a dossier's own day goes before `--on`, and a line says so")
    func own() throws {
      let run = try Bench().run("check", "-", "--format=json", "--on=2026-06-01", input: Library.complete)
      #expect(run.json?.at("/submittedOn")?.string == "2026-05-14")
      #expect(run.errors.contains("`--on 2026-06-01` no se usa"))
    }

    @Test("a day on which no version is in force is refused, with the nearest one")
    func notInForce() throws {
      let run = try Bench().run("check", "-", "--on=2025-01-01", input: Library.undated)
      #expect(run.status == .failure)
      #expect(run.errors.contains("2026-01-01"))
    }
  }

  @Suite("A broken catalog")
  struct BrokenCatalog {
    private func bench(adding path: String, _ text: String) throws -> Bench {
      try Bench(Library.files.merging(["Procedures/" + path: text]) { $1 })
    }

    @Test("what is broken elsewhere is a line on standard error")
    func elsewhere() throws {
      let run = try bench(adding: "otro/procedure.json", "{").run("check", "completo.json")
      #expect(run.status == .success)
      #expect(run.errors.contains("vea `tramites lint`"))
      #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("what is wrong in a procedure that is not needed keeps no check waiting, and is told by lint")
    func unneeded() throws {
      let other = Library.definition.replacing("carne-biblioteca", with: "otro")
        .replacing(#""atLeast": 6"#, with: #""atLeast": "seis""#)
      let bench = try bench(adding: "otro/procedure.json", other)
      for command in ["check", "repair", "channels"] {
        let run = bench.run(command, "completo.json")
        #expect(run.status == .success, "\(command)")
        #expect(run.errors.isEmpty, "\(command): \(run.errors)")
      }
      let unknown = bench.run(
        "check", "-", input: Library.complete.replacing("carne-biblioteca", with: "carne-bibliotec"))
      #expect(unknown.errors.contains("¿quiso decir `carne-biblioteca`?"))
      #expect(unknown.errors.contains("Procedures/otro/procedure.json:"))
      let lint = bench.run("lint")
      #expect((lint.output + lint.errors).contains("otro/procedure.json:"))
    }

    @Test("the procedure that is needed did not load: all errors, with the path from here")
    func needed() throws {
      let broken = Library.definition.replacing(#""atLeast": 6"#, with: #""atLeast": "seis""#)
      let run = try bench(adding: "carne/procedure.json", broken).run("check", "completo.json")
      #expect(run.status == .failure)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("no hay ningún trámite `carne-biblioteca`"))
      #expect(run.errors.contains("Procedures/carne/procedure.json:"), "\(run.errors)")
    }

    @Test("another version that is in force the same day did not load: refused")
    func otherVersion() throws {
      let broken = Library.definition.replacing(#""format": 1"#, with: #""format": 2"#)
      let run = try bench(adding: "carne/nueva.json", broken).run("check", "completo.json")
      #expect(run.status == .failure)
      #expect(run.errors.contains("otra versión de `carne-biblioteca`"), "\(run.errors)")
    }

    @Test("another version that is in force the same day rests on a library with a mistake: refused")
    func otherVersionOfBrokenLibrary() throws {
      let later = Library.definition.replacing(#""format": 1,"#, with: #""format": 1, "imports": [ "l.json" ],"#)
      let files = [
        "Procedures/carne/nueva.json": later,
        "Procedures/carne/l.json": #"{ "format": 1, "library": "l", "conditions": { "c": { "fct": "b" } } }"#,
      ]
      let run = try Bench(Library.files.merging(files) { $1 }).run("check", "completo.json")
      #expect(run.status == .failure)
      #expect(run.errors.contains("otra versión de `carne-biblioteca`"), "\(run.errors)")
    }

    @Test("what is not even JSON may be another version where it says so: refused")
    func unreadableVersion() throws {
      let cut = String(Library.definition.prefix(Library.definition.count / 2))
      let run = try bench(adding: "carne/nueva.json", cut).run("check", "completo.json")
      #expect(run.status == .failure)
      #expect(run.errors.contains("nombra `carne-biblioteca`"), "\(run.errors)")
      let other = cut.replacing(#""id": "carne-biblioteca""#, with: #""id": "carne-museo""#)
      #expect(try bench(adding: "museo/nueva.json", other).run("check", "completo.json").status == .success)
    }

    @Test("another version that is in force on other days does not matter")
    func oldVersion() throws {
      let broken = Library.definition.replacing(#""format": 1"#, with: #""format": 2"#)
        .replacing(#""from": "2026-01-01""#, with: #""until": "2025-12-31""#)
      let run = try bench(adding: "carne/vieja.json", broken).run("check", "completo.json")
      #expect(run.status == .success)
    }

    @Test("a folder that does not exist is named, with what to do")
    func noFolder() throws {
      let run = try Bench().run("check", "completo.json", "--procedures", "Nada")
      #expect(run.status == .failure)
      #expect(run.errors.contains("`Nada`") && run.errors.contains("--procedures CARPETA"))
    }
  }

  @Test("the folder comes from the option, then the environment, then its usual name")
  func folders() throws {
    let files = ["T/carne/procedure.json": Library.definition, "completo.json": Library.complete]
    #expect(try Bench(files).run("check", "completo.json").status == .failure)
    #expect(try Bench(files).run("check", "completo.json", "--procedures", "T").status == .success)
    let bench = try Bench(files, variables: ["TRAMITES_PROCEDURES": "T"])
    #expect(bench.run("check", "completo.json").status == .success)
    #expect(bench.run("check", "completo.json", "--procedures", "U").status == .failure)
  }
}
