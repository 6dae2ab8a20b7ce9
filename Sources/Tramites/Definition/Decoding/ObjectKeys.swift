/// The keys of a JSON object, and which of them were asked for.
struct ObjectKeys {
  private struct Key: BitwiseCopyable {
    let index: Int32
    /// Where its bytes stand in the text, without quotes.
    let start: Int32
    let count: Int32
    let hasEscapes: Bool
    var wasAskedFor = false
  }

  private let json: JSONValue
  private var keys: [Key] = []

  /// The keys of an object; none of anything else.
  init(_ json: JSONValue) {
    self.json = json
    keys.reserveCapacity(json.count)
    for (key, _) in json.members {
      let node = key.node
      keys.append(
        Key(
          index: Int32(truncatingIfNeeded: key.index), start: Int32(truncatingIfNeeded: node.start &+ 1),
          count: Int32(truncatingIfNeeded: node.end &- node.start &- 2), hasEscapes: node.flags.contains(.hasEscapes)))
    }
  }

  /// The value of the first member with a key.
  ///
  /// - Parameter asking: whether the key counts as asked for from now on.
  mutating func value(of key: String, asking: Bool) -> JSONValue? {
    guard let number = number(of: key) else { return nil }
    if asking { keys[number].wasAskedFor = true }
    return JSONValue(document: json.document, index: Int(keys[number].index) + 1)
  }

  func has(_ key: String) -> Bool { number(of: key) != nil }

  /// The keys that were not asked for, repeated ones included.
  var unasked: [JSONValue] {
    keys.filter { !$0.wasAskedFor }.map { JSONValue(document: json.document, index: Int($0.index)) }
  }

  private func number(of name: String) -> Int? {
    let count = name.utf8.count
    return keys.indices.first { number in
      let key = keys[number]
      // Nearly all other keys differ in this already.
      guard key.hasEscapes || Int(key.count) == count else { return false }
      return isName(name, of: key)
    }
  }

  private func isName(_ name: String, of key: Key) -> Bool {
    var name = name
    return name.withUTF8 { name in
      if key.hasEscapes { return JSONValue(document: json.document, index: Int(key.index)).stringEquals(name) }
      return json.document.source.bytes.withUnsafeBufferPointer { bytes in
        // In bounds: a node's range lies inside the text that it was read from.
        UnsafeBufferPointer(rebasing: bytes[Int(key.start)..<Int(key.start) + name.count]).hasSameBytes(as: name)
      }
    }
  }
}
