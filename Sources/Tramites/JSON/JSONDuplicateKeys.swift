/// Finds the keys that an object has more than once.
///
/// Keys are equal where their Unicode scalars are, however they are escaped.
struct JSONDuplicateKeys: Sendable {
  /// A repeated key's node and that of the first of its kind.
  private struct Pair: Sendable {
    let repeated: UInt32
    let first: UInt32
  }

  /// Objects with more members than this are looked through with a hash table.
  private static let scanned = 16

  private var pairs: [Pair] = []
  /// The hash table of the object in hand: key nodes below the high half of their hashes, 0 where free.
  private var slots: [UInt64] = []

  /// Forgets what was found in the last document.
  mutating func forget() {
    pairs.removeAll(keepingCapacity: pairs.capacity < 1 << 12)
    if slots.capacity > 1 << 14 {
      slots = []
    }
  }

  /// Looks through the members of an object that has just been closed.
  ///
  /// - Complexity: O(*bytes of the keys*), on average over hash seeds that nobody outside the process knows.
  mutating func check(_ object: Int, in text: JSONKeyText) {
    let node = text.nodes[object]
    if node.count <= Self.scanned {
      scan(object + 1, to: Int(node.next), in: text)
    } else {
      hash(object + 1, to: Int(node.next), count: Int(node.count), in: text)
    }
  }

  /// What was found, in the order of the text.
  func problems(in document: JSONDocument, limit: Int) -> [JSONProblem] {
    if pairs.isEmpty { return [] }
    // Inner objects were closed, and so looked through, before the outer ones.
    let ordered = pairs.sorted { $0.repeated < $1.repeated }
    var problems = ordered.prefix(limit).map { pair in
      let key = JSONValue(document: document, index: Int(pair.repeated))
      let first = JSONValue(document: document, index: Int(pair.first))
      return JSONProblem(.duplicateKey(key: key.string ?? "", firstOffset: first.offset), at: key.offset)
    }
    if ordered.count > limit {
      let offset = JSONValue(document: document, index: Int(ordered[limit].repeated)).offset
      problems.append(JSONProblem(.tooManyDuplicateKeys(limit: limit), at: offset))
    }
    return problems
  }

  /// Compares each key with those before it that share a mark, of which there are 64.
  private mutating func scan(_ start: Int, to end: Int, in text: JSONKeyText) {
    var marks: UInt64 = 0
    var index = start
    while index < end {
      let mark: UInt64 = 1 &<< UInt64(text.mark(of: index))
      if marks & mark != 0 {
        var earlier = start
        while earlier < index {
          if text.areEqual(earlier, index) {
            report(index, first: earlier)
            break
          }
          earlier = text.nextKey(after: earlier)
        }
      }
      marks |= mark
      index = text.nextKey(after: index)
    }
  }

  private mutating func hash(_ start: Int, to end: Int, count: Int, in text: JSONKeyText) {
    // At most half full, so that a free slot is never far.
    let size = 1 << (Int.bitWidth - (2 * count - 1).leadingZeroBitCount)
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(0, count: size))
    var index = start
    while index < end {
      let hash = UInt64(truncatingIfNeeded: text.hash(of: index))
      let entry = hash & 0xFFFF_FFFF_0000_0000 | UInt64(index)
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0 {
        let other = slots[slot]
        let earlier = Int(other & 0xFFFF_FFFF)
        if other >> 32 == entry >> 32, text.areEqual(earlier, index) {
          report(index, first: earlier)
          break
        }
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] == 0 {
        slots[slot] = entry
      }
      index = text.nextKey(after: index)
    }
  }

  private mutating func report(_ repeated: Int, first: Int) {
    pairs.append(Pair(repeated: UInt32(truncatingIfNeeded: repeated), first: UInt32(truncatingIfNeeded: first)))
  }
}
