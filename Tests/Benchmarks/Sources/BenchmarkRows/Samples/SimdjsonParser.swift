import CSimdjson

/// simdjson's DOM parser, used again for every text.
final class SimdjsonParser {
  private let parser: OpaquePointer

  init() { parser = csimdjson_parser_create() }

  deinit { csimdjson_parser_destroy(parser) }

  /// Parses a text that was padded with `padded(_:)`; the number of the root's members.
  func parse(_ text: PaddedText) -> Int {
    text.bytes.withUnsafeBufferPointer { Int(csimdjson_parse(parser, $0.baseAddress, text.count)) }
  }

  /// Parses the texts of lines; how many there are, or -1 where one is no JSON.
  func parseLines(_ text: PaddedText) -> Int {
    text.bytes.withUnsafeBufferPointer { Int(csimdjson_parse_lines(parser, $0.baseAddress, text.count)) }
  }
}

/// A text with as many bytes after it as simdjson may read.
struct PaddedText: Sendable {
  let bytes: [UInt8]
  let count: Int

  init(_ text: [UInt8]) {
    count = text.count
    bytes = text + Array(repeating: 0, count: csimdjson_padding())
  }
}
