extension UnsafeBufferPointer<UInt8> {
  /// Whether two texts have the same bytes, eight at a time.
  @inline(__always)
  func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard count >= 8 else { return word(count) == other.word(count) }
    var offset = 0
    // In bounds: the last eight bytes are read from `count - 8`, overlapping those before them.
    while offset <= count - 8 {
      if word(at: offset) != other.word(at: offset) { return false }
      offset += 8
    }
    return word(at: count - 8) == other.word(at: count - 8)
  }

  /// The first and the last eight bytes, as far as there are so many.
  @inline(__always)
  var firstAndLastBytes: (first: UInt64, last: UInt64) {
    guard count >= 8 else { return (word(count), 0) }
    return (word(at: 0), word(at: count - 8))
  }

  /// The eight bytes from an offset on, which is at most `count - 8`.
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// The first bytes, fewer than eight, as one number.
  @inline(__always)
  private func word(_ length: Int) -> UInt64 {
    if length >= 4 {
      // In bounds: the last four bytes are read from `length - 4`, overlapping the first four.
      let bytes = UnsafeRawBufferPointer(self)
      let first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      return UInt64(first) << 32 | UInt64(bytes.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self))
    }
    var word: UInt64 = 0
    for index in 0..<length { word = word << 8 | UInt64(self[index]) }
    return word
  }
}
