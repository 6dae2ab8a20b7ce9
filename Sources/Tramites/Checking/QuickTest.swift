/// A question to one cell that is answered by its value alone: most of a procedure is made of these.
struct QuickTest: Sendable, BitwiseCopyable {
  /// The answers for the symbols from `first` on, a bit for each; for a boolean, bit 0 for false and bit 1 for true.
  let mask: UInt64
  let first: Int32
  let cell: Int32
  /// Whose cell it is: a place among `Frames`.
  let frame: Int16
  let ofUnknown: Truth
  let ofNone: Truth
  /// The answer for numbers, dates, texts and symbols that have no bit.
  let ofOther: Truth
}

/// Where a test finds the row of its cell: one place for each row that conditions can read now.
struct Frames: Sendable, BitwiseCopyable {
  let listCount: Int

  /// The facts outside lists.
  static let global: Int16 = 0

  var count: Int { 2 * listCount + 2 }
  var document: Int16 { Int16(truncatingIfNeeded: 2 * listCount + 1) }
  func current(_ list: Int32) -> Int16 { Int16(truncatingIfNeeded: 1 + Int(list)) }
  func own(_ list: Int32) -> Int16 { Int16(truncatingIfNeeded: 1 + listCount + Int(list)) }
}

extension QuickTest {
  /// The same of another row.
  func reading(_ frame: Int16) -> QuickTest {
    QuickTest(
      mask: mask, first: first, cell: cell, frame: frame, ofUnknown: ofUnknown, ofNone: ofNone, ofOther: ofOther)
  }

  /// A place that a test can read.
  struct Place: Sendable, BitwiseCopyable {
    let frame: Int16
    let cell: Int32
  }

  /// That a symbol is one of some; nil where these are too far apart for the bits.
  init?(at place: Place, isAmong symbols: [Int32], isNegated: Bool = false, ofNone: Truth) {
    guard let first = symbols.min() else { return nil }
    var mask: UInt64 = 0
    for symbol in symbols {
      guard symbol - first < 64 else { return nil }
      mask |= 1 << UInt64(symbol - first)
    }
    self.init(
      mask: isNegated ? ~mask : mask, first: first, cell: place.cell, frame: place.frame, ofUnknown: .unknown,
      ofNone: ofNone, ofOther: Truth(isNegated))
  }

  /// That a boolean is `expected`.
  init(at place: Place, is expected: Bool, ofNone: Truth) {
    self.init(
      mask: expected ? 0b10 : 0b01, first: 0, cell: place.cell, frame: place.frame, ofUnknown: .unknown,
      ofNone: ofNone, ofOther: .false)
  }

  /// That there is something, or that there is none.
  init(at place: Place, isPresent expected: Bool, ofUnknown: Truth = .unknown) {
    self.init(
      mask: expected ? .max : 0, first: 0, cell: place.cell, frame: place.frame, ofUnknown: ofUnknown,
      ofNone: Truth(!expected), ofOther: Truth(expected))
  }

  /// What is so, or is not, whatever the facts are; there is always a first cell to look at.
  init(always truth: Bool) {
    self.init(
      mask: truth ? .max : 0, first: 0, cell: 0, frame: Frames.global, ofUnknown: Truth(truth), ofNone: Truth(truth),
      ofOther: Truth(truth))
  }
}

/// A comparison of a cell, or of the time between two days, with another cell or with a constant, in whatever order
/// values have.
struct CellComparison: Sendable, BitwiseCopyable {
  let comparator: Condition.Comparator
  let left: QuickTest.Place
  /// The day up to which the time is counted from that in `left`; nil where `left` itself is compared.
  ///
  /// An age in full years is what most calculated facts are: counting it takes less than asking whether it was counted.
  var elapsed: Elapsed?
  /// The other cell, or with `isConstant` the number of a constant.
  let right: QuickTest.Place
  let isConstant: Bool

  struct Elapsed: Sendable, BitwiseCopyable {
    let unit: Expression.DateUnit
    let end: QuickTest.Place
  }
}
