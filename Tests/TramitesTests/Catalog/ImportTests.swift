import Testing
import Tramites

@Suite("Imports")
struct ImportTests {
  private static func library(_ id: String, _ rest: String = "") -> String {
    #"{ "format": 1, "library": "\#(id)"\#(rest.isEmpty ? "" : ", " + rest) }"#
  }

  private static func importing(_ imports: String, _ sections: KeyValuePairs<String, String> = [:]) -> String {
    var definition = SmallDefinition(sections)
    definition["imports"] = imports
    return definition.json
  }

  @Test(
    "are relative to the file that imports, inside the root",
    arguments: [
      ("p.json", "l.json", "l.json"), ("a/b/p.json", "../../shared/l.json", "shared/l.json"),
      ("a/p.json", "./l.json", "a/l.json"),
      ("a/p.json", "..//a/./l.json", "a/l.json"), ("p.json", "cases/l.json", "cases/l.json"),
    ])
  func relative(_ file: String, _ written: String, _ library: String) throws {
    let catalog = try Catalog(files: [
      file: Self.importing(
        #"[ "\#(written)" ]"#, ["eligibility": "[ \(Entry.criterion("c", #"{ "condition": "k" }"#)) ]"]),
      library: Self.library("l", #""conditions": { "k": { "all": [] } }"#),
    ])
    #expect(try catalog.procedures[0].verdict().outcome == .admissible)
  }

  @Test("bring everything that a library defines, and what it imports itself")
  func everything() throws {
    let catalog = try Catalog(files: [
      "base.json": Self.library(
        "base",
        #""types": { "persona": { "fields": { "nombre": { "type": "text" } } } }, "parameters": { "tope": { "type": "integer", "values": [ { "value": 3 } ] } }"#
      ),
      "l.json": Self.library(
        "l",
        #""imports": [ "base.json" ], "institutions": { "iess": { "name": "IESS" } }, "norms": { "ley": { "title": "Ley" } }, "documents": { "d": { "title": "D" } }, "facts": { "p": { "type": "group", "fieldsOf": "persona" }, "n": { "type": "integer" } }, "conditions": { "c": { "fact": "n", "atMost": { "parameter": "tope" } } }, "constraints": { "o": { "original": true } }, "requirements": { "r": { "title": "R", "evidence": { "document": "d", "meets": "o" } } }"#
      ),
      "p.json": Self.importing(
        #"[ "l.json", "base.json" ]"#,
        [
          "institution": #""iess""#, "legalBasis": #"[ { "id": "l", "norm": "ley", "articles": "1" } ]"#,
          "eligibility": "[ \(Entry.criterion("k", #"{ "condition": "c" }"#)) ]",
          "requirements": #"[ { "use": "r", "legalBasis": [ "l" ] } ]"#,
        ]),
    ])
    let procedure = catalog.procedures[0]
    #expect(procedure.definition.institution?.name.spanish == "IESS")
    #expect(procedure.definition.legalBasis?.map(\.title.spanish) == ["Ley"])
    let verdict = try procedure.verdict(
      #"{ "n": 3, "p": { "nombre": "Ana" } }"#, documents: #"[ { "type": "d", "of": "p", "original": true } ]"#)
    #expect(verdict.outcome == .admissible)
    #expect(try procedure.verdict(#"{ "n": 4 }"#).notMet == ["k"])
  }

  @Test("of one library on two ways bring it once")
  func diamond() throws {
    let files = [
      "base.json": Self.library("base", #""facts": { "a": { "type": "boolean" } }"#),
      "l.json": Self.library("l", #""imports": [ "base.json" ]"#),
      "m.json": Self.library("m", #""imports": [ "base.json" ]"#),
      "p.json": Self.importing(#"[ "l.json", "m.json", "base.json", "l.json" ]"#),
    ]
    #expect(try Catalog(files: files).procedures[0].definition.facts.map(\.name) == ["a"])
  }

  @Test("that double at every step are read once each")
  func doubling() throws {
    var files = ["p.json": Self.importing(#"[ "a0.json" ]"#)]
    for level in 0..<40 {
      let next = level == 39 ? "" : #""imports": [ "a\#(level + 1).json", "b\#(level + 1).json" ]"#
      for side in ["a", "b"] { files["\(side)\(level).json"] = Self.library("\(side)\(level)", next) }
    }
    #expect(try Catalog(files: files).ids == ["t"])
  }

  @Test("in a row longer than the limit are refused, in whatever order the files are read", arguments: [true, false])
  func longChain(_ forwards: Bool) throws {
    func name(_ level: Int) -> String { "l\(10_000 + (forwards ? level : 5000 - level)).json" }
    func chain(_ length: Int) -> [String: String] {
      var files = ["p.json": Self.importing(#"[ "\#(name(1))" ]"#)]
      for level in 1...length {
        let next = level == length ? "" : #""imports": [ "\#(name(level + 1))" ]"#
        files[name(level)] = Self.library("l\(level)", next)
      }
      return files
    }
    #expect(try Catalog(files: chain(64)).ids == ["t"])
    for length in [65, 3000] {
      let loaded = Catalog.loadingWhatItCan(files: chain(length))
      #expect(loaded.catalog.ids == [])
      #expect(Set(loaded.diagnostics.map(\.code)) == [.limitExceeded])
    }
  }

  @Test("of a broken library leave out the procedures that need it, and nothing else")
  func broken() throws {
    let whole = SmallDefinition(["id": #""whole""#]).json
    for (library, problem) in [
      ("{", Diagnostic.Code.jsonSyntax("unexpected-end")),
      (#"{ "format": 1, "library": "l", "library": "l" }"#, .jsonSyntax("duplicate-key")),
      (Self.library("l", #""imports": [ "gone.json" ]"#), .importMissing),
    ] {
      let files = ["l.json": library, "p.json": Self.importing(#"[ "l.json" ]"#), "whole.json": whole]
      let loaded = Catalog.loadingWhatItCan(files: files)
      #expect(loaded.catalog.ids == ["whole"], "\(library)")
      #expect(loaded.diagnostics.map(\.code) == [problem])
    }
  }

  @Test("of a library with an error never leave a procedure that says something else")
  func partlyBroken() {
    let files = [
      "l.json": Self.library("l", #""conditions": { "c": { "fct": "b" } }"#),
      "p.json": Self.importing(
        #"[ "l.json" ]"#,
        [
          "facts": #"{ "b": { "type": "boolean" } }"#,
          "additionalRequirements":
            "[ \(Entry.requirement("r", #"{ "confirmed": "b" }"#, #""when": { "condition": "c" }"#)) ]",
        ]),
    ]
    let loaded = Catalog.loadingWhatItCan(files: files)
    #expect(loaded.catalog.ids == [])
    #expect(loaded.diagnostics.map(\.code) == [.keyMissing])
  }

  @Test("that are all mistakes are told up to a thousand", .timeLimit(.minutes(15)))
  func manyMistakes() {
    let imports = (0..<4000).map { "\"gone\($0).json\"" }.joined(separator: ",\n")
    let loaded = Catalog.loadingWhatItCan(files: ["p.json": Self.importing("[ \(imports) ]")])
    #expect(loaded.diagnostics.count == Limits.standard.maximumProblems + 1)
    #expect(loaded.diagnostics.first?.code == .importMissing)
    #expect(loaded.diagnostics.first?.pointer.description == "/imports/0")
    #expect(loaded.diagnostics.contains { $0.pointer.description == "/imports/999" && $0.location != nil })
    #expect(loaded.diagnostics.contains { $0.code == .limitExceeded })
  }

  // MARK: Requirements of libraries

  private static func using(_ entry: String, in list: String = "requirements") throws -> Procedure {
    let library = library(
      "l",
      #""facts": { "a": { "type": "boolean" }, "b": { "type": "boolean" } }, "requirements": { "r": { "title": "Suyo", "description": "D", "guidance": "G", "when": { "fact": "b", "is": true }, "evidence": { "confirmed": "a" } }, "part": { "title": "Parte" } }"#
    )
    let catalog = try Catalog(files: ["l.json": library, "p.json": importing(#"[ "l.json" ]"#, [list: "[ \(entry) ]"])])
    return try #require(catalog.procedures.first)
  }

  @Test("give a requirement with its id, and the keys of its entry in place of its own")
  func use() throws {
    let plain = try Self.using(#"{ "use": "r" }"#).definition.requirements[0]
    #expect(plain.id == "r" && plain.title.spanish == "Suyo" && plain.guidance?.spanish == "G" && plain.when != nil)
    let changed = try Self.using(
      #"{ "use": "r", "id": "s", "title": "Mío", "recommended": true, "evidence": { "confirmed": "b" } }"#)
    let requirement = changed.definition.requirements[0]
    #expect(requirement.id == "s" && requirement.title.spanish == "Mío" && requirement.isRecommended)
    #expect(requirement.description?.spanish == "D")
    #expect(try changed.verdict(#"{ "b": true }"#).status("s") == .satisfied)
  }

  @Test("give requirements to every list, and what a library leaves out its user may give")
  func useInLists() throws {
    let additional = try Self.using(#"{ "use": "r" }"#, in: "additionalRequirements")
    #expect(try additional.verdict(#"{ "b": false }"#).status("r") == .notApplicable)
    let part = try Self.using(#"{ "use": "part", "evidence": { "confirmed": "b" } }"#)
    #expect(try part.verdict(#"{ "b": true }"#).status("part") == .satisfied)
    #expect(throws: InputError.self) { try Self.using(#"{ "use": "part" }"#) }
    #expect(throws: InputError.self) {
      try Self.using(#"{ "use": "part", "evidence": { "confirmed": "b" } }"#, in: "additionalRequirements")
    }
    #expect(throws: InputError.self) { try Self.using(#"{ "use": "r" }, { "use": "r" }"#) }
    #expect(throws: Never.self) { try Self.using(#"{ "use": "r" }, { "use": "r", "id": "otra" }"#) }
  }
}
