import Foundation
import Testing

@testable import Tramites

@Suite("Files that change while they are loaded")
struct ChangingFilesTests {
  /// Two procedures and the library that they rest on, all of one generation.
  private static func files(_ generation: Int) -> [String: [UInt8]] {
    let texts = [
      "a.json": CatalogText.procedure(
        "a", importing: ["l.json"],
        ["title": "\"\(generation)\"", "eligibility": CatalogText.criterion("k\(generation)")]),
      "l.json": CatalogText.library("l", #""conditions": { "k\#(generation)": { "all": [] } }"#),
      "z.json": CatalogText.procedure("z", ["title": "\"\(generation)\""]),
    ]
    return texts.mapValues { Array($0.utf8) }
  }

  @Test("are read again until all are of one moment", arguments: 1..<8)
  func oneMoment(_ change: Int) {
    // The first look lists, three read, and the fifth one checks.
    let looks = Counter()
    var build = CatalogBuild(formats: [], limits: .standard)
    let loaded = build.load(.memory { Self.files(looks.next() > change ? 2 : 1) }).result
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.catalog.procedures.map(\.title.spanish) == (change < 5 ? ["2", "2"] : ["1", "1"]))
  }

  @Test("are reported, and left out, where they never lie still")
  func restless() throws {
    let looks = Counter()
    let files = CatalogFiles.memory {
      var files = Self.files(1)
      files["l.json"] = Array(CatalogText.library("l", #""x-\#(looks.next())": 1"#).utf8)
      return files
    }
    var build = CatalogBuild(formats: [], limits: .standard)
    let loaded = build.load(files).result
    #expect(loaded.diagnostics.map(\.code) == [.fileUnreadable])
    #expect(loaded.diagnostics.map { $0.location?.description } == ["l.json:1:1"])
    #expect(loaded.catalog.ids == ["z"])
  }

  @Test("are never read half old and half new")
  func torn() async throws {
    func text(_ generation: Int) -> String {
      let padding = String(repeating: " ", count: 20_000)
      return CatalogText.procedure(
        "a", ["title": "\"\(generation)\"\(padding)", "description": "\"\(generation)\""])
    }
    let folder = try TemporaryFolder(["a.json": text(100)])
    let path = folder.url.appendingPathComponent("a.json")
    let writer = Task.detached {
      var generation = 100
      while !Task.isCancelled {
        generation = generation == 999 ? 100 : generation + 1
        // As most programs do: emptied first, then written.
        try Data(text(generation).utf8).write(to: path)
        await Task.yield()
      }
    }
    for _ in 0..<100 {
      let loaded = Catalog.loadingWhatItCan(contentsOf: folder.url)
      if let procedure = loaded.catalog.procedures.first {
        #expect(procedure.definition.description == procedure.title)
      } else {
        #expect(loaded.diagnostics.map { $0.location?.file } == ["a.json"])
      }
      await Task.yield()
    }
    writer.cancel()
    _ = try await writer.value
  }
}
