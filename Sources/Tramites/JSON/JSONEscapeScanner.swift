/// Measures escapes.
enum JSONEscapeScanner {
  /// How many bytes the escape that begins with the backslash at `position` has, both halves of a surrogate pair
  /// included; 0 where it is wrong.
  static func length(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard position &+ 1 < bytes.count else { return 0 }
    switch bytes[position &+ 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard let unit = unit(at: position, in: bytes) else { return 0 }
      guard unit & 0xF800 == 0xD800 else { return 6 }
      guard unit & 0xFC00 == 0xD800, let second = self.unit(at: position &+ 6, in: bytes) else { return 0 }
      return second & 0xFC00 == 0xDC00 ? 12 : 0
    default:
      return 0
    }
  }

  /// The code unit of the escape `\uXXXX` at `position`; `nil` where there is none.
  static func unit(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard bytes.count &- position >= 6, bytes[position] == UInt8(ascii: "\\"), bytes[position &+ 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for index in 2..<6 {
      guard let digit = bytes[position &+ index].hexadecimalValue else { return nil }
      unit = unit &<< 4 | digit
    }
    return unit
  }
}
