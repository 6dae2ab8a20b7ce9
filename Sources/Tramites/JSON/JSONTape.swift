/// A text and its nodes: what the copies of a document share.
///
/// Only `JSONTapeBuilder` fills it, and only while it holds the one reference, so that no reader ever sees a change:
/// this is what makes it sendable.
final class JSONTape: @unchecked Sendable {
  // Exclusive access is what the one reference guarantees; checking it at each read would cost as much as the read.
  @exclusivity(unchecked)
  private(set) var source = SourceText(name: "", bytes: [])

  /// The nodes, and behind them what is left of longer texts.
  @exclusivity(unchecked)
  private var storage: [JSONNode] = []
  @exclusivity(unchecked)
  private var count = 0

  init() {}

  /// The nodes in the order of the text.
  var nodes: ArraySlice<JSONNode> {
    storage[..<count]
  }

  /// The node at an index.
  subscript(index: Int) -> JSONNode {
    storage[index]
  }

  /// Reads a text.
  ///
  /// - Returns: The fault that stopped it; the nodes end there.
  func fill(from source: SourceText, limits: Limits, _ keys: inout JSONDuplicateKeys) -> JSONFault? {
    self.source = source
    prepare(for: source.bytes.count)
    var state = JSONParser.State()
    defer { count = state.nodeCount }
    while true {
      let outcome = source.bytes.withUnsafeBufferPointer { bytes in
        storage.withUnsafeMutableBufferPointer { nodes in
          JSONParser(bytes: bytes, nodes: nodes, limits: limits).run(from: &state, &keys)
        }
      }
      switch outcome {
      case .finished: return nil
      case .fault(let fault): return fault
      case .full: grow(to: 2 * storage.count)
      }
    }
  }

  private func prepare(for byteCount: Int) {
    // What one huge text needed is not kept for the small ones after it.
    if storage.count / 8 > byteCount + 512 {
      storage = []
    }
    // Dossiers in one line have about one node in ten bytes, longer texts, with their sentences, one in more than twenty.
    grow(to: min(byteCount / 8, byteCount / 20 + 1024) + 64)
  }

  private func grow(to size: Int) {
    guard size > storage.count else { return }
    let blank = JSONNode(start: 0, end: 0, next: 0, count: 0, kind: .null, flags: [])
    storage.append(contentsOf: repeatElement(blank, count: size - storage.count))
  }
}
