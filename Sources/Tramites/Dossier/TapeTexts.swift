/// The bytes of a tape's strings and numbers, without making a `String`.
struct TapeTexts {
  let tape: JSONTape
  let bytes: [UInt8]

  /// Calls `body` with the UTF-8 of a string, escapes decoded.
  @inline(__always)
  func withText<Result>(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let node = tape[index]
    return bytes.withUnsafeBufferPointer { bytes in
      if node.flags.contains(.hasEscapes) {
        let token = UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
        return Array(JSONStringBytes(token: token)).withUnsafeBufferPointer(body)
      }
      // In bounds: a string lies inside the text that it was read from, and has at least its two quotes.
      return body(UnsafeBufferPointer(rebasing: bytes[Int(node.start) + 1..<Int(node.end) - 1]))
    }
  }

  /// Whether two strings have the same UTF-8, escapes decoded; what differs is seen at its first difference.
  func isSameText(at index: Int, _ other: Int) -> Bool {
    let (left, right) = (tape[index], tape[other])
    return bytes.withUnsafeBufferPointer { bytes in
      let left = (
        token: UnsafeBufferPointer(rebasing: bytes[Int(left.start)..<Int(left.end)]),
        hasEscapes: left.flags.contains(.hasEscapes)
      )
      let right = (
        token: UnsafeBufferPointer(rebasing: bytes[Int(right.start)..<Int(right.end)]),
        hasEscapes: right.flags.contains(.hasEscapes)
      )
      guard left.hasEscapes || right.hasEscapes else { return left.token.hasSameBytes(as: right.token) }
      return JSONStringBytes(token: left.token).elementsEqual(JSONStringBytes(token: right.token))
    }
  }

  /// Calls `body` with the bytes of a number.
  @inline(__always)
  func withToken<Result>(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let node = tape[index]
    // In bounds: a node's range lies inside the text that it was read from.
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[Int(node.start)..<Int(node.end)]))
    }
  }

  /// The number without point and exponent at an index; nil for anything else, and beyond 64 bits.
  func int64(at index: Int) -> Int64? {
    let node = tape[index]
    guard node.kind == .number, node.flags.contains(.isInteger) else { return nil }
    return withToken(at: index) { JSONValue.int64($0) }
  }
}
