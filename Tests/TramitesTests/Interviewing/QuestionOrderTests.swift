import Testing
import Tramites

@Suite("The questions of an interview")
struct QuestionOrderTests {
  private func asked(
    _ sections: KeyValuePairs<String, String>, facts: String = "{}", answers: [Interview.Question.ID: Interview.Answer]
  ) throws -> [Interview.Question.ID] {
    let procedure = try SmallDefinition(sections).procedure()
    var interview = Interview(of: procedure, submittedOn: "2026-03-10")
    return try interview.answer(answers, in: procedure)
  }

  private static let facts = #"""
    { "x": { "type": "choice", "title": "x", "options": { "a": "A", "b": "B" } },
      "y": { "type": "boolean", "title": "y" }, "z": { "type": "boolean", "title": "z" } }
    """#

  @Test("come in the order of what they settle, then of the definition")
  func order() throws {
    let sections: KeyValuePairs<String, String> = [
      "facts": Self.facts,
      "requirements": """
      [ \(Entry.requirement("r1", #"{ "confirmed": "y" }"#)), \(Entry.requirement("r2", #"{ "confirmed": "z" }"#)),
        \(Entry.requirement("r3", #"{ "confirmed": "z" }"#)) ]
      """,
    ]
    #expect(try asked(sections, answers: ["x": "a", "y": true, "z": true]) == ["z", "y"])
  }

  /// A condition of x and y, with the answers in the order in which they are needed.
  @Test(
    "leave out what is proved to decide nothing",
    arguments: [
      // Whatever y: x cannot be both.
      (
        #"{ "all": [ { "fact": "y", "is": true }, { "fact": "x", "is": "a" }, { "fact": "x", "is": "b" } ] }"#, ["x"]
      ),
      // Whatever y: x is one or the other.
      (
        #"{ "any": [ { "fact": "y", "is": true }, { "fact": "x", "is": "a" }, { "fact": "x", "is": "b" } ] }"#, ["x"]
      ),
      // y matters only with an a.
      (#"{ "any": [ { "fact": "x", "is": "b" }, { "fact": "y", "is": true } ] }"#, ["x", "y"]),
    ] as [(String, [Interview.Question.ID])])
  func irrelevance(condition: String, expected: [Interview.Question.ID]) throws {
    let sections: KeyValuePairs<String, String> = [
      "facts": Self.facts, "eligibility": "[ \(Entry.criterion("c", condition)) ]",
    ]
    // The verdict lists both as its questions (FORMAT §5).
    #expect(Set(try SmallDefinition(sections).verdict().asked) == ["x", "y"])
    #expect(Set(try asked(sections, answers: ["x": "a", "y": true])) == Set(expected))
  }

  @Test("of a paper that several ask for come once, for all that they demand")
  func sharedPaper() throws {
    let sections: KeyValuePairs<String, String> = [
      "documents": #"{ "d": { "title": "D" } }"#,
      "requirements": """
      [ \(Entry.requirement("r1", #"{ "document": "d", "original": true }"#)),
        \(Entry.requirement("r2", #"{ "document": "d", "original": true, "copies": 2 }"#)) ]
      """,
    ]
    let answers: [Interview.Question.ID: Interview.Answer] = [
      "documents[d]": true, "documents[d].original": true, "documents[d].copies": 2,
    ]
    #expect(try asked(sections, answers: answers) == ["documents[d]", "documents[d].original", "documents[d].copies"])
    #expect(try asked(sections, answers: ["documents[d]": false]) == ["documents[d]"])
  }

  @Test("go on to another paper of a kind, or another way, where nobody can say more about the first")
  func others() throws {
    let sections: KeyValuePairs<String, String> = [
      "documents": #"{ "d": { "title": "D" }, "e": { "title": "E" } }"#,
      "requirements":
        "[ \(Entry.requirement("r", #"{ "anyOf": [ { "document": "d", "original": true }, { "document": "e" } ] }"#)) ]",
    ]
    let answers: [Interview.Question.ID: Interview.Answer] = [
      "documents[d]": true, "documents[d].original": .unsure, "documents[e]": true,
    ]
    #expect(try asked(sections, answers: answers) == ["documents[d]", "documents[d].original", "documents[e]"])
  }

  @Test("ask for a group that may be missing before they ask about it")
  func group() throws {
    let sections: KeyValuePairs<String, String> = [
      "facts":
        #"{ "g": { "type": "group", "title": "apoderado", "mayBeNone": true, "fields": { "v": { "type": "boolean", "title": "v" } } } }"#,
      "requirements": #"[ \#(Entry.requirement("r", #"{ "confirmed": "g.v" }"#)) ]"#,
    ]
    #expect(try asked(sections, answers: ["g": true, "g.v": true]) == ["g", "g.v"])
    #expect(try asked(sections, answers: ["g": false]) == ["g"])
    let procedure = try SmallDefinition(sections).procedure()
    let question = try Interview(of: procedure, submittedOn: "2026-03-10").state(in: procedure).question
    #expect(question?.question.spanish == "¿Corresponde registrar «apoderado»?")
    #expect(question?.question.english == "Is there anything to register under “apoderado”?")
  }

  @Test("ask nothing about a group of which nobody knows whether there is one, and come back to it at the end")
  func unknownGroup() throws {
    let sections: KeyValuePairs<String, String> = [
      "facts": """
      { "casa": { "type": "group", "title": "casa", "mayBeNone": true, "fields": {
          "metros": { "type": "integer", "title": "metros" }, "patio": { "type": "group", "title": "patio", "fields": {
            "flores": { "type": "boolean", "title": "flores" } } } } } }
      """,
      "documents": #"{ "plano": { "title": "Plano" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "data": "casa.metros" }"#)), \(Entry.requirement("s", #"{ "confirmed": "casa.patio.flores" }"#)),
        \(Entry.requirement("p", #"{ "document": "plano", "of": "casa" }"#)),
        \(Entry.requirement("q", #"{ "document": "plano" }"#, #""when": { "fact": "casa.metros", "moreThan": 9 }"#)) ]
      """,
    ]
    let procedure = try SmallDefinition(sections).procedure()
    var interview = Interview(of: procedure, submittedOn: "2026-03-10")
    // A paper for nobody in particular may be asked for all the same.
    #expect(
      try interview.answer(["casa": .unsure, "documents[plano]": true], in: procedure) == ["casa", "documents[plano]"])
    let state = try interview.state(in: procedure)
    #expect(state.question == nil && state.skipped.map(\.id) == ["casa"])
    interview.forget("casa")
    try interview.answer(["casa": true, "casa.metros": 8, "casa.patio.flores": true], in: procedure)
    #expect(try interview.state(in: procedure).question?.id == "documents[plano@casa]")
  }

  @Test("go on to what is asked for each element of a list in a group of which nobody knows whether there is one")
  func unknownGroupOfList() throws {
    let sections: KeyValuePairs<String, String> = [
      "facts": """
      { "g": { "type": "group", "title": "g", "mayBeNone": true, "fields": {
          "l": { "type": "list", "title": "l", "each": "e", "fields": { "x": { "type": "boolean", "title": "x" } } } } },
        "y": { "type": "integer", "title": "y" } }
      """,
      "requirements": "[ \(Entry.requirement("r", #"{ "data": "y" }"#, #""forEach": "g.l""#)) ]",
    ]
    #expect(try asked(sections, answers: ["g": .unsure, "y": 1]) == ["g", "y"])
  }

  @Test("of a paper that anybody may have say so where that of somebody was asked for before")
  func anybodysPaper() throws {
    let procedure = try SmallDefinition([
      "facts": #"{ "yo": { "type": "group", "title": "solicitante", "fields": {} } }"#,
      "documents": #"{ "d": { "title": "Licencia" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "d", "of": "yo" }"#)), \(Entry.requirement("s", #"{ "document": "d" }"#)) ]
      """,
    ]).procedure()
    var interview = Interview(of: procedure, submittedOn: "2026-03-10")
    let first = try interview.state(in: procedure).question
    #expect(first?.question.spanish == "Solicitante, licencia: ¿tiene este documento?")
    try interview.answer(false, in: procedure)
    let second = try interview.state(in: procedure).question
    #expect(second?.question.spanish == "Licencia, de cualquier persona: ¿tiene este documento?")
    #expect(second?.question.english.hasPrefix("Licencia, anybody’s: ") == true)
  }

  @Test("about the channel are asked where a rule depends on it")
  func channel() throws {
    let sections: KeyValuePairs<String, String> = [
      "channels": #"[ { "id": "a", "title": "A" }, { "id": "b", "title": "B" } ]"#,
      "documents": #"{ "d": { "title": "D" } }"#,
      "requirements":
        #"[ \#(Entry.requirement("r", #"{ "document": "d" }"#, #""when": { "fact": "submission.channel", "is": "a" }"#)) ]"#,
    ]
    #expect(try asked(sections, answers: ["submission.channel": "b"]) == ["submission.channel"])
    #expect(
      try asked(sections, answers: ["submission.channel": "a", "documents[d]": true])
        == ["submission.channel", "documents[d]"])
  }
}
