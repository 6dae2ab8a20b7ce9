import Testing

@testable import Tramites

@Suite("A place in a text")
struct SourceTextTests {
  @Test(
    "has the line and column that an editor shows",
    arguments: [
      ("1️⃣", 1, 1), ("abc1️⃣", 1, 4), ("abc\n1️⃣", 2, 1), ("a1️⃣\nb", 1, 2), ("a\r\n1️⃣b", 2, 1), ("a1️⃣\r\nb", 1, 2),
      ("a\r1️⃣b", 2, 1), ("a\r\r1️⃣b", 3, 1), ("\n\r\n\r1️⃣", 4, 1), ("\n\n\n1️⃣x", 4, 1),
      ("\t\tx1️⃣", 1, 4), ("año1️⃣", 1, 4), ("“€”1️⃣", 1, 4), ("😀1️⃣x", 1, 2), ("e\u{301}1️⃣", 1, 3), ("\u{FEFF}1️⃣{", 1, 2),
      ("uno\r\ndos ñandú\t1️⃣tres\r\n", 2, 11),
    ])
  func lineAndColumn(_ marked: String, line: Int, column: Int) {
    let marked = MarkedJSON(marked)
    let location = SourceText(name: "a.json", marked.text).location(at: marked[1])
    #expect(location == SourceLocation(file: "a.json", line: line, column: column, offset: marked[1]))
    #expect(location.description == "a.json:\(line):\(column)")
  }

  @Test("between CR and LF is still on the line that they end")
  func insideLineEnd() {
    let location = SourceText(name: "", "a\r\nb").location(at: 2)
    #expect(location.line == 1)
    #expect(location.column == 3)
  }

  @Test("before or behind the text is at its nearest end")
  func clamped() {
    let text = SourceText(name: "", "ab\nñ")
    #expect(text.location(at: -5) == text.location(at: 0))
    #expect(text.location(at: .min).offset == 0)
    #expect(text.location(at: 99) == text.location(at: 5))
    #expect(text.location(at: .max) == SourceLocation(file: "", line: 2, column: 2, offset: 5))
  }

  @Test("is found in bytes that are no UTF-8")
  func illFormed() {
    let text = SourceText(name: "", bytes: [0x61, 0x80, 0xFF, 0x0A, 0xC3])
    #expect(text.location(at: 1).column == 2)
    #expect(text.location(at: 5).line == 2)
  }
}
