import Testing
import Tramites

/// A type of facts with two of its values, the lesser first, as JSON.
struct ComparedType: Sendable, CustomTestStringConvertible {
  let name: String
  let declaration: String
  let low: String
  let high: String
  var hasOrder = true

  var testDescription: String { name }

  static let all = [
    ComparedType(name: "integer", declaration: #""type": "integer""#, low: "-3", high: "9223372036854775807"),
    ComparedType(name: "decimal", declaration: #""type": "decimal""#, low: "0.1", high: "0.10000000000000001"),
    ComparedType(name: "date", declaration: #""type": "date""#, low: #""0001-01-01""#, high: #""9999-12-31""#),
    ComparedType(name: "boolean", declaration: #""type": "boolean""#, low: "false", high: "true", hasOrder: false),
    ComparedType(name: "text", declaration: #""type": "text""#, low: #""é""#, high: #""e\u0301""#, hasOrder: false),
    ComparedType(
      name: "choice", declaration: #""type": "choice", "options": { "a": "A", "B": "B" }"#, low: #""a""#,
      high: #""B""#, hasOrder: false),
  ]
}

/// One side of a comparison.
private enum Side: CaseIterable {
  case unknown, none, low, high

  func json(_ type: ComparedType) -> String? {
    switch self {
    case .unknown: nil
    case .none: "null"
    case .low: type.low
    case .high: type.high
    }
  }

  var isKnown: Bool { self == .low || self == .high }
}

@Suite("Comparisons")
struct ComparisonTests {
  /// The table of FORMAT §3: unknown first, then none, then the values.
  private static func expected(_ comparator: String, _ left: Side, _ right: Side) -> Truth {
    if left == .unknown || right == .unknown { return .unknown }
    if left == .none || right == .none { return comparator == "isNot" ? .true : .false }
    let holds =
      switch comparator {
      case "is": left == right
      case "isNot": left != right
      case "lessThan": left == .low && right == .high
      case "atMost": !(left == .high && right == .low)
      case "moreThan": left == .high && right == .low
      default: !(left == .low && right == .high)
      }
    return holds ? .true : .false
  }

  private static func bench(_ type: ComparedType) -> Bench {
    Bench(facts: ["a", "b"].map { #""\#($0)": { \#(type.declaration), "mayBeNone": true }"# }.joined(separator: ", "))
  }

  private static func given(_ sides: [(String, Side)], _ type: ComparedType) -> String {
    "{ " + sides.compactMap { name, side in side.json(type).map { "\"\(name)\": \($0)" } }.joined(separator: ", ")
      + " }"
  }

  @Test("of two facts look at unknown first, at none next, and only then at the values", arguments: ComparedType.all)
  func facts(_ type: ComparedType) throws {
    let comparators = ["is", "isNot"] + (type.hasOrder ? ["lessThan", "atMost", "moreThan", "atLeast"] : [])
    let conditions = comparators.map { #"{ "fact": "a", "\#($0)": { "fact": "b" } }"# }
    let procedure = try Self.bench(type).procedure(conditions: conditions)
    for left in Side.allCases {
      for right in Side.allCases {
        let verdict = try procedure.verdict(Self.given([("a", left), ("b", right)], type))
        let expected = comparators.map { Self.expected($0, left, right) }
        #expect(Bench.truths(of: comparators.count, verdict) == expected, "\(left), \(right)")
      }
    }
  }

  @Test("with literals do the same on either side", arguments: ComparedType.all)
  func literals(_ type: ComparedType) throws {
    let comparators = ["is", "isNot"] + (type.hasOrder ? ["lessThan", "atMost", "moreThan", "atLeast"] : [])
    let right = comparators.map { #"{ "fact": "a", "\#($0)": \#(type.high) }"# }
    let left = comparators.map { #"{ "value": \#(type.high), "\#($0)": { "fact": "a" } }"# }
    let procedure = try Self.bench(type).procedure(conditions: right + left)
    for side in Side.allCases {
      let verdict = try procedure.verdict(Self.given([("a", side)], type))
      let expected =
        comparators.map { Self.expected($0, side, .high) } + comparators.map { Self.expected($0, .high, side) }
      #expect(Bench.truths(of: 2 * comparators.count, verdict) == expected, "\(side)")
    }
  }

  @Test("in, notIn and present know unknown, none and given values apart", arguments: ComparedType.all)
  func membership(_ type: ComparedType) throws {
    let conditions = [
      #"{ "fact": "a", "in": [ \#(type.low), \#(type.high) ] }"#, #"{ "fact": "a", "in": [ \#(type.high) ] }"#,
      #"{ "fact": "a", "notIn": [ \#(type.low), \#(type.high) ] }"#, #"{ "fact": "a", "notIn": [ \#(type.high) ] }"#,
      #"{ "fact": "a", "present": true }"#, #"{ "fact": "a", "present": false }"#,
      #"{ "value": { "fact": "a" }, "present": true }"#,
    ]
    let procedure = try Self.bench(type).procedure(conditions: conditions)
    let rows: [(Side, [Truth])] = [
      (.unknown, Array(repeating: .unknown, count: 7)),
      (.none, [.false, .false, .true, .true, .false, .true, .false]),
      (.low, [.true, .false, .false, .true, .true, .false, .true]),
      (.high, [.true, .true, .false, .false, .true, .false, .true]),
    ]
    for (side, expected) in rows {
      let verdict = try procedure.verdict(Self.given([("a", side)], type))
      #expect(Bench.truths(of: 7, verdict) == expected, "\(side)")
    }
  }

  @Test("with several operators in one object hold where all hold")
  func several() throws {
    let bench = Bench(facts: #""a": { "type": "integer", "mayBeNone": true }"#)
    let condition = #"{ "fact": "a", "atLeast": 2, "lessThan": 5, "isNot": 3 }"#
    let rows: [(String, Truth)] = [
      ("1", .false), ("2", .true), ("3", .false), ("4", .true), ("5", .false), ("null", .false),
    ]
    for (value, expected) in rows {
      #expect(try bench.truth(of: condition, #"{ "a": \#(value) }"#) == expected, "of \(value)")
    }
    #expect(try bench.truth(of: condition) == .unknown)
  }

  @Test(
    "mix integers and decimals by their value",
    arguments: [("1", "1.0", true), ("1", "1.00000000000000001", false), ("-0", "0", true), ("0", "-0.0", true)])
  func mixed(_ integer: String, _ decimal: String, areEqual: Bool) throws {
    let bench = Bench(facts: #""i": { "type": "integer" }, "d": { "type": "decimal" }"#)
    let truths = try bench.truths(
      of: [
        #"{ "fact": "i", "is": { "fact": "d" } }"#, #"{ "fact": "d", "is": \#(integer) }"#,
        #"{ "fact": "i", "in": [ \#(decimal), 77 ] }"#, #"{ "fact": "i", "atLeast": \#(decimal) }"#,
      ], #"{ "i": \#(integer), "d": \#(decimal) }"#)
    #expect(truths == Array(repeating: areEqual ? .true : .false, count: 4))
  }

  // MARK: Groups, lists and elements

  private static let structured = Bench(
    facts: """
      "g": { "type": "group", "mayBeNone": true, "fields": { "x": { "type": "integer", "mayBeNone": true } } },
      "l": { "type": "list", "mayBeNone": true, "each": "e", "fields": { "x": { "type": "integer" } } }
      """)

  @Test(
    "present tells an absent, a none and a given group apart, and so do its fields",
    arguments: [
      ("{}", [.unknown, .unknown, .unknown]), (#"{ "g": null }"#, [.false, .true, .false]),
      (#"{ "g": {} }"#, [.true, .false, .unknown]), (#"{ "g": { "x": 1 } }"#, [.true, .false, .true]),
      (#"{ "g": { "x": null } }"#, [.true, .false, .false]),
    ] as [(String, [Truth])])
  func groups(_ given: String, _ expected: [Truth]) throws {
    let conditions = [
      #"{ "fact": "g", "present": true }"#, #"{ "fact": "g", "present": false }"#,
      #"{ "fact": "g.x", "present": true }"#,
    ]
    #expect(try Self.structured.truths(of: conditions, given) == expected)
  }

  @Test(
    "only present tells a none list from an empty one",
    arguments: [
      ("{}", [.unknown, .unknown, .unknown]), (#"{ "l": null }"#, [.false, .true, .true]),
      (#"{ "l": [] }"#, [.true, .true, .true]), (#"{ "l": [ {} ] }"#, [.true, .true, .false]),
    ] as [(String, [Truth])])
  func listPresence(_ given: String, _ expected: [Truth]) throws {
    let conditions = [
      #"{ "fact": "l", "present": true }"#, #"{ "every": "l", "where": { "fact": "e", "present": true } }"#,
      #"{ "value": { "count": "l" }, "is": 0 }"#,
    ]
    #expect(try Self.structured.truths(of: conditions, given) == expected)
  }

  @Test("take a blank text for one that is left out", arguments: ["", " ", "\\t\\n", "\\u00A0\\u2003"])
  func blank(_ text: String) throws {
    let bench = Bench(facts: #""a": { "type": "text" }"#)
    let conditions = [#"{ "fact": "a", "present": true }"#, #"{ "fact": "a", "isNot": "x" }"#]
    #expect(try bench.truths(of: conditions, #"{ "a": "\#(text)" }"#) == [.unknown, .unknown])
  }

  // MARK: Submission

  @Test("always know the day of submission, and the channel where it is said or the only one")
  func submission() throws {
    let conditions = [
      #"{ "fact": "submission.date", "is": "2026-03-10" }"#, #"{ "fact": "submission.channel", "is": "a" }"#,
    ]
    func truths(channels: [String], said: String?) throws -> [Truth?] {
      var bench = Bench(facts: "")
      bench.definition["channels"] =
        "[" + channels.map { #"{ "id": "\#($0)", "title": "C" }"# }.joined(separator: ",") + "]"
      return try Bench.truths(of: 2, bench.procedure(conditions: conditions).verdict(channel: said))
    }
    #expect(try truths(channels: ["a", "b"], said: nil) == [.true, .unknown])
    #expect(try truths(channels: ["a", "b"], said: "a") == [.true, .true])
    #expect(try truths(channels: ["a", "b"], said: "b") == [.true, .false])
    #expect(try truths(channels: ["a"], said: nil) == [.true, .true])
  }
}
