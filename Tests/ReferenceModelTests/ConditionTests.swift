import Testing

@testable import ReferenceModel

/// A condition judged with a dossier, by way of a definition with some facts of each kind.
enum Bench {
  static let facts = """
    {"a": {"type": "integer", "mayBeNone": true}, "b": {"type": "integer", "mayBeNone": true},
     "d": {"type": "date"}, "t": {"type": "text"},
     "flag": {"type": "boolean"}, "x": {"type": "decimal"},
     "g": {"type": "group", "mayBeNone": true, "fields": {
       "n": {"type": "integer"}, "double": {"type": "integer", "value": {"add": [{"fact": "self.n"}, {"fact": "self.n"}]}}}},
     "l": {"type": "list", "each": "e", "mayBeNone": true, "fields": {
       "n": {"type": "integer", "mayBeNone": true}, "ok": {"type": "boolean"}}},
     "big": {"type": "integer", "value": {"multiply": [{"fact": "a"}, 4611686018427387904]}}}
    """

  static let parameters = """
    {"p": {"type": "integer", "values": [{"from": "2026-01-01", "until": "2026-12-31", "value": 1},
                                         {"from": "2026-05-14", "until": "2026-05-14", "value": 2}]},
     "table": {"type": "decimal", "values": [{"value": {"k": 1.50}}]}}
    """

  static func judge(facts: String) throws -> Judge {
    let definition = try #require(
      JSONTree(parsing: #"{"facts": \#(Self.facts), "parameters": \#(parameters), "channels": []}"#))
    let dossier = try #require(JSONTree(parsing: #"{"submittedOn": "2026-05-14", "facts": \#(facts)}"#))
    return Judge(definition: definition, dossier: dossier)
  }

  /// `true`, `false` or what is asked.
  static func truth(_ condition: String, facts: String) throws -> String {
    let condition = try #require(JSONTree(parsing: condition))
    switch try judge(facts: facts).truth(of: condition, Scope()) {
    case .yes: return "true"
    case .no: return "false"
    case .open(let gap): return "? " + gap.paths.joined(separator: " ")
    }
  }

  /// The value as JSON text, `none`, `no value` or what is asked.
  static func value(_ expression: String, facts: String = "{}") throws -> String {
    let expression = try #require(JSONTree(parsing: expression))
    switch try judge(facts: facts).value(of: expression, Scope()) {
    case .known(let value): return value.jsonText
    case .none: return "none"
    case .unknown(let gap): return gap.hasNoValue ? "no value" : "? " + gap.paths.joined(separator: " ")
    }
  }
}

@Suite("Conditions")
struct ConditionTests {
  @Test(
    "A comparison looks first for the unknown, then for none",
    arguments: [
      (#"{"fact": "a", "is": 1}"#, "{}", "? a"),
      (#"{"fact": "a", "present": true}"#, "{}", "? a"),
      (#"{"fact": "a", "is": {"fact": "b"}}"#, #"{"a": null}"#, "? b"),
      (#"{"fact": "a", "is": {"fact": "b"}}"#, #"{"a": null, "b": null}"#, "false"),
      (#"{"fact": "a", "isNot": {"fact": "b"}}"#, #"{"a": null, "b": null}"#, "true"),
      (#"{"fact": "a", "notIn": [1, 2]}"#, #"{"a": null}"#, "true"),
      (#"{"fact": "a", "in": [1, 2]}"#, #"{"a": 2}"#, "true"),
      (#"{"fact": "a", "atMost": 1}"#, #"{"a": null}"#, "false"),
      (#"{"fact": "a", "present": false}"#, #"{"a": null}"#, "true"),
      (#"{"fact": "a", "atLeast": 1, "lessThan": 3}"#, #"{"a": 3}"#, "false"),
      (#"{"fact": "a", "atLeast": {"fact": "b"}, "lessThan": 3}"#, #"{"a": 3}"#, "false"),
      (#"{"fact": "a", "atLeast": {"fact": "b"}, "lessThan": 4}"#, #"{"a": 3}"#, "? b"),
      (#"{"fact": "x", "is": 1.50}"#, #"{"x": 1.5}"#, "true"),
      (#"{"fact": "t", "is": "é"}"#, "{\"t\": \"e\u{301}\"}", "false"),
      (#"{"fact": "t", "present": true}"#, "{\"t\": \" \u{00A0}\"}", "? t"),
      (#"{"fact": "d", "lessThan": "2026-05-15"}"#, #"{"d": "2026-05-14"}"#, "true"),
    ])
  func comparisons(_ condition: String, _ facts: String, _ expected: String) throws {
    #expect(try Bench.truth(condition, facts: facts) == expected)
  }

  @Test(
    "all, any and not follow Kleene",
    arguments: [
      (#"{"all": []}"#, "{}", "true"),
      (#"{"any": []}"#, "{}", "false"),
      (#"{"all": [{"fact": "a", "is": 1}, {"fact": "flag", "is": true}]}"#, #"{"flag": false}"#, "false"),
      (#"{"all": [{"fact": "a", "is": 1}, {"fact": "flag", "is": true}]}"#, #"{"flag": true}"#, "? a"),
      (#"{"any": [{"fact": "a", "is": 1}, {"fact": "flag", "is": true}]}"#, #"{"flag": true}"#, "true"),
      (#"{"not": {"any": [{"fact": "a", "is": 1}, {"fact": "b", "is": 1}]}}"#, "{}", "? a b"),
    ])
  func connectives(_ condition: String, _ facts: String, _ expected: String) throws {
    #expect(try Bench.truth(condition, facts: facts) == expected)
  }

  @Test(
    "Groups and lists tell absent, none and given apart",
    arguments: [
      (#"{"fact": "g.n", "is": 1}"#, "{}", "? g.n"),
      (#"{"fact": "g.n", "is": 1}"#, #"{"g": {}}"#, "? g.n"),
      (#"{"fact": "g.n", "isNot": 1}"#, #"{"g": null}"#, "true"),
      (#"{"fact": "g", "present": true}"#, #"{"g": {}}"#, "true"),
      (#"{"fact": "g.double", "is": 4}"#, #"{"g": {"n": 2}}"#, "true"),
      (#"{"fact": "g.double", "present": false}"#, #"{"g": null}"#, "true"),
      (#"{"fact": "l", "present": true}"#, "{}", "? l"),
      (#"{"fact": "l", "present": true}"#, #"{"l": []}"#, "true"),
      (#"{"fact": "l", "present": true}"#, #"{"l": null}"#, "false"),
      (#"{"some": "l", "where": {"fact": "e.ok", "is": true}}"#, "{}", "? l"),
      (#"{"some": "l", "where": {"fact": "e.ok", "is": true}}"#, #"{"l": null}"#, "false"),
      (#"{"every": "l", "where": {"fact": "e.ok", "is": true}}"#, #"{"l": []}"#, "true"),
      (#"{"every": "l", "where": {"fact": "e.ok", "is": true}}"#, #"{"l": [{}, {"ok": false}]}"#, "false"),
      (#"{"every": "l", "where": {"fact": "e.ok", "is": true}}"#, #"{"l": [{}, {"ok": true}]}"#, "? l[0].ok"),
    ])
  func groupsAndLists(_ condition: String, _ facts: String, _ expected: String) throws {
    #expect(try Bench.truth(condition, facts: facts) == expected)
  }
}
