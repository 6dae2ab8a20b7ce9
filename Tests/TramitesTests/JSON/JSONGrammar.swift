/// The grammar of RFC 8259 written down as plainly as possible: what the reader is compared with.
struct JSONGrammar {
  private var rest: ArraySlice<UInt8>

  /// Whether bytes are a JSON text in UTF-8 whose strings have no lone surrogates.
  static func accepts(_ bytes: [UInt8]) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return false }
    var grammar = JSONGrammar(rest: bytes[...])
    return grammar.value() && grammar.rest.isEmpty
  }

  /// How many bytes the grammar takes before it can go no further; nil where it takes all of a JSON text.
  ///
  /// What is no UTF-8 is not looked for.
  static func end(in bytes: [UInt8]) -> Int? {
    var grammar = JSONGrammar(rest: bytes[...])
    return grammar.value() && grammar.rest.isEmpty ? nil : bytes.count - grammar.rest.count
  }

  private mutating func value() -> Bool {
    space()
    defer { space() }
    switch rest.first {
    case UInt8(ascii: "{"):
      return list("{", "}") { grammar in
        grammar.space()
        guard grammar.string() else { return false }
        grammar.space()
        return grammar.take(":") && grammar.value()
      }
    case UInt8(ascii: "["): return list("[", "]") { $0.value() }
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return take("true")
    case UInt8(ascii: "f"): return take("false")
    case UInt8(ascii: "n"): return take("null")
    default: return number()
    }
  }

  private mutating func list(_ open: String, _ close: String, _ item: (inout JSONGrammar) -> Bool) -> Bool {
    guard take(open) else { return false }
    space()
    if take(close) { return true }
    repeat {
      guard item(&self) else { return false }
    } while take(",")
    return take(close)
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"): guard escape() else { return false }
      case 0..<0x20: return false
      default: break
      }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard take("u") else { return rest.popFirst().map { Array(#""\/bfnrt"#.utf8).contains($0) } ?? false }
    guard let unit = unit() else { return false }
    switch unit {
    case 0xD800...0xDBFF: return take(#"\u"#) && self.unit().map { (0xDC00...0xDFFF).contains($0) } ?? false
    case 0xDC00...0xDFFF: return false
    default: return true
    }
  }

  private mutating func unit() -> Int? {
    let digits = rest.prefix(4)
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-")) else {
      return nil
    }
    rest.removeFirst(4)
    return Int(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func number() -> Bool {
    _ = take("-")
    guard take("0") || digits() else { return false }
    if take(".") {
      guard digits() else { return false }
    }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      return digits()
    }
    return true
  }

  private mutating func digits() -> Bool {
    let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    rest.removeFirst(count)
    return count > 0
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest.removeFirst(text.utf8.count)
    return true
  }

  private mutating func space() {
    rest = rest.drop { [0x20, 0x0A, 0x0D, 0x09].contains($0) }
  }
}
