/// A decimal number that is exactly what was written: an amount, a measure, a tariff; never binary floating point.
///
/// Its value is a coefficient below 10³⁸ times a power of ten: up to 38 significant digits, up to 1,000 of them after
/// the point, and a magnitude below 10³⁸. It is stored canonically, so two numbers are equal, and hash alike, where
/// their values are: `1.50` and `1.5` are one number, and there is no negative zero.
///
/// Arithmetic is rounded once, from the exact result, half away from zero (FORMAT §3). Nothing traps: what has no
/// value is `nil`.
///
/// ```swift
/// let salary = ExactDecimal("482.00")!
/// salary.multiplied(by: 3)?.divided(by: 7)?.rounded(decimals: 2)  // 206.57
/// ```
public struct ExactDecimal: Hashable, Sendable, BitwiseCopyable {
  /// The upper 64 bits of the coefficient. The coefficient is two words and no `UInt128`, whose alignment would make
  /// the type 32 bytes.
  let high: UInt64
  /// The lower 64 bits of the coefficient.
  let low: UInt64
  /// How many digits of the coefficient stand after the point: 0–1,000, and 0 where the last digit is 0.
  let scale: UInt16
  /// Whether the number is below zero.
  public let isNegative: Bool

  /// The most digits that may stand after the point (FORMAT §3).
  static let maximumScale = 1000
  /// The most significant digits of a number (FORMAT §3).
  static let maximumDigits = 38

  /// The number 0.
  public static let zero = ExactDecimal(0 as Int64)

  /// The number that a whole number is.
  public init(_ value: Int64) {
    high = 0
    low = value.magnitude
    scale = 0
    isNegative = value < 0
  }

  /// The number `coefficient` × 10^-`scale`, made canonical.
  ///
  /// - Parameters:
  ///   - coefficient: any 64 bits.
  ///   - scale: 0–1,000.
  init(reducing coefficient: UInt64, scale: Int, isNegative: Bool) {
    var coefficient = coefficient
    var scale = coefficient == 0 ? 0 : scale
    while scale > 0, coefficient & 1 == 0 {
      let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      coefficient = quotient
      scale -= 1
    }
    high = 0
    low = coefficient
    self.scale = UInt16(truncatingIfNeeded: scale)
    self.isNegative = isNegative && coefficient != 0
  }

  /// The number `coefficient` × 10^-`scale`, made canonical.
  ///
  /// - Parameters:
  ///   - coefficient: below 10³⁸.
  ///   - scale: 0–1,000.
  init(reducing coefficient: UInt128, scale: Int, isNegative: Bool) {
    if let narrow = UInt64(exactly: coefficient) {
      self.init(reducing: narrow, scale: scale, isNegative: isNegative)
      return
    }
    let (reduced, zeros) = PowersOfTen.removingTrailingZeros(of: coefficient, atMost: scale)
    self.init(
      high: UInt64(truncatingIfNeeded: reduced >> 64), low: UInt64(truncatingIfNeeded: reduced),
      scale: UInt16(truncatingIfNeeded: scale - zeros), isNegative: isNegative)
  }

  /// The number with the digits of another and a sign of its own.
  private init(digitsOf other: ExactDecimal, isNegative: Bool) {
    self.init(high: other.high, low: other.low, scale: other.scale, isNegative: isNegative && !other.isZero)
  }

  private init(high: UInt64, low: UInt64, scale: UInt16, isNegative: Bool) {
    self.high = high
    self.low = low
    self.scale = scale
    self.isNegative = isNegative
  }

  /// The digits of the number, as a whole number below 10³⁸.
  var coefficient: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// Whether the number is 0.
  var isZero: Bool { high | low == 0 }

  /// The number with the opposite sign; 0 stays 0.
  public var negated: ExactDecimal { ExactDecimal(digitsOf: self, isNegative: !isNegative) }

  /// The distance from zero.
  public var magnitude: ExactDecimal { ExactDecimal(digitsOf: self, isNegative: false) }

  /// Whether the number is whole: `3.00` is.
  public var isInteger: Bool { scale == 0 }

  /// The same number as a 64-bit integer; `nil` where it is not whole or does not fit.
  public var int64: Int64? {
    guard scale == 0, high == 0 else { return nil }
    // Two's complement has one more number below zero than above it.
    guard isNegative else { return Int64(exactly: low) }
    return low <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- low) : nil
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// The number that an integer literal writes.
  public init(integerLiteral value: Int64) {
    self.init(value)
  }
}
