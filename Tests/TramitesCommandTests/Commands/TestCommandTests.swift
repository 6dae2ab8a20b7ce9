import Testing
import Tramites

@testable import TramitesCommand

@Suite("tramites test")
struct TestCommandTests {
  private func bench(_ files: [String: String] = [:], isTerminal: Bool = false) throws -> Bench {
    try Bench(Library.files.merging(files) { $1 }, isTerminal: isTerminal)
  }

  private static let failing = ["Procedures/carne/cases/falta.json": Library.failingCase]

  @Test(
    "cases that give what is expected are only counted",
    arguments: [("es", "1 caso, todo bien."), ("en", "1 case, all well.")])
  func passing(language: String, summary: String) throws {
    let run = try bench().run("test", "--lang", language)
    #expect(run.status == .success)
    #expect(run.output == summary + "\n")
  }

  @Test("a case that fails says what was expected and what was found, list by list")
  func failing() throws {
    let run = try bench(Self.failing).run("test")
    #expect(run.status == .negative)
    #expect(run.output.contains("Procedures/carne/cases/falta.json — Falta una foto"))
    #expect(run.output.contains("`missing`\n    se esperaba: —\n    hay:         `fotos`"), "\(run.output)")
    #expect(run.output.contains("`defective`\n    se esperaba: `fotos`\n    hay:         —"), "\(run.output)")
    #expect(run.output.hasSuffix("2 casos: 1 bien, 1 mal.\n"))
    #expect(try bench(Self.failing).run("test", "--lang=en").output.hasSuffix("2 cases: 1 passed, 1 failed.\n"))
  }

  @Test("as JSON every case is there")
  func json() throws {
    let run = try bench(Self.failing).run("test", "--format=json")
    #expect(run.status == .negative)
    let json = try #require(run.json)
    #expect(json["total"]?.int64 == 2 && json["passed"]?.int64 == 1 && json["failed"]?.int64 == 1)
    #expect(json.at("/cases/0/file")?.string == "Procedures/carne/cases/completo.json")
    #expect(json.at("/cases/0/passed")?.boolean == true)
    let mismatches = try #require(json.at("/cases/1/mismatches"))
    #expect(mismatches.elements.contains { $0["key"]?.string == "missing" && $0["found"]?.strings == ["fotos"] })
  }

  @Test(
    "paths choose: files, folders of cases, folders of procedures",
    arguments: [
      ("Procedures/carne/cases/completo.json", 1), ("Procedures/carne/cases", 2), ("Procedures/carne", 2),
      ("Procedures", 3), ("Procedures/otro/", 1), ("./Procedures/carne/../otro", 1),
    ])
  func paths(path: String, count: Int64) throws {
    let other = Library.definition.replacing("carne-biblioteca", with: "otro")
    let files = Self.failing.merging([
      "Procedures/otro/procedure.json": other,
      "Procedures/otro/cases/uno.json": Library.passingCase.replacing("carne-biblioteca", with: "otro"),
    ]) { $1 }
    let run = try bench(files).run("test", "--format", "json", path)
    #expect(run.json?["total"]?.int64 == count, "\(run.errors)")
  }

  @Test("a case whose file is wrong fails, with its place")
  func malformed() throws {
    let run = try bench(["Procedures/carne/cases/mal.json": #"{ "titel": "x" }"#]).run("test")
    #expect(run.status == .negative)
    #expect(run.output.contains("Procedures/carne/cases/mal.json:1:3: error:"), "\(run.output)")
  }

  @Test("a path that does not exist, lies elsewhere or holds no case is refused")
  func badPaths() throws {
    let bench = try bench(["otra/x.json": "{}", "Procedures/vacia/nota.txt": ""])
    for (path, message) in [
      ("nada", "no existe `nada`"), ("otra", "no está en la carpeta"), ("Procedures/vacia", "no hay casos"),
    ] {
      let run = bench.run("test", path)
      #expect(run.status == .failure)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test("a folder without any case is no success")
  func noCases() throws {
    let run = try Bench(["Procedures/carne.json": Library.definition]).run("test")
    #expect(run.status == .failure)
    #expect(run.errors.contains("no hay casos"))
  }

  @Test("a procedure that did not load fails the whole run; a path that needs it not does not")
  func broken() throws {
    let bench = try bench([
      "Procedures/roto/procedure.json": "{", "Procedures/roto/cases/uno.json": Library.passingCase,
    ])
    let whole = bench.run("test")
    #expect(whole.status == .failure)
    #expect(whole.errors.contains("Procedures/roto/procedure.json:1:"))
    #expect(whole.output.contains("1 caso"))
    let part = bench.run("test", "Procedures/carne")
    #expect(part.status == .success)
    #expect(part.errors.contains("vea `tramites lint`"))
  }

  @Test("the case of a procedure that did not load shows its errors")
  func brokenProcedure() throws {
    let bench = try bench(["Procedures/carne/procedure.json": Library.definition.dropping(#""format": 1,"#)])
    let run = bench.run("test", "Procedures/carne")
    #expect(run.status == .failure)
    #expect(run.errors.contains("`format`"))
  }
}
