import Testing
import Tramites

@Suite("Evidence")
struct EvidenceTests {
  private static let facts = """
    { "a": { "type": "boolean", "mayBeNone": true }, "b": { "type": "boolean" }, "c": { "type": "boolean" },
      "calc": { "type": "boolean", "value": { "fact": "b", "is": true } },
      "mail": { "type": "text", "format": "email", "mayBeNone": true, "invalidMessage": "No sirve" },
      "age": { "type": "integer", "valid": { "fact": "age", "atMost": { "fact": "limit" } }, "invalidMessage": "Demasiado" },
      "limit": { "type": "integer" },
      "l": { "type": "list", "each": "e", "mayBeNone": true, "fields": {
        "x": { "type": "integer", "valid": { "fact": "self.x", "atLeast": { "fact": "self.y" } } }, "y": { "type": "integer" },
        "g": { "type": "group", "fields": { "z": { "type": "integer" } } } } },
      "p": { "type": "group", "mayBeNone": true, "fields": { "n": { "type": "text" } } } }
    """

  private static func procedure(_ evidence: String, _ more: String = "") throws -> Procedure {
    try SmallDefinition([
      "facts": facts, "documents": #"{ "d": { "title": "D" }, "e": { "title": "E" } }"#,
      "requirements": "[ \(Entry.requirement("r", evidence, more)) ]",
    ]).procedure()
  }

  private func expectStatus(
    _ evidence: String, _ facts: String, documents: String = "[]", _ status: Status, codes: [Finding.Code] = [],
    asked: [String] = []
  ) throws {
    let verdict = try Self.procedure(evidence).verdict(facts, documents: documents)
    #expect(verdict.status("r") == status)
    #expect(verdict.requirements[0].findings.map(\.code) == codes)
    #expect(verdict.asked == asked)
  }

  // MARK: Documents

  /// Documents of type `d`: `s` satisfied, `u` undetermined, `x` defective.
  private static func documents(_ letters: String) -> String {
    let keys: [Character: String] = ["s": #", "original": true"#, "u": "", "x": #", "original": false"#]
    return "[ \(letters.map { #"{ "type": "d"\#(keys[$0] ?? "") }"# }.joined(separator: ", ")) ]"
  }

  @Test(
    "by documents has the status of the quantity-th best of them",
    arguments: [
      (1, "", .missing, [.documentMissing]), (1, "x", .defective, [.documentNotOriginal]), (1, "xu", .undetermined, []),
      (1, "xus", .satisfied, []), (2, "s", .missing, [.documentTooFew]), (2, "xs", .defective, [.documentNotOriginal]),
      (2, "xxs", .defective, [.documentNotOriginal]),
      (2, "xx", .defective, [.documentNotOriginal, .documentNotOriginal]),
      (2, "sus", .satisfied, []), (2, "usx", .undetermined, []), (3, "usx", .defective, [.documentNotOriginal]),
      (3, "ss", .missing, [.documentTooFew]),
    ] as [(Int, String, Status, [Finding.Code])])
  func quantity(_ quantity: Int, _ letters: String, _ status: Status, _ codes: [Finding.Code]) throws {
    let verdict = try Self.procedure(#"{ "document": "d", "original": true, "quantity": \#(quantity) }"#)
      .verdict(documents: Self.documents(letters))
    #expect(verdict.status("r") == status)
    #expect(verdict.requirements[0].findings.map(\.code) == codes)
  }

  @Test("names the best documents that met it, by place and by the host's own reference")
  func means() throws {
    let documents = """
      [ { "type": "d", "original": false, "id": "1" }, { "type": "d", "original": true, "id": "2" },
        { "type": "d", "original": true }, { "type": "d", "original": true, "id": "4" } ]
      """
    let verdict = try Self.procedure(#"{ "document": "d", "original": true, "quantity": 2 }"#).verdict(
      documents: documents)
    let means = try #require(verdict.requirements[0].metBy)
    #expect(means.documents.map(\.path) == ["documents[1]", "documents[2]"])
    #expect(means.documents.map(\.id) == ["2", nil])
    #expect(means.via == nil && means.facts == [])
  }

  @Test("points at a paper that is not there, and says how many are")
  func missingPath() throws {
    let finding = try Self.procedure(#"{ "document": [ "d", "e" ], "quantity": 2 }"#)
      .verdict(documents: #"[ { "type": "e" } ]"#).requirements[0].findings[0]
    #expect(finding.path == "documents[+]")
    #expect(finding.params == ["types": ["d", "e"], "found": 1, "expected": 2])
  }

  @Test("takes a document of any of the types that it names")
  func types() throws {
    try expectStatus(
      #"{ "document": [ "d", "e" ], "quantity": 2 }"#, "{}", documents: #"[ { "type": "e" }, { "type": "d" } ]"#,
      .satisfied)
    try expectStatus(
      #"{ "document": "d" }"#, "{}", documents: #"[ { "type": "e" }, { "type": "x-d" } ]"#, .missing,
      codes: [.documentMissing])
  }

  @Test(
    "with a subject counts only the documents for it; without one, those for anybody",
    arguments: [
      (#"{ "document": "d", "of": "p" }"#, "p", .satisfied), (#"{ "document": "d", "of": "p" }"#, nil, .missing),
      (#"{ "document": "d", "of": "p" }"#, "l[0]", .missing), (#"{ "document": "d" }"#, "l[0]", .satisfied),
      (#"{ "document": "d" }"#, nil, .satisfied), (#"{ "document": "d" }"#, "l[0].g", .satisfied),
    ] as [(String, String?, Status)])
  func subjects(_ evidence: String, _ of: String?, _ status: Status) throws {
    let documents = #"[ { "type": "d"\#(of.map { #", "of": "\#($0)""# } ?? "") } ]"#
    let verdict = try Self.procedure(evidence).verdict(#"{ "p": {}, "l": [ { "g": {} } ] }"#, documents: documents)
    #expect(verdict.status("r") == status)
    #expect(verdict.problems.map(\.code) == (status == .missing ? ["document.unused"] : []))
    let says = verdict.requirements[0].findings.first?.params["other"]
    #expect(says == (status == .missing ? "documents[0]" : nil))
  }

  @Test("inside forEach counts the documents of the element and of its groups apart")
  func elements() throws {
    let procedure = try SmallDefinition([
      "facts": Self.facts, "documents": #"{ "d": { "title": "D" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "d", "of": "e" }"#, #""forEach": "l""#)),
        \(Entry.requirement("s", #"{ "document": "d", "of": "e.g" }"#, #""forEach": "l""#)) ]
      """,
    ]).procedure()
    let verdict = try procedure.verdict(
      #"{ "l": [ { "g": {} }, { "g": {} } ] }"#,
      documents: #"[ { "type": "d", "of": "l[0].g" }, { "type": "d", "of": "l[1]" } ]"#)
    #expect(verdict.missing == ["r@l[0]", "s@l[1]"])
    #expect(verdict.requirement("r@l[1]")?.metBy?.documents.map(\.path) == ["documents[1]"])
    #expect(verdict.requirement("s@l[0]")?.metBy?.documents.map(\.path) == ["documents[0]"])
  }

  // MARK: Data

  @Test(
    "by data is as good as the datum",
    arguments: [
      (#"{ "data": "mail" }"#, "{}", .missing, [.dataMissing], []),
      (#"{ "data": "mail" }"#, #"{ "mail": null }"#, .missing, [.dataMissing], []),
      (#"{ "data": "mail" }"#, #"{ "mail": " " }"#, .missing, [.dataMissing], []),
      (#"{ "data": "mail" }"#, #"{ "mail": "no" }"#, .defective, [.dataFormat], []),
      (#"{ "data": "mail" }"#, #"{ "mail": "a@b.ec" }"#, .satisfied, [], []),
      (#"{ "data": "age" }"#, #"{ "age": 5 }"#, .undetermined, [], ["limit"]),
      (#"{ "data": "age" }"#, #"{ "age": 5, "limit": 4 }"#, .defective, [.dataInvalid], []),
      (#"{ "data": "age" }"#, #"{ "age": 5, "limit": 5 }"#, .satisfied, [], []),
      (#"{ "data": [ "mail", "age" ] }"#, #"{ "age": 5, "limit": 4 }"#, .missing, [.dataMissing, .dataInvalid], []),
      (#"{ "data": [ "mail", "age" ] }"#, #"{ "mail": "a@b.ec", "age": 5 }"#, .undetermined, [], ["limit"]),
      (#"{ "data": [ "mail", "age" ] }"#, #"{ "mail": "no", "age": 5 }"#, .defective, [.dataFormat], []),
      (#"{ "data": "l" }"#, "{}", .missing, [.dataMissing], []),
      (#"{ "data": "l" }"#, #"{ "l": null }"#, .missing, [.dataMissing], []),
      (#"{ "data": "l" }"#, #"{ "l": [] }"#, .missing, [.dataTooFew], []),
      (#"{ "data": "l" }"#, #"{ "l": [ {} ] }"#, .satisfied, [], []),
      (#"{ "data": "l", "atLeast": 2 }"#, #"{ "l": [ {} ] }"#, .missing, [.dataTooFew], []),
      (#"{ "data": "l", "atLeast": 2 }"#, #"{ "l": [ {}, { "x": 0, "y": 9 } ] }"#, .satisfied, [], []),
      (#"{ "data": [ "mail", "l" ] }"#, #"{ "l": [], "mail": "a@b.ec" }"#, .missing, [.dataTooFew], []),
    ] as [(String, String, Status, [Finding.Code], [String])])
  func data(_ evidence: String, _ facts: String, _ status: Status, _ codes: [Finding.Code], _ asked: [String]) throws {
    try expectStatus(evidence, facts, status, codes: codes, asked: asked)
  }

  @Test("by data of an element is judged with that element's own fields")
  func elementData() throws {
    let procedure = try Self.procedure(#"{ "data": "e.x" }"#, #""forEach": "l""#)
    let verdict = try procedure.verdict(#"{ "l": [ { "x": 2, "y": 1 }, { "x": 1, "y": 2 }, {}, { "x": 1 } ] }"#)
    #expect(verdict.requirements.map(\.status) == [.satisfied, .defective, .missing, .undetermined])
    #expect(verdict.requirements.flatMap(\.findings).map(\.path) == ["l[1].x", "l[2].x"])
    #expect(verdict.asked == ["l[3].y"])
    #expect(verdict.problems.map(\.path) == ["l[1].x"])
    #expect(verdict.problems.map(\.code) == ["fact.invalid"])
  }

  @Test("that no requirement asks for may still be wrong: the verdict names it as a problem")
  func problems() throws {
    let verdict = try SmallDefinition(["facts": Self.facts]).verdict(#"{ "mail": "no", "age": 5, "limit": 4 }"#)
    #expect(verdict.outcome == .admissible)
    #expect(verdict.problems.map(\.code) == ["fact.format", "fact.invalid"])
    #expect(verdict.problems.map(\.path) == ["mail", "age"])
  }

  // MARK: Confirmed

  @Test(
    "by confirmation is there where the fact is true",
    arguments: [
      ("a", "{}", .undetermined, [], ["a"]), ("a", #"{ "a": true }"#, .satisfied, [], []),
      ("a", #"{ "a": false }"#, .missing, [.confirmedFalse], []),
      ("a", #"{ "a": null }"#, .missing, [.confirmedFalse], []),
      ("calc", "{}", .undetermined, [], ["b"]), ("calc", #"{ "b": true }"#, .satisfied, [], []),
      ("calc", #"{ "b": false }"#, .missing, [.confirmedFalse], []),
    ] as [(String, String, Status, [Finding.Code], [String])])
  func confirmed(_ fact: String, _ facts: String, _ status: Status, _ codes: [Finding.Code], _ asked: [String]) throws {
    try expectStatus(#"{ "confirmed": "\#(fact)" }"#, facts, status, codes: codes, asked: asked)
  }

  // MARK: Parts

  private static let values: [(json: String?, status: EvidenceStatus)] = [
    ("true", .satisfied), (nil, .undetermined), ("false", .missing),
  ]

  /// All dossiers of three booleans, with the status of the confirmation of each.
  private static let triples: [(facts: String, statuses: [EvidenceStatus])] = values.flatMap { a in
    values.flatMap { b in
      values.map { c in
        let members = zip(["a", "b", "c"], [a, b, c]).compactMap { name, value in
          value.json.map { "\"\(name)\": \($0)" }
        }
        return ("{ \(members.joined(separator: ", ")) }", [a.status, b.status, c.status])
      }
    }
  }

  @Test("of parts has the k-th best, or the worst where all are asked for", arguments: 0...3)
  func parts(_ count: Int) throws {
    let parts = #"[ { "confirmed": "a" }, { "confirmed": "b" }, { "confirmed": "c" } ]"#
    let procedure = try Self.procedure(
      count == 0 ? #"{ "allOf": \#(parts) }"# : #"{ "anyOf": \#(parts), "atLeast": \#(count) }"#)
    for (facts, statuses) in Self.triples {
      let verdict = try procedure.verdict(facts)
      let expected = statuses.sorted()[count == 0 ? 2 : count - 1]
      #expect(verdict.status("r")?.rawValue == expected.rawValue, "\(facts)")
    }
  }

  @Test("of parts in parts asks of those alone that are open, and finds in those alone that are at fault")
  func nestedParts() throws {
    let evidence = """
      { "allOf": [ { "anyOf": [ { "confirmed": "a" }, { "document": "d" } ] }, { "data": "mail" },
                   { "anyOf": [ { "confirmed": "b" }, { "allOf": [ { "confirmed": "c" }, { "document": "e" } ] } ] } ] }
      """
    try expectStatus(evidence, #"{ "mail": "a@b.ec", "b": true }"#, documents: #"[ { "type": "d" } ]"#, .satisfied)
    try expectStatus(evidence, #"{ "mail": "a@b.ec", "b": true }"#, .undetermined, asked: ["a"])
    try expectStatus(
      evidence, #"{ "mail": "a@b.ec", "b": false }"#, documents: #"[ { "type": "d" }, { "type": "e" } ]"#,
      .undetermined,
      asked: ["c"])
    try expectStatus(
      evidence, #"{ "a": false, "b": false }"#, .missing,
      codes: [.confirmedFalse, .dataMissing, .confirmedFalse])
    let means = try Self.procedure(evidence).verdict(
      #"{ "mail": "a@b.ec", "b": true }"#, documents: #"[ { "type": "d" } ]"#
    ).requirements[0].metBy
    #expect(means?.documents.map(\.path) == ["documents[0]"])
    #expect(means?.facts == ["mail", "b"])
  }

  @Test("may use one document for several requirements and several parts")
  func shared() throws {
    let procedure = try SmallDefinition([
      "documents": #"{ "d": { "title": "D" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "allOf": [ { "document": "d" }, { "document": "d", "original": true } ] }"#)),
        \(Entry.requirement("s", #"{ "document": "d" }"#)) ]
      """,
    ]).procedure()
    #expect(try procedure.verdict(documents: #"[ { "type": "d", "original": true } ]"#).outcome == .admissible)
  }

  @Test("that nothing counts is named, of other papers too")
  func unused() throws {
    let verdict = try Self.procedure(#"{ "document": "d" }"#)
      .verdict(documents: #"[ { "type": "x-carta" }, { "type": "d" }, { "type": "e" } ]"#)
    #expect(verdict.problems.map(\.path) == ["documents[0]", "documents[2]"])
    #expect(Set(verdict.problems.map(\.code)) == ["document.unused"])
  }
}
