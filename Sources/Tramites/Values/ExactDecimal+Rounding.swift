/// Rounding, always half away from zero (FORMAT §3).
extension ExactDecimal {
  /// The nearest number with so many digits after the point, a half away from zero: `2.5` to 0 is `3`, `-2.5` is `-3`.
  ///
  /// - Parameter decimals: the digits to keep after the point, 0–18.
  /// - Returns: the rounded number, or `nil` where `decimals` is out of its range.
  public func rounded(decimals: Int) -> ExactDecimal? {
    guard (0...18).contains(decimals) else { return nil }
    let drop = Int(scale) - decimals
    if drop <= 0 { return self }
    // One digit at least is dropped, so the result cannot reach 10³⁸.
    let rounded = Self.dropping(drop, digitsOf: coefficient)
    return ExactDecimal(reducing: rounded, scale: decimals, isNegative: isNegative)
  }

  /// The number `exact` × 10^-`scale`, rounded once to 38 significant digits and at most 1,000 after the point;
  /// 0 where it is nearer to zero than 10^-1000.
  ///
  /// - Parameters:
  ///   - exact: the digits of the exact result.
  ///   - scale: 0–2,000.
  /// - Returns: the number, or `nil` where it reaches 10³⁸.
  init?(rounding exact: WideCoefficient, scale: Int, isNegative: Bool) {
    let digits = exact.digits
    // Below 10^-1000 there is nothing, not even a half to round up.
    if digits == 0 || digits <= scale - Self.maximumScale {
      self = .zero
      return
    }
    let drop = max(0, digits - Self.maximumDigits, scale - Self.maximumScale)
    // More than 38 digits before the point.
    guard drop <= scale else { return nil }
    // A half is told from the first digit dropped alone, so all digits but the last 38 may simply go beforehand.
    let least: UInt128
    if drop > 38 {
      let whole = exact.divided(by: PowersOfTen.wide[38]).quotient
      least = Self.dropping(drop - 38, digitsOf: whole)
    } else {
      let (quotient, remainder) = exact.divided(by: PowersOfTen.wide[drop])
      least = Self.roundsUp(remainder, of: drop) ? quotient &+ 1 : quotient
    }
    self.init(carrying: least, scale: scale - drop, isNegative: isNegative)
  }

  /// The number of a coefficient that rounding may have carried into a 39th digit.
  ///
  /// - Parameters:
  ///   - coefficient: at most 10³⁸.
  ///   - scale: 0–1,000.
  init?(carrying coefficient: UInt128, scale: Int, isNegative: Bool) {
    if coefficient < PowersOfTen.wide[38] {
      self.init(reducing: coefficient, scale: scale, isNegative: isNegative)
    } else if scale > 0 {
      self.init(reducing: PowersOfTen.wide[37], scale: scale - 1, isNegative: isNegative)
    } else {
      return nil
    }
  }

  /// A coefficient without its last digits, rounded half up.
  ///
  /// - Parameters:
  ///   - count: how many digits are dropped: 1 or more.
  ///   - coefficient: below 10³⁸.
  static func dropping(_ count: Int, digitsOf coefficient: UInt128) -> UInt128 {
    guard count <= 38 else { return 0 }
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: PowersOfTen.wide[count])
    return roundsUp(remainder, of: count) ? quotient &+ 1 : quotient
  }

  /// Whether the digits that were dropped make half of the last digit kept, or more.
  ///
  /// - Parameters:
  ///   - remainder: the digits dropped, as a number.
  ///   - count: how many they are, 0–38.
  private static func roundsUp(_ remainder: UInt128, of count: Int) -> Bool {
    count > 0 && remainder >= 5 &* PowersOfTen.wide[count - 1]
  }
}
