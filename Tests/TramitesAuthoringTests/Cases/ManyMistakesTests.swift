import Testing
import Tramites
import TramitesAuthoring

/// Each mistake has to be found a place and words, which may take long where there are many.
@Suite("A case file that is made of mistakes", .timeLimit(.minutes(15)))
struct ManyMistakesTests {
  private static let count = 16_000

  private static func list(_ entry: (Int) -> String) -> String { (0..<count).map(entry).joined(separator: ",\n") }

  @Test(
    "is refused with a thousand of them and the word that there are more",
    arguments: [
      ("requirements", #""missing": [\#(list { "\"x\($0)\"" })]"#),
      ("subjects", #""missing": [\#(list { "\"acta@hijos[\($0 + 2)]\"" })]"#),
      ("questions", #""questions": [\#(list { "\"x\($0)\"" })]"#),
      ("results", #""results": { \#(list { "\"x\($0)\": 1" }) }"#),
      ("values", #""missing": [\#(list { "\($0)" })]"#),
      ("keys", list { "\"x\($0)\": 1" }),
    ])
  func expectations(_ name: String, _ keys: String) {
    let result = CaseFixture.run(#"{ "base": "base.json", "expect": { "outcome": "admissible", \#(keys) } }"#)
    #expect(result.diagnostics.count == Limits.standard.maximumProblems + 1)
    #expect(Set(result.diagnostics.dropLast().map(\.code)).count == 1)
    #expect(result.diagnostics.last?.code == .limitExceeded)
    #expect(!result.passed)
  }
}
