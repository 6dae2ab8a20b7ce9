import Testing
import Tramites

/// Strong Kleene logic as the format states it, worked out anew by the rank of the three values.
private enum Kleene {
  static let values: [Truth] = [.false, .unknown, .true]

  private static func rank(_ truth: Truth) -> Int { values.firstIndex(of: truth) ?? 0 }

  static func all(_ parts: [Truth]) -> Truth { values[parts.map(rank).min() ?? 2] }

  static func any(_ parts: [Truth]) -> Truth { values[parts.map(rank).max() ?? 0] }

  static func not(_ part: Truth) -> Truth { values[2 - rank(part)] }

  /// All rows of `count` truth values.
  static func rows(of count: Int) -> [[Truth]] {
    (0..<count).reduce([[]]) { rows, _ in rows.flatMap { row in values.map { row + [$0] } } }
  }
}

@Suite("The three-valued operators")
struct KleeneTests {
  private static func given(_ values: [Truth], names: [String]) -> String {
    let members = zip(names, values).compactMap { name, truth in truth.boolean.map { "\"\(name)\": \($0)" } }
    return "{ \(members.joined(separator: ", ")) }"
  }

  @Test("follow strong Kleene logic for every triple", arguments: Kleene.rows(of: 3))
  func triples(_ row: [Truth]) throws {
    let bench = Bench(facts: ["p", "q", "r"].map { #""\#($0)": { "type": "boolean" }"# }.joined(separator: ", "))
    let parts = ["p", "q", "r"].map { #"{ "fact": "\#($0)", "is": true }"# }
    let list = parts.joined(separator: ", ")
    let pair = parts.prefix(2).joined(separator: ", ")
    let conditions = [
      #"{ "not": \#(parts[0]) }"#, #"{ "all": [ \#(list) ] }"#, #"{ "any": [ \#(list) ] }"#,
      #"{ "all": [ \#(pair) ] }"#, #"{ "any": [ \#(pair) ] }"#, #"{ "all": [ \#(parts[0]) ] }"#,
      #"{ "any": [ \#(parts[0]) ] }"#, #"{ "not": { "all": [ \#(list) ] } }"#,
      #"{ "any": [ { "all": [ \#(pair) ] }, { "not": \#(parts[2]) } ] }"#,
    ]
    let two = Array(row.prefix(2))
    let expected = [
      Kleene.not(row[0]), Kleene.all(row), Kleene.any(row), Kleene.all(two), Kleene.any(two), row[0], row[0],
      Kleene.not(Kleene.all(row)), Kleene.any([Kleene.all(two), Kleene.not(row[2])]),
    ]
    #expect(try bench.truths(of: conditions, Self.given(row, names: ["p", "q", "r"])) == expected)
  }

  @Test("give true for an empty all and false for an empty any")
  func empty() throws {
    let conditions = [#"{ "all": [] }"#, #"{ "any": [] }"#, #"{ "not": { "any": [] } }"#]
    #expect(try Bench(facts: "").truths(of: conditions) == [.true, .false, .true])
  }

  // MARK: Lists

  private static let list =
    #""l": { "type": "list", "each": "e", "mayBeNone": true, "fields": { "b": { "type": "boolean" } } }"#
  private static let quantified = [
    #"{ "some": "l", "where": { "fact": "e.b", "is": true } }"#,
    #"{ "every": "l", "where": { "fact": "e.b", "is": true } }"#,
    #"{ "not": { "some": "l", "where": { "fact": "e.b", "isNot": true } } }"#,
    #"{ "not": { "every": "l", "where": { "fact": "e.b", "is": false } } }"#,
  ]

  @Test("say of a list with up to three elements what any and all say of them", arguments: 0...3)
  func lists(_ count: Int) throws {
    let procedure = try Bench(facts: Self.list).procedure(conditions: Self.quantified)
    for row in Kleene.rows(of: count) {
      let elements = row.map { Self.given([$0], names: ["b"]) }
      let verdict = try procedure.verdict(#"{ "l": [ \#(elements.joined(separator: ", ")) ] }"#)
      let some = Kleene.any(row)
      let every = Kleene.all(row)
      #expect(Bench.truths(of: 4, verdict) == [some, every, every, some], "of \(row)")
    }
  }

  @Test("leave open what is said of a list that is left out")
  func unknownList() throws {
    #expect(try Bench(facts: Self.list).truths(of: Self.quantified) == [.unknown, .unknown, .unknown, .unknown])
  }

  @Test("take a list that is none for one without elements")
  func noneList() throws {
    let truths = try Bench(facts: Self.list).truths(of: Self.quantified, #"{ "l": null }"#)
    #expect(truths == [.false, .true, .true, .false])
  }

  @Test("let the innermost element go by the name where a list is quantified within itself")
  func nested() throws {
    let inner = #"{ "every": "l", "where": { "fact": "e.b", "is": true } }"#
    let conditions = [
      #"{ "some": "l", "where": { "all": [ { "fact": "e.b", "is": false }, { "not": \#(inner) }, { "fact": "e.b", "is": false } ] } }"#,
      #"{ "some": "l", "where": { "all": [ { "fact": "e.b", "is": false }, \#(inner) ] } }"#,
    ]
    let given = #"{ "l": [ { "b": true }, { "b": false } ] }"#
    #expect(try Bench(facts: Self.list).truths(of: conditions, given) == [.true, .false])
  }
}
