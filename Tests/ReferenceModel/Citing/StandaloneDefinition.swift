/// Definitions without `imports`, which the reference evaluator reads.
public enum StandaloneDefinition {
  /// A definition with what its libraries define written into it; requirements that it takes from them are not.
  ///
  /// - Returns: JSON text; nil where a text is not JSON.
  public static func merging(definition: String, libraries: [String]) -> String? {
    guard var result = JSONTree(parsing: definition) else { return nil }
    for text in libraries {
      guard let library = JSONTree(parsing: text) else { return nil }
      for key in ["types", "documents", "facts", "conditions", "constraints", "parameters"] {
        guard let defined = library[key] else { continue }
        result[key] = .object((result[key]?.members ?? []) + defined.members)
      }
    }
    result["imports"] = nil
    return result.text()
  }
}
