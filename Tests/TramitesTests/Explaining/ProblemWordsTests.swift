import Testing
import Tramites

@Suite("What is odd about a dossier")
struct ProblemWordsTests {
  private static let definition = SmallDefinition([
    "facts": """
    { "correo": { "type": "text", "title": "correo", "format": "email" },
      "l": { "type": "list", "each": "e", "label": "nombre", "fields": { "nombre": { "type": "text" } } } }
    """,
    "documents":
      #"{ "d": { "title": "Acta", "attributes": { "correo": { "type": "text", "format": "email" } } }, "e": { "title": "Visa" } }"#,
    "requirements": #"[ \#(Entry.requirement("r", #"{ "document": "d", "of": "e" }"#, #""forEach": "l""#)) ]"#,
  ])

  @Test("is said of a fact or a document by name, in words that fit any title")
  func messages() throws {
    let verdict = try Self.definition.verdict(
      #"{ "correo": "x", "l": [ { "nombre": "Ana" }, {} ] }"#,
      documents: """
        [ { "type": "d", "of": "l[0]", "attributes": { "correo": "x" } }, { "type": "d" }, { "type": "e", "of": "l[1]" },
          { "type": "e", "of": "l[1]" }, { "type": "x-carta-de-pago" } ]
        """)
    let email = "tiene un error; debe ser una dirección de correo electrónico, como nombre@ejemplo.com"
    #expect(
      verdict.problems.map(\.message.spanish) == [
        "Correo: \(email)", "Ana, acta, correo: \(email)",
        "Acta: no se pide en este expediente, o falta decir de quién es",
        "E 2, visa n.º 1: no se pide en este expediente", "E 2, visa n.º 2: no se pide en este expediente",
        "Carta de pago: no se pide en este expediente",
      ])
    #expect(verdict.problems.last?.message.english == "Carta de pago: it is not asked for in this dossier")
  }

  /// Where a parameter has no value, and what is said: of a fact that is calculated from it, once.
  @Test(
    "names the day, or the key, for which a parameter has no value",
    arguments: [
      (
        #"[ { "until": "2025-12-31", "value": 1 } ]"#, #"{ "parameter": "p" }"#,
        "«tarifa» no tiene valor el 10 de marzo de 2026"
      ),
      (
        #"[ { "value": { "a": 1 } } ]"#, #"{ "parameter": "p", "key": { "fact": "k" } }"#,
        "«tarifa» no tiene valor para «zapatos»"
      ),
    ])
  func parameters(_ values: String, _ value: String, _ words: String) throws {
    let verdict = try SmallDefinition([
      "parameters": #"{ "p": { "title": "tarifa", "type": "integer", "values": \#(values) } }"#,
      "facts": #"{ "k": { "type": "text" }, "t": { "type": "integer", "title": "total", "value": \#(value) } }"#,
      "eligibility": #"[ \#(Entry.criterion("c", #"{ "fact": "t", "atLeast": 1 }"#)) ]"#,
      "fees": #"[ { "id": "f", "title": "F", "amount": { "fact": "t" }, "currency": "USD" } ]"#,
    ]).verdict(#"{ "k": "zapatos" }"#)
    #expect(verdict.problems.map(\.message.spanish) == ["Total: \(words)"])
    #expect(verdict.problems.map(\.path) == ["t"])
  }

  @Test("names what a parameter was asked for where a document, or each element of a list, asks")
  func parametersOfDocumentsAndElements() throws {
    let condition = #""value": { "parameter": "p", "key": "#
    let verdict = try SmallDefinition([
      "parameters": #"{ "p": { "title": "tarifa", "type": "integer", "values": [ { "value": { "a": 1 } } ] } }"#,
      "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "k": { "type": "text" } } } }"#,
      "documents": #"{ "d": { "title": "Acta", "attributes": { "clase": { "type": "text" } } } }"#,
      "eligibility":
        #"[ \#(Entry.criterion("c", #"{ "some": "l", "where": { \#(condition){ "fact": "e.k" } }, "is": 1 } }"#)) ]"#,
      "requirements":
        #"[ \#(Entry.requirement("r", #"{ "document": "d", "checks": [ { "id": "x", "require": { \#(condition){ "fact": "document.clase" } }, "is": 1 }, "message": "M" } ] }"#)) ]"#,
    ]).verdict(
      #"{ "l": [ { "k": "botas" }, { "k": "a" }, { "k": "zapatos" } ] }"#,
      documents: #"[ { "type": "d", "attributes": { "clase": "b" } } ]"#)
    #expect(
      verdict.problems.map(\.message.spanish) == [
        "Tarifa: no tiene valor para «botas»", "Tarifa: no tiene valor para «zapatos»",
        "Tarifa: no tiene valor para «b»",
      ])
    #expect(verdict.problems.map(\.path) == [nil, nil, "documents[0]"])
  }

  @Test("and the papers of thousands of others, are looked through once")
  func manyOthers() throws {
    let count = 5000
    let elements = (0..<count).map { _ in "{}" }.joined(separator: ",")
    let documents = Array(repeating: #"{ "type": "d" }, { "type": "x-otro" }"#, count: count).joined(separator: ",")
    let verdict = try Self.definition.verdict("{ \"l\": [ \(elements) ] }", documents: "[ \(documents) ]")
    let others = verdict.requirements.compactMap { $0.findings.first?.params["other"] }
    #expect(others == Array(repeating: "documents[0]", count: count))
    #expect(verdict.problems.count == 2 * count)
  }
}
