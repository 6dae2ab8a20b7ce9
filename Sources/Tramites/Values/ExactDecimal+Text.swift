extension ExactDecimal: LosslessStringConvertible {
  /// The number that a text writes: a JSON number, exponent included (RFC 8259 §6), such as `-12.50` or `1.5e3`.
  ///
  /// Nothing is rounded. Zeros that do not change the value do not count: `1.000` has one significant digit.
  ///
  /// - Parameter text: the whole text; white space or a leading `+` is not a number.
  /// - Returns: the number, or `nil` where the text is not one, has more than 38 significant digits, reaches 10³⁸ or
  ///   needs more than 1,000 digits after the point.
  /// - Complexity: O(*n*) in the length of the text, exponents of any size included.
  public init?(_ text: String) {
    var text = text
    guard let number = text.withUTF8({ ExactDecimal(utf8: $0) }) else { return nil }
    self = number
  }

  /// The number that a text writes, as for a `String`.
  ///
  /// - Parameter text: a JSON number.
  public init?(_ text: some StringProtocol) {
    self.init(String(text))
  }

  /// The number that UTF-8 bytes write, as for a `String`.
  ///
  /// - Parameter utf8: a JSON number, and nothing else. Read only while the initializer runs.
  public init?(utf8: UnsafeBufferPointer<UInt8>) {
    guard let number = Self.short(utf8) ?? DecimalScanner(utf8).number() else { return nil }
    self = number
  }

  /// The number in plain decimal notation: no exponent, no zeros that say nothing, a valid JSON number.
  ///
  /// Up to 1,002 digits long, and reads back as the same number.
  public var description: String {
    if high == 0, scale == 0 { return isNegative ? "-\(low)" : "\(low)" }
    let scale = Int(scale)
    let digits = max(coefficientDigits, scale + 1)
    let length = (isNegative ? 1 : 0) + digits + (scale > 0 ? 1 : 0)
    let point = scale > 0 ? length - 1 - scale : length
    let (upper, lower) = coefficient.quotientAndRemainder(dividingBy: UInt128(PowersOfTen.narrow[19]))
    return String(unsafeUninitializedCapacity: length) { buffer in
      // Both halves have 19 digits at most, and every index below comes from 0..<length, the capacity.
      var rest = UInt64(truncatingIfNeeded: lower)
      var written = 0
      for index in stride(from: length - 1, through: isNegative ? 1 : 0, by: -1) {
        if index == point {
          buffer[index] = UInt8(ascii: ".")
          continue
        }
        if written == 19 { rest = UInt64(truncatingIfNeeded: upper) }
        buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        written += 1
      }
      if isNegative { buffer[0] = UInt8(ascii: "-") }
      return length
    }
  }

  /// The number of a text of at most 19 bytes without exponent, whose digits therefore fit in 64 bits; `nil` for any
  /// other text, right or wrong.
  private static func short(_ utf8: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
    let count = utf8.count
    guard count > 0, count <= 19 else { return nil }
    let isNegative = utf8[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    var coefficient: UInt64 = 0
    var point = count
    // Every index is below `count`, which the loop checks.
    var index = start
    while index < count {
      let digit = utf8[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        coefficient = coefficient &* 10 &+ UInt64(digit)
      } else if utf8[index] == UInt8(ascii: "."), point == count {
        point = index
      } else {
        return nil
      }
      index += 1
    }
    guard point > start, point != count - 1 else { return nil }
    // A zero before other digits of the whole part.
    if point - start > 1, utf8[start] == UInt8(ascii: "0") { return nil }
    let scale = point == count ? 0 : count - 1 - point
    return ExactDecimal(reducing: coefficient, scale: scale, isNegative: isNegative)
  }
}
