extension JSONTree {
  /// Reads a JSON text; nil where it is not one. Duplicate keys are not looked for.
  init?(parsing text: String) {
    var reader = JSONReader(bytes: Array(text.utf8))
    guard let tree = reader.value() else { return nil }
    reader.skipBlanks()
    guard reader.isAtEnd else { return nil }
    self = tree
  }
}

/// A reader that goes through the bytes of a JSON text once.
private struct JSONReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }
  var current: UInt8? { isAtEnd ? nil : bytes[position] }

  mutating func skipBlanks() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[position + offset] != text.utf8Start[offset] { return false }
    position += count
    return true
  }

  mutating func value() -> JSONTree? {
    skipBlanks()
    switch current {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map(JSONTree.string)
    default:
      if take("true") { return .boolean(true) }
      if take("false") { return .boolean(false) }
      if take("null") { return .null }
      return number()
    }
  }

  mutating func object() -> JSONTree? {
    var members: [JSONTree.Member] = []
    position += 1
    skipBlanks()
    if take("}") { return .object([]) }
    while true {
      skipBlanks()
      guard current == UInt8(ascii: "\""), let key = string() else { return nil }
      skipBlanks()
      guard take(":"), let value = value() else { return nil }
      members.append(.init(key, value))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { return nil }
    }
  }

  mutating func array() -> JSONTree? {
    var elements: [JSONTree] = []
    position += 1
    skipBlanks()
    if take("]") { return .array([]) }
    while true {
      guard let value = value() else { return nil }
      elements.append(value)
      skipBlanks()
      if take("]") { return .array(elements) }
      guard take(",") else { return nil }
    }
  }

  mutating func number() -> JSONTree? {
    let start = position
    while let byte = current, "+-.0123456789eE".utf8.contains(byte) { position += 1 }
    guard position > start else { return nil }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  mutating func string() -> String? {
    var text = ""
    position += 1
    var plainStart = position
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x22 || byte == 0x5C else {
        position += 1
        continue
      }
      text += String(decoding: bytes[plainStart..<position], as: UTF8.self)
      position += 1
      if byte == 0x22 { return text }
      guard let escaped = escape() else { return nil }
      text.unicodeScalars.append(escaped)
      plainStart = position
    }
    return nil
  }

  mutating func escape() -> Unicode.Scalar? {
    guard let byte = current else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let unit = hexUnit() else { return nil }
      guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
      guard take("\\u"), let low = hexUnit(), (0xDC00..<0xE000).contains(low) else { return nil }
      return Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    default: return Unicode.Scalar(byte)
    }
  }

  mutating func hexUnit() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    return UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
  }
}
