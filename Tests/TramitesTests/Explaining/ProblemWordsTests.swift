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

  /// Sections of which each divides by `z`: `%` by the fact, `%e` by that of each element.
  private static let divisions: [(key: String, json: String)] = [
    ("fees", #"[ { "id": "f", "title": "F", "amount": %, "currency": "USD" } ]"#),
    ("fees", #"[ { "id": "f", "title": "F", "when": { "value": %, "is": 1 }, "amount": 1, "currency": "USD" } ]"#),
    ("fees", #"[ { "id": "f", "title": "F", "forEach": "l", "amount": %e, "currency": "USD" } ]"#),
    ("outcome", #"{ "kind": "K", "results": [ { "id": "r", "title": "R", "value": % } ] }"#),
    ("outcome", #"{ "kind": "K", "results": [ { "id": "r", "title": "R", "when": { "value": %, "is": 1 } } ] }"#),
    ("notices", #"[ { "when": { "value": %, "is": 1 }, "text": "N" } ]"#),
    ("notices", #"[ { "forEach": "l", "when": { "value": %e, "is": 1 }, "text": "N" } ]"#),
    ("steps", #"[ { "text": "S", "when": { "value": %, "is": 1 } } ]"#),
    (
      "steps",
      #"[ { "text": "A" }, { "text": "S", "steps": [ { "text": "T", "when": { "value": %, "is": 1 } } ] } ]"#
    ),
    ("eligibility", #"[ { "id": "c", "title": "C", "require": { "value": %, "is": 1 }, "message": "M" } ]"#),
    ("requirements", "[ \(Entry.requirement("r", #"{ "data": "z" }"#, #""when": { "value": %, "is": 1 }"#)) ]"),
    (
      "requirements",
      "[ \(Entry.requirement("r", #"{ "data": "z" }"#, #""forEach": "l", "when": { "value": %e, "is": 1 }"#)) ]"
    ),
  ]

  @Test("is that something has no value, wherever it stands", arguments: divisions.indices)
  func withoutValue(_ index: Int) throws {
    let (key, json) = Self.divisions[index]
    var definition = SmallDefinition([
      "facts": """
      { "z": { "type": "integer" }, "l": { "type": "list", "each": "e", "fields": { "z": { "type": "integer" } } } }
      """
    ])
    definition[key] = json.replacing("%e", with: #"{ "divide": [ 1, { "fact": "e.z" } ] }"#)
      .replacing("%", with: #"{ "divide": [ 1, { "fact": "z" } ] }"#)
    let facts = { (z: Int) in #"{ "z": \#(z), "l": [ { "z": 1 }, { "z": \#(z) }, { "z": 1 } ] }"# }
    #expect(try definition.verdict(facts(0)).problems.map(\.code) == ["value.divisionByZero"])
    #expect(try definition.verdict(facts(1)).problems.map(\.code) == [])
  }

  @Test("is that a whole number is larger than one can be, where it is calculated")
  func wholeNumbers() throws {
    let definition = SmallDefinition([
      "facts": """
      { "i": { "type": "integer" },
        "t": { "type": "integer", "value": { "multiply": [ { "fact": "i" }, { "fact": "i" } ] } } }
      """,
      "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "t", "atLeast": 0 }"#)) ]",
    ])
    let verdict = try definition.verdict(#"{ "i": 3037000500 }"#)
    #expect(verdict.problems.map(\.code) == ["value.overflow"])
    #expect(verdict.problems.map(\.path) == ["t"])
    #expect(try definition.verdict(#"{ "i": 3037000499 }"#).problems.isEmpty)
  }

  @Test(
    "is not that something has no value which is not asked for",
    arguments: [
      ("fees", #"[ { "id": "f", "title": "F", "when": W, "amount": %, "currency": "USD" } ]"#),
      ("outcome", #"{ "kind": "K", "results": [ { "id": "r", "title": "R", "when": W, "value": % } ] }"#),
      ("steps", #"[ { "text": "S", "when": W, "steps": [ { "text": "T", "when": { "value": %, "is": 1 } } ] } ]"#),
    ])
  func withoutValueAndUnasked(_ key: String, _ json: String) throws {
    var definition = SmallDefinition(["facts": #"{ "z": { "type": "integer" }, "w": { "type": "boolean" } }"#])
    definition[key] = json.replacing("%", with: #"{ "divide": [ 1, { "fact": "z" } ] }"#)
      .replacing("W", with: #"{ "fact": "w", "is": true }"#)
    #expect(try definition.verdict(#"{ "z": 0, "w": false }"#).problems.map(\.code) == [])
    // What may yet be asked for is told.
    #expect(try definition.verdict(#"{ "z": 0 }"#).problems.map(\.code) == ["value.divisionByZero"])
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
