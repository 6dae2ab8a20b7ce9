/// Where a number ends, or where it breaks off.
struct JSONNumberScanner {
  /// The offset after the last byte that fits.
  let end: Int
  /// Whether it has neither a point nor an exponent.
  let isInteger: Bool
  let isWhole: Bool

  /// Moves over a number once.
  ///
  /// - Parameter start: The offset of the sign or first digit.
  @inline(__always)
  init(bytes: UnsafeBufferPointer<UInt8>, start: Int) {
    var position = start
    if Self.byte(at: position, in: bytes) == UInt8(ascii: "-") {
      position &+= 1
    }
    var isInteger = true
    var isWhole = true
    if Self.byte(at: position, in: bytes) == UInt8(ascii: "0") {
      position &+= 1
    } else {
      isWhole = Self.skipDigits(&position, in: bytes)
    }
    if isWhole, Self.byte(at: position, in: bytes) == UInt8(ascii: ".") {
      isInteger = false
      position &+= 1
      isWhole = Self.skipDigits(&position, in: bytes)
    }
    // Setting the bit makes an ASCII letter lower case.
    if isWhole, Self.byte(at: position, in: bytes) | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      position &+= 1
      let sign = Self.byte(at: position, in: bytes)
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        position &+= 1
      }
      isWhole = Self.skipDigits(&position, in: bytes)
    }
    self.end = position
    self.isInteger = isInteger
    self.isWhole = isWhole
  }

  /// The byte at an offset; 0, which no number has, at the end of the text.
  @inline(__always)
  private static func byte(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    position < bytes.count ? bytes[position] : 0
  }

  @inline(__always)
  private static func skipDigits(_ position: inout Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
      position &+= 1
    }
    return position > start
  }
}
