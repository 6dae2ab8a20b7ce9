import Testing

@testable import Tramites

/// Few options fit into the bits of a machine word; those that stand further apart are looked for one by one.
@Suite("A choice with many options")
struct ManyOptionsTests {
  private static let count = 140
  private static let facts: String = {
    let options = (0..<count).map { #""o\#($0)": "O""# }.joined(separator: ", ")
    return #"{ "c": { "type": "choice", "options": { \#(options) } } }"#
  }()

  @Test("is one of two, however far apart they stand", arguments: [1, 62, 63, 64, 65, 66, 127, 128, 129, 139])
  func twoOfMany(_ distance: Int) throws {
    for (word, isIn) in [("in", true), ("notIn", false)] {
      let condition = #"{ "fact": "c", "\#(word)": [ "o0", "o\#(distance)" ] }"#
      let procedure = try SmallDefinition([
        "facts": Self.facts, "eligibility": "[ \(Entry.criterion("c", condition)) ]",
      ]).procedure()
      for option in 0..<Self.count {
        let verdict = try procedure.verdict(#"{ "c": "o\#(option)" }"#)
        let isOne = option == 0 || option == distance
        #expect(verdict.status("c") == (isOne == isIn ? .met : .notMet), "o\(option) \(condition)")
      }
    }
  }
}
