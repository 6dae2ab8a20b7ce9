/// Whole numbers without sign as decimal digits, the highest first; the empty array is zero. Done as on paper.
enum DigitString {
  typealias Digits = [Int]

  static func withoutLeadingZeros(_ digits: Digits) -> Digits {
    Digits(digits.drop { $0 == 0 })
  }

  /// Whether `a` is less than `b`; neither has leading zeros.
  static func isLess(_ a: Digits, _ b: Digits) -> Bool {
    a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
  }

  static func add(_ a: Digits, _ b: Digits) -> Digits {
    var result: Digits = []
    var carry = 0
    for place in 0..<max(a.count, b.count) {
      let sum = digit(of: a, place) + digit(of: b, place) + carry
      result.append(sum % 10)
      carry = sum / 10
    }
    result.append(carry)
    return withoutLeadingZeros(result.reversed())
  }

  /// `a` − `b`, where `a` is not less than `b`.
  static func subtract(_ a: Digits, _ b: Digits) -> Digits {
    var result: Digits = []
    var borrow = 0
    for place in 0..<a.count {
      let difference = digit(of: a, place) - digit(of: b, place) - borrow
      result.append(difference < 0 ? difference + 10 : difference)
      borrow = difference < 0 ? 1 : 0
    }
    return withoutLeadingZeros(result.reversed())
  }

  static func multiply(_ a: Digits, _ b: Digits) -> Digits {
    var total: Digits = []
    for (place, factor) in b.reversed().enumerated() {
      var row: Digits = []
      for _ in 0..<factor { row = add(row, a) }
      if !row.isEmpty { row += Digits(repeating: 0, count: place) }
      total = add(total, row)
    }
    return total
  }

  /// The whole part of `a` ÷ `b` by long division, where `b` is not zero.
  static func divide(_ a: Digits, _ b: Digits) -> Digits {
    var quotient: Digits = []
    var rest: Digits = []
    for next in a {
      rest = withoutLeadingZeros(rest + [next])
      var times = 0
      while !isLess(rest, b) {
        rest = subtract(rest, b)
        times += 1
      }
      quotient.append(times)
    }
    return withoutLeadingZeros(quotient)
  }

  private static func digit(of digits: Digits, _ place: Int) -> Int {
    place < digits.count ? digits[digits.count - 1 - place] : 0
  }
}
