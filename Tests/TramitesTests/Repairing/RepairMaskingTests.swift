import Testing
import Tramites

@Suite("Repairs of papers that must agree with a sensitive fact")
struct RepairMaskingTests {
  struct Row: CustomTestStringConvertible {
    let name: String
    let constraint: String
    var documents = #"{ "type": "acta" }"#
    /// A further requirement.
    var further = ""
    let secret: String
    var testDescription: String { name }

    private static let number = #"""
      "checks": [ { "id": "c", "message": "No es la suya.",
        "require": { "fact": "document.numero", "is": { "fact": "cedula" } } } ]
      """#

    static let all = [
      Row(name: "an attribute to complete", constraint: number, secret: "1710034065"),
      Row(name: "an attribute of a new paper", constraint: number, documents: "", secret: "1710034065"),
      Row(
        name: "a day reckoned from one",
        constraint: #""validFor": { "months": 8, "from": { "fact": "parto" } }"#, secret: "2026-11-05"),
      Row(
        name: "a day so long after one",
        constraint: #"""
          "checks": [ { "id": "c", "message": "Espere.", "require": {
            "value": { "daysBetween": [ { "fact": "parto" }, { "fact": "document.issuedOn" } ] }, "is": 10 } } ]
          """#, secret: "2026-03-15"),
      Row(
        name: "a value that another requirement compares",
        constraint: #"""
          "checks": [ { "id": "c", "message": "Otro.", "require": { "fact": "document.numero", "isNot": "otro" } } ]
          """#,
        documents: #"{ "type": "acta", "attributes": { "numero": "otro" } }"#,
        further: #"""
          , { "id": "s", "title": "S", "evidence": { "anyOf": [ { "document": "acta", \#(number) },
            { "document": "acta", "checks": [ { "id": "d", "message": "D.",
              "require": { "fact": "document.numero", "is": "otro" } } ] } ] } }
          """#, secret: "1710034065"),
    ]
  }

  @Test("put its value into the dossier, and neither into words nor into JSON", arguments: Row.all)
  func masked(_ row: Row) throws {
    let procedure = try Procedure(
      json: #"""
        { "format": 1, "id": "t", "title": "T", "channels": [ { "id": "web", "title": "Web" } ], "facts": {
            "cedula": { "type": "text", "title": "Cédula", "sensitive": true },
            "parto": { "type": "date", "title": "Parto", "sensitive": true } },
          "documents": { "acta": { "title": "Acta", "attributes": { "numero": { "type": "text", "title": "Número" } } } },
          "requirements": [ { "id": "r", "title": "R", "evidence": { "document": "acta", \#(row.constraint) } } \#(row.further) ] }
        """#)
    let dossier = try Dossier(
      json: #"""
        { "procedure": "t", "submittedOn": "2026-03-20", "facts": { "cedula": "1710034065", "parto": "2026-03-05" },
          "documents": [ \#(row.documents) ] }
        """#)
    let repairs = try procedure.check(dossier).repairs
    let repair = try #require(repairs.repairs.first ?? repairs.guarded.first?.repair)
    let change = try #require(repair.actions.first?.changes.first { $0.isSensitive })
    #expect("\(change.value.debugDescription)".contains(row.secret), "an app fills it in")
    for language in Language.allCases { #expect(!repairs.json(in: language).contains(row.secret)) }
  }
}
