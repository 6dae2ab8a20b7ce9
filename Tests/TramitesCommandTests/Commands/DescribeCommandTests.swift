import Testing
import Tramites

@testable import TramitesCommand

@Suite("tramites describe")
struct DescribeCommandTests {
  @Test("the page is in the language that is asked for")
  func page() throws {
    let bench = try Bench()
    let spanish = bench.run("describe", "carne-biblioteca")
    #expect(spanish.status == .success)
    #expect(spanish.output.contains("Emisión de carné de biblioteca"))
    #expect(bench.run("describe", "carne-biblioteca", "--lang", "en").output.contains("Issue of a library card"))
  }

  @Test("as JSON it is an outline")
  func json() throws {
    let json = try #require(try Bench().run("describe", "carne-biblioteca", "--format=json").json)
    #expect(json.at("/id")?.string == "carne-biblioteca")
    #expect(json.at("/requirements/1/title")?.string == "Dos fotografías")
    #expect(json.at("/channels/1/kind")?.string == "online")
    #expect(json.at("/institution/name")?.string == "Biblioteca Municipal")
    #expect(json.at("/source")?.isNull == true)
    #expect(json.at("/fees")?.count == 0)
  }

  @Test("an unknown id gets the nearest one, in both languages")
  func unknown() throws {
    let bench = try Bench()
    let spanish = bench.run("describe", "carne-bibloteca")
    #expect(spanish.status == .failure)
    #expect(spanish.output.isEmpty)
    #expect(spanish.errors.contains("¿quiso decir `carne-biblioteca`?"))
    #expect(bench.run("describe", "carne-bibloteca", "--lang=en").errors.contains("did you mean `carne-biblioteca`?"))
  }

  @Test("`--on` picks the version, and a day without one is refused")
  func version() throws {
    let run = try Bench().run("describe", "carne-biblioteca", "--on", "2025-12-31")
    #expect(run.status == .failure)
    #expect(run.errors.contains("2026-01-01"))
  }
}
