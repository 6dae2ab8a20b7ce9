/// Arithmetic of FORMAT §3: 38 significant digits, half away from zero, at most 1,000 digits after the point.
extension ExactNumber {
  static let significantDigits = 38
  static let fractionDigits = 1000

  /// The sum; nil where it reaches 10³⁸.
  func plus(_ other: ExactNumber) -> ExactNumber? { exactlyPlus(other).kept }

  /// The difference; nil where it reaches 10³⁸.
  func minus(_ other: ExactNumber) -> ExactNumber? { exactlyPlus(other.negated).kept }

  /// The product; nil where it reaches 10³⁸.
  func times(_ other: ExactNumber) -> ExactNumber? {
    ExactNumber(
      digits: DigitString.multiply(digits, other.digits),
      scale: scale + other.scale,
      isNegative: isNegative != other.isNegative
    ).kept
  }

  /// The quotient; nil where the divisor is zero or the quotient reaches 10³⁸.
  func divided(by other: ExactNumber) -> ExactNumber? {
    guard !other.isZero else { return nil }
    // So many zeros that the quotient has more digits than are kept: the first digit dropped decides the rounding.
    let zeros = Self.significantDigits + 2 + other.digits.count + other.scale
    let dividend = digits.isEmpty ? [] : digits + [Int](repeating: 0, count: zeros)
    return ExactNumber(
      digits: DigitString.divide(dividend, other.digits),
      scale: scale + zeros - other.scale,
      isNegative: isNegative != other.isNegative
    ).kept
  }

  /// The number with at most so many digits after the point, half away from zero.
  func rounded(toPlaces places: Int) -> ExactNumber { droppingLast(max(0, scale - places)) }

  var negated: ExactNumber { ExactNumber(digits: digits, scale: scale, isNegative: !isNegative) }

  /// The number as it is kept after an operation; nil where its magnitude is 10³⁸ or more.
  var kept: ExactNumber? {
    guard digits.count - scale <= Self.significantDigits else { return nil }
    let rounded = droppingLast(max(0, digits.count - Self.significantDigits, scale - Self.fractionDigits))
    return rounded.digits.count - rounded.scale <= Self.significantDigits ? rounded : nil
  }

  func exactlyPlus(_ other: ExactNumber) -> ExactNumber {
    let common = max(scale, other.scale)
    let mine = digits.isEmpty ? [] : digits + [Int](repeating: 0, count: common - scale)
    let theirs = other.digits.isEmpty ? [] : other.digits + [Int](repeating: 0, count: common - other.scale)
    if isNegative == other.isNegative {
      return ExactNumber(digits: DigitString.add(mine, theirs), scale: common, isNegative: isNegative)
    }
    return DigitString.isLess(mine, theirs)
      ? ExactNumber(digits: DigitString.subtract(theirs, mine), scale: common, isNegative: other.isNegative)
      : ExactNumber(digits: DigitString.subtract(mine, theirs), scale: common, isNegative: isNegative)
  }

  /// The number without its last `count` digits, which all stand after the point, rounded half away from zero.
  private func droppingLast(_ count: Int) -> ExactNumber {
    guard count > 0 else { return self }
    guard count <= digits.count else { return .zero }
    let roundsUp = digits[digits.count - count] >= 5
    let whole = Array(digits.dropLast(count))
    return ExactNumber(
      digits: roundsUp ? DigitString.add(whole, [1]) : whole, scale: scale - count, isNegative: isNegative)
  }
}
