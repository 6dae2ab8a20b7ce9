import Testing
import Tramites

@Suite("Repairs beside open questions")
struct OpenRepairTests {
  private static let papers = #"""
    { "foto": { "title": "Foto" }, "escritura": { "title": "Escritura" }, "nota": { "title": "Nota" } }
    """#

  /// A dossier of which the office has still to say something.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let requirements: String
    var documents = "[]"
    let result: Repairs.Result
    var certain: [String] = []
    var guarded: [String] = []
    var blockers: [Repairs.Blocker.Kind] = []
    var testDescription: String { name }

    static let all: [Row] = [
      Row(
        name: "all ways to what is lacking in any case are named",
        requirements: #"""
          { "id": "p", "title": "P", "evidence": { "anyOf": [ { "document": "escritura" }, { "document": "nota" } ] } }
          """#,
        result: .open, certain: ["+escritura", "+nota"]),
      Row(
        name: "a paper that is there is corrected, whatever the order of the ways",
        requirements: #"""
          { "id": "f", "title": "F", "evidence": { "document": "foto" } },
          { "id": "p", "title": "P", "evidence": { "anyOf": [ { "document": "escritura" },
            { "document": "nota", "original": true } ] } }
          """#,
        documents: #"[ { "type": "nota", "original": false } ]"#, result: .open,
        certain: ["+foto; documents[0].original=true"]),
      Row(
        name: "a paper that only waits is completed, and no other handed in",
        requirements: #"""
          { "id": "p", "title": "P", "evidence": { "anyOf": [ { "document": "escritura" },
            { "document": "nota", "original": true } ] } }
          """#,
        documents: #"[ { "type": "nota" } ]"#, result: .open, guarded: ["documents[0].original=true"]),
      Row(
        name: "what nobody can put right stands in the way whatever is answered",
        requirements: #"""
          { "id": "f", "title": "F", "evidence": { "document": "foto" } },
          { "id": "c", "title": "C", "evidence": { "confirmed": "amplio" } }
          """#,
        result: .blocked, blockers: [.calculated]),
      Row(
        name: "what has no value hides nothing",
        requirements: #"""
          { "id": "f", "title": "F", "evidence": { "document": "foto" } },
          { "id": "n", "title": "N", "evidence": { "document": "nota" },
            "when": { "value": { "divide": [ 1, { "fact": "metros" } ] }, "moreThan": 1 } }
          """#,
        result: .open, certain: ["+foto"], guarded: ["+nota"]),
    ]
  }

  @Test("say what is certain, what an answer would bring, and what stands in the way", arguments: Row.all)
  func table(_ row: Row) throws {
    let definition = SmallDefinition([
      "facts": #"""
      { "revisado": { "type": "boolean", "askedOf": "official" }, "metros": { "type": "integer" },
        "amplio": { "type": "boolean", "value": { "fact": "metros", "atLeast": 30 } } }
      """#,
      "documents": Self.papers,
      "requirements": #"""
      [ \#(row.requirements), { "id": "z", "title": "Z", "evidence": { "confirmed": "revisado" } } ]
      """#,
    ])
    let repairs = try definition.verdict(#"{ "metros": 0 }"#, documents: row.documents).repairs
    #expect(repairs.result == row.result)
    #expect(repairs.certain.map(\.notation) == row.certain)
    #expect(repairs.blockers.map(\.kind) == row.blockers)
    guard row.result == .open else { return }
    #expect(repairs.guarded.compactMap { $0.repair?.notation } == row.guarded + ["confirm revisado"])
  }
}
