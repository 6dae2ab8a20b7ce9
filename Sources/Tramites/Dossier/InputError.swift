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

  /// The problems in Spanish, one after the other.
  public var description: String {
    diagnostics.map { $0.text(in: .spanish) }.joined(separator: "\n")
  }
}
