extension OutputBytes {
  /// Appends a JSON string.
  ///
  /// Escaped are `"`, `\`, every control character (U+0000–U+001F, U+007F–U+009F), the line separators U+2028 and
  /// U+2029, which older scripts take for line ends, the marks and overrides of direction, which would turn around what
  /// a terminal shows after them, and `<`, which could end a `script` element.
  mutating func appendQuoted(_ string: String) {
    var string = string
    append(UInt8(ascii: "\""))
    string.withUTF8 { appendEscaping($0) }
    append(UInt8(ascii: "\""))
  }

  /// Appends a piece of a JSON string, without quotation marks around it.
  mutating func appendEscaped(_ piece: String) {
    var piece = piece
    piece.withUTF8 { appendEscaping($0) }
  }

  private mutating func appendEscaping(_ utf8: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var runStart = 0
    while true {
      position = JSONEscape.endOfPlain(in: utf8, from: position)
      guard position < utf8.count else { break }
      guard let escape = JSONEscape(at: position, in: utf8) else {
        position &+= 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: utf8[runStart..<position]))
      append(escape)
      position &+= escape.length
      runStart = position
    }
    append(UnsafeBufferPointer(rebasing: utf8[runStart...]))
  }

  private mutating func append(_ escape: JSONEscape) {
    append(UInt8(ascii: "\\"))
    if let letter = escape.letter {
      append(letter)
      return
    }
    append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: escape.scalar &>> shift & 0xF)
      append(digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "A") &+ digit &- 10)
    }
  }
}

/// A character that the writer does not write as it is.
struct JSONEscape {
  let scalar: UInt32
  /// How many bytes of UTF-8 the escape stands for.
  let length: Int

  /// - Parameter utf8: Well-formed UTF-8, in which a lead byte has all its continuation bytes.
  init?(at position: Int, in utf8: UnsafeBufferPointer<UInt8>) {
    let byte = utf8[position]
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"):
      scalar = UInt32(byte)
      length = 1
    case 0xC2 where utf8[position &+ 1] < 0xA0:
      scalar = UInt32(utf8[position &+ 1])
      length = 2
    case 0xD8 where utf8[position &+ 1] == 0x9C:
      scalar = 0x061C
      length = 2
    case 0xE2 where Self.isMark(utf8[position &+ 1], utf8[position &+ 2]):
      scalar = 0x2000 | UInt32(utf8[position &+ 1] & 1) &<< 6 | UInt32(utf8[position &+ 2] & 0x3F)
      length = 3
    default:
      return nil
    }
  }

  /// Whether two bytes after 0xE2 make a line separator (U+2028, U+2029) or a mark or override of direction (U+200E,
  /// U+200F, U+202A–U+202E, U+2066–U+2069).
  private static func isMark(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x8E...0x8F).contains(third) || (0xA8...0xAE).contains(third)
    case 0x81: (0xA6...0xA9).contains(third)
    default: false
    }
  }

  /// What follows the backslash where a character has an escape of two characters.
  var letter: UInt8? {
    switch scalar {
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    case 0x22, 0x5C: UInt8(truncatingIfNeeded: scalar)
    default: nil
    }
  }

  /// The offset of the first byte that may begin an escape; in a text of fewer than eight bytes any offset.
  static func endOfPlain(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(utf8)
    var position = start
    // In bounds: eight bytes are loaded only where at least eight are left.
    while utf8.count &- position >= 8 {
      let found = candidates(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)))
      if found != 0 { return position &+ found.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    guard position < utf8.count, utf8.count >= 8 else { return position }
    // In bounds: the last eight bytes of at least eight. Those before `position` have been looked at.
    let last = utf8.count &- 8
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: last, as: UInt64.self))
    let found = candidates(word) &>> UInt64(truncatingIfNeeded: (position &- last) &<< 3)
    return found == 0 ? utf8.count : position &+ found.trailingZeroBitCount &>> 3
  }

  /// The high bits of the bytes that may begin an escape: of all that do, and perhaps of some above one of them.
  @inline(__always)
  private static func candidates(_ word: UInt64) -> UInt64 {
    // A term sets the high bit of each byte that it looks for; a borrow can set more only above the lowest one.
    let quotes = zeroBytes(in: word ^ 0x2222_2222_2222_2222)
    let backslashes = zeroBytes(in: word ^ 0x5C5C_5C5C_5C5C_5C5C)
    let angles = zeroBytes(in: word ^ 0x3C3C_3C3C_3C3C_3C3C)
    let deletes = zeroBytes(in: word ^ 0x7F7F_7F7F_7F7F_7F7F)
    // The first bytes of U+0080–U+00BF, of U+0600–U+063F and of U+2000–U+2FFF, among which further escapes are.
    let leads =
      zeroBytes(in: word ^ 0xC2C2_C2C2_C2C2_C2C2) | zeroBytes(in: word ^ 0xD8D8_D8D8_D8D8_D8D8)
      | zeroBytes(in: word ^ 0xE2E2_E2E2_E2E2_E2E2)
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    return (quotes | backslashes | angles | deletes | leads | controls) & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private static func zeroBytes(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }
}
