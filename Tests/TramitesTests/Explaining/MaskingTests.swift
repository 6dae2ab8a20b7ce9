import Testing
import Tramites

/// Every value is secret but for `edad`: none of them may come out, whatever it is asked for.
@Suite("What is sensitive")
struct MaskingTests {
  private static let secrets = [
    "1710034065", "SECRETO", "4711", "1999-12-31", "diciembre", "December", "Pérez", "cónyuge",
  ]

  private static let facts = """
    { "cedula": { "type": "text", "title": "cédula", "format": "ec-cedula", "sensitive": true },
      "mal": { "type": "text", "format": "email", "sensitive": true },
      "nacido": { "type": "date", "sensitive": true, "valid": { "fact": "nacido", "atLeast": "2000-01-01" }, "invalidMessage": "Es de antes" },
      "ingreso": { "type": "integer", "sensitive": true }, "sano": { "type": "boolean", "sensitive": true },
      "vinculo": { "type": "choice", "sensitive": true, "options": { "pareja": "cónyuge", "otro": "Otro" } },
      "edad": { "type": "integer" }, "nota": { "type": "text" },
      "datos": { "type": "group", "sensitive": true, "label": "nombre", "fields": { "nombre": { "type": "text" } } },
      "l": { "type": "list", "each": "persona", "label": "nombre", "sensitive": true, "fields": {
        "nombre": { "type": "text" }, "cedula": { "type": "text", "format": "ec-cedula" } } } }
    """

  private static let given = """
    { "cedula": "1710034065", "mal": "SECRETO", "nacido": "1999-12-31", "ingreso": 4711, "sano": false, "vinculo": "pareja",
      "edad": 3, "nota": "x", "datos": { "nombre": "Pérez" }, "l": [ { "nombre": "Pérez", "cedula": "1710034065x" } ] }
    """

  /// Everything that a verdict says, in both languages.
  private static func everything(_ verdict: Verdict) throws -> String {
    let checklist = try verdict.procedure.checklist(for: verdict.accepted.dossier)
    let texts = Language.allCases.flatMap { language in
      [verdict.json(in: language), checklist.json(in: language, pretty: true), verdict.summary(in: language)]
    }
    return (texts + [verdict.description, "\(verdict.requirements)", "\(verdict.eligibility)", "\(verdict.questions)"])
      .joined(separator: "\n")
  }

  private static func verdict(conditions: [String], _ sections: KeyValuePairs<String, String> = [:]) throws -> Verdict {
    var definition = SmallDefinition(sections)
    definition["facts"] = facts
    definition["eligibility"] =
      "[ \(conditions.enumerated().map { Entry.criterion("c\($0)", $1) }.joined(separator: ",\n")) ]"
    return try definition.verdict(given)
  }

  @Test(
    "is masked in the reasons of every comparison",
    arguments: [
      #"{ "fact": "cedula", "is": "1710034065" }"#, #"{ "fact": "cedula", "isNot": "SECRETO" }"#,
      #"{ "fact": "cedula", "in": [ "4711", "1710034065" ] }"#,
      #"{ "fact": "cedula", "notIn": [ "1710034065" ] }"#, #"{ "fact": "cedula", "present": true }"#,
      #"{ "fact": "nacido", "lessThan": "2000-01-01" }"#, #"{ "fact": "ingreso", "atLeast": 100 }"#,
      #"{ "fact": "ingreso", "lessThan": { "fact": "edad" } }"#, #"{ "fact": "vinculo", "is": "pareja" }"#,
      #"{ "fact": "sano", "is": false }"#,
      #"{ "value": { "add": [ { "fact": "ingreso" }, 0 ] }, "moreThan": 1 }"#,
      #"{ "value": { "round": { "fact": "ingreso" } }, "moreThan": 1 }"#,
      #"{ "value": { "sum": "l", "of": { "fact": "ingreso" } }, "moreThan": 1 }"#,
      #"{ "value": { "if": { "all": [] }, "then": { "fact": "ingreso" }, "else": 1 }, "moreThan": 1 }"#,
      #"{ "value": { "plusDays": [ { "fact": "nacido" }, 0 ] }, "moreThan": "1990-01-01" }"#,
      #"{ "some": "l", "where": { "fact": "persona.nombre", "is": "Pérez" } }"#,
      #"{ "fact": "datos.nombre", "is": "Pérez" }"#,
      #"{ "fact": "datos", "present": true }"#, #"{ "every": "l", "where": { "fact": "persona", "present": true } }"#,
    ])
  func reasons(_ condition: String) throws {
    let said = try Self.everything(Self.verdict(conditions: [condition]))
    for secret in Self.secrets { #expect(!said.contains(secret), "\(secret)") }
    #expect(said.contains("•••") || condition.contains("present"))
  }

  @Test("is null in params, on either side of a comparison")
  func params() throws {
    let reason = try #require(
      try Self.verdict(conditions: [#"{ "fact": "ingreso", "atLeast": 100 }"#]).eligibility[0].because.first)
    #expect(reason.actual == nil && reason.expected == nil && reason.holds == true)
    #expect(reason.path == "ingreso" && reason.code == "fact.atLeast")
  }

  @Test(
    "is masked where an open fact is compared with it",
    arguments: [
      #"{ "fact": "nota", "isNot": { "fact": "cedula" } }"#, #"{ "fact": "edad", "lessThan": { "fact": "ingreso" } }"#,
      #"{ "fact": "edad", "lessThan": { "add": [ { "fact": "ingreso" }, 0 ] } }"#,
    ])
  func other(_ condition: String) throws {
    let verdict = try Self.verdict(conditions: [condition])
    #expect(!verdict.eligibility[0].because[0].message.spanish.contains("4711"))
    let said = try Self.everything(verdict)
    for secret in Self.secrets { #expect(!said.contains(secret), "\(secret)") }
  }

  @Test("is masked in findings, problems and results")
  func findings() throws {
    let verdict = try Self.verdict(
      conditions: [],
      [
        "requirements": """
        [ \(Entry.requirement("r", #"{ "data": [ "mal", "nacido", "cedula" ] }"#)),
          \(Entry.requirement("s", #"{ "data": "persona.cedula" }"#, #""forEach": "l""#)) ]
        """,
        "outcome":
          #"{ "results": [ { "id": "r", "title": "R", "value": { "fact": "ingreso" } }, { "id": "s", "title": "S", "value": { "add": [ { "fact": "ingreso" }, 0 ] } } ] }"#,
      ])
    #expect(verdict.defective == ["r", "s@l[0]"])
    #expect(verdict.problems.map(\.path) == ["mal", "nacido", "l[0].cedula"])
    #expect(verdict.results.map(\.value) == [nil, nil])
    let said = try Self.everything(verdict)
    for secret in Self.secrets { #expect(!said.contains(secret), "\(secret)") }
  }

  @Test("is masked where it is not confirmed")
  func unconfirmed() throws {
    let verdict = try Self.verdict(
      conditions: [], ["requirements": "[ \(Entry.requirement("r", #"{ "confirmed": "sano" }"#)) ]"])
    let reason = try #require(verdict.requirements[0].findings.first?.because.first)
    #expect(reason.actual == nil)
    #expect(!reason.message.spanish.contains("«No»") && !reason.message.english.contains("“No”"))
  }

  @Test("does not name an element")
  func labels() throws {
    let verdict = try Self.verdict(
      conditions: [],
      ["requirements": "[ \(Entry.requirement("r", #"{ "data": "persona.cedula" }"#, #""forEach": "l""#)) ]"])
    #expect(verdict.requirements[0].subjectLabel?.spanish == "persona 1")
    #expect(verdict.requirements[0].subjectLabel?.english == "persona 1")
  }

  @Test("of a document is masked as well")
  func attributes() throws {
    let documents =
      #"{ "d": { "title": "D", "attributes": { "n": { "type": "text", "sensitive": true, "format": "email" }, "m": { "type": "integer" } } } }"#
    let check = #"{ "id": "c", "message": "M", "require": { "fact": "document.n", "isNot": "SECRETO" } }"#
    let verdict = try SmallDefinition([
      "documents": documents,
      "requirements": #"[ \#(Entry.requirement("r", #"{ "document": "d", "checks": [ \#(check) ] }"#)) ]"#,
    ]).verdict(documents: #"[ { "type": "d", "attributes": { "n": "SECRETO" } } ]"#)
    #expect(verdict.status("r") == .defective)
    #expect(verdict.problems.map(\.path) == ["documents[0].attributes.n"])
    #expect(verdict.problems.map(\.code) == ["fact.format"])
    #expect(try !Self.everything(verdict).contains("SECRETO"))
  }

  @Test("What is calculated from whether a sensitive fact is there, and not from its value, is shown")
  func presence() throws {
    let definition = SmallDefinition([
      "facts": """
      { "cedula": { "type": "text", "mayBeNone": true, "sensitive": true },
        "n": { "type": "integer", "title": "Número",
          "value": { "if": { "fact": "cedula", "present": true }, "then": 1, "else": 2 } } }
      """,
      "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "n", "is": 2 }"#)) ]",
    ])
    let because = try definition.verdict(#"{ "cedula": "1710034065" }"#).eligibility[0].because
    #expect(because.first?.actual == .integer(1))
  }
}
