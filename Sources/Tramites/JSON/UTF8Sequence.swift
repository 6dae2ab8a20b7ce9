/// Measures the sequences of UTF-8 (Unicode 3.9, table 3-7).
enum UTF8Sequence {
  /// How many bytes the well-formed sequence at `position` has; 0 where it is ill-formed: cut short, overlong, a
  /// surrogate or beyond U+10FFFF.
  static func length(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = bytes[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 {
        second = 0xA0...0xBF
      } else if lead == 0xED {
        second = 0x80...0x9F
      }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 {
        second = 0x90...0xBF
      } else if lead == 0xF4 {
        second = 0x80...0x8F
      }
    default: return 0
    }
    guard bytes.count &- position >= length, second.contains(bytes[position &+ 1]) else { return 0 }
    for index in 2..<max(length, 2) where bytes[position &+ index] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
