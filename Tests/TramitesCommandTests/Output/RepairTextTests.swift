import Testing
import Tramites

@testable import TramitesCommand

@Suite("The page of repairs")
struct RepairTextTests {
  /// A dossier, and lines that its page has in both languages.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let requirements: String
    var facts = "{}"
    var documents = "[]"
    let spanish: [String]
    let english: [String]
    var testDescription: String { name }

    static let all: [Row] = [
      Row(
        name: "one certain way",
        requirements: #"{ "id": "r", "title": "R", "evidence": { "document": "foto" } }"#,
        spanish: ["El expediente será admisible si hace una cosa.", "QUÉ HACER", "  1. Foto (falta)"],
        english: ["The dossier will be admissible if you do one thing.", "WHAT TO DO", "  1. Photo (missing)"]),
      Row(
        name: "several papers of a kind are one item",
        requirements: #"{ "id": "r", "title": "R", "evidence": { "document": "foto", "quantity": 20 } }"#,
        spanish: ["  1. Foto (faltan 20)"], english: ["  1. Photo (20 missing)"]),
      Row(
        name: "a way that leaves a question open promises nothing",
        requirements: #"""
          { "id": "r", "title": "R", "evidence": { "document": "foto", "quantity": 2, "original": true } }
          """#,
        documents: #"[ { "type": "foto" } ]"#,
        spanish: [
          "Si hace una cosa, no faltará nada más que responder las preguntas que siguen.",
          "  Después quedará por responder:",
        ],
        english: [
          "If you do one thing, nothing will be lacking but answers to the questions below.",
          "  Then there will be to answer:",
        ]),
      Row(
        name: "a correction says what is wrong, and all that must be said",
        requirements: #"""
          { "id": "r", "title": "R", "evidence": { "document": "foto", "signature": "electronic", "copies": 2 } }
          """#,
        documents: #"[ { "type": "foto", "signature": "none" } ]"#,
        spanish: [
          "  1. Foto (por corregir)", "     No tiene firma electrónica.",
          "     Firme este documento con firma electrónica. Complete este documento: Copias", "     simples: «2».",
        ],
        english: ["  1. Photo (to be corrected)", "     It is not signed electronically."]),
      Row(
        name: "many ways are not all shown",
        requirements: #"""
          { "id": "r", "title": "R", "evidence": { "anyOf": [ \#((0..<11).map { #"{ "document": "d\#($0)" }"# }.joined(separator: ", ")) ] } }
          """#,
        spanish: [
          "Hay 11 maneras de completar el expediente; la más corta pide una cosa.", "ARREGLO 9",
          "Hay otras 2 maneras más.",
        ],
        english: ["There are 11 ways to complete the dossier; the shortest asks for one thing.", "REPAIR 9"]),
      Row(
        name: "what is certain and what answers bring",
        requirements: #"""
          { "id": "r", "title": "R", "evidence": { "document": "foto" } },
          { "id": "s", "title": "S", "when": { "fact": "socio", "is": true }, "evidence": { "document": "carne" } },
          { "id": "t", "title": "T", "when": { "fact": "socio", "is": true }, "evidence": { "document": "d0" } }
          """#,
        spanish: [
          "Hay preguntas por responder: esto es lo que se sabe hasta ahora.", "LO QUE FALTA EN CUALQUIER CASO",
          "SEGÚN LO QUE RESPONDA", "  Si Socio es «Sí»:", "  1. Carné (falta)", "  2. Papel 0 (falta)",
        ],
        english: ["WHAT IS LACKING IN ANY CASE", "DEPENDING ON YOUR ANSWERS", "  If Member is “Yes”:"]),
      Row(
        name: "what stands in the way, and what can be done all the same",
        requirements: #"""
          { "id": "r", "title": "R", "forEach": "hijos", "evidence": { "confirmed": "hijo.mayor" } }
          """#,
        facts: #"{ "hijos": [ { "edad": 20 }, { "edad": 3 } ] }"#,
        spanish: [
          "LO QUE LO IMPIDE", "  - «Mayor» se calcula de otros datos, y con ellos no se cumple.", "LO QUE SÍ PUEDE",
        ],
        english: ["WHAT STANDS IN THE WAY", "WHAT YOU CAN DO"]),
      Row(
        name: "more elements than are supposed",
        requirements: #"{ "id": "r", "title": "R", "evidence": { "data": "hijos", "atLeast": 101 } }"#,
        facts: #"{ "hijos": [] }"#,
        spanish: ["No se encontró cómo hacer admisible el expediente: pregunte en la oficina."],
        english: ["No way was found to make the dossier admissible: ask the office."]),
    ]
  }

  @Test("tells in both languages what to do, what is open, and what stands in the way", arguments: Row.all)
  func page(_ row: Row) throws {
    let papers = (0..<11).map { #""d\#($0)": { "title": "Papel \#($0)" }"# }.joined(separator: ", ")
    let procedure = try Procedure(
      json: #"""
        { "format": 1, "id": "t", "title": "T", "channels": [ { "id": "web", "title": "Web" } ],
          "facts": { "socio": { "type": "boolean", "title": { "es": "socio", "en": "member" } },
            "hijos": { "type": "list", "title": "hijos", "each": "hijo", "fields": {
              "edad": { "type": "integer", "title": "edad" },
              "mayor": { "type": "boolean", "title": "mayor", "value": { "fact": "self.edad", "atLeast": 18 } } } } },
          "documents": { "foto": { "title": { "es": "Foto", "en": "Photo" } }, "carne": { "title": "Carné" }, \#(papers) },
          "requirements": [ \#(row.requirements) ] }
        """#)
    let dossier = try Dossier(
      json: #"""
        { "procedure": "t", "channel": "web", "submittedOn": "2026-03-10", "facts": \#(row.facts),
          "documents": \#(row.documents) }
        """#)
    let verdict = try procedure.check(dossier)
    for (language, lines) in [(Language.spanish, row.spanish), (.english, row.english)] {
      let text = RepairText(verdict.repairs, of: verdict, language: language).text
      let all = text.split(separator: "\n").map(String.init)
      for line in lines { #expect(all.contains(line), "\(text)") }
    }
  }
}
