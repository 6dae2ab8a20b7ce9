import Testing
import Tramites

@Suite("An answer in an interview")
struct AnswerTests {
  private let procedure: Procedure

  init() throws { procedure = try Club.procedure() }

  /// An interview that comes to a question, and that question.
  private func asking(_ id: Interview.Question.ID) throws -> (Interview, Interview.Question) {
    var interview = Interview(of: procedure, submittedOn: Club.day)
    let answers: [Interview.Question.ID: Interview.Answer] = [
      "persona.nacimiento": "1990-05-15", "persona.cedula": .none, "clase": "b", "hijos[0]": true, "hijos[1]": false,
      "hijos[0].anios": 4, "documents[pasaporte]": true, "documents[acta@hijos[0]]": true, "cuota": 5,
      "documents[pasaporte].original": true, "documents[pasaporte].copies": 1, "documents[pasaporte].apostilled": true,
    ]
    for _ in 0..<30 {
      let open = try interview.state(in: procedure).open
      if let question = open.first(where: { $0.id == id }) { return (interview, question) }
      guard let next = open.first, let answer = answers[next.id] else { break }
      try interview.answer(answer, to: next.id, in: procedure)
    }
    throw Missing(id: id)
  }

  private struct Missing: Error {
    let id: Interview.Question.ID
  }

  @Test(
    "is understood as people write it",
    arguments: [
      ("hijos[0]", "Sí", true), ("hijos[0]", " s ", true), ("hijos[0]", "YES", true), ("hijos[0]", "n", false),
      ("persona.nacimiento", "15/05/1990", .date("1990-05-15")),
      ("persona.nacimiento", "5-6-1990", .date("1990-06-05")),
      ("persona.nacimiento", "1990-05-15", .date("1990-05-15")), ("clase", "2", "b"), ("clase", "activa", "a"),
      ("clase", "Sponsor", "b"), ("clase", "benef", "b"), ("clase", "b", "b"),
      ("cuota", "12,50", .decimal(ExactDecimal("12.50") ?? 0)), ("cuota", "-3", .decimal(-3)),
      ("hijos[0].anios", "007", 7), ("persona.cedula", "no tengo", .none), ("persona.cedula", "-", .none),
      ("persona.cedula", "1710034065", "1710034065"), ("clase", "no lo sé", .unsure), ("clase", "", .unsure),
      ("clase", "I don't know", .unsure), ("documents[foto]", "no", 0), ("documents[foto]", "2", 2),
      ("documents[acta@hijos[0]].contains", "todo", .options(["firma", "sello"])),
      ("documents[acta@hijos[0]].contains", "2, firma", .options(["firma", "sello"])),
      ("documents[acta@hijos[0]].contains", "nada", .options([])),
      ("documents[pasaporte].issuedIn", "colombia", "CO"), ("documents[pasaporte].issuedIn", "Spain", "ES"),
      ("documents[pasaporte].issuedIn", "ec", "EC"),
    ] as [(Interview.Question.ID, String, Interview.Answer)])
  func reading(id: Interview.Question.ID, typed: String, answer: Interview.Answer) throws {
    let (interview, question) = try asking(id)
    #expect(try question.answer(from: typed) == answer)
    var answered = interview
    try answered.answer(question.answer(from: typed), to: id, in: procedure)
    #expect(answered.answers.last == Interview.Given(id, answer))
  }

  @Test(
    "that is none is refused, in words that say what is expected",
    arguments: [
      ("hijos[0]", "quizás", "Responda sí o no.", "Answer yes or no."),
      (
        "persona.nacimiento", "31/02/1990", "Escriba un día que exista, como 2026-03-10 o 10/03/2026.",
        "Write a day that exists, like 2026-03-10 or 10/03/2026 (day first)."
      ),
      (
        "clase", "3", "Elija una de estas respuestas: Activa / Benefactora.",
        "Choose one of these answers: Active / Sponsor."
      ),
      ("cuota", "1.234,50", "Escriba un número, como 12,50.", "Write a number, like 12.50."),
      ("hijos[0].anios", "2,5", "Escriba un número entero, como 2.", "Write a whole number, like 2."),
      (
        "clase", "ninguna", "Aquí no se puede responder que no hay. Si no lo sabe, dígalo así.",
        "It cannot be answered here that there is none. If you do not know, say so."
      ),
      (
        "documents[pasaporte].issuedIn", "Macondo", "Escriba un país, como Colombia, o su código, CO.",
        "Write a country, like Colombia, or its code, CO."
      ),
      (
        "documents[acta@hijos[0]].contains", "firma y lacre", "Elija una, varias o ninguna de estas: Firma; Sello.",
        "Choose one, several or none of these: Firma; Sello."
      ),
    ] as [(Interview.Question.ID, String, String, String)])
  func unreadable(id: Interview.Question.ID, typed: String, spanish: String, english: String) throws {
    let (_, question) = try asking(id)
    let problem = #expect(throws: Interview.AnswerProblem.self) { try question.answer(from: typed) }
    #expect(problem?.message == Message(es: spanish, en: english))
  }

  @Test("that is none is told how to say that there is none, where there may be")
  func noneWord() throws {
    let sections: KeyValuePairs<String, String> = [
      "facts": #"{ "d": { "type": "date", "title": "d", "mayBeNone": true } }"#,
      "documents": #"{ "p": { "title": "P" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "data": "d" }"#)), \(Entry.requirement("s", #"{ "document": "p", "current": true }"#)) ]
      """,
    ]
    let procedure = try SmallDefinition(sections).procedure()
    var interview = Interview(of: procedure, submittedOn: "2026-03-10")
    var question = try #require(try interview.state(in: procedure).question)
    var problem = #expect(throws: Interview.AnswerProblem.self) { try question.answer(from: "ayer") }
    #expect(problem?.message.spanish.hasSuffix(" o 10/03/2026. Si no hay, escriba «no hay».") == true)
    #expect(problem?.message.english.hasSuffix(" If there is none, write “none”.") == true)
    try interview.answer(.none, in: procedure)
    try interview.answer(true, in: procedure)
    question = try #require(try interview.state(in: procedure).question)
    problem = #expect(throws: Interview.AnswerProblem.self) { try question.answer(from: "ayer") }
    #expect(problem?.message.spanish.hasSuffix(" Si no caduca, escriba «no caduca».") == true)
    #expect(try question.answer(from: "no caduca") == .none)
  }

  @Test(
    "is looked at by the engine before it is taken, and the interview stays as it was",
    arguments: [
      (
        "persona.cedula", "1710034066", .format,
        "Hay un error: debe ser una cédula ecuatoriana válida de 10 dígitos.",
        "There is a mistake: it must be"
      ),
      ("persona.nacimiento", "2027-01-01", .invalid, "La fecha está en el futuro.", "The date is in the future."),
      ("persona.nacimiento", true, .type, "Escriba un día que exista", "Write a day that exists"),
      ("clase", "z", .type, "Elija una de estas respuestas", "Choose one of these answers"),
      ("clase", .none, .none, "Aquí no se puede responder que no hay", "It cannot be answered here"),
      ("persona.cedula", "  ", .type, "Escriba una respuesta", "Write an answer"),
      ("hijos[0]", "quizás", .type, "Responda sí o no.", "Answer yes or no."),
      ("documents[foto]", -1, .type, "Escriba un número entero", "Write a whole number"),
      ("hijos[3].anios", 4, .notAsked, "Esa pregunta no corresponde ahora.", "That question is not asked now."),
      ("persona.edad", 4, .type, "Escriba un número entero", "Write a whole number"),
      ("persona.altura", 4, .notAsked, "Esa pregunta no corresponde ahora.", "That question is not asked now."),
      ("documents[carta]", true, .notAsked, "Esa pregunta no corresponde ahora.", "That question is not asked now."),
    ] as [(Interview.Question.ID, Interview.Answer, Interview.AnswerProblem.Kind, String, String)])
  func refused(
    id: Interview.Question.ID, answer: Interview.Answer, kind: Interview.AnswerProblem.Kind, spanish: String,
    english: String
  ) throws {
    var interview = Interview(of: procedure, submittedOn: Club.day)
    let problem = #expect(throws: Interview.AnswerProblem.self) {
      try interview.answer(answer, to: id, in: procedure)
    }
    #expect(problem?.kind == kind)
    #expect(problem?.message.spanish.hasPrefix(spanish) == true, "\(problem as Any)")
    #expect(problem?.message.english.hasPrefix(english) == true, "\(problem as Any)")
    #expect(interview.answers.isEmpty)
  }

  @Test("that only looks wrong is taken where the person insists, and the verdict names it")
  func insisting() throws {
    var interview = Interview(of: procedure, submittedOn: Club.day)
    try interview.answer("1710034066", to: "persona.cedula", in: procedure, insisting: true)
    let verdict = try interview.state(in: procedure).verdict
    #expect(verdict.defective == ["identidad"])
    #expect(verdict.problems.contains { $0.code == "fact.format" })
    #expect(throws: Interview.AnswerProblem.self) {
      try interview.answer("z", to: "clase", in: procedure, insisting: true)
    }
  }
}
