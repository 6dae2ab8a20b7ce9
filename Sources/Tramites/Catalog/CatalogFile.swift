/// A file of a catalog as it was read, kept until it changes.
struct CatalogFile: Sendable {
  /// What marks call this reading of the file; no other reading has the same number.
  let number: UInt32
  /// The stamp of the bytes; nil where there are none.
  var stamp: FileStamp?
  /// The bytes, or why they cannot be had.
  let entry: CatalogFiles.Entry
  /// What is wrong with the text, and in a library with what it says.
  let diagnostics: [Diagnostic]
  /// Whether it has an error: it is decoded, and compiled, to find its other problems, but not used.
  let isFlawed: Bool
  let content: Content

  enum Content: Sendable {
    /// Not even JSON.
    case nothing
    case library(LibraryFile)
    /// A procedure, or what is to be told why it is none.
    case procedure(imports: [WrittenImport])
  }

  var library: LibraryFile? { if case .library(let library) = content { library } else { nil } }
}

/// A library as it was read, by itself.
struct LibraryFile: Sendable {
  let document: JSONDocument
  /// Nil where it cannot be used at all.
  let library: Library?
  /// Names that could not be read, and so are not reported as unknown.
  let unreadableNames: Set<String>
  let imports: [WrittenImport]
}

/// An import as an author wrote it.
struct WrittenImport: Sendable {
  let path: String
  /// Where it stands: lines are counted where there is something to be said of it.
  let offset: Int

  init(_ path: String, at value: JSONValue) {
    self.path = path
    offset = value.offset
  }
}

/// A procedure's file as it was decoded and compiled, kept until it or a library below it changes.
struct CatalogProcedure: Sendable {
  /// What it was made from.
  let basis: Basis
  /// What is wrong with it, and with the libraries in what it uses of them.
  let diagnostics: [Diagnostic]
  /// The id, also of one that cannot be used; nil where it has none.
  let id: Procedure.ID?
  /// For the texts of others that name it; nil where there is none that could be read.
  let title: ProcedureTitle?
  /// Nil where it cannot be used.
  let loaded: LoadedProcedure?

  struct Basis: Sendable, Equatable {
    /// The number of its own file.
    let file: UInt32
    /// Those of all libraries that it rests on, in order.
    let libraries: [UInt32]
    /// Whether no import is missing.
    let isComplete: Bool
  }
}
