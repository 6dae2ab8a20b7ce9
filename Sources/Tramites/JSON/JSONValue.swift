/// A value inside a document: a cursor that finds everything else when asked.
package struct JSONValue: Sendable {
  /// The document that holds the value.
  package let document: JSONDocument

  /// The value's place on the document's tape.
  package let index: Int

  /// Creates a cursor; `index` must be one of the tape's.
  package init(document: JSONDocument, index: Int) {
    self.document = document
    self.index = index
  }

  var node: JSONNode {
    document.tape[index]
  }

  /// What the value is.
  package var kind: JSONKind {
    node.kind
  }

  /// The offset of the value's first byte.
  package var offset: Int {
    Int(node.start)
  }

  /// The offset after the value's last byte.
  package var endOffset: Int {
    Int(node.end)
  }

  /// The line and column of the value's first byte.
  ///
  /// - Complexity: O(*offset*)
  package var location: SourceLocation {
    document.source.location(at: offset)
  }

  /// How many members or elements the value has; 0 where it is neither an object nor an array.
  package var count: Int {
    Int(node.count)
  }

  /// Whether the value is `null`.
  package var isNull: Bool {
    kind == .null
  }
}
