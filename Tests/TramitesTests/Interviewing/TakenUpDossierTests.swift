import Foundation
import Testing

@testable import Tramites

@Suite("An interview that takes up a dossier")
struct TakenUpDossierTests {
  private let procedure: Procedure

  init() throws { procedure = try Club.procedure() }

  private static let dossier = #"""
    { "$schema": "s.json", "procedure": "club", "submittedOn": "2026-03-10", "x-top": { "a": 1 },
      "facts": {
        "x-facts": 2, "persona": { "x-person": 3 },
        "hijos": [ { "anios": 4, "x-child": 5 }, { "x-second": 6 } ] },
      "documents": [
        { "type": "foto", "id": "F1", "x-photo": [7] }, { "type": "x-letter", "of": "hijos[1]", "x-l": 8 },
        { "type": "acta", "of": "hijos[0]", "contains": ["firma"], "attributes": { "x-attribute": 9 } },
        { "type": "foto", "id": "F2" } ] }
    """#

  /// What stands where in a dossier, by path.
  private func leaves(_ tree: JSONTree, _ path: String = "") -> Set<String> {
    switch tree {
    case .object(let members):
      members.isEmpty
        ? ["\(path) {}"]
        : members.reduce(into: []) { all, member in
          if member.key != "x-interview" { all.formUnion(leaves(member.value, path + "/" + member.key)) }
        }
    case .array(let elements):
      elements.isEmpty
        ? ["\(path) []"]
        : elements.enumerated().reduce(into: []) { $0.formUnion(leaves($1.element, "\(path)/\($1.offset)")) }
    default: ["\(path) \(String(decoding: tree.bytes(), as: UTF8.self))"]
    }
  }

  @Test("keeps all that is the host's own in its place, and the papers in their order")
  func whole() throws {
    let dossier = try Dossier(json: Self.dossier)
    let interview = try Interview(takingUp: dossier, in: procedure)
    let saved = try interview.savedDossier(in: procedure)
    #expect(leaves(saved.tree) == leaves(dossier.tree))
    let again = try Interview(takingUp: saved, in: procedure)
    #expect(again == interview)
    #expect(leaves(try again.savedDossier(in: procedure).tree) == leaves(dossier.tree))
    let read = try JSONDecoder().decode(Interview.self, from: JSONEncoder().encode(interview))
    #expect(read == interview)
    #expect(try read.savedDossier(in: procedure) == saved)
  }

  @Test("keeps the host's own only where what it belongs to is still there, and brings it back with that")
  func changes() throws {
    var interview = try Interview(takingUp: Dossier(json: Self.dossier), in: procedure)
    try interview.answer(false, to: "hijos[0]", in: procedure)
    try interview.answer(true, to: "documents[foto]", in: procedure)
    let less = try interview.state(in: procedure).dossier.json
    for gone in ["x-child", "x-second", "x-letter", "x-attribute", "F2"] { #expect(!less.contains(gone), "\(gone)") }
    for kept in ["x-top", "x-facts", "x-person", "x-photo", "F1"] { #expect(less.contains(kept), "\(kept)") }
    try interview.answer(true, to: "hijos[0]", in: procedure)
    try interview.answer(2, to: "documents[foto]", in: procedure)
    #expect(leaves(try interview.state(in: procedure).dossier.tree) == leaves(try Dossier(json: Self.dossier).tree))
  }

  @Test("counts no reference of the host's as an answer")
  func references() throws {
    let interview = try Interview(takingUp: Dossier(json: Self.dossier), in: procedure)
    #expect(interview.answers.map(\.question.description).filter { $0.contains(".id") } == [])
  }

  @Test("refuses a day that does not exist also in a dossier that was saved")
  func day() throws {
    let saved = try Interview(of: procedure, submittedOn: Club.day).savedDossier(in: procedure).json
    let edited = try Dossier(json: saved.replacing("2026-03-10", with: "2026-03-40"))
    let error = #expect(throws: InputError.self) {
      try Interview(takingUp: edited, in: procedure, submittedOn: Club.day)
    }
    #expect(error?.diagnostics.map(\.pointer.description) == ["/submittedOn"])
  }
}

@Suite("Answers that no longer fit")
struct MisfitTests {
  /// What is answered, and which of that an edited definition does not take.
  @Test(
    "are found wherever they stand, and none beside them",
    arguments: [
      (#"{ "clase": "z", "cuota": 5 }"#, "[]", ["clase"]),
      (
        #"{ "clase": null, "persona": { "nacimiento": "ayer", "cedula": null } }"#, "[]",
        ["clase", "persona.nacimiento"]
      ),
      (#"{ "persona": "Ana", "cuota": 1 }"#, "[]", ["persona"]),
      (#"{ "hijos": null, "clase": "a" }"#, "[]", ["hijos[0]"]),
      (
        #"{ "hijos": [ { "anios": "x" }, { "anios": 3 }, { "anios": null } ] }"#, "[]",
        ["hijos[0].anios", "hijos[2].anios"]
      ),
      (#"{ "clase": { "a": true } }"#, "[]", ["clase.a"]),
      (
        "{}", #"[ { "type": "foto", "copies": -1 }, { "type": "foto", "bytes": "x" } ]"#,
        ["documents[foto].copies", "documents[foto].bytes#1"]
      ),
      (
        "{}", #"[ { "type": "acta", "contains": ["firma", "lacre"] }, { "type": "carta" } ]"#,
        ["documents[acta].contains", "documents[carta]"]
      ),
      ("{}", #"[ { "type": "acta", "of": "clase" }, { "type": "foto" } ]"#, ["documents[acta@clase]"]),
      (
        "{}", #"[ { "type": "acta", "of": "hijos" }, { "type": "foto", "id": 5 } ]"#,
        ["documents[acta@hijos]", "documents[foto].id"]
      ),
      (
        #"{ "clase": "z" }"#, #"[ { "type": "acta", "of": "clase" }, { "type": "acta", "attributes": { "n": 1 } } ]"#,
        ["clase", "documents[acta@clase]", "documents[acta].attributes.n"]
      ),
    ])
  func found(facts: String, documents: String, misfits: [String]) throws {
    let procedure = try Club.procedure()
    // As it was saved before the edit.
    let saved = try Dossier(
      json:
        #"{ "procedure": "club", "submittedOn": "2026-03-10", "facts": \#(facts), "documents": \#(documents), "x-interview": {} }"#
    )
    var interview = try Interview(takingUp: saved, in: procedure)
    let count = interview.answers.count
    #expect(Set(try interview.resume(with: procedure).map(\.question.description)) == Set(misfits))
    #expect(interview.answers.count == count - misfits.count)
    #expect(throws: Never.self) { try procedure.accept(interview.state(in: procedure).dossier) }
  }
}

@Suite("Questions in words")
struct WordingsTests {
  @Test("are those that were asked, whether they would be asked now or not")
  func asked() throws {
    let procedure = try Club.procedure()
    var interview = Interview(of: procedure, submittedOn: Club.day)
    var asked: [Interview.Question] = []
    let answers: [Interview.Question.ID: Interview.Answer] = [
      "persona.nacimiento": "1990-05-15", "persona.cedula": .none, "clase": "b", "cuota": 5, "hijos[0]": true,
      "hijos[0].anios": 4, "hijos[1]": false, "documents[pasaporte]": true, "documents[pasaporte].original": true,
      "documents[pasaporte].copies": 1, "documents[pasaporte].apostilled": true, "documents[acta@hijos[0]]": true,
      "documents[acta@hijos[0]].contains": .options(["firma", "sello"]), "documents[foto]": 2,
    ]
    while let question = try interview.state(in: procedure).question {
      asked.append(question)
      try interview.answer(#require(answers[question.id]), to: question.id, in: procedure)
    }
    #expect(asked.count == answers.count)
    let worded = try interview.wordings(
      of: asked.map(\.id) + ["nada", "documents[carta]", "hijos[4].anios"], in: procedure)
    #expect(worded.count == asked.count)
    for question in asked {
      let found = try #require(worded[question.id])
      #expect(found.question == question.question)
      // Where many are shown together, the title says whose a fact of an element is.
      let title = question.id == "hijos[0].anios" ? "Hijo 1, años" : question.title.spanish
      #expect(found.title.spanish == title)
      #expect(found.isSensitive == question.isSensitive && found.type == question.type)
      #expect(found.options == question.options && found.kind == question.kind)
    }
  }
}
