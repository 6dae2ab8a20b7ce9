import Testing
import Tramites

/// What would take for ever, or overflow a stack, if anything shared were had more than once.
@Suite("What doubles at every step")
struct GrowthTests {
  private static let levels = 60

  /// Sixty entries `x0`, `x1` … of which each uses the next one twice, as JSON without the outer braces.
  private static func chain(last: String, _ link: (_ next: String) -> String) -> String {
    (0..<levels).map { level in
      #""x\#(level)": \#(level == levels - 1 ? last : link("x\(level + 1)"))"#
    }.joined(separator: ",\n")
  }

  /// A definition that doubles, with what is asked where nothing is given; `documents` are there in every dossier.
  struct Doubling: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let definition: SmallDefinition
    let question: String
    var documents = "[]"
    /// The facts of a dossier that leaves the last level open.
    var open = "{}"
    /// The facts of a dossier that is in order.
    var known = #"{ "b": true, "i": 0 }"#
  }

  private static let facts = #""b": { "type": "boolean" }, "i": { "type": "integer" }"#

  private static let conditions = Doubling(
    testDescription: "named conditions",
    definition: SmallDefinition([
      "facts": "{ \(facts) }",
      "conditions": "{"
        + chain(last: #"{ "fact": "b", "is": true }"#) { next in
          #"{ "all": [ { "condition": "\#(next)" }, { "any": [ { "condition": "\#(next)" } ] } ] }"#
        } + "}",
      "eligibility": "[ \(Entry.criterion("c", #"{ "condition": "x0" }"#)) ]",
    ]), question: "b")

  private static let booleans = Doubling(
    testDescription: "calculated booleans",
    definition: SmallDefinition([
      "facts": "{ \(facts), "
        + chain(last: #"{ "type": "boolean", "value": { "fact": "b", "is": true } }"#) { next in
          #"{ "type": "boolean", "value": { "all": [ { "fact": "\#(next)", "is": true }, { "fact": "\#(next)", "isNot": false } ] } }"#
        } + "}", "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "x0", "is": true }"#)) ]",
    ]), question: "b")

  private static let numbers = Doubling(
    testDescription: "calculated numbers",
    definition: SmallDefinition([
      "facts": "{ \(facts), "
        + chain(last: #"{ "type": "integer", "value": { "fact": "i" } }"#) { next in
          #"{ "type": "integer", "value": { "add": [ { "fact": "\#(next)" }, { "fact": "\#(next)" } ] } }"#
        } + "}", "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "x0", "is": 0 }"#)) ]",
      "fees": #"[ { "id": "f", "title": "F", "amount": { "fact": "x0" }, "currency": "USD" } ]"#,
    ]), question: "i")

  private static let elements = Doubling(
    testDescription: "calculated facts of elements",
    definition: SmallDefinition([
      "facts":
        #"{ \#(facts), "l": { "type": "list", "each": "e", "mayBeNone": true, "fields": { "b": { "type": "boolean" }, "#
        + chain(last: #"{ "type": "boolean", "value": { "fact": "b", "is": true } }"#) { next in
          #"{ "type": "boolean", "value": { "all": [ { "fact": "self.\#(next)", "is": true }, { "fact": "self.\#(next)", "is": true } ] } }"#
        } + "} } }",
      "eligibility": "[ \(Entry.criterion("c", #"{ "every": "l", "where": { "fact": "e.x0", "is": true } }"#)) ]",
    ]), question: "b", open: #"{ "l": [ {}, {} ] }"#, known: #"{ "b": true, "l": [ {}, {} ] }"#)

  private static let sets = Doubling(
    testDescription: "named constraint sets",
    definition: SmallDefinition([
      "facts": "{ \(facts) }", "documents": #"{ "d": { "title": "D" } }"#,
      "constraints": "{"
        + chain(last: #"{ "conditional": [ { "when": { "fact": "b", "isNot": true }, "original": true } ] }"#) { next in
          #"{ "meets": "\#(next)", "anyOf": [ { "meets": "\#(next)" } ] }"#
        } + "}",
      "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", "meets": "x0" }"#)) ]",
    ]), question: "b", documents: #"[ { "type": "d", "original": false } ]"#)

  private static let all = [conditions, booleans, numbers, elements, sets]

  @Test("is judged once for each level", arguments: all)
  func judged(_ doubling: Doubling) throws {
    let procedure = try doubling.definition.procedure()
    let open = try procedure.verdict(doubling.open, documents: doubling.documents)
    #expect(open.outcome == .undetermined)
    #expect(try procedure.outcome(of: open.accepted.dossier) == .undetermined)
    let known = try procedure.verdict(doubling.known, documents: doubling.documents)
    #expect(known.outcome == .admissible)
    #expect(try procedure.outcome(of: known.accepted.dossier) == .admissible)
  }

  @Test("is explained once for each level", arguments: all)
  func explained(_ doubling: Doubling) throws {
    let procedure = try doubling.definition.procedure()
    let open = try procedure.verdict(doubling.open, documents: doubling.documents)
    #expect(open.asked == [doubling.question])
    let known = try procedure.verdict(doubling.known, documents: doubling.documents)
    for verdict in [open, known] { #expect(verdict.json(in: .spanish).utf8.count < 10_000) }
    let items = try procedure.checklist(submittedOn: "2026-03-10").items
    #expect(items.count == procedure.definition.requirements.count)
  }

  @Test("types within types are refused where they expand beyond the limit")
  func types() throws {
    let types = Self.chain(last: #"{ "fields": { "b": { "type": "boolean" } } }"#) { next in
      #"{ "fields": { "p": { "type": "group", "fieldsOf": "\#(next)" }, "q": { "type": "group", "fieldsOf": "\#(next)" } } }"#
    }
    let definition = SmallDefinition([
      "facts": #"{ "g": { "type": "group", "fieldsOf": "x0" } }"#, "types": "{ \(types) }",
    ])
    let error = #expect(throws: InputError.self) { try definition.procedure() }
    #expect(Set(error?.diagnostics.map(\.code) ?? []) == [.limitExceeded])
  }

  /// As many entries as may rest on each other, each as deep as JSON may be.
  private static func tower(_ count: Int, last: String, _ link: (_ next: String) -> String) -> String {
    (0..<count).map { level in
      #""x\#(level)": \#(level == count - 1 ? last : link("x\(level + 1)"))"#
    }.joined(separator: ", ")
  }

  private static func nested(_ depth: Int, _ open: String, _ inner: String, _ close: String) -> String {
    String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
  }

  private static let towers: [SmallDefinition] = [
    SmallDefinition([
      "conditions": "{ "
        + tower(390, last: #"{ "all": [] }"#) { next in
          nested(110, #"{ "not": "#, #"{ "condition": "\#(next)" }"#, " }")
        } + " }",
      "eligibility": "[ \(Entry.criterion("c", #"{ "condition": "x0" }"#)) ]",
    ]),
    SmallDefinition([
      "facts": "{ "
        + tower(390, last: #"{ "type": "integer", "value": 1 }"#) { next in
          #"{ "type": "integer", "value": \#(nested(55, #"{ "add": [ "#, #"{ "fact": "\#(next)" }"#, " ] }")) }"#
        } + " }"
    ]),
    SmallDefinition([
      "documents": #"{ "d": { "title": "D" } }"#,
      "constraints": "{ "
        + tower(390, last: #"{ "original": true }"#) { next in
          nested(55, #"{ "anyOf": [ "#, #"{ "meets": "\#(next)" }"#, " ] }")
        }
        + " }", "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", "meets": "x0" }"#)) ]",
    ]),
  ]

  @Test("is refused where it rests on itself deeper than the limit, before the stack ends", arguments: 0..<3)
  func towers(_ number: Int) throws {
    let error = #expect(throws: InputError.self) { try Self.towers[number].procedure() }
    #expect(Set(error?.diagnostics.map(\.code) ?? []) == [.limitExceeded])
  }

  /// Constraint sets that rest on each other, each used by a requirement, the innermost first: none is far below what
  /// was compiled before.
  @Test("is refused also where what it rests on was there before")
  func setsBottomUp() throws {
    let count = 3000
    let sets = Self.tower(count, last: #"{ "original": true }"#) { next in
      #"{ "meets": "\#(next)", "anyOf": [ { "legible": true }, { "translated": true }, { "apostilled": true } ] }"#
    }
    let requirements = (0..<count).reversed().map {
      Entry.requirement(
        "r\($0)", #"{ "document": "d", "meets": "x\#($0)" }"#, #""when": { "fact": "b", "is": \#($0 == 0) }"#)
    }
    let definition = SmallDefinition([
      "facts": #"{ "b": { "type": "boolean" } }"#, "documents": #"{ "d": { "title": "D" } }"#,
      "constraints": "{ \(sets) }", "requirements": "[ \(requirements.joined(separator: ",\n")) ]",
    ])
    let error = #expect(throws: InputError.self) { try definition.procedure() }
    #expect(Set(error?.diagnostics.map(\.code) ?? []) == [.limitExceeded])
  }

  @Test("ten thousand documents for a thousand dependants are checked")
  func manyDocuments() throws {
    let procedure = try SmallDefinition([
      "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "b": { "type": "boolean" } } } }"#,
      "documents": #"{ "d": { "title": "D" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "d", "of": "e", "original": true, "quantity": 10 }"#, #""forEach": "l""#)) ]
      """,
    ]).procedure()
    let elements = Array(repeating: "{}", count: 1000).joined(separator: ",")
    let documents = (0..<10_000).map { number in
      #"{ "type": "d", "of": "l[\#(number % 1000)]", "original": \#(number != 4711) }"#
    }.joined(separator: ",")
    let verdict = try procedure.verdict(#"{ "l": [ \#(elements) ] }"#, documents: "[ \(documents) ]")
    let requirements = verdict.requirements
    #expect(requirements.count == 1000)
    #expect(requirements.filter { $0.status == .satisfied }.count == 999)
    #expect(verdict.defective == ["r@l[711]"])
    #expect(requirements[711].findings.map(\.path) == ["documents[4711].original"])
    #expect(verdict.problems == [])
  }
}
