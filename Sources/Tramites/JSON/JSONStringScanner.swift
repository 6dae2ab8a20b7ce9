/// Where a string ends, or what is wrong with it.
struct JSONStringScanner {
  /// The offset after the closing quote; in a string that is not right, that where the first mistake begins.
  let end: Int
  let hasEscapes: Bool
  let isRight: Bool

  /// Moves over a string once.
  ///
  /// - Parameter start: The offset after the opening quote.
  @inline(__always)
  init(bytes: UnsafeBufferPointer<UInt8>, start: Int) {
    var position = start
    var hasEscapes = false
    while true {
      position = Self.endOfPlain(in: bytes, from: position)
      guard position < bytes.count else { break }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        self.init(end: position &+ 1, hasEscapes: hasEscapes, isRight: true)
        return
      }
      let length: Int
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        length = JSONEscapeScanner.length(at: position, in: bytes)
      } else if byte >= 0x80 {
        length = UTF8Sequence.length(at: position, in: bytes)
      } else {
        length = byte < 0x20 ? 0 : 1
      }
      guard length > 0 else { break }
      position &+= length
    }
    self.init(end: position, hasEscapes: hasEscapes, isRight: false)
  }

  @inline(__always)
  private init(end: Int, hasEscapes: Bool, isRight: Bool) {
    self.end = end
    self.hasEscapes = hasEscapes
    self.isRight = isRight
  }

  /// The offset of the first byte that is no ASCII character standing for itself, or one fewer than eight bytes before
  /// the text's end.
  @inline(__always)
  private static func endOfPlain(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    // In bounds: eight bytes are loaded only where at least eight are left.
    while bytes.count &- position >= 8 {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      // Each term sets the high bit of the bytes that it looks for; a borrow can set more only above the lowest one.
      let quotes = (word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101
      let backslashes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
      let controls = word &- 0x2020_2020_2020_2020
      let found = (quotes | backslashes | controls | word) & 0x8080_8080_8080_8080
      if found != 0 {
        return position &+ found.trailingZeroBitCount &>> 3
      }
      position &+= 8
    }
    return position
  }
}
