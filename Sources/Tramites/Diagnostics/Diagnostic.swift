/// One problem of a file: what is wrong, where, and what to do.
///
/// ```swift
/// do {
///   let catalog = try Catalog(contentsOf: folder)
/// } catch {
///   for diagnostic in error.diagnostics { print(diagnostic.text(in: .spanish)) }
/// }
/// ```
public struct Diagnostic: Sendable, Hashable {
  /// How grave a problem is.
  public enum Severity: String, Sendable, Hashable {
    /// The file cannot be used.
    case error
    /// The file can be used, but probably says something else than its author meant.
    case warning
  }

  /// The kind of problem, stable across versions and languages.
  public let code: Code
  /// How grave the problem is.
  public let severity: Severity
  /// What is wrong: lower case, no full stop, the author's own words in backticks.
  public let message: Message
  /// Where it is wrong; nil for what does not come from a text.
  public let location: SourceLocation?
  /// The JSON Pointer (RFC 6901) of the value that is wrong; the root for a problem of the whole text.
  public let pointer: JSONPointer
  /// What helps to understand or mend it: the other place, the name that was meant.
  public let notes: [Note]
  /// The edits that would mend it.
  public let fixIts: [FixIt]

  init(
    _ code: Code, _ message: Message, severity: Severity = .error, at location: SourceLocation? = nil,
    pointer: JSONPointer = JSONPointer(), notes: [Note] = [], fixIts: [FixIt] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
    self.pointer = pointer
    self.notes = notes
    self.fixIts = fixIts
  }

  /// A remark that belongs to a diagnostic.
  public struct Note: Sendable, Hashable {
    /// What the note says.
    public let message: Message
    /// The other place it speaks of, if any.
    public let location: SourceLocation?

    init(_ message: Message, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// An edit of the text that would mend the problem.
  public struct FixIt: Sendable, Hashable {
    /// What the edit does.
    public let message: Message
    /// The name of the file to edit.
    public let file: String
    /// The bytes to replace, as 0-based offsets.
    public let range: Range<Int>
    /// What to put there.
    public let replacement: String
  }
}
