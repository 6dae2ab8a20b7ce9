import Foundation
import Testing
import Tramites
import TramitesAuthoring

/// The cases that `Procedures/README.md` shows, beside the procedure that it shows first.
@Suite("The guide for authors, its cases")
struct AuthorsGuideCasesTests {
  @Test("are well-formed and give what they expect")
  func pass() throws {
    var files: [String: String] = [:]
    let blocks = try Self.blocks()
    let definition = try #require(blocks.first { $0.info == "procedimiento" })
    let cases = blocks.filter { $0.info.hasPrefix("caso ") }
    for block in cases { files["biblioteca/carne/cases/\(block.info.dropFirst("caso ".count))"] = block.text }
    let catalog = try Catalog(files: ["biblioteca/carne/procedure.json": definition.text])
    let results = CaseRunner(catalog: catalog, files: files).run()
    #expect(results.count == cases.count && cases.count >= 2)
    for result in results { #expect(result.passed, "\(result.text(in: .spanish))") }
  }

  /// The fenced JSON blocks with what their first line says after `json`.
  private static func blocks() throws -> [(info: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let guide = try String(contentsOf: root.appending(path: "Procedures/README.md"), encoding: .utf8)
    return guide.components(separatedBy: "\n```json ").dropFirst().map { part in
      let body = part.components(separatedBy: "\n```").first ?? ""
      let lines = body.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines.first ?? ""), String(lines.last ?? ""))
    }
  }
}
