/// Proposes names as long as that takes no more than a moment: a text may consist of wrong names, and have as many right
/// ones with which each would be compared.
struct NameSuggester {
  /// How many names may still be compared.
  private var comparisons = 200_000

  /// The candidate nearest to `name`, as `NameSuggestion` finds it; nil once too many were compared.
  mutating func nearest(to name: String, among candidates: some Collection<String>) -> String? {
    guard candidates.count <= comparisons else { return nil }
    comparisons -= candidates.count
    return NameSuggestion.nearest(to: name, among: candidates)
  }
}
