import Testing
import Tramites

@Suite("Diagnostics")
struct DiagnosticTests {
  private static func problems(_ definition: SmallDefinition) -> [Diagnostic] {
    Catalog.loadingWhatItCan(files: ["p.json": definition.json]).diagnostics
  }

  @Test("are all there where a file has several problems, whatever their kind")
  func several() {
    let definition = SmallDefinition([
      "titel": #""x""#, "effective": #"{ "from": "ayer" }"#,
      "channels": #"[ { "id": "w" }, { "id": "W", "title": 5 } ]"#,
      "facts":
        #"{ "a": { "type": "boolean" }, "b": { "type": "entero" }, "c": { "type": "integer", "value": { "fact": "zz" } } }"#,
      "requirements":
        #"[ { "id": "r", "title": "R", "evidence": { "data": "b" } }, { "id": "r", "title": "R", "evidence": { "data": "q" } } ]"#,
      "eligibility":
        "[ \(Entry.criterion("k", #"{ "all": [ { "fact": "a", "is": 1 }, { "fact": "aa", "is": true } ] }"#)) ]",
    ])
    let found = Self.problems(definition).map { "\($0.code) \($0.pointer)" }
    #expect(
      Set(found) == [
        "key.unknown /titel", "value.invalid /effective/from", "key.missing /channels/0", "id.malformed /channels/1/id",
        "type.mismatch /channels/1/title", "value.invalid /facts/b/type", "fact.unknown /facts/c/value/fact",
        "id.duplicate /requirements/1/id", "fact.unknown /requirements/1/evidence/data",
        "condition.type /eligibility/0/require/all/0/is", "fact.unknown /eligibility/0/require/all/1/fact",
      ])
    #expect(found.count == Set(found).count)
  }

  @Test("of a dossier are all there, in the order of their places")
  func dossier() throws {
    let procedure = try DiagnosticRow.dossierDefinition.procedure()
    let text = """
      { "procedure": "t", "channel": "fax", "submittedOn": "2025-01-01",
        "facts": { "b": 1, "zz": 2, "calc": true, "grupo": { "edad": "x" }, "lista": [ null ] },
        "documents": [ { "type": "d", "of": "nadie", "copies": -1 }, { "type": "q" }, {} ] }
      """
    let error = try #require(throws: InputError.self) { try procedure.check(Dossier(json: text)) }
    #expect(
      error.diagnostics.map(\.code) == [
        .dossierOption, .dossierNotInForce, .dossierType, .dossierFactUnknown,
        .dossierFactCalculated,
        .dossierType, .dossierType, .dossierSubject, .dossierType, .dossierDocumentType, .keyMissing,
      ])
    let offsets = error.diagnostics.compactMap(\.location?.offset)
    #expect(offsets == offsets.sorted() && offsets.count == error.diagnostics.count)
    #expect(error.description.split(separator: "\n").count >= error.diagnostics.count)
  }

  @Test("of a dossier of another procedure say that, and nothing that follows from it")
  func otherProcedure() throws {
    let procedure = try DiagnosticRow.dossierDefinition.procedure()
    let text = #"{ "procedure": "u", "channel": "fax", "facts": { "zz": 2 }, "documents": [ { "type": "q" } ] }"#
    let error = try #require(throws: InputError.self) { try procedure.check(Dossier(json: text)) }
    #expect(error.diagnostics.map(\.code) == [.dossierProcedure])
  }

  @Test(
    "of a dossier name what is wrong and what may stand there",
    arguments: [
      ("[]", "un expediente es un objeto `{…}`, y aquí hay una lista"),
      ("null", "un expediente es un objeto `{…}`, y aquí hay `null`"),
      (
        #"{ "procedure": "t", "facts": { "i": 12.5 } }"#,
        "en `i` se esperaba un número entero, sin punto ni exponente, y `12.5` no lo es"
      ),
      (
        #"{ "procedure": "t", "facts": { "i": 9223372036854775808 } }"#,
        "`9223372036854775808` es demasiado largo: caben 64 bits en un entero"
      ),
      (#"{ "procedure": "t", "facts": { "i": "1" } }"#, "en `i` se esperaba un número entero, y hay un texto"),
      (
        #"{ "procedure": "t", "documents": [ { "type": "d", "of": "grupo" } ] }"#,
        "`grupo` no es ningún grupo ni elemento que esté en los datos [dossier.subject]"
      ),
      (
        #"{ "procedure": "t", "facts": { "lista": [ {} ] }, "documents": [ { "type": "d", "of": "grupo" } ] }"#,
        "`grupo` no es ningún grupo ni elemento que esté en los datos, como `lista[0]` [dossier.subject]"
      ),
      (
        #"{ "procedure": "t", "documents": [ { "type": "d", "issuedIn": "Alemania" } ] }"#,
        "`documents[0].issuedIn` es un país con las dos letras mayúsculas de su código, como `EC`, y hay `Alemania`"
      ),
    ])
  func words(dossier: String, message: String) throws {
    let catalog = try Catalog(files: ["procedure.json": DiagnosticRow.dossierDefinition.json])
    let error = try #require(throws: InputError.self) {
      try catalog.check(Dossier(json: dossier), submittedOn: "2026-03-10")
    }
    #expect(error.diagnostics.count == 1)
    #expect(error.description.contains(message), "\(error)")
  }

  @Test(
    "of a number beyond its bounds name the bound",
    arguments: [
      ("0", "debe ser un entero de 1 o más"), ("2147483648", "debe ser un entero entre 1 y 2147483647"),
      ("9223372036854775807", "debe ser un entero entre 1 y 2147483647"),
      ("9223372036854775808", "caben 64 bits en un entero"), ("1.5", "y `1.5` no lo es"),
    ])
  func bounds(copies: String, message: String) {
    let definition = SmallDefinition([
      "documents": #"{ "d": { "title": "D" } }"#,
      "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", "copies": \#(copies) }"#)) ]",
    ])
    #expect(Self.problems(definition).map(\.message.spanish).contains { $0.contains(message) })
  }

  @Test("do not report what follows from another problem")
  func cascades() {
    let definition = SmallDefinition([
      "facts": #"{ "b": { "type": "entero" } }"#, "conditions": #"{ "c": { "fct": "b" } }"#,
      "eligibility": "[ \(Entry.criterion("k", #"{ "all": [ { "condition": "c" }, { "fact": "b", "is": 1 } ] }"#)) ]",
    ])
    #expect(Self.problems(definition).map(\.pointer.description) == ["/facts/b/type", "/conditions/c"])
  }

  @Test("ignore keys that begin with x-, everywhere")
  func ignored() {
    let definition = SmallDefinition([
      "x-note": "1", "facts": #"{ "x-a": 5, "a": { "type": "boolean", "x-b": null } }"#, "conditions": #"{ "x-c": 1 }"#,
      "description": #"{ "es": "E", "x-d": 1 }"#,
      "eligibility":
        #"[ { "id": "k", "title": "T", "message": "M", "x-e": 1, "require": { "fact": "a", "x-f": 1, "is": true } } ]"#,
    ])
    #expect(Self.problems(definition) == [])
  }

  @Test("point at the other place too")
  func notes() throws {
    let twice = Self.problems(
      SmallDefinition(["channels": #"[ { "id": "w", "title": "W" }, { "id": "w", "title": "V" } ]"#]))
    let first = try #require(twice.first?.notes.first?.location)
    #expect(first.file == "p.json" && first.offset < (twice[0].location?.offset ?? 0))
    let files = [
      "l.json": #"{ "format": 1, "library": "l", "facts": { "a": { "type": "boolean" } } }"#,
      "p.json": SmallDefinition(["imports": #"[ "l.json" ]"#, "facts": #"{ "a": { "type": "date" } }"#]).json,
    ]
    #expect(Catalog.loadingWhatItCan(files: files).diagnostics.first?.notes.first?.location?.file == "l.json")
  }

  @Test("of an unknown key have an edit that mends it")
  func fixIts() throws {
    let text = SmallDefinition(["chanels": "[]"]).json
    let fixIt = try #require(Catalog.loadingWhatItCan(files: ["p.json": text]).diagnostics.first?.fixIts.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fixIt.range, with: Array(fixIt.replacement.utf8))
    #expect(fixIt.file == "p.json")
    #expect(String(decoding: bytes, as: UTF8.self) == text.replacing("chanels", with: "channels"))
  }

  @Test("are printed with their place, code, pointer and notes")
  func text() throws {
    let diagnostic = try #require(Self.problems(SmallDefinition(["chanels": "[]"])).first)
    #expect(
      diagnostic.text(in: .english) == """
        p.json:8:1: error: the key `chanels` is not known here [key.unknown] /chanels
          note: did you mean `channels`?
        """)
    #expect(diagnostic.description == diagnostic.text(in: .spanish))
    #expect(diagnostic.text(in: .spanish).contains("¿quiso decir `channels`?"))
  }

  @Test("show control characters of the file, and do not send them")
  func controlCharacters() {
    let definition = SmallDefinition(["facts": #"{ "a\u001b[31m\u202e": { "type": "boolean" } }"#])
    for diagnostic in Self.problems(definition) {
      for language in Language.allCases {
        let text = diagnostic.text(in: language)
        #expect(text.contains(#"\u{1B}[31m\u{202E}"#))
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      }
    }
  }

  @Test(
    "propose a name that is near, and none that is far",
    arguments: [
      ("canal", "canall", "canall"), ("requisito", "requisitos", "requisitos"), ("caNAL", "canal", "canal"),
      ("cnaal", "canal", "canal"), ("canal", "canales", nil), ("cana", "requisitos", nil), ("abc", "xyz", nil),
      ("fecha", "cedula", nil), (String(repeating: "a", count: 65), String(repeating: "a", count: 66), nil),
    ] as [(String, String, String?)])
  func nearest(_ written: String, _ declared: String, _ meant: String?) {
    let definition = SmallDefinition([
      "facts": #"{ "\#(declared)": { "type": "boolean" }, "muyDistinto": { "type": "boolean" } }"#,
      "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "\#(written)", "is": true }"#)) ]",
    ])
    let problems = Self.problems(definition)
    #expect(problems.map(\.code) == [.factUnknown])
    #expect(problems.flatMap(\.notes).map(\.message.spanish) == (meant.map { ["¿quiso decir `\($0)`?"] } ?? []))
  }
}
