import Tramites

extension JSONTree {
  /// The text of a member.
  fileprivate func word(_ key: String) -> String? {
    if case .string(let text)? = self[key] { text } else { nil }
  }
}

/// Dossiers whose sensitive values are markers: what looks like a value of the fact, and what does not.
enum Marked {
  /// What must not be said: each is part of one of the values below.
  static let markers = ["MARCADOR", "17098765", "48151623", "48.151.623", "48,151,623", "1961"]

  /// A value of a sensitive fact.
  ///
  /// - Parameter isOfType: whether the fact takes it.
  static func value(of declaration: JSONTree, isOfType: Bool) -> JSONTree {
    switch (declaration.word("type"), isOfType) {
    case ("integer", true): 48_151_623
    case ("decimal", true): .number("48151623.25")
    case ("date", true): "1961-07-23"
    case ("text", true):
      switch declaration.word("format") {
      case "ec-cedula": "1709876542"
      case "ec-ruc": "1709876542001"
      case "email": "marcador@MARCADOR.example"
      case "passport": "MARCADOR7"
      case "digits", "ec-phone", "phone": "17098765"
      default: "MARCADOR y más"
      }
    // One letter from being right: nothing may say what was probably meant.
    case ("text", false): 48_151_623
    case ("integer", false), ("decimal", false): "MARCADOR"
    case ("date", false): "1961-7-23"
    default: "MARCADOR"
    }
  }

  /// The facts with every sensitive value marked.
  ///
  /// - Parameters:
  ///   - fields: the declarations.
  ///   - types: the definition's `types`.
  static func facts(
    _ given: JSONTree, _ fields: JSONTree, types: JSONTree, isOfType: Bool, isSensitive: Bool = false,
    count: inout Int
  ) -> JSONTree {
    guard case .object(let members) = given else { return given }
    var result: [JSONMember] = []
    for member in members {
      guard let declaration = fields[member.key] else {
        result.append(member)
        continue
      }
      let isOwnSensitive = isSensitive || declaration["sensitive"] == true
      var inner = declaration["fields"] ?? [:]
      if case .string(let type)? = declaration["fieldsOf"], case .object(let own) = inner,
        case .object(let more)? = types[type]?["fields"]
      {
        inner = .object(own + more)
      }
      let value: JSONTree
      switch (declaration.word("type"), member.value) {
      case ("group", .object):
        value = facts(
          member.value, inner, types: types, isOfType: isOfType, isSensitive: isOwnSensitive, count: &count)
      case ("list", .array(let elements)):
        value = .array(
          elements.map {
            facts($0, inner, types: types, isOfType: isOfType, isSensitive: isOwnSensitive, count: &count)
          })
      case ("boolean", _) where isOfType, ("choice", _) where isOfType, ("group", _), ("list", _): value = member.value
      default:
        value = isOwnSensitive ? Self.value(of: declaration, isOfType: isOfType) : member.value
        count += isOwnSensitive ? 1 : 0
      }
      result.append(JSONMember(member.key, value))
    }
    return .object(result)
  }

  /// The dossier of which everything sensitive is marked, and how many values are.
  static func dossier(
    _ dossier: JSONTree, definition: JSONTree, types: JSONTree, isOfType: Bool
  ) -> (dossier: JSONTree, count: Int) {
    var count = 0
    guard case .object(let members) = dossier else { return (dossier, 0) }
    let changed = members.map { member -> JSONMember in
      switch (member.key, member.value) {
      case ("facts", _):
        return JSONMember(
          member.key,
          facts(member.value, definition["facts"] ?? [:], types: types, isOfType: isOfType, count: &count))
      case ("documents", .array(let documents)):
        let marked = documents.map { document -> JSONTree in
          guard case .object(let keys) = document, case .string(let type)? = document["type"] else { return document }
          let declared = definition["documents"]?[type]?["attributes"] ?? [:]
          return .object(
            keys.map { key in
              guard key.key == "attributes" else { return key }
              return JSONMember(key.key, facts(key.value, declared, types: types, isOfType: isOfType, count: &count))
            })
        }
        return JSONMember(member.key, .array(marked))
      default: return member
      }
    }
    return (.object(changed), count)
  }

  // MARK: Everything sensitive

  /// A definition with sensitive facts of every kind, which reads them wherever anything is read.
  static let definition = #"""
    { "format": 1, "id": "secretos", "title": "Secretos", "channels": [ { "id": "web", "title": "Web" }, { "id": "aqui", "title": "Aquí" } ],
      "facts": {
        "libre": { "type": "text", "title": "libre", "sensitive": true },
        "cedula": { "type": "text", "title": "cédula", "format": "ec-cedula", "sensitive": true },
        "correo": { "type": "text", "title": "correo", "format": "email", "sensitive": true },
        "digitos": { "type": "text", "title": "dígitos", "format": "digits", "length": 4, "sensitive": true },
        "entero": { "type": "integer", "title": "entero", "sensitive": true,
          "valid": { "fact": "entero", "lessThan": 5 }, "invalidMessage": "No es menor" },
        "decimal": { "type": "decimal", "title": "decimal", "sensitive": true },
        "dia": { "type": "date", "title": "día", "sensitive": true,
          "valid": { "fact": "dia", "atLeast": "2000-01-01" }, "invalidMessage": "Es de antes" },
        "si": { "type": "boolean", "title": "sí", "sensitive": true },
        "clase": { "type": "choice", "title": "clase", "options": { "a": "A", "b": "B" }, "sensitive": true },
        "grupo": { "type": "group", "title": "grupo", "label": "nombre", "sensitive": true, "fields": {
          "nombre": { "type": "text", "title": "nombre" }, "dia": { "type": "date", "title": "día" } } },
        "lista": { "type": "list", "title": "lista", "each": "uno", "label": "nombre", "sensitive": true, "fields": {
          "nombre": { "type": "text", "title": "nombre" }, "entero": { "type": "integer", "title": "entero" },
          "cedula": { "type": "text", "title": "cédula", "format": "ec-cedula" } } },
        "abierto": { "type": "integer", "title": "abierto" }, "nota": { "type": "text", "title": "nota" },
        "doble": { "type": "integer", "title": "doble", "value": { "multiply": [ { "fact": "entero" }, 1 ] } },
        "vence": { "type": "date", "title": "vence", "value": { "plusDays": [ { "fact": "dia" }, 0 ] } } },
      "documents": { "d": { "title": "Papel", "attributes": {
        "numero": { "type": "text", "title": "número", "sensitive": true }, "dia": { "type": "date", "title": "día", "sensitive": true },
        "monto": { "type": "integer", "title": "monto", "sensitive": true } } } },
      "eligibility": [
        { "id": "e1", "title": "E", "require": { "fact": "entero", "lessThan": 100 }, "message": "No" },
        { "id": "e2", "title": "E", "require": { "fact": "abierto", "lessThan": { "fact": "entero" } }, "message": "No" },
        { "id": "e3", "title": "E", "require": { "fact": "doble", "lessThan": 100 }, "message": "No" },
        { "id": "e4", "title": "E", "forEach": "lista", "require": { "fact": "uno.entero", "lessThan": 100 }, "message": "No" },
        { "id": "e5", "title": "E", "require": { "fact": "nota", "is": { "fact": "libre" } }, "message": "No" },
        { "id": "e6", "title": "E", "require": { "value": { "yearOf": { "fact": "dia" } }, "atLeast": 2000 }, "message": "No" } ],
      "requirements": [
        { "id": "r1", "title": "R", "evidence": { "data": ["libre", "cedula", "correo", "digitos", "entero", "decimal", "dia"] } },
        { "id": "r2", "title": "R", "forEach": "lista", "evidence": { "data": ["uno.nombre", "uno.cedula"] } },
        { "id": "r3", "title": "R", "evidence": { "document": "d", "of": "grupo", "current": true } },
        { "id": "r4", "title": "R", "evidence": { "document": "d", "checks": [
          { "id": "c1", "message": "M", "require": { "fact": "document.numero", "is": { "fact": "cedula" } } },
          { "id": "c2", "message": "M", "require": { "fact": "document.monto", "lessThan": 5 } } ] } },
        { "id": "r5", "title": "R", "evidence": { "document": "d", "issuedWithin": { "days": 3, "from": { "fact": "document.dia" } },
          "validFor": { "months": 1, "from": { "fact": "vence" } } } },
        { "id": "r6", "title": "R", "evidence": { "confirmed": "si" } } ],
      "alternativeRequirements": [ { "id": "a1", "title": "A", "insteadOf": "r1", "when": { "fact": "decimal", "moreThan": 1 },
        "evidence": { "document": "d", "original": true } } ],
      "additionalRequirements": [ { "id": "x1", "title": "X", "when": { "some": "lista", "where": { "fact": "uno.entero", "moreThan": 3 } },
        "evidence": { "document": "d", "quantity": 3 } } ],
      "notices": [ { "when": { "fact": "entero", "moreThan": 1 }, "text": "Aviso" } ],
      "steps": [ { "text": "Vaya", "when": { "fact": "entero", "moreThan": 1 } } ],
      "outcome": { "results": [ { "id": "o1", "title": "O", "value": { "fact": "entero" } } ] } }
    """#

  static let dossier = #"""
    { "procedure": "secretos", "channel": "web", "submittedOn": "2026-03-10",
      "facts": { "libre": "x", "cedula": "x", "correo": "x", "digitos": "x", "entero": 1, "decimal": 1, "dia": "2026-01-01",
        "si": false, "clase": "a", "abierto": 3, "nota": "otra",
        "grupo": { "nombre": "x", "dia": "2026-01-01" }, "lista": [ { "nombre": "x", "entero": 1, "cedula": "x" }, { "nombre": "x" } ] },
      "documents": [ { "type": "d", "attributes": { "numero": "x", "dia": "2026-01-01", "monto": 1 }, "issuedOn": "2020-01-01",
        "expiresOn": "2020-01-02" }, { "type": "d", "of": "grupo" } ] }
    """#
}
