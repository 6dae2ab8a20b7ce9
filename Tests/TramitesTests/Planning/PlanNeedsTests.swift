import Testing
import Tramites

@Suite("What a plan needs of other procedures")
struct PlanNeedsTests {
  private static let dependants =
    #"{ "deps": { "type": "list", "title": "dependientes", "each": "dep", "fields": { "n": { "type": "integer" } } } }"#

  private static func procedure(_ id: String, _ sections: KeyValuePairs<String, String> = [:]) -> SmallDefinition {
    var definition = SmallDefinition(sections)
    definition["id"] = #""\#(id)""#
    definition["title"] = #""Trámite \#(id)""#
    return definition
  }

  /// A procedure that asks for a paper for each dependant of whom a condition holds.
  private static func each(_ id: String, _ papers: [(source: String, when: String?)]) -> SmallDefinition {
    let documents = papers.indices.map { place in
      let source = papers[place].source
      return #""d\#(place)": { "title": "Papel de \#(source)", "obtainedThrough": "\#(source)" }"#
    }
    let requirements = papers.indices.map { place in
      let when = papers[place].when.map { #", "when": \#($0)"# } ?? ""
      return Entry.requirement(
        "r\(place)", #"{ "document": "d\#(place)", "of": "dep" }"#, #""forEach": "deps"\#(when)"#)
    }
    return procedure(
      id,
      [
        "facts": dependants, "documents": "{ \(documents.joined(separator: ", ")) }",
        "requirements": "[ \(requirements.joined(separator: ", ")) ]",
      ])
  }

  private static func plan(_ definitions: [SmallDefinition], _ rest: String) throws -> Plan {
    let files = Dictionary(uniqueKeysWithValues: definitions.enumerated().map { ("\($0).json", $1.json) })
    let dossier = try Dossier(json: #"{ "procedure": "a", "submittedOn": "2026-03-10", \#(rest) }"#)
    return try Catalog(files: files).plan(for: dossier)
  }

  @Test("names of each procedure what it yields, where one requirement needs two")
  func twoSources() throws {
    let plan = try Self.plan(
      [
        Self.procedure(
          "a",
          [
            "documents": #"""
            { "p1": { "title": "Papel uno", "obtainedThrough": "b" }, "p2": { "title": "Papel dos", "obtainedThrough": "c" },
              "p3": { "title": "Papel tres", "obtainedThrough": "c" } }
            """#,
            "requirements":
              #"[ \#(Entry.requirement("r", #"{ "allOf": [ { "document": "p1" }, { "document": ["p2", "p3"] } ] }"#)) ]"#,
          ]), Self.procedure("b"), Self.procedure("c"),
      ], #""facts": {}"#)
    let about = Dictionary(uniqueKeysWithValues: plan.steps.map { ($0.id, $0.neededFor.map(\.about.spanish)) })
    #expect(about == ["a": [], "b": ["Papel uno"], "c": ["Papel dos", "Papel tres"]])
  }

  @Test(
    "does not send for a paper that is there and lacks only what others add to it",
    arguments: [
      (#""apostilled": false, "issuedOn": "2026-03-01""#, ["a"]),
      (#""apostilled": true, "issuedOn": "2020-03-01""#, ["b", "a"]),
      (#""apostilled": false, "issuedOn": "2020-03-01""#, ["b", "a"]),
    ])
  func additions(keys: String, steps: [String]) throws {
    let evidence = #"{ "document": "d", "apostilled": true, "issuedWithin": { "months": 6 } }"#
    let plan = try Self.plan(
      [
        Self.procedure(
          "a",
          [
            "documents": #"{ "d": { "title": "Acta", "obtainedThrough": "b" } }"#,
            "requirements": "[ \(Entry.requirement("r", evidence)) ]",
          ]), Self.procedure("b"),
      ], #""facts": {}, "documents": [ { "type": "d", \#(keys) } ]"#)
    #expect(plan.steps.map(\.id.rawValue) == steps)
  }

  @Test("judges a procedure that two others need for the elements of both")
  func twoNeeders() throws {
    // The dossier's own procedure needs `c` for the first dependant, and `b`, which it needs for the second, needs `c` too.
    let plan = try Self.plan(
      [
        Self.each(
          "a",
          [("c", #"{ "fact": "dep.n", "is": 0 }"#), ("b", #"{ "fact": "dep.n", "is": 1 }"#)]),
        Self.each("b", [("c", nil)]), Self.each("c", [("nobody", nil)]),
      ], #""facts": { "deps": [ { "n": 0 }, { "n": 1 }, { "n": 2 } ] }"#)
    #expect(plan.steps.map(\.id) == ["nobody", "c", "b", "a"])
    let step = plan.steps[1]
    #expect(step.elements == ["deps": [0, 1]])
    #expect(step.neededFor.map(\.procedure) == ["a", "b"])
    #expect(step.neededFor.map(\.instance) == ["r0@deps[0]", "r0@deps[1]"])
    #expect(step.verdict?.missing == ["r0@deps[0]", "r0@deps[1]"])
    #expect(plan.steps[0].neededFor.map(\.instance.subject) == ["deps[0]", "deps[1]"])
  }

  @Test("leaves out what was needed only before a procedure was judged for further elements")
  func needThatWent() throws {
    let alone = Entry.requirement(
      "r", #"{ "document": "d" }"#, #""when": { "value": { "count": "deps" }, "lessThan": 2 }"#)
    let plan = try Self.plan(
      [
        Self.each(
          "a", [("b", #"{ "fact": "dep.n", "is": 0 }"#), ("c", #"{ "fact": "dep.n", "is": 1 }"#)]),
        Self.procedure(
          "b",
          [
            "facts": Self.dependants, "documents": #"{ "d": { "title": "D", "obtainedThrough": "x" } }"#,
            "requirements": "[ \(alone) ]",
          ]), Self.each("c", [("b", nil)]), Self.procedure("x"),
      ], #""facts": { "deps": [ { "n": 0 }, { "n": 1 } ] }"#)
    #expect(plan.steps.map(\.id) == ["b", "c", "a"])
  }

  @Test("keeps the indices and names of the dossier's elements over two hops")
  func twoHops() throws {
    let plan = try Self.plan(
      [
        Self.each("a", [("b", #"{ "fact": "dep.n", "is": 2 }"#)]), Self.each("b", [("c", nil)]),
        Self.each("c", [("nobody", nil)]),
      ], #""facts": { "deps": [ { "n": 0 }, { "n": 1 }, { "n": 2 } ] }"#)
    #expect(plan.steps.map(\.id) == ["nobody", "c", "b", "a"])
    for step in plan.steps.dropLast() {
      #expect(step.neededFor.map(\.instance) == ["r0@deps[2]"], "\(step.id)")
      #expect(step.neededFor.map(\.subjectLabel?.spanish) == ["dep 3"], "\(step.id)")
      #expect(step.elements == ["deps": [2]], "\(step.id)")
    }
    let json = plan.json(in: .spanish)
    #expect(json.contains(#""lacking":["r0@deps[2]"]"#) && !json.contains("deps[0]"), "\(json)")
  }

  @Test("puts what must be done before first, though nothing of it is lacking")
  func before() throws {
    // Both come from the dossier's own procedure; without `related` the order would be that of the requirements.
    func plan(_ related: String) throws -> [Procedure.ID] {
      try Self.plan(
        [
          Self.procedure(
            "a",
            [
              "documents": #"""
              { "p": { "title": "P", "obtainedThrough": "b" }, "q": { "title": "Q", "obtainedThrough": "c" } }
              """#,
              "requirements":
                #"[ \#(Entry.requirement("r", #"{ "document": "p" }"#)), \#(Entry.requirement("s", #"{ "document": "q" }"#)) ]"#,
            ]), Self.procedure("b", ["related": related]), Self.procedure("c", ["related": related]),
        ], #""facts": {}"#
      ).steps.map(\.id)
    }
    #expect(try plan("[]") == ["c", "b", "a"])
    #expect(try plan(#"[ { "procedure": "b", "relation": "before" } ]"#) == ["b", "c", "a"])
    #expect(try plan(#"[ { "procedure": "b", "relation": "after" } ]"#) == ["c", "b", "a"])
  }

  /// A catalog in which each procedure asks for a confirmation through each of those that it needs.
  private static func plan(_ needs: KeyValuePairs<String, [String]>) throws -> Plan {
    try plan(
      needs.map { id, sources in
        let documents = sources.map { #""\#($0)": { "title": "\#($0)", "obtainedThrough": "\#($0)" }"# }
        let requirements = sources.map { Entry.requirement("r-\($0)", #"{ "document": "\#($0)" }"#) }
        return procedure(
          id,
          [
            "documents": "{ \(documents.joined(separator: ", ")) }",
            "requirements": "[ \(requirements.joined(separator: ", ")) ]",
          ])
      }, #""facts": {}"#)
  }

  @Test("names everything that stands in a circle, however circles hang together")
  func circles() throws {
    let chained = try Self.plan(["a": ["b"], "b": ["c"], "c": ["b", "d"], "d": ["c"]])
    #expect(chained.circles == [["b", "c"], ["d", "c"]])
    #expect(try Self.plan(["a": ["a", "b"], "b": ["a"]]).circles == [["a"], ["a", "b"]])
    #expect(try Self.plan(["a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []]).circles == [])
  }

  @Test("goes through a circle before what only waits for it")
  func orderAroundCircle() throws {
    let plan = try Self.plan(["a": ["b", "c", "d"], "b": ["c"], "c": ["b"], "d": ["b"]])
    #expect(plan.steps.map(\.id).suffix(2) == ["d", "a"])
    #expect(plan.circles == [["b", "c"]])
  }

  @Test("tells each need once, however a circle comes back to it")
  func needsInCircle() throws {
    let plan = try Self.plan(["a": ["b"], "b": ["c"], "c": ["b"]])
    let needs = plan.steps.flatMap(\.neededFor)
    #expect(Set(needs).count == needs.count && needs.count == 3)
  }

  @Test("does not put a procedure into the plan for its own sake")
  func ownNeed() throws {
    let plan = try Self.plan(["a": ["b"], "b": ["b"]])
    #expect(plan.steps.map { $0.neededFor.map(\.procedure) } == [["a"], []])
    #expect(plan.circles == [["b"]])
  }
}
