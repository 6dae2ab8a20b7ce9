/// An exact rational number, and what FORMAT §3 makes of it: 38 significant digits, 1,000 after the point, rounded half
/// away from zero.
///
/// It divides nothing: it says whether a result is right by multiplying it out.
struct ExactQuotient {
  let isNegative: Bool
  let numerator: BigNatural
  let denominator: BigNatural

  init(_ dividend: PlainDecimal, by divisor: PlainDecimal = PlainDecimal("1")) {
    isNegative = dividend.isNegative != divisor.isNegative
    numerator = dividend.digits * .powerOfTen(max(0, divisor.decimals - dividend.decimals))
    denominator = divisor.digits * .powerOfTen(max(0, dividend.decimals - divisor.decimals))
  }

  /// Whether a text is the one plain notation of the number rounded; `nil` where there must be no result.
  func rounds(to text: String?) -> Bool {
    if numerator.digits == 0 { return text == "0" }
    let digitsBeforePoint = digitsBeforePoint
    if digitsBeforePoint > 38 { return text == nil }
    if digitsBeforePoint <= -1000 { return text == "0" }
    let decimals = min(1000, 38 - digitsBeforePoint)
    // The number is a last digit's multiple when both are scaled so; doubled, since halves decide.
    let doubled = numerator * .powerOfTen(decimals) * BigNatural(2) + denominator
    let unit = denominator * BigNatural(2)
    guard let text else { return decimals == 0 && unit * .powerOfTen(38) <= doubled }
    let result = PlainDecimal(text)
    guard result.isNegative == isNegative, result.decimals <= decimals, isCanonical(text) else { return false }
    let digits = result.digits(atDecimals: decimals)
    guard digits.digits + result.decimals - decimals <= 38 || result.decimals == 0 else { return false }
    return unit * digits <= doubled && doubled < unit * (digits + BigNatural(1))
      && digits < .powerOfTen(38 + decimals)
  }

  /// The least *e* for which the magnitude is below 10^*e*.
  private var digitsBeforePoint: Int {
    let difference = numerator.digits - denominator.digits
    let isAtLeast =
      difference >= 0
      ? denominator * .powerOfTen(difference) <= numerator
      : denominator <= numerator * .powerOfTen(-difference)
    return isAtLeast ? difference + 1 : difference
  }

  private func isCanonical(_ text: String) -> Bool {
    let magnitude = text.utf8.drop { $0 == UInt8(ascii: "-") }
    if magnitude.contains(UInt8(ascii: ".")), text.hasSuffix("0") || text.hasSuffix(".") { return false }
    let startsWithZero = magnitude.first == UInt8(ascii: "0")
    return !startsWithZero || magnitude.elementsEqual("0".utf8) || magnitude.starts(with: "0.".utf8)
  }
}
