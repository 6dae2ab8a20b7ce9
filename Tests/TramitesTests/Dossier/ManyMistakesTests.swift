import Testing

@testable import Tramites

/// To put a mistake into words, and to find what was meant, may take long where there is much that could be meant.
@Suite("A dossier that is made of mistakes", .timeLimit(.minutes(15)))
struct ManyMistakesTests {
  private static let count = 1100

  private static let definition = SmallDefinition([
    "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "n": { "type": "integer" } } } }"#,
    "documents": #"{ "d": { "title": "D", "contents": { "a": "A" }, "attributes": { "n": { "type": "text" } } } }"#,
  ])

  @Test(
    "is refused with a thousand of them and the word that there are more",
    arguments: [
      #""type": "d", "of": "l[x]""#, #""type": "e""#, #""type": "d", "contains": [ "b" ]"#,
      #""type": "d", "attributes": { "m": "x" }"#, #""type": "d", "issuedIn": "Ecuador""#,
      #""type": "d", "ofe": "l[0]""#,
    ])
  func documents(_ keys: String) throws {
    let elements = Array(repeating: "{}", count: Self.count).joined(separator: ",")
    let papers = Array(repeating: "{ \(keys) }", count: Self.count).joined(separator: ",\n")
    let text = """
      { "procedure": "t", "submittedOn": "2026-03-10", "facts": { "l": [\(elements)] }, "documents": [\(papers)] }
      """
    let procedure = try Self.definition.procedure()
    let error = #expect(throws: InputError.self) { try procedure.check(Dossier(json: text)) }
    let diagnostics = try #require(error?.diagnostics)
    #expect(diagnostics.count == Limits.standard.maximumProblems + 1)
    #expect(Set(diagnostics.dropLast().map(\.code)).count == 1)
    #expect(diagnostics.last?.code == .limitExceeded)
  }

  @Test("is told what was meant as long as that takes a moment")
  func suggestions() throws {
    var suggester = NameSuggester()
    let names = Array(repeating: "x", count: 120_000) + ["name7"]
    #expect(suggester.nearest(to: "nam7", among: names) == "name7")
    #expect(suggester.nearest(to: "nam7", among: names) == nil)
    #expect(suggester.nearest(to: "nam7", among: ["name7"]) == "name7")
  }
}
