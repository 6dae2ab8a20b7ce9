import Foundation
import Testing
import Tramites

@Suite("A catalog's folder")
struct FolderTests {
  private static let procedure = SmallDefinition(["imports": #"[ "../shared/l.json" ]"#]).json
  private static let library = #"{ "format": 1, "library": "l" }"#

  @Test("is read as the same files in memory are")
  func sameAsMemory() throws {
    let files = [
      "iess/p.json": Self.procedure, "shared/l.json": Self.library, "procedure.schema.json": "{",
      "iess/cases/c.json": "{",
      ".hidden/x.json": "{", "notes.txt": "{", "broken.json": "{ \"format\": 1,",
    ]
    let folder = try TemporaryFolder(files)
    let fromFolder = Catalog.loadingWhatItCan(contentsOf: folder.url)
    let fromMemory = Catalog.loadingWhatItCan(files: files)
    #expect(fromFolder.diagnostics == fromMemory.diagnostics)
    #expect(fromFolder.diagnostics.map { $0.location?.file } == ["broken.json"])
    #expect(fromFolder.catalog.procedures.map(\.file) == ["iess/p.json"])
    #expect(fromFolder.catalog.procedures.map(\.definition) == fromMemory.catalog.procedures.map(\.definition))
  }

  @Test("that is not there cannot be read")
  func missing() throws {
    let folder = try TemporaryFolder([:])
    let loaded = Catalog.loadingWhatItCan(contentsOf: folder.url.appendingPathComponent("gone"))
    #expect(loaded.diagnostics.map(\.code) == [.fileUnreadable])
    #expect(loaded.catalog.procedures.isEmpty)
    #expect(throws: InputError.self) { try Catalog(contentsOf: folder.url.appendingPathComponent("gone")) }
    #expect(try Catalog(contentsOf: folder.url).procedures.isEmpty)
  }

  @Test("does not let an import out, be it by dots, by an absolute path or by a link")
  func outside() throws {
    let outside = try TemporaryFolder(["l.json": Self.library, "deep/l.json": Self.library])
    let imports = [
      "../\(outside.url.lastPathComponent)/l.json", outside.url.appendingPathComponent("l.json").path, "link.json",
      "folder/l.json",
    ]
    for path in imports {
      let folder = try TemporaryFolder(["p.json": SmallDefinition(["imports": #"[ "\#(path)" ]"#]).json])
      if path == "link.json" { try folder.link("link.json", to: outside.url.appendingPathComponent("l.json").path) }
      if path == "folder/l.json" { try folder.link("folder", to: outside.url.appendingPathComponent("deep").path) }
      let loaded = Catalog.loadingWhatItCan(contentsOf: folder.url)
      #expect(loaded.catalog.procedures.isEmpty, "\(path)")
      #expect(Set(loaded.diagnostics.map(\.code)) == [.importOutsideRoot], "\(path)")
    }
  }

  @Test("follows a link that stays inside")
  func inside() throws {
    let folder = try TemporaryFolder(["iess/p.json": Self.procedure, "real.json": Self.library])
    try folder.link("shared/l.json", to: "../real.json")
    #expect(try Catalog(contentsOf: folder.url).ids == ["t"])
  }

  @Test("names the import whose file is not there, and the one that was probably meant")
  func missingImport() throws {
    let folder = try TemporaryFolder(["iess/p.json": Self.procedure, "l.json": Self.library])
    let diagnostic = try #require(Catalog.loadingWhatItCan(contentsOf: folder.url).diagnostics.first)
    #expect(diagnostic.code == .importMissing)
    #expect(diagnostic.pointer.description == "/imports/0")
    #expect(diagnostic.location?.file == "iess/p.json")
  }

  @Test("is a root even where a link leads to it")
  func linkedRoot() throws {
    let folder = try TemporaryFolder(["root/iess/p.json": Self.procedure, "root/shared/l.json": Self.library])
    try folder.link("link", to: "root")
    #expect(try Catalog(contentsOf: folder.url.appendingPathComponent("link")).ids == ["t"])
  }

  @Test("has no file that is read beyond the limit")
  func tooLarge() throws {
    let folder = try TemporaryFolder(["p.json": SmallDefinition().json])
    var limits = Limits.standard
    limits.maximumBytes = 20
    let loaded = Catalog.loadingWhatItCan(contentsOf: folder.url, limits: limits)
    #expect(loaded.diagnostics.map(\.code) == [.limitExceeded])
    #expect(loaded.diagnostics.map { $0.location?.file } == ["p.json"])
  }

  @Test("is looked through up to thirty-two folders one inside another")
  func deep() throws {
    let folder = try TemporaryFolder(["p.json": SmallDefinition().json])
    try folder.put("{", at: (0..<31).map { "f\($0)/" }.joined() + "x.json")
    #expect(Catalog.loadingWhatItCan(contentsOf: folder.url).diagnostics.map(\.code) == [.jsonSyntax("unexpected-end")])
    try folder.put("{", at: (0..<40).map { "g\($0)/" }.joined() + "x.json")
    let diagnostics = Catalog.loadingWhatItCan(contentsOf: folder.url).diagnostics
    #expect(diagnostics.map(\.code) == [.fileUnreadable, .jsonSyntax("unexpected-end")])
    #expect(diagnostics.first?.location?.file == (0..<32).map { "g\($0)" }.joined(separator: "/"))
  }
}
