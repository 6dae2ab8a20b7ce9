extension JSONFaultFinder {
  /// The first mistake inside a string that has one.
  func stringProblem(openedAt quote: Int) -> JSONProblem {
    let offset = bytes.withUnsafeBufferPointer { bytes in
      JSONStringScanner(bytes: bytes, start: quote + 1).end
    }
    guard offset < bytes.count else {
      return JSONProblem(.unexpectedEnd(expected: .closingQuote, openedAt: quote), at: offset)
    }
    switch bytes[offset] {
    case UInt8(ascii: "\\"): return escapeProblem(at: offset, openedAt: quote)
    case 0..<0x20: return JSONProblem(.controlCharacterInString(Unicode.Scalar(bytes[offset])), at: offset)
    default: return JSONProblem(.invalidUTF8(byte: bytes[offset]), at: offset)
    }
  }

  private func escapeProblem(at offset: Int, openedAt quote: Int) -> JSONProblem {
    if let unit = bytes.withUnsafeBufferPointer({ JSONEscapeScanner.unit(at: offset, in: $0) }) {
      return JSONProblem(.loneSurrogate(UInt16(truncatingIfNeeded: unit)), at: offset)
    }
    let letter = offset + 1
    var end = letter
    var isCut = letter == bytes.count
    if letter < bytes.count, bytes[letter] == UInt8(ascii: "u") {
      // Of `\u12G4` all four characters are shown, of `\u12"` none from the quote on.
      end += 1
      while end < min(bytes.count, letter + 5), isWordPart(Unicode.Scalar(bytes[end])) {
        end += 1
      }
      isCut = end == bytes.count && bytes[(letter + 1)...].allSatisfy { $0.hexadecimalValue != nil }
    } else if letter < bytes.count {
      let length = bytes.withUnsafeBufferPointer { UTF8Sequence.length(at: letter, in: $0) }
      guard length > 0 else { return JSONProblem(.invalidUTF8(byte: bytes[letter]), at: letter) }
      guard bytes[letter] >= 0x20 else {
        return JSONProblem(.controlCharacterInString(Unicode.Scalar(bytes[letter])), at: letter)
      }
      end += length
    }
    if isCut {
      return JSONProblem(.unexpectedEnd(expected: .closingQuote, openedAt: quote), at: end)
    }
    return JSONProblem(.badEscape(String(decoding: bytes[offset..<end], as: UTF8.self)), at: offset)
  }

  /// What is wrong with a number that breaks off.
  func numberProblem(startingAt start: Int) -> JSONProblem {
    let offset = bytes.withUnsafeBufferPointer { bytes in
      JSONNumberScanner(bytes: bytes, start: start).end
    }
    if bytes[offset - 1] == UInt8(ascii: ".") {
      return JSONProblem(.bareDecimalPoint, at: offset - 1)
    }
    guard offset < bytes.count else {
      return JSONProblem(.unexpectedEnd(expected: .digit, openedAt: nil), at: offset)
    }
    guard let found = scalar(at: offset) else { return JSONProblem(.invalidUTF8(byte: bytes[offset]), at: offset) }
    if offset == start + 1 {
      // Only the minus sign was there.
      if isPointBeforeDigit(at: offset) { return JSONProblem(.bareDecimalPoint, at: offset) }
      if isNotANumber(word(at: offset)) { return JSONProblem(.notANumber("-" + word(at: offset)), at: start) }
    }
    return JSONProblem(.unexpectedCharacter(found: found, expected: .digit), at: offset)
  }

  /// Something that people write for a value and JSON does not have.
  func valueProblem(at offset: Int, found: Unicode.Scalar) -> JSONProblem? {
    switch found {
    case "+":
      let word = word(at: offset + 1)
      if isNotANumber(word) { return JSONProblem(.notANumber("+" + word), at: offset) }
      let isNumber = isPointBeforeDigit(at: offset + 1) || scalar(at: offset + 1).map(isDigit) == true
      return isNumber ? JSONProblem(.leadingPlus, at: offset) : nil
    case "." where isPointBeforeDigit(at: offset):
      return JSONProblem(.bareDecimalPoint, at: offset)
    case _ where isWordPart(found):
      return wordProblem(at: offset)
    default:
      return nil
    }
  }

  /// Something that people write for a key and JSON does not have.
  func keyProblem(at offset: Int, found: Unicode.Scalar) -> JSONProblem? {
    guard isWordPart(found) else { return nil }
    // `"monto": 12,50`: the comma touches a whole number on its left and a digit on its right.
    if isDigit(found), let last = nodes.last, last.flags.contains(.isInteger), Int(last.end) == offset - 1 {
      return JSONProblem(.decimalComma, at: offset - 1)
    }
    return JSONProblem(.unquotedKey(word(at: offset, withHyphens: true)), at: offset)
  }

  /// A word that is no literal.
  func wordProblem(at offset: Int) -> JSONProblem {
    let word = word(at: offset)
    if isNotANumber(word) { return JSONProblem(.notANumber(word), at: offset) }
    let lowercased = word.lowercased()
    let meant: String? =
      switch lowercased {
      case "none", "nil", "undefined": "null"
      default: ["true", "false", "null"].first { $0.hasPrefix(lowercased) }
      }
    return JSONProblem(.badLiteral(found: word, meant: meant), at: offset)
  }

  private func isNotANumber(_ word: String) -> Bool {
    ["nan", "inf", "infinity"].contains(word.lowercased())
  }

  private func isPointBeforeDigit(at offset: Int) -> Bool {
    scalar(at: offset) == "." && scalar(at: offset + 1).map(isDigit) == true
  }
}
