extension JSONValue {
  /// The string with its escapes decoded; `nil` where the value is none.
  package var string: String? {
    let node = node
    guard node.kind == .string else { return nil }
    return withToken { token in
      if node.flags.contains(.hasEscapes) {
        return String(decoding: Array(JSONStringBytes(token: token)), as: UTF8.self)
      }
      return String(decoding: UnsafeBufferPointer(rebasing: token[1..<(token.count - 1)]), as: UTF8.self)
    }
  }

  /// The boolean; `nil` where the value is none.
  package var boolean: Bool? {
    let node = node
    return node.kind == .boolean ? node.flags.contains(.isTrue) : nil
  }

  /// The number as it was written; `nil` where the value is none.
  package var numberText: String? {
    kind == .number ? withToken { String(decoding: $0, as: UTF8.self) } : nil
  }

  /// Whether the value is a number without point and exponent.
  package var numberIsInteger: Bool {
    let node = node
    return node.kind == .number && node.flags.contains(.isInteger)
  }

  /// The number; `nil` where the value is none, has a point or an exponent, or does not fit in 64 bits.
  package var int64: Int64? {
    numberIsInteger ? withToken { Self.int64($0) } : nil
  }

  /// The number that digits write, with or without a sign; nil beyond 64 bits.
  static func int64(_ token: UnsafeBufferPointer<UInt8>) -> Int64? {
    let isNegative = token[0] == UInt8(ascii: "-")
    var value: Int64 = 0
    for byte in token[(isNegative ? 1 : 0)...] {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      // Negative from the start: the smallest number has no positive counterpart.
      let (sum, carry) = shifted.subtractingReportingOverflow(Int64(byte &- UInt8(ascii: "0")))
      if overflow || carry { return nil }
      value = sum
    }
    if isNegative { return value }
    let (positive, overflow) = Int64(0).subtractingReportingOverflow(value)
    return overflow ? nil : positive
  }

  /// Whether the value is a string with the same Unicode scalars as `text`; allocates nothing.
  package func stringEquals(_ text: String) -> Bool {
    // The copy costs nothing where the string is native, as all but those of Objective-C are.
    var text = text
    return text.withUTF8 { stringEquals($0) }
  }

  /// Whether the value is a string with the same Unicode scalars as `text`; allocates nothing.
  package func stringEquals(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { stringEquals($0) }
  }

  /// Whether the value is a string whose UTF-8 is `text`; allocates nothing.
  package func stringEquals(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = node
    guard node.kind == .string else { return false }
    return withToken { token in
      if node.flags.contains(.hasEscapes) {
        return JSONStringBytes(token: token).elementsEqual(text)
      }
      return UnsafeBufferPointer(rebasing: token[1..<(token.count - 1)]).hasSameBytes(as: text)
    }
  }

  /// Calls `body` with the value's bytes as they were written, quotes included.
  package func withToken<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let node = node
    return document.tape.source.bytes.withUnsafeBufferPointer { bytes in
      // In bounds: a node's range lies inside the text that it was read from.
      body(UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)]))
    }
  }
}
