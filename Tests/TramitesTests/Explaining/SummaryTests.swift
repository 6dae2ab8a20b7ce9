import Testing
import Tramites

@Suite("The first words of a verdict")
struct SummaryTests {
  /// A definition with a criterion for each element, and one requirement for everybody and one that is only recommended.
  private static let definition = SmallDefinition([
    "facts": """
    { "l": { "type": "list", "each": "e", "label": "nombre", "fields": {
        "nombre": { "type": "text" }, "no": { "type": "boolean" }, "nunca": { "type": "boolean" } } },
      "a": { "type": "text" }, "b": { "type": "text" }, "x": { "type": "decimal", "value": { "divide": [ 1, 0 ] } } }
    """,
    "eligibility": """
    [ { "id": "c", "title": "C", "forEach": "l", "message": { "es": "No sirve.", "en": "Not so." }, "require": { "fact": "e.no", "isNot": true } },
      { "id": "d", "title": "D", "forEach": "l", "message": "Nunca.", "require": { "fact": "e.nunca", "isNot": true } } ]
    """,
    "requirements": """
    [ \(Entry.requirement("r", #"{ "data": [ "a", "b" ] }"#)),
      \(Entry.requirement("s", #"{ "data": "a" }"#, #""recommended": true"#)) ]
    """,
  ])

  private static let given = #""a": "x", "b": "x""#

  @Test(
    "names together those who are told the same, and nobody twice",
    arguments: [
      (#"[ { "nombre": "Ana", "no": true } ]"#, "No procede. Ana: No sirve."),
      (#"[ { "nombre": "Ana", "no": true, "nunca": true } ]"#, "No procede. Ana: No sirve. Nunca."),
      (
        #"[ { "nombre": "Ana", "no": true }, {}, { "no": true }, { "nombre": "Eva", "nunca": true } ]"#,
        "No procede. Ana y e 3: No sirve. Eva: Nunca."
      ),
    ])
  func ineligible(_ elements: String, _ spanish: String) throws {
    let verdict = try Self.definition.verdict("{ \"l\": \(elements), \(Self.given) }")
    #expect(verdict.summary(in: .spanish) == spanish)
  }

  @Test("does not name everybody where there are many")
  func many() throws {
    let elements = Array(repeating: #"{ "no": true }"#, count: 1000).joined(separator: ",")
    let verdict = try Self.definition.verdict("{ \"l\": [ \(elements) ], \(Self.given) }")
    #expect(verdict.summary(in: .english) == "Not eligible. E 1, e 2, e 3, e 4, e 5 and 995 more: Not so.")
  }

  @Test("counts what is wrong, but for what is only recommended, and is the same in the JSON")
  func counts() throws {
    let dossiers = [
      #"{ "l": [] }"#, #"{ "l": [], "a": "x" }"#, #"{ "l": [], "a": "x", "b": "x" }"#, #"{ "a": "x", "b": "x" }"#,
      #"{ "l": [ { "no": true } ] }"#,
    ]
    let verdicts = try dossiers.map { try Self.definition.verdict($0) }
    #expect(
      verdicts.map { $0.summary(in: .spanish) } == [
        "El expediente aún no está completo. Hay 2 cosas por arreglar.",
        "El expediente aún no está completo. Hay 1 cosa por arreglar.", "El expediente está completo.",
        "Falta que responda 1 pregunta.", "No procede. E 1: No sirve.",
      ])
    for verdict in verdicts {
      for language in Language.allCases {
        let json = try JSONPaths.value(of: verdict.json(in: language), at: ["summary"]) as? String
        #expect(json == verdict.summary(in: language))
      }
    }
  }

  @Test("says what to do where nobody can answer")
  func withoutQuestions() throws {
    let verdict = try SmallDefinition([
      "eligibility": "[ \(Entry.criterion("c", #"{ "value": { "divide": [ 1, 0 ] }, "is": 1 }"#)) ]"
    ]).verdict()
    #expect(verdict.outcome == .undetermined)
    #expect(
      verdict.summary(in: .spanish)
        == "Todavía no se puede decidir: un cálculo del trámite no da resultado. Consulte en la oficina.")
  }
}
