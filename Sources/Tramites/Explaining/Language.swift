/// A language in which the library speaks to people.
///
/// Texts of definitions may carry more languages; what the library itself says exists in these.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Spanish, the language that every text has.
  case spanish = "es"
  /// English.
  case english = "en"
}
