import LawChecks
import ReferenceModel
import Testing

@testable import Tramites

/// Conditions made by chance over a few facts, many of which decide nothing in the end.
@Suite("Property: irrelevant questions")
struct IrrelevancePropertyTests {
  @Test("are left out, and whatever they had been answered, the verdict would be the same")
  func random() throws {
    let seed = PropertySettings.seed
    let count = PropertySettings.pairs(30, atMost: 6_000)
    print("IrrelevancePropertyTests: seeds \(seed)...\(seed + count - 1)")
    var proved = 0
    for seed in seed..<(seed + count) {
      var random = SplitMix64(seed: seed)
      let procedure = try Self.procedure(&random)
      let whole = Self.answers(&random)
      // What is proved at the beginning is tried with every answer, beside the others' answers.
      let start = Interview(of: procedure, submittedOn: "2026-03-10")
      let answered = try AnsweredDossier(start, procedure)
      let finder = InterviewFinder(answered.accepted, marks: answered.marks, documents: answered.documents)
      let irrelevant = IrrelevanceProof(finder: finder).irrelevant()
      proved += irrelevant.count
      var without = start
      without.answers = whole.filter { !irrelevant.contains($0.question) }
      let expected = try without.state(in: procedure).verdict
      for id in irrelevant {
        for answer in Self.domain(of: id) {
          var with = without
          with.answers.append(Interview.Given(id, answer))
          #expect(try with.state(in: procedure).verdict.statusByID == expected.statusByID, "seed \(seed), \(id)")
        }
      }
      // An interview that leaves out what it may comes to the verdict of all answers.
      var interview = start
      while let question = try interview.state(in: procedure).question {
        let given = try #require(whole.first { $0.question == question.id })
        try interview.answer(given.answer, to: question.id, in: procedure)
      }
      var all = start
      all.answers = whole
      let found = try interview.state(in: procedure).verdict
      #expect(found.outcome == (try all.state(in: procedure).verdict.outcome), "seed \(seed)")
    }
    print("IrrelevancePropertyTests: \(proved) proved")
    #expect(count < 30 || proved > 0)
  }

  /// What conditions read; evidence reads `z`, so that what is left out now is not needed later.
  private static let names = ["x0", "x1", "x2", "y0", "y1"]

  private static func domain(of id: Interview.Question.ID) -> [Interview.Answer] {
    id.description.hasPrefix("x") ? ["a", "b"] : [true, false]
  }

  private static func answers(_ random: inout SplitMix64) -> [Interview.Given] {
    (names + ["z"]).compactMap { name in
      guard let id = Interview.Question.ID(name), let answer = domain(of: id).randomElement(using: &random) else {
        return nil
      }
      return Interview.Given(id, answer)
    }
  }

  private static func procedure(_ random: inout SplitMix64) throws -> Procedure {
    let choice = #"{ "type": "choice", "title": "x", "options": { "a": "A", "b": "B" } }"#
    let boolean = #"{ "type": "boolean", "title": "y" }"#
    let facts = (names + ["z"]).map { "\"\($0)\": \($0.hasPrefix("x") ? choice : boolean)" }
    let criteria = (0..<2).map { Entry.criterion("c\($0)", condition(&random, depth: 3)) }
    return try SmallDefinition([
      "facts": "{ \(facts.joined(separator: ", ")) }", "eligibility": "[ \(criteria.joined(separator: ",")) ]",
      "requirements":
        "[ \(Entry.requirement("r", #"{ "confirmed": "z" }"#, "\"when\": \(condition(&random, depth: 2))")) ]",
    ]).procedure()
  }

  private static func condition(_ random: inout SplitMix64, depth: Int) -> String {
    let kind = depth == 0 ? 0 : Int.random(in: 0...3, using: &random)
    switch kind {
    case 0:
      let name = names.randomElement(using: &random) ?? "x0"
      let values = name.hasPrefix("x") ? ["\"a\"", "\"b\""] : ["true", "false"]
      return "{ \"fact\": \"\(name)\", \"is\": \(values.randomElement(using: &random) ?? "true") }"
    case 1: return "{ \"not\": \(condition(&random, depth: depth - 1)) }"
    default:
      let parts = (0..<3).map { _ in condition(&random, depth: depth - 1) }
      return "{ \"\(kind == 2 ? "all" : "any")\": [ \(parts.joined(separator: ", ")) ] }"
    }
  }
}
