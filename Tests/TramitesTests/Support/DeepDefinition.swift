import Testing

/// A definition that is as deep in one of its forms as is asked for.
struct DeepDefinition: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let make: @Sendable (_ levels: Int) -> SmallDefinition
  /// A definition with so many levels of the form.
  func callAsFunction(_ levels: Int) -> SmallDefinition { make(levels) }

  /// Forms that rest on each other through names, so that no text is deep.
  static let named = [
    DeepDefinition(testDescription: "conditions") { levels in
      SmallDefinition([
        "facts": #"{ "b": { "type": "boolean" } }"#,
        "conditions": "{ \(tower(levels, last: holds) { #"{ "not": { "condition": "\#($0)" } }"# }) }",
        "eligibility": "[ \(Entry.criterion("c", #"{ "condition": "x0" }"#)) ]",
      ])
    },
    DeepDefinition(testDescription: "conditions with parts") { levels in
      SmallDefinition([
        "facts": #"{ "b": { "type": "boolean" } }"#,
        "conditions": "{ \(tower(levels, last: holds) { #"{ "all": [ \#(holds), { "condition": "\#($0)" } ] }"# }) }",
        "eligibility": "[ \(Entry.criterion("c", #"{ "condition": "x0" }"#)) ]",
      ])
    },
    DeepDefinition(testDescription: "nested conditions") { levels in
      // Fifty levels in each text, as no text may be much deeper.
      let count = levels / 50 + 1
      let tower = tower(count, last: nested(levels % 50, #"{ "any": [ \#(holds), "#, holds, " ] }")) { next in
        nested(50, #"{ "any": [ \#(holds), "#, #"{ "condition": "\#(next)" }"#, " ] }")
      }
      return SmallDefinition([
        "facts": #"{ "b": { "type": "boolean" } }"#, "conditions": "{ \(tower) }",
        "eligibility": "[ \(Entry.criterion("c", #"{ "condition": "x0" }"#)) ]",
      ])
    },
    DeepDefinition(testDescription: "calculated numbers") { levels in
      let last = #"{ "type": "integer", "value": { "if": \#(holds), "then": 1, "else": 2 } }"#
      let facts = tower(levels, last: last) {
        #"{ "type": "integer", "value": { "add": [ { "fact": "\#($0)" }, 1 ] } }"#
      }
      return SmallDefinition([
        "facts": #"{ \#(facts), "b": { "type": "boolean" } }"#,
        "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "x0", "moreThan": 1 }"#)) ]",
      ])
    },
    DeepDefinition(testDescription: "calculated conditions") { levels in
      let facts = tower(levels, last: #"{ "type": "boolean", "value": \#(holds) }"#) {
        #"{ "type": "boolean", "value": { "fact": "\#($0)", "is": true } }"#
      }
      return SmallDefinition([
        "facts": #"{ \#(facts), "b": { "type": "boolean" } }"#,
        "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "x0", "is": true }"#)) ]",
      ])
    },
    DeepDefinition(testDescription: "choices between numbers") { levels in
      let last = #"{ "type": "integer", "value": { "if": \#(holds), "then": 1, "else": 2 } }"#
      let facts = tower(levels, last: last) { next in
        #"{ "type": "integer", "value": { "if": { "fact": "\#(next)", "moreThan": 1 }, "then": 2, "else": 1 } }"#
      }
      return SmallDefinition([
        "facts": #"{ \#(facts), "b": { "type": "boolean" } }"#,
        "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "x0", "moreThan": 0 }"#)) ]",
      ])
    },
    DeepDefinition(testDescription: "sets of constraints") { levels in
      let sets = tower(levels, last: #"{ "original": true }"#) { next in
        #"{ "conditional": [ { "when": \#(holds), "anyOf": [ { "meets": "\#(next)" }, { "legible": true } ] } ] }"#
      }
      return SmallDefinition([
        "facts": #"{ "b": { "type": "boolean" } }"#, "documents": #"{ "d": { "title": "D" } }"#,
        "constraints": "{ \(sets) }",
        "requirements": "[ \(Entry.requirement("c", #"{ "document": "d", "meets": "x0" }"#)) ]",
      ])
    },
    DeepDefinition(testDescription: "types") { levels in
      let types = tower(levels, last: #"{ "fields": { "b": { "type": "boolean" } } }"#) {
        #"{ "fields": { "g": { "type": "group", "fieldsOf": "\#($0)" } } }"#
      }
      return SmallDefinition([
        "facts": #"{ "b": { "type": "boolean" }, "g": { "type": "group", "fieldsOf": "x0" } }"#,
        "types": "{ \(types) }",
      ])
    },
  ]

  /// Forms that are deep in one text.
  static let written = [
    DeepDefinition(testDescription: "a condition") { levels in
      SmallDefinition([
        "facts": #"{ "b": { "type": "boolean" } }"#,
        "eligibility": "[ \(Entry.criterion("c", nested(levels, #"{ "not": "#, holds, " }"))) ]",
      ])
    },
    DeepDefinition(testDescription: "an expression") { levels in
      let value = nested(levels, #"{ "add": [ 1, "#, #"{ "if": \#(holds), "then": 1, "else": 2 }"#, " ] }")
      return SmallDefinition([
        "facts": #"{ "b": { "type": "boolean" } }"#,
        "eligibility": "[ \(Entry.criterion("c", #"{ "value": \#(value), "moreThan": 1 }"#)) ]",
      ])
    },
    DeepDefinition(testDescription: "evidence") { levels in
      let evidence = nested(levels, #"{ "allOf": [ { "confirmed": "b" }, "#, #"{ "document": "d" }"#, " ] }")
      return SmallDefinition([
        "facts": #"{ "b": { "type": "boolean" } }"#, "documents": #"{ "d": { "title": "D" } }"#,
        "requirements": "[ \(Entry.requirement("c", evidence)) ]",
      ])
    },
    DeepDefinition(testDescription: "groups") { levels in
      let groups = nested(levels, #""g": { "type": "group", "fields": { "#, #""b": { "type": "boolean" }"#, " } }")
      return SmallDefinition(["facts": #"{ "b": { "type": "boolean" }, \#(groups) }"#])
    },
    DeepDefinition(testDescription: "steps") { levels in
      let steps = nested(levels, #"{ "title": "A", "steps": [ "#, #"{ "text": "B" }"#, " ] }")
      return SmallDefinition(["facts": #"{ "b": { "type": "boolean" } }"#, "steps": "[ \(steps) ]"])
    },
  ]

  private static let holds = #"{ "fact": "b", "is": true }"#

  private static func nested(_ levels: Int, _ open: String, _ inner: String, _ close: String) -> String {
    String(repeating: open, count: levels) + inner + String(repeating: close, count: levels)
  }

  /// Entries `x0`, `x1` … of which each rests on the next.
  private static func tower(_ levels: Int, last: String, _ link: (_ next: String) -> String) -> String {
    (0..<max(1, levels)).map { level in
      "\"x\(level)\": \(level >= levels - 1 ? last : link("x\(level + 1)"))"
    }.joined(separator: ",\n")
  }
}
