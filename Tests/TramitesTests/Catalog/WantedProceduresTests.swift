import Testing

@testable import Tramites

/// Who asks for one procedure need not wait for the others.
@Suite("A catalog of which some procedures are wanted")
struct WantedProceduresTests {
  private static let files = CatalogFiles.texts([
    "l.json": CatalogText.library("l", #""conditions": { "c": { "all": [] } }"#),
    "a.json": CatalogText.procedure(
      "a", importing: ["l.json"],
      [
        "title": #""A""#, "effective": #"{ "until": "2025-12-31" }"#,
        "related": #"[ { "procedure": "b" }, { "procedure": "c" } ]"#,
      ]),
    "nueva.json": CatalogText.procedure("a", ["effective": #"{ "from": "2026-01-01" }"#]),
    "b.json": CatalogText.procedure(
      "b",
      [
        "title": #""CERTIFICADO DEL IESS""#, "description": #""Lo da el IESS.""#,
        "conditions": #"{ "k": { "fact": "nada", "is": 1 } }"#,
      ]),
    "sin-id.json": #"{ "format": 1, "title": "T" }"#,
    "rota.json": "{",
  ])

  private static func load(_ wanted: Set<String>?) -> PartialCatalog {
    var build = CatalogBuild(formats: [], limits: .standard, wanted: wanted)
    return build.load(files).result
  }

  @Test("has every version of them, and the titles of the others")
  func wanted() throws {
    let partial = Self.load(["a"])
    #expect(partial.catalog.procedures.map(\.file) == ["a.json", "nueva.json"])
    let whole = Self.load(nil)
    #expect(whole.catalog.procedures.map(\.file) == ["a.json", "nueva.json"])
    for catalog in [partial.catalog, whole.catalog] {
      #expect(catalog.procedures[0].calmTitle(of: "b") == "Certificado del IESS")
      #expect(catalog.procedures[0].calmTitle(of: "c") == nil)
    }
  }

  @Test("is left without a version of them that has a mistake, which is told")
  func brokenVersion() {
    let broken = CatalogText.procedure("b", ["conditions": #"{ "k": { "fact": "nada", "is": 1 } }"#])
    var build = CatalogBuild(formats: [], limits: .standard, wanted: ["b"])
    let partial = build.load(.texts(["b.json": CatalogText.procedure("b"), "c.json": broken])).result
    #expect(partial.catalog.procedures.map(\.file) == ["b.json"])
    #expect(partial.filesLeftOut == ["c.json"])
  }

  @Test("leaves the others out where a file changes while they are read, too")
  func changing() {
    let looks = Counter()
    let broken = CatalogText.procedure("b", ["conditions": #"{ "k": { "fact": "nada", "is": 1 } }"#])
    let files = CatalogFiles.memory {
      let texts = [
        "a.json": CatalogText.procedure("a", ["title": "\"\(looks.next() > 3 ? 2 : 1)\""]), "b.json": broken,
      ]
      return texts.mapValues { Array($0.utf8) }
    }
    var build = CatalogBuild(formats: [], limits: .standard, wanted: ["a"])
    let partial = build.load(files).result
    #expect(partial.catalog.procedures.map(\.title.spanish) == ["2"])
    #expect(partial.diagnostics.isEmpty)
  }

  @Test("tells what is wrong with them and with what is nobody's, and not what is wrong with the others")
  func problems() {
    let files = { (partial: PartialCatalog) in Set(partial.diagnostics.compactMap(\.location?.file)) }
    let partial = Self.load(["a"])
    #expect(files(partial) == ["a.json", "rota.json", "sin-id.json"])
    // That nobody has `c` is known, and that somebody has `b`.
    #expect(
      partial.diagnostics.filter { $0.location?.file == "a.json" }.map(\.pointer.description) == [
        "/related/1/procedure"
      ])
    #expect(partial.filesLeftOut == ["rota.json", "sin-id.json"])
    let whole = Self.load(nil)
    #expect(files(whole) == ["a.json", "b.json", "rota.json", "sin-id.json"])
    #expect(whole.filesLeftOut == ["b.json", "rota.json", "sin-id.json"])
  }
}
