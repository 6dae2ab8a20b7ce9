import Testing
import Tramites

@testable import TramitesCommand

@Suite("tramites list")
struct ListCommandTests {
  private static let versions: [String: String] = [
    "Procedures/carne/procedure.json": Library.definition,
    "Procedures/carne/vieja.json": Library.definition
      .replacing(#""from": "2026-01-01""#, with: #""from": "2020-01-01", "until": "2025-12-31""#),
    "Procedures/otro.json": Library.definition.replacing("carne-biblioteca", with: "otro")
      .replacing(#""effective": { "from": "2026-01-01" },"#, with: ""),
  ]

  @Test("the table has a line for each version, by id and then by day")
  func table() throws {
    let run = try Bench(Self.versions).run("list")
    #expect(run.status == .success)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("TRÁMITE"))
    #expect(lines[1].contains("de 2020-01-01 a 2025-12-31"))
    #expect(lines[2].contains("desde 2026-01-01"))
    #expect(lines[3].hasPrefix("otro ") && lines[3].contains("siempre"))
    #expect(lines[3].hasSuffix("Emisión de carné de biblioteca"))
  }

  @Test("the titles and headings are in the language that is asked for")
  func english() throws {
    let run = try Bench(Self.versions).run("list", "--lang=en")
    #expect(run.output.hasPrefix("PROCEDURE"))
    #expect(run.output.contains("Issue of a library card"))
    #expect(run.output.contains("2020-01-01 to 2025-12-31"))
  }

  @Test("as JSON it is an array of objects with `id` and `title`")
  func json() throws {
    let json = try #require(try Bench(Self.versions).run("list", "--format", "json").json)
    #expect(json.elements.map { $0["id"]?.string } == ["carne-biblioteca", "carne-biblioteca", "otro"])
    #expect(json.at("/0/title")?.string == "Emisión de carné de biblioteca")
    #expect(json.at("/0/effective/until")?.string == "2025-12-31")
    #expect(json.at("/1/effective/until")?.isNull == true)
    #expect(json.at("/2/file")?.string == "Procedures/otro.json")
  }

  @Test("`--on` leaves those in force that day")
  func onADay() throws {
    let json = try #require(try Bench(Self.versions).run("list", "--format", "json", "--on", "2025-06-01").json)
    #expect(json.elements.map { $0["file"]?.string } == ["Procedures/carne/vieja.json", "Procedures/otro.json"])
  }

  @Test("what loaded is listed, and a line speaks of the rest")
  func partlyBroken() throws {
    let run = try Bench(Self.versions.merging(["Procedures/roto.json": "{"]) { $1 }).run("list")
    #expect(run.status == .success)
    #expect(run.errors.contains("aviso: hay 1 error"))
  }

  @Test("where nothing loaded, the errors are shown")
  func wholeBroken() throws {
    let run = try Bench(["Procedures/roto.json": "{"]).run("list")
    #expect(run.status == .failure)
    #expect(run.errors.contains("Procedures/roto.json:1:"))
  }

  @Test("a folder without procedures is an empty list")
  func empty() throws {
    let bench = try Bench(["Procedures/nota.txt": ""])
    #expect(bench.run("list", "--format", "json").json?.count == 0)
    #expect(bench.run("list").errors.contains("no hay trámites"))
  }

  @Test("a title cannot command the terminal")
  func controlCharacters() throws {
    let definition = Library.definition.replacing("Emisión de", with: #"Emisión\u001B[2J\u202Ede"#)
    let run = try Bench(["Procedures/carne.json": definition]).run("list")
    #expect(run.output.contains("\\u{1B}[2J\\u{202E}"))
    #expect(!run.output.unicodeScalars.contains("\u{1B}") && !run.output.unicodeScalars.contains("\u{202E}"))
  }
}
