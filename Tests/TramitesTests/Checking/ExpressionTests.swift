import Testing
import Tramites

/// An expression with what it must be.
struct ExpressionRow: Sendable, CustomTestStringConvertible {
  let expression: String
  let answer: Answer
  let problems: [String]

  init(_ expression: String, _ answer: Answer, problems: [String] = []) {
    self.expression = expression
    self.answer = answer
    self.problems = problems
  }

  /// An expression that has no value, which the verdict names as a problem.
  static func noValue(_ expression: String, _ problem: String) -> ExpressionRow {
    ExpressionRow(expression, .unknown, problems: [problem])
  }

  static func integer(_ expression: String, _ value: Int64) -> ExpressionRow {
    ExpressionRow(expression, .value(.integer(value)))
  }

  static func decimal(_ expression: String, _ value: String) -> ExpressionRow {
    ExpressionRow(expression, ExactDecimal(value).map { .value(.decimal($0)) } ?? .unknown)
  }

  static func date(_ expression: String, _ value: CivilDate) -> ExpressionRow {
    ExpressionRow(expression, .value(.date(value)))
  }

  var testDescription: String { "\(expression) is \(answer)" }
}

@Suite("Expressions")
struct ExpressionTests {
  /// `u` is left out, `n` is none, `i` is 7, `d` is 2.5, `f` is 2024-02-29; of `l` each element has an amount.
  private static let bench = Bench(
    facts: """
      "u": { "type": "integer" }, "ub": { "type": "boolean" }, "ud": { "type": "date" },
      "n": { "type": "integer", "mayBeNone": true }, "nd": { "type": "date", "mayBeNone": true },
      "i": { "type": "integer" }, "d": { "type": "decimal" }, "f": { "type": "date" }, "t": { "type": "boolean" },
      "big": { "type": "decimal" },
      "l": { "type": "list", "each": "e", "fields": {
        "k": { "type": "choice", "options": { "in": "In", "out": "Out" } },
        "x": { "type": "decimal", "mayBeNone": true } } },
      "ul": { "type": "list", "each": "ue", "fields": { "x": { "type": "integer" } } },
      "nl": { "type": "list", "mayBeNone": true, "each": "ne", "fields": { "x": { "type": "integer" } } }
      """)

  private static let given = """
    { "n": null, "nd": null, "i": 7, "d": 2.5, "f": "2024-02-29", "t": true, "big": 999999999999999999, "nl": null,
      "l": [ { "k": "in", "x": 1.5 }, { "k": "out", "x": 4 }, { "k": "in", "x": null } ] }
    """

  private func expectRow(_ row: ExpressionRow) throws {
    let found = try Self.bench.answer(to: row.expression, Self.given)
    #expect(found.answer == row.answer)
    #expect(found.problems == row.problems)
  }

  private static let tenTo18 = "1000000000000000000"
  private static let tenTo36 = #"{ "multiply": [ \#(tenTo18), \#(tenTo18) ] }"#
  private static let nearly10To38 = #"{ "multiply": [ \#(tenTo36), 99 ] }"#

  @Test(
    "calculate exactly, and know a number too large",
    arguments: [
      .integer("5", 5), .integer(#"{ "fact": "i" }"#, 7), .integer(#"{ "add": [ 1, 2, { "fact": "i" } ] }"#, 10),
      .integer(#"{ "add": [ 4 ] }"#, 4), .decimal(#"{ "add": [ 0.1, 0.2 ] }"#, "0.3"),
      .integer(#"{ "subtract": [ 2, { "fact": "i" } ] }"#, -5), .integer(#"{ "multiply": [ -3, 0.5, 4 ] }"#, -6),
      .decimal(#"{ "divide": [ 1, 8 ] }"#, "0.125"), .integer(#"{ "divide": [ 14, { "fact": "i" } ] }"#, 2),
      .decimal(#"{ "divide": [ 2, 3 ] }"#, "0.66666666666666666666666666666666666667"),
      .integer(#"{ "min": [ { "fact": "i" }, 3, 5.5 ] }"#, 3),
      .decimal(#"{ "max": [ 3, 7.5, { "fact": "i" } ] }"#, "7.5"),
      .noValue(#"{ "divide": [ { "fact": "i" }, 0 ] }"#, "value.divisionByZero"),
      .noValue(#"{ "divide": [ 0, { "subtract": [ { "fact": "i" }, 7 ] } ] }"#, "value.divisionByZero"),
      .noValue(#"{ "multiply": [ \#(tenTo36), 100 ] }"#, "value.overflow"),
      .noValue(#"{ "subtract": [ { "multiply": [ \#(tenTo36), -99 ] }, \#(tenTo36) ] }"#, "value.overflow"),
      .integer(#"{ "divide": [ \#(nearly10To38), \#(tenTo36) ] }"#, 99),
      .integer(#"{ "subtract": [ { "add": [ 9223372036854775807, 1 ] }, 9223372036854775807 ] }"#, 1),
      .noValue(#"{ "divide": [ \#(nearly10To38), 0.1 ] }"#, "value.overflow"),
    ] as [ExpressionRow])
  func arithmetic(_ row: ExpressionRow) throws { try expectRow(row) }

  @Test(
    "round half away from zero",
    arguments: [
      .integer(#"{ "round": { "fact": "d" } }"#, 3), .integer(#"{ "round": -2.5 }"#, -3),
      .integer(#"{ "round": 2.4999 }"#, 2), .decimal(#"{ "round": 1.005, "decimals": 2 }"#, "1.01"),
      .decimal(#"{ "round": -1.25, "decimals": 1 }"#, "-1.3"), .integer(#"{ "round": 7, "decimals": 18 }"#, 7),
      .decimal(#"{ "round": { "divide": [ 2, 3 ] }, "decimals": 18 }"#, "0.666666666666666667"),
      .integer(#"{ "round": -0.4 }"#, 0), ExpressionRow(#"{ "round": { "fact": "u" } }"#, .unknown),
      ExpressionRow(#"{ "round": { "fact": "n" } }"#, .none),
    ] as [ExpressionRow])
  func rounding(_ row: ExpressionRow) throws { try expectRow(row) }

  @Test(
    "count full years, full months and days between dates, and take dates apart",
    arguments: [
      .integer(#"{ "yearsBetween": [ { "fact": "f" }, "2025-02-28" ] }"#, 0),
      .integer(#"{ "yearsBetween": [ { "fact": "f" }, "2025-03-01" ] }"#, 1),
      .integer(#"{ "yearsBetween": [ "2025-02-28", { "fact": "f" } ] }"#, 0),
      .integer(#"{ "yearsBetween": [ "2026-03-01", { "fact": "f" } ] }"#, -2),
      .integer(#"{ "yearsBetween": [ "0001-01-01", "9999-12-31" ] }"#, 9998),
      .integer(#"{ "monthsBetween": [ "2026-01-31", "2026-02-28" ] }"#, 0),
      .integer(#"{ "monthsBetween": [ "2026-01-31", "2026-03-31" ] }"#, 2),
      .integer(#"{ "monthsBetween": [ "2026-03-30", "2026-01-31" ] }"#, -1),
      .integer(#"{ "daysBetween": [ { "fact": "f" }, "2024-03-01" ] }"#, 1),
      .integer(#"{ "daysBetween": [ "2026-03-01", "2026-02-27" ] }"#, -2),
      .integer(#"{ "daysBetween": [ "0001-01-01", "9999-12-31" ] }"#, 3_652_058),
      .integer(#"{ "yearOf": { "fact": "f" } }"#, 2024), .integer(#"{ "monthOf": { "fact": "f" } }"#, 2),
      .integer(#"{ "dayOf": "9999-12-31" }"#, 31),
      .integer(#"{ "yearOf": { "fact": "submission.date" } }"#, 2026),
      ExpressionRow(#"{ "yearOf": { "fact": "ud" } }"#, .unknown),
      ExpressionRow(#"{ "dayOf": { "fact": "nd" } }"#, .none),
      ExpressionRow(#"{ "daysBetween": [ { "fact": "nd" }, { "fact": "ud" } ] }"#, .unknown),
      ExpressionRow(#"{ "daysBetween": [ { "fact": "nd" }, { "fact": "f" } ] }"#, .none),
    ] as [ExpressionRow])
  func differences(_ row: ExpressionRow) throws { try expectRow(row) }

  @Test(
    "move dates, clamped to the month's last day, within the years 1 to 9999",
    arguments: [
      .date(#"{ "plusYears": [ { "fact": "f" }, 1 ] }"#, "2025-02-28"),
      .date(#"{ "plusYears": [ { "fact": "f" }, -4 ] }"#, "2020-02-29"),
      .date(#"{ "plusMonths": [ "2026-01-31", 1 ] }"#, "2026-02-28"),
      .date(#"{ "plusMonths": [ "2026-01-31", -2 ] }"#, "2025-11-30"),
      .date(#"{ "plusDays": [ "2024-02-28", 2 ] }"#, "2024-03-01"),
      .date(#"{ "plusDays": [ "9999-12-30", 1 ] }"#, "9999-12-31"),
      .date(#"{ "plusDays": [ "0001-01-02", -1 ] }"#, "0001-01-01"),
      .noValue(#"{ "plusDays": [ "9999-12-31", 1 ] }"#, "value.date"),
      .noValue(#"{ "plusDays": [ "0001-01-01", -1 ] }"#, "value.date"),
      .noValue(#"{ "plusMonths": [ { "fact": "f" }, 9223372036854775807 ] }"#, "value.date"),
      .noValue(#"{ "plusYears": [ { "fact": "f" }, -9223372036854775807 ] }"#, "value.date"),
      .noValue(#"{ "plusDays": [ { "fact": "f" }, { "multiply": [ 9223372036854775807, 9 ] } ] }"#, "value.date"),
      .date(#"{ "dateOf": [ 2024, 2, 29 ] }"#, "2024-02-29"), .date(#"{ "dateOf": [ 1, 1, 1 ] }"#, "0001-01-01"),
      .noValue(#"{ "dateOf": [ 2025, 2, 29 ] }"#, "value.date"), .noValue(#"{ "dateOf": [ 0, 1, 1 ] }"#, "value.date"),
      .noValue(#"{ "dateOf": [ 10000, 1, 1 ] }"#, "value.date"),
      .noValue(#"{ "dateOf": [ 2026, -1, { "multiply": [ 9223372036854775807, 9 ] } ] }"#, "value.date"),
      .date(#"{ "min": [ { "fact": "f" }, "2023-12-31" ] }"#, "2023-12-31"),
      .date(#"{ "max": [ "2024-02-28", { "fact": "f" } ] }"#, "2024-02-29"),
      ExpressionRow(#"{ "plusDays": [ { "fact": "ud" }, { "fact": "n" } ] }"#, .unknown),
      ExpressionRow(#"{ "plusDays": [ { "fact": "f" }, { "fact": "n" } ] }"#, .none),
      ExpressionRow(#"{ "dateOf": [ { "fact": "n" }, { "fact": "u" }, 1 ] }"#, .unknown),
      ExpressionRow(#"{ "dateOf": [ { "fact": "n" }, 99, 99 ] }"#, .none),
    ] as [ExpressionRow])
  func dates(_ row: ExpressionRow) throws { try expectRow(row) }

  @Test(
    "are unknown where an operand is unknown, otherwise none where one is none",
    arguments: ["add", "subtract", "multiply", "divide", "min", "max"])
  func operands(_ operation: String) throws {
    func expectation(_ first: String, _ second: String, _ expected: Answer) throws {
      let found = try Self.bench.answer(to: #"{ "\#(operation)": [ \#(first), \#(second) ] }"#, Self.given)
      #expect(found.answer == expected, "\(first), \(second)")
      #expect(found.problems == [])
    }
    let unknown = #"{ "fact": "u" }"#
    let none = #"{ "fact": "n" }"#
    for known in ["1", #"{ "fact": "i" }"#] {
      try expectation(unknown, known, .unknown)
      try expectation(known, unknown, .unknown)
      try expectation(none, known, .none)
      try expectation(known, none, .none)
    }
    try expectation(unknown, none, .unknown)
    try expectation(none, unknown, .unknown)
    try expectation(none, none, .none)
    if operation == "divide" { try expectation(none, "0", .none) }
  }

  @Test(
    "count and sum the elements that meet a condition",
    arguments: [
      .integer(#"{ "count": "l" }"#, 3),
      .integer(#"{ "count": "l", "where": { "fact": "e.k", "is": "in" } }"#, 2),
      .decimal(#"{ "sum": "l", "of": { "fact": "e.x" } }"#, "5.5"),
      .decimal(#"{ "sum": "l", "of": { "fact": "e.x" }, "where": { "fact": "e.k", "is": "in" } }"#, "1.5"),
      .integer(#"{ "sum": "l", "of": 2, "where": { "fact": "e.x", "present": true } }"#, 4),
      .integer(#"{ "count": "nl" }"#, 0), .integer(#"{ "sum": "nl", "of": { "fact": "ne.x" } }"#, 0),
      ExpressionRow(#"{ "count": "ul" }"#, .unknown), ExpressionRow(#"{ "sum": "ul", "of": 1 }"#, .unknown),
      ExpressionRow(#"{ "count": "l", "where": { "fact": "ub", "is": true } }"#, .unknown),
      .integer(#"{ "count": "nl", "where": { "fact": "ub", "is": true } }"#, 0),
      ExpressionRow(#"{ "sum": "l", "of": { "fact": "u" } }"#, .unknown),
      .integer(#"{ "sum": "l", "of": { "fact": "u" }, "where": { "fact": "e.x", "moreThan": 99 } }"#, 0),
      .noValue(#"{ "sum": "l", "of": { "multiply": [ \#(tenTo36), 50 ] } }"#, "value.overflow"),
      .noValue(
        #"{ "sum": "l", "of": { "divide": [ 1, 0 ] }, "where": { "fact": "e.k", "is": "in" } }"#, "value.divisionByZero"
      ),
    ] as [ExpressionRow])
  func aggregates(_ row: ExpressionRow) throws { try expectRow(row) }

  @Test(
    "take the first branch that is true, and know the value where all open branches agree",
    arguments: [
      .integer(#"{ "if": { "fact": "t", "is": true }, "then": 1, "else": 2 }"#, 1),
      .integer(#"{ "if": { "fact": "t", "is": false }, "then": 1, "else": 2 }"#, 2),
      ExpressionRow(#"{ "if": { "fact": "ub", "is": true }, "then": 1, "else": 2 }"#, .unknown),
      .integer(#"{ "if": { "fact": "ub", "is": true }, "then": 7, "else": { "fact": "i" } }"#, 7),
      ExpressionRow(
        #"{ "if": { "fact": "ub", "is": true }, "then": { "fact": "n" }, "else": { "fact": "n" } }"#, .none),
      ExpressionRow(#"{ "if": { "fact": "ub", "is": true }, "then": { "fact": "n" }, "else": 1 }"#, .unknown),
      ExpressionRow(
        #"{ "if": { "fact": "ub", "is": true }, "then": { "fact": "u" }, "else": { "fact": "u" } }"#, .unknown),
      .integer(#"{ "if": { "fact": "t", "is": true }, "then": 1, "else": { "divide": [ 1, 0 ] } }"#, 1),
      .noValue(
        #"{ "if": { "fact": "t", "is": true }, "then": { "divide": [ 1, 0 ] }, "else": 1 }"#, "value.divisionByZero"),
      .integer(
        #"{ "choose": [ { "when": { "fact": "t", "is": false }, "then": 1 }, { "when": { "fact": "t", "is": true }, "then": 2 }, { "when": { "fact": "ub", "is": true }, "then": { "divide": [ 1, 0 ] } } ], "else": 3 }"#,
        2),
      .integer(
        #"{ "choose": [ { "when": { "fact": "ub", "is": true }, "then": 2 }, { "when": { "fact": "t", "is": true }, "then": 2 } ], "else": 3 }"#,
        2),
      ExpressionRow(
        #"{ "choose": [ { "when": { "fact": "ub", "is": true }, "then": 2 }, { "when": { "fact": "t", "is": false }, "then": 9 } ], "else": 3 }"#,
        .unknown),
      .integer(#"{ "choose": [ { "when": { "all": [] }, "then": 1 } ], "else": { "fact": "u" } }"#, 1),
      .date(#"{ "if": { "fact": "t", "is": true }, "then": "2026-01-01", "else": { "fact": "f" } }"#, "2026-01-01"),
    ] as [ExpressionRow])
  func branches(_ row: ExpressionRow) throws { try expectRow(row) }

  // MARK: Parameters

  private static let parameters = Bench(
    facts: """
      "day": { "type": "date", "mayBeNone": true }, "k": { "type": "choice", "options": { "A": "A", "b": "B", "c": "C" } },
      "w": { "type": "text", "mayBeNone": true }
      """,
    [
      "parameters": """
      { "p": { "type": "integer", "values": [ { "until": "2025-12-31", "value": 1 }, { "from": "2026-01-01", "until": "2026-12-31", "value": 2 },
               { "from": "2026-03-01", "until": "2026-03-31", "value": 3 } ] },
        "q": { "type": "decimal", "values": [ { "value": { "A": 1.5, "b": 2 } } ] },
        "r": { "type": "date", "values": [ { "value": "2027-01-01" } ] },
        "none": { "type": "integer", "values": [] } }
      """
    ])

  @Test(
    "take a parameter's last value that covers the day of submission",
    arguments: [
      ("1999-01-01", .value(1)), ("2026-01-01", .value(2)), ("2026-03-01", .value(3)), ("2026-03-31", .value(3)),
      ("2026-04-01", .value(2)), ("2027-01-01", .unknown),
    ] as [(CivilDate, Answer)])
  func parametersByDay(_ day: CivilDate, _ expected: Answer) throws {
    let found = try Self.parameters.answer(to: #"{ "parameter": "p" }"#, on: day)
    #expect(found.answer == expected)
    #expect(found.problems == (expected == .unknown ? ["value.parameter"] : []))
  }

  @Test(
    "take a parameter's value on another day, and a table's by its key",
    arguments: [
      (#"{ "parameter": "p", "on": { "fact": "day" } }"#, #"{ "day": "2020-01-01" }"#, .value(1), []),
      (#"{ "parameter": "p", "on": { "fact": "day" } }"#, "{}", .unknown, []),
      (#"{ "parameter": "p", "on": { "fact": "day" } }"#, #"{ "day": null }"#, .none, []),
      (#"{ "parameter": "p", "on": "2030-01-01" }"#, "{}", .unknown, ["value.parameter"]),
      (#"{ "parameter": "q", "key": "A" }"#, "{}", .value(.decimal(ExactDecimal("1.5") ?? 0)), []),
      (#"{ "parameter": "q", "key": { "fact": "k" } }"#, #"{ "k": "b" }"#, .value(2), []),
      (#"{ "parameter": "q", "key": { "fact": "k" } }"#, #"{ "k": "c" }"#, .unknown, ["value.parameter"]),
      (#"{ "parameter": "q", "key": { "fact": "k" } }"#, "{}", .unknown, []),
      (#"{ "parameter": "q", "key": { "fact": "w" } }"#, #"{ "w": "b" }"#, .value(2), []),
      (#"{ "parameter": "q", "key": { "fact": "w" } }"#, #"{ "w": "never declared" }"#, .unknown, ["value.parameter"]),
      (#"{ "parameter": "q", "key": { "fact": "w" } }"#, #"{ "w": null }"#, .none, []),
      (#"{ "parameter": "r" }"#, "{}", .value(.date("2027-01-01")), []),
      (#"{ "parameter": "none" }"#, "{}", .unknown, ["value.parameter"]),
    ] as [(String, String, Answer, [String])])
  func parameterForms(_ expression: String, _ given: String, _ expected: Answer, _ problems: [String]) throws {
    let found = try Self.parameters.answer(to: expression, given)
    #expect(found.answer == expected)
    #expect(found.problems == problems)
  }
}
