import Tramites
import TramitesAuthoring

/// A small procedure with everything that a case can name, and files beside it.
enum CaseFixture {
  static let definition = """
    { "format": 1, "id": "beca", "title": "Beca",
      "effective": { "from": "2020-01-01" },
      "types": { "recibido": { "fields": { "banco": { "type": "text", "title": "banco" } } } },
      "facts": {
        "solicitante": { "type": "group", "title": "Solicitante", "mayBeNone": true, "fields": {
          "nombre": { "type": "text", "title": "nombre" },
          "cedula": { "type": "text", "title": "cédula", "mayBeNone": true },
          "nacimiento": { "type": "date", "title": "nacimiento" },
          "edad": { "type": "integer", "title": "edad",
            "value": { "yearsBetween": [ { "fact": "self.nacimiento" }, { "fact": "submission.date" } ] } } } },
        "hijos": { "type": "list", "each": "hijo", "title": "Hijos", "mayBeNone": true, "fields": {
          "nombre": { "type": "text", "title": "nombre" },
          "estudia": { "type": "boolean", "title": "estudia" },
          "escuela": { "type": "group", "title": "Escuela", "fieldsOf": "recibido" } } },
        "monto": { "type": "decimal", "title": "monto" } },
      "documents": {
        "foto": { "title": "Fotografía" },
        "acta": { "title": "Acta", "contents": { "firma": "Firma", "sello": "Sello" },
          "attributesOf": "recibido", "attributes": { "hojas": { "type": "integer", "title": "hojas" } } } },
      "channels": [ { "id": "web", "title": "Web" }, { "id": "oficina", "title": "Oficina" } ],
      "outcome": { "kind": "Beca", "results": [
        { "id": "beca", "title": "Beca", "value": { "multiply": [ { "fact": "monto" }, 2 ] } },
        { "id": "bono", "title": "Bono", "when": { "fact": "monto", "moreThan": 1000 }, "value": 5 },
        "Un carné" ] },
      "notices": [ { "forEach": "hijos", "when": { "fact": "hijo.estudia", "is": false }, "text": "No estudia" } ],
      "eligibility": [ { "id": "mayor", "title": "Mayor de edad",
        "require": { "fact": "solicitante.edad", "atLeast": 18 }, "message": "Debe ser mayor de edad" } ],
      "requirements": [
        { "id": "identidad", "title": "Cédula", "evidence": { "data": "solicitante.cedula" } },
        { "id": "acta", "title": "Acta", "forEach": "hijos",
          "evidence": { "document": "acta", "of": "hijo", "original": true, "contains": ["firma"] } } ],
      "alternativeRequirements": [ { "id": "foto-carne", "title": "Foto", "insteadOf": "identidad",
        "evidence": { "document": "foto" } } ],
      "additionalRequirements": [ { "id": "estudios", "title": "Estudios", "forEach": "hijos",
        "when": { "fact": "hijo.estudia", "is": true }, "evidence": { "data": "hijo.nombre" } } ],
      "fees": [ { "id": "tasa", "title": "Tasa", "amount": { "fact": "monto" }, "currency": "USD" } ] }
    """

  /// A case that is admissible, on which the cases of the tests rest.
  static let base = """
    {
      "title": "Completo",
      "dossier": {
        "procedure": "beca",
        "channel": "web",
        "submittedOn": "2026-03-10",
        "facts": {
          "solicitante": { "nombre": "Ana", "cedula": "1710034065", "nacimiento": "1990-05-15" },
          "hijos": [
            { "nombre": "Luis", "estudia": true },
            { "nombre": "Rosa", "estudia": false }
          ],
          "monto": 12.50
        },
        "documents": [
          { "type": "acta", "of": "hijos[0]", "original": true, "contains": ["firma", "sello"] },
          { "type": "acta", "of": "hijos[1]", "original": true, "contains": ["firma"], "attributes": { "hojas": 2 } },
          { "type": "x-carta" },
          { "type": "foto" },
          { "type": "x-carta" }
        ]
      },
      "expect": { "outcome": "admissible", "questions": [], "fees": 12.5, "results": { "beca": 25 }, "notices": 1 }
    }
    """

  static let folder = "becas/cases/"

  static let catalog = Catalog.loadingWhatItCan(files: ["becas/procedure.json": definition]).catalog

  /// The result of the case `case.json`, which stands beside the admissible `base.json`.
  static func run(_ text: String, others: [String: String] = [:], limits: Limits = .standard) -> CaseResult {
    run(["case.json": text, "base.json": base].merging(others) { $1 }, limits: limits)
  }

  static func run(_ files: [String: String], limits: Limits = .standard) -> CaseResult {
    let files = Dictionary(uniqueKeysWithValues: files.map { (folder + $0.key, $0.value) })
    return CaseRunner(catalog: catalog, files: files, limits: limits).run([folder + "case.json"])[0]
  }

  /// A case on `base.json` with changes, and with what is expected.
  static func changing(with: String = "{}", without: String = "[]", expect: String = #"{ "outcome": "admissible" }"#)
    -> String
  {
    """
    {
      "base": "base.json",
      "with": \(with),
      "without": \(without),
      "expect": \(expect)
    }
    """
  }
}
