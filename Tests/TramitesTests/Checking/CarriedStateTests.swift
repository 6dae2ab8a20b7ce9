import Testing

@testable import Tramites

/// An evaluation keeps where it stands and what it found; the next element or document has to find its own.
@Suite("From one element or document to the next")
struct CarriedStateTests {
  /// A fact's value in a form that is kept where several places ask for it, and not compared anew each time.
  private static func kept(_ path: String) -> String { #"{ "add": [ { "fact": "\#(path)" }, 0 ] }"# }

  @Test("a condition about both, which several places share, is had anew")
  func sharedByElementAndDocument() throws {
    let check = { (id: String, require: String) in
      #"{ "id": "\#(id)", "require": \#(require), "message": "M" }"#
    }
    let same = #"{ "condition": "same" }"#
    let checks = [check("x", same), check("y", #"{ "any": [ \#(same), { "fact": "e.n", "is": 7 } ] }"#)]
      .joined(separator: ", ")
    let definition = SmallDefinition([
      "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "n": { "type": "integer" } } } }"#,
      "documents": #"{ "d": { "title": "D", "attributes": { "n": { "type": "integer" } } } }"#,
      "conditions": #"{ "same": { "value": \#(Self.kept("document.n")), "is": { "fact": "e.n" } } }"#,
      "requirements":
        "[ \(Entry.requirement("r", #"{ "document": "d", "checks": [ \#(checks) ] }"#, #""forEach": "l""#)) ]",
    ])
    let facts = #"{ "l": [ { "n": 1 }, { "n": 2 }, { "n": 3 }, { "n": 2 } ] }"#
    for (numbers, expected) in [
      ([1], [Status.satisfied, .defective, .defective, .defective]),
      ([2], [.defective, .satisfied, .defective, .satisfied]),
      ([1, 3], [.satisfied, .defective, .satisfied, .defective]),
      ([3, 2], [.defective, .satisfied, .satisfied, .satisfied]),
    ] {
      let papers = numbers.map { #"{ "type": "d", "attributes": { "n": \#($0) } }"# }.joined(separator: ",")
      let verdict = try definition.verdict(facts, documents: "[ \(papers) ]")
      #expect(verdict.requirements.map(\.status) == expected, "\(numbers)")
      #expect(verdict.outcome == .incomplete)
    }
  }

  @Test("a calculated fact goes on with its own element after it looked at the others")
  func ownElement() throws {
    let definition = SmallDefinition([
      "facts": """
      { "l": { "type": "list", "each": "e", "fields": {
          "n": { "type": "integer" },
          "next": { "type": "integer", "value": { "add": [ { "fact": "self.n" }, 1 ] } },
          "lower": { "type": "integer",
            "value": { "count": "l", "where": { "fact": "e.next", "atMost": { "fact": "self.n" } } } } } } }
      """,
      "eligibility": """
      [ { "id": "c", "title": "C", "forEach": "l", "require": { "fact": "e.lower", "is": 2 }, "message": "M" } ]
      """,
    ])
    let facts = #"{ "l": [ { "n": 5 }, { "n": 1 }, { "n": 3 } ] }"#
    #expect(try definition.verdict(facts).eligibility.map(\.status) == [.met, .notMet, .notMet])
    var later = definition
    later["eligibility"] = """
      [ { "id": "c", "title": "C", "forEach": "l", "when": { "fact": "e.n", "is": 1 },
          "require": { "fact": "e.lower", "is": 0 }, "message": "M" } ]
      """
    #expect(try later.verdict(facts).eligibility.map(\.status) == [.notApplicable, .met, .notApplicable])
  }

  @Test("a condition about the own element, which several calculated facts share, is had anew")
  func sharedByOwnElement() throws {
    let fields = #"""
      "n": { "type": "integer" }, "big": { "type": "boolean", "value": { "condition": "big" } },
      "odd": { "type": "boolean", "value": { "any": [ { "condition": "big" }, { "fact": "self.n", "is": 1 } ] } }
      """#
    let definition = SmallDefinition([
      "facts": """
      { "k": { "type": "list", "each": "a", "fields": { \(fields) } },
        "l": { "type": "list", "each": "b", "fields": { \(fields) } } }
      """,
      "conditions": #"{ "big": { "value": \#(Self.kept("self.n")), "atLeast": 5 } }"#,
      "eligibility": """
      [ { "id": "a", "title": "A", "forEach": "k", "require": { "fact": "a.big", "is": true }, "message": "M" },
        { "id": "b", "title": "B", "forEach": "l", "require": { "fact": "b.big", "is": true }, "message": "M" },
        { "id": "c", "title": "C", "forEach": "l", "require": { "fact": "b.odd", "is": true }, "message": "M" } ]
      """,
    ])
    let verdict = try definition.verdict(
      #"{ "k": [ { "n": 1 }, { "n": 9 }, { "n": 2 } ], "l": [ { "n": 7 }, { "n": 1 }, { "n": 2 }, { "n": 8 } ] }"#)
    #expect(
      verdict.eligibility.map(\.status) == [
        .notMet, .met, .notMet, .met, .notMet, .notMet, .met, .met, .met, .notMet, .met,
      ])
  }

  @Test("a condition about the own element and another one, which several places share, is had anew")
  func sharedByOwnElementAndAnother() throws {
    let same = #"{ "condition": "same" }"#
    let definition = SmallDefinition([
      "facts": """
      { "k": { "type": "list", "each": "a", "fields": {
          "n": { "type": "integer" },
          "once": { "type": "boolean", "value": { "some": "l", "where": \(same) } },
          "again": { "type": "boolean",
            "value": { "some": "l", "where": { "any": [ \(same), { "fact": "b.n", "is": 7 } ] } } } } },
        "l": { "type": "list", "each": "b", "fields": { "n": { "type": "integer" } } } }
      """,
      "conditions": #"{ "same": { "value": \#(Self.kept("self.n")), "is": { "fact": "b.n" } } }"#,
      "eligibility": """
      [ { "id": "a", "title": "A", "forEach": "k", "require": { "fact": "a.once", "is": true }, "message": "M" },
        { "id": "b", "title": "B", "forEach": "k", "require": { "fact": "a.again", "is": true }, "message": "M" } ]
      """,
    ])
    for (numbers, expected) in [
      ([2], [Status.notMet, .met, .notMet]), ([3, 2], [.notMet, .met, .met]), ([1, 5], [.met, .notMet, .notMet]),
    ] {
      let others = numbers.map { #"{ "n": \#($0) }"# }.joined(separator: ",")
      let verdict = try definition.verdict(#"{ "k": [ { "n": 1 }, { "n": 2 }, { "n": 3 } ], "l": [ \#(others) ] }"#)
      #expect(verdict.eligibility.map(\.status) == expected + expected, "\(numbers)")
    }
  }

  @Test("what has no value elsewhere is not told of the document or the calculated fact before")
  func placeOfNoValue() throws {
    let definition = SmallDefinition([
      "facts": """
      { "z": { "type": "integer" }, "t": { "type": "integer", "value": { "add": [ { "fact": "z" }, 1 ] } } }
      """,
      "documents": #"{ "d": { "title": "D" } }"#,
      "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "t", "is": 1 }"#)) ]",
      "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", "legible": true }"#)) ]",
      "fees": """
      [ { "id": "f", "title": "F", "amount": { "divide": [ 1, { "fact": "z" } ] }, "currency": "USD" } ]
      """,
    ])
    let verdict = try definition.verdict(#"{ "z": 0 }"#, documents: #"[ { "type": "d", "legible": true } ]"#)
    #expect(verdict.problems.map(\.code) == ["value.divisionByZero"])
    #expect(verdict.problems.map(\.path) == [nil])
  }
}
