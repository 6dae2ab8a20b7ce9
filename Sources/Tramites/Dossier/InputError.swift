/// Input that cannot be used, with every problem that was found in it.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problems, in the order of the files and of their places; never empty.
  public let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  init(_ diagnostic: Diagnostic) {
    self.diagnostics = [diagnostic]
  }

  /// The problems as a person reads them, one after the other.
  ///
  /// - Parameter language: the language of the words; codes and names never change.
  public func text(in language: Language) -> String {
    diagnostics.map { $0.text(in: language) }.joined(separator: "\n")
  }

  /// The problems in Spanish, one after the other.
  public var description: String { text(in: .spanish) }
}
