/// A small generator of pseudo-random numbers: the same seed always gives the same sequence, on every platform.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64
  /// What comes before the sequence.
  private var choices: ArraySlice<UInt8> = []

  /// Begins the sequence of a seed.
  public init(seed: UInt64) { state = seed }

  /// Begins with given choices, one number each, and goes on with the sequence of seed 0.
  init(choices: [UInt8]) {
    self.init(seed: 0)
    self.choices = choices[...]
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    if let choice = choices.popFirst() { return UInt64(choice) }
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number of the range.
  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }

  /// One of the elements, which are not none.
  mutating func pick<T>(_ elements: [T]) -> T { elements[int(0...elements.count - 1)] }

  /// One of the elements, or nil where there are none.
  mutating func pickAny<T>(_ elements: [T]) -> T? { elements.isEmpty ? nil : pick(elements) }

  /// So many different elements at most, in their order.
  mutating func sample<T>(_ count: Int, of elements: [T]) -> [T] {
    var indices = Array(elements.indices)
    while indices.count > max(0, count) { indices.remove(at: int(0...indices.count - 1)) }
    return indices.map { elements[$0] }
  }
}
