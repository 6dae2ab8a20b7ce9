import Tramites

/// A mutant that the schema accepts and the decoder refuses, or the other way round.
struct Disagreement: Sendable, CustomStringConvertible {
  let site: SchemaSite
  let change: String
  let opinion: Opinion
  /// The keys that only one of them knows.
  var words: (onlySchema: [String], onlyDecoder: [String]) = ([], [])

  var description: String {
    let schema = opinion.schema.map(\.description)
    let decoder = (opinion.form + opinion.meaning).map {
      "\($0.pointer): \($0.code), \($0.message.english)"
    }
    func list(_ problems: [String]) -> String {
      problems.isEmpty ? " accepts it" : problems.prefix(5).map { "\n    " + $0 }.joined()
    }
    let keys =
      words.onlySchema.isEmpty && words.onlyDecoder.isEmpty
      ? "" : "\n  only the schema knows \(words.onlySchema), only the decoder \(words.onlyDecoder)"
    return """
      \(site.fixture).json \(JSONPointer(tokens: site.path)) \(change)
        schema:\(list(schema))
        decoder:\(list(decoder))\(keys)
      """
  }
}
