/// A kind of file of the format.
enum FormatFile: String, CaseIterable {
  case definition, library, dossier
  case procedureCase = "case"

  /// The kind of the file at a path of the repository.
  init(at path: String) {
    self =
      if path.contains("/cases/") {
        .procedureCase
      } else if path.hasPrefix("Examples/") {
        .dossier
      } else {
        path.hasPrefix("Procedures/shared/") ? .library : .definition
      }
  }

  /// Whether the file declares names, so that any name will do.
  var isWrittenByAuthors: Bool { self == .definition || self == .library }

  var schemaName: String {
    self == .definition ? "procedure.schema.json" : rawValue + ".schema.json"
  }

  /// The fixtures that have every key and form of this kind between them, the smaller ones first.
  var fixtures: [String] {
    switch self {
    case .definition: ["every-key-forms", "every-key"]
    case .library: ["every-key-imported-library", "every-key-library"]
    case .dossier: ["every-key-dossier"]
    case .procedureCase:
      ["-documents", "-forms", "-ineligible", "-changed", ""].map { "every-key-case" + $0 }
    }
  }
}
