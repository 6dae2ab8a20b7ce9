/// A JSON text that was read, as the text and a tape of nodes over its bytes.
///
/// A copy is one reference.
package struct JSONDocument: Sendable {
  let tape: JSONTape

  init(tape: JSONTape) {
    self.tape = tape
  }

  /// The text.
  package var source: SourceText {
    tape.source
  }

  /// The nodes in the order of the text; the first is the root.
  ///
  /// - Complexity: O(*n*): they are copied.
  package var nodes: [JSONNode] {
    tape.nodes
  }

  /// The outermost value.
  package var root: JSONValue {
    JSONValue(document: self, index: 0)
  }
}
