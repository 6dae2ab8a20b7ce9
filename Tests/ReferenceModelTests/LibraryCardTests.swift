import Testing

@testable import ReferenceModel

@Suite("The example of FORMAT §10")
struct LibraryCardTests {
  /// A row of the page's table: what changes in the first dossier, and what is then expected.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var edits: [Edit] = []
    var outcome: String
    var questions: [String] = []
    /// Statuses by instance; those left out are satisfied or met.
    var statuses: [String: String] = [:]
  }

  enum Edit: Sendable {
    case set([JSONTree.Step], JSONTree)
    case removeKey(String, [JSONTree.Step])
    case removeDocument(Int)
  }

  static let applicant: [JSONTree.Step] = [.key("facts"), .key("solicitante")]

  static let rows = [
    Row(testDescription: "the whole dossier", outcome: "admissible"),
    Row(
      testDescription: "without bytes of the passport", edits: [.removeKey("bytes", [.key("documents"), .index(0)])],
      outcome: "undetermined", questions: ["documents[0].bytes"], statuses: ["identidad": "undetermined"]),
    Row(
      testDescription: "one photo", edits: [.removeDocument(2)], outcome: "incomplete", statuses: ["fotos": "missing"]),
    Row(
      testDescription: "birthday left out", edits: [.removeKey("fechaNacimiento", applicant)],
      outcome: "undetermined", questions: ["solicitante.fechaNacimiento"],
      statuses: ["edad-minima": "undetermined", "autorizacion": "satisfied"]),
    Row(
      testDescription: "born 2021-01-01", edits: [.set(applicant + [.key("fechaNacimiento")], "2021-01-01")],
      outcome: "ineligible", statuses: ["edad-minima": "notMet"]),
    Row(
      testDescription: "birthday left out and no authorisation",
      edits: [.removeKey("fechaNacimiento", applicant), .removeDocument(3)], outcome: "undetermined",
      questions: ["solicitante.fechaNacimiento"],
      statuses: ["edad-minima": "undetermined", "autorizacion": "undetermined"]),
    Row(
      testDescription: "at the counter", edits: [.set([.key("channel")], "mostrador")], outcome: "undetermined",
      questions: ["documents[0].original"], statuses: ["identidad": "undetermined"]),
    Row(
      testDescription: "channel left out", edits: [.removeKey("channel", [])], outcome: "undetermined",
      questions: ["submission.channel", "documents[0].original"], statuses: ["identidad": "undetermined"]),
    Row(
      testDescription: "a wrong cédula", edits: [.set(applicant + [.key("cedula")], "1710034066")],
      outcome: "incomplete", statuses: ["identidad": "defective"]),
  ]

  @Test("Each row of the table gives the verdict that the page states", arguments: rows)
  func row(_ row: Row) throws {
    var dossier = try #require(JSONTree(parsing: LibraryCard.dossier))
    for edit in row.edits {
      switch edit {
      case .set(let steps, let value): dossier = dossier.setting(value, at: steps)
      case .removeKey(let key, let steps):
        var object = try #require(dossier.value(at: steps))
        object[key] = nil
        dossier = dossier.setting(object, at: steps)
      case .removeDocument(let index):
        var documents = try #require(dossier["documents"]).elements
        documents.remove(at: index)
        dossier["documents"] = .array(documents)
      }
    }
    let verdict = ReferenceEvaluator.evaluate(definition: LibraryCard.definition, dossier: dossier.text())
    #expect(verdict.outcome == row.outcome)
    #expect(Set(verdict.questions) == Set(row.questions))
    for instance in verdict.instances {
      let usual = instance.kind == "eligibility" ? "met" : "satisfied"
      #expect(instance.status == row.statuses[instance.name] ?? usual, "\(instance.name)")
    }
    #expect(verdict.fees == ReferenceFees(lines: [], total: "0"))
  }
}
