/// An exact intermediate result below 10⁷⁶, before it is rounded to the digits that a number keeps.
struct WideCoefficient {
  let high: UInt128
  let low: UInt128

  /// The product of two numbers below or at 10³⁸.
  init(_ value: UInt128, times factor: UInt128) {
    (high, low) = value.multipliedFullWidth(by: factor)
  }

  private init(high: UInt128, low: UInt128) {
    self.high = high
    self.low = low
  }

  /// The sum with a number; the caller sees to it that it stays below 2²⁵⁶.
  func adding(_ value: UInt128) -> WideCoefficient {
    let (sum, carries) = low.addingReportingOverflow(value)
    return WideCoefficient(high: carries ? high &+ 1 : high, low: sum)
  }

  /// The distance from a number, and whether the number was the greater of the two.
  func distance(to value: UInt128) -> (distance: WideCoefficient, isBelow: Bool) {
    let (difference, borrows) = low.subtractingReportingOverflow(value)
    if high == 0, borrows { return (WideCoefficient(high: 0, low: 0 &- difference), true) }
    return (WideCoefficient(high: borrows ? high &- 1 : high, low: difference), false)
  }

  /// The decimal digits, 0–76; none of 0.
  var digits: Int {
    if high == 0 { return PowersOfTen.digits(of: low) }
    let digits = PowersOfTen.digitsBelow(bits: 256 - high.leadingZeroBitCount)
    // 2¹²⁸ has 39 digits, so the power is at least 10³⁸.
    let power = WideCoefficient(PowersOfTen.wide[38], times: PowersOfTen.wide[digits - 38])
    return (high, low) >= (power.high, power.low) ? digits + 1 : digits
  }

  /// The whole part of the division by a number.
  ///
  /// - Parameter divisor: so great that the quotient is below 2¹²⁸.
  func divided(by divisor: UInt128) -> (quotient: UInt128, remainder: UInt128) {
    if high == 0 { return low.quotientAndRemainder(dividingBy: divisor) }
    return divisor.dividingFullWidth((high, low))
  }
}
