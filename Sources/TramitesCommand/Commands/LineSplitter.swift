#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Cuts a stream of bytes into numbered lines, and keeps no more of a line than the limit.
struct LineSplitter {
  /// A line that holds something.
  struct Line: Sendable, Equatable {
    /// Its number, from 1; empty lines count.
    let number: Int
    /// The line without its end; nil where it is longer than the limit.
    let bytes: [UInt8]?
  }

  /// The longest line, in bytes.
  let limit: Int
  private var number = 1
  private var pending: [UInt8] = []
  private var isTooLong = false

  init(limit: Int) { self.limit = limit }

  /// The lines that end within `bytes`.
  mutating func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    bytes.withUnsafeBytes { bytes in
      var start = 0
      // In bounds: it is looked only at what is left, and found there.
      while start < bytes.count, let first = bytes.baseAddress?.advanced(by: start),
        let found = memchr(first, Int32(UInt8(ascii: "\n")), bytes.count - start)
      {
        let end = start + (UnsafeRawPointer(found) - first)
        take(bytes[start..<end])
        endLine(into: &lines)
        start = end + 1
      }
      take(bytes[start...])
    }
    return lines
  }

  /// The last line, where it does not end with a line break.
  mutating func finish() -> [Line] {
    var lines: [Line] = []
    endLine(into: &lines)
    return lines
  }

  private mutating func take(_ bytes: Slice<UnsafeRawBufferPointer>) {
    guard !isTooLong else { return }
    guard bytes.count <= limit - pending.count else {
      isTooLong = true
      pending = []
      return
    }
    pending += UnsafeRawBufferPointer(rebasing: bytes)
  }

  private mutating func endLine(into lines: inout [Line]) {
    let isBlank = pending.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
    if isTooLong {
      lines.append(Line(number: number, bytes: nil))
    } else if !isBlank {
      lines.append(Line(number: number, bytes: pending))
    }
    pending = []
    isTooLong = false
    number += 1
  }
}
