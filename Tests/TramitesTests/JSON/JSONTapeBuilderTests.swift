import Testing

@testable import Tramites

@Suite("A tape builder")
struct JSONTapeBuilderTests {
  private func source(_ tree: JSONTree) -> SourceText {
    SourceText(name: "", bytes: tree.bytes())
  }

  @Test("reads one text after another as if each were the first", arguments: [UInt64(1), 2, 3])
  func reuse(seed: UInt64) throws {
    var random = SeededJSON(seed: seed)
    var builder = JSONTapeBuilder()
    for round in 0..<100 {
      let tree = random.tree()
      #expect(JSONTree(try #require(builder.read(source(tree)).document).root) == tree, "seed \(seed), round \(round)")
      #expect(builder.read(source(tree).bytes.dropLast() + "?".utf8).document == nil)
    }
  }

  @Test("leaves a document that is kept as it is")
  func keptDocuments() throws {
    var random = SeededJSON(seed: 7)
    var builder = JSONTapeBuilder()
    let trees = (0..<50).map { _ in random.tree() }
    let documents = try trees.map { try #require(builder.read(source($0)).document) }
    for (tree, document) in zip(trees, documents) {
      #expect(JSONTree(document.root) == tree)
    }
  }

  @Test("reads by itself when it is copied")
  func copies() throws {
    var first = JSONTapeBuilder()
    _ = first.read(source([1, 2, 3]))
    var second = first
    let one = try #require(first.read(source(["a": 1])).document)
    let two = try #require(second.read(source([nil, "x"])).document)
    #expect(JSONTree(one.root) == ["a": 1])
    #expect(JSONTree(two.root) == [nil, "x"])
  }

  @Test("makes room for any number of nodes", arguments: [0, 1, 60, 61, 62, 63, 64, 65, 100, 1000, 20_000])
  func growth(count: Int) throws {
    let text = "[" + repeatElement("[]", count: count).joined(separator: ",") + "]"
    let document = try #require(JSONReader.read(SourceText(name: "", text)).document)
    #expect(document.tape.count == count + 1)
    #expect(document.root.count == count)
    let object = "{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    #expect(JSONReader.read(SourceText(name: "", object)).document?.tape.count == 2 * count + 1)
  }

  @Test("makes nodes that lie inside one another")
  func nodes() throws {
    let document = try #require(JSONReader.read(SourceText(name: "", #" {"a\n": [1, -2.5e3], "b": {}} "#)).document)
    let nodes = document.tape.nodes
    #expect(nodes.map(\.kind) == [.object, .string, .array, .number, .number, .string, .object])
    #expect(nodes.map(\.start) == [1, 2, 9, 10, 13, 22, 27])
    #expect(nodes.map(\.end) == [30, 7, 20, 11, 19, 25, 29])
    #expect(nodes.map(\.next) == [7, 2, 5, 4, 5, 6, 7])
    #expect(nodes.map(\.count) == [2, 0, 2, 0, 0, 0, 0])
    #expect(nodes.map { $0.flags.contains(.hasEscapes) } == [false, true, false, false, false, false, false])
    #expect(nodes.map { $0.flags.contains(.isInteger) } == [false, false, false, true, false, false, false])
    #expect(MemoryLayout<JSONNode>.stride == 20)
  }
}

extension JSONTapeBuilder {
  fileprivate mutating func read(_ bytes: [UInt8]) -> JSONReading {
    read(SourceText(name: "", bytes: bytes))
  }
}
