import Testing

/// A dossier that lacks something, and the repairs that a verdict names for it.
struct RepairRow: Sendable, CustomTestStringConvertible {
  let name: String
  var sections: KeyValuePairs<String, String> = [:]
  var facts = "{}"
  var documents = "[]"
  /// Each repair, as the text of its actions.
  let repairs: [String]

  var testDescription: String { name }

  static let all: [RepairRow] = [
    RepairRow(
      name: "a paper that is not there is handed in, with what it must be like",
      sections: [
        "documents": #"{ "foto": { "title": "Foto" } }"#,
        "requirements":
          #"[ { "id": "r", "title": "R", "evidence": { "document": "foto", "original": true, "copies": 2 } } ]"#,
      ], repairs: ["+foto copies=2 original=true"]),
    RepairRow(
      name: "a paper that is there is corrected, and only in what is wrong",
      sections: [
        "documents": #"{ "foto": { "title": "Foto" } }"#,
        "requirements":
          #"[ { "id": "r", "title": "R", "evidence": { "document": "foto", "original": true, "copies": 2 } } ]"#,
      ], documents: #"[ { "type": "foto", "original": true, "copies": 1 } ]"#, repairs: ["documents[0].copies=2"]),
    RepairRow(
      name: "one paper meets two requirements",
      sections: [
        "documents": #"{ "acta": { "title": "Acta" } }"#,
        "requirements": #"""
        [ { "id": "a", "title": "A", "evidence": { "document": "acta", "apostilled": true } },
          { "id": "b", "title": "B", "evidence": { "document": "acta", "copies": 1 } } ]
        """#,
      ], repairs: ["+acta apostilled=true copies=1"]),
    RepairRow(
      name: "two papers are needed where one cannot be both",
      sections: [
        "documents": #"{ "acta": { "title": "Acta" } }"#,
        "requirements": #"""
        [ { "id": "a", "title": "A", "evidence": { "document": "acta", "formats": ["pdf"] } },
          { "id": "b", "title": "B", "evidence": { "document": "acta", "formats": ["jpg"] } } ]
        """#,
      ], repairs: ["+acta format=pdf; +acta format=jpg"]),
    RepairRow(
      name: "each of several new papers is of its own type",
      sections: [
        "documents": #"{ "a": { "title": "A" }, "b": { "title": "B" }, "c": { "title": "C" } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "document": "c" } },
          { "id": "s", "title": "S", "evidence": { "document": ["a", "b"], "quantity": 2, "conditional": [
              { "when": { "fact": "document.type", "is": "a" }, "original": true },
              { "when": { "fact": "document.type", "is": "b" }, "legible": true } ] } } ]
        """#,
      ],
      repairs: [
        "+c; +a original=true; +a original=true", "+c; +a original=true; +b legible=true",
        "+c; +b legible=true; +b legible=true",
      ]),
    RepairRow(
      name: "a new element of a list is one, of whom more is asked for",
      sections: [
        "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "n": { "type": "integer" } } } }"#,
        "documents": #"{ "a": { "title": "A" } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "data": "l", "atLeast": 1 } } ]"#,
        "additionalRequirements": #"""
        [ { "id": "s", "title": "S", "forEach": "l", "when": { "fact": "e", "present": true },
            "evidence": { "document": "a", "of": "e" } } ]
        """#,
      ], facts: #"{ "l": [] }"#, repairs: ["l[+]=1; +a of=l[0]"]),
    RepairRow(
      name: "a correction that would spoil what is in order is not offered",
      sections: [
        "documents": #"{ "acta": { "title": "Acta" } }"#,
        "requirements": #"""
        [ { "id": "a", "title": "A", "evidence": { "document": "acta", "formats": ["pdf"] } },
          { "id": "b", "title": "B", "evidence": { "document": "acta", "formats": ["jpg"] } } ]
        """#,
      ], documents: #"[ { "type": "acta", "format": "pdf" } ]"#, repairs: ["+acta format=jpg"]),
    RepairRow(
      name: "alternatives are repairs of their own",
      sections: [
        "facts": #"{ "cedula": { "type": "text", "mayBeNone": true } }"#,
        "documents": #"{ "pasaporte": { "title": "Pasaporte" } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "data": "cedula" } } ]"#,
        "alternativeRequirements": #"""
        [ { "id": "p", "title": "P", "insteadOf": "r", "when": { "fact": "cedula", "present": false },
            "evidence": { "document": "pasaporte" } } ]
        """#,
      ], facts: #"{ "cedula": null }"#, repairs: ["give cedula", "+pasaporte"]),
    RepairRow(
      name: "what a paper must be like may depend on its type",
      sections: [
        "documents": #"{ "a": { "title": "A" }, "b": { "title": "B" } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "document": ["a", "b"],
            "conditional": [ { "when": { "fact": "document.type", "is": "a" }, "original": true } ] } } ]
        """#,
      ], repairs: ["+a original=true", "+b"]),
    RepairRow(
      name: "what is there is endorsed where that alone is lacking",
      sections: [
        "documents": #"""
        { "d": { "title": "D", "contents": { "c": "C", "e": "E" }, "endorsers": { "n": "N", "m": "M" } } }
        """#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "document": "d", "contains": ["c", "e"], "endorsedBy": ["m"] } } ]
        """#,
      ], documents: #"[ { "type": "d", "contains": ["c", "e"], "endorsedBy": ["n"] } ]"#,
      repairs: ["documents[0].endorsedBy=…"]),
    RepairRow(
      name: "of several attributes the one is corrected that is wrong",
      sections: [
        "documents": #"""
        { "d": { "title": "D", "attributes": { "x": { "type": "boolean" }, "y": { "type": "boolean" }, "z": { "type": "boolean" } } } }
        """#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "document": "d", "checks": [
            { "id": "x", "require": { "fact": "document.x", "is": false }, "message": "X" },
            { "id": "y", "require": { "fact": "document.y", "is": true }, "message": "Y" },
            { "id": "z", "require": { "fact": "document.z", "is": false }, "message": "Z" } ] } } ]
        """#,
      ], documents: #"[ { "type": "d", "attributes": { "x": false, "y": false, "z": false } } ]"#,
      repairs: ["documents[0].attributes.y=true"]),
    RepairRow(
      name: "of several parts any that are enough will do",
      sections: [
        "documents": #"{ "a": { "title": "A" }, "b": { "title": "B" }, "c": { "title": "C" } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "anyOf": [ { "document": "a" }, { "document": "b" }, { "document": "c" } ],
            "atLeast": 2 } } ]
        """#,
      ], repairs: ["+a; +b", "+a; +c", "+b; +c"]),
    RepairRow(
      name: "several papers of a kind are counted, and those that are there are corrected first",
      sections: [
        "documents": #"{ "foto": { "title": "Foto" } }"#,
        "requirements":
          #"[ { "id": "r", "title": "R", "evidence": { "document": "foto", "quantity": 3, "legible": true } } ]"#,
      ], documents: #"[ { "type": "foto", "legible": true }, { "type": "foto", "legible": false } ]"#,
      repairs: ["documents[1].legible=true; +foto legible=true"]),
    RepairRow(
      name: "what the paper itself brings about is met too",
      sections: [
        "documents": #"{ "acta": { "title": "Acta" } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "document": "acta", "formats": ["pdf"], "conditional": [
            { "when": { "fact": "document.format", "is": "pdf" }, "signature": "electronic" } ] } } ]
        """#,
      ], repairs: ["+acta format=pdf signature=electronic"]),
    RepairRow(
      name: "a confirmation that brings another requirement to life comes with what that asks for",
      sections: [
        "facts": #"{ "socio": { "type": "boolean" } }"#,
        "documents": #"{ "carne": { "title": "Carné" } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "confirmed": "socio" } } ]"#,
        "additionalRequirements": #"""
        [ { "id": "c", "title": "C", "when": { "fact": "socio", "is": true }, "evidence": { "document": "carne" } } ]
        """#,
      ], facts: #"{ "socio": false }"#, repairs: ["confirm socio; +carne"]),
    RepairRow(
      name: "what a check says of dates is met on the day that it names",
      sections: [
        "documents": #"{ "rol": { "title": "Rol" } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "document": "rol", "issuedWithin": { "days": 30 },
            "checks": [ { "id": "c", "require": { "value": { "daysBetween": [ { "fact": "document.issuedOn" },
              { "fact": "submission.date" } ] }, "atLeast": 5 }, "message": "M" } ] } } ]
        """#,
      ], repairs: ["+rol issuedOn=2026-02-08"]),
    RepairRow(
      name: "of two papers that could be corrected either will do",
      sections: [
        "documents": #"{ "foto": { "title": "Foto" } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "document": "foto", "original": true } } ]"#,
      ], documents: #"[ { "type": "foto", "original": false }, { "type": "foto", "original": false } ]"#,
      repairs: ["documents[0].original=true", "documents[1].original=true"]),
    RepairRow(
      name: "what a check compares for each element of a list is met",
      sections: [
        "facts": #"{ "hijos": { "type": "list", "each": "hijo", "fields": { "hasta": { "type": "date" } } } }"#,
        "documents": #"{ "visa": { "title": "Visa" } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "document": "visa", "checks": [ { "id": "c", "message": "M",
            "require": { "every": "hijos", "where": { "fact": "document.expiresOn", "atLeast": { "fact": "hijo.hasta" } } } } ] } } ]
        """#,
      ], facts: #"{ "hijos": [ { "hasta": "2030-01-01" }, { "hasta": "2031-01-01" } ] }"#,
      repairs: ["+visa expiresOn=2031-01-01"]),
    RepairRow(
      name: "what a check wants to be said, in whatever way, is said",
      sections: [
        "documents": #"{ "acta": { "title": "Acta" } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "document": "acta", "checks": [ { "id": "c", "message": "M",
            "require": { "not": { "fact": "document.legalized", "present": false } } } ] } } ]
        """#,
      ], repairs: ["+acta legalized=true"]),
    RepairRow(
      name: "there are never fewer copies than none",
      sections: [
        "documents": #"{ "acta": { "title": "Acta" } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "document": "acta", "checks": [ { "id": "c", "message": "M",
            "require": { "fact": "document.copies", "isNot": 0 } } ] } } ]
        """#,
      ], repairs: ["+acta copies=1"]),
    RepairRow(
      name: "a paper is for somebody only where one for nobody would not do",
      sections: [
        "facts": #"{ "titular": { "type": "group", "fields": { "nombre": { "type": "text" } } } }"#,
        "documents": #"{ "acta": { "title": "Acta" } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "anyOf": [ { "document": "acta", "of": "titular" }, { "document": "acta" } ] } } ]
        """#,
      ], facts: #"{ "titular": {} }"#, repairs: ["+acta"]),
    RepairRow(
      name: "one paper that may say one thing or another is one way",
      sections: [
        "documents": #"{ "acta": { "title": "Acta" } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "anyOf": [ { "document": "acta", "formats": ["pdf"] },
            { "document": "acta", "formats": ["jpg"] } ] } } ]
        """#,
      ], repairs: ["+acta format=pdf"]),
    RepairRow(
      name: "a fact that has to be given and true is confirmed once",
      sections: [
        "facts": #"{ "socio": { "type": "boolean", "mayBeNone": true } }"#,
        "requirements": #"""
        [ { "id": "a", "title": "A", "evidence": { "data": "socio" } },
          { "id": "b", "title": "B", "evidence": { "confirmed": "socio" } } ]
        """#,
      ], facts: #"{ "socio": null }"#, repairs: ["confirm socio"]),
    RepairRow(
      name: "a list is lengthened by what it lacks",
      sections: [
        "facts": #"{ "hijos": { "type": "list", "each": "hijo", "fields": { "nombre": { "type": "text" } } } }"#,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "data": "hijos", "atLeast": 2 } } ]"#,
      ], facts: #"{ "hijos": [ {} ] }"#, repairs: ["hijos[+]=1"]),
    RepairRow(
      name: "a list gets its elements before what is theirs",
      sections: [
        "facts": #"""
        { "hijos": { "type": "list", "each": "hijo", "fields": { "nombre": { "type": "text", "example": "Ana" } } } }
        """#,
        "requirements": #"""
        [ { "id": "n", "title": "N", "forEach": "hijos", "evidence": { "data": "hijo.nombre" } },
          { "id": "r", "title": "R", "evidence": { "data": "hijos", "atLeast": 1 } } ]
        """#,
      ], facts: #"{ "hijos": [] }"#, repairs: ["hijos[+]=1; give hijos[0].nombre"]),
    RepairRow(
      name: "a paper that only waits for an answer counts as there",
      sections: [
        "documents": #"{ "foto": { "title": "Foto" } }"#,
        "requirements":
          #"[ { "id": "r", "title": "R", "evidence": { "document": "foto", "quantity": 2, "original": true } } ]"#,
      ], documents: #"[ { "type": "foto" } ]"#, repairs: ["+foto original=true"]),
    RepairRow(
      name: "an attribute is said as a dossier can state it",
      sections: [
        "facts": #"{ "minimo": { "type": "decimal" } }"#,
        "documents":
          #"{ "plano": { "title": "Plano", "attributes": { "hojas": { "type": "integer", "title": "hojas" } } } }"#,
        "requirements": #"""
        [ { "id": "r", "title": "R", "evidence": { "document": "plano", "checks": [ { "id": "c", "message": "M",
            "require": { "fact": "document.hojas", "atLeast": { "fact": "minimo" } } } ] } } ]
        """#,
      ], facts: #"{ "minimo": 2.5 }"#, documents: #"[ { "type": "plano", "attributes": { "hojas": 1 } } ]"#,
      repairs: ["documents[0].attributes.hojas=3"]),
  ]
}
