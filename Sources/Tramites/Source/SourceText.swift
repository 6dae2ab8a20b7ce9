/// The bytes of a text and the name by which messages call it.
public struct SourceText: Sendable {
  /// The name that locations carry, usually a path.
  public let name: String

  /// The text as it was handed in, in UTF-8 where it is well-formed.
  public let bytes: [UInt8]

  /// Creates a text from bytes, which need not be well-formed UTF-8.
  ///
  /// - Parameters:
  ///   - name: The name that locations carry.
  ///   - bytes: The text's bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Creates a text from a string.
  ///
  /// - Parameters:
  ///   - name: The name that locations carry.
  ///   - string: The text, kept as its UTF-8 bytes.
  public init(name: String, _ string: String) {
    self.init(name: name, bytes: Array(string.utf8))
  }

  /// Returns the line and column of a byte.
  ///
  /// A line ends with LF, CR LF or a lone CR; the end belongs to the line that it ends.
  ///
  /// - Parameter offset: The number of bytes before the place; clamped to `0...bytes.count`.
  /// - Returns: The place, with the clamped offset.
  /// - Complexity: O(*offset*): locations are for messages, so nothing is kept between calls.
  public func location(at offset: Int) -> SourceLocation { location(at: offset, after: nil) }

  /// Returns the line and column of a byte, counted from another place.
  ///
  /// - Parameter known: a place of this text; where it stands behind the byte, or is nil, all is counted from the start.
  /// - Complexity: O(*distance*) from the known place, or from the start.
  func location(at offset: Int, after known: SourceLocation?) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let start = known.flatMap { $0.offset <= offset ? $0 : nil }
    var line = start?.line ?? 1
    var column = start?.column ?? 1
    for index in (start?.offset ?? 0)..<offset {
      let byte = bytes[index]
      let isLineEnd =
        byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")))
      if isLineEnd {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // Every scalar has one byte that is not a continuation byte.
        column += 1
      }
    }
    return SourceLocation(file: name, line: line, column: column, offset: offset)
  }
}
