import Foundation
import Tramites

extension Rows {
  /// Loading definitions from memory: reading, decoding and compiling them.
  static func loading() -> [Row] {
    [
      Row("load", on: "definition", cost: 20) {
        let files = try texts(of: [
          "tramites/procedure.json": "Tests/Benchmarks/Definitions/procedure.json",
          "shared/iess.json": "Procedures/shared/iess.json",
        ])
        return { try Catalog(files: files).procedures.count }
      },
      Row("load", on: "published-procedures", cost: 100) {
        let files = try texts(of: publishedFiles())
        return { try Catalog(files: files).procedures.count }
      },
    ]
  }

  /// The texts of files of the repository, by other names.
  private static func texts(of paths: [String: String]) throws -> [String: String] {
    try paths.mapValues { try String(contentsOf: Repository.root.appending(path: $0), encoding: .utf8) }
  }

  /// The definitions and libraries of the published procedures, by the path from their root.
  private static func publishedFiles() throws -> [String: String] {
    let root = Repository.root.appending(path: "Procedures")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false))
    let definitions = paths.filter {
      $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") && !$0.contains("/cases/")
    }
    return Dictionary(uniqueKeysWithValues: definitions.map { ($0, "Procedures/\($0)") })
  }
}
