import ReferenceModel
import Testing
import Tramites

/// Nothing that a stranger writes makes arithmetic trap: every operator with operands at the ends of what is allowed, and
/// every place that takes a number or a day with what is not (FORMAT §3).
@Suite("Extreme input")
struct ExtremeInputTests {
  private static let decimals = [
    "0", "1", "-1", "3", "0.1", "-0.000000000000000001", "0.000000000000000001", "999999999999999999",
    "-999999999999999999", "123456789.123456789", "-0",
  ]
  private static let integers: [Int64] = [
    .min, .max, .min + 1, 0, 1, -1, 2, 12, 31, 9999, 3_652_058, -3_652_058, 4_294_967_296,
  ]
  private static let days = ["0001-01-01", "9999-12-31", "2024-02-29", "2000-02-28", "0001-03-31"]

  /// `x` and `y` are decimals, `i` and `j` integers, `d` and `e` days; `l` has the largest amounts.
  private static let expressions: [String] = {
    let (x, y) = (#"{ "fact": "x" }"#, #"{ "fact": "y" }"#)
    let (i, j) = (#"{ "fact": "i" }"#, #"{ "fact": "j" }"#)
    let (d, e) = (#"{ "fact": "d" }"#, #"{ "fact": "e" }"#)
    var all: [String] = []
    for name in ["add", "subtract", "multiply", "divide", "min", "max"] {
      for (a, b) in [
        (x, y), (i, j), (x, i), ("{ \"multiply\": [\(x), \(x)] }", y), (y, "{ \"multiply\": [\(x), \(x)] }"),
      ] {
        all.append("{ \"\(name)\": [\(a), \(b)] }")
      }
    }
    all += ["multiply", "add"].map { "{ \"\($0)\": [\(x), \(x), \(x), \(y), \(i)] }" }
    all += [0, 1, 17, 18].flatMap { decimals in
      [x, "{ \"divide\": [\(x), \(y)] }", "{ \"multiply\": [\(x), \(y)] }", i].map {
        "{ \"round\": \($0), \"decimals\": \(decimals) }"
      }
    }
    // Ever smaller, until it is 0.
    let tiny = (0..<7).reduce(x) { inner, _ in "{ \"multiply\": [\(inner), \(inner)] }" }
    all += [tiny, "{ \"divide\": [1, \(tiny)] }", "{ \"divide\": [\(x), { \"subtract\": [\(y), \(y)] }] }"]
    for name in ["plusDays", "plusMonths", "plusYears"] {
      all += ["{ \"\(name)\": [\(d), \(i)] }", "{ \"\(name)\": [{ \"\(name)\": [\(d), \(j)] }, \(i)] }"]
    }
    for name in ["yearsBetween", "monthsBetween", "daysBetween", "min", "max"] {
      all.append("{ \"\(name)\": [\(d), \(e)] }")
    }
    all += ["yearOf", "monthOf", "dayOf"].map { "{ \"\($0)\": \(d) }" }
    all += [
      "{ \"dateOf\": [\(i), \(j), \(i)] }", "{ \"dateOf\": [{ \"yearOf\": \(d) }, { \"monthOf\": \(e) }, \(i)] }",
    ]
    all += [
      #"{ "sum": "l", "of": { "multiply": [ { "fact": "e1.a" }, \#(x) ] } }"#,
      #"{ "sum": "l", "of": { "multiply": [ { "fact": "e1.a" }, \#(x), \#(x) ] } }"#,
      #"{ "count": "l", "where": { "fact": "e1.a", "atLeast": \#(x) } }"#,
      #"{ "parameter": "p", "on": { "plusDays": [ \#(d), \#(i) ] } }"#,
      #"{ "if": { "value": { "divide": [\#(x), \#(y)] }, "atLeast": \#(i) }, "then": \#(x), "else": \#(y) }"#,
      #"{ "choose": [ { "when": { "value": { "add": [\#(i), 1] }, "moreThan": \#(i) }, "then": \#(i) } ], "else": \#(j) }"#,
      #"{ "fact": "whole" }"#, #"{ "fact": "product" }"#,
    ]
    return all
  }()

  private static let definition: String = {
    let results = expressions.enumerated().map { #"{ "id": "r-\#($0)", "title": "R", "value": \#($1) }"# }
    let paper = #"""
      { "document": "d", "copies": 2147483647, "maxBytes": 9223372036854775807, "quantity": 2147483647,
        "validFor": { "days": 3652059, "from": { "fact": "d" } },
        "issuedWithin": { "years": 3652059, "from": { "plusDays": [ { "fact": "d" }, { "fact": "i" } ] } } }
      """#
    let single = #"""
      { "document": "d", "validFor": { "months": 3652059, "from": { "fact": "d" } },
        "issuedWithin": { "months": 3652059, "from": { "fact": "e" } },
        "checks": [ { "id": "c", "message": "M", "require": { "fact": "document.bytes", "atMost": { "fact": "i" } } } ] }
      """#
    return SmallDefinition([
      "facts": #"""
      { "x": { "type": "decimal" }, "y": { "type": "decimal" }, "i": { "type": "integer" }, "j": { "type": "integer" },
        "d": { "type": "date" }, "e": { "type": "date" },
        "l": { "type": "list", "each": "e1", "fields": { "a": { "type": "decimal" } } },
        "whole": { "type": "integer", "value": { "add": [ { "fact": "i" }, { "fact": "j" } ] } },
        "product": { "type": "integer", "value": { "multiply": [ { "fact": "i" }, { "fact": "j" } ] } } }
      """#,
      "parameters":
        #"{ "p": { "title": "P", "type": "decimal", "values": [ { "until": "2020-01-01", "value": 999999999999999999 } ] } }"#,
      "documents": #"{ "d": { "title": "D" } }"#,
      "outcome": #"{ "results": [ \#(results.joined(separator: ",\n")) ] }"#,
      "requirements": "[ \(Entry.requirement("a", paper)), \(Entry.requirement("b", single)) ]",
      "fees": #"""
      [ { "id": "f", "title": "F", "forEach": "l", "amount": { "multiply": [ { "fact": "e1.a" }, { "fact": "x" } ] },
          "currency": "USD" },
        { "id": "g", "title": "G", "amount": { "multiply": [ { "fact": "x" }, { "fact": "x" }, { "fact": "y" } ] },
          "currency": "USD" } ]
      """#,
    ]).json
  }()

  private static func dossier(_ number: Int) -> String {
    let x = decimals[number % decimals.count]
    let y = decimals[number / decimals.count % decimals.count]
    let i = integers[number % integers.count]
    let j = integers[number / integers.count % integers.count]
    let d = days[number % days.count]
    let e = days[number / days.count % days.count]
    let element = "{ \"a\": 999999999999999999 }"
    return #"""
      { "procedure": "t", "submittedOn": "\#(d)", "facts": { "x": \#(x), "y": \#(y), "i": \#(i), "j": \#(j), "d": "\#(d)",
          "e": "\#(e)", "l": [ \#(Array(repeating: element, count: 12).joined(separator: ", ")) ] },
        "documents": [ { "type": "d", "copies": 9223372036854775807, "bytes": 9223372036854775807,
          "issuedOn": "\#(e)", "expiresOn": "\#(d)" } ] }
      """#
  }

  @Test("traps nowhere in any operator, and gives what the reference evaluator reckons or a problem that says why not")
  func operators() throws {
    let procedure = try Procedure(json: Self.definition)
    #if DEBUG
      let numbers = stride(from: 0, to: 169, by: 11)
    #else
      let numbers = stride(from: 0, to: 169, by: 1)
    #endif
    var known = 0
    var withoutValue = 0
    for number in numbers {
      let text = Self.dossier(number)
      let verdict = try procedure.check(Dossier(json: text))
      let expected = ReferenceEvaluator.evaluate(definition: Self.definition, dossier: text)
      #expect(ComparableVerdict(verdict) == ComparableVerdict(expected, like: verdict), "dossier \(number): \(text)")
      #expect(!verdict.json(in: .english).isEmpty)
      known += verdict.results.count { $0.value != nil }
      withoutValue += verdict.results.count { $0.value == nil }
      #expect(verdict.problems.contains { $0.code.hasPrefix("value.") })
    }
    print("\(Self.expressions.count) expressions: \(known) values, \(withoutValue) without one, each said why")
  }

  /// What no place takes, or hardly any.
  private static let oddities = [
    "1e400", "-1e400", "1e-400", "1E+999999999999999999999", "1e-999999999999999999999", "9223372036854775808",
    "-9223372036854775809", "99999999999999999999999999999999999999999", "0.0000000000000000001", "-0", "-0.0", "1.0",
    "1e2", "2147483648", "9223372036854775807", "-9223372036854775808", "3652060", "19", "-1",
    #""0000-01-01""#, #""10000-01-01""#, #""2023-02-29""#, #""9999-12-31""#, #""-001-01-01""#, #""2026-13-01""#,
  ]

  /// Definitions with a place for a number or a day, marked `@`.
  private static let places: [(name: String, definition: SmallDefinition)] = {
    func expression(_ text: String) -> SmallDefinition {
      SmallDefinition([
        "facts": #"{ "x": { "type": "decimal" }, "d": { "type": "date" } }"#,
        "outcome": #"{ "results": [ { "id": "r", "title": "R", "value": \#(text) } ] }"#,
      ])
    }
    func paper(_ constraint: String) -> SmallDefinition {
      SmallDefinition([
        "facts": "{}", "documents": #"{ "d": { "title": "D" } }"#,
        "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", \#(constraint) }"#)) ]",
      ])
    }
    let d = #"{ "fact": "d" }"#
    return [
      ("add", expression(#"{ "add": [ { "fact": "x" }, @ ] }"#)),
      ("divide", expression(#"{ "divide": [ { "fact": "x" }, @ ] }"#)),
      ("decimals", expression(#"{ "round": { "fact": "x" }, "decimals": @ }"#)),
      ("plusDays", expression(#"{ "plusDays": [ \#(d), @ ] }"#)),
      ("plusYears", expression(#"{ "plusYears": [ "9999-01-01", @ ] }"#)),
      ("daysBetween", expression(#"{ "daysBetween": [ \#(d), @ ] }"#)),
      ("dateOf", expression(#"{ "dateOf": [ @, @, @ ] }"#)), ("max", expression(#"{ "max": [ \#(d), @ ] }"#)),
      ("quantity", paper(#""quantity": @"#)), ("copies", paper(#""copies": @"#)), ("bytes", paper(#""maxBytes": @"#)),
      ("days", paper(#""validFor": { "days": @ }"#)), ("years", paper(#""issuedWithin": { "years": @ }"#)),
      (
        "parameter",
        SmallDefinition([
          "parameters": #"{ "p": { "title": "P", "type": "decimal", "values": [ { "value": @ } ] } }"#,
          "outcome": #"{ "results": [ { "id": "r", "title": "R", "value": { "parameter": "p" } } ] }"#,
        ])
      ),
      (
        "from",
        SmallDefinition([
          "parameters": #"{ "p": { "title": "P", "type": "decimal", "values": [ { "from": @, "value": 1 } ] } }"#
        ])
      ),
      ("effective", SmallDefinition(["effective": #"{ "from": @ }"#])),
      ("example", SmallDefinition(["facts": #"{ "x": { "type": "integer", "example": @ } }"#])),
      (
        "atLeast",
        SmallDefinition([
          "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "a": { "type": "text" } } } }"#,
          "requirements": "[ \(Entry.requirement("r", #"{ "data": "l", "atLeast": @ }"#)) ]",
        ])
      ),
      ("length", SmallDefinition(["facts": #"{ "x": { "type": "text", "format": "digits", "length": @ } }"#])),
    ]
  }()

  @Test("of a number or a day in a definition is taken or refused at its place", arguments: places.map(\.name))
  func inDefinitions(_ name: String) throws {
    let definition = try #require(Self.places.first { $0.name == name }).definition.json
    var taken = 0
    for oddity in Self.oddities {
      let text = definition.replacing("@", with: oddity)
      let problems = refusal { () throws(InputError) in
        let procedure = try Procedure(json: text)
        for facts in ["{}", #"{ "x": 999999999999999999, "d": "9999-12-31" }"#, #"{ "x": -1, "d": "0001-01-01" }"#] {
          let dossier = try Dossier(json: #"{ "procedure": "t", "submittedOn": "2026-03-10", "facts": \#(facts) }"#)
          // Not every definition has these facts.
          _ = refusal { () throws(InputError) in _ = try procedure.check(dossier).json(in: .spanish) }
        }
      }
      guard let problems else {
        taken += 1
        continue
      }
      #expect(!problems.isEmpty)
      for problem in problems {
        #expect((problem.location?.line ?? 0) > 1, "\(name) \(oddity): \(problem)")
      }
    }
    #expect(taken < Self.oddities.count, "\(name)")
  }

  @Test(
    "of a number or a day in a dossier is taken or refused at its place",
    arguments: [
      #""facts": { "i": @ }"#, #""facts": { "x": @ }"#, #""facts": { "d": @ }"#, #""facts": { "l": [ { "a": @ } ] }"#,
      #""documents": [ { "type": "d", "copies": @ } ]"#, #""documents": [ { "type": "d", "bytes": @ } ]"#,
      #""documents": [ { "type": "d", "issuedOn": @ } ]"#, #""documents": [ { "type": "d", "expiresOn": @ } ]"#,
    ])
  func inDossiers(_ place: String) throws {
    let procedure = try Procedure(json: Self.definition)
    var taken = 0
    for oddity in Self.oddities {
      let text = #"{ "procedure": "t", "submittedOn": "2026-03-10", \#(place.replacing("@", with: oddity)) }"#
      let problems = refusal { () throws(InputError) in
        _ = try procedure.check(Dossier(json: text)).json(in: .spanish)
      }
      guard let problems else {
        taken += 1
        continue
      }
      #expect(!problems.isEmpty)
      for problem in problems { #expect((problem.location?.column ?? 0) > 40, "\(oddity): \(problem)") }
    }
    #expect((1..<Self.oddities.count).contains(taken))
  }

  /// Why something was refused; nil where it was not.
  private func refusal(_ body: () throws(InputError) -> Void) -> [Diagnostic]? {
    do throws(InputError) {
      try body()
      return nil
    } catch {
      return error.diagnostics
    }
  }
}
