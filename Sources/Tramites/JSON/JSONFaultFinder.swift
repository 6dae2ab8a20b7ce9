/// Finds out what is wrong where the parser stopped.
///
/// Runs once for a broken text at most, so it may look at the text again, backwards too.
struct JSONFaultFinder {
  let bytes: [UInt8]
  let nodes: [JSONNode]
  let limits: Limits

  /// Names the mistake behind a fault.
  func problem(for fault: JSONFault) -> JSONProblem {
    if let problem = encodingProblem { return problem }
    switch fault.context {
    case .depth: return JSONProblem(.tooDeep(limit: limits.maximumDepth), at: fault.offset)
    case .nodes: return JSONProblem(.tooManyNodes(limit: limits.maximumNodes), at: fault.offset)
    case .numberLength: return JSONProblem(.numberTooLong(limit: limits.maximumNumberLength), at: fault.offset)
    case .string: return stringProblem(openedAt: fault.offset)
    case .number: return numberProblem(startingAt: fault.offset)
    case .value, .key, .colon, .separator, .end: break
    }
    let expected = expectation(for: fault)
    guard fault.offset < bytes.count else { return endProblem(for: fault, expected: expected) }
    guard let found = scalar(at: fault.offset) else {
      return JSONProblem(.invalidUTF8(byte: bytes[fault.offset]), at: fault.offset)
    }
    return bracketProblem(for: fault)
      ?? adjacencyProblem(for: fault, found: found)
      ?? quoteOrCommentProblem(at: fault.offset, found: found)
      ?? contextProblem(for: fault, found: found)
      ?? JSONProblem(
        fault.context == .end ? .trailingContent : .unexpectedCharacter(found: found, expected: expected),
        at: fault.offset)
  }

  /// The text is not in UTF-8 at all, or begins with a mark that says it is.
  private var encodingProblem: JSONProblem? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return JSONProblem(.byteOrderMark, at: 0)
    }
    // A text begins with an ASCII character, which UTF-16 and UTF-32 fill up with zeros; in UTF-8 no text has any.
    let isWide = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
    return isWide || bytes.count >= 2 && bytes[..<2].contains(0) ? JSONProblem(.wrongEncoding, at: 0) : nil
  }

  private func expectation(for fault: JSONFault) -> JSONExpectation {
    let previous = previousByte(before: fault.offset)
    switch fault.context {
    case .key: return previous == UInt8(ascii: "{") ? .keyOrClosingBrace : .key
    case .colon: return .colon
    case .separator: return container(of: fault)?.kind == .object ? .commaOrClosingBrace : .commaOrClosingBracket
    default: return previous == UInt8(ascii: "[") ? .valueOrClosingBracket : .value
    }
  }

  private func endProblem(for fault: JSONFault, expected: JSONExpectation) -> JSONProblem {
    guard let container = container(of: fault) else { return JSONProblem(.emptyDocument, at: 0) }
    return JSONProblem(.unexpectedEnd(expected: expected, openedAt: Int(container.start)), at: fault.offset)
  }

  /// A bracket closes too early, or what it did not open.
  private func bracketProblem(for fault: JSONFault) -> JSONProblem? {
    let byte = bytes[fault.offset]
    guard byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}"), let container = container(of: fault) else {
      return nil
    }
    guard (container.kind == .object) == (byte == UInt8(ascii: "}")) else {
      let found = Unicode.Scalar(byte)
      return JSONProblem(.mismatchedBracket(found: found, openedAt: Int(container.start)), at: fault.offset)
    }
    let comma = tokenEnd(before: fault.offset) - 1
    return bytes[comma] == UInt8(ascii: ",") ? JSONProblem(.trailingComma, at: comma) : nil
  }

  /// A token goes on where it should have ended.
  private func adjacencyProblem(for fault: JSONFault, found: Unicode.Scalar) -> JSONProblem? {
    guard let last = nodes.last, Int(last.end) == fault.offset, fault.context != .value, fault.context != .key else {
      return nil
    }
    switch last.kind {
    case .string where isWordPart(found) || !found.isASCII:
      return JSONProblem(.unescapedQuote, at: fault.offset - 1)
    case .number where isDigit(found):
      return JSONProblem(.leadingZero, at: fault.offset - 1)
    case .boolean where isWordPart(found), .null where isWordPart(found):
      return wordProblem(at: Int(last.start))
    default:
      return nil
    }
  }

  private func quoteOrCommentProblem(at offset: Int, found: Unicode.Scalar) -> JSONProblem? {
    switch found {
    case "#":
      return JSONProblem(.comment, at: offset)
    case "/" where offset + 1 < bytes.count && [UInt8(ascii: "/"), UInt8(ascii: "*")].contains(bytes[offset + 1]):
      return JSONProblem(.comment, at: offset)
    case "'":
      return JSONProblem(.singleQuote, at: offset)
    case "\u{2018}"..."\u{201F}", "«", "»", "‹", "›":
      return JSONProblem(.typographicQuote(found), at: offset)
    default:
      return nil
    }
  }

  private func contextProblem(for fault: JSONFault, found: Unicode.Scalar) -> JSONProblem? {
    switch fault.context {
    case .value:
      return valueProblem(at: fault.offset, found: found)
    case .key:
      return keyProblem(at: fault.offset, found: found)
    case .colon where beginsValue(at: fault.offset, found: found):
      return JSONProblem(.missingColon, at: tokenEnd(before: fault.offset))
    case .separator where beginsValue(at: fault.offset, found: found):
      return JSONProblem(.missingComma, at: tokenEnd(before: fault.offset))
    default:
      return nil
    }
  }

  private func beginsValue(at offset: Int, found: Unicode.Scalar) -> Bool {
    switch found {
    case "\"", "{", "[", "-", "0"..."9": true
    default: ["true", "false", "null"].contains(word(at: offset))
    }
  }

  private func container(of fault: JSONFault) -> JSONNode? {
    fault.container.map { nodes[$0] }
  }
}
