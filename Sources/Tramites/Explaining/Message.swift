/// Something the library says, in every language that it speaks.
///
/// There is no way to make one without all translations, so a forgotten one does not compile.
public struct Message: Sendable, Hashable {
  /// The Spanish wording.
  public let spanish: String
  /// The English wording.
  public let english: String

  /// Makes a message from its wordings.
  ///
  /// - Parameters:
  ///   - spanish: the Spanish wording.
  ///   - english: the English wording.
  public init(es spanish: String, en english: String) {
    self.spanish = spanish
    self.english = english
  }

  /// Makes a message of what is made in one language at a time.
  init(_ wording: (Language) -> String) {
    self.init(es: wording(.spanish), en: wording(.english))
  }

  /// The wording in `language`.
  public func text(in language: Language) -> String {
    switch language {
    case .spanish: spanish
    case .english: english
    }
  }
}
