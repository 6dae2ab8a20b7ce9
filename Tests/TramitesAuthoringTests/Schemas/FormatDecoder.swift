import Tramites
import TramitesAuthoring

/// Reads files of one kind as an embedding program does, for what the decoder has against them.
struct FormatDecoder {
  private let file: FormatFile
  private let catalog: Catalog
  /// What the files refer to.
  private let beside: [String: String]

  init(_ file: FormatFile) throws {
    self.file = file
    var texts: [String: String] = [:]
    for name in FormatFile.definition.fixtures + FormatFile.library.fixtures + FormatFile.procedureCase.fixtures {
      texts[name + ".json"] = try RepositoryFile.fixture(name).text
    }
    switch file {
    case .definition:
      // Enough for `use`; a smaller library is read sooner.
      let library = try RepositoryFile.fixture("every-key-library").only(["format", "library", "requirements"])
      (catalog, beside) = (try Catalog(files: [:]), ["every-key-library.json": library.text])
    case .library:
      (catalog, beside) = (try Catalog(files: [:]), texts.filter { $0.key == "every-key-imported-library.json" })
    case .dossier, .procedureCase:
      // What a dossier is read against; without requirements its check is short.
      let keys: Set = [
        "format", "id", "title", "imports", "parameters", "facts", "types", "documents", "conditions", "channels",
        "fees",
      ]
      let definition = try RepositoryFile.fixture("every-key").only(keys).members
      texts["every-key.json"] = JSONTree.object(definition + [JSONMember("requirements", .array([]))]).text
      texts["every-key-forms.json"] = nil
      beside = texts.filter { $0.key.hasPrefix("every-key-case") }
      catalog = try Catalog(files: texts.filter { !$0.key.hasPrefix("every-key-case") })
    }
  }

  /// The errors in some files, for each of them.
  func errors(in trees: [JSONTree]) -> [[Diagnostic]] {
    let names = trees.indices.map { "mutant-\($0).json" }
    var files = Dictionary(uniqueKeysWithValues: zip(names, trees.map(\.text)))
    switch file {
    case .definition, .library:
      if trees.contains(where: { $0["imports"] != nil }) { files.merge(beside) { own, _ in own } }
      let found = Catalog.loadingWhatItCan(files: files).diagnostics.filter { $0.severity == .error }
      // The mutants of one file are versions of one procedure.
      return names.map { name in found.filter { $0.location?.file == name && $0.code != .effectiveOverlap } }
    case .dossier:
      return trees.map { tree in
        do throws(InputError) {
          _ = try catalog.versions(of: "every-key")[0].accept(Dossier(json: tree.text))
          return []
        } catch {
          return error.diagnostics
        }
      }
    case .procedureCase:
      return CaseRunner(catalog: catalog, files: files.merging(beside) { own, _ in own }).run(names).map(\.diagnostics)
    }
  }
}
