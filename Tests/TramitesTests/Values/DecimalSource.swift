import ReferenceModel

/// A seeded source of decimal numbers, as texts, rich in what rounding trips over: runs of nines, zeros and fives,
/// many digits, great scales, and pairs that nearly cancel or meet in a half.
struct DecimalSource {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// Two numbers, often akin to one another.
  mutating func pair() -> (String, String) {
    let first = number()
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return (first, akin(to: first))
    case 1: return (first, power(of: "5"))
    case 2: return (first, ["2", "4", "8", "0.5", "0.25", "125", "3", "-7"].randomElement(using: &random) ?? "2")
    case 3: return (number(decimals: 0), power(of: "5"))
    case 4:
      // Both long, and near enough for each to reach into the other's digits.
      let decimals = Int.random(in: 0...962, using: &random)
      let further = Int.random(in: 0...38, using: &random)
      return (sign() + Self.pointed(digits(38), decimals), sign() + Self.pointed(digits(38), decimals + further))
    default: return (first, number())
    }
  }

  mutating func number() -> String {
    let ranges = [0...0, 0...4, 0...19, 0...40, 0...80, 0...1000, 960...1000]
    let range = ranges.randomElement(using: &random) ?? 0...0
    return number(decimals: Int.random(in: range, using: &random))
  }

  private mutating func number(decimals: Int) -> String {
    let short = Bool.random(using: &random)
    return sign() + Self.pointed(digits(Int.random(in: 1...(short ? 19 : 38), using: &random)), decimals)
  }

  private mutating func digits(_ count: Int) -> String {
    var digits = ""
    while digits.utf8.count < count {
      let digit = ["9", "0", "5", "4", "1"].randomElement(using: &random) ?? "9"
      let left = count - digits.utf8.count
      switch Int.random(in: 0..<3, using: &random) {
      case 0: digits += String(repeating: digit, count: Int.random(in: 1...left, using: &random))
      default: digits += String(Int.random(in: 0...9, using: &random))
      }
    }
    return digits
  }

  /// A number that differs in a digit from the opposite of another.
  private mutating func akin(to text: String) -> String {
    var digits = Array(text.utf8.drop { $0 == 45 })
    // Zeros at the beginning stay: a number has 38 digits that count at most.
    let first = digits.firstIndex { $0 != 46 && $0 != 48 } ?? digits.count - 1
    let index = Int.random(in: first..<digits.count, using: &random)
    if digits[index] != 46 { digits[index] = UInt8.random(in: (index == first ? 49 : 48)...57, using: &random) }
    return (text.hasPrefix("-") ? "" : "-") + String(decoding: digits, as: UTF8.self)
  }

  /// A digit anywhere after the point or shortly before it.
  private mutating func power(of digit: String) -> String {
    let zeros = String(repeating: "0", count: Int.random(in: 0...3, using: &random))
    let decimals = Int.random(in: 0...(Bool.random(using: &random) ? 45 : 1000), using: &random)
    return sign() + Self.pointed(digit + zeros, decimals)
  }

  private mutating func sign() -> String { Bool.random(using: &random) ? "-" : "" }

  /// Digits with a point set before the last so many of them.
  private static func pointed(_ digits: String, _ decimals: Int) -> String {
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let point = padded.utf8.index(padded.endIndex, offsetBy: -decimals)
    let whole = padded[..<point].drop { $0 == "0" }
    return (whole.isEmpty ? "0" : whole) + (decimals > 0 ? "." + padded[point...] : "")
  }
}
