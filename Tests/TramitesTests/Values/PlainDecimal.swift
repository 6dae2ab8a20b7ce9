/// A decimal number as its digits, read from plain notation without help of the library.
struct PlainDecimal {
  let isNegative: Bool
  /// The digits without the point.
  let digits: BigNatural
  /// How many of the digits stand after the point.
  let decimals: Int

  /// The number that a text such as `-12.50` writes.
  init(_ text: String) {
    isNegative = text.hasPrefix("-")
    // Bytes and loops: the texts are long, and characters and sequences slow in a debug build.
    var digits: [UInt8] = []
    var digitsBeforePoint: Int?
    for byte in Array(text.utf8) where byte != UInt8(ascii: "-") {
      if byte == UInt8(ascii: ".") {
        digitsBeforePoint = digits.count
      } else {
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    decimals = digits.count - (digitsBeforePoint ?? digits.count)
    self.digits = BigNatural(digits: digits)
  }

  private init(isNegative: Bool, digits: BigNatural, decimals: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.decimals = decimals
  }

  /// The digits at more decimals than the number has.
  func digits(atDecimals count: Int) -> BigNatural {
    count == decimals ? digits : digits * .powerOfTen(count - decimals)
  }

  static func + (left: PlainDecimal, right: PlainDecimal) -> PlainDecimal {
    let decimals = max(left.decimals, right.decimals)
    let (one, other) = (left.digits(atDecimals: decimals), right.digits(atDecimals: decimals))
    if left.isNegative == right.isNegative {
      return PlainDecimal(isNegative: left.isNegative, digits: one + other, decimals: decimals)
    }
    return one < other
      ? PlainDecimal(isNegative: right.isNegative, digits: other - one, decimals: decimals)
      : PlainDecimal(isNegative: left.isNegative, digits: one - other, decimals: decimals)
  }

  static prefix func - (number: PlainDecimal) -> PlainDecimal {
    PlainDecimal(isNegative: !number.isNegative, digits: number.digits, decimals: number.decimals)
  }

  static func * (left: PlainDecimal, right: PlainDecimal) -> PlainDecimal {
    PlainDecimal(
      isNegative: left.isNegative != right.isNegative, digits: left.digits * right.digits,
      decimals: left.decimals + right.decimals)
  }

  static func < (left: PlainDecimal, right: PlainDecimal) -> Bool {
    let difference = left + -right
    return difference.isNegative && difference.digits.digits > 0
  }
}
