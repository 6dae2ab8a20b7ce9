/// Why a dossier cannot be changed at a path.
public struct DossierPathError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kind of an error; a string, so that new kinds break no caller.
  public struct Code: Sendable, Hashable, CustomStringConvertible {
    /// The code as it is printed: `path.index`.
    public let rawValue: String

    /// The code as it is printed.
    public var description: String { rawValue }

    /// There is no element with the index.
    public static let index = Code(rawValue: "path.index")
    /// There is nothing at the path.
    public static let nothing = Code(rawValue: "path.nothing")
    /// What stands on the way is no group, list or document that something could be in.
    public static let kind = Code(rawValue: "path.kind")
    /// No document is of the type and for the subject.
    public static let noDocument = Code(rawValue: "path.no-document")
    /// Several documents are of the type and for the subject.
    public static let severalDocuments = Code(rawValue: "path.several-documents")
    /// The path names what no dossier states, or removes what cannot be there.
    public static let notStated = Code(rawValue: "path.not-stated")
    /// The dossier would become deeper than any that can be read.
    public static let depth = Code(rawValue: "path.depth")
  }

  /// The path.
  public let path: DossierPath
  /// The kind of the error.
  public let code: Code
  /// What is wrong: lower case, no full stop, paths in backticks.
  public let message: Message
  /// The path that was probably meant; nil where none is near.
  public let suggestion: String?

  init(_ code: Code, _ path: DossierPath, _ message: Message, suggestion: String? = nil) {
    self.path = path
    self.code = code
    self.message = message
    self.suggestion = suggestion
  }

  /// What is wrong, in Spanish.
  public var description: String {
    let hint = suggestion.map { ": " + Message.didYouMean($0).spanish } ?? ""
    return message.spanish + hint
  }
}
