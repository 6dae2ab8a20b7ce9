import Foundation
import Testing

@testable import Tramites

@Suite("What is no plain file, or may not be read", .timeLimit(.minutes(15)))
struct SpecialFilesTests {
  private static let procedure = SmallDefinition(["imports": #"[ "l.json" ]"#]).json
  private static let library = #"{ "format": 1, "library": "l" }"#

  @Test("is reported by its name, and neither opened nor waited on", arguments: ["pipe.json", "deep/pipe.json"])
  func pipe(path: String) throws {
    let folder = try TemporaryFolder(["p.json": Self.procedure, "l.json": Self.library])
    try folder.makePipe(at: path)
    let loaded = Catalog.loadingWhatItCan(contentsOf: folder.url)
    #expect(loaded.catalog.ids == ["t"])
    #expect(loaded.diagnostics.map(\.code) == [.fileUnreadable])
    #expect(loaded.diagnostics.map { $0.location?.file } == [path])
  }

  @Test("cannot be imported")
  func importedPipe() throws {
    let folder = try TemporaryFolder(["p.json": Self.procedure])
    try folder.makePipe(at: "l.json")
    let loaded = Catalog.loadingWhatItCan(contentsOf: folder.url)
    #expect(loaded.catalog.ids == [])
    #expect(loaded.diagnostics.map(\.code) == [.fileUnreadable])
    #expect(loaded.diagnostics.map { $0.location?.file } == ["l.json"])
  }

  @Test("leaves the old catalog in force where it comes to stand in a file's place")
  func pipeInPlace() throws {
    let folder = try TemporaryFolder(["p.json": Self.procedure, "l.json": Self.library])
    let catalogs = try ReloadingCatalog(contentsOf: folder.url)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("l.json"))
    try folder.makePipe(at: "l.json")
    let reload = catalogs.reload()
    #expect(reload.diagnostics.map(\.code) == [.fileUnreadable])
    #expect(!reload.isInForce && catalogs.catalog.ids == ["t"])
  }

  @Test("is no dossier: a pipe, a device that never ends, a folder, nothing")
  func dossiers() throws {
    let folder = try TemporaryFolder([:])
    try folder.makePipe(at: "pipe.json")
    let pipe = folder.url.appendingPathComponent("pipe.json")
    try folder.link("link.json", to: "pipe.json")
    let link = folder.url.appendingPathComponent("link.json")
    let gone = folder.url.appendingPathComponent("gone.json")
    for file in [pipe, link, gone, folder.url, URL(fileURLWithPath: "/dev/zero"), URL(fileURLWithPath: "/dev/null")] {
      let error = #expect(throws: InputError.self) { try Dossier(contentsOf: file) }
      #expect(error?.diagnostics.map(\.code) == [.fileUnreadable], "\(file.path)")
      #expect(error?.diagnostics.map { $0.location?.file } == [file.path], "\(file.path)")
    }
  }

  @Test("is reported where permissions keep it shut, be it a file or a folder")
  func permissions() throws {
    for (path, file) in [("shut.json", "shut.json"), ("shut", "shut/x.json")] {
      let folder = try TemporaryFolder(["p.json": Self.procedure, "l.json": Self.library, file: "{"])
      let shut = folder.url.appendingPathComponent(path).path
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: shut)
      let isReadable = FileManager.default.isReadableFile(atPath: shut)
      let loaded = Catalog.loadingWhatItCan(contentsOf: folder.url)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: shut)
      #expect(loaded.catalog.ids == ["t"])
      // The superuser reads all: then the text is what is wrong.
      #expect(loaded.diagnostics.map(\.code) == [isReadable ? .jsonSyntax("unexpected-end") : .fileUnreadable])
    }
  }

  @Test("is not read where a folder on its way has become a link since the path was resolved")
  func linkOnTheWay() throws {
    let folder = try TemporaryFolder(["inside/p.json": "{}", "outside/p.json": "[]"])
    let root = try #require(RegularFile.realPath(folder.url.path))
    func read() -> RegularFile.Contents {
      RegularFile.read(root + "/inside/p.json", below: root, limit: 100, now: FileStatus.now)
    }
    guard case .bytes = read() else {
      Issue.record("a path without links is read")
      return
    }
    try FileManager.default.removeItem(atPath: root + "/inside")
    try folder.link("inside", to: "outside")
    guard case .changing = read() else {
      Issue.record("a path that a link stands in is not read")
      return
    }
    // Resolved anew it is, since the link does not lead out of the root.
    guard case .bytes = CatalogFolder(folder.url).read("inside/p.json", limits: .standard).entry else {
      Issue.record("a link inside the root is followed")
      return
    }
  }

  @Test("has no name that the system would end at a NUL")
  func nul() throws {
    let folder = try TemporaryFolder(["d.txt": "{}", "l.json": Self.library])
    let file = URL(fileURLWithPath: folder.url.path + "/d.txt\0.json")
    let error = #expect(throws: InputError.self) { try Dossier(contentsOf: file) }
    #expect(error?.diagnostics.map(\.code) == [.fileUnreadable])
    #expect(throws: Never.self) { try Dossier(contentsOf: folder.url.appendingPathComponent("d.txt")) }
    try folder.put(SmallDefinition(["imports": #"[ "l.json\u0000/../x.json" ]"#]).json, at: "p.json")
    #expect(Catalog.loadingWhatItCan(contentsOf: folder.url).diagnostics.map(\.code) == [.importOutsideRoot])
  }

  @Test("is not there in other letters, and the file that is meant is named")
  func otherCase() throws {
    let folder = try TemporaryFolder([
      "p.json": SmallDefinition(["imports": #"[ "L.json" ]"#]).json, "l.json": Self.library,
    ])
    let isFolding = FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("L.json").path)
    let loaded = Catalog.loadingWhatItCan(contentsOf: folder.url)
    if !isFolding {
      #expect(loaded.diagnostics.map(\.code) == [.importMissing])
      #expect(loaded.diagnostics.first?.notes.first?.message.english.contains("l.json") == true)
    }
    // Nor does a folder in other letters lead out of the root, where the file system takes them for one.
    let other = folder.url.lastPathComponent.uppercased()
    try folder.put(SmallDefinition(["imports": #"[ "../\#(other)/l.json" ]"#]).json, at: "p.json")
    #expect(Catalog.loadingWhatItCan(contentsOf: folder.url).diagnostics.map(\.code) == [.importOutsideRoot])
  }
}
