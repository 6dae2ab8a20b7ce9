import Testing

@testable import Tramites

/// A dossier of some kilobytes could otherwise have a verdict of gigabytes.
@Suite("An explanation is bounded")
struct ExplanationBoundsTests {
  /// A condition on the other list, `m`, with the element of it of which there are many.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let condition: String
    var element = #"{ "n": 1 }"#
    /// How many reasons are cited beside one for each element of the other list.
    var others = 0
    /// How many reasons are looked at, beside the last one; a fact that is named and given counts twice.
    var cut = 100
    /// Whether which reasons are the fewest is not looked for among too many.
    var isLeftOut = false
  }

  private static let every = #"{ "every": "m", "where": { "fact": "f.n", "atLeast": 0 } }"#
  private static let everyAboveOne = #"{ "every": "m", "where": { "fact": "f.n", "atLeast": 1 } }"#

  private static func procedure(_ condition: String, outcome: String? = nil) throws -> Procedure {
    var definition = SmallDefinition([
      "facts": """
      { "l": { "type": "list", "each": "e", "fields": { "k": { "type": "integer" } } },
        "m": { "type": "list", "each": "f", "fields": { "n": { "type": "integer" } } }, "t": { "type": "text" } }
      """,
      "eligibility": #"[ { "id": "c", "title": "C", "forEach": "l", "require": \#(condition), "message": "M" } ]"#,
    ])
    definition["outcome"] = outcome
    return try definition.procedure()
  }

  private static func dossier(instances: Int, others: Int = 0, of element: String = "{}", text: String = "x") throws
    -> Dossier
  {
    func list(_ element: String, _ count: Int) -> String {
      "[\(Array(repeating: element, count: count).joined(separator: ","))]"
    }
    let facts = #"{ "l": \#(list(#"{ "k": 0 }"#, instances)), "m": \#(list(element, others)), "t": "\#(text)" }"#
    return try Dossier(json: #"{ "procedure": "t", "submittedOn": "2026-03-10", "facts": \#(facts) }"#)
  }

  @Test(
    "in the reasons of each of many instances, of which the last says that there are more",
    arguments: [
      Row(testDescription: "what each element must be", condition: every),
      Row(
        testDescription: "what no element is",
        condition: #"{ "not": { "some": "m", "where": { "fact": "f.n", "is": 9 } } }"#),
      Row(testDescription: "what waits for each element", condition: every, element: "{}", cut: 50),
      Row(
        testDescription: "what is compared with the instance",
        condition: #"{ "every": "m", "where": { "fact": "f.n", "atLeast": { "fact": "e.k" } } }"#, others: 1),
      Row(
        testDescription: "what the other branch would do without",
        condition: #"{ "any": [ \#(every), \#(everyAboveOne) ] }"#, cut: 50, isLeftOut: true),
      Row(
        testDescription: "what is added up",
        condition: #"{ "value": { "sum": "m", "of": { "fact": "f.n" } }, "atLeast": 0 }"#, others: 1, isLeftOut: true),
    ])
  func reasons(row: Row) throws {
    let procedure = try Self.procedure(row.condition)
    func first(instances: Int, others: Int) throws -> [Reason] {
      let dossier = try Self.dossier(instances: instances, others: others, of: row.element)
      // The status decides nothing of why.
      let record = InstanceRecord(number: 0, row: 0, applies: .true, status: .met)
      return Explainer(try procedure.accept(dossier)).found(criterion: record).because
    }
    let whole = try first(instances: 2000, others: 20)
    #expect(whole.count == 20 + row.others)
    #expect(!whole.contains(.more))
    let cut = try first(instances: 2000, others: 200)
    #expect(cut.count == row.cut + 1)
    #expect(cut.last == .more)
    #expect(cut.dropLast().allSatisfy { $0 != .more })
    // Among more than 64 nodes and parts for each of the hundred reasons, the fewest are not looked for.
    let many = try first(instances: 2000, others: 7000)
    #expect(many.count == (row.isLeftOut ? 1 : row.cut + 1))
    #expect(many.last == .more)
  }

  @Test("without losing why something is not met behind why it applies")
  func goals() throws {
    let procedure = try SmallDefinition([
      "facts": """
      { "l": { "type": "list", "each": "e", "fields": { "k": { "type": "integer" } } },
        "m": { "type": "list", "each": "f", "fields": { "n": { "type": "integer" } } } }
      """,
      "eligibility": """
      [ { "id": "c", "title": "C", "forEach": "l", "message": "M", "when": \(Self.every),
          "require": { "fact": "e.k", "is": 1 } } ]
      """,
    ]).procedure()
    let elements = Array(repeating: #"{ "k": 0 }"#, count: 12_500).joined(separator: ",")
    let others = Array(repeating: #"{ "n": 1 }"#, count: 20).joined(separator: ",")
    let verdict = try procedure.verdict(#"{ "l": [\#(elements)], "m": [\#(others)] }"#)
    let because = Explainer(verdict.accepted).found(criterion: verdict.criteria[0]).because
    #expect(because.map(\.path) == (0..<8).map { "m[\($0)].n" } + ["l[0].k", nil])
    #expect(because.last == .more)
  }

  @Test("in the instances that a question names: of many of one requirement, its id alone")
  func questions() throws {
    let procedure = try Self.procedure(Self.every)
    for (instances, expected) in [(100, 100), (101, 1), (300, 1)] {
      let verdict = try procedure.check(Self.dossier(instances: instances, others: 1))
      let question = try #require(verdict.questions.first)
      #expect(question.path == "m[0].n")
      #expect(question.neededFor.count == expected)
      #expect(question.neededFor[0] == (expected == 1 ? "c" : "c@l[0]"))
    }
  }

  @Test("in the paths that something waits for: of many, those of the lists")
  func dependencies() throws {
    let results = #"{ "results": [ { "id": "s", "title": "S", "value": { "sum": "m", "of": { "fact": "f.n" } } } ] }"#
    let procedure = try Self.procedure(#"{ "fact": "e.k", "is": 0 }"#, outcome: results)
    for (others, expected) in [(16, (0..<16).map { "m[\($0)].n" }), (17, ["m"])] {
      let verdict = try procedure.check(Self.dossier(instances: 12_500, others: others))
      #expect(verdict.results.map(\.dependsOn) == [expected])
    }
  }

  @Test("in the texts that it quotes", arguments: ["é", "e\u{301}\u{302}", "👩‍👩‍👧", "\u{301}"])
  func texts(character: String) throws {
    let procedure = try Self.procedure(#"{ "fact": "t", "isNot": "x" }"#)
    func quoted(_ text: String) throws -> (shown: String, actual: FactValue?) {
      let verdict = try procedure.check(Self.dossier(instances: 1, text: text))
      let reason = try #require(verdict.eligibility[0].because.first)
      return (reason.message.spanish, reason.actual)
    }
    let scalars = String(repeating: character, count: 500).unicodeScalars
    let longest = "a" + String(scalars.prefix(499))
    let whole = try quoted(longest)
    #expect(whole.shown.hasPrefix("T: «\(longest)»"))
    #expect(whole.actual == .text(longest))
    let cut = try quoted(longest + "b" + longest)
    #expect(cut.shown.hasPrefix("T: «\(longest)…»"))
    #expect(cut.actual == .text(longest + "…"))
  }
}
