import Tramites

/// A small procedure with everything a verdict's text can show.
enum Carne {
  /// An expired passport, one photograph instead of two, a copy of the letter.
  static let papers =
    #"{ "type": "pasaporte", "expiresOn": "2020-01-01" }, { "type": "foto" }, { "type": "carta", "original": false }"#

  /// The verdict on a dossier with some keys.
  static func verdict(_ keys: String) throws -> Verdict {
    let catalog = try Catalog(files: ["Procedures/carne.json": definition])
    let dossier = try Dossier(json: #"{ "procedure": "carne", "submittedOn": "2026-03-10", \#(keys) }"#)
    return try catalog.procedure("carne", on: "2026-03-10").check(dossier)
  }

  private static let definition = #"""
    { "format": 1, "id": "carne", "title": "EMISIÓN DE CARNÉ",
      "facts": {
        "solicitante": { "type": "group", "title": "solicitante", "label": "nombre", "fields": {
          "nombre": { "type": "text", "title": "nombre" },
          "cedula": { "type": "text", "title": "cédula", "mayBeNone": true, "sensitive": true } } },
        "codigo": { "type": "text", "title": "código de lector", "mayBeNone": true },
        "lectores": { "type": "list", "title": "lectores", "each": "lector", "label": "nombre", "fields": { "nombre": { "type": "text" } } },
        "urgente": { "type": "boolean", "title": "trámite urgente" } },
      "documents": { "foto": { "title": "Fotografía" }, "pasaporte": { "title": "Pasaporte" }, "carta": { "title": "Carta", "contents": { "f": "Firma", "s": "Sello" } },
        "poder": { "title": "Poder" } },
      "channels": [{ "id": "mostrador", "title": "Mostrador" }, { "id": "web", "title": "Web" }],
      "requirements": [
        { "id": "identidad", "title": "Número de cédula", "evidence": { "data": "solicitante.cedula" } },
        { "id": "codigo", "title": "Código de lector", "evidence": { "data": "codigo" }, "guidance": "Pida el código en el mostrador." },
        { "id": "lectores", "title": "Lectores", "evidence": { "data": "lectores" } },
        { "id": "carta", "title": "Carta", "evidence": { "document": "carta", "original": true, "conditional": [{ "when": { "fact": "urgente", "is": true }, "contains": "all" }] } },
        { "id": "fotos", "title": "Dos fotografías", "evidence": { "document": "foto", "quantity": 2 } },
        { "id": "viaje", "title": "Pasaporte vigente", "evidence": { "document": "pasaporte", "current": true } } ],
      "alternativeRequirements": [
        { "id": "pasaporte", "title": "Pasaporte", "insteadOf": "identidad",
          "when": { "fact": "solicitante.cedula", "present": false }, "evidence": { "document": "pasaporte" } } ],
      "additionalRequirements": [
        { "id": "poder", "title": "Poder", "when": { "fact": "urgente", "is": true },
          "evidence": { "document": "poder", "original": true, "copies": 1, "legible": true, "signature": "any",
            "conditional": [{ "when": { "fact": "document.issuedIn", "isNot": "EC" }, "apostilled": true }] } } ],
      "fees": [
        { "id": "emision", "title": "Emisión", "amount": 5, "currency": "USD" },
        { "id": "urgencia", "title": "Urgencia", "when": { "fact": "urgente", "is": true }, "amount": 3.5, "currency": "USD" } ],
      "schedule": [
        { "days": ["mon", "tue", "wed", "thu", "fri"], "opens": "08:00", "closes": "16:30", "channel": "mostrador" },
        { "always": true, "channel": "web" } ] }
    """#
}

extension String {
  /// The text as one line.
  var joinedLines: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
