import Tramites

/// A diagnostic, with the folder that the names of its files start from.
struct PlacedDiagnostic: Sendable {
  let diagnostic: Diagnostic
  /// The folder, as it was named; nil where the names stand by themselves.
  let folder: String?

  init(_ diagnostic: Diagnostic, in folder: String? = nil) {
    self.diagnostic = diagnostic
    self.folder = folder
  }

  /// The path of the file as an editor can open it.
  func path(of location: SourceLocation) -> String {
    folder?.appendingPath(location.file) ?? location.file
  }

  /// The diagnostic as a person reads it, one line for the problem and one for each note.
  func text(in language: Language) -> String {
    let lines = diagnostic.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
    let places = [diagnostic.location] + diagnostic.notes.map(\.location)
    return zip(lines, places).map { line, place in
      guard let folder, place != nil else { return String(line) }
      return folder.appendingPath("").escapingControlCharacters + line
    }.joined(separator: "\n")
  }
}

extension PlacedDiagnostic {
  /// The diagnostic for programs: `{ code, severity, file, line, column, pointer, message, notes }`.
  func json(in language: Language) -> JSONTree {
    .object(
      [
        JSONMember("code", .string(diagnostic.code.rawValue)),
        JSONMember("severity", .string(diagnostic.severity.rawValue)),
      ] + place(diagnostic.location) + [
        JSONMember("pointer", .string(diagnostic.pointer.description)),
        JSONMember("message", .string(diagnostic.message.text(in: language))),
        JSONMember("notes", .array(diagnostic.notes.map { note in json(of: note, in: language) })),
      ])
  }

  private func json(of note: Diagnostic.Note, in language: Language) -> JSONTree {
    .object([JSONMember("message", .string(note.message.text(in: language)))] + place(note.location))
  }

  private func place(_ location: SourceLocation?) -> [JSONMember] {
    [
      JSONMember("file", location.map { .string(path(of: $0)) } ?? .null),
      JSONMember("line", location.map { .integer($0.line) } ?? .null),
      JSONMember("column", location.map { .integer($0.column) } ?? .null),
    ]
  }
}

extension String {
  /// The path of a file in the folder that the string names.
  func appendingPath(_ path: String) -> String {
    hasSuffix("/") || isEmpty ? self + path : self + "/" + path
  }
}
