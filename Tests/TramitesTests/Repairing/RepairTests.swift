import Testing
import Tramites

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

  @Test("are certain where several new papers are each of their own type")
  func typesOfNewPapers() throws {
    let row = try #require(RepairRow.all.first { $0.name.hasPrefix("each of several new papers") })
    #expect(try SmallDefinition(row.sections).verdict("{}").repairs.repairs.map(\.isCertain) == [true, true, true])
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

  @Test("keep what the elements of a list say where it is to be longer")
  func longerList() throws {
    let definition = SmallDefinition([
      "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "n": { "type": "integer" } } } }"#,
      "eligibility": #"""
      [ { "id": "c", "title": "C", "message": "M",
          "require": { "value": { "sum": "l", "of": 1, "where": { "fact": "e.n", "is": 1 } }, "atLeast": 1 } },
        { "id": "d", "title": "D", "forEach": "l", "require": { "fact": "e.n", "atMost": 2 }, "message": "M" } ]
      """#,
      "requirements": #"[ { "id": "r", "title": "R", "evidence": { "data": "l", "atLeast": 3 } } ]"#,
    ])
    let verdict = try definition.verdict(#"{ "l": [ { "n": 1 }, { "n": 2 } ] }"#)
    #expect(verdict.outcome == .incomplete)
    let repairs = verdict.repairs.repairs
    #expect(repairs.map(\.notation) == ["l[+]=1"])
    // Only what the new element says is asked.
    #expect(repairs.first?.questions.map(\.path) == ["l[2].n"])
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

  @Test("do not say that nothing helps where a text would that nobody named")
  func openText() throws {
    let definition = SmallDefinition([
      "documents": #"{ "d": { "title": "D", "attributes": { "folio": { "type": "text" } } } }"#,
      "requirements": #"""
      [ { "id": "r", "title": "R", "evidence": { "document": "d", "original": true, "checks": [
          { "id": "c", "require": { "fact": "document.folio", "isNot": "a" }, "message": "M" } ] } } ]
      """#,
    ])
    for document in [
      #"{ "type": "d", "original": false }"#, #"{ "type": "d", "original": false, "attributes": { "folio": "a" } }"#,
    ] {
      let repairs = try definition.verdict(documents: "[ \(document) ]").repairs
      #expect(repairs.result == .noneFound, "\(document)")
      #expect(!repairs.isProvedLeast)
    }
    // What is wrong with the paper otherwise is told as before.
    let papers = #"[ { "type": "d", "original": false, "attributes": { "folio": "b" } } ]"#
    let repairs = try definition.verdict(documents: papers).repairs
    #expect(repairs.repairs.map(\.notation) == ["documents[0].original=true"])
    #expect(repairs.isProvedLeast)
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

  @Test("find a number beside one that has as many decimals as can be stated")
  func numbersWithManyDecimals() throws {
    let check = #"{ "id": "c", "require": { "fact": "document.n", "moreThan": 0.333333333333333333 }, "message": "M" }"#
    let definition = SmallDefinition([
      "documents": #"{ "d": { "title": "D", "attributes": { "n": { "type": "decimal" } } } }"#,
      "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", "checks": [ \#(check) ] }"#)) ]",
    ])
    let repairs = try definition.verdict().repairs
    #expect(repairs.result == .repairs)
    #expect(repairs.repairs.map(\.isCertain) == [true])
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
    #expect(repairs.certain.map(\.notation) == ["+foto"])
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
  var notation: String {
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
