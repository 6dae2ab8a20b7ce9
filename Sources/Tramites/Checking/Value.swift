/// A value during evaluation: plain bits, without reference counting.
enum Value: Sendable, Hashable, BitwiseCopyable {
  /// Nobody said.
  case unknown
  /// The applicant says that there is none.
  case none
  case boolean(Bool)
  case number(ExactDecimal)
  case date(CivilDate)
  /// A text or an option that the program knows, by its number in the symbol table: equal texts have equal numbers.
  case symbol(Int32)
  /// Any other text of the dossier: that of a node of its tape, or with a number below zero one that was normalized.
  ///
  /// Two of them may be the same text: `DossierCells.isSameText` tells.
  case text(Int32)

  var isUnknown: Bool { if case .unknown = self { true } else { false } }
  var isNone: Bool { if case .none = self { true } else { false } }
}

/// The three truth values of strong Kleene logic (FORMAT §3).
public enum Truth: Sendable, Hashable, BitwiseCopyable {
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

  /// The lesser of the two: false before unknown before true.
  func and(_ other: Truth) -> Truth { rank < other.rank ? self : other }

  /// The greater of the two.
  func or(_ other: Truth) -> Truth { rank < other.rank ? other : self }

  private var rank: UInt8 {
    switch self {
    case .false: 0
    case .unknown: 1
    case .true: 2
    }
  }
}

/// The texts and options of a procedure by number.
struct SymbolTable: Sendable {
  private(set) var texts: [String] = []
  private var names = NameTable()

  /// The number of `text`, given now if it had none.
  mutating func intern(_ text: String) -> Int32 {
    if let number = number(of: text) { return number }
    let number = Int32(clamping: texts.count)
    texts.append(text)
    names.insert(text, of: 0, value: number)
    return number
  }

  /// Gives back the room for further texts.
  mutating func trim() {
    texts.trim()
    names.trim()
  }

  func number(of text: String) -> Int32? {
    var text = text
    return text.withUTF8 { names.value(of: $0, of: 0) }
  }

  /// The number of a text by its UTF-8.
  func number(of utf8: UnsafeBufferPointer<UInt8>) -> Int32? { names.value(of: utf8, of: 0) }
}
