/// A decimal number, exact: its digits, how many of them stand after the point, and its sign.
struct ExactNumber: Equatable, Sendable {
  /// All digits, the highest first, without zeros in front or at the end of the fraction; empty for zero.
  let digits: [Int]
  /// How many of the digits stand after the point (it may exceed their count: 0.001 is `[1]` with 3).
  let scale: Int
  let isNegative: Bool

  init(digits: [Int], scale: Int, isNegative: Bool) {
    var digits = DigitString.withoutLeadingZeros(digits)
    var scale = scale
    while scale > 0, digits.last == 0 {
      digits.removeLast()
      scale -= 1
    }
    self.digits = digits
    self.scale = digits.isEmpty ? 0 : scale
    self.isNegative = isNegative && !digits.isEmpty
  }

  /// A whole number.
  init(_ value: Int) {
    self.init(digits: String(value.magnitude).compactMap(\.wholeNumberValue), scale: 0, isNegative: value < 0)
  }

  /// The number that a JSON text writes; nil where it writes none or one with an absurd exponent.
  init?(_ text: String) {
    var digits: [Int] = []
    var scale = 0
    var isNegative = false
    var pointSeen = false
    var rest = text[...]
    if rest.first == "-" {
      isNegative = true
      rest.removeFirst()
    }
    while let character = rest.first, character != "e", character != "E" {
      rest.removeFirst()
      if character == "." {
        pointSeen = true
      } else if let digit = character.wholeNumberValue {
        digits.append(digit)
        if pointSeen { scale += 1 }
      } else {
        return nil
      }
    }
    if !rest.isEmpty {
      let exponentText = rest.dropFirst()
      guard let exponent = Int(exponentText.first == "+" ? exponentText.dropFirst() : exponentText),
        abs(exponent) <= 5000
      else { return nil }
      scale -= exponent
    }
    if scale < 0 {
      digits += [Int](repeating: 0, count: -scale)
      scale = 0
    }
    self.init(digits: digits, scale: scale, isNegative: isNegative)
  }

  static let zero = ExactNumber(0)

  var isZero: Bool { digits.isEmpty }

  /// The number as whole number of the machine; nil where it has a fraction or more than 18 digits.
  var machineInteger: Int? {
    guard scale == 0, digits.count <= 18 else { return nil }
    let magnitude = digits.reduce(0) { $0 * 10 + $1 }
    return isNegative ? -magnitude : magnitude
  }

  /// Whether the number lies among the 64-bit integers.
  var fitsIn64Bits: Bool {
    let limit = ExactNumber(isNegative ? Int.min : Int.max)
    return scale == 0 && !DigitString.isLess(limit.digits, digits)
  }
}

extension ExactNumber: CustomStringConvertible, Comparable {
  /// Plain decimal notation without trailing zeros.
  var description: String {
    let padding = max(0, scale + 1 - digits.count)
    let all = [Int](repeating: 0, count: padding) + digits
    let whole = all.dropLast(scale).map(String.init).joined()
    let fraction = all.suffix(scale).map(String.init).joined()
    return (isNegative ? "-" : "") + whole + (scale == 0 ? "" : "." + fraction)
  }

  static func < (a: ExactNumber, b: ExactNumber) -> Bool {
    a.exactlyPlus(b.negated).isNegative
  }
}
