import Testing

@testable import Tramites

@Suite("A JSON tree")
struct JSONTreeTests {
  private func read(_ bytes: [UInt8]) throws -> JSONTree {
    let reading = JSONReader.read(SourceText(name: "", bytes: bytes))
    #expect(reading.problems == [])
    return JSONTree(try #require(reading.document).root)
  }

  @Test("comes back the same from its text", arguments: 1...20 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededJSON(seed: seed)
    for _ in 0..<20 {
      let tree = random.tree()
      #expect(try read(tree.bytes()) == tree, "seed \(seed)")
      #expect(try read(tree.bytes(pretty: true)) == tree, "seed \(seed), pretty")
      #expect(try read(tree.bytes()).bytes() == tree.bytes(), "seed \(seed), text")
    }
  }

  @Test("is built from literals")
  func literals() throws {
    let tree: JSONTree = ["a": [1, -2, "x", true, nil], "b": [:], "c": [], "d": "\(1 + 1)"]
    #expect(try read(Array(#"{"a":[1,-2,"x",true,null],"b":{},"c":[],"d":"2"}"#.utf8)) == tree)
    #expect(tree["a"]?[2] == "x")
    #expect(tree["x"] == nil)
    #expect(tree["a"]?["x"] == nil)
    #expect(tree["a"]?[5] == nil)
    #expect(tree[0] == nil)
  }

  @Test(
    "differs where anything that is written does",
    arguments: [
      (["a": 1, "b": 2], ["b": 2, "a": 1]), (.number("1.0"), .number("1")), ("é", "e\u{301}"),
      (["é": 1], ["e\u{301}": 1]),
      ([1], 1), (nil, false), ("1", 1), ([:], []), ([1, 2], [1]),
    ] as [(JSONTree, JSONTree)])
  func differences(_ left: JSONTree, _ right: JSONTree) {
    #expect(left != right)
    #expect(left == left)
    #expect(right == right)
  }

  @Test("keeps every digit of a number", arguments: ["-0", "1.10", "1E400", "123456789012345678901234567890.5e-7"])
  func numbers(_ number: String) throws {
    #expect(try read(Array(number.utf8)) == .number(number))
    #expect(JSONTree.number(number).bytes() == Array(number.utf8))
  }
}
