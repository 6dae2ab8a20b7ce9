/// A known value. Dates and choices are texts too: the text of a date sorts as the date does.
enum KnownValue {
  case boolean(Bool)
  case number(ExactNumber)
  case text(String)

  func isSame(as other: KnownValue) -> Bool {
    switch (self, other) {
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): sameText(a, b)
    default: false
    }
  }

  func isLess(than other: KnownValue) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): a < b
    case (.text(let a), .text(let b)): a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    default: false
    }
  }

  /// The value as JSON text.
  var jsonText: String {
    switch self {
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): number.description
    case .text(let text): JSONTree.string(text).compactText
    }
  }
}

/// Why something is unknown: the facts nobody gave, and whether something in it has no value at all.
struct Gap {
  var paths: [String] = []
  var hasNoValue = false

  mutating func add(_ other: Gap) {
    for path in other.paths where !paths.contains(path) { paths.append(path) }
    hasNoValue = hasNoValue || other.hasNoValue
  }

  static func + (a: Gap, b: Gap) -> Gap {
    var sum = a
    sum.add(b)
    return sum
  }
}

/// What is known of a value.
enum Knowledge {
  case known(KnownValue)
  case none
  case unknown(Gap)

  var known: KnownValue? {
    if case .known(let value) = self { value } else { nil }
  }

  var gap: Gap? {
    if case .unknown(let gap) = self { gap } else { nil }
  }

  var isNone: Bool {
    if case .none = self { true } else { false }
  }

  func isSameAndNotUnknown(as other: Knowledge) -> Bool {
    switch (self, other) {
    case (.known(let a), .known(let b)): a.isSame(as: b)
    case (.none, .none): true
    default: false
    }
  }
}

/// The value of a condition in Kleene's strong logic.
enum Truth {
  case yes
  case no
  case open(Gap)

  init(_ flag: Bool) { self = flag ? .yes : .no }

  var isYes: Bool {
    if case .yes = self { true } else { false }
  }

  var isNo: Bool {
    if case .no = self { true } else { false }
  }

  var gap: Gap? {
    if case .open(let gap) = self { gap } else { nil }
  }

  var flag: Bool? { gap == nil ? isYes : nil }

  var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .open: self
    }
  }

  static func all(_ parts: [Truth]) -> Truth {
    if parts.contains(where: \.isNo) { return .no }
    let gaps = parts.compactMap(\.gap)
    return gaps.isEmpty ? .yes : .open(gaps.reduce(Gap(), +))
  }

  static func any(_ parts: [Truth]) -> Truth {
    all(parts.map(\.negated)).negated
  }
}
