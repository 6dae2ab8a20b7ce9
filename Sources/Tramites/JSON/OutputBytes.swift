/// Bytes that grow at their end; appending a byte is a comparison and a store.
///
/// Every write is made in bounds: `reserve` makes `capacity - count` at least what is written next, and only then
/// is memory touched, at `count` and after it. It cannot be copied, so nobody else writes to its memory.
struct OutputBytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 512) {
    self.capacity = max(1, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The bytes of a range, within those that were written.
  subscript(range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  /// Appends the bytes of a range, within those that were written, to an array.
  func copy(_ range: Range<Int>, to bytes: inout [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    bytes.append(contentsOf: UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count)
    guard let source = bytes.baseAddress else { return }
    // What is written here is nobody else's, so that it cannot overlap.
    (start + count).initialize(from: source, count: bytes.count)
    count &+= bytes.count
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends a literal, of which the compiler makes a few stores.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    guard text.hasPointerRepresentation else {
      text.withUTF8Buffer { append($0) }
      return
    }
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a number that is not below zero, in decimal digits.
  mutating func append(decimal number: Int32) {
    var rest = UInt32(bitPattern: number)
    if rest < 10 {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest))
      return
    }
    var length = 2
    var limit: UInt64 = 100
    while UInt64(rest) >= limit {
      limit &*= 10
      length &+= 1
    }
    reserve(length)
    var place = count &+ length
    // As many digits as `length` says, at `count` and after it.
    while place > count {
      place &-= 1
      start[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count &+= length
  }

  mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func append(repeating byte: UInt8, count times: Int) {
    for _ in 0..<times { append(byte) }
  }

  /// Makes room for so many bytes after those that were written.
  @inline(__always)
  private mutating func reserve(_ further: Int) {
    if capacity &- count < further { grow(by: further) }
  }

  private mutating func grow(by further: Int) {
    // An overflow here would take more memory than there is.
    let larger = max(2 * capacity, count + further)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }
}
