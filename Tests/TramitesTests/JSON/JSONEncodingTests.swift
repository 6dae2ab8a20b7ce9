import Testing

@testable import Tramites

@Suite("The encoding of JSON text")
struct JSONEncodingTests {
  /// The first byte that is wrong when `bytes` stand in a string, counted from theirs; `nil` where none is.
  private func firstMistake(in bytes: [UInt8]) -> Int? {
    let reading = JSONReader.read(SourceText(name: "", bytes: [0x5B, 0x22] + bytes + [0x22, 0x5D]))
    guard let problem = reading.problems.first else { return nil }
    #expect(problem.kind == .invalidUTF8(byte: bytes[problem.offset - 2]))
    return problem.offset - 2
  }

  @Test(
    "may be any well-formed UTF-8",
    arguments: [
      0x80, 0x7FF, 0x800, 0xFFF, 0xD7FF, 0xE000, 0xFEFF, 0xFFFF, 0x1_0000, 0x1_F600, 0xF_FFFF, 0x10_FFFF,
    ] as [UInt32])
  func wellFormed(_ scalar: UInt32) throws {
    let text = String(Character(try #require(Unicode.Scalar(scalar))))
    #expect(firstMistake(in: Array(text.utf8)) == nil)
    let value = try #require(JSONReader.read(SourceText(name: "", "\"\(text)\"")).document).root
    #expect(value.string?.unicodeScalars.map(\.value) == [scalar])
  }

  @Test(
    "may not be ill-formed UTF-8",
    arguments: [
      ([0x80], 0), ([0xBF], 0), ([0x61, 0x80], 1),
      ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x80, 0x80], 0), ([0xE0, 0x9F, 0xBF], 0),
      ([0xF0, 0x80, 0x80, 0x80], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0),
      ([0xED, 0xA0, 0x80], 0), ([0xED, 0xBF, 0xBF], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xF8, 0x88, 0x80, 0x80, 0x80], 0),
      ([0xFE], 0), ([0xFF], 0),
      ([0xC3], 0), ([0xE2, 0x82], 0), ([0xF0, 0x9F, 0x98], 0), ([0xC3, 0x28], 0), ([0xE2, 0x28, 0xA1], 0),
      ([0xF0, 0x9F, 0x28, 0x80], 0), ([0xC3, 0xB1, 0xC3, 0xB1, 0xF1], 4),
      ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0xE1], 6),
    ] as [([UInt8], Int)])
  func illFormed(_ bytes: [UInt8], offset: Int) {
    #expect(firstMistake(in: bytes) == offset)
  }

  @Test(
    "is wrong where UTF-8 breaks off at the end or outside a string",
    arguments: [
      ([0x22, 0xC3], 1), ([0x5B, 0xFF], 1), ([0x22, 0x5C, 0xFF, 0x22], 2), ([0x2D, 0x80], 1),
      ([0x5B, 0x5D, 0xC0, 0xAF], 2),
      ([0x7B, 0xE9, 0x3A], 1), ([0x20, 0x20, 0xF0, 0x9F], 2),
    ] as [([UInt8], Int)])
  func illFormedElsewhere(_ bytes: [UInt8], offset: Int) {
    let reading = JSONReader.read(SourceText(name: "", bytes: bytes))
    #expect(reading.problems == [JSONProblem(.invalidUTF8(byte: bytes[offset]), at: offset)])
  }

  @Test("has no byte-order mark")
  func byteOrderMark() {
    let reading = JSONReader.read(SourceText(name: "", "\u{FEFF}{}"))
    #expect(reading.document == nil)
    #expect(reading.problems == [JSONProblem(.byteOrderMark, at: 0)])
  }

  @Test(
    "is not UTF-16 or UTF-32, marked or not",
    arguments: [
      [0xFF, 0xFE, 0x5B, 0, 0x5D, 0], [0xFE, 0xFF, 0, 0x5B, 0, 0x5D], [0x5B, 0, 0x5D, 0], [0, 0x5B, 0, 0x5D],
      [0x22, 0, 0x22, 0], [0x31, 0], [0x5B, 0, 0, 0, 0x5D, 0, 0, 0], [0, 0, 0, 0x5B, 0, 0, 0, 0x5D],
      [0xFF, 0xFE, 0, 0],
    ] as [[UInt8]])
  func wideEncodings(_ bytes: [UInt8]) {
    let reading = JSONReader.read(SourceText(name: "", bytes: bytes))
    #expect(reading.problems == [JSONProblem(.wrongEncoding, at: 0)])
  }

  @Test("is checked wherever in eight bytes a character lies", arguments: 0..<20)
  func alignment(_ padding: Int) {
    let ascii = [UInt8](repeating: 0x61, count: padding)
    #expect(firstMistake(in: ascii + [0xC3, 0xB1, 0x61]) == nil)
    #expect(firstMistake(in: ascii + [0xC3, 0x61, 0xB1]) == padding)
    for byte in 0..<UInt8(0x20) {
      let reading = JSONReader.read(SourceText(name: "", bytes: [0x20, 0x22] + ascii + [byte, 0x22]))
      let problem = JSONProblem(.controlCharacterInString(Unicode.Scalar(byte)), at: padding + 2)
      #expect(reading.problems == [problem])
    }
    for byte in UInt8(0x20)..<0x80 where byte != 0x22 && byte != 0x5C {
      #expect(firstMistake(in: ascii + [byte]) == nil)
    }
  }
}
