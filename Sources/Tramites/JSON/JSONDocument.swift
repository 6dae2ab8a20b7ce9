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

  /// The outermost value.
  package var root: JSONValue {
    JSONValue(document: self, index: 0)
  }
}

extension JSONDocument {
  /// The value or key that begins at an offset; nil where none does.
  ///
  /// - Complexity: O(log *n*): nodes stand in the order of their offsets.
  package func value(atOffset offset: Int) -> JSONValue? {
    var low = 0
    var high = tape.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tape[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    guard low < tape.count, Int(tape[low].start) == offset else { return nil }
    return JSONValue(document: self, index: low)
  }
}
