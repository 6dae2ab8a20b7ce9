/// A value during evaluation: plain bits, without reference counting.
enum Value: Sendable, Hashable {
  /// Nobody said.
  case unknown
  /// The applicant says that there is none.
  case none
  case boolean(Bool)
  case number(ExactDecimal)
  case date(CivilDate)
  /// A text or an option, by its number in the symbol table: equal texts have equal numbers.
  case symbol(Int32)

  var isUnknown: Bool { if case .unknown = self { true } else { false } }
  var isNone: Bool { if case .none = self { true } else { false } }
}

/// The three truth values of strong Kleene logic (FORMAT §3).
public enum Truth: Sendable, Hashable {
  /// False.
  case `false`
  /// Neither: something that decides is unknown.
  case unknown
  /// True.
  case `true`

  init(_ boolean: Bool) { self = boolean ? .true : .false }

  /// The value as a boolean; nil for unknown.
  public var boolean: Bool? {
    switch self {
    case .false: false
    case .unknown: nil
    case .true: true
    }
  }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .false: .true
    case .unknown: .unknown
    case .true: .false
    }
  }

  func and(_ other: Truth) -> Truth {
    switch (self, other) {
    case (.false, _), (_, .false): .false
    case (.true, .true): .true
    default: .unknown
    }
  }

  func or(_ other: Truth) -> Truth {
    !((!self).and(!other))
  }
}

/// The texts and options of a procedure by number.
struct SymbolTable: Sendable {
  private(set) var texts: [String] = []
  private var numbers: [SymbolKey: Int32] = [:]

  /// The number of `text`, given now if it had none.
  mutating func intern(_ text: String) -> Int32 {
    if let number = numbers[SymbolKey(text)] { return number }
    let number = Int32(clamping: texts.count)
    texts.append(text)
    numbers[SymbolKey(text)] = number
    return number
  }

  func number(of text: String) -> Int32? {
    numbers[SymbolKey(text)]
  }
}

/// A text that is equal to another where their Unicode scalars are, unlike `String` (FORMAT §2).
struct SymbolKey: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (lhs: SymbolKey, rhs: SymbolKey) -> Bool {
    lhs.text.utf8.elementsEqual(rhs.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
