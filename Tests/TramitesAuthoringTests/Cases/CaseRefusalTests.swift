import Testing
import Tramites
import TramitesAuthoring

@Suite("A case whose dossier is refused")
struct CaseRefusalTests {
  private static func with(_ change: String) -> String { CaseFixture.changing(with: "{ \(change) }") }

  /// The base with a piece of its text replaced, and a case on it that changes nothing.
  private static func base(_ piece: String, _ replacement: String) -> [String: String] {
    ["base.json": CaseFixture.base.replacing(piece, with: replacement)]
  }

  private static let number = "write the number without quotation marks, as 12.50"
  private static let string = "write it in quotation marks"
  private static let boolean = "write `true` (yes) or `false` (no), without quotation marks"

  static let faults = [
    Fault("a changed value", .dossierType, with(#""monto": ▶"doce""#), note: number),
    Fault("a value of a changed group", .dossierType, with(#""solicitante": { "nombre": ▶1 }"#), note: string),
    Fault(
      "a key of an appended element", .dossierFactUnknown,
      with(#""hijos[+]": [ { "nombre": "A" }, { ▶"nombra": "B" } ]"#),
      note: "did you mean `nombre`?"),
    Fault("an appended document", .dossierDocumentType, with(#""documents[+]": { "type": ▶"carta" }"#)),
    Fault(
      "a fact that is created on the way", .dossierFactUnknown, with(#"▶"solicitante.celula": "1""#),
      note: "did you mean `cedula`?"),
    Fault(
      "a group that is created in place of none", .dossierType,
      with(#""solicitante.cedula": null, ▶"solicitante.cedula.numero": 1"#), note: string),
    Fault("a group that is created on the way", .dossierFactUnknown, with(#"▶"otro.grupo.dato": 1"#)),
    Fault("a calculated fact", .dossierFactCalculated, with(#""solicitante.edad": ▶20"#)),
    Fault("none where there must be a value", .dossierNull, with(#""monto": ▶null"#)),
    Fault("the channel", .dossierOption, with(#""submission.channel": ▶"webb""#), note: "did you mean `web`?"),
    Fault("the day", .dossierType, with(#""submission.date": ▶"2026-02-30""#)),
    Fault("a day on which nothing is in force", .dossierNotInForce, with(#""submission.date": ▶"2019-12-31""#)),
    Fault(
      "a subject that a removal leaves without its element", .dossierSubject,
      CaseFixture.changing(without: #"["hijos[1]"]"#),
      note: "did you mean `hijos[0]`?",
      others: base(#""of": "hijos[1]""#, #""of": ▶"hijos[1]""#)),
    Fault(
      "a value of the base", .dossierType, CaseFixture.changing(), note: number,
      others: base(#""monto": 12.50"#, #""monto": ▶true"#)),
    Fault(
      "a key of the base", .keyUnknown, CaseFixture.changing(), note: "did you mean `channel`?",
      others: base(#""channel""#, #"▶"chanel""#)),
    Fault(
      "the procedure of the base", .dossierProcedure, CaseFixture.changing(), note: "did you mean `beca`?",
      others: base(#""procedure": "beca""#, #""procedure": ▶"becas""#)),
    Fault(
      "the base's whole dossier", .dossierNoDate, CaseFixture.changing(without: #"["submission.date"]"#),
      others: base(#""dossier": {"#, #""dossier": ▶{"#)),
    Fault(
      "a value of a case between", .dossierType,
      #"{ "base": "a.json", "with": { "submission.channel": "web" }, "expect": { "outcome": "admissible" } }"#,
      note: boolean, others: ["a.json": with(#""hijos[1].estudia": ▶"no""#)]),
    Fault(
      "the case's own dossier", .dossierFactUnknown,
      """
      { "expect": { "outcome": "admissible" },
        "dossier": { "procedure": "beca", "submittedOn": "2026-03-10",
          "facts": { "solicitante": { "ñandú": 1, "nombre": "x" } } } }
      """.replacing("\"ñandú\"", with: "▶\"ñandú\"")),
    Fault(
      "the case's own dossier without a procedure", .keyMissing,
      #"{ "dossier": ▶{ "submittedOn": "2026-03-10", "facts": {} }, "expect": { "outcome": "admissible" } }"#),
  ]

  @Test("The problem is shown where the value was written", arguments: faults)
  func problemHasItsPlace(fault: Fault) {
    #expect(fault.found() == fault.expected)
  }

  @Test("All problems are shown, each in its file")
  func allProblemsAreShown() {
    let result = CaseFixture.run(
      CaseFixture.changing(with: #"{ "monto": "x", "solicitante.nombre": 1 }"#),
      others: Self.base(#""estudia": true"#, #""estudia": "x""#))
    let places = result.diagnostics.map { $0.location?.description ?? "" }
    #expect(
      places.map { $0.split(separator: "/").last?.split(separator: ":").first } == [
        "case.json", "base.json", "case.json",
      ])
    #expect(result.verdict == nil)
    #expect(!result.passed)
  }

  @Test("The pointer is that of the file which is shown")
  func pointerIsThatOfTheFile() {
    let result = CaseFixture.run(CaseFixture.changing(with: #"{ "hijos[0]": { "estudia": 1 } }"#))
    #expect(result.diagnostics.map { "\($0.pointer)" } == ["/with/hijos[0]/estudia"])
  }
}
