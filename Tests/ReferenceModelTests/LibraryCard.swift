/// The library card of FORMAT §10.
enum LibraryCard {
  static let definition = #"""
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
    """#

  /// 14 May 2026, over the web, a day before the sixteenth birthday.
  static let dossier = #"""
    { "procedure": "carne-biblioteca", "channel": "web", "submittedOn": "2026-05-14",
      "facts": { "solicitante": { "nombre": "Ana Ortiz", "fechaNacimiento": "2010-05-15", "cedula": null } },
      "documents": [
        { "type": "pasaporte", "expiresOn": "2027-05-14", "format": "pdf", "bytes": 921600 },
        { "type": "foto", "format": "jpg", "bytes": 102400 },
        { "type": "foto", "format": "jpg", "bytes": 102400 },
        { "type": "autorizacion", "format": "pdf", "bytes": 102400, "signature": "handwritten",
          "contains": ["firma", "telefono"] } ] }
    """#
}
