/// Reads JSON strictly as RFC 8259 has it, within limits.
package enum JSONReader {
  /// Reads a text.
  ///
  /// - Returns: A mistake in the syntax gives one problem and no document. Repeated keys give one problem each and the
  ///   document, so that its other mistakes can be found too; it is to be refused all the same.
  /// - Complexity: O(*bytes*) time and constant stack.
  package static func read(_ source: SourceText, limits: Limits = .standard) -> JSONReading {
    var builder = JSONTapeBuilder()
    return builder.read(source, limits: limits)
  }
}

/// What came of reading a text: it is flawless where there are no problems.
package struct JSONReading: Sendable {
  /// The document; `nil` where the syntax is wrong or a limit passed.
  package let document: JSONDocument?

  /// Everything that is wrong, in the order of the text.
  package let problems: [JSONProblem]
}
