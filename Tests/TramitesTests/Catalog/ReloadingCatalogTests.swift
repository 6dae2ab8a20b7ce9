import Testing

@testable import Tramites

@Suite("A reloading catalog")
struct ReloadingCatalogTests {
  /// Two procedures rest on `base.json`, one of them by way of another library; two rest on nothing.
  private static func tree() -> CatalogTree {
    CatalogTree([
      "base.json": CatalogText.library("base", #""conditions": { "k": { "all": [] } }"#),
      "middle.json": CatalogText.library("middle", #""imports": [ "base.json" ]"#),
      "direct.json": CatalogText.procedure(
        "direct", importing: ["base.json"], ["eligibility": CatalogText.criterion("k")]),
      "indirect.json": CatalogText.procedure(
        "indirect", importing: ["middle.json"], ["eligibility": CatalogText.criterion("k")]),
      "alone.json": CatalogText.procedure("alone"),
      "other.json": CatalogText.procedure("other"),
    ])
  }

  private static func programs(_ catalog: Catalog) -> [String: ObjectIdentifier] {
    Dictionary(uniqueKeysWithValues: catalog.procedures.map { ($0.file, ObjectIdentifier($0.storage.sharedProgram)) })
  }

  private static func storages(_ catalog: Catalog) -> [ObjectIdentifier] {
    catalog.procedures.map { ObjectIdentifier($0.storage) }
  }

  // MARK: What is loaded again

  @Test("leaves everything as it is where nothing changed")
  func unchanged() throws {
    let catalogs = try Self.tree().reloading()
    let before = catalogs.catalog
    let reload = catalogs.reload()
    #expect(reload.isInForce && reload.diagnostics.isEmpty)
    #expect(reload.changedFiles.isEmpty && reload.compiledFiles.isEmpty)
    #expect(Self.storages(before) == Self.storages(reload.catalog))
  }

  @Test(
    "compiles what changed and what rests on it, and shares the rest",
    arguments: [
      ("alone.json", CatalogText.procedure("alone", ["description": #""D""#]), ["alone.json"]),
      (
        "base.json", CatalogText.library("base", #""conditions": { "k": { "any": [] } }"#),
        ["direct.json", "indirect.json"]
      ),
      ("middle.json", CatalogText.library("middle", #""imports": [ "./base.json" ]"#), ["indirect.json"]),
      ("unused.json", CatalogText.library("unused"), []),
      ("new.json", CatalogText.procedure("new"), ["new.json"]),
    ])
  func partial(_ path: String, _ text: String, _ compiled: [String]) throws {
    let tree = Self.tree()
    let catalogs = try tree.reloading()
    let before = catalogs.catalog
    tree[path] = text
    let reload = catalogs.reload()
    #expect(reload.isInForce && reload.diagnostics.isEmpty)
    #expect(reload.changedFiles == [path])
    #expect(reload.compiledFiles == compiled)
    let old = Self.programs(before)
    for (file, program) in Self.programs(catalogs.catalog) {
      #expect((program == old[file]) == !compiled.contains(file), "\(file)")
    }
  }

  @Test("lets an edit of a library be seen in what rests on it, and a catalog that is in use stay what it was")
  func effect() throws {
    let tree = Self.tree()
    let catalogs = try tree.reloading()
    let before = catalogs.catalog
    tree["base.json"] = CatalogText.library("base", #""conditions": { "k": { "any": [] } }"#)
    #expect(try catalogs.catalog.versions(of: "indirect")[0].verdict().outcome == .admissible)
    catalogs.reload()
    for id in ["direct", "indirect"] as [Procedure.ID] {
      #expect(try catalogs.catalog.versions(of: id)[0].verdict().outcome != .admissible)
      #expect(try before.versions(of: id)[0].verdict().outcome == .admissible)
    }
  }

  @Test("takes in files that come, and drops those that go")
  func comingAndGoing() throws {
    let tree = Self.tree()
    let catalogs = try tree.reloading()
    tree["alone.json"] = nil
    tree["new/new.json"] = CatalogText.procedure("new", importing: ["../middle.json"])
    let reload = catalogs.reload()
    #expect(reload.changedFiles == ["alone.json", "new/new.json"])
    #expect(reload.compiledFiles == ["new/new.json"])
    #expect(catalogs.catalog.ids == ["direct", "indirect", "new", "other"])
  }

  @Test("follows a library that gets another name, once those that import it do too")
  func renamedLibrary() throws {
    let tree = Self.tree()
    let catalogs = try tree.reloading()
    tree["shared/base.json"] = tree["base.json"]
    tree["base.json"] = nil
    let broken = catalogs.reload()
    #expect(!broken.isInForce)
    #expect(broken.diagnostics.map(\.code) == [.importMissing, .importMissing])
    #expect(broken.diagnostics[0].notes.map(\.message.english) == ["did you mean `shared/base.json`?"])
    #expect(catalogs.catalog.ids.count == 4)
    tree["middle.json"] = CatalogText.library("middle", #""imports": [ "shared/base.json" ]"#)
    tree["direct.json"] = CatalogText.procedure("direct", importing: ["shared/base.json"])
    let mended = catalogs.reload()
    #expect(mended.isInForce)
    #expect(mended.compiledFiles == ["direct.json", "indirect.json"])
  }

  // MARK: Edits with errors

  @Test("keeps the last catalog without errors, tells every problem, and goes on once they are mended")
  func broken() throws {
    let tree = Self.tree()
    let catalogs = try tree.reloading()
    let before = Self.storages(catalogs.catalog)
    tree["alone.json"] = "{"
    tree["base.json"] = CatalogText.library("base", #""wrong": 1"#)
    let first = catalogs.reload()
    #expect(!first.isInForce)
    #expect(
      first.diagnostics.map { $0.location?.file } == ["alone.json", "base.json", "direct.json", "indirect.json"])
    #expect(Self.storages(catalogs.catalog) == before && Self.storages(first.catalog) == before)
    // Problems are told as long as they are there, also where nothing is compiled again.
    let second = catalogs.reload()
    #expect(second.diagnostics == first.diagnostics && second.compiledFiles.isEmpty)
    tree["alone.json"] = CatalogText.procedure("alone")
    tree["base.json"] = CatalogText.library("base", #""conditions": { "k": { "any": [] } }"#)
    #expect(catalogs.reload().isInForce)
    #expect(try catalogs.catalog.versions(of: "direct")[0].verdict().outcome != .admissible)
  }

  @Test("does not start with half its procedures")
  func brokenStart() {
    let tree = Self.tree()
    tree["alone.json"] = "{"
    #expect(throws: InputError.self) { try tree.reloading() }
  }

  // MARK: What concerns several files

  @Test("finds versions that overlap wherever the edit was, and no longer once they do not")
  func overlaps() throws {
    let tree = Self.tree()
    let catalogs = try tree.reloading()
    tree["z.json"] = CatalogText.procedure("alone", ["effective": #"{ "from": "2026-01-01" }"#])
    let reload = catalogs.reload()
    #expect(reload.diagnostics.map(\.code) == [.effectiveOverlap])
    #expect(reload.compiledFiles == ["z.json"])
    tree["alone.json"] = CatalogText.procedure("alone", ["effective": #"{ "until": "2025-12-31" }"#])
    #expect(catalogs.reload().compiledFiles == ["alone.json"])
    #expect(catalogs.catalog.versions(of: "alone").map(\.file) == ["alone.json", "z.json"])
  }

  @Test("warns of a related procedure that went, in a file that did not change")
  func related() throws {
    let tree = Self.tree()
    tree["other.json"] = CatalogText.procedure("other", ["related": #"[ { "procedure": "alone" } ]"#])
    let catalogs = try tree.reloading()
    #expect(catalogs.reload().diagnostics.isEmpty)
    tree["alone.json"] = nil
    let reload = catalogs.reload()
    #expect(reload.isInForce)
    #expect(reload.diagnostics.map(\.pointer.description) == ["/related/0/procedure"])
    #expect(reload.compiledFiles.isEmpty)
  }

  // MARK: Events

  @Test("reloads at each event of a sequence")
  func events() async throws {
    let tree = Self.tree()
    let catalogs = try tree.reloading()
    let (events, continuation) = AsyncStream.makeStream(of: Void.self)
    for _ in 0..<3 { continuation.yield() }
    continuation.finish()
    var changes: [[String]] = []
    await catalogs.reload(on: events) { reload in
      changes.append(reload.changedFiles)
      tree["new\(changes.count).json"] = CatalogText.procedure("new\(changes.count)")
    }
    #expect(changes == [[], ["new1.json"], ["new2.json"]])
  }

  @Test("gives every thread a whole catalog while it reloads")
  func threads() async throws {
    @Sendable func files(_ generation: Int) -> [String: String] {
      var files = ["l.json": CatalogText.library("l", #""conditions": { "k\#(generation)": { "all": [] } }"#)]
      for number in 0..<4 {
        files["p\(number).json"] = CatalogText.procedure(
          "p\(number)", importing: ["l.json"],
          ["title": "\"\(generation)\"", "eligibility": CatalogText.criterion("k\(generation)")])
      }
      return files
    }
    let counter = Counter()
    let catalogs = try ReloadingCatalog { files(counter.next()) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          var last = 0
          for _ in 0..<200 {
            let titles = catalogs.catalog.procedures.map(\.title.spanish)
            guard titles.count == 4, Set(titles).count == 1, let now = Int(titles[0]), now >= last else { return false }
            last = now
          }
          return true
        }
        group.addTask { (0..<20).allSatisfy { _ in catalogs.reload().isInForce } }
      }
      for await isSound in group { #expect(isSound) }
    }
    #expect(catalogs.catalog.procedures[0].title.spanish == "81")
  }
}
