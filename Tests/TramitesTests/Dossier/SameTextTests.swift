import Testing
import Tramites

@Suite("Texts of a dossier that are compared")
struct SameTextTests {
  private static let definition = SmallDefinition([
    "facts": #"{ "a": { "type": "text" }, "b": { "type": "text" } }"#,
    "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "a", "is": { "fact": "b" } }"#)) ]",
  ])

  @Test(
    "are the same letter by letter, however they are written",
    arguments: [
      ("Ana Ortiz", "Ana Ortiz", true), ("Ana Ortiz", "Ana Ortíz", false), ("Ana", "Anab", false),
      ("Anab", "Ana", false),
      (#"A\u006ea"#, "Ana", true), ("Ana", #"\u0041na"#, true), (#"A\u006ea"#, #"\u0041na"#, true),
      (#"A\u006eb"#, "Ana", false), (#"\u00e9"#, "é", true), (#"e\u0301"#, "é", false),
      (#"\ud83d\ude00"#, "😀", true), (#"Ana\n"#, "Ana", false), ("Ana", #"Ana\n"#, false),
    ] as [(String, String, Bool)])
  func same(_ left: String, _ right: String, isSame: Bool) throws {
    let verdict = try Self.definition.verdict(#"{ "a": "\#(left)", "b": "\#(right)" }"#)
    #expect(verdict.outcome == (isSame ? .admissible : .ineligible))
  }
}
