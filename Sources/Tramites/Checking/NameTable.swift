/// Finds names by their bytes and by what they belong to, without making a `String`.
///
/// The names of an owner are entered one after the other, so that a reader who met one may try the next entry first:
/// what is written in the order of the definition is then found without hashing.
struct NameTable: Sendable {
  private struct Entry: BitwiseCopyable {
    let owner: Int32
    let value: Int32
    let start: Int32
    let count: Int32
    let hash: UInt32
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// The numbers of the entries by hash, -1 in free places; at least half of the places are free.
  private var places: [Int32] = Array(repeating: -1, count: 16)

  init() {}

  /// The table of names that nothing owns, each with its number.
  init(_ names: [String]) {
    for (number, name) in names.enumerated() { insert(name, of: 0, value: Int32(clamping: number)) }
  }

  /// Enters a name; of two equal names of one owner the first counts.
  mutating func insert(_ name: String, of owner: Int32, value: Int32) {
    var name = name
    name.withUTF8 { utf8 in
      guard find(utf8, of: owner) == nil else { return }
      let hash = Self.hash(utf8, owner)
      if 2 * (entries.count + 1) > places.count { grow() }
      entries.append(
        Entry(
          owner: owner, value: value, start: Int32(clamping: bytes.count), count: Int32(clamping: utf8.count),
          hash: hash
        ))
      bytes += utf8
      place(entries.count - 1)
    }
  }

  /// What a name of an owner stands for; nil where it has no such name.
  ///
  /// - Complexity: O(*m*) for a name of *m* bytes, where names do not collide.
  func value(of name: UnsafeBufferPointer<UInt8>, of owner: Int32) -> Int32? {
    find(name, of: owner).map { entries[$0].value }
  }

  /// The number of the entry of a name, in the order in which names were entered; nil where there is no such name.
  ///
  /// - Parameter expected: the number of an entry that is tried first.
  func entry(of name: UnsafeBufferPointer<UInt8>, of owner: Int32, expecting expected: Int) -> Int? {
    let isExpected = entries[expected].owner == owner && isName(name, of: entries[expected])
    return isExpected ? expected : find(name, of: owner)
  }

  /// As `value(of:of:)`, trying first the entry after the one that was found last.
  ///
  /// - Parameter last: the entry that was found last, -1 at first; changed to the one that is found now.
  func value(of name: UnsafeBufferPointer<UInt8>, of owner: Int32, after last: inout Int) -> Int32? {
    let next = last + 1
    if next < entries.count, entries[next].owner == owner, isName(name, of: entries[next]) {
      last = next
      return entries[next].value
    }
    guard let found = find(name, of: owner) else { return nil }
    last = found
    return entries[found].value
  }

  /// Gives back the room for further names.
  mutating func trim() {
    entries.trim()
    bytes.trim()
  }

  private func find(_ name: UnsafeBufferPointer<UInt8>, of owner: Int32) -> Int? {
    let hash = Self.hash(name, owner)
    var index = Int(hash) & (places.count - 1)
    while true {
      let number = Int(places[index])
      guard number >= 0 else { return nil }
      let entry = entries[number]
      if entry.hash == hash, entry.owner == owner, isName(name, of: entry) { return number }
      index = (index + 1) & (places.count - 1)
    }
  }

  @inline(__always)
  private func isName(_ name: UnsafeBufferPointer<UInt8>, of entry: Entry) -> Bool {
    guard name.count == Int(entry.count) else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      // In bounds: an entry's range lies inside the bytes that were entered with it.
      UnsafeBufferPointer(rebasing: bytes[Int(entry.start)..<Int(entry.start) + name.count]).hasSameBytes(as: name)
    }
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: 2 * places.count)
    for number in entries.indices { place(number) }
  }

  private mutating func place(_ number: Int) {
    var index = Int(entries[number].hash) & (places.count - 1)
    while places[index] >= 0 { index = (index + 1) & (places.count - 1) }
    places[index] = Int32(truncatingIfNeeded: number)
  }

  /// A hash of the length, the first and the last eight bytes: enough for a table that only a definition fills.
  @inline(__always)
  private static func hash(_ name: UnsafeBufferPointer<UInt8>, _ owner: Int32) -> UInt32 {
    let (first, last) = name.firstAndLastBytes
    var hash = first ^ (UInt64(truncatingIfNeeded: name.count) << 56)
    hash = (hash ^ UInt64(UInt32(bitPattern: owner))) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 32 ^ last) &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
