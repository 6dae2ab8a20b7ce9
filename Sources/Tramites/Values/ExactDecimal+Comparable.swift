extension ExactDecimal: Comparable {
  /// Whether a number is below another; exact, whatever their digits.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isNearerToZero(than: left) : left.isNearerToZero(than: right)
  }

  /// Whether the magnitude is below that of another number.
  private func isNearerToZero(than other: ExactDecimal) -> Bool {
    let gap = Int(scale) - Int(other.scale)
    if high | other.high == 0 {
      if gap == 0 { return low < other.low }
      if gap > 0, let aligned = PowersOfTen.scaling(other.low, by: gap) { return low < aligned }
      if gap < 0, let aligned = PowersOfTen.scaling(low, by: -gap) { return aligned < other.low }
    }
    if isZero || other.isZero { return !other.isZero }
    let position = coefficientDigits - Int(scale)
    let otherPosition = other.coefficientDigits - Int(other.scale)
    if position != otherPosition { return position < otherPosition }
    // The first digits stand at the same place, so at one scale both have the same number of digits: 38 at most.
    return gap >= 0
      ? coefficient < other.coefficient &* PowersOfTen.wide[gap]
      : coefficient &* PowersOfTen.wide[-gap] < other.coefficient
  }
}
