/// A natural number of any size, by schoolbook methods: slow, and with nothing in common with what it checks.
struct BigNatural: Equatable {
  /// Groups of nine decimal digits, the lowest first, none of them 0 at the top.
  private var groups: [UInt32] = []

  private static let base: UInt64 = 1_000_000_000

  /// The number of decimal digits, the highest first; zeros may lead.
  init(digits: [UInt8]) {
    var end = digits.count
    while end > 0 {
      let start = max(0, end - 9)
      var group: UInt32 = 0
      for index in start..<end { group = group * 10 + UInt32(digits[index]) }
      groups.append(group)
      end = start
    }
    trim()
  }

  init(_ value: UInt32) {
    groups = [value]
    trim()
  }

  static func powerOfTen(_ exponent: Int) -> BigNatural {
    var top: UInt32 = 1
    for _ in 0..<exponent % 9 { top *= 10 }
    var power = BigNatural(0)
    power.groups = [UInt32](repeating: 0, count: exponent / 9)
    power.groups.append(top)
    return power
  }

  /// The decimal digits; none of 0.
  var digits: Int {
    guard let top = groups.last else { return 0 }
    return (groups.count - 1) * 9 + String(top).utf8.count
  }

  static func + (left: BigNatural, right: BigNatural) -> BigNatural {
    var sum = left
    var carry: UInt64 = 0
    for index in 0..<max(left.groups.count, right.groups.count) {
      let total = carry + left.group(index) + right.group(index)
      if index == sum.groups.count { sum.groups.append(0) }
      sum.groups[index] = UInt32(total % base)
      carry = total / base
    }
    if carry > 0 { sum.groups.append(UInt32(carry)) }
    return sum
  }

  /// The difference; `right` must not be the greater number.
  static func - (left: BigNatural, right: BigNatural) -> BigNatural {
    var difference = left
    var borrow: UInt64 = 0
    for index in left.groups.indices {
      let total = base + left.group(index) - right.group(index) - borrow
      difference.groups[index] = UInt32(total % base)
      borrow = total < base ? 1 : 0
    }
    precondition(borrow == 0)
    difference.trim()
    return difference
  }

  static func * (left: BigNatural, right: BigNatural) -> BigNatural {
    var product = left
    product.groups = [UInt32](repeating: 0, count: left.groups.count + right.groups.count)
    for shift in right.groups.indices where right.groups[shift] != 0 {
      let factor = right.group(shift)
      var carry: UInt64 = 0
      for index in left.groups.indices {
        let total = left.group(index) * factor + UInt64(product.groups[shift + index]) + carry
        product.groups[shift + index] = UInt32(total % base)
        carry = total / base
      }
      product.groups[shift + left.groups.count] = UInt32(carry)
    }
    product.trim()
    return product
  }

  static func < (left: BigNatural, right: BigNatural) -> Bool {
    if left.groups.count != right.groups.count { return left.groups.count < right.groups.count }
    var index = left.groups.count - 1
    while index >= 0, left.groups[index] == right.groups[index] { index -= 1 }
    return index >= 0 && left.groups[index] < right.groups[index]
  }

  static func <= (left: BigNatural, right: BigNatural) -> Bool { !(right < left) }

  private func group(_ index: Int) -> UInt64 { index < groups.count ? UInt64(groups[index]) : 0 }

  private mutating func trim() {
    while groups.last == 0 { groups.removeLast() }
  }
}
