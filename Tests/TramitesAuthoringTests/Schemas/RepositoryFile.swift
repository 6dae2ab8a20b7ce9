import Foundation
import Testing
import Tramites

/// Files of the repository.
enum RepositoryFile {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  static func tree(_ path: String) throws -> JSONTree {
    let reading = JSONReader.read(SourceText(name: path, try text(path)))
    try #require(reading.problems.isEmpty, "\(path) is no JSON")
    return JSONTree(try #require(reading.document).root)
  }

  static func fixture(_ name: String) throws -> JSONTree {
    try tree("Tests/TramitesTests/Fixtures/\(name).json")
  }

  /// The paths of the files below a folder whose names end alike, in order.
  static func paths(in folder: String, ending suffix: String) throws -> [String] {
    let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let paths = try #require(found).compactMap { $0 as? String }
    return paths.filter { $0.hasSuffix(suffix) }.sorted().map { folder + "/" + $0 }
  }

  private static let schemaTrees = Result {
    try FormatFile.allCases.map { ($0.schemaName, try tree("Procedures/\($0.schemaName)")) }
  }

  /// The schemas of the repository.
  static func schemas() throws -> SchemaSet {
    SchemaSet(Dictionary(uniqueKeysWithValues: try schemaTrees.get()))
  }

  /// The schemas of the repository, all read.
  static func loadedSchemas() throws -> SchemaSet {
    let schemas = try schemas()
    for file in FormatFile.allCases { _ = try schemas.schema(at: file.schemaName) }
    return schemas
  }
}
