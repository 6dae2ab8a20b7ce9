/// Reads one JSON number of any length (RFC 8259 §6) from bytes, exactly.
struct DecimalScanner {
  private let utf8: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The significant digits so far, without the zeros they may end in.
  private var coefficient: UInt128 = 0
  /// How many digits `coefficient` has.
  private var digits = 0
  /// Zeros read since the last other digit: between two others they count, before the first they say nothing.
  private var pendingZeros = 0

  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    self.utf8 = utf8
  }

  /// The number; `nil` where the bytes are not one or no ``ExactDecimal`` is equal to it.
  consuming func number() -> ExactDecimal? {
    let isNegative = take("-")
    let startsWithZero = peek == UInt8(ascii: "0")
    guard let whole = takeDigits(), whole == 1 || !startsWithZero else { return nil }
    var fraction = 0
    if take(".") {
      guard let count = takeDigits() else { return nil }
      fraction = count
    }
    var exponent: Int64 = 0
    if take("e") || take("E") {
      guard let value = takeExponent() else { return nil }
      exponent = value
    }
    guard index == utf8.count else { return nil }
    if coefficient == 0 { return .zero }
    // No overflow: the exponent is clamped and the counts are lengths in memory.
    let power = exponent - Int64(fraction) + Int64(pendingZeros)
    if power >= 0 {
      guard power <= ExactDecimal.maximumDigits - digits else { return nil }
      return ExactDecimal(reducing: coefficient &* PowersOfTen.wide[Int(power)], scale: 0, isNegative: isNegative)
    }
    guard -power <= ExactDecimal.maximumScale else { return nil }
    return ExactDecimal(reducing: coefficient, scale: Int(-power), isNegative: isNegative)
  }

  /// The byte that comes next. The only place that reads the buffer: the index is checked here.
  private var peek: UInt8? { index < utf8.count ? utf8[index] : nil }

  /// The value of the byte that comes next, where it is a digit.
  private var nextDigit: UInt8? {
    guard let byte = peek, byte &- UInt8(ascii: "0") <= 9 else { return nil }
    return byte &- UInt8(ascii: "0")
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// Takes one digit or more into the coefficient, and says how many; `nil` for none or for too many that count.
  private mutating func takeDigits() -> Int? {
    let start = index
    while let digit = nextDigit {
      index += 1
      if digit == 0 {
        pendingZeros += 1
        continue
      }
      let added = coefficient == 0 ? 1 : pendingZeros + 1
      guard digits + added <= ExactDecimal.maximumDigits else { return nil }
      coefficient = coefficient &* PowersOfTen.wide[added] &+ UInt128(digit)
      digits += added
      pendingZeros = 0
    }
    return index > start ? index - start : nil
  }

  private mutating func takeExponent() -> Int64? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    let start = index
    var exponent: Int64 = 0
    while let digit = nextDigit {
      // Far beyond what any text in memory can make up for with zeros.
      if exponent < 1 << 50 { exponent = exponent * 10 + Int64(digit) }
      index += 1
    }
    guard index > start else { return nil }
    return isNegative ? -exponent : exponent
  }
}
