/// Reads a source line by line, as a person types them.
struct LineReader {
  /// The longest line, in bytes.
  static let limit = 1 << 16

  /// What was typed.
  enum Line: Equatable {
    case text(String)
    /// More bytes than the limit, of which no part is an answer.
    case tooLong
    /// Bytes that are no text in UTF-8.
    case notUTF8
  }

  private let source: ByteSource
  private var pending: [UInt8] = []
  private var isAtEnd = false

  init(_ source: ByteSource) { self.source = source }

  /// The next line without its end; nil after the last one.
  mutating func next() throws(SystemError) -> Line? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = pending[..<end]
        pending.removeSubrange(...end)
        return Self.text(line)
      }
      if isAtEnd {
        guard !pending.isEmpty else { return nil }
        defer { pending = [] }
        return Self.text(pending[...])
      }
      let bytes = try source.read(1 << 12)
      isAtEnd = bytes.isEmpty
      // Of a line that is too long the rest is read, and not kept.
      if pending.count <= Self.limit || bytes.contains(UInt8(ascii: "\n")) { pending += bytes }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> Line {
    let line = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    guard line.count <= limit else { return .tooLong }
    return String(validating: line, as: UTF8.self).map(Line.text) ?? .notUTF8
  }
}
