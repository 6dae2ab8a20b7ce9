import Testing

@testable import ReferenceModel

@Suite("Expressions")
struct ExpressionTests {
  @Test(
    "Numbers are exact and keep 38 significant digits, half away from zero",
    arguments: [
      (#"{"add": [0.1, 0.2]}"#, "0.3"),
      (#"{"multiply": [470.00, 0.1]}"#, "47"),
      (#"{"divide": [1, 3]}"#, "0.33333333333333333333333333333333333333"),
      (#"{"divide": [2, 3]}"#, "0.66666666666666666666666666666666666667"),
      (#"{"divide": [-2, 3]}"#, "-0.66666666666666666666666666666666666667"),
      (#"{"divide": [6, 2]}"#, "3"),
      (#"{"multiply": [{"divide": [1, 3]}, 3]}"#, "0.99999999999999999999999999999999999999"),
      (#"{"divide": [1, 0]}"#, "no value"),
      (#"{"subtract": [0, 0.0]}"#, "0"),
      (
        #"{"multiply": [999999999999999999, 999999999999999999, 100]}"#,
        "99999999999999999800000000000000000100"
      ),
      (#"{"multiply": [999999999999999999, 999999999999999999, 1000]}"#, "no value"),
      (#"{"add": [99999999999999999999999999999999999999, 0.5]}"#, "no value"),
      (#"{"add": [99999999999999999999999999999999999999, 0.4]}"#, "99999999999999999999999999999999999999"),
      (#"{"round": 2.5}"#, "3"),
      (#"{"round": -2.5}"#, "-3"),
      (#"{"round": 0.05, "decimals": 1}"#, "0.1"),
      (#"{"round": 0.04, "decimals": 1}"#, "0"),
      (#"{"min": [3, 1.5, 2]}"#, "1.5"),
      (#"{"max": ["2026-01-01", "2025-12-31"]}"#, #""2026-01-01""#),
    ])
  func numbers(_ expression: String, _ expected: String) throws {
    #expect(try Bench.value(expression) == expected)
  }

  @Test("Less than a thousandth place of a thousand is zero")
  func smallNumbers() throws {
    let tiny = try #require(ExactNumber("1e-1000"))
    #expect(tiny.times(ExactNumber("0.4")!)?.isZero == true)
    #expect(tiny.times(ExactNumber("0.5")!) == tiny)
    #expect(tiny.times(tiny)?.isZero == true)
  }

  @Test(
    "Days are counted as the page says",
    arguments: [
      (#"{"yearsBetween": ["2010-05-15", "2026-05-14"]}"#, "15"),
      (#"{"yearsBetween": ["2010-05-15", "2026-05-15"]}"#, "16"),
      (#"{"yearsBetween": ["2026-05-14", "2010-05-15"]}"#, "-15"),
      (#"{"yearsBetween": ["2004-02-29", "2026-02-28"]}"#, "21"),
      (#"{"monthsBetween": ["2026-01-31", "2026-02-28"]}"#, "0"),
      (#"{"monthsBetween": ["2026-02-28", "2026-01-31"]}"#, "0"),
      (#"{"monthsBetween": ["2025-12-14", "2026-05-14"]}"#, "5"),
      (#"{"daysBetween": ["2024-02-28", "2024-03-01"]}"#, "2"),
      (#"{"daysBetween": ["2026-01-01", "2025-12-31"]}"#, "-1"),
      (#"{"daysBetween": ["0001-01-01", "9999-12-31"]}"#, "3652058"),
      (#"{"plusMonths": ["2026-01-31", 1]}"#, #""2026-02-28""#),
      (#"{"plusMonths": ["2026-03-31", -1]}"#, #""2026-02-28""#),
      (#"{"plusYears": ["2024-02-29", 1]}"#, #""2025-02-28""#),
      (#"{"plusDays": ["2026-12-31", 1]}"#, #""2027-01-01""#),
      (#"{"plusDays": ["9999-12-31", 1]}"#, "no value"),
      (#"{"plusMonths": ["0001-01-31", -1]}"#, "no value"),
      (#"{"plusYears": ["2026-01-01", 99999999999999999999]}"#, "no value"),
      (#"{"dateOf": [2026, 2, 29]}"#, "no value"),
      (#"{"dateOf": [2024, 2, 29]}"#, #""2024-02-29""#),
      (#"{"monthOf": "2026-05-14"}"#, "5"),
    ])
  func days(_ expression: String, _ expected: String) throws {
    #expect(try Bench.value(expression) == expected)
  }

  @Test(
    "Unknown comes before none; branches that agree are known",
    arguments: [
      (#"{"add": [{"fact": "a"}, {"fact": "b"}]}"#, #"{"a": null}"#, "? b"),
      (#"{"add": [{"fact": "a"}, {"fact": "b"}]}"#, #"{"a": null, "b": 1}"#, "none"),
      (#"{"divide": [{"fact": "a"}, 0]}"#, #"{"a": null}"#, "none"),
      (#"{"if": {"fact": "flag", "is": true}, "then": 1, "else": 1.0}"#, "{}", "1"),
      (#"{"if": {"fact": "flag", "is": true}, "then": {"fact": "a"}, "else": {"fact": "b"}}"#, "{}", "? flag a b"),
      (
        #"{"if": {"fact": "flag", "is": true}, "then": {"fact": "a"}, "else": {"fact": "b"}}"#,
        #"{"a": null, "b": null}"#, "none"
      ),
      (#"{"if": {"fact": "flag", "is": true}, "then": {"divide": [1, 0]}, "else": 2}"#, #"{"flag": false}"#, "2"),
      (
        #"{"choose": [{"when": {"fact": "flag", "is": true}, "then": 1}, {"when": {"all": []}, "then": 1}], "else": 2}"#,
        "{}", "1"
      ),
      (
        #"{"choose": [{"when": {"fact": "flag", "is": true}, "then": 1}, {"when": {"any": []}, "then": 1}], "else": 2}"#,
        "{}", "? flag"
      ),
      (#"{"count": "l"}"#, "{}", "? l"),
      (#"{"count": "l"}"#, #"{"l": null}"#, "0"),
      (#"{"count": "l", "where": {"fact": "e.ok", "is": true}}"#, #"{"l": [{"ok": true}, {}]}"#, "? l[1].ok"),
      (#"{"sum": "l", "of": {"fact": "e.n"}}"#, #"{"l": [{"n": 2}, {"n": null}, {"n": 3}]}"#, "5"),
      (
        #"{"sum": "l", "of": {"fact": "e.n"}, "where": {"fact": "e.ok", "is": true}}"#,
        #"{"l": [{"ok": false}, {}, {"ok": true, "n": 3}]}"#, "? l[1].ok l[1].n"
      ),
      (#"{"fact": "big"}"#, #"{"a": 1}"#, "4611686018427387904"),
      (#"{"fact": "big"}"#, #"{"a": -2}"#, "-9223372036854775808"),
      (#"{"fact": "big"}"#, #"{"a": 2}"#, "no value"),
      (#"{"parameter": "p"}"#, "{}", "2"),
      (#"{"parameter": "p", "on": "2026-05-15"}"#, "{}", "1"),
      (#"{"parameter": "p", "on": "2027-01-01"}"#, "{}", "no value"),
      (#"{"parameter": "p", "on": {"fact": "d"}}"#, "{}", "? d"),
      (#"{"parameter": "table", "key": {"fact": "t"}}"#, #"{"t": "k"}"#, "1.5"),
      (#"{"parameter": "table", "key": "other"}"#, "{}", "no value"),
    ])
  func partialKnowledge(_ expression: String, _ facts: String, _ expected: String) throws {
    #expect(try Bench.value(expression, facts: facts) == expected)
  }

  @Test("The samples of each format are what they claim to be", arguments: SampleTexts.formats)
  func formats(_ format: String) {
    #expect(SampleTexts.good(format).allSatisfy { TextFormat.accepts($0, format: format, length: 4) })
    #expect(SampleTexts.bad(format).allSatisfy { !TextFormat.accepts($0, format: format, length: 4) })
  }
}
