import Testing
import Tramites

/// Something sensitive that does not fit, whose value no diagnostic may say (FORMAT §2).
struct SensitiveRow: Sendable, CustomTestStringConvertible {
  let facts: String
  var documents = "[]"
  let pointer: String
  /// What the value begins with.
  let secret: String

  var testDescription: String { pointer }

  static let all = [
    SensitiveRow(facts: #"{ "estado": "enferm" }"#, pointer: "/facts/estado", secret: "enferm"),
    SensitiveRow(facts: #"{ "nacido": "25/12/2013" }"#, pointer: "/facts/nacido", secret: "25/12"),
    SensitiveRow(facts: #"{ "hijos": 12.5 }"#, pointer: "/facts/hijos", secret: "12.5"),
    SensitiveRow(facts: #"{ "hijos": 98765432109876543210 }"#, pointer: "/facts/hijos", secret: "98765"),
    SensitiveRow(facts: #"{ "renta": 98765.43210987654321 }"#, pointer: "/facts/renta", secret: "98765"),
    SensitiveRow(facts: #"{ "salud": { "estado": "enferm" } }"#, pointer: "/facts/salud/estado", secret: "enferm"),
    SensitiveRow(
      facts: #"{ "partos": [ { "fecha": "25/12/2013" } ] }"#, pointer: "/facts/partos/0/fecha", secret: "25/12"),
    SensitiveRow(
      facts: "{}", documents: #"[ { "type": "d", "attributes": { "estado": "enferm" } } ]"#,
      pointer: "/documents/0/attributes/estado", secret: "enferm"),
    SensitiveRow(
      facts: "{}", documents: #"[ { "type": "d", "attributes": { "nacido": "25/12/2013" } } ]"#,
      pointer: "/documents/0/attributes/nacido", secret: "25/12"),
  ]
}

@Suite("What is sensitive in a dossier")
struct SensitiveDossierTests {
  /// - Parameter mark: whether the facts are sensitive.
  private func procedure(_ isSensitive: Bool) throws -> Procedure {
    let mark = isSensitive ? #", "sensitive": true"# : ""
    let choice = #""type": "choice", "options": { "sano": "Sano", "enfermo": "Enfermo" }"#
    return try SmallDefinition([
      "facts": """
      { "estado": { \(choice)\(mark) }, "nacido": { "type": "date"\(mark) }, "hijos": { "type": "integer"\(mark) },
        "renta": { "type": "decimal"\(mark) },
        "salud": { "type": "group"\(mark), "fields": { "estado": { \(choice) } } },
        "partos": { "type": "list"\(mark), "each": "parto", "fields": { "fecha": { "type": "date" } } } }
      """,
      "documents": """
      { "d": { "title": "D", "attributes": { "estado": { \(choice)\(mark) }, "nacido": { "type": "date"\(mark) } } } }
      """,
      "requirements": "[ \(Entry.requirement("r", #"{ "document": "d" }"#)) ]",
    ]).procedure()
  }

  private func problems(_ row: SensitiveRow, _ procedure: Procedure) -> InputError? {
    #expect(throws: InputError.self) { try procedure.verdict(row.facts, documents: row.documents) }
  }

  @Test("is said by no diagnostic, not even as what it was probably meant to be", arguments: SensitiveRow.all)
  func masking(_ row: SensitiveRow) throws {
    let error = try #require(problems(row, procedure(true)))
    #expect(error.diagnostics.map(\.pointer.description) == [row.pointer])
    for language in Language.allCases {
      let text = error.text(in: language)
      // The options themselves are no secret.
      #expect(!text.replacing("`enfermo`", with: "").contains(row.secret), "\(text)")
      #expect(!text.contains("¿quiso decir") && !text.contains("did you mean"), "\(text)")
    }
  }

  @Test("would be told were it not sensitive", arguments: SensitiveRow.all)
  func telling(_ row: SensitiveRow) throws {
    #expect(try #require(problems(row, procedure(false))).description.contains(row.secret))
  }
}
