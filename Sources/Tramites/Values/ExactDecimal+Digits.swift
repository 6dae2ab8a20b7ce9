/// How many digits a number takes to write, for limits such as “18 digits on either side of the point” (FORMAT §2).
extension ExactDecimal {
  /// The digits before the point, 0–38: 3 of `123.4`, and none of `0.5` or `0`.
  public var integerDigits: Int { max(0, coefficientDigits - Int(scale)) }

  /// The digits after the point up to the last that is not 0, 0–1,000: 2 of `0.05`, and none of `7.00`.
  public var fractionDigits: Int { Int(scale) }

  /// The digits from the first to the last that is not 0, 0–38: 3 of `1020.0`, 1 of `0.005`, and none of `0`.
  public var significantDigits: Int {
    let digits = coefficientDigits
    // Only a whole number can end in zeros.
    if scale > 0 { return digits }
    return digits - PowersOfTen.removingTrailingZeros(of: coefficient, atMost: digits).zeros
  }

  /// The digits of the coefficient; none of 0.
  var coefficientDigits: Int {
    high == 0 ? PowersOfTen.digits(of: low) : PowersOfTen.digits(of: coefficient)
  }
}
