extension JSONParser {
  /// Appends a node for the bytes from the position to `end` and moves there.
  @inline(__always)
  func append(_ kind: JSONKind, to end: Int, _ flags: JSONNode.Flags, _ state: inout State) {
    // In bounds: `run` saw to room for two nodes. Offsets fit: no text has more than 2³¹ bytes.
    nodes[state.nodeCount] = JSONNode(
      start: UInt32(truncatingIfNeeded: state.position),
      end: UInt32(truncatingIfNeeded: end),
      next: UInt32(truncatingIfNeeded: state.nodeCount &+ 1),
      count: 0,
      kind: kind,
      flags: flags
    )
    state.nodeCount &+= 1
    state.position = end
  }

  /// Appends the string whose quote is at the position, or leaves everything as it is where it is wrong.
  @inline(__always)
  func appendString(_ state: inout State) -> Bool {
    let scanner = JSONStringScanner(bytes: bytes, start: state.position &+ 1)
    guard scanner.isRight else { return false }
    append(.string, to: scanner.end, scanner.hasEscapes ? .hasEscapes : [], &state)
    return true
  }

  /// Appends a key and moves over its colon.
  @inline(__always)
  func appendKey(_ state: inout State) -> JSONFault.Context? {
    guard state.position < bytes.count, bytes[state.position] == UInt8(ascii: "\"") else { return .key }
    guard state.nodeCount < limits.maximumNodes else { return .nodes }
    guard appendString(&state) else { return .string }
    skipSpace(&state)
    guard state.position < bytes.count, bytes[state.position] == UInt8(ascii: ":") else { return .colon }
    state.position &+= 1
    return nil
  }

  @inline(__always)
  func appendNumber(_ state: inout State) -> JSONFault.Context? {
    let scanner = JSONNumberScanner(bytes: bytes, start: state.position)
    guard scanner.isWhole else { return .number }
    guard scanner.end &- state.position <= limits.maximumNumberLength else { return .numberLength }
    append(.number, to: scanner.end, scanner.isInteger ? .isInteger : [], &state)
    return nil
  }

  /// Appends a literal of four letters, given as they lie in little-endian memory.
  @inline(__always)
  func appendLiteral(
    _ letters: UInt32, _ kind: JSONKind, _ flags: JSONNode.Flags, _ state: inout State
  ) -> JSONFault.Context? {
    guard word(at: state.position) == letters else { return .value }
    append(kind, to: state.position &+ 4, flags, &state)
    return nil
  }

  @inline(__always)
  func appendFalse(_ state: inout State) -> JSONFault.Context? {
    // The first letter is known: `alse` is compared.
    guard word(at: state.position &+ 1) == 0x6573_6C61 else { return .value }
    append(.boolean, to: state.position &+ 5, [], &state)
    return nil
  }

  /// Four bytes of the text, or 0 where fewer are left.
  @inline(__always)
  private func word(at offset: Int) -> UInt32 {
    guard bytes.count &- offset >= 4 else { return 0 }
    return UInt32(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
