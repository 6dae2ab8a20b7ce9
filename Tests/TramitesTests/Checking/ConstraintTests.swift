import Testing
import Tramites

/// A constraint with a document that meets it, documents that do not, and documents that leave it open.
struct ConstraintRow: Sendable, CustomTestStringConvertible {
  let constraint: String
  /// Keys of documents that meet it.
  let met: [String]
  /// Keys of documents that do not.
  let notMet: [String]
  let code: Finding.Code
  /// The key at which the finding points; nil for the document as a whole.
  var key: String?
  /// Keys of documents that leave it open, with what is asked.
  let open: [(document: String, questions: [String])]

  var testDescription: String { constraint }

  /// A constraint whose only open form is the one where its key is left out.
  static func row(
    _ constraint: String, met: [String], notMet: [String], _ code: Finding.Code, key: String
  ) -> ConstraintRow {
    ConstraintRow(
      constraint: constraint, met: met, notMet: notMet, code: code, key: key, open: [("", ["documents[0].\(key)"])])
  }

  /// One row for each constraint of FORMAT §4 and its edges; the day of submission is 10 March 2026.
  static let all: [ConstraintRow] = [
    row(
      #""original": true"#, met: [#""original": true"#], notMet: [#""original": false"#], .documentNotOriginal,
      key: "original"),
    row(
      #""copies": 2"#, met: [#""copies": 2"#, #""copies": 3"#], notMet: [#""copies": 1"#, #""copies": 0"#],
      .documentCopies, key: "copies"),
    row(
      #""certifiedCopies": 1"#, met: [#""certifiedCopies": 1"#], notMet: [#""certifiedCopies": 0, "copies": 5"#],
      .documentCertifiedCopies, key: "certifiedCopies"),
    row(
      #""formats": [ "pdf", "jpg" ]"#,
      met: [#""format": "pdf""#, #""format": "PDF""#, #""format": "JPEG""#, #""format": "jpg""#],
      notMet: [#""format": "png""#], .documentFormat, key: "format"),
    row(
      #""formats": [ "jpeg" ]"#, met: [#""format": "JPG""#], notMet: [#""format": "pdf""#], .documentFormat,
      key: "format"),
    row(
      #""maxBytes": 1048576"#, met: [#""bytes": 1048576"#, #""bytes": 0"#], notMet: [#""bytes": 1048577"#],
      .documentTooLarge, key: "bytes"),
    row(
      #""legible": true"#, met: [#""legible": true"#], notMet: [#""legible": false"#], .documentIllegible,
      key: "legible"),
    row(
      #""signature": "handwritten""#, met: [#""signature": "handwritten""#],
      notMet: [#""signature": "electronic""#, #""signature": "none""#], .documentSignature, key: "signature"),
    row(
      #""signature": "electronic""#, met: [#""signature": "electronic""#],
      notMet: [#""signature": "handwritten""#, #""signature": "none""#], .documentSignature, key: "signature"),
    row(
      #""signature": "any""#, met: [#""signature": "electronic""#, #""signature": "handwritten""#],
      notMet: [#""signature": "none""#], .documentSignature, key: "signature"),
    row(
      #""current": true"#,
      met: [#""expiresOn": "2026-03-10""#, #""expiresOn": "9999-12-31""#, #""expiresOn": null"#],
      notMet: [#""expiresOn": "2026-03-09""#], .documentExpired, key: "expiresOn"),
    row(
      #""validFor": { "months": 6 }"#, met: [#""expiresOn": "2026-09-10""#, #""expiresOn": null"#],
      notMet: [#""expiresOn": "2026-09-09""#], .documentExpiresTooSoon, key: "expiresOn"),
    row(
      #""validFor": { "days": 1 }"#, met: [#""expiresOn": "2026-03-11""#], notMet: [#""expiresOn": "2026-03-10""#],
      .documentExpiresTooSoon, key: "expiresOn"),
    row(
      #""issuedWithin": { "years": 1 }"#, met: [#""issuedOn": "2025-03-10""#, #""issuedOn": "2026-03-10""#],
      notMet: [#""issuedOn": "2025-03-09""#, #""issuedOn": "2026-03-11""#], .documentIssuedOutsidePeriod,
      key: "issuedOn"),
    row(
      #""apostilled": true"#, met: [#""apostilled": true"#], notMet: [#""apostilled": false, "legalized": true"#],
      .documentNotApostilled, key: "apostilled"),
    row(
      #""legalized": true"#, met: [#""legalized": true"#], notMet: [#""legalized": false"#], .documentNotLegalized,
      key: "legalized"),
    row(
      #""translated": true"#, met: [#""translated": true"#], notMet: [#""translated": false"#], .documentNotTranslated,
      key: "translated"),
    row(
      #""contains": [ "uno", "dos" ]"#, met: [#""contains": [ "tres", "dos", "uno" ]"#],
      notMet: [#""contains": [ "uno" ]"#, #""contains": []"#], .documentContents, key: "contains"),
    row(
      #""contains": "all""#, met: [#""contains": [ "tres", "dos", "uno" ]"#],
      notMet: [#""contains": [ "uno", "dos" ]"#],
      .documentContents, key: "contains"),
    row(
      #""endorsedBy": [ "juez", "notario" ]"#, met: [#""endorsedBy": [ "juez", "notario" ]"#],
      notMet: [#""endorsedBy": [ "notario" ]"#], .documentEndorsement, key: "endorsedBy"),
    ConstraintRow(
      constraint: #""anyOf": [ { "apostilled": true }, { "legalized": true, "translated": true } ]"#,
      met: [#""apostilled": true"#, #""apostilled": false, "legalized": true, "translated": true"#],
      notMet: [#""apostilled": false, "legalized": false"#], code: .documentNoneOf,
      open: [
        ("", ["documents[0].apostilled", "documents[0].legalized", "documents[0].translated"]),
        (#""apostilled": false, "legalized": true"#, ["documents[0].translated"]),
        (#""legalized": false"#, ["documents[0].apostilled"]),
      ]),
    ConstraintRow(
      constraint:
        #""checks": [ { "id": "c", "require": { "fact": "document.monto", "atLeast": 10 }, "message": "M" } ]"#,
      met: [#""attributes": { "monto": 10 }"#], notMet: [#""attributes": { "monto": 9.99 }"#], code: .documentCheck,
      open: [("", ["documents[0].attributes.monto"]), (#""attributes": {}"#, ["documents[0].attributes.monto"])]),
    ConstraintRow(
      constraint: #""conditional": [ { "when": { "fact": "document.issuedIn", "isNot": "EC" }, "apostilled": true } ]"#,
      met: [#""issuedIn": "EC""#, #""issuedIn": "CO", "apostilled": true"#, #""apostilled": true"#],
      notMet: [#""issuedIn": "CO", "apostilled": false"#], code: .documentNotApostilled, key: "apostilled",
      open: [
        ("", ["documents[0].issuedIn", "documents[0].apostilled"]),
        (#""apostilled": false"#, ["documents[0].issuedIn"]), (#""issuedIn": "CO""#, ["documents[0].apostilled"]),
      ]),
    row(
      #""meets": "firmado""#, met: [#""signature": "electronic""#], notMet: [#""signature": "none""#],
      .documentSignature, key: "signature"),
    ConstraintRow(
      constraint: #""copies": 1, "meets": [ "firmado", "con-copias" ]"#,
      met: [#""copies": 2, "signature": "electronic""#],
      notMet: [#""copies": 1, "signature": "electronic""#], code: .documentCopies, key: "copies",
      open: [
        ("", ["documents[0].copies", "documents[0].signature"]), (#""copies": 2"#, ["documents[0].signature"]),
      ]),
  ]
}

@Suite("Constraints")
struct ConstraintTests {
  private static func procedure(_ constraint: String) throws -> Procedure {
    try SmallDefinition([
      "facts": """
      { "viaje": { "type": "date", "mayBeNone": true }, "menor": { "type": "boolean" } }
      """,
      "documents": """
      { "d": { "title": "D", "contents": { "uno": "Uno", "dos": "Dos", "tres": "Tres" },
               "endorsers": { "juez": "Juez", "notario": "Notario" }, "attributes": { "monto": { "type": "decimal" } } } }
      """,
      "constraints": #"{ "firmado": { "signature": "any" }, "con-copias": { "copies": 2 } }"#,
      "requirements": #"[ \#(Entry.requirement("r", #"{ "document": "d", \#(constraint) }"#)) ]"#,
    ]).procedure()
  }

  private static func document(_ keys: String) -> String {
    #"[ { "type": "d"\#(keys.isEmpty ? "" : ", " + keys) } ]"#
  }

  @Test("are met, not met or open, with the finding and the questions that say so", arguments: ConstraintRow.all)
  func rows(_ row: ConstraintRow) throws {
    let procedure = try Self.procedure(row.constraint)
    for keys in row.met {
      let verdict = try procedure.verdict(documents: Self.document(keys))
      #expect(verdict.outcome == .admissible, "\(keys)")
      #expect(verdict.asked == [] && verdict.requirements[0].findings == [])
      #expect(verdict.requirements[0].metBy?.documents.map(\.path) == ["documents[0]"])
    }
    for keys in row.notMet {
      let verdict = try procedure.verdict(documents: Self.document(keys))
      #expect(verdict.status("r") == .defective, "\(keys)")
      #expect(verdict.asked == [] && verdict.requirements[0].metBy == nil)
      let finding = try #require(verdict.requirements[0].findings.first)
      #expect(verdict.requirements[0].findings.count == 1, "\(keys)")
      #expect(finding.code == row.code)
      #expect(finding.path == "documents[0]" + (row.key.map { "." + $0 } ?? ""))
    }
    for (keys, questions) in row.open {
      let verdict = try procedure.verdict(documents: Self.document(keys))
      #expect(verdict.status("r") == .undetermined, "\(keys)")
      #expect(verdict.asked == questions, "\(keys)")
      #expect(verdict.requirements[0].findings == [] && verdict.requirements[0].metBy == nil)
    }
  }

  @Test("have a finding code each, and the codes are all in the table")
  func codes() {
    let ofOthers: Set<Finding.Code> = [
      .documentMissing, .documentTooFew, .dataMissing, .dataTooFew, .dataFormat, .dataInvalid, .confirmedFalse,
    ]
    #expect(Set(ConstraintRow.all.map(\.code)).union(ofOthers) == Set(Finding.Code.all))
  }

  @Test("name the figures behind a finding")
  func parameters() throws {
    func params(_ constraint: String, _ keys: String) throws -> [String: FactValue] {
      try Self.procedure(constraint).verdict(documents: Self.document(keys)).requirements[0].findings[0].params
    }
    #expect(try params(#""copies": 3"#, #""copies": 1"#) == ["actual": 1, "expected": 3])
    #expect(try params(#""formats": [ "pdf" ]"#, #""format": "PNG""#) == ["actual": "png", "formats": ["pdf"]])
    #expect(try params(#""maxBytes": 10"#, #""bytes": 11"#) == ["actual": 11, "maxBytes": 10])
    #expect(try params(#""current": true"#, #""expiresOn": "2020-01-01""#) == ["actual": .date("2020-01-01")])
    #expect(try params(#""contains": "all""#, #""contains": [ "dos" ]"#) == ["missing": ["uno", "tres"]])
    #expect(
      try params(
        #""checks": [ { "id": "k", "require": { "fact": "document.copies", "is": 1 }, "message": "M" } ]"#,
        #""copies": 2"#) == ["check": "k"])
  }

  // MARK: Anchors

  @Test(
    "count a period from another day where one is given",
    arguments: [
      (
        #""validFor": { "months": 1, "from": { "fact": "viaje" } }"#, #"{ "viaje": "2026-01-31" }"#,
        #""expiresOn": "2026-02-28""#, .satisfied, []
      ),
      (
        #""validFor": { "months": 1, "from": { "fact": "viaje" } }"#, #"{ "viaje": "2026-01-31" }"#,
        #""expiresOn": "2026-02-27""#, .defective, []
      ),
      (
        #""validFor": { "months": 1, "from": { "fact": "viaje" } }"#, "{}", #""expiresOn": "2026-02-27""#,
        .undetermined, ["viaje"]
      ),
      (
        #""validFor": { "months": 1, "from": { "fact": "viaje" } }"#, "{}", "", .undetermined,
        ["documents[0].expiresOn", "viaje"]
      ),
      (
        #""validFor": { "months": 1, "from": { "fact": "viaje" } }"#, #"{ "viaje": null }"#,
        #""expiresOn": "9999-12-31""#, .defective, []
      ),
      (
        #""validFor": { "months": 1, "from": { "fact": "viaje" } }"#, #"{ "viaje": null }"#, "", .undetermined,
        ["documents[0].expiresOn"]
      ),
      (#""issuedWithin": { "months": 1, "from": { "fact": "viaje" } }"#, #"{ "viaje": null }"#, "", .defective, []),
      (
        #""validFor": { "months": 1, "from": { "fact": "viaje" } }"#, #"{ "viaje": null }"#, #""expiresOn": null"#,
        .satisfied, []
      ),
      (#""validFor": { "months": 1, "from": { "fact": "viaje" } }"#, "{}", #""expiresOn": null"#, .satisfied, []),
      (
        #""issuedWithin": { "months": 1, "from": { "fact": "viaje" } }"#, #"{ "viaje": "2026-03-31" }"#,
        #""issuedOn": "2026-02-28""#, .satisfied, []
      ),
      (
        #""issuedWithin": { "months": 1, "from": { "fact": "viaje" } }"#, #"{ "viaje": "2026-03-31" }"#,
        #""issuedOn": "2026-02-27""#, .defective, []
      ),
      (
        #""issuedWithin": { "months": 1, "from": { "fact": "viaje" } }"#, #"{ "viaje": null }"#,
        #""issuedOn": "2026-02-28""#, .defective, []
      ),
      (
        #""issuedWithin": { "months": 1, "from": { "fact": "viaje" } }"#, "{}", #""issuedOn": "2026-02-28""#,
        .undetermined, ["viaje"]
      ),
      (
        #""validFor": { "days": 1, "from": { "fact": "document.issuedOn" } }"#, "{}",
        #""issuedOn": "2026-01-01", "expiresOn": "2026-01-02""#, .satisfied, []
      ),
    ] as [(String, String, String, Status, [String])])
  func anchors(_ constraint: String, _ facts: String, _ keys: String, _ status: Status, _ questions: [String]) throws {
    let verdict = try Self.procedure(constraint).verdict(facts, documents: Self.document(keys))
    #expect(verdict.status("r") == status)
    #expect(verdict.asked == questions)
  }

  @Test("never speak of a date that is not there")
  func noDate() throws {
    let constraint = #""issuedWithin": { "months": 1, "from": { "fact": "viaje" } }"#
    let verdict = try Self.procedure(constraint).verdict(#"{ "viaje": null }"#, documents: Self.document(""))
    let finding = try #require(verdict.requirements[0].findings.first)
    #expect(!finding.problem.spanish.contains("sin respuesta") && !finding.problem.english.contains("no answer"))
  }

  @Test(
    "leave open, and name as a problem, a limit that no calendar has, unless what is known decides",
    arguments: [
      (#""validFor": { "years": 8000 }"#, #""expiresOn": "9999-12-31""#, .undetermined),
      (#""issuedWithin": { "years": 8000 }"#, #""issuedOn": "2026-03-10""#, .undetermined),
      (#""issuedWithin": { "years": 8000 }"#, #""issuedOn": "2026-03-11""#, .defective),
    ] as [(String, String, Status)])
  func beyondTheCalendar(_ constraint: String, _ keys: String, _ status: Status) throws {
    let verdict = try Self.procedure(constraint).verdict(documents: Self.document(keys))
    #expect(verdict.status("r") == status)
    #expect(verdict.asked == [])
    #expect(verdict.problems.map(\.code) == ["value.date"])
    #expect(verdict.problems.map(\.path) == ["documents[0]"])
  }

  // MARK: Conditions on facts

  @Test(
    "that depend on an unknown condition count where they are met",
    arguments: [
      (#"{ "menor": true }"#, #""original": false"#, .defective, []),
      (#"{ "menor": false }"#, #""original": false"#, .satisfied, []),
      ("{}", #""original": true"#, .satisfied, []), ("{}", #""original": false"#, .undetermined, ["menor"]),
      ("{}", "", .undetermined, ["menor", "documents[0].original"]),
    ] as [(String, String, Status, [String])])
  func conditional(_ facts: String, _ keys: String, _ status: Status, _ questions: [String]) throws {
    let constraint = #""conditional": [ { "when": { "fact": "menor", "is": true }, "original": true } ]"#
    let verdict = try Self.procedure(constraint).verdict(facts, documents: Self.document(keys))
    #expect(verdict.status("r") == status)
    #expect(verdict.asked == questions)
  }

  @Test("of a channel hold for every document that comes through it")
  func channelRules() throws {
    let procedure = try SmallDefinition([
      "documents": #"{ "d": { "title": "D" }, "e": { "title": "E" } }"#,
      "channels": """
      [ { "id": "web", "title": "Web", "documentRules": { "formats": [ "pdf" ], "conditional": [
            { "when": { "fact": "document.format", "is": "PDF" }, "maxBytes": 100 } ] } },
        { "id": "counter", "title": "Counter", "documentRules": { "original": true } } ]
      """,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "d" }"#)), \(Entry.requirement("s", #"{ "document": "e", "copies": 1 }"#)) ]
      """,
    ]).procedure()
    let documents =
      #"[ { "type": "d", "format": "png" }, { "type": "e", "copies": 1, "format": "pdf", "bytes": 101 } ]"#
    let web = try procedure.verdict(documents: documents, channel: "web")
    #expect(web.requirements.flatMap(\.findings).map(\.code) == [.documentFormat, .documentTooLarge])
    let counter = try procedure.verdict(documents: documents, channel: "counter")
    #expect(counter.asked == ["documents[0].original", "documents[1].original"])
    let unknown = try procedure.verdict(documents: documents)
    #expect(unknown.asked == ["submission.channel", "documents[0].original", "documents[1].original"])
  }
}
