import Testing

@testable import Tramites

@Suite("Procedures that are compiled side by side")
struct SideBySideTests {
  /// Does the last thing first, as threads may.
  private static let backwards = SideBySide { count, work in
    for index in (0..<count).reversed() { work(index) }
  }

  @Test("results come in the order of what they are of", arguments: [0, 1, 2, 100])
  func order(count: Int) {
    #expect(Self.backwards.map(Array(0..<count)) { 2 * $0 } == (0..<count).map { 2 * $0 })
  }

  @Test("give the catalog and the problems that come of one after the other")
  func sameCatalog() {
    // More than wait at once, sound and broken by turns, with and without a library.
    var files = ["l.json": CatalogText.library("l", #""conditions": { "k": { "all": [] } }"#)]
    for number in 0..<75 {
      let isBroken = number.isMultiple(of: 7)
      files["p\(number).json"] = CatalogText.procedure(
        "p\(number)", importing: number.isMultiple(of: 2) ? ["l.json"] : number == 9 ? ["gone.json"] : [],
        ["title": isBroken ? "1" : "\"\(number)\"", "related": #"[{ "procedure": "p\#(2 * number)" }]"#])
    }
    var alone = CatalogBuild(formats: [], limits: .standard)
    var together = CatalogBuild(formats: [], limits: .standard, sideBySide: Self.backwards)
    let expected = alone.load(.texts(files))
    let found = together.load(.texts(files))
    #expect(expected.result.diagnostics.count > 40)
    #expect(found.result.diagnostics == expected.result.diagnostics)
    #expect(found.result.catalog.procedures.map(\.definition) == expected.result.catalog.procedures.map(\.definition))
    #expect(found.compiledFiles == expected.compiledFiles)
    #expect(found.changedFiles == expected.changedFiles)
  }

  @Test("leave every version where it is found", arguments: ["a", "b", "c", "d", "z"])
  func versions(id: String) {
    var files: [String: String] = [:]
    for name in ["b", "d"] {
      for year in 2020..<2023 {
        files["\(name)\(year).json"] = CatalogText.procedure(
          name, ["effective": #"{ "from": "\#(year)-01-01", "until": "\#(year)-12-31" }"#])
      }
    }
    let catalog = Catalog.loadingWhatItCan(files: files).catalog
    #expect(catalog.ids == ["b", "d"])
    #expect(catalog.versions(of: Identifier(id)).count == (["b", "d"].contains(id) ? 3 : 0))
  }
}
