import Testing
import Tramites

@Suite("A checklist")
struct ChecklistTests {
  private static func procedure() throws -> Procedure {
    try SmallDefinition([
      "facts": """
      { "w": { "type": "boolean" }, "own": { "type": "boolean" },
        "l": { "type": "list", "each": "e", "label": "nombre", "fields": { "nombre": { "type": "text" }, "m": { "type": "boolean" } } } }
      """, "documents": #"{ "d": { "title": "Acta", "howToObtain": "Pídala" }, "p": { "title": "Poder" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "d", "original": true, "copies": 1, "quantity": 2 }"#)),
        \(Entry.requirement("e", #"{ "confirmed": "own" }"#, #""forEach": "l""#)) ]
      """,
      "additionalRequirements": """
      [ \(Entry.requirement("a", #"{ "anyOf": [ { "document": "d" }, { "document": "p" } ] }"#, #""when": { "fact": "w", "is": true }"#)),
        \(Entry.requirement("f", #"{ "document": "p" }"#, #""forEach": "l", "when": { "fact": "e.m", "is": true }"#)) ]
      """,
      "alternativeRequirements": """
      [ \(Entry.requirement("v", #"{ "document": "p" }"#, #""insteadOf": "r", "when": { "fact": "w", "is": false }"#)) ]
      """,
    ]).procedure()
  }

  private static func checklist(_ facts: [String: FactValue], documents: [DocumentItem] = []) throws -> Checklist {
    try procedure().checklist(
      for: Dossier(procedure: "t", submittedOn: "2026-03-10", facts: facts, documents: documents))
  }

  @Test("says from facts alone what applies, what does not and what may, and asks no more than that")
  func applies() throws {
    let open = try Self.checklist([:])
    #expect(open.items.map(\.id) == ["r", "e", "a", "f"])
    #expect(open.items.map(\.applies) == [.true, .unknown, .unknown, .unknown])
    #expect(open.questions.map(\.path) == ["l", "w"])
    #expect(open.questions.map { $0.neededFor.map(\.description) } == [["e", "f"], ["a"]])
    let known = try Self.checklist(["w": false, "l": [["m": true, "nombre": "Ana"], [:]]])
    #expect(known.items.map(\.id) == ["r", "e@l[0]", "e@l[1]", "a", "f@l[0]", "f@l[1]"])
    #expect(known.items.map(\.applies) == [.true, .true, .true, .false, .true, .unknown])
    #expect(known.items.map { $0.subjectLabel?.spanish } == [nil, "Ana", "e 2", nil, "Ana", "e 2"])
    #expect(known.questions.map(\.path) == ["l[1].m"])
  }

  @Test("can be had before anything is known")
  func nothing() throws {
    let checklist = try Self.procedure().checklist(submittedOn: "2026-03-10")
    #expect(checklist == (try Self.checklist([:])))
    #expect(throws: InputError.self) { try Self.procedure().checklist() }
  }

  @Test("does not look at documents")
  func documents() throws {
    let with = try Self.checklist(["w": true, "l": []], documents: [DocumentItem("d", original: true)])
    let without = try Self.checklist(["w": true, "l": []])
    #expect(with == without)
  }

  @Test("names a channel by its title, whatever the title is")
  func channels() throws {
    let conditional =
      #""conditional": [ { "when": { "fact": "submission.channel", "in": ["post", "web"] }, "original": true } ]"#
    let checklist = try SmallDefinition([
      "channels": #"""
      [ { "id": "post", "title": { "es": "Correo postal", "en": "Post" } },
        { "id": "web", "title": { "es": "Portal en línea", "en": "Online portal" } }, { "id": "c", "title": "C" } ]
      """#,
      "documents": #"{ "d": { "title": "Acta" } }"#,
      "requirements": "[ \(Entry.requirement("r", "{ \"document\": \"d\", \(conditional) }")) ]",
    ]).procedure().checklist(submittedOn: "2026-03-10")
    let words = try #require(checklist.items.first?.demands.first?.qualities.first)
    #expect(words.spanish == "por el canal «Correo postal» o «Portal en línea»: el original")
    #expect(words.english == "through the channel “Post” or “Online portal”: the original")
  }

  @Test("says what is demanded, and what may stand in for it")
  func demands() throws {
    let items = try Self.checklist(["w": false, "l": []]).items
    let demand = try #require(items.first?.demands.first)
    #expect(demand.title.spanish == "Acta")
    #expect(demand.qualities.map(\.spanish) == ["2 ejemplares", "el original", "una copia simple"])
    #expect(demand.howToObtain?.spanish == "Pídala")
    #expect(items[0].alternatives.map(\.id) == ["v"])
    #expect(items[0].alternatives.map(\.applies) == [.true])
    #expect(items[1].demands.map(\.title.spanish) == ["Una de estas opciones"])
    #expect(items[1].demands[0].qualities.map(\.spanish) == ["Acta", "Poder"])
  }

  @Test("has the same keys in its JSON always")
  func json() throws {
    let json = try Self.checklist(["w": false]).json(in: .english)
    #expect(try JSONPaths.keys(of: json) == ["items", "lang", "questions", "submittedOn"])
    let keys = [
      "alternatives", "applies", "because", "demands", "guidance", "id", "recommended", "subject", "subjectLabel",
      "title",
    ]
    for index in 0..<4 { #expect(try JSONPaths.keys(of: json, at: ["items", "\(index)"]) == keys) }
    #expect(try JSONPaths.keys(of: json, at: ["items", "0", "demands", "0"]) == ["howToObtain", "qualities", "title"])
    #expect(
      try JSONPaths.keys(of: json, at: ["items", "0", "alternatives", "0"]) == ["applies", "because", "id", "title"])
  }
}
