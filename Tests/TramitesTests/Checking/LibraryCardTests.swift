import Testing
import Tramites

/// The worked example of the format (FORMAT §10), whole.
@Suite("The library card of the format's page")
struct LibraryCardTests {
  let procedure: Procedure

  init() throws {
    procedure = try Procedure(json: Self.definition, name: "carne-biblioteca.json")
  }

  private var complete: Dossier {
    Dossier(
      procedure: "carne-biblioteca", channel: "web", submittedOn: "2026-05-14",
      facts: ["solicitante": ["nombre": "Ana Ortiz", "cedula": nil, "fechaNacimiento": "2010-05-15"]],
      documents: [
        DocumentItem("pasaporte", format: "pdf", bytes: 900_000, expiresOn: .on("2027-01-01")),
        DocumentItem("foto", format: "jpg", bytes: 100_000),
        DocumentItem("foto", format: "jpg", bytes: 100_000),
        DocumentItem(
          "autorizacion", format: "pdf", bytes: 100_000, signature: .handwritten, contains: ["firma", "telefono"]),
      ])
  }

  @Test("is admissible for a fifteen-year-old with a passport over the web")
  func admissible() throws {
    let verdict = try procedure.check(complete)
    #expect(verdict.outcome == .admissible)
    #expect(verdict.missing == [] && verdict.defective == [] && verdict.notMet == [] && verdict.undetermined == [])
    #expect(verdict.questions.isEmpty)
    #expect(verdict.requirements.first { $0.id == "identidad" }?.metBy?.via == "pasaporte")
    #expect(verdict.fees?.total == 0)
  }

  @Test("asks for the size of the passport where it is left out")
  func unknownSize() throws {
    let verdict = try procedure.check(complete.removing("documents[0].bytes"))
    #expect(verdict.outcome == .undetermined)
    #expect(verdict.questions.map(\.path) == ["documents[0].bytes"])
    #expect(verdict.undetermined == ["identidad"])
  }

  @Test("misses the second photograph")
  func onePhoto() throws {
    let verdict = try procedure.check(complete.removing("documents[2]"))
    #expect(verdict.outcome == .incomplete)
    #expect(verdict.missing == ["fotos"])
  }

  @Test("asks for the birth date once, for the age criterion alone, where the authorisation is there")
  func unknownBirthDate() throws {
    let verdict = try procedure.check(complete.removing("solicitante.fechaNacimiento"))
    #expect(verdict.outcome == .undetermined)
    #expect(verdict.questions.map(\.path) == ["solicitante.fechaNacimiento"])
    #expect(verdict.questions.first?.neededFor == ["edad-minima"])
  }

  @Test("is ineligible below six years, without questions")
  func tooYoung() throws {
    let verdict = try procedure.check(complete.setting("solicitante.fechaNacimiento", to: "2021-01-01"))
    #expect(verdict.outcome == .ineligible)
    #expect(verdict.notMet == ["edad-minima"])
    #expect(verdict.questions.isEmpty)
  }

  @Test("does not miss an authorisation of which it is not known whether it applies")
  func unknownBirthDateWithoutAuthorisation() throws {
    let dossier = try complete.removing("documents[3]").removing("solicitante.fechaNacimiento")
    let verdict = try procedure.check(dossier)
    #expect(verdict.outcome == .undetermined)
    #expect(verdict.undetermined == ["edad-minima", "autorizacion"])
    #expect(verdict.questions.first?.neededFor == ["edad-minima", "autorizacion"])
  }

  @Test("has the same outcome with and without explanations")
  func outcomes() throws {
    for dossier in [complete, try complete.removing("documents[2]"), try complete.removing("documents[0].bytes")] {
      #expect(try procedure.outcome(of: dossier) == procedure.check(dossier).outcome)
    }
  }

  static let definition = """
    { "format": 1, "id": "carne-biblioteca", "title": "Emisión de carné de biblioteca", "institution": { "name": "Biblioteca Municipal" },
      "facts": {
        "solicitante": { "type": "group", "title": "Solicitante", "fields": {
          "nombre":          { "type": "text", "title": "nombre", "question": "¿Cómo se llama?" },
          "cedula":          { "type": "text", "title": "cédula", "format": "ec-cedula", "mayBeNone": true, "sensitive": true, "question": "¿Cuál es su número de cédula?" },
          "fechaNacimiento": { "type": "date", "title": "fecha de nacimiento", "question": "¿Cuándo nació?",
                               "valid": { "fact": "self.fechaNacimiento", "atMost": { "fact": "submission.date" } }, "invalidMessage": "La fecha de nacimiento está en el futuro" },
          "edad":            { "type": "integer", "title": "edad", "value": { "yearsBetween": [ { "fact": "self.fechaNacimiento" }, { "fact": "submission.date" } ] } } } } },
      "documents": {
        "pasaporte":    { "title": "Pasaporte", "howToObtain": "En la cancillería de su país." },
        "autorizacion": { "title": "Autorización del representante", "contents": { "firma": "Firma", "telefono": "Teléfono de contacto" } },
        "foto":         { "title": "Fotografía" } },
      "channels": [ { "id": "mostrador", "kind": "in-person", "title": "Mostrador" },
                    { "id": "web", "kind": "online", "title": "Página web", "documentRules": { "formats": ["pdf", "jpg"], "maxBytes": 1048576 } } ],
      "eligibility":  [ { "id": "edad-minima", "title": "Edad mínima", "require": { "fact": "solicitante.edad", "atLeast": 6 }, "message": "El carné se emite desde los 6 años." } ],
      "requirements": [ { "id": "identidad", "title": "Número de cédula", "evidence": { "data": "solicitante.cedula" } },
                        { "id": "fotos", "title": "Dos fotografías", "evidence": { "document": "foto", "quantity": 2 } } ],
      "alternativeRequirements": [ { "id": "pasaporte", "title": "Pasaporte", "insteadOf": "identidad", "when": { "fact": "solicitante.cedula", "present": false },
                                     "evidence": { "document": "pasaporte", "current": true, "conditional": [ { "when": { "fact": "submission.channel", "is": "mostrador" }, "original": true } ] } } ],
      "additionalRequirements":  [ { "id": "autorizacion", "title": "Autorización", "when": { "fact": "solicitante.edad", "lessThan": 18 },
                                     "evidence": { "document": "autorizacion", "contains": "all", "signature": "handwritten" } } ],
      "fees": [] }
    """
}
