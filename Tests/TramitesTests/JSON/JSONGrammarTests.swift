import Testing

@testable import Tramites

@Suite("The JSON reader")
struct JSONGrammarTests {
  /// Reads, and checks all that is true of every reading.
  private func accepts(_ bytes: [UInt8], _ comment: @autoclosure () -> String) -> Bool {
    let reading = JSONReader.read(SourceText(name: "", bytes: bytes))
    for problem in reading.problems where !(0...bytes.count).contains(problem.offset) {
      Issue.record("\(problem) lies outside the text: \(comment())")
    }
    guard let document = reading.document else {
      if reading.problems.count != 1 {
        Issue.record("one mistake stops reading, not \(reading.problems.count): \(comment())")
      }
      return false
    }
    let tree = JSONTree(document.root)
    let again = JSONReader.read(SourceText(name: "", bytes: tree.bytes()))
    if again.document.map({ JSONTree($0.root) }) != tree {
      Issue.record("the tree does not survive being written: \(comment())")
    }
    return true
  }

  private func compare(_ bytes: [UInt8], _ origin: String) {
    let isJSON = JSONGrammar.accepts(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    if accepts(bytes, "\(origin): \(text)") != isJSON {
      Issue.record("\(isJSON ? "refuses JSON" : "accepts what is no JSON"), \(origin): \(text)")
    }
  }

  @Test(
    "accepts exactly what the grammar does, of all short texts",
    arguments: [
      ["[", "]", "{", "}", ",", ":", "\"", " "], ["0", "1", "-", "+", ".", "e", "E", "]"],
      ["\"", "\\", "u", "00", "D8", "DC", "n", "é"], ["[", "true", "null", "{", "\"a\":", "}", ",", "]"],
    ])
  func allShortTexts(_ alphabet: [String]) {
    var texts: [[UInt8]] = [[]]
    for _ in 1...4 {
      texts = texts.flatMap { text in alphabet.map { text + $0.utf8 } }
      for text in texts {
        compare(text, "all texts")
        compare([0x5B, 0x22] + text + [0x22, 0x5D], "all strings")
      }
    }
  }

  @Test("accepts exactly what the grammar does, of changed documents", arguments: 1...40 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) {
    var random = SeededJSON(seed: seed)
    for round in 0..<10 {
      let bytes = random.tree(depth: 3).bytes(pretty: round.isMultiple(of: 2))
      for _ in 0..<20 {
        compare(random.mutate(bytes), "seed \(seed)")
      }
    }
  }

  @Test("finds a mistake in every text that breaks off")
  func prefixes() {
    let text = #"{"año": ["\u00f1\uD83D\uDE00", -1.5e+3, {"a": true, "b": null}, [false]], "": {}}"#
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      #expect(!accepts(Array(bytes[..<count]), "\(count) bytes"))
    }
    #expect(accepts(bytes, "all bytes"))
  }
}
