/// Reads one text after another into storage that is kept between them.
///
///     var builder = JSONTapeBuilder()
///     for source in sources {
///       let reading = builder.read(source)
///       // …
///     }
///
/// The storage is used again where no document of an earlier reading is left; a reading that is kept stays as it is
/// and costs the next one an allocation. The builder holds on to the last text until the next.
package struct JSONTapeBuilder: Sendable {
  private var tape = JSONTape()
  private var keys = JSONDuplicateKeys()

  package init() {}

  /// Reads a text; `JSONReader.read` says what comes of it.
  ///
  /// - Complexity: O(*bytes*) time and constant stack.
  package mutating func read(_ source: SourceText, limits: Limits = .standard) -> JSONReading {
    let limits = limits.clamped
    if source.bytes.count > limits.maximumBytes {
      let problem = JSONProblem(.tooLarge(limit: limits.maximumBytes), at: limits.maximumBytes)
      return JSONReading(document: nil, problems: [problem])
    }
    if !isKnownUniquelyReferenced(&tape) {
      tape = JSONTape()
    }
    keys.forget()
    if let fault = tape.fill(from: source, limits: limits, &keys) {
      let finder = JSONFaultFinder(bytes: source.bytes, nodes: tape.nodes, limits: limits)
      return JSONReading(document: nil, problems: [finder.problem(for: fault)])
    }
    let document = JSONDocument(tape: tape)
    return JSONReading(document: document, problems: keys.problems(in: document, limit: limits.maximumDuplicateKeys))
  }
}
