import CFuzzer

/// Changes an input for libFuzzer: half of the time byte by byte, otherwise value by value, so that JSON stays JSON.
@_cdecl("LLVMFuzzerCustomMutator")
public func changeInput(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ capacity: Int, _ seed: CUnsignedInt
) -> Int {
  var random = SeededGenerator(seed: seed)
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard Bool.random(using: &random), let changed = JSONChange(of: bytes, from: bytes).made(with: &random),
    changed.count <= capacity
  else { return LLVMFuzzerMutate(data, size, capacity) }
  UnsafeMutableBufferPointer(start: data, count: capacity).write(changed)
  return changed.count
}

/// Makes an input from two for libFuzzer: the first one with a value of the second.
@_cdecl("LLVMFuzzerCustomCrossOver")
public func crossInputs(
  _ first: UnsafePointer<UInt8>?, _ firstSize: Int, _ second: UnsafePointer<UInt8>?, _ secondSize: Int,
  _ result: UnsafeMutablePointer<UInt8>, _ capacity: Int, _ seed: CUnsignedInt
) -> Int {
  var random = SeededGenerator(seed: seed)
  let change = JSONChange(
    of: Array(UnsafeBufferPointer(start: first, count: firstSize)),
    from: Array(UnsafeBufferPointer(start: second, count: secondSize)))
  guard let crossed = change.replacement(with: &random), crossed.count <= capacity else { return 0 }
  UnsafeMutableBufferPointer(start: result, count: capacity).write(crossed)
  return crossed.count
}

/// One change of a text, value by value.
private struct JSONChange {
  let bytes: [UInt8]
  let parts: JSONParts
  let others: [[UInt8]]
  let otherKeys: [[UInt8]]

  /// - Parameter other: where values come from that take the place of others.
  init(of bytes: [UInt8], from other: [UInt8]) {
    self.bytes = bytes
    parts = JSONParts(bytes)
    let otherParts = JSONParts(other)
    others = otherParts.values.map { Array(other[$0]) }
    otherKeys = otherParts.keys.map { Array(other[$0]) }
  }

  /// Values of every kind, at the edges of what they may be.
  private static let literals = [
    "null", "true", "false", "0", "-1", "1e3", "0.1", "9223372036854775807", "9223372036854775808", "1E-400",
    "999999999999999999.999999999999999999", #""""#, #"" ""#, #""2024-02-29""#, #""9999-12-31""#, #""0001-01-01""#,
    #""\ud83d\ude00\u0000\"\\\/\u2028""#, #""\u003cé\u0085ñ""#, "[]", "{}", "[{}]", #"["a","b"]"#,
  ]

  func made(with random: inout SeededGenerator) -> [UInt8]? {
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      parts.elements.randomElement(using: &random).map(removing)
    case 1:
      parts.elements.randomElement(using: &random).map { element in
        replacing(element.lowerBound..<element.lowerBound, by: bytes[element] + [UInt8(ascii: ",")])
      }
    case 2:
      parts.values.randomElement(using: &random).map { value in
        replacing(value, by: Array((Self.literals.randomElement(using: &random) ?? "0").utf8))
      }
    case 3:
      parts.values.randomElement(using: &random).map { replacing($0, by: Self.mutated(Array(bytes[$0]))) }
    default:
      replacement(with: &random)
    }
  }

  /// The text with one of the other's values in place of one of its own, or with a key in place of a key.
  func replacement(with random: inout SeededGenerator) -> [UInt8]? {
    let isOfKeys = Int.random(in: 0..<4, using: &random) == 0
    guard let place = (isOfKeys ? parts.keys : parts.values).randomElement(using: &random),
      let text = (isOfKeys ? otherKeys : others).randomElement(using: &random)
    else { return nil }
    return replacing(place, by: text)
  }

  private func replacing(_ range: Range<Int>, by text: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + text + Array(bytes[range.upperBound...])
  }

  /// The text without an element and the comma after it, or the one before it.
  private func removing(_ element: Range<Int>) -> [UInt8] {
    let comma = UInt8(ascii: ",")
    let before = bytes[..<element.lowerBound].lastIndex { !JSONParts.isSpace($0) }
    let after = bytes[element.upperBound...].firstIndex { !JSONParts.isSpace($0) }
    if let after, bytes[after] == comma { return replacing(element.lowerBound..<after + 1, by: []) }
    if let before, bytes[before] == comma { return replacing(before..<element.upperBound, by: []) }
    return replacing(element, by: [])
  }

  /// A value as libFuzzer changes it, which knows the dictionary.
  private static func mutated(_ value: [UInt8]) -> [UInt8] {
    var room = value + [UInt8](repeating: 0, count: 64)
    let count = room.withUnsafeMutableBufferPointer { LLVMFuzzerMutate($0.baseAddress, value.count, $0.count) }
    return Array(room[..<count])
  }
}

/// A generator of random numbers that gives the same ones for the same seed.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: CUnsignedInt) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  fileprivate func write(_ bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() { self[index] = byte }
  }
}
