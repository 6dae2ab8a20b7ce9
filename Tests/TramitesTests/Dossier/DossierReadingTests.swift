import Testing
import Tramites

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("A dossier")
struct DossierReadingTests {
  private static func nested(_ depth: Int) -> FactValue {
    (0..<depth).reduce(FactValue.boolean(true)) { inner, _ in .group(["a": inner]) }
  }

  @Test("takes an `id` of a document of a thousand bytes, and says where a longer one stands", arguments: [1000, 1001])
  func longReference(length: Int) throws {
    let definition = SmallDefinition(["documents": #"{ "d": { "title": "D" } }"#])
    let document = #"{ "type": "d", "id": "\#(String(repeating: "a", count: length))" }"#
    guard length > 1000 else {
      #expect(try definition.verdict(documents: "[\(document)]").problems.map(\.code) == ["document.unused"])
      return
    }
    let error = #expect(throws: InputError.self) { try definition.verdict(documents: "[\(document)]") }
    #expect(error?.diagnostics.map(\.code) == [.limitExceeded])
    #expect(error?.diagnostics.map(\.pointer.description) == ["/documents/0/id"])
  }

  @Test("is read from a file, which its diagnostics name")
  func file() throws {
    let folder = try TemporaryFolder(["a.json": #"{ "procedure": "t" }"#, "b.json": "{"])
    #expect(try Dossier(contentsOf: folder.url.appendingPathComponent("a.json")).procedure == "t")
    let broken = folder.url.appendingPathComponent("b.json")
    let error = #expect(throws: InputError.self) { try Dossier(contentsOf: broken) }
    #expect(error?.diagnostics.first?.location?.file == broken.path)
  }

  @Test("is refused where its file is not there, no file, or too large")
  func noFile() throws {
    let folder = try TemporaryFolder(["a.json": #"{ "procedure": "t" }"#])
    var limits = Limits.standard
    limits.maximumBytes = 10
    for (name, limits, code) in [
      ("gone.json", .standard, .fileUnreadable), ("", .standard, .fileUnreadable),
      ("a.json", limits, .limitExceeded),
    ] as [(String, Limits, Diagnostic.Code)] {
      let url = name.isEmpty ? folder.url : folder.url.appendingPathComponent(name)
      let error = #expect(throws: InputError.self) { try Dossier(contentsOf: url, limits: limits) }
      #expect(error?.diagnostics.map(\.code) == [code])
    }
  }

  @Test("that is built deeper than any text may be is refused, and says so", arguments: [255, 256, 300, 2000])
  func depth(_ depth: Int) throws {
    let dossier = Dossier(procedure: "t", submittedOn: "2026-03-10", facts: ["b": Self.nested(depth)])
    let error = #expect(throws: InputError.self) { try SmallDefinition().procedure().check(dossier) }
    #expect(error?.diagnostics.map(\.code) == [.limitExceeded])
    #expect(error?.diagnostics.map(\.location) == [nil])
    let changed = #expect(throws: InputError.self) {
      try SmallDefinition().procedure().check(dossier.setting("c", to: true))
    }
    #expect(changed == error)
  }

  @Test("that is built in Swift has problems at pointers, not in lines that nobody saw")
  func built() throws {
    let dossier = Dossier(procedure: "t", submittedOn: "2026-03-10", facts: ["x": 1])
    let error = #expect(throws: InputError.self) { try SmallDefinition().procedure().check(dossier) }
    #expect(error?.diagnostics.map(\.pointer.description) == ["/facts/x"])
    #expect(error?.diagnostics.map(\.location) == [nil])
  }

  @Test("with thousands of problems reports the first thousand, and that there are more")
  func manyProblems() throws {
    let facts = Dictionary(uniqueKeysWithValues: (0..<1100).map { ("f\($0)", FactValue.integer(1)) })
    let dossier = Dossier(procedure: "t", submittedOn: "2026-03-10", facts: facts)
    let error = try #require(
      #expect(throws: InputError.self) { try SmallDefinition().procedure().check(dossier) })
    #expect(error.diagnostics.count == 1001)
    #expect(error.diagnostics.last?.code == .limitExceeded)
    #expect(error.text(in: .english).contains("from here on they are not shown [limit.exceeded]"))
  }

  @Test("is checked by the catalog with the procedure that it names")
  func catalog() throws {
    let catalog = try Catalog(files: ["t.json": SmallDefinition().json])
    let dossier = Dossier(procedure: "t")
    #expect(try catalog.check(dossier, submittedOn: "2026-03-10").outcome == .admissible)
    #expect(throws: InputError.self) { try catalog.check(Dossier(procedure: "u"), submittedOn: "2026-03-10") }
    #expect(throws: InputError.self) { try catalog.check(dossier) }
  }

  @Test(
    "whose day leaves open which version counts is told all that none of them would take",
    arguments: [
      (#""submittedOn": "2026-02-30", "#, nil, "/submittedOn"), (#""submittedOn": 5, "#, nil, "/submittedOn"),
      (#""submittedOn": "1926-01-01", "#, nil, "/submittedOn"), ("", nil, ""), ("", "1926-01-01", "/procedure"),
    ] as [(String, CivilDate?, String)])
  func unknownVersion(day: String, given: CivilDate?, pointer: String) throws {
    var old = SmallDefinition([
      "effective": #"{ "from": "2020-01-01", "until": "2025-12-31" }"#,
      "facts": #"{ "antes": { "type": "boolean" }, "n": { "type": "integer" } }"#,
    ])
    let files = ["old.json": old.json]
    old["effective"] = #"{ "from": "2026-01-01" }"#
    old["facts"] = #"{ "ahora": { "type": "boolean" }, "n": { "type": "integer" } }"#
    let catalog = try Catalog(files: files.merging(["new.json": old.json]) { first, _ in first })
    let dossier = try Dossier(
      json:
        #"{ "procedure": "t", \#(day)"chanel": "web", "facts": { "antes": true, "ahora": true, "nunca": 1, "n": "x" } }"#
    )
    let error = try #require(throws: InputError.self) { try catalog.check(dossier, submittedOn: given) }
    #expect(
      Set(error.diagnostics.map(\.pointer.description)) == [pointer, "/chanel", "/facts/nunca", "/facts/n"], "\(error)")
    #expect(error.diagnostics.count == 4)
  }
}
