import Testing
import Tramites
import TramitesAuthoring

@Suite("The changes of a case")
struct CaseChangesTests {
  /// A change and what a part of the dossier is after it.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var with = "{}"
    var without = "[]"
    /// A path of keys into the dossier, and the JSON that must stand there; `nothing` where nothing must.
    let part: [String]
    let json: String

    init(_ description: String, with: String = "{}", without: String = "[]", _ part: [String], _ json: String) {
      testDescription = description
      self.with = with
      self.without = without
      self.part = part
      self.json = json
    }
  }

  static let changes = [
    Change("a value in place of another", with: #"{ "monto": 3.10 }"#, ["facts", "monto"], "3.10"),
    Change(
      "none in place of a value", with: #"{ "solicitante.cedula": null }"#, ["facts", "solicitante"],
      #"{"nombre":"Ana","cedula":null,"nacimiento":"1990-05-15"}"#),
    Change(
      "a group that is created on the way", with: #"{ "hijos[1].escuela.banco": "X" }"#, ["facts", "hijos"],
      #"[{"nombre":"Luis","estudia":true},{"nombre":"Rosa","estudia":false,"escuela":{"banco":"X"}}]"#),
    Change(
      "a group that was none", with: #"{ "solicitante": null, "solicitante.nombre": "Eva" }"#,
      ["facts", "solicitante"],
      #"{"nombre":"Eva"}"#),
    Change(
      "a whole group", with: #"{ "solicitante": { "nombre": "Eva" } }"#, ["facts", "solicitante"], #"{"nombre":"Eva"}"#),
    Change(
      "a whole element, and a part of it", with: #"{ "hijos[0]": { "nombre": "Eva" }, "hijos[0].estudia": false }"#,
      ["facts", "hijos"], #"[{"nombre":"Eva","estudia":false},{"nombre":"Rosa","estudia":false}]"#),
    Change("a whole list", with: #"{ "hijos": [], "documents": [] }"#, ["facts", "hijos"], "[]"),
    Change(
      "elements that are appended", with: #"{ "hijos[+]": [ { "nombre": "A" }, { "nombre": "B" } ] }"#,
      ["facts", "hijos"],
      #"[{"nombre":"Luis","estudia":true},{"nombre":"Rosa","estudia":false},{"nombre":"A"},{"nombre":"B"}]"#),
    Change(
      "one element that is appended", with: #"{ "hijos[+]": { "nombre": "A" } }"#, without: #"["hijos[0]"]"#,
      ["facts", "hijos"], #"[{"nombre":"Rosa","estudia":false},{"nombre":"A"}]"#),
    Change(
      "elements appended to a list that was none", with: #"{ "hijos": null, "hijos[+]": [ {} ], "documents": [] }"#,
      ["facts", "hijos"], "[{}]"),
    Change(
      "the indices of the base, whatever is appended and removed before",
      with: #"{ "documents[+]": [ { "type": "foto" } ], "documents[2].id": "a" }"#,
      without: #"["documents[0]", "documents[1]", "documents[3]", "documents[4]"]"#, ["documents"],
      #"[{"type":"x-carta","id":"a"},{"type":"foto"}]"#),
    Change(
      "the indices of the base, in whatever order things are removed",
      without: #"["documents[4]", "documents[0].contains[0]", "documents[1]", "documents[2]", "documents[3]"]"#,
      ["documents"], #"[{"type":"acta","of":"hijos[0]","original":true,"contains":["sello"]}]"#),
    Change(
      "the only document of a type", with: #"{ "documents[foto].bytes": 1 }"#, without: #"["documents[0]"]"#,
      ["documents"],
      #"[{"type":"acta","of":"hijos[1]","original":true,"contains":["firma"],"attributes":{"hojas":2}},"#
        + #"{"type":"x-carta"},{"type":"foto","bytes":1},{"type":"x-carta"}]"#),
    Change(
      "the only document of a type for a subject",
      with: #"{ "documents[acta@hijos[1]].attributes.hojas": 9, "documents[acta@hijos[0]].of": "hijos[1]" }"#,
      without: #"["documents[acta@hijos[0]]", "documents[foto]", "documents[2]", "documents[4]"]"#, ["documents"],
      #"[{"type":"acta","of":"hijos[1]","original":true,"contains":["firma"],"attributes":{"hojas":9}}]"#),
    Change("the channel", with: #"{ "submission.channel": "oficina" }"#, ["channel"], #""oficina""#),
    Change("the day", with: #"{ "submission.date": "2026-12-31" }"#, ["submittedOn"], #""2026-12-31""#),
    Change("no channel", without: #"["submission.channel"]"#, ["channel"], "nothing"),
    Change("no list", with: #"{ "documents": [] }"#, without: #"["hijos"]"#, ["facts", "hijos"], "nothing"),
    Change(
      "what is put there and removed again", with: #"{ "hijos[0].escuela.banco": "X" }"#,
      without: #"["hijos[0].escuela"]"#, ["facts", "hijos"],
      #"[{"nombre":"Luis","estudia":true},{"nombre":"Rosa","estudia":false}]"#),
  ]

  @Test("A change makes the dossier that it says", arguments: changes)
  func changeIsMade(change: Change) throws {
    let result = CaseFixture.run(CaseFixture.changing(with: change.with, without: change.without))
    #expect(result.diagnostics == [])
    let dossier = try #require(result.verdict).accepted.dossier
    let part = change.part.reduce(dossier.tree as JSONTree?) { $0?[$1] }
    #expect(part.map { String(decoding: $0.bytes(), as: UTF8.self) } ?? "nothing" == change.json)
  }

  private static func with(_ change: String) -> String { CaseFixture.changing(with: "{ \(change) }") }
  private static func without(_ path: String) -> String { CaseFixture.changing(without: "[\(path)]") }

  static let faults = [
    Fault("an index after the last", .casePath, with(#"▶"hijos[2].nombre": 1"#)),
    Fault("the index of what was appended", .casePath, with(#""hijos[+]": [{}], ▶"hijos[2].nombre": 1"#)),
    Fault("the index of what replaces a list", .casePath, with(#""hijos": [{}], ▶"hijos[0].nombre": 1"#)),
    Fault("an index where there is no list", .casePath, with(#"▶"solicitante[0]": 1"#)),
    Fault("a part of a value", .casePath, with(#"▶"monto.a": 1"#)),
    Fault("a part of a list without an index", .casePath, with(#"▶"hijos.nombre": 1"#)),
    Fault("appending to a group", .casePath, with(#"▶"solicitante[+]": {}"#)),
    Fault(
      "anything else of the submission", .casePath, with(#"▶"submission.chanel": 1"#),
      note: "did you mean `submission.channel`?"),
    Fault("the submission as a whole", .casePath, with(#"▶"submission": {}"#)),
    Fault(
      "a type of which there is no document", .casePath, with(#"▶"documents[fotos].bytes": 1"#),
      note: "did you mean `documents[foto]`?"),
    Fault(
      "a type of which all documents have a subject", .casePath, with(#"▶"documents[acta].bytes": 1"#),
      note: "did you mean `documents[acta@hijos[0]]`?"),
    Fault(
      "a subject for which there is no document", .casePath, with(#"▶"documents[acta@hijos[5]].bytes": 1"#),
      note: "did you mean `documents[acta@hijos[0]]`?"),
    Fault("a type of which there are several documents", .casePath, with(#"▶"documents[x-carta].id": "a""#)),
    Fault(
      "removing what is not there", .casePath, without(#"▶"solicitante.cedulla""#),
      note: "did you mean `solicitante.cedula`?"),
    Fault("removing a part of what is not there", .casePath, without(#"▶"otro.dato""#)),
    Fault("removing an element after the last", .casePath, without(#"▶"documents[5]""#)),
    Fault("removing twice", .casePath, without(#""monto", ▶"monto""#)),
    Fault("removing an element twice", .casePath, without(#""hijos[0]", ▶"hijos[0].nombre""#)),
    Fault("removing where things are appended", .casePath, without(#"▶"documents[+]""#)),
  ]

  @Test("A path that does not fit the base is reported where it is written", arguments: faults)
  func faultIsReported(fault: Fault) {
    #expect(fault.found() == fault.expected)
  }

  @Test("All paths that do not fit are reported")
  func allFaultsAreReported() {
    let result = CaseFixture.run(
      CaseFixture.changing(with: #"{ "a[0]": 1, "b[1]": 2 }"#, without: #"["c", "monto", "d"]"#))
    #expect(result.diagnostics.map { "\($0.location?.line ?? 0)" } == ["3", "3", "4", "4"])
    #expect(result.verdict == nil)
  }
}
