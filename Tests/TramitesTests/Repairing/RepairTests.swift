import Testing
import Tramites

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
  ]
}

@Suite("The repairs of a verdict")
struct RepairTests {
  @Test("are as few actions as will do", arguments: RepairRow.all)
  func table(_ row: RepairRow) throws {
    let verdict = try SmallDefinition(row.sections).verdict(row.facts, documents: row.documents)
    let repairs = verdict.repairs
    #expect(repairs.result == .repairs)
    #expect(repairs.isProvedLeast)
    #expect(repairs.repairs.map(\.notation) == row.repairs)
  }

  @Test("make the dossier admissible where they are certain", arguments: RepairRow.all)
  func soundness(_ row: RepairRow) throws {
    let verdict = try SmallDefinition(row.sections).verdict(row.facts, documents: row.documents)
    for repair in verdict.repairs.repairs where repair.isCertain {
      let repaired = try verdict.accepted.dossier.applying(repair, values: ["cedula": "1710034065"])
      #expect(try verdict.procedure.outcome(of: repaired, submittedOn: verdict.submittedOn) == .admissible)
    }
  }

  @Test("are open where what is given is asked for elsewhere, and carry the question")
  func openRepair() throws {
    let definition = SmallDefinition([
      "facts": #"{ "edad": { "type": "integer", "mayBeNone": true } }"#,
      "documents": #"{ "permiso": { "title": "Permiso" } }"#,
      "requirements": #"[ { "id": "r", "title": "R", "evidence": { "data": "edad" } } ]"#,
      "additionalRequirements": #"""
      [ { "id": "p", "title": "P", "when": { "fact": "edad", "lessThan": 18 }, "evidence": { "document": "permiso" } } ]
      """#,
    ])
    let repairs = try definition.verdict(#"{ "edad": null }"#).repairs
    #expect(repairs.repairs.map(\.notation) == ["give edad"])
    #expect(repairs.repairs.map(\.isCertain) == [false])
    #expect(repairs.repairs.first?.questions.map(\.path) == ["edad"])
  }

  @Test("name the criterion that nobody can put right")
  func criterion() throws {
    let definition = SmallDefinition([
      "facts": #"{ "edad": { "type": "integer" } }"#,
      "eligibility": #"""
      [ { "id": "e", "title": "E", "require": { "fact": "edad", "atLeast": 18 }, "message": "Desde los 18." } ]
      """#,
    ])
    let repairs = try definition.verdict(#"{ "edad": 3 }"#).repairs
    #expect(repairs.result == .blocked)
    #expect(repairs.blockers.map(\.kind) == [.criterion])
    #expect(repairs.blockers.map(\.instance) == ["e"])
  }

  @Test("name a confirmation that is calculated")
  func calculated() throws {
    let definition = SmallDefinition([
      "facts": #"""
      { "a": { "type": "boolean" }, "b": { "type": "boolean", "value": { "fact": "a", "is": true } } }
      """#,
      "requirements": #"[ { "id": "r", "title": "R", "evidence": { "confirmed": "b" } } ]"#,
    ])
    let repairs = try definition.verdict(#"{ "a": false }"#).repairs
    #expect(repairs.result == .blocked)
    #expect(repairs.blockers.map(\.kind) == [.calculated])
    #expect(repairs.blockers.map(\.path) == ["b"])
  }

  @Test("name two constraints that exclude each other")
  func conflict() throws {
    let definition = SmallDefinition([
      "documents": #"{ "acta": { "title": "Acta" } }"#,
      "requirements": #"""
      [ { "id": "r", "title": "R", "evidence": { "document": "acta", "legible": true, "formats": ["pdf"], "checks": [
          { "id": "c", "require": { "fact": "document.format", "is": "jpg" }, "message": "Debe ser una foto." } ] } } ]
      """#,
    ])
    let repairs = try definition.verdict().repairs
    #expect(repairs.result == .blocked)
    #expect(repairs.blockers.map(\.kind) == [.conflict])
    #expect(repairs.blockers.first?.message.spanish.contains("PDF") == true)
    #expect(repairs.blockers.first?.message.spanish.contains("Debe ser una foto") == true)
  }

  @Test("leave nothing open that no paper can say")
  func impossiblePaper() throws {
    let definition = SmallDefinition([
      "documents": #"{ "acta": { "title": "Acta" } }"#,
      "requirements": #"""
      [ { "id": "a", "title": "A", "evidence": { "document": "acta", "formats": ["pdf"] } },
        { "id": "b", "title": "B", "evidence": { "document": "acta", "signature": "any", "checks": [
          { "id": "c", "require": { "fact": "document.signature", "is": "none" }, "message": "Sin firma." } ] } } ]
      """#,
    ])
    let repairs = try definition.verdict().repairs
    #expect(repairs.repairs.isEmpty)
    #expect(repairs.result == .blocked)
    #expect(repairs.blockers.map(\.instance) == ["b"])
  }

  @Test("are not needed where nothing is lacking")
  func notNeeded() throws {
    #expect(try SmallDefinition().verdict().repairs.result == .notNeeded)
  }

  @Test("say what each open instance would need, and what is lacking in any case")
  func guarded() throws {
    let definition = SmallDefinition([
      "facts": #"{ "edad": { "type": "integer", "title": "edad" } }"#,
      "documents": #"{ "permiso": { "title": "Permiso" }, "foto": { "title": "Foto" } }"#,
      "requirements": #"[ { "id": "f", "title": "F", "evidence": { "document": "foto" } } ]"#,
      "additionalRequirements": #"""
      [ { "id": "p", "title": "P", "when": { "fact": "edad", "lessThan": 18 }, "evidence": { "document": "permiso" } } ]
      """#,
    ])
    let repairs = try definition.verdict().repairs
    #expect(repairs.result == .open && !repairs.isProvedLeast)
    #expect(repairs.certain?.notation == "+foto")
    #expect(repairs.guarded.map(\.instance) == ["p"])
    #expect(repairs.guarded.first?.condition.spanish == "si Edad es menos de «18»")
    #expect(repairs.guarded.first?.repair?.notation == "+permiso")
  }

  @Test("beyond their limit are one of which nothing can be left out")
  func limit() throws {
    let parts = (0..<9).map { #"{ "document": "d\#($0)" }"# }.joined(separator: ", ")
    let documents = (0..<9).map { #""d\#($0)": { "title": "D" }"# }.joined(separator: ", ")
    let definition = SmallDefinition([
      "documents": "{ \(documents) }",
      "requirements": #"[ { "id": "r", "title": "R", "evidence": { "anyOf": [ \#(parts) ], "atLeast": 4 } } ]"#,
    ])
    let verdict = try definition.verdict()
    #expect(verdict.repairs(limit: 8).repairs.map(\.actions.count) == [4])
    #expect(!verdict.repairs(limit: 8).isProvedLeast)
    #expect(verdict.repairs(limit: 9).repairs.count == 126)
    #expect(verdict.repairs(limit: 9).isProvedLeast)
  }

  @Test("tell apart what leaving out an element would come to, with its documents")
  func omission() throws {
    let definition = SmallDefinition([
      "facts":
        #"{ "hijos": { "type": "list", "each": "hijo", "label": "nombre", "fields": { "nombre": { "type": "text" } } } }"#,
      "documents": #"{ "acta": { "title": "Acta" } }"#,
      "requirements": #"""
      [ { "id": "r", "title": "R", "forEach": "hijos", "evidence": { "document": "acta", "of": "hijo", "copies": 1 } } ]
      """#,
    ])
    let verdict = try definition.verdict(
      #"{ "hijos": [ { "nombre": "Ana" }, { "nombre": "Luis" } ] }"#,
      documents: #"[ { "type": "acta", "of": "hijos[0]" }, { "type": "acta", "of": "hijos[1]", "copies": 1 } ]"#)
    #expect(verdict.outcome == .undetermined)
    let lacking = try verdict.procedure.check(
      verdict.accepted.dossier.setting("documents[0].copies", to: 0), submittedOn: verdict.submittedOn)
    #expect(lacking.outcome == .incomplete)
    #expect(lacking.outcome(for: "hijos[0]") == .incomplete)
    #expect(lacking.outcome(for: "hijos[1]") == .admissible)
    #expect(lacking.repairs.omissions.map(\.subject) == ["hijos[0]"])
    #expect(lacking.repairs.omissions.map(\.label.spanish) == ["Ana"])
    #expect(lacking.repairs.omissions.map(\.outcome) == [.admissible])
    let rest = try lacking.accepted.dossier.omitting("hijos[0]")
    #expect(rest.json.contains("hijos[0]") && !rest.json.contains("hijos[1]"))
  }

  @Test("list what nobody said yet, and ask for a value that has no example")
  func applying() throws {
    let definition = SmallDefinition([
      "facts": #"{ "a": { "type": "text", "example": "uno" }, "b": { "type": "text" } }"#,
      "documents": #"{ "foto": { "title": "Foto" } }"#,
      "requirements": #"""
      [ { "id": "r", "title": "R", "evidence": { "data": ["a", "b"] } },
        { "id": "f", "title": "F", "evidence": { "document": "foto" } } ]
      """#,
    ])
    let verdict = try definition.verdict()
    let repair = try #require(verdict.repairs.repairs.first)
    let error = try #require(throws: InputError.self) { try verdict.accepted.dossier.applying(repair) }
    #expect(error.diagnostics.map(\.code) == [.dossierNoValue])
    let repaired = try verdict.accepted.dossier.applying(repair, values: ["b": "dos"])
    #expect(try verdict.procedure.outcome(of: repaired, submittedOn: verdict.submittedOn) == .admissible)
    #expect(repaired.json.contains(#""uno""#) && repaired.json.contains(#""dos""#))
    #expect(repaired.json.contains("x-hypothetical") && repaired.json.contains(#""documents[0]""#))
  }
}

extension Repair {
  /// The actions, each as short as it can be told from others.
  fileprivate var notation: String {
    actions.map { action in
      switch action.kind {
      case .give where action.changes.first?.value == nil: "give \(action.path)"
      case .give: action.changes.map { "\($0.path)=\($0.value?.count ?? 0)" }.joined(separator: " ")
      case .confirm: "confirm \(action.path)"
      case .correct:
        action.changes.map { "\($0.path)=\($0.value?.text ?? "")" }.joined(separator: " ")
      case .handIn: "+" + (action.changes.first?.value?.documentNotation ?? "")
      }
    }.joined(separator: "; ")
  }
}

extension FactValue {
  fileprivate var count: Int { if case .list(let elements) = self { elements.count } else { 0 } }

  fileprivate var text: String {
    switch self {
    case .null: "null"
    case .boolean(let boolean): "\(boolean)"
    case .integer(let integer): "\(integer)"
    case .decimal(let decimal): "\(decimal)"
    case .date(let date): "\(date)"
    case .text(let text): text
    case .group, .list: "…"
    }
  }

  fileprivate var documentNotation: String {
    guard case .group(let fields) = self else { return "" }
    let type = fields["type"]?.text ?? ""
    return ([type] + fields.filter { $0.key != "type" }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" })
      .joined(separator: " ")
  }
}
