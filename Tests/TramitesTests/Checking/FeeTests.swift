import Testing
import Tramites

@Suite("Fees, results, notices and steps")
struct FeeTests {
  private static let facts = """
    { "w": { "type": "boolean" }, "n": { "type": "integer", "mayBeNone": true },
      "l": { "type": "list", "each": "e", "mayBeNone": true, "fields": { "x": { "type": "decimal" }, "b": { "type": "boolean" } } } }
    """

  private static func verdict(_ sections: KeyValuePairs<String, String>, _ given: String, channel: String? = nil) throws
    -> Verdict
  {
    var definition = SmallDefinition(sections)
    definition["facts"] = facts
    return try definition.verdict(given, channel: channel)
  }

  private static func fee(_ amount: String, _ more: String = "", id: String = "f") -> String {
    #"{ "id": "\#(id)", "title": "F", "amount": \#(amount), "currency": "USD"\#(more.isEmpty ? "" : ", " + more) }"#
  }

  // MARK: Fees

  @Test("are not there where nothing is said of them, and none where it is said that there are none")
  func declared() throws {
    #expect(try Self.verdict([:], "{}").fees == nil)
    let free = try #require(try Self.verdict(["fees": "[]"], "{}").fees)
    #expect(free.lines.isEmpty && free.total == 0 && free.currency == nil)
  }

  /// What a fee's lines and total must be.
  struct Row: Sendable, CustomTestStringConvertible {
    let fees: [String]
    let given: String
    /// The subject, whether it applies, the amount and what it depends on.
    let lines: [Line]
    let total: ExactDecimal?

    struct Line: Sendable, Equatable {
      let subject: String?
      let applies: Bool?
      let amount: ExactDecimal?
      let dependsOn: [String]

      init(_ amount: ExactDecimal?, applies: Bool? = true, subject: String? = nil, dependsOn: [String] = []) {
        self.subject = subject
        self.applies = applies
        self.amount = amount
        self.dependsOn = dependsOn
      }
    }

    var testDescription: String { "\(fees.joined(separator: " and ")) for \(given)" }
  }

  private static let when = #""when": { "fact": "w", "is": true }"#
  private static let each = #""forEach": "l""#
  private static let eachWhen = #""forEach": "l", "when": { "fact": "e.b", "is": true }"#

  @Test(
    "list what is due, and know the total where every line is known",
    arguments: [
      Row(fees: [fee("12.50")], given: "{}", lines: [.init(ExactDecimal("12.5"))], total: ExactDecimal("12.5")),
      Row(
        fees: [fee("1"), fee("0.1", id: "g"), fee("0.2", id: "h")], given: "{}",
        lines: [.init(1), .init(ExactDecimal("0.1")), .init(ExactDecimal("0.2"))], total: ExactDecimal("1.3")),
      Row(fees: [fee("5", when)], given: #"{ "w": true }"#, lines: [.init(5)], total: 5),
      Row(fees: [fee("5", when)], given: #"{ "w": false }"#, lines: [], total: 0),
      Row(fees: [fee("5", when)], given: "{}", lines: [.init(5, applies: nil, dependsOn: ["w"])], total: nil),
      Row(
        fees: [fee("0", when), fee("2", id: "g")], given: "{}",
        lines: [.init(0, applies: nil, dependsOn: ["w"]), .init(2)], total: nil),
      Row(fees: [fee(#"{ "fact": "n" }"#)], given: #"{ "n": 3 }"#, lines: [.init(3)], total: 3),
      Row(fees: [fee(#"{ "fact": "n" }"#)], given: "{}", lines: [.init(nil, dependsOn: ["n"])], total: nil),
      Row(
        fees: [fee(#"{ "fact": "n" }"#)], given: #"{ "n": null }"#, lines: [.init(nil, dependsOn: ["n"])], total: nil),
      Row(fees: [fee(#"{ "divide": [ 1, 0 ] }"#)], given: "{}", lines: [.init(nil)], total: nil),
      Row(
        fees: [fee(#"{ "fact": "e.x" }"#, each)], given: #"{ "l": [ { "x": 1.5 }, { "x": 2 } ] }"#,
        lines: [.init(ExactDecimal("1.5"), subject: "l[0]"), .init(2, subject: "l[1]")], total: ExactDecimal("3.5")),
      Row(fees: [fee("1", each)], given: #"{ "l": [] }"#, lines: [], total: 0),
      Row(fees: [fee("1", each)], given: #"{ "l": null }"#, lines: [], total: 0),
      Row(fees: [fee("1", each)], given: "{}", lines: [.init(nil, applies: nil, dependsOn: ["l"])], total: nil),
      Row(fees: [fee("1", each + ", " + when)], given: #"{ "w": false }"#, lines: [], total: 0),
      Row(fees: [fee("1", eachWhen)], given: "{}", lines: [.init(nil, applies: nil, dependsOn: ["l"])], total: nil),
      Row(
        fees: [fee("1", eachWhen)], given: #"{ "l": [ { "b": true }, {}, { "b": false } ] }"#,
        lines: [.init(1, subject: "l[0]"), .init(1, applies: nil, subject: "l[1]", dependsOn: ["l[1].b"])], total: nil),
      Row(
        fees: [fee(#"{ "multiply": [ 2, { "count": "l" } ] }"#)], given: #"{ "l": [ {}, {} ] }"#, lines: [.init(4)],
        total: 4),
      Row(
        fees: [fee(#"{ "multiply": [ 2, { "count": "l" } ] }"#)], given: "{}", lines: [.init(nil, dependsOn: ["l"])],
        total: nil),
      Row(
        fees: [fee("0.333333333333333333")], given: "{}", lines: [.init(ExactDecimal("0.333333333333333333"))],
        total: ExactDecimal("0.333333333333333333")),
    ])
  func fees(_ row: Row) throws {
    let fees = try #require(try Self.verdict(["fees": "[ \(row.fees.joined(separator: ", ")) ]"], row.given).fees)
    let lines = fees.lines.map {
      Row.Line($0.amount, applies: $0.applies.boolean, subject: $0.subject, dependsOn: $0.dependsOn)
    }
    #expect(lines == row.lines)
    #expect(fees.total == row.total)
    #expect(fees.currency == "USD")
  }

  // MARK: Results

  @Test("name what is obtained, with its value or what that waits for")
  func results() throws {
    let outcome = """
      { "results": [ "Un certificado", { "es": "Otro", "en": "Another" }, { "id": "w", "title": "W", "when": { "fact": "w", "is": true } },
          { "id": "n", "title": "N", "value": { "add": [ { "fact": "n" }, 1 ] }, "validFor": { "years": 1 } } ] }
      """
    func lines(_ given: String) throws -> [Verdict.ResultLine] { try Self.verdict(["outcome": outcome], given).results }
    let open = try lines("{}")
    #expect(open.map { $0.id?.rawValue } == [nil, nil, "w", "n"])
    #expect(open.map(\.applies) == [.true, .true, .unknown, .true])
    #expect(open.map(\.dependsOn) == [[], [], ["w"], ["n"]])
    #expect(open.map(\.value) == [nil, nil, nil, nil])
    #expect(open[1].title.text(in: .english) == "Another")
    let known = try lines(#"{ "w": false, "n": 4 }"#)
    #expect(known.map { $0.id?.rawValue } == [nil, nil, "n"])
    #expect(known[2].value == 5)
    #expect(try lines(#"{ "w": true, "n": null }"#).map(\.value) == [nil, nil, nil, nil])
    #expect(try Self.verdict([:], "{}").results == [])
  }

  // MARK: Notices

  @Test("warn where the condition is true, for each element, and never over an unknown list")
  func notices() throws {
    let notices = """
      [ { "text": "Siempre" }, { "when": { "fact": "w", "is": true }, "text": "W" },
        { "forEach": "l", "when": { "fact": "e.b", "is": true }, "text": "B" }, { "forEach": "l", "text": "L" } ]
      """
    func shown(_ given: String) throws -> [String] {
      try Self.verdict(["notices": notices], given).notices.map {
        $0.text.spanish + ($0.subject.map { "@" + $0 } ?? "")
      }
    }
    #expect(try shown("{}") == ["Siempre"])
    #expect(try shown(#"{ "w": false, "l": [] }"#) == ["Siempre"])
    #expect(try shown(#"{ "w": true, "l": null }"#) == ["Siempre", "W"])
    #expect(
      try shown(#"{ "w": true, "l": [ { "b": true }, {}, { "b": false } ] }"#)
        == ["Siempre", "W", "B@l[0]", "L@l[0]", "L@l[1]", "L@l[2]"])
  }

  // MARK: Steps

  private static let steps = """
    [ { "channel": "web", "text": "Entre", "steps": [ { "text": "Abra" }, { "text": "Mire" } ] },
      { "channel": "counter", "text": "Acuda", "numbering": "a",
        "steps": [ { "text": "Espere" }, { "text": "Pida", "requirements": [ "r" ],
                   "steps": [ { "text": "Uno" } ] } ] },
      { "title": "Después", "steps": [ { "text": "Pague", "when": { "fact": "w", "is": true } }, { "text": "Reciba", "numbering": "-",
                   "requirements": [ "r" ], "steps": [ { "text": "Firme", "requirements": [ "r" ] } ] } ] },
      { "text": "Guarde" } ]
    """

  private static func tree(_ lines: [Verdict.StepLine]) -> [String] {
    lines.flatMap { line in
      let text = (line.step.text ?? line.step.title)?.spanish ?? ""
      let open = line.applies == .unknown ? "?" : ""
      return ["\(line.number ?? "·") \(text)\(open)"] + tree(line.steps)
    }
  }

  private static func stepVerdict(_ given: String, channel: String?) throws -> Verdict {
    try verdict(
      [
        "steps": steps, "channels": #"[ { "id": "web", "title": "W" }, { "id": "counter", "title": "C" } ]"#,
        "requirements": "[ \(Entry.requirement("r", #"{ "confirmed": "w" }"#)) ]",
      ], given, channel: channel)
  }

  @Test("keep the numbers that the author's nesting gives them, whichever apply")
  func numbers() throws {
    let all = [
      "1 Entre?", "1.1 Abra", "1.2 Mire", "2 Acuda?", "2.a Espere", "2.b Pida", "2.b.1 Uno", "· Después", "1 Pague?",
      "2 Reciba", "· Firme", "3 Guarde",
    ]
    #expect(try Self.tree(Self.stepVerdict("{}", channel: nil).steps) == all)
    let web = ["1 Entre", "1.1 Abra", "1.2 Mire", "· Después", "2 Reciba", "· Firme", "3 Guarde"]
    #expect(try Self.tree(Self.stepVerdict(#"{ "w": false }"#, channel: "web").steps) == web)
    let counter = [
      "2 Acuda", "2.a Espere", "2.b Pida", "2.b.1 Uno", "· Después", "1 Pague", "2 Reciba", "· Firme", "3 Guarde",
    ]
    #expect(try Self.tree(Self.stepVerdict(#"{ "w": true }"#, channel: "counter").steps) == counter)
  }

  @Test("say on what an open step depends, and which steps speak of a requirement")
  func references() throws {
    let verdict = try Self.stepVerdict("{}", channel: nil)
    #expect(verdict.steps.map(\.dependsOn) == [["submission.channel"], ["submission.channel"], [], []])
    #expect(verdict.steps[2].steps.map(\.dependsOn) == [["w"], []])
    #expect(verdict.requirement("r")?.steps == ["2.b", "2"])
  }

  @Test("letter the steps a to z and on to aa")
  func letters() throws {
    let inner = Array(repeating: #"{ "text": "x" }"#, count: 28).joined(separator: ", ")
    let steps = #"[ { "text": "X", "numbering": "a", "steps": [ \#(inner) ] } ]"#
    let numbers = try Self.verdict(["steps": steps], "{}").steps[0].steps.map(\.number)
    #expect(numbers[0] == "1.a" && numbers[25] == "1.z" && numbers[26] == "1.aa" && numbers[27] == "1.ab")
  }
}
