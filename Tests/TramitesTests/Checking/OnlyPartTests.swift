import Testing

@testable import Tramites

/// What a definition has only one of stands first in each table of the program, where a number could pass for none.
@Suite("The only condition or expression of a definition")
struct OnlyPartTests {
  private static let condition = #"{ "fact": "b", "is": true }"#

  /// A definition with one more section, checked where `b` is true and where it is false.
  private static func verdicts(_ key: String, _ json: String) throws -> (yes: Verdict, no: Verdict) {
    var definition = SmallDefinition([
      "facts": """
      { "b": { "type": "boolean" }, "l": { "type": "list", "each": "e", "fields": { "b": { "type": "boolean" } } } }
      """,
      "documents": #"{ "d": { "title": "D" } }"#,
    ])
    definition[key] = json.replacing("%", with: condition)
    let facts = { (b: Bool) in #"{ "b": \#(b), "l": [ { "b": \#(b) }, { "b": false } ] }"# }
    return (try definition.verdict(facts(true)), try definition.verdict(facts(false)))
  }

  @Test("decides whether a fee, a result, a notice or a step is there")
  func applies() throws {
    let fees = try Self.verdicts("fees", #"[ { "id": "f", "title": "F", "when": %, "amount": 2, "currency": "USD" } ]"#)
    #expect(fees.yes.fees?.lines.count == 1)
    #expect(fees.no.fees?.lines.count == 0)
    let results = try Self.verdicts(
      "outcome", #"{ "kind": "K", "results": [ { "id": "r", "title": "R", "when": % } ] }"#)
    #expect(results.yes.results.count == 1)
    #expect(results.no.results.count == 0)
    let notices = try Self.verdicts("notices", #"[ { "when": %, "text": "N" } ]"#)
    #expect(notices.yes.notices.count == 1)
    #expect(notices.no.notices.count == 0)
    let steps = try Self.verdicts("steps", #"[ { "text": "S", "when": % } ]"#)
    #expect(steps.yes.steps.count == 1)
    #expect(steps.no.steps.count == 0)
  }

  @Test("decides whether a requirement applies, and an alternative counts")
  func requirements() throws {
    let requirements = try Self.verdicts(
      "requirements", "[ \(Entry.requirement("r", #"{ "document": "d" }"#, #""when": %"#)) ]")
    #expect(requirements.yes.status("r") == .missing)
    #expect(requirements.no.status("r") == .notApplicable)
    var definition = SmallDefinition([
      "facts": #"{ "b": { "type": "boolean" } }"#, "documents": #"{ "d": { "title": "D" }, "o": { "title": "O" } }"#,
      "requirements": "[ \(Entry.requirement("r", #"{ "document": "d" }"#)) ]",
    ])
    definition["alternativeRequirements"] = """
      [ { "id": "a", "title": "A", "insteadOf": "r", "when": \(Self.condition), "evidence": { "document": "o" } } ]
      """
    let papers = #"[ { "type": "o" } ]"#
    #expect(try definition.verdict(#"{ "b": true }"#, documents: papers).status("r") == .satisfied)
    #expect(try definition.verdict(#"{ "b": false }"#, documents: papers).status("r") == .missing)
  }

  @Test("is what a count or a sum counts, and what makes a fact valid")
  func counts() throws {
    let each = #"{ "fact": "e.b", "is": true }"#
    for value in [#"{ "count": "l", "where": \#(each) }"#, #"{ "sum": "l", "of": 1, "where": \#(each) }"#] {
      let fees = try Self.verdicts("fees", #"[ { "id": "f", "title": "F", "amount": \#(value), "currency": "USD" } ]"#)
      #expect(fees.yes.fees?.total == 1, "\(value)")
      #expect(fees.no.fees?.total == 0, "\(value)")
    }
    let definition = SmallDefinition([
      "facts": #"{ "n": { "type": "integer", "valid": { "fact": "n", "atLeast": 5 } } }"#,
      "requirements": "[ \(Entry.requirement("r", #"{ "data": "n" }"#)) ]",
    ])
    #expect(try definition.verdict(#"{ "n": 5 }"#).status("r") == .satisfied)
    #expect(try definition.verdict(#"{ "n": 4 }"#).status("r") == .defective)
  }

  @Test("has no value in a result alone, and says so")
  func valueOfResult() throws {
    let definition = SmallDefinition([
      "parameters": #"{ "p": { "type": "integer", "values": [ { "until": "2020-01-01", "value": 1 } ] } }"#,
      "outcome": #"{ "kind": "K", "results": [ { "id": "r", "title": "R", "value": { "parameter": "p" } } ] }"#,
    ])
    #expect(try definition.verdict("{}").problems.map(\.code) == ["value.parameter"])
  }

  @Test("about a list leaves the element alone around which it stands")
  func nested() throws {
    let each = #"{ "fact": "e.b", "is": true }"#
    for condition in [
      #"{ "value": { "count": "l", "where": \#(each) }, "is": 1 }"#,
      #"{ "value": { "sum": "l", "of": 1, "where": \#(each) }, "is": 1 }"#, #"{ "some": "l", "where": \#(each) }"#,
    ] {
      let definition = SmallDefinition([
        "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "b": { "type": "boolean" } } } }"#,
        "requirements":
          "[ \(Entry.requirement("r", #"{ "confirmed": "e.b" }"#, #""forEach": "l", "when": \#(condition)"#)) ]",
      ])
      // What is the same for all elements is had for the first one.
      let verdict = try definition.verdict(#"{ "l": [ { "b": true }, { "b": false }, { "b": false } ] }"#)
      #expect(verdict.requirements.map(\.status) == [.satisfied, .missing, .missing], "\(condition)")
    }
  }
}
