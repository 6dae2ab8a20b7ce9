extension JSONValue {
  /// The path from the root to the value; that of a member's name is that of its value.
  ///
  /// - Complexity: O(*depth* × *siblings*): paths are for messages, so the tape does not keep them.
  package var pointer: JSONPointer {
    var tokens: [String] = []
    var container = document.root
    while container.index < index {
      guard let (token, child) = container.step(toward: index) else { break }
      tokens.append(token)
      container = child
    }
    return JSONPointer(tokens: tokens)
  }

  /// Returns the value at a path below this one; `nil` where there is none.
  ///
  /// - Parameter pointer: Member names and array indices, these without sign and leading zeros (RFC 6901, §4).
  package func value(at pointer: JSONPointer) -> JSONValue? {
    var value = self
    for token in pointer.tokens {
      let child =
        switch value.kind {
        case .object: value[token]
        case .array: Self.arrayIndex(token).flatMap { value[$0] }
        case .string, .number, .boolean, .null: JSONValue?.none
        }
      guard let child else { return nil }
      value = child
    }
    return value
  }

  /// The child whose subtree holds the node at `target`, and its token.
  private func step(toward target: Int) -> (token: String, child: JSONValue)? {
    for (key, value) in members where target < value.node.next {
      return (key.string ?? "", value)
    }
    for (position, element) in elements.enumerated() where target < element.node.next {
      return (String(position), element)
    }
    return nil
  }

  private static func arrayIndex(_ token: String) -> Int? {
    let digits = token.utf8
    let isWellFormed =
      digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
    return isWellFormed ? Int(token) : nil
  }
}
