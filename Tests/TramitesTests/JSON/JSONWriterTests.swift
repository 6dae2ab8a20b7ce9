import Testing

@testable import Tramites

@Suite("Written JSON")
struct JSONWriterTests {
  private func write(pretty: Bool) -> String {
    var writer = JSONWriter(pretty: pretty)
    writer.beginObject()
    writer.key("empty")
    writer.beginArray()
    writer.endArray()
    writer.key("ñ")
    writer.beginArray()
    writer.integer(-1)
    writer.numberToken("1.50")
    writer.string("x")
    writer.beginObject()
    writer.endObject()
    writer.beginObject()
    writer.key("t")
    writer.boolean(true)
    writer.key("n")
    writer.null()
    writer.endObject()
    writer.endArray()
    writer.key("tree")
    writer.write(["a": [false]])
    writer.endObject()
    return writer.text
  }

  @Test("is compact")
  func compact() {
    #expect(write(pretty: false) == #"{"empty":[],"ñ":[-1,1.50,"x",{},{"t":true,"n":null}],"tree":{"a":[false]}}"#)
  }

  @Test("is pretty on demand")
  func pretty() {
    #expect(
      write(pretty: true) == """
        {
          "empty": [],
          "ñ": [
            -1,
            1.50,
            "x",
            {},
            {
              "t": true,
              "n": null
            }
          ],
          "tree": {
            "a": [
              false
            ]
          }
        }
        """)
  }

  @Test(
    "is one value of any kind",
    arguments: [
      (nil, "null"), (true, "true"), (-7, "-7"), ("a", "\"a\""), ([], "[]"), ([:], "{}"),
    ] as [(JSONTree, String)])
  func outermost(_ tree: JSONTree, text: String) {
    #expect(tree.bytes() == Array(text.utf8))
    #expect(tree.bytes(pretty: true) == Array(text.utf8))
  }

  @Test(
    "escapes what it must and leaves the rest",
    arguments: [
      ("\"\\/", #"\"\\/"#), ("\u{8}\t\n\u{C}\r", #"\b\t\n\f\r"#), ("\0\u{B}\u{1F}", #"\u0000\u000B\u001F"#),
      ("\u{7E}\u{7F}\u{80}\u{85}\u{9F}\u{A0}", "\u{7E}\\u007F\\u0080\\u0085\\u009F\u{A0}"),
      ("\u{2027}\u{2028}\u{2029}\u{202A}\u{2030}", "\u{2027}\\u2028\\u2029\\u202A\u{2030}"),
      ("\u{200D}\u{200E}\u{200F}\u{2066}\u{2069}\u{61C}\u{61B}", "\u{200D}\\u200E\\u200F\\u2066\\u2069\\u061C\u{61B}"),
      ("</script><!--", #"\u003C/script>\u003C!--"#),
      ("áéíóúñü¿¡«»€ 😀 \u{10FFFF}", "áéíóúñü¿¡«»€ 😀 \u{10FFFF}"), ("e\u{301}", "e\u{301}"), ("a&b>c'd", "a&b>c'd"),
    ])
  func escapes(_ string: String, written: String) {
    #expect(JSONTree.string(string).bytes() == Array("\"\(written)\"".utf8))
    #expect(JSONTree.object([JSONMember(string, 1)]).bytes() == Array("{\"\(written)\":1}".utf8))
  }

  @Test("escapes every scalar that needs it, wherever in eight bytes it lies", arguments: 0..<10)
  func everyScalar(padding: Int) throws {
    let pad = String(repeating: "x", count: padding)
    for value in Array(0...0x17F) + Array(0x600...0x63F) + Array(0x2000...0x207F) as [UInt32] {
      let scalar = try #require(Unicode.Scalar(value))
      let text = pad + String(Character(scalar)) + pad
      let bytes = JSONTree.string(text).bytes()
      let isEscaped = bytes.contains(UInt8(ascii: "\\"))
      let mustBe = scalar.isTerminalControl || [0x22, 0x3C, 0x5C].contains(value)
      if isEscaped != mustBe {
        Issue.record("U+\(String(value, radix: 16)) is written as \(String(decoding: bytes, as: UTF8.self))")
      }
      #expect(JSONReader.read(SourceText(name: "", bytes: bytes)).document?.root.stringEquals(text) == true)
    }
  }
}
