/// The powers of ten that fit in a machine word or two, and what is counted with them.
enum PowersOfTen {
  /// 10⁰ to 10¹⁹: all that fit in 64 bits.
  static let narrow: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  /// 10⁰ to 10³⁸: all that fit in 128 bits.
  static let wide: [UInt128] = {
    var powers: [UInt128] = [1]
    for exponent in 1...38 { powers.append(powers[exponent - 1] &* 10) }
    return powers
  }()

  /// The decimal digits of a number; none of 0.
  static func digits(of value: UInt64) -> Int {
    let digits = digitsBelow(bits: 64 - value.leadingZeroBitCount)
    return value >= narrow[digits] ? digits + 1 : digits
  }

  /// The decimal digits of a number, 0–39; none of 0.
  static func digits(of value: UInt128) -> Int {
    let digits = digitsBelow(bits: 128 - value.leadingZeroBitCount)
    return value >= wide[digits] ? digits + 1 : digits
  }

  /// The fewest digits of a number of so many bits, or one less than that: ⌊bits × log₁₀ 2⌋ for up to 256 bits.
  static func digitsBelow(bits: Int) -> Int { (bits &* 1233) >> 12 }

  /// A number without the zeros it ends in, and how many were taken off.
  ///
  /// - Parameters:
  ///   - value: below 10³⁸.
  ///   - limit: how many zeros may be taken off at most.
  static func removingTrailingZeros(of value: UInt128, atMost limit: Int) -> (value: UInt128, zeros: Int) {
    guard value != 0 else { return (0, 0) }
    var value = value
    var zeros = 0
    // A number below 10³⁸ ends in fewer than 64 zeros: the powers of two spell how many.
    for step in [32, 16, 8, 4, 2, 1] where limit - zeros >= step && value.trailingZeroBitCount >= step {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: wide[step])
      guard remainder == 0 else { continue }
      value = quotient
      zeros += step
    }
    return (value, zeros)
  }

  /// A number times 10^`exponent`, where the product fits in 64 bits.
  ///
  /// - Parameter exponent: 0 or more.
  static func scaling(_ value: UInt64, by exponent: Int) -> UInt64? {
    guard exponent < narrow.count else { return value == 0 ? 0 : nil }
    let (product, overflows) = value.multipliedReportingOverflow(by: narrow[exponent])
    return overflows ? nil : product
  }

  /// A number brought to 38 digits by zeros at its end, and how many were put there.
  ///
  /// - Parameter value: 1 or more, and below 10³⁸.
  static func fillingDigits(of value: UInt128) -> (value: UInt128, zeros: Int) {
    let zeros = 38 - digits(of: value)
    return (value &* wide[zeros], zeros)
  }
}
