/// The library card of the format's page, with a case, and dossiers of it.
enum Library {
  static let files: [String: String] = [
    "Procedures/carne/procedure.json": definition,
    "Procedures/carne/cases/completo.json": passingCase,
    "completo.json": complete,
    "incompleto.json": incomplete,
  ]

  static let definition = #"""
    { "format": 1, "id": "carne-biblioteca",
      "title": { "es": "Emisión de carné de biblioteca", "en": "Issue of a library card" },
      "institution": { "name": "Biblioteca Municipal" },
      "effective": { "from": "2026-01-01" },
      "facts": {
        "solicitante": { "type": "group", "title": "Solicitante", "fields": {
          "nombre": { "type": "text", "title": "nombre", "question": "¿Cómo se llama?" },
          "cedula": { "type": "text", "title": "cédula", "format": "ec-cedula", "mayBeNone": true, "sensitive": true,
                      "question": "¿Cuál es su número de cédula?" },
          "fechaNacimiento": { "type": "date", "title": "fecha de nacimiento", "question": "¿Cuándo nació?",
            "valid": { "fact": "self.fechaNacimiento", "atMost": { "fact": "submission.date" } },
            "invalidMessage": "La fecha de nacimiento está en el futuro" },
          "estudia": { "type": "boolean", "title": "estudia" },
          "ingresos": { "type": "decimal", "title": "ingresos" },
          "hermanos": { "type": "integer", "title": "hermanos" },
          "edad": { "type": "integer", "title": "edad", "value": { "yearsBetween": [ { "fact": "self.fechaNacimiento" }, { "fact": "submission.date" } ] } } } },
        "hijos": { "type": "list", "title": "hijos", "each": "hijo", "fields": {
          "nombre": { "type": "text", "title": "nombre" },
          "vinculo": { "type": "choice", "title": "vínculo", "options": { "propio": "Propio", "adoptado": "Adoptado" } } } } },
      "documents": {
        "pasaporte":    { "title": "Pasaporte", "howToObtain": "En la cancillería de su país." },
        "autorizacion": { "title": "Autorización del representante", "contents": { "firma": "Firma", "telefono": "Teléfono de contacto" } },
        "foto":         { "title": "Fotografía" } },
      "channels": [ { "id": "mostrador", "kind": "in-person", "title": "Mostrador" },
                    { "id": "web", "kind": "online", "title": "Página web", "documentRules": { "formats": ["pdf", "jpg"], "maxBytes": 1048576 } } ],
      "eligibility":  [ { "id": "edad-minima", "title": "Edad mínima", "require": { "fact": "solicitante.edad", "atLeast": 6 }, "message": "El carné se emite desde los 6 años." } ],
      "requirements": [ { "id": "identidad", "title": "Número de cédula", "evidence": { "data": "solicitante.cedula" } },
                        { "id": "fotos", "title": { "es": "Dos fotografías", "en": "Two photographs" }, "evidence": { "document": "foto", "quantity": 2 } } ],
      "alternativeRequirements": [ { "id": "pasaporte", "title": "Pasaporte", "insteadOf": "identidad", "when": { "fact": "solicitante.cedula", "present": false },
                                     "evidence": { "document": "pasaporte", "current": true, "conditional": [ { "when": { "fact": "submission.channel", "is": "mostrador" }, "original": true } ] } } ],
      "additionalRequirements":  [ { "id": "autorizacion", "title": "Autorización", "when": { "fact": "solicitante.edad", "lessThan": 18 },
                                     "evidence": { "document": "autorizacion", "contains": "all", "signature": "handwritten" } } ],
      "fees": [] }
    """#

  /// Admissible, in one line.
  static let complete =
    #"{"procedure":"carne-biblioteca","channel":"web","submittedOn":"2026-05-14","#
    + #""facts":{"solicitante":{"cedula":null,"fechaNacimiento":"2000-05-15"}},"#
    + #""documents":[{"type":"pasaporte","expiresOn":"2027-01-01","format":"pdf","bytes":900000},"#
    + #"{"type":"foto","format":"jpg","bytes":100000},{"type":"foto","format":"jpg","bytes":100000}]}"#

  /// A photograph is missing.
  static let incomplete = complete.dropping(#",{"type":"foto","format":"jpg","bytes":100000}"#)

  /// The complete dossier, without a day.
  static let undated = complete.dropping(#""submittedOn":"2026-05-14","#)

  static let passingCase = #"{ "title": "Completo", "dossier": \#(complete), "expect": { "outcome": "admissible" } }"#

  static let failingCase =
    #"{ "title": "Falta una foto", "dossier": \#(incomplete), "expect": { "outcome": "incomplete", "defective": ["fotos"] } }"#
}

extension String {
  /// The string without the first occurrence of a part.
  func dropping(_ part: String) -> String { replacing(part, with: "", maxReplacements: 1) }
}
