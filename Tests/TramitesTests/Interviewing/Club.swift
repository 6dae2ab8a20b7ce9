import Tramites

/// The admission to a club: a procedure with everything that an interview may ask.
enum Club {
  static func procedure(_ change: (inout String) -> Void = { _ in }) throws -> Procedure {
    var text = definition
    change(&text)
    return try Procedure(json: text)
  }

  static let day: CivilDate = "2026-03-10"

  static let definition = #"""
    { "format": 1, "id": "club", "title": { "es": "Ingreso al club", "en": "Admission to the club" },
      "facts": {
        "persona": { "type": "group", "title": "persona", "fields": {
          "cedula": { "type": "text", "title": "cédula", "format": "ec-cedula", "mayBeNone": true, "sensitive": true,
                      "question": { "es": "¿Cuál es su cédula?", "en": "What is your identity card number?" } },
          "nacimiento": { "type": "date", "title": "nacimiento", "question": "¿Cuándo nació?",
                          "valid": { "fact": "self.nacimiento", "atMost": { "fact": "submission.date" } },
                          "invalidMessage": { "es": "La fecha está en el futuro", "en": "The date is in the future" } },
          "edad": { "type": "integer", "title": "edad",
                    "value": { "yearsBetween": [ { "fact": "self.nacimiento" }, { "fact": "submission.date" } ] } } } },
        "clase": { "type": "choice", "title": "clase", "options": { "a": { "es": "Activa", "en": "Active" },
                   "b": { "es": "Benefactora", "en": "Sponsor" } } },
        "cuota": { "type": "decimal", "title": "cuota" },
        "moroso": { "type": "boolean", "title": "moroso", "askedOf": "system" },
        "recomendado": { "type": "boolean", "title": "recomendado", "askedOf": "official" },
        "hijos": { "type": "list", "title": { "es": "hijos", "en": "children" }, "each": "hijo", "fields": {
          "anios": { "type": "integer", "title": "años" } } } },
      "documents": {
        "pasaporte": { "title": { "es": "Pasaporte", "en": "Passport" } },
        "acta": { "title": { "es": "Acta", "en": "Record" }, "contents": { "firma": "Firma", "sello": "Sello" } },
        "foto": { "title": { "es": "Fotografía", "en": "Photograph" } } },
      "channels": [ { "id": "web", "title": "Web" } ],
      "eligibility": [ { "id": "adulto", "title": "Adulto", "require": { "fact": "persona.edad", "atLeast": 18 },
                         "message": "Solo adultos." } ],
      "requirements": [
        { "id": "identidad", "title": "Identidad", "evidence": { "data": "persona.cedula" } },
        { "id": "sin-deudas", "title": "Sin deudas", "when": { "fact": "moroso", "is": true },
          "evidence": { "document": "acta" } },
        { "id": "recomendacion", "title": "Recomendación", "evidence": { "confirmed": "recomendado" } },
        { "id": "hijos", "title": "Hijos", "forEach": "hijos", "when": { "fact": "hijo.anios", "lessThan": 18 },
          "evidence": { "document": "acta", "of": "hijo", "contains": "all" } },
        { "id": "fotos", "title": "Fotos", "evidence": { "document": "foto", "quantity": 2 } } ],
      "alternativeRequirements": [
        { "id": "pasaporte", "title": "Pasaporte", "insteadOf": "identidad",
          "when": { "fact": "persona.cedula", "present": false },
          "evidence": { "document": "pasaporte", "original": true, "copies": 1,
            "conditional": [ { "when": { "fact": "document.issuedIn", "isNot": "EC" }, "apostilled": true } ] } } ],
      "additionalRequirements": [
        { "id": "cuota", "title": "Cuota", "when": { "fact": "clase", "is": "b" }, "evidence": { "data": "cuota" } } ] }
    """#
}

extension Interview {
  /// Answers what comes, until nothing is left or a question has no answer here.
  ///
  /// - Returns: the questions that were asked, in their order.
  @discardableResult
  mutating func answer(_ answers: [Question.ID: Answer], in procedure: Procedure) throws -> [Question.ID] {
    var asked: [Question.ID] = []
    while let question = try state(in: procedure).question {
      guard let answer = answers[question.id] else { break }
      asked.append(question.id)
      try self.answer(answer, to: question.id, in: procedure)
    }
    return asked
  }
}
