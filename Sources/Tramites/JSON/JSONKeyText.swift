/// The keys of a tape, to be told apart by their decoded bytes.
struct JSONKeyText {
  let bytes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeBufferPointer<JSONNode>

  /// The key node after the one at `index` and its value, or the end of the object.
  func nextKey(after index: Int) -> Int {
    Int(nodes[index &+ 1].next)
  }

  /// A number below 64 that equal keys have in common, cheaply found.
  func mark(of index: Int) -> UInt8 {
    let node = nodes[index]
    guard !node.flags.contains(.hasEscapes) else {
      let decoded = decoded(index)
      return Self.mark(decoded.count, decoded.first, decoded.last)
    }
    // In bounds: a string has at least its two quotes.
    let content = Int(node.start) &+ 1..<Int(node.end) &- 1
    return Self.mark(
      content.count, content.isEmpty ? nil : bytes[content.lowerBound],
      content.isEmpty ? nil : bytes[content.upperBound &- 1])
  }

  func hash(of index: Int) -> Int {
    var hasher = Hasher()
    if nodes[index].flags.contains(.hasEscapes) {
      decoded(index).withUnsafeBytes { hasher.combine(bytes: $0) }
    } else {
      hasher.combine(bytes: UnsafeRawBufferPointer(content(index)))
    }
    return hasher.finalize()
  }

  func areEqual(_ left: Int, _ right: Int) -> Bool {
    if nodes[left].flags.union(nodes[right].flags).contains(.hasEscapes) {
      return JSONStringBytes(token: token(left)).elementsEqual(JSONStringBytes(token: token(right)))
    }
    return content(left).hasSameBytes(as: content(right))
  }

  private static func mark(_ count: Int, _ first: UInt8?, _ last: UInt8?) -> UInt8 {
    // Keys of one object differ mostly in these; the factors spread letters that lie close together.
    (UInt8(truncatingIfNeeded: count) &* 11 ^ (first ?? 0) &* 5 ^ (last ?? 0)) & 63
  }

  private func token(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    // In bounds: a node's range lies inside the text that it was read from.
    UnsafeBufferPointer(rebasing: bytes[Int(nodes[index].start)..<Int(nodes[index].end)])
  }

  private func content(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(nodes[index].start) &+ 1..<Int(nodes[index].end) &- 1])
  }

  private func decoded(_ index: Int) -> [UInt8] {
    Array(JSONStringBytes(token: token(index)))
  }
}
