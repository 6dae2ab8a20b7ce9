import Foundation
import Testing

@testable import Tramites

@Suite("A reloading catalog's folder")
struct ReloadingFolderTests {
  /// Whether files are taken for such as lie still, whose status tells enough.
  private static func reloading(_ folder: TemporaryFolder, settled: Bool) throws -> ReloadingCatalog {
    let url = folder.url
    return try ReloadingCatalog(formats: [], limits: .standard) {
      .folder(CatalogFolder(url, now: { settled ? .max : FileStatus.now }))
    }
  }

  @Test("is looked through for edits, new files and files that went", arguments: [true, false])
  func edits(_ settled: Bool) throws {
    let folder = try TemporaryFolder([
      "a.json": CatalogText.procedure("a"), "b/b.json": CatalogText.procedure("b", importing: ["../l.json"]),
      "l.json": CatalogText.library("l"), "c.json": CatalogText.procedure("c"),
    ])
    let catalogs = try Self.reloading(folder, settled: settled)
    #expect(catalogs.reload().changedFiles.isEmpty)
    try folder.put(CatalogText.procedure("a", ["description": #""D""#]), at: "a.json")
    try folder.put(CatalogText.procedure("d"), at: "d/d.json")
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("c.json"))
    let reload = catalogs.reload()
    #expect(reload.isInForce)
    #expect(reload.changedFiles == ["a.json", "c.json", "d/d.json"])
    #expect(reload.compiledFiles == ["a.json", "d/d.json"])
    #expect(catalogs.catalog.ids == ["a", "b", "d"])
    try folder.put(CatalogText.library("l", #""conditions": {}"#), at: "l.json")
    #expect(catalogs.reload().compiledFiles == ["b/b.json"])
  }

  @Test("shows an edit of the same length, however soon it comes")
  func sameLength() throws {
    let folder = try TemporaryFolder(["a.json": CatalogText.procedure("a", ["title": "\"0\""])])
    let catalogs = try ReloadingCatalog(contentsOf: folder.url)
    for number in 1..<10 {
      let file = try FileHandle(forWritingTo: folder.url.appendingPathComponent("a.json"))
      try file.write(contentsOf: Data(CatalogText.procedure("a", ["title": "\"\(number)\""]).utf8))
      try file.close()
      #expect(catalogs.reload().catalog.procedures.map(\.title.spanish) == ["\(number)"])
    }
  }

  @Test("compiles nothing where a file has only another time")
  func touched() throws {
    let folder = try TemporaryFolder(["a.json": CatalogText.procedure("a")])
    let catalogs = try Self.reloading(folder, settled: true)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
      ofItemAtPath: folder.url.appendingPathComponent("a.json").path)
    let reload = catalogs.reload()
    #expect(reload.changedFiles.isEmpty && reload.compiledFiles.isEmpty)
  }

  @Test("is not left by a link that is turned to lead out of it")
  func turnedLink() throws {
    let outside = try TemporaryFolder(["l.json": CatalogText.library("l")])
    let folder = try TemporaryFolder([
      "p.json": CatalogText.procedure("p", importing: ["link.json"]), "real.json": CatalogText.library("l"),
    ])
    try folder.link("link.json", to: "real.json")
    let catalogs = try Self.reloading(folder, settled: true)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("link.json"))
    try folder.link("link.json", to: outside.url.appendingPathComponent("l.json").path)
    let reload = catalogs.reload()
    #expect(!reload.isInForce)
    #expect(reload.diagnostics.map(\.code) == [.importOutsideRoot])
  }

  @Test("that goes away leaves the last catalog in force")
  func gone() throws {
    let folder = try TemporaryFolder(["root/a.json": CatalogText.procedure("a")])
    let root = folder.url.appendingPathComponent("root")
    let catalogs = try ReloadingCatalog(contentsOf: root)
    try FileManager.default.removeItem(at: root)
    let reload = catalogs.reload()
    #expect(!reload.isInForce)
    #expect(reload.diagnostics.map(\.code) == [.fileUnreadable])
    #expect(catalogs.catalog.ids == ["a"])
  }
}
