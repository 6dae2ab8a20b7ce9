extension JSONTree {
  /// The value on one line, keys in their order.
  var compactText: String {
    var writer = JSONTreeWriter()
    _ = writer.write(self, upTo: .max)
    return writer.text
  }

  /// The value over several lines: what fits a line of `width` bytes stays on one.
  func text(width: Int = 120) -> String {
    var writer = JSONTreeWriter()
    writer.write(self, width: width, indentation: 0)
    return writer.text
  }
}

/// Writes values one after the other: a run of many generated pairs spends much of its time here.
private struct JSONTreeWriter {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ tree: JSONTree, width: Int, indentation: Int) {
    let start = bytes.count
    if write(tree, upTo: start + max(width - indentation, 0)) { return }
    bytes.removeSubrange(start...)
    switch tree {
    case .array(let elements) where !elements.isEmpty:
      append("[")
      for (number, element) in elements.enumerated() {
        newLine(after: number, indentation + 2)
        write(element, width: width, indentation: indentation + 2)
      }
      newLine(after: 0, indentation)
      append("]")
    case .object(let members) where !members.isEmpty:
      append("{")
      for (number, member) in members.enumerated() {
        newLine(after: number, indentation + 2)
        append(quoting: member.key)
        append(": ")
        write(member.value, width: width, indentation: indentation + 2)
      }
      newLine(after: 0, indentation)
      append("}")
    default: _ = write(tree, upTo: .max)
    }
  }

  private mutating func newLine(after number: Int, _ indentation: Int) {
    append(number > 0 ? ",\n" : "\n")
    bytes += repeatElement(UInt8(ascii: " "), count: indentation)
  }

  /// Writes a value on one line; false where that would be longer, so that it need not be written to its end.
  mutating func write(_ tree: JSONTree, upTo limit: Int) -> Bool {
    switch tree {
    case .null: append("null")
    case .boolean(let flag): append(flag ? "true" : "false")
    case .number(let text): append(text)
    case .string(let text): append(quoting: text)
    case .array(let elements):
      append("[")
      for (number, element) in elements.enumerated() {
        if number > 0 { append(", ") }
        guard write(element, upTo: limit) else { return false }
      }
      append("]")
    case .object(let members):
      append("{")
      for (number, member) in members.enumerated() {
        if number > 0 { append(", ") }
        append(quoting: member.key)
        append(": ")
        guard write(member.value, upTo: limit) else { return false }
      }
      append("}")
    }
    return bytes.count <= limit
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  private mutating func append(quoting text: String) {
    append("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case UInt8(ascii: "\n"): append("\\n")
      case UInt8(ascii: "\t"): append("\\t")
      case UInt8(ascii: "\r"): append("\\r")
      case 0..<0x20:
        let hex = String(byte, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
      default: bytes.append(byte)
      }
    }
    append("\"")
  }
}
