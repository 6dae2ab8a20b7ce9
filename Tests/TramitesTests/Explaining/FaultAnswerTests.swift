import Testing
import Tramites

/// Five faults that people confuse: each has an answer of its own, which says what to do.
@Suite("Different faults")
struct FaultAnswerTests {
  private static let definition = SmallDefinition([
    "facts": #"""
    { "edad": { "type": "integer", "title": "edad" },
      "correo": { "type": "text", "title": { "es": "correo electrónico", "en": "email address" } } }
    """#,
    "documents": #"{ "foto": { "title": { "es": "Fotografía", "en": "Photograph" } } }"#,
    "eligibility": #"""
    [ { "id": "mayor", "title": "Mayoría de edad", "require": { "fact": "edad", "atLeast": 18 },
        "message": { "es": "Solo puede pedirlo quien ha cumplido 18 años.", "en": "Only whoever is 18 or older can ask for it." } } ]
    """#,
    "requirements":
      #"[ { "id": "foto", "title": "Foto", "evidence": { "document": "foto" } }, { "id": "correo", "title": "Correo", "evidence": { "data": "correo" } } ]"#,
  ])

  private static let photo = #"[ { "type": "foto" } ]"#

  /// What is wrong and what to do, in words: of a verdict, or of a dossier that is refused.
  private static func answer(_ facts: String, documents: String, in language: Language) throws -> [String] {
    do {
      let verdict = try definition.verdict(facts, documents: documents)
      let notMet = verdict.eligibility.filter { $0.status == .notMet }.flatMap { criterion in
        [criterion.message.text(in: language)] + criterion.because.map { $0.message.text(in: language) }
      }
      let findings = verdict.requirements.flatMap(\.findings).flatMap { finding in
        [finding.message, finding.remedy].compactMap { $0?.text(in: language) }
      }
      return notMet + findings
    } catch let error as InputError {
      return error.diagnostics.flatMap { diagnostic in
        [diagnostic.message.text(in: language)] + diagnostic.notes.map { $0.message.text(in: language) }
      }
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let fault: String
    let facts: String
    var documents = FaultAnswerTests.photo
    let spanish: [String]
    let english: [String]
    var testDescription: String { fault }
  }

  private static let rows = [
    Row(
      fault: "a criterion that is false", facts: #"{ "edad": 15, "correo": "a@b.ec" }"#,
      spanish: ["Solo puede pedirlo quien ha cumplido 18 años.", "Edad: «15» (debe ser al menos «18»)"],
      english: ["Only whoever is 18 or older can ask for it.", "Edad: “15” (must be at least “18”)"]),
    Row(
      fault: "a paper that is missing", facts: #"{ "edad": 20, "correo": "a@b.ec" }"#, documents: "[]",
      spanish: ["Fotografía: falta este documento", "presente este documento"],
      english: ["Photograph: this document is missing", "hand in this document"]),
    Row(
      fault: "a fact that is not given", facts: #"{ "edad": 20 }"#,
      spanish: ["Correo electrónico: falta este dato", "indique el dato «Correo electrónico» en la solicitud"],
      english: ["Email address: this detail is missing", "give “Email address” in the request"]),
    Row(
      fault: "a key that is misspelt", facts: #"{ "edad": 20, "corero": "a@b.ec" }"#,
      spanish: ["el trámite no pide el dato `corero`", "¿quiso decir `correo`?"],
      english: ["the procedure does not know the fact `corero`", "did you mean `correo`?"]),
    Row(
      fault: "a value of the wrong type", facts: #"{ "edad": "veinte", "correo": "a@b.ec" }"#,
      spanish: [
        "en `edad` se esperaba un número entero, y hay un texto",
        "escriba el número sin comillas ni decimales, como 12",
      ],
      english: [
        "in `edad` expected a whole number, found a string",
        "write the number without quotation marks and decimals, as 12",
      ]),
  ]

  @Test("have different answers, each with its remedy", arguments: rows)
  func answers(row: Row) throws {
    #expect(try Self.answer(row.facts, documents: row.documents, in: .spanish) == row.spanish)
    #expect(try Self.answer(row.facts, documents: row.documents, in: .english) == row.english)
  }

  @Test("are told apart by every line of their answers")
  func areApart() {
    for lines in [Self.rows.map(\.spanish), Self.rows.map(\.english)] {
      let all = lines.flatMap(\.self)
      #expect(Set(all).count == all.count && lines.allSatisfy { $0.count == 2 })
    }
  }

  // MARK: Alternatives

  @Test("of alternatives are told branch by branch, the nearest first")
  func branches() throws {
    let evidence = #"""
      { "anyOf": [ { "document": "a" }, { "document": "b", "original": true, "copies": 2 }, { "document": "c", "original": true } ] }
      """#
    let verdict = try SmallDefinition([
      "documents": #"{ "a": { "title": "Acta" }, "b": { "title": "Bono" }, "c": { "title": "Carta" } }"#,
      "requirements": "[ \(Entry.requirement("r", evidence)) ]",
    ]).verdict(
      documents:
        #"[ { "type": "b", "original": false, "copies": 1 }, { "type": "c", "original": false } ]"#)
    let findings = try #require(verdict.requirement("r")).findings
    #expect(findings.map(\.code) == [.documentNotOriginal])
    #expect(findings[0].about.spanish == "Carta")
    #expect(
      findings[0].remedy?.spanish
        == "presente el original. También sirve: Bono (bono: falta el original; bono: falta una copia simple); Acta (falta este documento)"
    )
  }

  @Test("of what can stand in for a requirement come in the order of how near they are")
  func options() throws {
    let verdict = try SmallDefinition([
      "documents":
        #"{ "a": { "title": "Acta" }, "b": { "title": "Bono" }, "c": { "title": "Carta" }, "d": { "title": "Dado" } }"#,
      "requirements": "[ \(Entry.requirement("r", #"{ "document": "a" }"#)) ]",
      "alternativeRequirements": """
      [ \(Entry.requirement("x", #"{ "allOf": [ { "document": "d" }, { "document": "a" } ] }"#, #""insteadOf": "r""#)),
        \(Entry.requirement("y", #"{ "document": "b", "original": true, "copies": 2 }"#, #""insteadOf": "r", "when": { "fact": "si", "is": true }"#)),
        \(Entry.requirement("z", #"{ "document": "c", "original": true }"#, #""insteadOf": "r""#)) ]
      """,
      "facts": #"{ "si": { "type": "boolean" } }"#,
    ]).verdict(
      #"{ "si": true }"#,
      documents: #"[ { "type": "b", "original": false, "copies": 1 }, { "type": "c", "original": false } ]"#)
    let requirement = try #require(verdict.requirement("r"))
    #expect(requirement.findings.map(\.about.spanish) == ["Bono", "Bono"])
    #expect(requirement.options.map(\.id.rawValue) == ["z", "r", "x"])
    #expect(requirement.options.map(\.findings.count) == [1, 1, 2])
  }
}
