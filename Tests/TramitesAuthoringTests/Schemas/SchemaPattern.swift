/// A regular expression of a schema.
final class SchemaPattern {
  private let expression: Regex<AnyRegexOutput>
  /// What it said about the texts that it has seen: mutants have most of their texts in common.
  private var known: [String: Bool] = [:]

  init(_ text: String) throws {
    expression = try Regex(text).matchingSemantics(.unicodeScalar)
  }

  /// Whether the expression matches somewhere in a text.
  func matches(_ text: String) -> Bool {
    if let known = known[text] { return known }
    let found = text.firstMatch(of: expression) != nil
    known[text] = found
    return found
  }
}
