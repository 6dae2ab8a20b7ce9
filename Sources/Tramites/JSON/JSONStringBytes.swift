/// The UTF-8 of a string token with its escapes decoded.
///
/// The token must have passed the reader: whole escapes, surrogates only in pairs.
struct JSONStringBytes: Sequence, IteratorProtocol {
  private let token: UnsafeBufferPointer<UInt8>
  private var position = 1
  /// Bytes of the last escape that are still to come, the next one lowest.
  private var pending: UInt32 = 0

  /// - Parameter token: The string as written, with both quotes.
  init(token: UnsafeBufferPointer<UInt8>) {
    self.token = token
  }

  mutating func next() -> UInt8? {
    if pending != 0 {
      defer { pending >>= 8 }
      return UInt8(truncatingIfNeeded: pending)
    }
    guard position < token.count - 1 else { return nil }
    let byte = token[position]
    position += 1
    return byte == UInt8(ascii: "\\") ? decodeEscape() : byte
  }

  private mutating func decodeEscape() -> UInt8 {
    let letter = token[position]
    position += 1
    switch letter {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"): return encode(decodeScalar())
    default: return letter
    }
  }

  private mutating func decodeScalar() -> UInt32 {
    let unit = decodeUnit()
    guard unit & 0xFC00 == 0xD800 else { return unit }
    // The second half of the pair, after its backslash and `u`.
    position += 2
    return 0x10000 + (unit & 0x3FF) << 10 + (decodeUnit() & 0x3FF)
  }

  private mutating func decodeUnit() -> UInt32 {
    var unit: UInt32 = 0
    for digit in token[position..<(position + 4)] {
      unit = unit << 4 | (digit.hexadecimalValue ?? 0)
    }
    position += 4
    return unit
  }

  private mutating func encode(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case ..<0x80:
      return UInt8(truncatingIfNeeded: scalar)
    case ..<0x800:
      pending = 0x80 | scalar & 0x3F
      return UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
    case ..<0x10000:
      pending = 0x80 | scalar >> 6 & 0x3F | (0x80 | scalar & 0x3F) << 8
      return UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
    default:
      pending = 0x80 | scalar >> 12 & 0x3F | (0x80 | scalar >> 6 & 0x3F) << 8 | (0x80 | scalar & 0x3F) << 16
      return UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    }
  }
}

extension UInt8 {
  /// The value of an ASCII hexadecimal digit in either case; `nil` for another byte.
  var hexadecimalValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self &- UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self &- UInt8(ascii: "a") &+ 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self &- UInt8(ascii: "A") &+ 10)
    default: nil
    }
  }
}
