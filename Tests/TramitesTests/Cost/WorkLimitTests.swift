import Testing
import Tramites

@Suite("The limit on the work of a check")
struct WorkLimitTests {
  /// For each element of one list one of another is sought.
  private static let nested = ThreeLists.definition([
    "eligibility": """
    [ \(Entry.criterion("c", #"{ "every": "l", "where": { "some": "m", "where": { "fact": "f.n", "is": { "fact": "e.n" } } } }"#)) ]
    """
  ])

  private static func limits(_ steps: Int) -> Limits {
    var limits = Limits.standard
    limits.maximumSteps = steps
    return limits
  }

  @Test("refuses what may take more, and takes what reaches it", arguments: [0, 1, 7])
  func boundary(size: Int) throws {
    let dossier = try Dossier(json: ThreeLists.dossier(size))
    let steps = try Self.nested.procedure().accept(dossier).maximumSteps
    #expect(steps > 0)
    _ = try Self.nested.procedure(limits: Self.limits(steps)).check(dossier)
    let procedure = try Self.nested.procedure(limits: Self.limits(steps - 1))
    for refuse in [
      { _ = try procedure.accept(dossier) }, { _ = try procedure.check(dossier) },
      { _ = try procedure.outcome(of: dossier) },
    ] {
      let error = #expect(throws: InputError.self) { try refuse() }
      #expect(error?.diagnostics.map(\.code) == [.dossierWork])
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let condition: String
    let requirements: String
    let spanish: String
    let english: String
    let pointer: String
  }

  private static let rows = [
    Row(
      testDescription: "one list", condition: #"{ "every": "l", "where": { "fact": "e.n", "atLeast": 0 } }"#,
      requirements: "[]", spanish: "hay 9 elementos en `l`, y el trabajo crece con su número",
      english: "there are 9 elements in `l`, and the work grows with their number", pointer: "/facts/l"),
    Row(
      testDescription: "two lists",
      condition: #"{ "every": "l", "where": { "some": "m", "where": { "fact": "f.n", "is": { "fact": "e.n" } } } }"#,
      requirements: "[]",
      spanish: "hay 9 elementos en `m` y 9 elementos en `l`, y el trabajo crece con su producto",
      english: "there are 9 elements in `m` and 9 elements in `l`, and the work grows with their product",
      pointer: "/facts/m"),
    Row(
      testDescription: "a list and documents", condition: #"{ "all": [] }"#,
      requirements: """
        [ \(Entry.requirement("r", #"{ "document": "d", "checks": [ { "id": "k", "require": { "fact": "document.n", "is": { "fact": "e.n" } }, "message": "M" } ] }"#, #""forEach": "l""#)) ]
        """,
      spanish: "hay 9 documentos `d` y 9 elementos en `l`, y el trabajo crece con su producto",
      english: "there are 9 documents `d` and 9 elements in `l`, and the work grows with their product",
      pointer: "/documents"),
    Row(
      testDescription: "the procedure itself", condition: #"{ "fact": "n", "is": { "add": [ { "fact": "n" }, 0 ] } }"#,
      requirements: "[]", spanish: "es lo que lleva el trámite mismo", english: "it is what the procedure itself takes",
      pointer: ""),
  ]

  @Test("says which list is how long, and how the work grows with it", arguments: rows)
  func words(_ row: Row) throws {
    let procedure = try ThreeLists.definition([
      "eligibility": "[ \(Entry.criterion("c", row.condition)) ]", "requirements": row.requirements,
    ]).procedure(limits: Self.limits(3))
    let dossier = try Dossier(json: ThreeLists.dossier(9))
    let error = #expect(throws: InputError.self) { try procedure.check(dossier) }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.message.spanish.hasSuffix(" pasos, y el límite es 3: \(row.spanish)"), "\(diagnostic.message)")
    #expect(diagnostic.message.english.hasSuffix(" steps, and the limit is 3: \(row.english)"))
    #expect(diagnostic.pointer.description == row.pointer)
    #expect(diagnostic.location != nil)
    #expect(diagnostic.notes.count == 1)
  }

  @Test("says nothing before the dossier fits the procedure otherwise")
  func othersFirst() throws {
    let procedure = try Self.nested.procedure(limits: Self.limits(0))
    let error = #expect(throws: InputError.self) { try procedure.verdict(#"{ "zzz": 1 }"#) }
    #expect(error?.diagnostics.map(\.code) == [.dossierFactUnknown])
  }

  @Test("of the standard lets ten thousand of each pass where nothing nests, and a thousand where one nests")
  func standard() throws {
    let limit = Limits.standard.maximumSteps
    let linear = try ThreeLists.definition([
      "eligibility": "[ \(Entry.criterion("c", #"{ "every": "l", "where": { "fact": "e.n", "atLeast": 0 } }"#)) ]",
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "d", "of": "e", "original": true }"#, #""forEach": "l""#)) ]
      """,
    ]).procedure().costBound
    #expect(linear.steps { _ in 1_000_000 } < limit)
    let square = try Self.nested.procedure().costBound
    #expect(square.steps { _ in 1000 } < limit / 10)
    #expect(square.steps { _ in 100_000 } > limit)
  }

  @Test("counts without overflow what no dossier has")
  func saturation() throws {
    let bound = try Self.nested.procedure().costBound
    #expect(bound.steps { _ in .max } == .max)
    #expect(bound.steps { _ in -5 } == bound.steps { _ in 0 })
  }

  // MARK: What is built on checks

  @Test("ends a search for repairs with what it has, and says so")
  func repairs() throws {
    // Nine facts, of which conditions read each: every one may be given or not.
    let names = (0..<9).map { "f\($0)" }
    var definition = SmallDefinition([
      "requirements": "[ "
        + names.map { name in
          Entry.requirement(
            "r-\(name)", #"{ "anyOf": [ { "confirmed": "\#(name)" }, { "document": "d", "original": true } ] }"#,
            #""when": { "any": [ \#(names.map { #"{ "fact": "\#($0)", "is": false }"# }.joined(separator: ", ")) ] }"#)
        }.joined(separator: ",\n") + " ]"
    ])
    definition["facts"] = "{ " + names.map { #""\#($0)": { "type": "boolean" }"# }.joined(separator: ", ") + " }"
    definition["documents"] = #"{ "d": { "title": "D" } }"#
    let facts = "{ " + names.map { "\"\($0)\": false" }.joined(separator: ", ") + " }"
    let steps = try definition.verdict(facts).accepted.maximumSteps
    let whole = try definition.verdict(facts).repairs
    #expect(whole.result == .repairs && whole.isProvedLeast)
    let cut = try definition.procedure(limits: Self.limits(steps)).verdict(facts).repairs
    #expect(!cut.isProvedLeast)
    #expect(cut.result == .repairs || cut.result == .noneFound)
  }

  /// The question that comes first, with the standard limit and with one that a single check reaches.
  private func firstQuestions(_ sections: KeyValuePairs<String, String>) throws -> [Interview.Question.ID?] {
    let definition = SmallDefinition(sections)
    let steps = try definition.verdict().accepted.maximumSteps
    return try [.standard, Self.limits(steps)].map { limits in
      let procedure = try definition.procedure(limits: limits)
      return try Interview(of: procedure, submittedOn: "2026-03-10").state(in: procedure).question?.id
    }
  }

  @Test("leaves questions in the order of the definition where to know a better one takes more")
  func questionOrder() throws {
    let asked = try firstQuestions([
      "facts": #"{ "y": { "type": "boolean" }, "z": { "type": "boolean" } }"#,
      "requirements": """
      [ \(Entry.requirement("r1", #"{ "confirmed": "y" }"#)), \(Entry.requirement("r2", #"{ "confirmed": "z" }"#)),
        \(Entry.requirement("r3", #"{ "confirmed": "z" }"#)) ]
      """,
    ])
    #expect(asked == ["z", "y"])
  }

  @Test("has a question asked where to prove it irrelevant takes more")
  func irrelevance() throws {
    // Whatever `y`: `x` cannot be both.
    let asked = try firstQuestions([
      "facts": #"{ "y": { "type": "boolean" }, "x": { "type": "choice", "options": { "a": "A", "b": "B" } } }"#,
      "eligibility": """
      [ \(Entry.criterion("c", #"{ "all": [ { "fact": "y", "is": true }, { "fact": "x", "is": "a" }, { "fact": "x", "is": "b" } ] }"#)) ]
      """,
    ])
    #expect(asked == ["x", "y"])
  }

  @Test("refuses an interview whose answers come to a dossier that would be refused")
  func interviews() throws {
    let dossier = try Dossier(json: ThreeLists.dossier(9))
    let whole = try Self.nested.procedure()
    let steps = try whole.accept(dossier).maximumSteps
    _ = try Interview(takingUp: dossier, in: whole).state(in: whole)
    let procedure = try Self.nested.procedure(limits: Self.limits(steps - 1))
    let error = #expect(throws: InputError.self) {
      try Interview(takingUp: dossier, in: procedure).state(in: procedure)
    }
    #expect(error?.diagnostics.map(\.code) == [.dossierWork])
  }
}
