/// A number of steps as a sum of products of a dossier's sizes, with whole coefficients.
///
/// Every size counts one more than there is, so that it is 1 where there is nothing, and what grows with it includes
/// what stays the same. Sums and products end at `Int.max` and never overflow.
struct StepPolynomial: Sendable, Hashable {
  /// A size, by its number: 1 to the number of lists for these, then one for each document type, then all documents.
  typealias Size = UInt16

  /// Up to four sizes that are multiplied, the greatest number first; the rest are 0.
  struct Product: Sendable, Hashable, Comparable, BitwiseCopyable {
    private(set) var rawValue: UInt64 = 0

    /// What no size is a factor of.
    static let one = Product()

    var sizes: [Size] {
      stride(from: 48, through: 0, by: -16).map { Size(truncatingIfNeeded: rawValue >> UInt64($0)) }.filter { $0 > 0 }
    }

    /// How many sizes are multiplied.
    var degree: Int { 4 - rawValue.trailingZeroBitCount / 16 }

    static func < (left: Product, right: Product) -> Bool { left.rawValue < right.rawValue }

    /// Times a size; nil for more than four.
    func times(_ size: Size) -> Product? {
      guard degree < 4 else { return nil }
      // The greater ones stay, the others move on by one place.
      var place: UInt64 = 48
      while rawValue >> place & 0xFFFF > UInt64(size) { place -= 16 }
      let behind = rawValue & (1 << (place + 16) &- 1)
      return Product(rawValue: rawValue ^ behind | behind >> 16 | UInt64(size) << place)
    }
  }

  struct Term: Sendable, Hashable, BitwiseCopyable {
    let product: Product
    var coefficient: Int
  }

  /// The products by their order, each once.
  private(set) var terms: [Term] = []
  /// The coefficients of the powers of all sizes together: what has too many factors, or is one product too many.
  private(set) var powers: [Int] = []

  /// How many products are kept apart.
  private static let maximumTerms = 256

  /// One step.
  static let one = StepPolynomial(1)

  /// Nothing.
  init() {}

  /// A number of steps, whatever the sizes.
  init(_ steps: Int) { add(.one, steps) }

  /// A size.
  init(size: Size) { Product.one.times(size).map { add($0, 1) } }

  /// How many sizes are multiplied at most.
  var degree: Int { max(terms.map(\.product.degree).max() ?? 0, powers.count - 1) }

  // MARK: Sums and products

  mutating func add(_ product: Product, _ coefficient: Int) {
    var low = 0
    var high = terms.count
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].product < product { low = middle + 1 } else { high = middle }
    }
    if low < terms.count, terms[low].product == product {
      terms[low].coefficient = terms[low].coefficient.saturatingSum(coefficient)
    } else if terms.count < Self.maximumTerms {
      terms.insert(Term(product: product, coefficient: coefficient), at: low)
    } else {
      addPower(product.degree, coefficient)
    }
  }

  private mutating func addPower(_ degree: Int, _ coefficient: Int) {
    while powers.count <= degree { powers.append(0) }
    powers[degree] = powers[degree].saturatingSum(coefficient)
  }

  /// Adds so many times another.
  mutating func add(_ other: StepPolynomial, times count: Int = 1) {
    guard count > 0 else { return }
    for term in other.terms { add(term.product, term.coefficient.saturatingProduct(count)) }
    for (degree, coefficient) in other.powers.enumerated() where coefficient > 0 {
      addPower(degree, coefficient.saturatingProduct(count))
    }
  }

  /// Times a size.
  func times(_ size: Size) -> StepPolynomial {
    var result = StepPolynomial()
    for term in terms {
      if let product = term.product.times(size) {
        result.add(product, term.coefficient)
      } else {
        result.addPower(term.product.degree + 1, term.coefficient)
      }
    }
    for (degree, coefficient) in powers.enumerated() where coefficient > 0 {
      result.addPower(degree + 1, coefficient)
    }
    return result
  }

  // MARK: Values

  /// The coefficients of each degree, from 0 on.
  var coefficients: [Int] {
    var result = Array(repeating: 0, count: degree + 1)
    for term in terms { result[term.product.degree] = result[term.product.degree].saturatingSum(term.coefficient) }
    for (degree, coefficient) in powers.enumerated() {
      result[degree] = result[degree].saturatingSum(coefficient)
    }
    return result
  }

  /// The number of steps.
  ///
  /// - Parameters:
  ///   - size: how much there is of each size, and one more.
  ///   - all: how much there is of all sizes together, and one more.
  func value(_ size: (Size) -> Int, all: Int) -> Int {
    var result = 0
    for term in terms { result = result.saturatingSum(term.value(size)) }
    for (degree, coefficient) in powers.enumerated() where coefficient > 0 {
      result = result.saturatingSum((0..<degree).reduce(coefficient) { value, _ in value.saturatingProduct(all) })
    }
    return result
  }
}

extension StepPolynomial.Term {
  /// The number of steps.
  func value(_ size: (StepPolynomial.Size) -> Int) -> Int {
    product.sizes.reduce(coefficient) { $0.saturatingProduct(size($1)) }
  }
}

extension Int {
  /// The sum of numbers that are not negative, at most `Int.max`.
  func saturatingSum(_ other: Int) -> Int {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? .max : sum
  }

  /// The product of numbers that are not negative, at most `Int.max`.
  func saturatingProduct(_ other: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: other)
    return overflows ? .max : product
  }
}
