// What was written before, put together again. Pieces are of the same depth, or without white space.
extension JSONWriter {
  /// Writes a value, or members, that were written before.
  mutating func raw(_ piece: [UInt8]) {
    separate()
    output.append(piece)
    place = .value
  }

  /// Writes the beginning of what was written before, up to a gap.
  @inline(__always)
  mutating func begin(_ piece: [UInt8]) {
    separate()
    output.append(piece)
    place = .key
  }

  /// Fills a gap with a number that is not below zero, and writes what follows.
  @inline(__always)
  mutating func fill(_ number: Int32, _ piece: [UInt8]) {
    output.append(decimal: number)
    output.append(piece)
    place = .key
  }

  /// Fills a gap within a string, and writes what follows.
  @inline(__always)
  mutating func fill(_ text: String, _ piece: [UInt8]) {
    output.appendEscaped(text)
    output.append(piece)
    place = .key
  }

  /// Writes what follows a gap that a value has filled.
  @inline(__always)
  mutating func go(on piece: [UInt8]) {
    output.append(piece)
    place = .key
  }

  /// Writes the end, after which something else comes.
  @inline(__always)
  mutating func end(_ piece: [UInt8]) {
    output.append(piece)
    place = .value
  }

  /// Writes a string that is made of parts.
  mutating func string(joining parts: [String]) {
    separate()
    output.append(UInt8(ascii: "\""))
    for part in parts { output.appendEscaped(part) }
    output.append(UInt8(ascii: "\""))
    place = .value
  }

  // MARK: A text that is known later

  /// Leaves out a value, and tells where it stands.
  mutating func gap() -> Int {
    separate()
    place = .value
    return output.count
  }

  /// Appends what has been written to other bytes, with a string at a gap.
  func copy(to bytes: inout [UInt8], with string: String, at gap: Int) {
    var filling = OutputBytes(capacity: 256)
    filling.appendQuoted(string)
    // Asked for each time, room would be made anew each time.
    if bytes.isEmpty { bytes.reserveCapacity(output.count + filling.count + 1) }
    output.copy(0..<gap, to: &bytes)
    filling.copy(0..<filling.count, to: &bytes)
    output.copy(gap..<output.count, to: &bytes)
  }
}
