import Synchronization
import Tramites

/// A tree of files in memory that tests edit.
final class CatalogTree: Sendable {
  private let kept: Mutex<[String: String]>

  init(_ files: [String: String]) { kept = Mutex(files) }

  /// The texts by path, as they are now.
  var files: [String: String] { kept.withLock { $0 } }

  /// The text at a path; nil where there is no file.
  subscript(path: String) -> String? {
    get { files[path] }
    set { kept.withLock { $0[path] = newValue } }
  }

  /// A catalog of the tree that loads it again when asked.
  func reloading() throws -> ReloadingCatalog { try ReloadingCatalog { self.files } }
}

/// Short texts of files.
enum CatalogText {
  static func library(_ id: String, _ rest: String = "") -> String {
    #"{ "format": 1, "library": "\#(id)"\#(rest.isEmpty ? "" : ", " + rest) }"#
  }

  static func procedure(
    _ id: String, importing imports: [String] = [], _ sections: KeyValuePairs<String, String> = [:]
  ) -> String {
    var definition = SmallDefinition(sections)
    definition["id"] = "\"\(id)\""
    if !imports.isEmpty { definition["imports"] = "[ \(imports.map { "\"\($0)\"" }.joined(separator: ", ")) ]" }
    return definition.json
  }

  /// The section of a criterion that a named condition decides.
  static func criterion(_ condition: String) -> String {
    "[ \(Entry.criterion("c", #"{ "condition": "\#(condition)" }"#)) ]"
  }
}
