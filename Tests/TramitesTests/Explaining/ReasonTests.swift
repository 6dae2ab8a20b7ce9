import Testing

@testable import Tramites

@Suite("The reasons of a condition")
struct ReasonTests {
  private static let facts = #"""
    { "a": { "type": "integer" }, "b": { "type": "integer" }, "c": { "type": "integer", "mayBeNone": true },
      "si": { "type": "boolean" }, "nacido": { "type": "date" }, "cedula": { "type": "text", "sensitive": true },
      "casa": { "type": "group", "mayBeNone": true, "fields": { "piso": { "type": "integer", "mayBeNone": true } } },
      "hijos": { "type": "list", "each": "hijo", "fields": { "edad": { "type": "integer" } } },
      "edad": { "type": "integer", "value": { "yearsBetween": [ { "fact": "nacido" }, { "fact": "submission.date" } ] } },
      "doble": { "type": "integer", "value": { "add": [ { "fact": "edad" }, { "fact": "edad" }, { "fact": "a" } ] } },
      "mayor": { "type": "boolean", "value": { "any": [ { "fact": "edad", "atLeast": 18 }, { "fact": "si", "is": true } ] } } }
    """#

  private static func verdict(_ condition: String, _ given: String) throws -> Verdict {
    try SmallDefinition([
      "facts": facts, "eligibility": "[ \(Entry.criterion("c", condition)) ]",
      "conditions": #"{ "adulto": { "fact": "edad", "atLeast": 18 } }"#,
    ]).verdict(given)
  }

  /// Two ways, of which neither is open: the first fact alone says so.
  private static func neither(_ first: String, _ second: String) -> String {
    let way = { (number: Int) in
      #"{ "all": [ { "fact": "\#(first)", "is": 1 }, { "fact": "\#(second)", "is": \#(number) } ] }"#
    }
    return #"{ "any": [ \#(way(1)), \#(way(2)) ] }"#
  }

  @Test("of a later element and a later document are of these, also where it is to be found out which are enough")
  func laterPlaces() throws {
    let valid = Self.neither("self.x", "self.y")
    let lists = SmallDefinition([
      "facts": """
      { "l": { "type": "list", "each": "e", "fields": {
          "x": { "type": "integer" }, "y": { "type": "integer", "valid": \(valid), "invalidMessage": "I" } } } }
      """,
      "requirements": "[ \(Entry.requirement("r", #"{ "data": "e.y" }"#, #""forEach": "l""#)) ]",
    ])
    let rows = try lists.verdict(#"{ "l": [ { "x": 1, "y": 1 }, { "x": 1, "y": 2 }, { "x": 3, "y": 1 } ] }"#)
    #expect(rows.requirements.map(\.status) == [.satisfied, .satisfied, .defective])
    #expect(rows.requirements[2].findings.flatMap(\.because).map(\.path) == ["l[2].x"])
    let check = #"{ "id": "k", "require": \#(Self.neither("document.x", "document.y")), "message": "K" }"#
    let papers = SmallDefinition([
      "documents": """
      { "d": { "title": "D", "attributes": { "x": { "type": "integer" }, "y": { "type": "integer" } } } }
      """,
      // What may lack a value elsewhere is no matter here: then a second evaluation looks at the grounds.
      "fees": #"[ { "id": "f", "title": "F", "amount": { "divide": [ 6, 2 ] }, "currency": "USD" } ]"#,
      "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", "quantity": 2, "checks": [ \#(check) ] }"#)) ]",
    ])
    let documents = #"""
      [ { "type": "d", "attributes": { "x": 1, "y": 1 } }, { "type": "d", "attributes": { "x": 3, "y": 1 } } ]
      """#
    let paths = try papers.verdict("{}", documents: documents).requirements[0].findings.flatMap(\.because).map(\.path)
    #expect(paths == ["documents[1].attributes.x"])
  }

  /// A condition on some facts, with the paths of its reasons: of each leaf, and after what rests on it.
  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let condition: String
    var given =
      #"{ "a": 1, "b": 1, "c": null, "si": true, "nacido": "1990-01-01", "hijos": [ { "edad": 3 }, { "edad": 9 } ] }"#
    let paths: [String?]
    var testDescription: String { what }
  }

  @Test(
    "cite what is enough and nothing more",
    arguments: [
      Row(what: "every part that is needed", condition: all(one("a"), one("b")), paths: ["a", "b"]),
      Row(what: "the first of what is enough", condition: any(one("a"), one("b")), paths: ["a"]),
      Row(what: "what needs less", condition: any(all(one("a"), one("b")), one("b")), paths: ["b"]),
      Row(what: "what something else needs already", condition: all(any(one("a"), one("b")), one("b")), paths: ["b"]),
      Row(what: "one of several that are false", condition: all(two("a"), two("b")), paths: ["a"]),
      Row(what: "all of several that are false", condition: any(two("a"), two("b")), paths: ["a", "b"]),
      Row(what: "that there is none", condition: #"{ "fact": "c", "is": 1 }"#, paths: ["c"]),
      Row(what: "both sides", condition: #"{ "fact": "a", "is": { "fact": "b" } }"#, paths: ["a", "b"]),
      Row(
        what: "what is given beneath a calculated fact", condition: #"{ "condition": "adulto" }"#,
        paths: ["edad", "nacido"]),
      Row(
        what: "each leaf once", condition: #"{ "fact": "doble", "atLeast": 3 }"#, paths: ["doble", "nacido", "a"]),
      Row(what: "a calculated yes", condition: #"{ "fact": "mayor", "is": true }"#, paths: ["mayor", "nacido"]),
      Row(
        what: "branches that agree, but not which is taken",
        condition:
          branching(otherwise: #"{ "fact": "a" }"#),
        paths: [nil, "a"]),
      Row(
        what: "which branch is taken",
        condition: branching(otherwise: "7"),
        paths: [nil, "si", "a"]),
      Row(
        what: "whether each element counts",
        condition: #"{ "value": { "count": "hijos", "where": { "fact": "hijo.edad", "atLeast": 5 } }, "is": 1 }"#,
        paths: [nil, "hijos[0].edad", "hijos[1].edad"]),
      Row(
        what: "one element", condition: #"{ "every": "hijos", "where": { "fact": "hijo.edad", "atLeast": 18 } }"#,
        paths: ["hijos[0].edad"]),
      Row(
        what: "the element that needs fewest leaves",
        condition:
          #"{ "some": "hijos", "where": \#(nineOrThree) }"#,
        paths: ["hijos[1].edad"]),
      Row(
        what: "nothing of an empty list",
        condition: #"{ "every": "hijos", "where": { "fact": "hijo.edad", "is": 1 } }"#, given: #"{ "hijos": [] }"#,
        paths: ["hijos"]),
      Row(
        what: "that a group is none", condition: #"{ "fact": "casa.piso", "isNot": 1 }"#, given: #"{ "casa": null }"#,
        paths: ["casa.piso"]),
      Row(
        what: "of what is unknown its questions", condition: all(one("a"), one("b")), given: #"{ "a": 1 }"#,
        paths: ["b"]),
      Row(
        what: "of what is known and compared with something unknown the question alone",
        condition: #"{ "fact": "a", "is": { "fact": "b" } }"#, given: #"{ "a": 1 }"#, paths: [nil, "b"]),
      Row(
        what: "the questions beneath a calculated fact", condition: #"{ "condition": "adulto" }"#, given: "{}",
        paths: ["edad", "nacido"]),
    ])
  func cited(row: Row) throws {
    let criterion = try Self.verdict(row.condition, row.given).eligibility[0]
    #expect(criterion.because.map(\.path) == row.paths)
  }

  private static let nineOrThree =
    #"{ "any": [ { "fact": "hijo.edad", "is": 9 }, \#(all(one("a"), #"{ "fact": "hijo.edad", "is": 3 }"#)) ] }"#

  private static func branching(otherwise: String) -> String {
    #"{ "value": { "if": \#(si), "then": { "fact": "a" }, "else": \#(otherwise) }, "is": 1 }"#
  }

  private static let si = #"{ "fact": "si", "is": true }"#
  private static func all(_ parts: String...) -> String { #"{ "all": [ \#(parts.joined(separator: ", ")) ] }"# }
  private static func any(_ parts: String...) -> String { #"{ "any": [ \#(parts.joined(separator: ", ")) ] }"# }
  private static func one(_ fact: String) -> String { #"{ "fact": "\#(fact)", "is": 1 }"# }
  private static func two(_ fact: String) -> String { #"{ "fact": "\#(fact)", "is": 2 }"# }

  @Test("leave to texts what is said, and not what lies beneath")
  func beneath() throws {
    let reasons = try Self.verdict(#"{ "fact": "edad", "atLeast": 18 }"#, #"{ "nacido": "1990-01-01" }"#)
      .eligibility[0].because
    #expect(reasons.map(\.code) == ["fact.atLeast", "fact.given"])
    #expect(reasons.map(\.isBeneath) == [false, true])
    #expect(reasons[1].message.spanish == "Nacido: «1 de enero de 1990»")
    #expect(reasons[1].actual == .date("1990-01-01"))
    #expect(Reason.messages(of: reasons).map(\.spanish) == ["Edad: «36» (al menos «18»)"])
  }

  @Test("do not give away what is sensitive beneath")
  func masked() throws {
    let condition = #"{ "value": { "if": { "fact": "cedula", "is": "1" }, "then": 1, "else": 2 }, "is": 2 }"#
    let reasons = try Self.verdict(condition, #"{ "cedula": "1710034065" }"#).eligibility[0].because
    let leaf = try #require(reasons.last)
    #expect(leaf.path == "cedula" && leaf.actual == nil && leaf.message.spanish == "Cedula: «•••»")
  }

  @Test("of many elements are found in the time that one takes for each")
  func many() throws {
    // Each element decides in two ways, so that none can be taken as it is written.
    let ages = (0..<2_000).map { #"{ "edad": \#($0) }"# }.joined(separator: ", ")
    let condition =
      #"{ "every": "hijos", "where": { "any": [ { "fact": "hijo.edad", "atLeast": 0 }, { "fact": "hijo.edad", "isNot": -1 } ] } }"#
    let because = try Self.verdict(condition, #"{ "hijos": [ \#(ages) ] }"#).eligibility[0].because
    #expect(Set(because.compactMap(\.path)).count == 2_000)
  }

  // MARK: Constraints

  @Test("of a fault cite why its demand applies, what the document says, and with what that is compared")
  func constraint() throws {
    let definition = SmallDefinition([
      "facts": #"{ "pais": { "type": "text" }, "viaje": { "type": "date" } }"#,
      "documents": #"{ "p": { "title": "P" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "p", "conditional": [ { "when": { "fact": "pais", "is": "CO" }, "apostilled": true } ], "issuedWithin": { "days": 30, "from": { "fact": "viaje" } }, "checks": [ { "id": "c", "require": { "fact": "document.copies", "atLeast": 2 }, "message": "M" } ] }"#, #""when": { "fact": "pais", "present": true }"#)) ]
      """,
    ])
    let verdict = try definition.verdict(
      #"{ "pais": "CO", "viaje": "2026-05-01" }"#,
      documents: #"[ { "type": "p", "apostilled": false, "issuedOn": "2026-01-01", "copies": 1 } ]"#)
    let findings = try #require(verdict.requirement("r")).findings
    let cited = Dictionary(
      uniqueKeysWithValues: findings.map { ($0.code.rawValue, Set($0.because.compactMap(\.path))) })
    #expect(
      cited == [
        "document.notApostilled": ["pais", "documents[0].apostilled"],
        "document.issuedOutsidePeriod": ["pais", "viaje", "documents[0].issuedOn"],
        "document.check": ["pais", "documents[0].copies"],
      ])
  }

  // MARK: What verdicts have in common

  @Test("name the day and the parameter of their own verdict, whichever came before")
  func daysThatGoOn() throws {
    let procedure = try SmallDefinition([
      "facts":
        #"{ "l": { "type": "list", "each": "e", "fields": { "d": { "type": "date" }, "n": { "type": "integer" } } } }"#,
      "parameters": """
      { "p": { "title": "Tope", "type": "integer",
          "values": [ { "from": "2026-01-01", "value": 3 }, { "from": "2026-04-01", "value": 5 } ] } }
      """,
      "eligibility": """
      [ { "id": "c", "title": "C", "forEach": "l", "message": "M",
          "require": { "all": [ { "fact": "e.d", "atMost": { "fact": "submission.date" } },
            { "fact": "e.n", "atMost": { "parameter": "p" } } ] } } ]
      """,
    ]).procedure()
    let facts = #"{ "l": [ { "d": "2026-01-01", "n": 1 }, { "d": "2026-01-02", "n": 2 } ] }"#
    let march: (day: CivilDate, words: [String]) = ("2026-03-10", ["10 de marzo de 2026", "«3»"])
    let april: (day: CivilDate, words: [String]) = ("2026-04-01", ["1 de abril de 2026", "«5»"])
    for (own, other) in [(march, april), (april, march), (march, april)] {
      let verdict = try procedure.verdict(facts, on: own.day)
      let json = verdict.json(in: .spanish)
      for criterion in verdict.eligibility {
        #expect(criterion.because.count == 2)
        for (reason, words) in zip(criterion.because, own.words) {
          #expect(reason.message.spanish.contains(words))
          #expect(json.contains(reason.message.spanish))
        }
      }
      #expect(other.words.allSatisfy { !json.contains($0) })
    }
  }

  @Test("say of each of many elements what they say of it alone")
  func manyElements() throws {
    let atLeast = #"{ "fact": "e.n", "atLeast": 2 }"#
    let procedure = try SmallDefinition([
      "facts":
        #"{ "l": { "type": "list", "each": "e", "fields": { "n": { "type": "integer" }, "t": { "type": "text" } } } }"#,
      "conditions": #"{ "enough": \#(atLeast) }"#,
      "eligibility": """
      [ { "id": "c", "title": "C", "forEach": "l", "message": "M",
          "when": { "any": [ { "condition": "enough" }, { "fact": "e.t", "is": "a" } ] },
          "require": { "any": [ { "condition": "enough" }, { "not": { "fact": "e.t", "is": "a" } } ] } },
        { "id": "d", "title": "D", "forEach": "l", "message": "M", "require": { "not": { "condition": "enough" } } } ]
      """,
    ]).procedure()
    let elements = [
      #"{ "n": 1, "t": "a" }"#, #"{ "n": 2, "t": "a" }"#, #"{ "t": "a" }"#, #"{ "n": 2, "t": "b" }"#,
      #"{ "n": 1, "t": "b" }"#, #"{ "n": 3 }"#, "{}", #"{ "n": 2, "t": "a" }"#, #"{ "n": 1, "t": "a" }"#,
    ]
    func messages(_ verdict: Verdict) -> [[String]] {
      verdict.eligibility.map { [$0.id.requirement.rawValue] + $0.because.map { "\($0.code) \($0.message.spanish)" } }
    }
    let alone = try elements.map { messages(try procedure.verdict(#"{ "l": [ \#($0) ] }"#)) }
    let together = try messages(procedure.verdict(#"{ "l": [ \#(elements.joined(separator: ", ")) ] }"#))
    #expect(together == alone.map { $0[0] } + alone.map { $0[1] })
    #expect(Set(together).count == 10)
  }
}
