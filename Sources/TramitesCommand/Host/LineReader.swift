/// Reads a source line by line, as a person types them.
struct LineReader {
  /// The longest line, in bytes; what is longer is cut there.
  static let limit = 1 << 16

  private let source: ByteSource
  private var pending: [UInt8] = []
  private var isAtEnd = false

  init(_ source: ByteSource) { self.source = source }

  /// The next line without its end; nil after the last one.
  mutating func next() throws(SystemError) -> String? {
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

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.prefix(limit)
    return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}
