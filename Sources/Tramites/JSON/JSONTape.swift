/// A text and its nodes: what the copies of a document share.
///
/// Only `JSONTapeBuilder` fills it, and only while it holds the one reference, so that no reader ever sees a change:
/// this is what makes it sendable.
final class JSONTape: @unchecked Sendable {
  // Exclusive access is what the one reference guarantees; checking it at each read would cost as much as the read.
  @exclusivity(unchecked)
  private(set) var source = SourceText(name: "", bytes: [])

  /// Room for nodes, of which the first `count` are set: an array would set all of them first, which takes a seventh of
  /// reading a dossier. Nobody else has the memory, and it is freed with the tape.
  @exclusivity(unchecked)
  private var storage = UnsafeMutableBufferPointer<JSONNode>(start: nil, count: 0)
  @exclusivity(unchecked)
  private(set) var count = 0

  init() {}

  deinit { storage.deallocate() }

  /// The nodes in the order of the text.
  var nodes: [JSONNode] { Array(storage[..<count]) }

  /// The node at an index.
  @inline(__always)
  subscript(index: Int) -> JSONNode {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    // In bounds: no more are counted than there is room for.
    return storage[index]
  }

  /// Reads a text.
  ///
  /// - Returns: The fault that stopped it; the nodes end there.
  func fill(from source: SourceText, limits: Limits, _ keys: inout JSONDuplicateKeys) -> JSONFault? {
    self.source = source
    count = 0
    prepare(for: source.bytes.count)
    var state = JSONParser.State()
    defer { count = state.nodeCount }
    while true {
      let outcome = source.bytes.withUnsafeBufferPointer { bytes in
        JSONParser(bytes: bytes, nodes: storage, limits: limits).run(from: &state, &keys)
      }
      switch outcome {
      case .finished: return nil
      case .fault(let fault): return fault
      case .full: grow(to: 2 * storage.count, keeping: state.nodeCount)
      }
    }
  }

  private func prepare(for byteCount: Int) {
    // What one huge text needed is not kept for the small ones after it.
    if storage.count / 8 > byteCount + 512 { grow(to: 0, keeping: 0) }
    // Dossiers in one line have about one node in ten bytes, longer texts, with their sentences, one in more than twenty.
    let size = min(byteCount / 8, byteCount / 20 + 1024) + 64
    if size > storage.count { grow(to: size, keeping: 0) }
  }

  /// Takes other room, with the first nodes of the old.
  private func grow(to size: Int, keeping kept: Int) {
    let grown = UnsafeMutableBufferPointer<JSONNode>.allocate(capacity: size)
    // In bounds: no more are kept than were set, and there is room for as many at least.
    _ = grown.initialize(fromContentsOf: storage[..<kept])
    storage.deallocate()
    storage = grown
  }
}
