import Testing
import Tramites

/// What a check takes is counted in debug builds alone.
#if DEBUG
  /// That the work of a check grows as the bound says, and the bound as it must.
  @Suite("The work of a check")
  struct CostGrowthTests {
    struct Row: Sendable, CustomTestStringConvertible {
      let testDescription: String
      let degree: Int
      let definition: SmallDefinition

      init(_ description: String, _ degree: Int, _ sections: KeyValuePairs<String, String>) {
        testDescription = description
        self.degree = degree
        definition = ThreeLists.definition(sections)
      }
    }

    private static let rows = [
      Row("no list", 0, ["eligibility": "[ \(Entry.criterion("c", #"{ "fact": "n", "moreThan": 0 }"#)) ]"]),
      Row(
        "a quantifier", 1,
        ["eligibility": "[ \(Entry.criterion("c", #"{ "every": "l", "where": { "fact": "e.n", "atLeast": 0 } }"#)) ]"]),
      Row(
        "a quantifier in another that reads both", 2,
        [
          "eligibility": """
          [ \(Entry.criterion("c", #"{ "every": "l", "where": { "some": "m", "where": { "fact": "f.n", "is": { "fact": "e.n" } } } }"#)) ]
          """
        ]),
      Row(
        "a quantifier in another that reads but itself", 1,
        [
          "eligibility": """
          [ \(Entry.criterion("c", #"{ "every": "l", "where": { "some": "m", "where": { "fact": "f.n", "is": { "fact": "n" } } } }"#)) ]
          """
        ]),
      Row(
        "three quantifiers", 3,
        [
          "eligibility": """
          [ \(Entry.criterion("c", #"{ "every": "l", "where": { "every": "m", "where": { "every": "p", "where": { "value": { "add": [ { "fact": "f.n" }, { "fact": "e.n" } ] }, "atLeast": { "subtract": [ { "fact": "g.n" }, 99 ] } } } } }"#)) ]
          """
        ]),
      Row(
        "a count of the elements before", 2,
        [
          "eligibility": """
          [ \(Entry.criterion("c", #"{ "every": "l", "where": { "value": { "count": "m", "where": { "fact": "f.n", "lessThan": { "fact": "e.n" } } }, "is": { "fact": "e.n" } } }"#)) ]
          """
        ]),
      Row(
        "a paper of each element", 1,
        [
          "requirements": """
          [ \(Entry.requirement("r", #"{ "document": "d", "of": "e", "original": true }"#, #""forEach": "l""#)) ]
          """
        ]),
      Row(
        "for each element a paper of anybody", 1,
        [
          "requirements": """
          [ \(Entry.requirement("r", #"{ "document": "d", "original": true }"#, #""forEach": "l""#)) ]
          """
        ]),
      Row(
        "for each element a paper that names it", 2,
        [
          "requirements": """
          [ \(Entry.requirement("r", #"{ "document": "d", "checks": [ { "id": "k", "require": { "fact": "document.n", "is": { "fact": "e.n" } }, "message": "M" } ] }"#, #""forEach": "l""#)) ]
          """
        ]),
    ]

    @Test("is of the degree that the bound names", arguments: rows)
    func degree(_ row: Row) throws {
      let procedure = try row.definition.procedure()
      #expect(procedure.costBound.degree == row.degree)
      let counted = try [6, 12, 24].map { size in
        let accepted = try procedure.accept(Dossier(json: ThreeLists.dossier(size, isForElements: row.degree == 1)))
        let (outcome, verdict) = accepted.countedSteps
        #expect(max(outcome, verdict) <= accepted.maximumSteps)
        // The bound is of the same order: some times what it is, however large the dossier.
        #expect(accepted.maximumSteps <= 12 * verdict, "\(accepted.maximumSteps) for \(verdict)")
        return verdict
      }
      // Twice the size, 2 to the degree times the work, what does not grow left aside.
      let growth = Double(counted[2] - counted[1]) / Double(max(counted[1] - counted[0], 1))
      let expected = row.degree == 0 ? 0 : Double(1 << row.degree)
      #expect(abs(growth - expected) <= 0.35 * expected, "\(counted)")
    }

    @Test("is small for ten thousand elements and ten thousand documents where no quantifier nests")
    func manyOfEach() throws {
      let procedure = try ThreeLists.definition([
        "eligibility": "[ \(Entry.criterion("c", #"{ "every": "l", "where": { "fact": "e.n", "atLeast": 0 } }"#)) ]",
        "requirements": """
        [ \(Entry.requirement("r", #"{ "document": "d", "of": "e", "original": true }"#, #""forEach": "l""#)),
          \(Entry.requirement("s", #"{ "document": "d", "original": true }"#, #""forEach": "l""#)),
          \(Entry.requirement("t", #"{ "data": "e.n" }"#, #""forEach": "l""#)) ]
        """,
      ]).procedure()
      let bound = procedure.costBound
      #expect(bound.degree == 1)
      #expect(bound.steps { _ in 10_000 } < 1_000_000)
      // In debug builds reading such a dossier takes long; what it takes is linear, as is seen elsewhere.
      let accepted = try procedure.accept(Dossier(json: ThreeLists.dossier(1000)))
      #expect(accepted.countedSteps.verdict <= accepted.maximumSteps)
      #expect(accepted.countedSteps.verdict * 10 <= bound.steps { _ in 10_000 })
      #expect(accepted.check().outcome == .admissible)
    }

    // MARK: What doubles at every level

    /// Sixty entries of which each uses the next two, as JSON without the outer braces.
    private static func chain(_ levels: Int = 60, last: String, _ link: (_ next: String, _ second: String) -> String)
      -> String
    {
      (0..<levels).map { level in
        let second = "x\(min(level + 2, levels - 1))"
        return #""x\#(level)": \#(level == levels - 1 ? last : link("x\(level + 1)", second))"#
      }.joined(separator: ",\n")
    }

    private static func conditions(_ last: String) -> String {
      "{ "
        + chain(last: last) { next, second in
          let inner = #"{ "any": [ { "condition": "\#(second)" }, { "condition": "\#(next)" } ] }"#
          return #"{ "all": [ { "condition": "\#(next)" }, \#(inner) ] }"#
        } + " }"
    }

    private static let doubling = [
      Row(
        "conditions about nothing but facts", 0,
        [
          "conditions": conditions(#"{ "fact": "n", "is": { "add": [ { "fact": "n" }, 0 ] } }"#),
          "eligibility": "[ \(Entry.criterion("c", #"{ "condition": "x0" }"#)) ]",
        ]),
      Row(
        "conditions about an element", 1,
        [
          "conditions": conditions(#"{ "fact": "e.n", "is": { "add": [ { "fact": "e.n" }, 0 ] } }"#),
          "eligibility": "[ \(Entry.criterion("c", #"{ "every": "l", "where": { "condition": "x0" } }"#)) ]",
        ]),
      Row(
        "conditions about an element and one of another list", 2,
        [
          "conditions": conditions(#"{ "fact": "e.n", "atMost": { "add": [ { "fact": "f.n" }, 99 ] } }"#),
          "eligibility": """
          [ \(Entry.criterion("c", #"{ "every": "l", "where": { "every": "m", "where": { "condition": "x0" } } }"#)) ]
          """,
        ]),
      Row(
        "demands on a document", 1,
        [
          "constraints": "{ "
            + chain(last: #"{ "original": true }"#) { next, second in
              #"{ "meets": [ "\#(next)", "\#(second)" ], "anyOf": [ { "meets": "\#(next)" } ] }"#
            } + " }",
          "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", "meets": "x0" }"#)) ]",
        ]),
    ]

    @Test("grows with the levels of a chain of names, not with their power, in the bound as well", arguments: doubling)
    func chains(_ row: Row) throws {
      let procedure = try row.definition.procedure()
      #expect(procedure.costBound.degree == row.degree)
      let accepted = try procedure.accept(Dossier(json: ThreeLists.dossier(5)))
      let (outcome, verdict) = accepted.countedSteps
      #expect(max(outcome, verdict) <= accepted.maximumSteps)
      #expect(accepted.maximumSteps <= 60 * 40 * 36, "\(accepted.maximumSteps)")
    }

    @Test("of calculated facts grows with the levels, in the bound as well")
    func calculated() throws {
      var definition = SmallDefinition([
        "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "x0", "is": 0 }"#)) ]"
      ])
      let facts = Self.chain(last: #"{ "type": "integer", "value": { "fact": "i" } }"#) { next, second in
        #"{ "type": "integer", "value": { "add": [ { "fact": "\#(next)" }, { "fact": "\#(second)" } ] } }"#
      }
      definition["facts"] = #"{ "i": { "type": "integer" }, \#(facts) }"#
      let accepted = try definition.verdict(#"{ "i": 0 }"#).accepted
      #expect(accepted.procedure.costBound.degree == 0)
      #expect(accepted.countedSteps.verdict <= accepted.maximumSteps)
      #expect(accepted.maximumSteps < 1000)
    }

    @Test("of what is asked several things at every level is named for what it takes")
    func severalTests() throws {
      // Each level asks the value of the next one twice, once for each test.
      func bound(_ levels: Int) throws -> (bound: Int, counted: Int) {
        let expression = (0..<levels).reduce(#"{ "fact": "n" }"#) { inner, _ in
          #"{ "choose": [ { "when": { "value": \#(inner), "atLeast": 0, "atMost": 9 }, "then": 1 } ], "else": 2 }"#
        }
        let accepted = try ThreeLists.definition([
          "eligibility": "[ " + Entry.criterion("c", #"{ "value": \#(expression), "is": 1 }"#) + " ]"
        ]).procedure().accept(Dossier(json: ThreeLists.dossier(1)))
        return (accepted.maximumSteps, accepted.countedSteps.verdict)
      }
      let few = try bound(7)
      let more = try bound(8)
      #expect(few.counted <= few.bound && more.counted <= more.bound)
      #expect(more.bound < 3 * few.bound && more.counted > few.counted * 3 / 2)
      // Far deeper it is too much for any check.
      let deep = (0..<24).reduce(#"{ "fact": "n", "is": 1 }"#) { inner, _ in
        #"{ "value": { "choose": [ { "when": \#(inner), "then": 1 } ], "else": 2 }, "atLeast": 0, "atMost": 1, "isNot": 5 }"#
      }
      let procedure = try ThreeLists.definition(["eligibility": "[ \(Entry.criterion("c", deep)) ]"]).procedure()
      #expect(procedure.costBound.steps { _ in 0 } > Limits.standard.maximumSteps)
    }

    @Test("does not grow with how often a document says what it contains")
    func repeatedParts() throws {
      var definition = ThreeLists.definition([
        "requirements": "[ \(Entry.requirement("r", #"{ "document": "k", "contains": "all" }"#)) ]"
      ])
      definition["documents"] =
        #"{ "k": { "title": "K", "contents": { "a": "A", "b": "B" } } }"#
      let procedure = try definition.procedure()
      let counted = try [1, 500].map { count in
        let parts = Array(repeating: #""a""#, count: count) + [#""b""#]
        let documents = #"[ { "type": "k", "contains": [ \#(parts.joined(separator: ", ")) ] } ]"#
        return try procedure.verdict(#"{ "n": 1 }"#, documents: documents).accepted.countedSteps.verdict
      }
      #expect(counted[0] == counted[1])
    }

    @Test("of what is unknown at every level does not double: it is asked once")
    func unknowns() throws {
      let lists = ["l", "m", "p"]
      let names = ["e", "f", "g"]
      func counted(_ depth: Int) throws -> Int {
        // It reads the elements of all levels, so that nothing is kept for several of them.
        let sum = names.prefix(depth).map { #"{ "fact": "\#($0).n" }"# }.joined(separator: ", ")
        let condition = (0..<depth).reversed().reduce(#"{ "fact": "k", "is": { "add": [ \#(sum), 0 ] } }"#) {
          inner, level in
          #"{ "all": [ { "every": "\#(lists[level])", "where": \#(inner) }, { "fact": "n", "moreThan": 0 } ] }"#
        }
        var definition = ThreeLists.definition([
          "eligibility": "[ " + Entry.criterion("c", condition) + " ]"
        ])
        definition["facts"] = #"{ "k": { "type": "integer" }, "# + (definition["facts"]?.dropFirst() ?? "")
        let accepted = try definition.procedure().accept(Dossier(json: ThreeLists.dossier(1)))
        #expect(accepted.check().outcome == .undetermined)
        return accepted.countedSteps.outcome
      }
      let steps = try (1...3).map(counted)
      #expect(steps[2] - steps[1] <= steps[1] - steps[0] + 1, "\(steps)")
    }
  }
#endif
