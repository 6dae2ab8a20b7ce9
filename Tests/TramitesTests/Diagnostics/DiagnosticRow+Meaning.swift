import Tramites

extension DiagnosticRow {
  /// Names that lead nowhere, types that do not fit together, circles.
  static let meaning: [DiagnosticRow] = [
    condition(#"{ "fact": ⟦"bb", "is": true }"#, .factUnknown, "/fact", meant: "b"),
    condition(#"{ "fact": ⟦"g.edat", "is": 1 }"#, .factUnknown, "/fact", meant: "edad"),
    condition(#"{ "fact": ⟦"i.x", "is": 1 }"#, .factUnknown, "/fact"),
    condition(#"{ "some": ⟦"ll", "where": { "all": [] } }"#, .factUnknown, "/some", meant: "l"),
    condition(#"{ "fact": ⟦"e.x", "is": 1 }"#, .scopeElement, "/fact"),
    condition(#"{ "fact": ⟦"l.x", "is": 1 }"#, .scopeElement, "/fact"),
    condition(#"{ "fact": ⟦"self.b", "is": true }"#, .scopeElement, "/fact"),
    condition(#"{ "fact": ⟦"document.copies", "is": 1 }"#, .scopeElement, "/fact"),
    definition(
      ["facts": #"{ "a": { "type": "integer", "value": { "fact": ⟦"self.b" } } }"#], .scopeElement,
      "/facts/a/value/fact"),
    definition(
      [
        "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "x": { "type": "boolean" } } } }"#,
        "conditions": #"{ "c": { "fact": ⟦"e.x", "is": true } }"#,
        "eligibility": "[ \(Entry.criterion("k", #"{ "condition": "c" }"#)) ]",
      ], .scopeElement, "/conditions/c/fact"),
    condition(#"{ "fact": "b", "is": ⟦1 }"#, .conditionType, "/is"),
    condition(#"{ "fact": "i", "is": ⟦true }"#, .conditionType, "/is"),
    condition(#"{ "fact": "i", "is": ⟦"5" }"#, .conditionType, "/is"),
    condition(#"{ "fact": "t", "is": ⟦"ayer" }"#, .conditionType, "/is"),
    condition(#"{ "fact": "t", "is": ⟦5 }"#, .conditionType, "/is"),
    condition(#"{ "fact": "i", "in": [ 1, ⟦"x" ] }"#, .conditionType, "/in/1"),
    condition(#"{ "fact": "s", "lessThan": ⟦"x" }"#, .conditionType, "/lessThan"),
    condition(#"{ "fact": "b", "atLeast": ⟦true }"#, .conditionType, "/atLeast"),
    condition(#"{ "fact": "k", "moreThan": ⟦"uno" }"#, .conditionType, "/moreThan"),
    condition(#"{ "fact": "k", "is": ⟦{ "fact": "s" } }"#, .conditionType, "/is"),
    condition(#"{ "fact": "k", "is": ⟦{ "fact": "k2" } }"#, .conditionType, "/is"),
    condition(#"{ "fact": "g", "is": ⟦1 }"#, .conditionType, "/is"),
    condition(#"{ "fact": "l", "is": ⟦1 }"#, .conditionType, "/is"),
    condition(#"{ "some": "l", "where": { "fact": "e", "is": ⟦1 } }"#, .conditionType, "/where/is"),
    condition(#"{ "every": ⟦"g", "where": { "all": [] } }"#, .conditionType, "/every"),
    condition(#"{ "value": { "add": [ 1, ⟦{ "fact": "t" } ] }, "is": 1 }"#, .conditionType, "/value/add/1"),
    condition(#"{ "value": { "min": [ { "fact": "t" }, ⟦1 ] }, "is": "2026-01-01" }"#, .conditionType, "/value/min/1"),
    condition(
      #"{ "value": { "plusDays": [ { "fact": "t" }, ⟦0.5 ] }, "is": "2026-01-01" }"#, .conditionType,
      "/value/plusDays/1"),
    condition(
      #"{ "value": { "dateOf": [ 2026, ⟦{ "divide": [ 2, 1 ] }, 1 ] }, "is": "2026-01-01" }"#, .conditionType,
      "/value/dateOf/1"),
    condition(#"{ "value": { "yearOf": ⟦{ "fact": "i" } }, "is": 1 }"#, .conditionType, "/value/yearOf"),
    condition(
      #"{ "value": { "if": { "all": [] }, "then": { "fact": "i" }, "else": ⟦{ "fact": "t" } }, "is": 1 }"#,
      .conditionType,
      "/value/else"),
    condition(#"{ "value": ⟦{ "parameter": "q" }, "is": 1 }"#, .conditionType, "/value"),
    condition(#"{ "value": ⟦{ "parameter": "p", "key": "a" }, "is": 1 }"#, .conditionType, "/value"),
    condition(#"{ "value": { "parameter": "q", "key": ⟦{ "fact": "i" } }, "is": 1 }"#, .conditionType, "/value/key"),
    definition(["facts": #"{ "a": { "type": "integer", "value": ⟦1.5 } }"#], .conditionType, "/facts/a/value"),
    definition(["facts": #"{ "a": { "type": "date", "value": ⟦1 } }"#], .conditionType, "/facts/a/value"),
    definition(["facts": #"{ "a": { "type": "integer", "example": ⟦"x" } }"#], .conditionType, "/facts/a/example"),
    definition(
      ["parameters": #"{ "p": ⟦{ "type": "integer", "values": [ { "value": 1 }, { "value": { "a": 1 } } ] } }"#],
      .conditionType,
      "/parameters/p"),
    definition(
      ["fees": #"[ { "id": "f", "title": "F", "amount": ⟦{ "fact": "submission.date" }, "currency": "USD" } ]"#],
      .conditionType,
      "/fees/0/amount"),
    condition(#"{ "fact": "k", "is": ⟦"unno" }"#, .optionUnknown, "/is", meant: "uno"),
    condition(#"{ "fact": "k", "notIn": [ "uno", ⟦"cuatro" ] }"#, .optionUnknown, "/notIn/1"),
    condition(
      #"{ "value": { "if": { "all": [] }, "then": { "fact": "k" }, "else": ⟦"x" }, "is": "uno" }"#, .optionUnknown,
      "/value/else"),
    // What follows from another mistake is not told.
    condition(#"{ "fact": "i", ⟦"lessthan": 1 }"#, .keyUnknown, "/lessthan", meant: "lessThan"),
    definition(
      [
        "facts":
          #"{ "i": { "type": "integer" }, "l": ⟦{ "type": "list", "each": "i", "fields": {} }, "k": { "type": "integer", "value": { "fact": "i" } } }"#
      ], .nameDuplicate, "/facts/l"),
    definition(
      [
        "documents": #"{ "d": { "title": "D", "attributes": { "a": ⟦{ "type": "group", "fields": {} } } } }"#,
        "requirements":
          #"[ { "id": "r", "title": "R", "evidence": { "document": "d", "checks": [ { "id": "c", "message": "M", "require": { "fact": "document.a", "is": 1 } } ] } } ]"#,
      ], .valueInvalid, "/documents/d/attributes/a"),
    condition(#"{ "value": { "count": "l", "where": ⟦{ "fact": "i" } }, "is": 1 }"#, .keyMissing, "/value/where"),
    // References.
    condition(#"{ "condition": ⟦"zz" }"#, .referenceUnknown, "/condition"),
    condition(#"{ "value": { "parameter": ⟦"pp" }, "is": 1 }"#, .referenceUnknown, "/value/parameter", meant: "p"),
    definition(["institution": #"⟦"iess""#], .referenceUnknown, "/institution"),
    definition(
      ["norms": #"{ "ley": { "title": "L" } }"#, "legalBasis": #"[ { "norm": ⟦"lei" } ]"#], .referenceUnknown,
      "/legalBasis/0/norm", meant: "ley"),
    definition(["requirements": #"[ { "use": ⟦"r" } ]"#], .referenceUnknown, "/requirements/0/use"),
    definition(["facts": #"{ "g": { "type": "group", "fieldsOf": ⟦"p" } }"#], .referenceUnknown, "/facts/g/fieldsOf"),
    definition(
      ["facts": #"{ "g": { "type": "group", "label": ⟦"nombe", "fields": { "nombre": { "type": "text" } } } }"#],
      .referenceUnknown, "/facts/g/label", meant: "nombre"),
    definition(["leftBlank": #"[ ⟦"shedule" ]"#], .referenceUnknown, "/leftBlank/0", meant: "schedule"),
    definition(
      ["sourceNotes": #"[ { "says": "x", "resolution": "y", "affects": [ ⟦"/requirements/r" ] } ]"#], .referenceUnknown,
      "/sourceNotes/0/affects/0"),
    definition(
      ["steps": #"[ { "text": "x", "requirements": [ ⟦"r" ] } ]"#], .referenceUnknown, "/steps/0/requirements/0"),
    definition(["steps": #"[ { "text": "x", "channel": ⟦"web" } ]"#], .referenceUnknown, "/steps/0/channel"),
    definition(["schedule": #"[ { "text": "x", "channel": ⟦"web" } ]"#], .referenceUnknown, "/schedule/0/channel"),
    definition(
      [
        "alternativeRequirements":
          #"[ { "id": "a", "title": "A", "insteadOf": ⟦"r", "evidence": { "data": "submission.date" } } ]"#
      ],
      .referenceUnknown, "/alternativeRequirements/0/insteadOf"),
    definition(
      [
        "requirements":
          #"[ { "id": "r", "title": "R", "legalBasis": [ ⟦"l" ], "evidence": { "data": "submission.date" } } ]"#
      ],
      .referenceUnknown, "/requirements/0/legalBasis/0"),
    // Circles.
    definition(
      ["conditions": #"{ "a": { "not": { "condition": "b" } }, "b": { "all": [ ⟦{ "condition": "a" } ] } }"#],
      .conditionCircle, "/conditions/b/all/0"),
    definition(
      [
        "facts":
          #"{ "a": ⟦{ "type": "integer", "value": { "fact": "b" } }, "b": { "type": "integer", "value": { "add": [ { "fact": "a" }, 1 ] } } }"#
      ],
      .factCircle, "/facts/a"),
    definition(
      [
        "facts":
          #"{ "l": { "type": "list", "each": "e", "fields": { "x": ⟦{ "type": "integer", "value": { "sum": "l", "of": { "fact": "e.x" } } } } } }"#
      ],
      .factCircle, "/facts/l/fields/x"),
    definition(
      [
        "documents": #"{ "d": { "title": "D" } }"#,
        "constraints": #"{ "a": { "anyOf": [ { "meets": "b" } ] }, "b": ⟦{ "meets": "a" } }"#,
        "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", "meets": "a" }"#)) ]",
      ], .constraintCircle, "/constraints/b"),
    definition(
      [
        "types": #"{ "p": { "fields": { "q": ⟦{ "type": "group", "fieldsOf": "p" } } } }"#,
        "facts": #"{ "g": { "type": "group", "fieldsOf": "p" } }"#,
      ], .typeCircle, "/types/p/fields/q"),
    definition(
      ["types": #"{ "p": { "fields": { "q": ⟦{ "type": "group", "fieldsOf": "p" } } } }"#], .typeCircle,
      "/types/p/fields/q"),
    definition(["constraints": #"{ "a": ⟦{ "meets": "a" } }"#], .constraintCircle, "/constraints/a"),
    definition(["constraints": #"{ "a": { "meets": ⟦"b" } }"#], .referenceUnknown, "/constraints/a/meets"),
    definition(
      ["types": #"{ "p": { "fields": { "q": { "type": "group", "fieldsOf": ⟦"r" } } } }"#], .referenceUnknown,
      "/types/p/fields/q/fieldsOf"),
    definition(
      ["types": #"{ "p": { "fields": { "q": { "type": "text", "format": ⟦"placa" } } } }"#], .formatUnknown,
      "/types/p/fields/q/format"),
    definition(
      ["facts": #"{ "a": { "type": "text", "format": ⟦"emial" } }"#], .formatUnknown, "/facts/a/format", meant: "email"),
    definition(
      ["documents": #"{ "d": { "title": "D", "attributes": { "a": { "type": "text", "format": ⟦"placa" } } } }"#],
      .formatUnknown,
      "/documents/d/attributes/a/format"),
  ]

  /// Evidence and constraints that ask for what there is not.
  static let evidence: [DiagnosticRow] = [
    definition(
      ["requirements": #"[ { "id": "r", "title": "R", "evidence": { "document": ⟦"d" } } ]"#], .referenceUnknown,
      "/requirements/0/evidence/document"),
    definition(
      ["requirements": #"[ { "id": "r", "title": "R", "evidence": { "data": ⟦"x" } } ]"#], .factUnknown,
      "/requirements/0/evidence/data"),
    definition(
      [
        "facts": #"{ "g": { "type": "group", "fields": {} } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "data": ⟦"g" } } ]"#,
      ],
      .conditionType, "/requirements/0/evidence/data"),
    definition(
      [
        "facts": #"{ "a": { "type": "integer", "value": 1 } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "data": ⟦"a" } } ]"#,
      ],
      .conditionType, "/requirements/0/evidence/data"),
    definition(
      [
        "facts": #"{ "a": { "type": "integer" } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "confirmed": ⟦"a" } } ]"#,
      ],
      .conditionType, "/requirements/0/evidence/confirmed"),
    document(#""of": ⟦"b""#, .conditionType, "/of"), document(#""of": ⟦"l""#, .conditionType, "/of"),
    document(#""of": ⟦"e""#, .scopeElement, "/of"),
    document(#""contains": ⟦[ "firmas" ]"#, .referenceUnknown, "/contains", meant: "firma"),
    document(#""endorsedBy": ⟦[ "jues" ]"#, .referenceUnknown, "/endorsedBy", meant: "juez"),
    document(#""contains": ⟦"todo""#, .typeMismatch, "/contains"),
    document(
      #""checks": [ { "id": "c", "message": "M", "require": { "fact": ⟦"document.mont", "is": 1 } } ]"#, .factUnknown,
      "/checks/0/require/fact", meant: "monto"),
    document(
      #""checks": [ { "id": "c", "message": "M", "require": { "fact": ⟦"document", "present": true } } ]"#,
      .factUnknown, "/checks/0/require/fact"),
    document(
      #""checks": [ { "id": "c", "message": "M", "require": { "fact": "document.monto", "is": ⟦"x" } } ]"#,
      .conditionType, "/checks/0/require/is"),
    document(
      #""checks": [ { "id": "c", "message": "M", "require": { "fact": "document.signature", "is": ⟦"hand" } } ]"#,
      .optionUnknown, "/checks/0/require/is"),
    document(#""issuedWithin": { "days": 1, "from": ⟦{ "fact": "b" } }"#, .conditionType, "/issuedWithin/from"),
    definition(
      [
        "documents": #"{ "d": { "title": "D" } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "document": "d", "contains": ⟦"all" } } ]"#,
      ], .referenceUnknown, "/requirements/0/evidence/contains"),
    definition(
      [
        "documents":
          #"{ "d": { "title": "D", "attributes": { "m": { "type": "integer" } } }, "e": { "title": "E", "attributes": { "m": { "type": "date" } } } }"#,
        "requirements":
          #"[ { "id": "r", "title": "R", "evidence": { "document": [ "d", "e" ], "checks": [ { "id": "c", "message": "M", "require": { "fact": ⟦"document.m", "present": true } } ] } } ]"#,
      ], .conditionType, "/requirements/0/evidence/checks/0/require/fact"),
    definition(
      [
        "documents": #"{ "d": { "title": "D", "contents": { "f": "F" } } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "document": "d" } } ]"#,
        "channels": #"[ { "id": "w", "title": "W", "documentRules": { "contains": ⟦[ "f" ] } } ]"#,
      ], .scopeElement, "/channels/0/documentRules/contains"),
    definition(
      [
        "documents": #"{ "d": { "title": "D", "attributes": { "m": { "type": "integer" } } } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "document": "d" } } ]"#,
        "channels":
          #"[ { "id": "w", "title": "W", "documentRules": { "checks": [ { "id": "c", "message": "M", "require": { "fact": ⟦"document.m", "is": 1 } } ] } } ]"#,
      ], .scopeElement, "/channels/0/documentRules/checks/0/require/fact"),
    definition(
      [
        "documents": #"{ "d": { "title": "D" } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "document": "d", "meets": ⟦"firmado" } } ]"#,
      ], .referenceUnknown, "/requirements/0/evidence/meets"),
  ]
}
