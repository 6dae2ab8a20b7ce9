import Testing

@testable import Tramites

@Suite("A place finder")
struct PlaceFinderTests {
  @Test("finds every value and key from every other, as if it were the first")
  func everyPair() throws {
    let text =
      "{ \"a\": [1, {\"m\": [[], {\"\": 0}], \"ñ\": {}}],\r\n\t\"b\": {\"0\": [true,\r[null]]},\n\n\"c\": \"fin\" }"
    let document = try #require(JSONReader.read(SourceText(name: "t.json", text)).document)
    let values = (0..<document.tape.count).map { JSONValue(document: document, index: $0) }
    #expect(values.count == 22)
    for first in values {
      for second in values {
        var finder = PlaceFinder()
        for value in [first, second, first] {
          let place = finder.place(of: value)
          #expect(place.location == value.location)
          #expect(place.pointer == value.pointer)
        }
      }
    }
  }

  @Test("goes from one text to another and back")
  func otherTexts() throws {
    let documents = try ["[1, [2]]", "\n{ \"a\": [3] }"].map {
      try #require(JSONReader.read(SourceText(name: $0, $0)).document)
    }
    let values = documents.flatMap { document in
      (0..<document.tape.count).map { JSONValue(document: document, index: $0) }
    }
    var finder = PlaceFinder()
    for value in values + values.reversed() + [values[3], values[5], values[3]] {
      let place = finder.place(of: value)
      #expect(place.location == value.location)
      #expect(place.pointer == value.pointer)
    }
  }

  @Test("finds the same in random texts, in any order", arguments: [1, 2, 3, 4] as [UInt64])
  func randomTexts(seed: UInt64) throws {
    var random = SeededJSON(seed: seed)
    for _ in 0..<20 {
      let document = JSONDocument(tree: random.tree(depth: 5), name: "t")
      var finder = PlaceFinder()
      for _ in 0..<20 {
        let value = JSONValue(document: document, index: random.number(below: document.tape.count))
        let place = finder.place(of: value)
        #expect(place.location == value.location, "seed \(seed)")
        #expect(place.pointer == value.pointer, "seed \(seed)")
      }
    }
  }
}
