import Testing
import Tramites
import TramitesAuthoring

@Suite("What a case expects")
struct CaseExpectationTests {
  /// Changes, what is expected, and what differs.
  struct Comparison: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let with: String
    let without: String
    let expect: String
    let mismatches: [String]

    init(
      _ description: String, with: String = "{}", without: String = "[]", _ expect: String, _ mismatches: [String] = []
    ) {
      testDescription = description
      self.with = with
      self.without = without
      self.expect = expect
      self.mismatches = mismatches
    }
  }

  /// Two children of whom one has no certificate, and an applicant without an identity card or a photo.
  private static let incomplete = """
    { "solicitante.cedula": null, "documents[foto].type": "x-carta", "documents[acta@hijos[1]].type": "x-carta",
      "documents[acta@hijos[0]].original": false }
    """
  private static let open =
    #"{ "hijos[0]": { "nombre": "Luis" }, "documents[acta@hijos[0]]": { "type": "acta", "of": "hijos[0]" } }"#

  static let comparisons = [
    Comparison("as it is", #"{ "outcome": "admissible", "missing": [], "questions": [], "notices": 1 }"#),
    Comparison(
      "another outcome", #"{ "outcome": "incomplete" }"#, ["`outcome`: expected `incomplete`, found `admissible`"]),
    Comparison(
      "lists in another order", with: incomplete,
      #"{ "outcome": "incomplete", "missing": ["acta@hijos[1]", "identidad"], "defective": ["acta@hijos[0]"] }"#),
    Comparison(
      "lists that are left out", with: incomplete, #"{ "outcome": "incomplete" }"#,
      [
        "`missing`: there and not expected: `identidad`, `acta@hijos[1]`",
        "`defective`: there and not expected: `acta@hijos[0]`",
      ]),
    Comparison(
      "a list with too much and too little", with: incomplete,
      #"{ "outcome": "incomplete", "missing": ["acta@hijos[0]", "identidad"], "defective": ["acta@hijos[0]"] }"#,
      ["`missing`: expected and not there: `acta@hijos[0]`; there and not expected: `acta@hijos[1]`"]),
    Comparison(
      "a criterion that is not met", with: #"{ "solicitante.nacimiento": "2020-01-01" }"#,
      #"{ "outcome": "ineligible", "notMet": ["mayor"] }"#),
    Comparison(
      "a criterion that is expected not to be met", #"{ "outcome": "admissible", "notMet": ["mayor"] }"#,
      ["`notMet`: expected and not there: `mayor`"]),
    Comparison(
      "open questions, which are not compared where they are not named", with: open,
      #"{ "outcome": "undetermined", "undetermined": ["acta@hijos[0]"] }"#),
    Comparison(
      "open questions", with: open,
      #"""
      { "outcome": "undetermined", "undetermined": ["acta@hijos[0]"],
        "questions": ["documents[0].contains", "documents[0].original"] }
      """#),
    Comparison(
      "other questions", with: open,
      #"{ "outcome": "undetermined", "undetermined": ["acta@hijos[0]"], "questions": ["hijos[0].estudia"] }"#,
      [
        "`questions`: expected and not there: `hijos[0].estudia`; "
          + "there and not expected: `documents[0].original`, `documents[0].contains`"
      ]),
    Comparison("a total written otherwise", #"{ "outcome": "admissible", "fees": 1250e-2 }"#),
    Comparison(
      "another total", #"{ "outcome": "admissible", "fees": 12.49 }"#, ["`fees`: expected `12.49`, found `12.5`"]),
    Comparison(
      "an unknown total", #"{ "outcome": "admissible", "fees": null }"#, ["`fees`: expected `null`, found `12.5`"]),
    Comparison("the value of a result", #"{ "outcome": "admissible", "results": { "beca": 25.0 } }"#),
    Comparison(
      "another value of a result", #"{ "outcome": "admissible", "results": { "beca": "25" } }"#,
      ["`results.beca`: expected `\"25\"`, found `25`"]),
    Comparison(
      "a result that is not obtained", #"{ "outcome": "admissible", "results": { "bono": 5 } }"#,
      ["`results.bono`: expected `5`, and this dossier does not obtain that result"]),
    Comparison(
      "what is unknown", without: #"["monto"]"#,
      #"{ "outcome": "admissible", "fees": null, "results": { "beca": null, "bono": 5 } }"#),
    Comparison(
      "a value of what is unknown", without: #"["monto"]"#,
      #"{ "outcome": "admissible", "fees": 0, "results": { "beca": 0, "bono": null } }"#,
      [
        "`fees`: expected `0`, found `null`", "`results.beca`: expected `0`, found `null`",
        "`results.bono`: expected `null`, found `5`",
      ]),
    Comparison(
      "another number of notices", #"{ "outcome": "admissible", "notices": 0 }"#, ["`notices`: expected `0`, found `1`"]
    ),
  ]

  @Test("What differs is found, and nothing else", arguments: comparisons)
  func differencesAreFound(comparison: Comparison) {
    let result = CaseFixture.run(
      CaseFixture.changing(with: comparison.with, without: comparison.without, expect: comparison.expect))
    #expect(result.diagnostics == [])
    #expect(result.mismatches.map { $0.message.english } == comparison.mismatches)
    #expect(result.passed == comparison.mismatches.isEmpty)
  }

  private static func expecting(_ members: String) -> String {
    CaseFixture.changing(expect: #"{ "outcome": "admissible", \#(members) }"#)
  }

  static let faults = [
    Fault("an id", .referenceUnknown, expecting(#""missing": [▶"identida"]"#), note: "did you mean `identidad`?"),
    Fault(
      "an id with a subject", .referenceUnknown, expecting(#""defective": [▶"actas@hijos[0]"]"#),
      note: "did you mean `acta`?"),
    Fault("an alternative", .referenceUnknown, expecting(#""missing": [▶"foto-carne"]"#)),
    Fault(
      "a subject of what has none", .referenceUnknown, expecting(#""undetermined": [▶"identidad@hijos[0]"]"#),
      note: "did you mean `identidad`?"),
    Fault("no subject of what has one", .referenceUnknown, expecting(#""missing": [▶"acta"]"#)),
    Fault(
      "a subject that is not there", .referenceUnknown, expecting(#""missing": [▶"acta@hijos[2]"]"#),
      note: "did you mean `acta@hijos[0]`?"),
    Fault("a question that is no path", .casePath, expecting(#""questions": [▶"hijos[01]"]"#)),
    Fault("a question that selects", .casePath, expecting(#""questions": [▶"documents[foto].bytes"]"#)),
    Fault(
      "a question about a fact", .casePath, expecting(#""questions": [▶"solicitante.cedua"]"#),
      note: "did you mean `cedula`?"),
    Fault("a question about a list's fields", .casePath, expecting(#""questions": [▶"hijos.nombre"]"#)),
    Fault("a question about an element that is not there", .casePath, expecting(#""questions": [▶"hijos[2].nombre"]"#)),
    Fault(
      "a question about a field of a type", .casePath, expecting(#""questions": [▶"hijos[0].escuela.banca"]"#),
      note: "did you mean `banco`?"),
    Fault(
      "a question about a document that is not there", .casePath, expecting(#""questions": [▶"documents[5].bytes"]"#)),
    Fault(
      "a question about a document's key", .casePath, expecting(#""questions": [▶"documents[0].byte"]"#),
      note: "did you mean `bytes`?"),
    Fault(
      "a question about an attribute", .casePath, expecting(#""questions": [▶"documents[0].attributes.hoja"]"#),
      note: "did you mean `hojas`?"),
    Fault(
      "a question about an attribute of another type", .casePath,
      expecting(#""questions": [▶"documents[3].attributes.hojas"]"#)),
    Fault("a question about all documents", .casePath, expecting(#""questions": [▶"documents"]"#)),
    Fault(
      "a question about the submission", .casePath, expecting(#""questions": [▶"submission.chanel"]"#),
      note: "did you mean `submission.channel`?"),
    Fault("a result", .referenceUnknown, expecting(#""results": { ▶"becas": 25 }"#), note: "did you mean `beca`?"),
  ]

  @Test("A name of what does not exist is reported where it is written", arguments: faults)
  func unknownNameIsReported(fault: Fault) {
    #expect(fault.found() == fault.expected)
  }

  @Test(
    "A question that exists and is not open is a difference, not a mistake",
    arguments: [
      "solicitante.cedula", "solicitante", "hijos", "hijos[1].estudia", "hijos[0].escuela.banco", "submission.channel",
      "submission.date", "documents[3].bytes", "documents[0].attributes.hojas", "documents[0].attributes.banco",
    ])
  func existingQuestionIsNoMistake(path: String) {
    let result = CaseFixture.run(Self.expecting("\"questions\": [\"\(path)\"]"))
    #expect(result.diagnostics == [])
    #expect(result.mismatches.map(\.expected) == [[path]])
  }

  @Test("A total of fees is a mistake where the procedure says nothing about costs")
  func feesNeedFees() {
    let definition = CaseFixture.definition.replacing(#""fees": ["#, with: #""x-fees": ["#)
    let catalog = Catalog.loadingWhatItCan(files: ["p.json": definition]).catalog
    let result = CaseRunner(catalog: catalog, files: ["base.json": CaseFixture.base]).run(["base.json"])[0]
    #expect(result.diagnostics.map(\.code) == [.keyConflict])
  }

  @Test("A difference is placed where it was expected, or at `expect` where the list is left out")
  func differenceHasItsPlace() {
    let result = CaseFixture.run(
      CaseFixture.changing(
        with: Self.incomplete,
        expect: """
          {
              "outcome": "admissible",
              "missing": []
            }
          """))
    let places = result.mismatches.map { "\($0.key) \($0.location.line):\($0.location.column)" }
    #expect(places == ["outcome 7:16", "missing 8:16", "defective 6:3"])
  }
}
