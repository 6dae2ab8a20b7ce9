import Foundation
import Testing
import Tramites
import TramitesAuthoring

@Suite("A definition and cases with every key of the format")
struct EveryKeyTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "TramitesTests/Fixtures")

  private static let cases = ["", "-changed", "-ineligible", "-forms", "-documents"].map { "every-key-case" + $0 }

  @Test("A case passes", arguments: cases)
  func casePasses(name: String) throws {
    let names = ["every-key", "every-key-library", "every-key-imported-library"]
    let files = try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (
          name + ".json",
          String(decoding: try Data(contentsOf: Self.folder.appending(path: name + ".json")), as: UTF8.self)
        )
      })
    let catalog = try Catalog(files: files)
    let result = try #require(CaseRunner(catalog: catalog, folder: Self.folder).run([name + ".json"]).first)
    let problems = result.passed ? "" : result.text(in: .english)
    #expect(problems == "")
  }
}
