/// Arithmetic. Each result is rounded once, from the exact one: to 38 significant digits and 1,000 after the point,
/// half away from zero; what is nearer to zero than 10^-1000 is 0 (FORMAT §3).
extension ExactDecimal {
  /// The sum.
  ///
  /// - Returns: the sum, or `nil` where it reaches 10³⁸ in magnitude.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if high | other.high == 0, let sum = narrowSum(with: other) { return sum }
    if isZero { return other }
    if other.isZero { return self }
    return scale <= other.scale ? wideSum(with: other) : other.wideSum(with: self)
  }

  /// The difference.
  ///
  /// - Returns: the difference, or `nil` where it reaches 10³⁸ in magnitude.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The product.
  ///
  /// - Returns: the product, or `nil` where it reaches 10³⁸ in magnitude.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let scale = Int(scale) + Int(other.scale)
    let isNegative = isNegative != other.isNegative
    if high | other.high == 0, scale <= Self.maximumScale {
      let product = low.multipliedFullWidth(by: other.low)
      if product.high == 0 { return ExactDecimal(reducing: product.low, scale: scale, isNegative: isNegative) }
    }
    let product = WideCoefficient(coefficient, times: other.coefficient)
    return ExactDecimal(rounding: product, scale: scale, isNegative: isNegative)
  }

  /// The quotient, always a decimal: `1` by `8` is `0.125`.
  ///
  /// - Returns: the quotient, or `nil` where `other` is 0 or the quotient reaches 10³⁸ in magnitude.
  public func divided(by other: ExactDecimal) -> ExactDecimal? {
    if other.isZero { return nil }
    if isZero { return self }
    let dividend = PowersOfTen.fillingDigits(of: coefficient)
    let divisor = PowersOfTen.fillingDigits(of: other.coefficient)
    // Both have 38 digits now, so their quotient lies between 0.1 and 10, and this power of ten gives it 38 digits.
    let power = dividend.value >= divisor.value ? 37 : 38
    let (quotient, remainder) = WideCoefficient(dividend.value, times: PowersOfTen.wide[power])
      .divided(by: divisor.value)
    let scale = Int(scale) + dividend.zeros + power - Int(other.scale) - divisor.zeros
    let drop = scale - Self.maximumScale
    if scale < 0 { return nil }
    if drop >= Self.maximumDigits { return .zero }
    let isNegative = isNegative != other.isNegative
    // Rounded once: either here by the remainder or further up by the digits dropped, never by both.
    if drop > 0 {
      let kept = Self.dropping(drop, digitsOf: quotient)
      return ExactDecimal(reducing: kept, scale: Self.maximumScale, isNegative: isNegative)
    }
    let rounded = remainder >= divisor.value &- remainder ? quotient &+ 1 : quotient
    return ExactDecimal(carrying: rounded, scale: scale, isNegative: isNegative)
  }

  /// The sum where both coefficients, brought to one scale, fit in 64 bits; `nil` where they do not.
  private func narrowSum(with other: ExactDecimal) -> ExactDecimal? {
    var (left, right) = (low, other.low)
    let gap = Int(scale) - Int(other.scale)
    if gap > 0 {
      guard let aligned = PowersOfTen.scaling(right, by: gap) else { return nil }
      right = aligned
    } else if gap < 0 {
      guard let aligned = PowersOfTen.scaling(left, by: -gap) else { return nil }
      left = aligned
    }
    let scale = Int(max(scale, other.scale))
    if isNegative == other.isNegative {
      let (sum, overflows) = left.addingReportingOverflow(right)
      return overflows ? nil : ExactDecimal(reducing: sum, scale: scale, isNegative: isNegative)
    }
    return left >= right
      ? ExactDecimal(reducing: left &- right, scale: scale, isNegative: isNegative)
      : ExactDecimal(reducing: right &- left, scale: scale, isNegative: other.isNegative)
  }

  /// The sum with a number of as many digits after the point or more; neither is 0.
  private func wideSum(with finer: ExactDecimal) -> ExactDecimal? {
    let sameSign = isNegative == finer.isNegative
    var gap = Int(finer.scale) - Int(scale)
    var scale = Int(scale)
    var coefficient = coefficient
    var addend = finer.coefficient
    if gap > 38 {
      // The finer number lies below the last of the 38 digits, or close to it.
      let filled = PowersOfTen.fillingDigits(of: coefficient)
      coefficient = filled.value
      scale += filled.zeros
      gap -= filled.zeros
    }
    if gap > 38 {
      // Digits so far down are too few to make a half, but subtracting them borrows: what is cut off counts as one.
      let cut = gap - 38
      let (whole, rest) =
        cut <= 38 ? addend.quotientAndRemainder(dividingBy: PowersOfTen.wide[cut]) : (0, addend)
      addend = rest != 0 ? whole &+ 1 : whole
      gap = 38
    }
    let aligned = WideCoefficient(coefficient, times: PowersOfTen.wide[gap])
    scale += gap
    if sameSign { return ExactDecimal(rounding: aligned.adding(addend), scale: scale, isNegative: isNegative) }
    let (distance, isBelow) = aligned.distance(to: addend)
    return ExactDecimal(rounding: distance, scale: scale, isNegative: isNegative != isBelow)
  }
}
