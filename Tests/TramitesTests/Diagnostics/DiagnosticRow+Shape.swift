import Tramites

extension DiagnosticRow {
  /// Keys, types of JSON and values that the format does not have.
  static let shape: [DiagnosticRow] = [
    // Keys.
    definition(
      ["channels": #"[ { "id": "web", "title": "W", ⟦"urll": "x" } ]"#], .keyUnknown, "/channels/0/urll", meant: "url"),
    files(
      ["procedure.json": SmallDefinition().json.dropLast() + ",\n  ⟦\"reqirements\": [] }"], .keyUnknown,
      "/reqirements", meant: "requirements"),
    definition(["description": #"{ "es": "x", ⟦"ES": "y" }"#], .keyUnknown, "/description/ES"),
    definition(["requirements": #"[ ⟦{ "id": "r", "title": "R" } ]"#], .keyMissing, "/requirements/0"),
    definition(
      ["requirements": #"[ { "id": "r", "title": "R", "evidence": ⟦{} } ]"#], .keyMissing, "/requirements/0/evidence"),
    definition(["title": #"⟦{ "en": "T" }"#], .keyMissing, "/title"),
    definition(
      ["additionalRequirements": #"[ ⟦{ "id": "r", "title": "R", "evidence": { "data": "submission.date" } } ]"#],
      .keyMissing, "/additionalRequirements/0"),
    definition(["facts": #"{ "a": ⟦{} }"#], .keyMissing, "/facts/a"),
    definition(["facts": #"{ "a": ⟦{ "type": "group" } }"#], .keyMissing, "/facts/a"),
    definition(["facts": #"{ "a": ⟦{ "type": "list", "fields": {} } }"#], .keyMissing, "/facts/a"),
    definition(["steps": "[ ⟦{} ]"], .keyMissing, "/steps/0"),
    definition(["related": #"[ ⟦{ "note": "x" } ]"#], .keyMissing, "/related/0"),
    definition(["legalBasis": #"[ ⟦{ "articles": "1" } ]"#], .keyMissing, "/legalBasis/0"),
    definition(["responseTime": "⟦{}"], .keyMissing, "/responseTime"),
    definition(
      ["outcome": #"{ "results": [ { "id": "r", "title": "R", "validFor": ⟦{} } ] }"#], .keyMissing,
      "/outcome/results/0/validFor"),
    condition("⟦{}", .keyMissing), condition(#"⟦{ "fact": "b" }"#, .keyMissing),
    condition(#"{ "value": ⟦{ "sume": [ 1 ] }, "is": 1 }"#, .keyMissing, "/value", meant: "sum"),
    condition(#"⟦{ "fakt": "b", "is": true }"#, .keyMissing, meant: "fact"),
    condition(#"⟦{ "all": [], "any": [] }"#, .keyConflict),
    condition(#"⟦{ "fact": "i", "value": 1, "is": 1 }"#, .keyConflict),
    condition(#"{ "value": ⟦{ "add": [ 1 ], "min": [ 1 ] }, "is": 1 }"#, .keyConflict, "/value"),
    definition(["responseTime": #"⟦{ "automatic": true, "days": 3 }"#], .keyConflict, "/responseTime"),
    definition(
      ["facts": #"{ "a": { "type": "text", "format": ⟦"email", "length": 3 } }"#], .keyConflict, "/facts/a/format"),
    definition(
      [
        "facts": #"{ "l": { "type": "list", "each": "e", "fields": {} } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "data": [ "l" ], "atLeast": ⟦2 } } ]"#,
      ], .keyConflict, "/requirements/0/evidence/atLeast"),
    document(#""validFor": ⟦{ "days": 1, "months": 1 }"#, .keyConflict, "/validFor"),
    // Types of JSON.
    definition(["title": "⟦5"], .typeMismatch, "/title"), definition(["facts": "⟦[]"], .typeMismatch, "/facts"),
    definition(["requirements": "⟦{}"], .typeMismatch, "/requirements"),
    definition(["channels": #"[ ⟦"web" ]"#], .typeMismatch, "/channels/0"),
    definition(["format": #"⟦"1""#], .typeMismatch, "/format"),
    condition(#"{ "all": ⟦{} }"#, .typeMismatch, "/all"), condition("⟦true", .typeMismatch),
    condition(#"{ "fact": "i", "in": ⟦1 }"#, .typeMismatch, "/in"),
    condition(#"{ "fact": "i", "present": ⟦1 }"#, .typeMismatch, "/present"),
    condition(#"{ "fact": "i", "is": ⟦[ 1 ] }"#, .typeMismatch, "/is"),
    document(#""copies": ⟦1.0"#, .typeMismatch, "/copies"),
    definition(
      ["parameters": #"{ "p": { "type": "integer", "values": [ { "value": ⟦1.5 } ] } }"#], .typeMismatch,
      "/parameters/p/values/0/value"),
    files(["procedure.json": "⟦[]"], .typeMismatch, ""),
    // Values.
    definition(["format": "⟦2"], .valueInvalid, "/format"),
    definition(["description": #"⟦" ""#], .valueInvalid, "/description"),
    definition(["description": #"{ "es": "x", "en": ⟦"" }"#], .valueInvalid, "/description/en"),
    definition(["effective": #"{ "from": ⟦"2025-02-29" }"#], .valueInvalid, "/effective/from"),
    definition(["effective": #"{ "from": "2026-01-02", "until": ⟦"2026-01-01" }"#], .valueInvalid, "/effective/until"),
    definition(
      ["channels": #"[ { "id": "w", "title": "W", "kind": ⟦"onlin" } ]"#], .valueInvalid, "/channels/0/kind",
      meant: "online"),
    definition(["facts": #"{ "a": { "type": "text", "length": ⟦9 } }"#], .keyConflict, "/facts/a/length"),
    definition(
      [
        "documents": #"{ "d": { "title": "D", "attributes": { "a": ⟦{ "type": "integer", "invalidMessage": "M" } } } }"#
      ],
      .valueInvalid, "/documents/d/attributes/a"),
    definition(
      [
        "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "a": { "type": "text" } }, "#
          + #""example": [ ⟦1 ] } }"#
      ],
      .typeMismatch, "/facts/l/example/0"),
    definition(["facts": #"{ "a": { "type": ⟦"bolean" } }"#], .valueInvalid, "/facts/a/type", meant: "boolean"),
    definition(["facts": #"{ "a": { "type": "choice", "options": ⟦{} } }"#], .valueInvalid, "/facts/a/options"),
    definition(
      [
        "facts":
          #"{ "l": { "type": "list", "each": "e", "fields": { "m": ⟦{ "type": "list", "each": "f", "fields": {} } } } }"#
      ],
      .valueInvalid, "/facts/l/fields/m"),
    definition(
      ["facts": #"{ "a": { "type": "text", "format": "email", "example": ⟦"no" } }"#], .valueInvalid, "/facts/a/example"
    ),
    definition(
      ["facts": #"{ "a": { "type": "integer", "example": ⟦3, "valid": { "fact": "a", "moreThan": 3 } } }"#],
      .valueInvalid,
      "/facts/a/example"),
    definition(
      ["facts": #"{ "a": { "type": "integer", "value": 1, "example": ⟦3 } }"#], .valueInvalid, "/facts/a/example"),
    definition(
      ["documents": #"{ "d": { "title": "D", "attributes": { "x": ⟦{ "type": "integer", "value": 1 } } } }"#],
      .valueInvalid,
      "/documents/d/attributes/x"),
    definition(
      ["documents": #"{ "d": { "title": "D", "attributes": { "x": ⟦{ "type": "group", "fields": {} } } } }"#],
      .valueInvalid,
      "/documents/d/attributes/x"),
    definition(["schedule": #"[ { "opens": ⟦"8:00" } ]"#], .valueInvalid, "/schedule/0/opens"),
    definition(
      ["transparency": #"[ { "month": ⟦"2025-13", "complaints": 0, "attentions": 0 } ]"#], .valueInvalid,
      "/transparency/0/month"),
    definition(
      ["fees": #"[ { "id": "f", "title": "F", "amount": 1, "currency": ⟦"usd" } ]"#], .valueInvalid, "/fees/0/currency"),
    definition(
      [
        "fees":
          #"[ { "id": "f", "title": "F", "amount": 1, "currency": "USD" }, { "id": "g", "title": "F", "amount": 1, "currency": ⟦"EUR" } ]"#
      ],
      .valueInvalid, "/fees/1/currency"),
    definition(
      ["sourceNotes": #"[ { "says": "x", "resolution": "y", "affects": [ ⟦"requirements" ] } ]"#], .valueInvalid,
      "/sourceNotes/0/affects/0"),
    condition(#"{ "fact": "i", "is": ⟦null }"#, .valueInvalid, "/is"),
    condition(#"{ "fact": "i", "in": ⟦[] }"#, .valueInvalid, "/in"),
    condition(#"{ "fact": "s", "is": ⟦"\t" }"#, .valueInvalid, "/is"),
    condition(#"{ "fact": "i", "is": ⟦9223372036854775808 }"#, .valueInvalid, "/is"),
    condition(#"{ "fact": "i", "is": ⟦0.1234567890123456789 }"#, .valueInvalid, "/is"),
    condition(#"{ "value": { "add": ⟦[] }, "is": 1 }"#, .valueInvalid, "/value/add"),
    condition(#"{ "value": { "subtract": ⟦[ 1 ] }, "is": 1 }"#, .valueInvalid, "/value/subtract"),
    condition(#"{ "value": { "round": 1, "decimals": ⟦19 }, "is": 1 }"#, .valueInvalid, "/value/decimals"),
    condition(#"{ "value": { "choose": ⟦[], "else": 1 }, "is": 1 }"#, .valueInvalid, "/value/choose"),
    document(#""copies": ⟦0"#, .valueInvalid, "/copies"), document(#""original": ⟦false"#, .valueInvalid, "/original"),
    document(#""quantity": ⟦0"#, .valueInvalid, "/quantity"), document(#""formats": ⟦[]"#, .valueInvalid, "/formats"),
    document(#""formats": [ ⟦"PDF" ]"#, .valueInvalid, "/formats/0"),
    document(#""signature": ⟦"electronik""#, .valueInvalid, "/signature", meant: "electronic"),
    document(#""validFor": { "days": ⟦0 }"#, .valueInvalid, "/validFor/days"),
    definition(
      [
        "requirements":
          #"[ { "id": "r", "title": "R", "evidence": { "anyOf": [ { "data": "submission.date" } ], "atLeast": ⟦2 } } ]"#
      ],
      .valueInvalid, "/requirements/0/evidence/atLeast"),
    // Ids and names.
    definition(["channels": #"[ { "id": ⟦"Web", "title": "W" } ]"#], .idMalformed, "/channels/0/id"),
    definition(["facts": #"{ ⟦"Edad": { "type": "integer" } }"#], .idMalformed, "/facts/Edad"),
    definition(
      ["facts": #"{ "a": { "type": "choice", "options": { ⟦"año": "Año" } } }"#], .idMalformed, "/facts/a/options/año"),
    definition(["documents": #"{ ⟦"acta_1": { "title": "A" } }"#], .idMalformed, "/documents/acta_1"),
    definition(["conditions": #"{ ⟦"es mayor": { "all": [] } }"#], .idMalformed, "/conditions/es mayor"),
    condition(#"{ "fact": ⟦"g..edad", "is": 1 }"#, .idMalformed, "/fact"),
    definition(
      ["channels": #"[ { "id": "w", "title": "W" }, { "id": ⟦"w", "title": "V" } ]"#], .idDuplicate, "/channels/1/id"),
    definition(
      [
        "eligibility": "[ \(Entry.criterion("r", #"{ "all": [] }"#)) ]",
        "requirements": #"[ { "id": ⟦"r", "title": "R", "evidence": { "data": "submission.date" } } ]"#,
      ], .idDuplicate, "/requirements/0/id"),
    definition(
      ["outcome": #"{ "results": [ { "id": "r", "title": "R" }, { "id": ⟦"r", "title": "R" } ] }"#], .idDuplicate,
      "/outcome/results/1/id"),
    definition(["facts": #"{ "document": ⟦{ "type": "boolean" } }"#], .nameDuplicate, "/facts/document"),
    definition(
      [
        "types": #"{ "p": { "fields": { "a": { "type": "boolean" } } } }"#,
        "facts": #"{ "g": { "type": "group", "fieldsOf": "p", "fields": { "a": ⟦{ "type": "boolean" } } } }"#,
      ], .nameDuplicate, "/facts/g/fields/a"),
    definition(
      ["facts": #"{ "e": { "type": "boolean" }, "l": ⟦{ "type": "list", "each": "e", "fields": {} } }"#],
      .nameDuplicate, "/facts/l"),
    definition(
      [
        "facts":
          #"{ "l": { "type": "list", "each": "e", "fields": {} }, "m": ⟦{ "type": "list", "each": "e", "fields": {} } }"#
      ], .nameDuplicate, "/facts/m"),
    definition(
      ["documents": #"{ "d": { "title": "D", "attributes": { "copies": ⟦{ "type": "integer" } } } }"#], .nameDuplicate,
      "/documents/d/attributes/copies"),
  ]
}
