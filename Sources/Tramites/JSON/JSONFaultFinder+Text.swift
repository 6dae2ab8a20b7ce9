extension JSONFaultFinder {
  /// The scalar that begins at an offset; `nil` at the end and where the bytes are ill-formed.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let length = bytes.withUnsafeBufferPointer { UTF8Sequence.length(at: offset, in: $0) }
    return String(decoding: bytes[offset..<(offset + length)], as: UTF8.self).unicodeScalars.first
  }

  /// The word that begins at an offset, cut after 40 scalars; empty where there is none.
  func word(at offset: Int, withHyphens: Bool = false) -> String {
    var word = String.UnicodeScalarView()
    var offset = offset
    while let scalar = scalar(at: offset), isWordPart(scalar) || (withHyphens && scalar == "-") {
      guard word.count < 40 else { break }
      word.append(scalar)
      offset += UTF8.width(scalar)
    }
    return String(word)
  }

  /// The offset after the last byte before `offset` that is not white space.
  func tokenEnd(before offset: Int) -> Int {
    var end = offset
    while end > 0, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[end - 1]) {
      end -= 1
    }
    return end
  }

  /// The last byte before `offset` that is not white space.
  func previousByte(before offset: Int) -> UInt8? {
    let end = tokenEnd(before: offset)
    return end > 0 ? bytes[end - 1] : nil
  }

  func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  /// Whether a scalar can be part of what people take for a word.
  func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar == "_" || scalar == "$" || scalar.properties.isAlphabetic
  }
}
