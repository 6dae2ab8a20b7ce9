import Testing
import Tramites

@Suite("A catalog")
struct CatalogTests {
  private static func version(
    _ effective: String?, id: String = "t", title: String = "T"
  ) -> String {
    var definition = SmallDefinition(["id": "\"\(id)\"", "title": "\"\(title)\""])
    definition["effective"] = effective
    return definition.json
  }

  private static let versions = [
    "new.json": version(#"{ "from": "2026-01-01", "until": "2026-12-31" }"#, title: "B"),
    "old.json": version(#"{ "until": "2020-12-31" }"#, title: "A"),
    "next.json": version(#"{ "from": "2028-01-01" }"#, title: "C"),
    "other/other.json": version(nil, id: "another"),
  ]

  // MARK: Versions

  @Test(
    "has for each day the version that is in force on it, both ends included",
    arguments: [
      ("0001-01-01", "A"), ("2020-12-31", "A"), ("2021-01-01", nil), ("2025-12-31", nil), ("2026-01-01", "B"),
      ("2026-12-31", "B"), ("2027-01-01", nil), ("2028-01-01", "C"), ("9999-12-31", "C"),
    ] as [(CivilDate, String?)])
  func versions(_ day: CivilDate, _ title: String?) throws {
    let catalog = try Catalog(files: Self.versions)
    let dossier = Dossier(procedure: "t", submittedOn: day)
    guard let title else {
      for body in [{ try catalog.procedure("t", on: day) }, { try catalog.procedure(for: dossier) }] {
        let error = #expect(throws: InputError.self) { try body() }
        #expect(error?.diagnostics.map(\.code) == [.dossierNotInForce])
      }
      return
    }
    #expect(try catalog.procedure("t", on: day).title.spanish == title)
    #expect(try catalog.procedure(for: dossier).title.spanish == title)
    #expect(try catalog.procedure(for: Dossier(procedure: "t"), submittedOn: day).title.spanish == title)
  }

  @Test(
    "names the nearest version where none is in force",
    arguments: [
      ("2021-01-01", "until 2020-12-31"), ("2025-12-31", "from 2026-01-01 until 2026-12-31"),
      ("2027-01-01", "from 2026-01-01 until 2026-12-31"), ("2027-12-31", "from 2028-01-01"),
    ] as [(CivilDate, String)])
  func nearest(_ day: CivilDate, _ period: String) throws {
    let catalog = try Catalog(files: Self.versions)
    let error = try #require(throws: InputError.self) { try catalog.procedure("t", on: day) }
    #expect(error.diagnostics[0].message.english.hasSuffix("the nearest one is \(period)"))
  }

  @Test("is ordered by id and by the first day of the versions")
  func order() throws {
    let catalog = try Catalog(files: Self.versions)
    #expect(catalog.ids == ["another", "t"])
    #expect(catalog.procedures.map(\.title.spanish) == ["T", "A", "B", "C"])
    #expect(catalog.versions(of: "t").map(\.file) == ["old.json", "new.json", "next.json"])
    #expect(catalog.versions(of: "nobody").isEmpty)
    #expect(try Catalog(files: [:]).procedures.isEmpty)
  }

  @Test("refuses versions of one id that overlap by a day, and keeps the first of them where it may")
  func overlap() throws {
    let rows: [(String?, String?, Bool)] = [
      (nil, nil, true), (#"{ "until": "2026-01-01" }"#, #"{ "from": "2026-01-02" }"#, false),
      (#"{ "until": "2026-01-01" }"#, #"{ "from": "2026-01-01" }"#, true), (#"{ "from": "2026-01-01" }"#, nil, true),
      (#"{ "from": "2026-01-01", "until": "2026-01-01" }"#, #"{ "from": "2025-01-01" }"#, true),
      ("{}", #"{ "until": "0001-01-01" }"#, true),
    ]
    for (first, second, overlaps) in rows {
      let loaded = Catalog.loadingWhatItCan(files: ["a.json": Self.version(first), "b.json": Self.version(second)])
      #expect(
        loaded.diagnostics.map(\.code) == (overlaps ? [.effectiveOverlap] : []), "\(first ?? ""), \(second ?? "")")
      #expect(loaded.catalog.procedures.map(\.file).sorted() == (overlaps ? ["a.json"] : ["a.json", "b.json"]))
    }
  }

  @Test("says which procedure was probably meant")
  func unknown() throws {
    let catalog = try Catalog(files: Self.versions)
    let error = try #require(throws: InputError.self) { try catalog.procedure("anoter", on: "2026-01-01") }
    #expect(error.diagnostics.map(\.code) == [.dossierProcedure])
    #expect(error.diagnostics[0].notes.map(\.message.english) == ["did you mean `another`?"])
  }

  // MARK: Loading

  @Test("passes over schemas, cases, hidden files and what is not JSON")
  func passedOver() throws {
    let catalog = try Catalog(files: [
      "a.json": Self.version(nil), "procedure.schema.json": "{", "cases/c.json": "{", "x/cases/deep/c.json": "{",
      ".hidden.json": "{", ".git/c.json": "{", "notes.txt": "{", "shared/l.json": #"{ "format": 1, "library": "l" }"#,
      "cases.json": Self.version(nil, id: "cases"),
    ])
    #expect(catalog.procedures.map(\.file).sorted() == ["a.json", "cases.json"])
  }

  @Test("keeps what loads, and says what does not; the strict one loads all or nothing")
  func lenient() throws {
    let files = [
      "good.json": Self.version(nil, id: "good"), "bad.json": Self.version(#"{ "from": "x" }"#, id: "bad"),
      "worse.json": "{",
      "twice.json":
        #"{ "format": 1, "id": "twice", "id": "twice", "title": "T", "facts": {}, "channels": [], "requirements": [] }"#,
    ]
    let loaded = Catalog.loadingWhatItCan(files: files)
    #expect(loaded.catalog.ids == ["good"])
    #expect(Set(loaded.diagnostics.compactMap(\.location?.file)) == ["bad.json", "worse.json", "twice.json"])
    let error = try #require(throws: InputError.self) { try Catalog(files: files) }
    #expect(error.diagnostics == loaded.diagnostics)
  }

  @Test("says once that there are more warnings than a thousand, and loads all the same", .timeLimit(.minutes(15)))
  func manyWarnings() {
    let related = (0..<600).map { #"{ "procedure": "gone\#($0)" }"# }.joined(separator: ",\n")
    let files = ["a", "b", "c"].map { ("\($0).json", CatalogText.procedure($0, ["related": "[\(related)]"])) }
    let loaded = Catalog.loadingWhatItCan(files: Dictionary(uniqueKeysWithValues: files))
    #expect(loaded.catalog.ids == ["a", "b", "c"])
    #expect(loaded.diagnostics.count == Limits.standard.maximumProblems + 1)
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(loaded.diagnostics.last?.code == .limitExceeded)
    #expect(loaded.diagnostics.dropLast().last?.location?.file == "b.json")
  }

  @Test("loads with a warning, where a related procedure is unknown and has no address")
  func warnings() throws {
    let related =
      #"[ { "procedure": "gone" }, { "procedure": "t" }, { "procedure": "away", "url": "https://example.org" } ]"#
    let files = ["p.json": SmallDefinition(["related": related]).json]
    let loaded = Catalog.loadingWhatItCan(files: files)
    #expect(loaded.diagnostics.map(\.severity) == [.warning])
    #expect(loaded.diagnostics.map(\.pointer.description) == ["/related/0/procedure"])
    #expect(try Catalog(files: files).ids == ["t"])
  }

  @Test("loads without a warning, where something comes from a procedure that the catalog does not have")
  func partialCatalog() throws {
    let definition = SmallDefinition(["documents": #"{ "d": { "title": "D", "obtainedThrough": "elsewhere" } }"#])
    #expect(Catalog.loadingWhatItCan(files: ["p.json": definition.json]).diagnostics == [])
  }

  @Test(
    "loads without a warning, where a paper of its own can be replaced or is not always asked for",
    arguments: [
      Entry.requirement("r", #"{ "anyOf": [ { "document": "d" }, { "document": "e" } ] }"#),
      Entry.requirement("r", #"{ "document": ["d", "e"] }"#),
      Entry.requirement("r", #"{ "document": "d" }"#, #""when": { "fact": "renovacion", "is": true }"#),
      Entry.requirement("r", #"{ "document": "d" }"#, #""recommended": true"#),
    ])
  func ownPaper(_ requirement: String) throws {
    let definition = SmallDefinition([
      "facts": #"{ "renovacion": { "type": "boolean" } }"#,
      "documents": #"{ "d": { "title": "D", "obtainedThrough": "t" }, "e": { "title": "E" } }"#,
      "requirements": "[ \(requirement) ]",
    ])
    #expect(Catalog.loadingWhatItCan(files: ["p.json": definition.json]).diagnostics == [])
  }

  @Test("takes the text of one procedure whatever it is called")
  func names() throws {
    #expect(try Procedure(json: SmallDefinition().json, name: "carpeta/t.json").file == "carpeta/t.json")
    for name in ["definición", "cases/t.json", ".t.json", "<stdin>", "t.schema.json"] {
      #expect(try Procedure(json: SmallDefinition().json, name: name).file == name)
    }
    #expect(throws: InputError.self) { try Procedure(json: #"{ "format": 1, "library": "l" }"#) }
  }

  // MARK: Formats

  @Test("knows the text formats that its host registers")
  func formats() throws {
    let plate = TextFormat(name: "placa", titleES: "una placa", titleEN: "a plate") { $0.utf8.count == 8 }
    let definition = SmallDefinition([
      "facts": #"{ "a": { "type": "text", "format": "placa" } }"#,
      "requirements": "[ \(Entry.requirement("r", #"{ "data": "a" }"#)) ]",
    ])
    #expect(throws: InputError.self) { try Catalog(files: ["p.json": definition.json]) }
    let catalog = try Catalog(files: ["p.json": definition.json], formats: [plate])
    let procedure = try #require(catalog.procedures.first)
    #expect(try procedure.verdict(#"{ "a": "ABC-1234" }"#).outcome == .admissible)
    let finding = try #require(try procedure.verdict(#"{ "a": "ABC" }"#).requirements[0].findings.first)
    #expect(finding.code == .dataFormat)
    #expect(finding.params == ["format": "placa"])
    #expect(finding.problem.spanish.contains("una placa") && finding.problem.english.contains("a plate"))
  }

  @Test("lets a host's format stand in place of a built-in one of the same name")
  func overriddenFormat() throws {
    let strict = TextFormat(name: "email", titleES: "x", titleEN: "x") { $0.hasSuffix("@iess.gob.ec") }
    let procedure = try SmallDefinition([
      "facts": #"{ "a": { "type": "text", "format": "email" } }"#,
      "requirements": "[ \(Entry.requirement("r", #"{ "data": "a" }"#)) ]",
    ]).procedure(formats: [strict])
    #expect(try procedure.verdict(#"{ "a": "a@b.ec" }"#).status("r") == .defective)
    #expect(try procedure.verdict(#"{ "a": "a@iess.gob.ec" }"#).status("r") == .satisfied)
  }

  @Test("holds to the limits that it is given")
  func limits() throws {
    var few = Limits.standard
    few.maximumFacts = 4
    let facts = #"{ "a": { "type": "boolean" }, "b": { "type": "boolean" } }"#
    #expect(throws: InputError.self) { try SmallDefinition(["facts": facts]).procedure(limits: few) }
    few.maximumFacts = 5
    #expect(throws: Never.self) { try SmallDefinition(["facts": facts]).procedure(limits: few) }
    var shallow = Limits.standard
    shallow.maximumConditionDepth = 5
    let deep = #"{ "not": { "not": { "not": { "not": { "all": [] } } } } }"#
    let criterion = "[ \(Entry.criterion("c", deep)) ]"
    #expect(throws: Never.self) { try SmallDefinition(["eligibility": criterion]).procedure(limits: shallow) }
    shallow.maximumConditionDepth = 4
    let error = #expect(throws: InputError.self) {
      try SmallDefinition(["eligibility": criterion]).procedure(limits: shallow)
    }
    #expect(error?.diagnostics.map(\.code) == [.limitExceeded])
  }
}
