import Foundation
import Testing
import Tramites

@Suite("An interview")
struct InterviewFlowTests {
  private let procedure: Procedure
  private var interview: Interview

  init() throws {
    procedure = try Club.procedure()
    interview = Interview(of: procedure, submittedOn: Club.day)
  }

  private static let passport: [Interview.Question.ID: Interview.Answer] = [
    "persona.nacimiento": "1990-05-15", "persona.cedula": .none, "clase": "a", "hijos[0]": false,
    "documents[pasaporte]": true, "documents[pasaporte].original": true, "documents[pasaporte].copies": 1,
    "documents[pasaporte].apostilled": true, "documents[foto]": 2,
  ]

  @Test("asks facts before papers, of a paper what is demanded of it, and nothing that does not apply")
  mutating func whole() throws {
    let asked = try interview.answer(Self.passport, in: procedure)
    #expect(
      asked == [
        "persona.nacimiento", "persona.cedula", "hijos[0]", "clase", "documents[pasaporte]",
        "documents[pasaporte].original", "documents[pasaporte].copies", "documents[pasaporte].apostilled",
        "documents[foto]",
      ])
    let state = try interview.state(in: procedure)
    #expect(state.question == nil && state.progress.isFinished)
    #expect(try procedure.check(state.dossier).outcome == state.verdict.outcome)
    #expect(state.dossier.json.contains("\"cedula\": null"))
  }

  @Test("keeps what the office and registers have to say apart, and ends when they have")
  mutating func respondents() throws {
    #expect(try interview.state(in: procedure).questions(to: .official).map(\.id) == ["recomendado"])
    try interview.answer(Self.passport, in: procedure)
    let state = try interview.state(in: procedure)
    #expect(state.others.map(\.id) == ["recomendado", "moroso"])
    // Whether a paper has to be handed in is not known yet, so that it is not asked for.
    #expect(interview.answers.allSatisfy { $0.question != "documents[acta]" })
    #expect(state.questions(to: .system).map(\.id) == ["moroso"])
    #expect(state.verdict.outcome == .undetermined)
    try interview.answer(true, to: "recomendado", in: procedure)
    try interview.answer(false, to: "moroso", in: procedure)
    let end = try interview.state(in: procedure)
    #expect(end.others.isEmpty && end.verdict.outcome == .admissible)
  }

  @Test("goes on after the first missing paper, so that the verdict names all that is lacking")
  mutating func missingPapers() throws {
    var answers = Self.passport
    answers["documents[pasaporte]"] = false
    answers["documents[foto]"] = 1
    let asked = try interview.answer(answers, in: procedure)
    #expect(asked.contains("documents[foto]"))
    #expect(try interview.state(in: procedure).verdict.missing == ["identidad", "fotos"])
  }

  @Test("ends where a criterion is not met: nothing else could change that")
  mutating func ineligible() throws {
    try interview.answer("2020-01-01", to: "persona.nacimiento", in: procedure)
    let state = try interview.state(in: procedure)
    #expect(state.question == nil && state.others.isEmpty && state.verdict.outcome == .ineligible)
  }

  @Test("asks nothing that is theirs about elements of which nobody knows whether there are any")
  mutating func unknownElements() throws {
    let procedure = try Club.procedure {
      $0 = $0.replacing(
        #"{ "id": "fotos""#,
        with: #"{ "id": "edades", "title": "Edades", "forEach": "hijos", "evidence": { "data": "hijo.anios" } }, "#
          + #"{ "id": "cuotas", "title": "Cuotas", "forEach": "hijos", "evidence": { "data": "cuota" } }, "#
          + #"{ "id": "fotos""#)
    }
    var answers = Self.passport
    answers["hijos[0]"] = .unsure
    answers["cuota"] = 12
    let asked = try interview.answer(answers, in: procedure)
    #expect(asked.contains("hijos[0]"))
    #expect(asked.contains("cuota"), "what is asked for each, but is not theirs, may be known all the same")
    #expect(try interview.state(in: procedure).question == nil)
    #expect(try interview.state(in: procedure).verdict.outcome == .undetermined)
  }

  @Test("asks for one element after another, and about each")
  mutating func elements() throws {
    try interview.answer(["persona.nacimiento": "1990-05-15", "persona.cedula": .none], in: procedure)
    let first = try #require(try interview.state(in: procedure).question)
    #expect(first.id == "hijos[0]" && first.kind == .element && first.type == .boolean)
    #expect(first.question.spanish == "¿Desea registrar un hijo?")
    #expect(first.question.english == "Children: do you want to register one?")
    try interview.answer(["hijos[0]": true, "hijos[0].anios": 4, "clase": "a"], in: procedure)
    let second = try #require(try interview.state(in: procedure).question)
    #expect(second.id == "hijos[1]")
    #expect(second.question.spanish == "¿Desea registrar otro hijo?")
    #expect(second.question.english == "Children: do you want to register another one?")
    let asked = try interview.answer(["hijos[1]": true, "hijos[1].anios": 30, "hijos[2]": false], in: procedure)
    #expect(asked == ["hijos[1]", "hijos[1].anios", "hijos[2]"])
    // Only the first is a child of whom a record is asked.
    let papers = try interview.state(in: procedure).open.filter { $0.title.spanish.contains("acta") }
    #expect(papers.map(\.id) == ["documents[acta@hijos[0]]"])
    #expect(papers.first?.question.spanish == "Hijo 1, acta: ¿tiene este documento?")
    #expect(papers.first?.question.english == "Children no. 1, record: do you have this document?")
  }

  @Test("takes back the last answer, and asks it again")
  mutating func undo() throws {
    try interview.answer("1990-05-15", in: procedure)
    let second = try #require(try interview.state(in: procedure).question)
    try interview.answer(.none, in: procedure)
    #expect(interview.undo()?.question == second.id)
    #expect(try interview.state(in: procedure).question == second)
    interview.undo()
    #expect(interview.undo() == nil)
  }

  @Test("changes an earlier answer; what it makes pointless is kept, and not used until it has a point again")
  mutating func change() throws {
    try interview.answer(true, to: "hijos[0]", in: procedure)
    try interview.answer(4, to: "hijos[0].anios", in: procedure)
    try interview.answer("b", to: "clase", in: procedure)
    try interview.answer(false, to: "hijos[0]", in: procedure)
    let changed = try interview.state(in: procedure)
    #expect(changed.unused == ["hijos[0].anios"])
    #expect(changed.dossier.json.contains("\"hijos\": []"))
    try interview.answer(true, to: "hijos[0]", in: procedure)
    let again = try interview.state(in: procedure)
    #expect(again.unused == [] && again.dossier.json.contains("\"anios\": 4"))
    // A fact that nothing asks for any more does no harm in the dossier.
    try interview.answer("a", to: "clase", in: procedure)
    #expect(try interview.state(in: procedure).open.map(\.id).contains("cuota") == false)
    #expect(try interview.question("clase", in: procedure)?.type == .choice)
    #expect(try interview.question("cuota", in: procedure) == nil)
  }

  @Test("leaves what nobody knows to the end, and open in the verdict")
  mutating func unsure() throws {
    var answers = Self.passport
    answers["clase"] = .unsure
    answers["cuota"] = .unsure
    try interview.answer(answers, in: procedure)
    let state = try interview.state(in: procedure)
    #expect(state.question == nil && state.skipped.map(\.id) == ["clase"])
    #expect(state.verdict.undetermined.contains("cuota"))
    interview.forget("clase")
    #expect(try interview.state(in: procedure).question?.id == "clase")
  }

  @Test("counts what was asked and about what is left")
  mutating func progress() throws {
    let start = try interview.state(in: procedure).progress
    #expect(start.answered == 0 && start.remaining >= 5)
    try interview.answer("1990-05-15", in: procedure)
    let next = try interview.state(in: procedure).progress
    #expect(next.answered == 1 && next.remaining == start.remaining - 1)
  }

  @Test("is saved and read as it was, with every kind of answer")
  mutating func codable() throws {
    try interview.answer(Self.passport, in: procedure)
    interview = try Interview(
      takingUp: Dossier(
        json: interview.state(in: procedure).dossier.json.replacing("{", with: "{\"x-host\":1,", maxReplacements: 1)),
      in: procedure)
    #expect(try interview.state(in: procedure).dossier.json.contains("x-host"))
    try interview.answer(.decimal(ExactDecimal("0.1") ?? 0), to: "cuota", in: procedure)
    try interview.answer(.date("1990-05-16"), to: "persona.nacimiento", in: procedure)
    try interview.answer(.unsure, to: "clase", in: procedure)
    let read = try JSONDecoder().decode(Interview.self, from: JSONEncoder().encode(interview))
    #expect(read == interview)
    #expect(try read.state(in: procedure).dossier == interview.state(in: procedure).dossier)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Interview.self, from: Data("{}".utf8)) }
  }

  @Test("goes on with the dossier that it saved, and asks nothing again")
  mutating func takingUp() throws {
    try interview.answer(
      [
        "persona.nacimiento": "1990-05-15", "hijos[0]": true, "hijos[0].anios": 40, "persona.cedula": .none,
        "clase": .unsure, "hijos[1]": false, "documents[pasaporte]": false,
      ], in: procedure)
    let saved = try interview.savedDossier(in: procedure)
    #expect(try procedure.outcome(of: saved) == procedure.outcome(of: interview.state(in: procedure).dossier))
    let taken = try Interview(takingUp: saved, in: procedure)
    #expect(taken.answers.map(\.question) == interview.answers.map(\.question))
    #expect(try taken.state(in: procedure).question == interview.state(in: procedure).question)
    // A plain dossier has all its elements, and may have more papers.
    let plain = try Interview(takingUp: interview.state(in: procedure).dossier, in: procedure)
    #expect(try plain.state(in: procedure).open.map(\.id).contains("documents[pasaporte]"))
    #expect(try !plain.state(in: procedure).open.map(\.id).contains("hijos[1]"))
  }

  @Test("drops the answers that an edited definition does not take, and names them")
  mutating func edit() throws {
    try interview.answer(Self.passport, in: procedure)
    let edited = try Club.procedure { text in
      text = text.replacingOccurrences(of: #""a": { "es": "Activa", "en": "Active" },"#, with: "")
      text = text.replacingOccurrences(of: "nacimiento", with: "natalicio")
      text = text.replacingOccurrences(of: #""foto""#, with: #""retrato""#)
    }
    let dropped: Set<Interview.Question.ID> = ["persona.nacimiento", "clase", "documents[foto]"]
    for var old in [interview, try Interview(takingUp: interview.savedDossier(in: procedure), in: edited)] {
      #expect(Set(try old.resume(with: edited).map(\.question)) == dropped)
      #expect(old.answers.count == interview.answers.count - 3)
      let state = try old.state(in: edited)
      #expect(state.question?.id == "persona.natalicio")
      #expect(state.unused == [])
    }
    #expect(throws: InputError.self) { try interview.resume(with: Procedure(json: SmallDefinition().json)) }
  }
}
