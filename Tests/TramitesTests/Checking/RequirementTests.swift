import Testing
import Tramites

@Suite("Requirements, alternatives and criteria")
struct RequirementTests {
  private static let facts = """
    { "w": { "type": "boolean" }, "own": { "type": "boolean" }, "v": { "type": "boolean" }, "alt": { "type": "boolean" },
      "v2": { "type": "boolean" }, "alt2": { "type": "boolean" },
      "l": { "type": "list", "each": "e", "mayBeNone": true, "fields": { "b": { "type": "boolean" }, "m": { "type": "boolean" } } } }
    """

  private static func definition(_ sections: KeyValuePairs<String, String>) -> SmallDefinition {
    var definition = SmallDefinition(sections)
    definition["facts"] = facts
    return definition
  }

  private static func given(_ members: [(String, Bool?)]) -> String {
    "{ " + members.compactMap { name, value in value.map { "\"\(name)\": \($0)" } }.joined(separator: ", ") + " }"
  }

  private static let three: [Bool?] = [true, nil, false]

  // MARK: Whether it applies

  @Test("without a condition has the status of its evidence", arguments: three)
  func general(_ own: Bool?) throws {
    let verdict = try Self.definition(["requirements": "[ \(Entry.requirement("r", #"{ "confirmed": "own" }"#)) ]"])
      .verdict(Self.given([("own", own)]))
    let expected: Status = own.map { $0 ? .satisfied : .missing } ?? .undetermined
    #expect(verdict.status("r") == expected)
    #expect(verdict.requirements[0].applies == .true)
    #expect(verdict.requirements[0].isAdditional == false)
  }

  @Test("with a condition do not apply, apply, or are satisfied whether they apply or not")
  func conditional() throws {
    let procedure = try Self.definition([
      "additionalRequirements": """
      [ \(Entry.requirement("r", #"{ "confirmed": "own" }"#, #""when": { "fact": "w", "is": true }"#)) ]
      """
    ]).procedure()
    for when in Self.three {
      for own in Self.three {
        let verdict = try procedure.verdict(Self.given([("w", when), ("own", own)]))
        let expected: Status =
          switch (when, own) {
          case (false, _): .notApplicable
          case (_, true): .satisfied
          case (nil, _), (true, nil): .undetermined
          case (true, false): .missing
          default: .notApplicable
          }
        let given = "when \(String(describing: when)), own \(String(describing: own))"
        #expect(verdict.status("r") == expected, "\(given)")
        #expect(verdict.requirements[0].applies.boolean == when)
        #expect(verdict.requirements[0].isAdditional)
        let asked =
          expected == .undetermined ? [when == nil ? "w" : nil, own == nil ? "own" : nil].compactMap { $0 } : []
        #expect(verdict.asked == asked, "\(given)")
      }
    }
  }

  // MARK: Alternatives

  /// The status of a requirement with one alternative, as FORMAT §5 says it.
  private static func expected(own: Bool?, when: Bool?, alternative: Bool?) -> Status {
    func status(_ value: Bool?) -> EvidenceStatus { value.map { $0 ? .satisfied : .missing } ?? .undetermined }
    let other: EvidenceStatus? =
      switch when {
      case false: nil
      case true: status(alternative)
      default: max(.undetermined, status(alternative))
      }
    return Status(rawValue: min(status(own), other ?? .missing).rawValue) ?? .notMet
  }

  @Test("take the better of their own evidence and an alternative for it")
  func alternative() throws {
    let procedure = try Self.definition([
      "requirements": "[ \(Entry.requirement("r", #"{ "confirmed": "own" }"#)) ]",
      "alternativeRequirements": """
      [ \(Entry.requirement("a", #"{ "confirmed": "alt" }"#, #""insteadOf": "r", "when": { "fact": "v", "is": true }"#)) ]
      """,
    ]).procedure()
    for own in Self.three {
      for when in Self.three {
        for alternative in Self.three {
          let verdict = try procedure.verdict(Self.given([("own", own), ("v", when), ("alt", alternative)]))
          let given = "\([own, when, alternative].map { $0.map(String.init) ?? "?" })"
          let expected = Self.expected(own: own, when: when, alternative: alternative)
          #expect(verdict.status("r") == expected, "\(given)")
          if expected == .satisfied {
            // On a tie the alternative that applies is shown.
            let via = when == true && alternative == true ? "a" : nil
            #expect(verdict.requirements[0].metBy?.via?.rawValue == via, "\(given)")
          }
          if expected == .missing {
            let path = when == true && alternative == false ? "alt" : "own"
            #expect(verdict.requirements[0].findings.map(\.path) == [path], "\(given)")
          }
          if expected == .undetermined {
            let asks = (when == true && alternative == nil) || (when == nil && alternative != false)
            let expectedPaths =
              (own == nil ? ["own"] : [])
              + (asks ? [when == nil ? "v" : nil, alternative == nil ? "alt" : nil].compactMap { $0 } : [])
            #expect(verdict.asked == expectedPaths, "\(given)")
          }
        }
      }
    }
  }

  @Test("show the first alternative that applies where several tie, and the others as options")
  func severalAlternatives() throws {
    let procedure = try Self.definition([
      "requirements": "[ \(Entry.requirement("r", #"{ "confirmed": "own" }"#)) ]",
      "alternativeRequirements": """
      [ \(Entry.requirement("a", #"{ "confirmed": "alt" }"#, #""insteadOf": "r", "when": { "fact": "v", "is": true }"#)),
        \(Entry.requirement("b", #"{ "confirmed": "alt2" }"#, #""insteadOf": [ "r" ], "when": { "fact": "v2", "is": true }"#)) ]
      """,
    ]).procedure()
    let both = try procedure.verdict(#"{ "own": true, "v": true, "alt": true, "v2": true, "alt2": true }"#)
    #expect(both.requirements[0].metBy?.via == "a")
    #expect(both.requirements[0].options.map(\.id) == ["b"])
    let second = try procedure.verdict(#"{ "own": false, "v": true, "alt": false, "v2": true, "alt2": true }"#)
    #expect(second.requirements[0].metBy?.via == "b")
    let none = try procedure.verdict(#"{ "own": false, "v": false, "alt": true, "v2": true, "alt2": false }"#)
    #expect(none.requirements[0].findings.map(\.path) == ["alt2"])
    // Its own evidence is nearer than what does not apply.
    #expect(none.requirements[0].options.map(\.id) == ["r", "a"])
    let option = try #require(none.requirements[0].options.last)
    #expect(option.id == "a" && option.status == .notApplicable && option.applies == .false && option.findings == [])
  }

  @Test("judge one alternative afresh for each instance of each target, in its scope")
  func alternativeOfInstances() throws {
    let procedure = try Self.definition([
      "requirements": """
      [ \(Entry.requirement("r", #"{ "confirmed": "e.b" }"#, #""forEach": "l""#)),
        \(Entry.requirement("s", #"{ "confirmed": "e.m" }"#, #""forEach": "l""#)) ]
      """,
      "alternativeRequirements": """
      [ \(Entry.requirement("a", #"{ "confirmed": "e.m" }"#, #""insteadOf": [ "r", "s" ], "when": { "fact": "e.b", "is": false }"#)) ]
      """,
    ]).procedure()
    let verdict = try procedure.verdict(
      #"{ "l": [ { "b": false, "m": true }, { "b": false, "m": false }, { "b": true, "m": false }, {} ] }"#)
    #expect(
      verdict.requirements.map(\.status) == [
        .satisfied, .missing, .satisfied, .undetermined, .satisfied, .missing, .missing, .undetermined,
      ])
    #expect(verdict.requirements.map { $0.metBy?.via?.rawValue } == ["a", nil, nil, nil, "a", nil, nil, nil])
    #expect(verdict.asked == ["l[3].b", "l[3].m"])
    #expect(
      verdict.questions.map { $0.neededFor.map(\.description) } == [["r@l[3]", "s@l[3]"], ["r@l[3]", "s@l[3]"]])
  }

  // MARK: forEach

  @Test("over a list have an instance for each element, and none over none or an empty list")
  func forEach() throws {
    let procedure = try Self.definition([
      "requirements": "[ \(Entry.requirement("r", #"{ "confirmed": "e.b" }"#, #""forEach": "l""#)) ]"
    ]).procedure()
    let verdict = try procedure.verdict(#"{ "l": [ { "b": true }, { "b": false } ] }"#)
    #expect(verdict.requirements.map(\.id) == ["r@l[0]", "r@l[1]"])
    #expect(verdict.requirements.map(\.status) == [.satisfied, .missing])
    #expect(try procedure.verdict(#"{ "l": [] }"#).requirements.isEmpty)
    #expect(try procedure.verdict(#"{ "l": null }"#).requirements.isEmpty)
    #expect(try procedure.verdict(#"{ "l": null }"#).outcome == .admissible)
  }

  @Test("over an unknown list have one instance without subject, whose only question is the list")
  func unknownList() throws {
    let when = #""forEach": "l", "when": { "fact": "w", "is": true }"#
    let ofElement = #""forEach": "l", "when": { "fact": "e.m", "is": true }"#
    let procedure = try Self.definition([
      "eligibility": """
      [ { "id": "c", "title": "C", "message": "M", "forEach": "l", "require": { "fact": "e.b", "is": true } },
        { "id": "d", "title": "C", "message": "M", "forEach": "l", "require": { "fact": "w", "is": true } } ]
      """,
      "additionalRequirements": """
      [ \(Entry.requirement("r", #"{ "confirmed": "own" }"#, when)), \(Entry.requirement("s", #"{ "confirmed": "e.b" }"#, ofElement)) ]
      """,
    ]).procedure()
    func statuses(_ given: String) throws -> [Status?] {
      let verdict = try procedure.verdict(given)
      #expect(
        verdict.requirements.map(\.id.subject) == [nil, nil] && verdict.eligibility.map(\.id.subject) == [nil, nil])
      #expect(verdict.asked == ["l"], "\(given)")
      return ["c", "d", "r", "s"].map { verdict.status($0) }
    }
    #expect(try statuses(#"{ "w": true, "own": true }"#) == [.undetermined, .met, .satisfied, .undetermined])
    #expect(try statuses(#"{ "w": true, "own": false }"#) == [.undetermined, .met, .undetermined, .undetermined])
    #expect(
      try statuses(#"{ "w": false, "own": true }"#) == [.undetermined, .undetermined, .notApplicable, .undetermined])
    #expect(try statuses("{}") == [.undetermined, .undetermined, .undetermined, .undetermined])
  }

  // MARK: Recommended

  @Test("that are only recommended have their status, but count neither for the outcome nor for the questions")
  func recommended() throws {
    let procedure = try Self.definition([
      "eligibility": """
      [ { "id": "c", "title": "C", "message": "M", "recommended": true, "require": { "fact": "w", "is": true } } ]
      """,
      "requirements": "[ \(Entry.requirement("r", #"{ "confirmed": "own" }"#, #""recommended": true"#)) ]",
    ]).procedure()
    for (given, statuses) in [
      ("{}", [Status.undetermined, .undetermined]), (#"{ "w": false, "own": false }"#, [.notMet, .missing]),
      (#"{ "w": true, "own": true }"#, [.met, .satisfied]),
    ] {
      let verdict = try procedure.verdict(given)
      #expect(verdict.outcome == .admissible && verdict.asked == [], "\(given)")
      #expect([verdict.status("c"), verdict.status("r")] == statuses)
      #expect(try procedure.outcome(of: verdict.accepted.dossier) == .admissible)
    }
  }

  // MARK: Criteria and the outcome

  @Test("of eligibility are met, not met, open or without object")
  func criteria() throws {
    let procedure = try Self.definition([
      "eligibility": """
      [ { "id": "c", "title": "C", "message": "M", "when": { "fact": "w", "is": true }, "require": { "fact": "v", "is": true } } ]
      """
    ]).procedure()
    for when in Self.three {
      for require in Self.three {
        let verdict = try procedure.verdict(Self.given([("w", when), ("v", require)]))
        let expected: Status =
          switch (when, require) {
          case (false, _): .notApplicable
          case (_, true): .met
          case (true, false): .notMet
          default: .undetermined
          }
        #expect(verdict.status("c") == expected, "\(String(describing: when)), \(String(describing: require))")
        #expect(verdict.eligibility[0].applies.boolean == when)
      }
    }
  }

  @Test(
    "give the gravest outcome that fits",
    arguments: [
      (#"{ "w": false }"#, .ineligible, []), (#"{ "w": false, "own": false }"#, .ineligible, []),
      (#"{ "own": false }"#, .incomplete, ["w", "alt"]), (#"{ "w": true, "own": false }"#, .incomplete, ["alt"]),
      (#"{ "w": true, "own": false, "alt": true }"#, .incomplete, []),
      (#"{ "w": true }"#, .undetermined, ["own", "alt"]),
      (#"{ "w": true, "own": true, "alt": true }"#, .admissible, []),
    ] as [(String, Verdict.Outcome, [String])])
  func outcomes(_ given: String, _ outcome: Verdict.Outcome, _ asked: [String]) throws {
    let procedure = try Self.definition([
      "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "w", "is": true }"#)) ]",
      "requirements": """
      [ \(Entry.requirement("r", #"{ "confirmed": "own" }"#)), \(Entry.requirement("s", #"{ "confirmed": "alt" }"#)) ]
      """,
    ]).procedure()
    let verdict = try procedure.verdict(given)
    #expect(verdict.outcome == outcome)
    #expect(verdict.asked == asked)
    #expect(try procedure.outcome(of: verdict.accepted.dossier) == outcome)
    #expect(verdict.accepted.outcome == outcome)
  }

  @Test("await the answers of applicant, official and register, in that order")
  func awaiting() throws {
    let verdict = try SmallDefinition([
      "facts": """
      { "s": { "type": "boolean", "askedOf": "system" }, "o": { "type": "boolean", "askedOf": "official" },
        "a": { "type": "boolean" } }
      """,
      "documents": #"{ "d": { "title": "D" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "allOf": [ { "confirmed": "s" }, { "confirmed": "o" }, { "confirmed": "a" } ] }"#)),
        \(Entry.requirement("t", #"{ "document": "d", "legible": true }"#)) ]
      """,
    ]).verdict(documents: #"[ { "type": "d" } ]"#)
    #expect(verdict.asked == ["s", "o", "a", "documents[0].legible"])
    #expect(verdict.questions.map(\.askedOf) == [.system, .official, .applicant, .official])
    #expect(verdict.awaiting == [.applicant, .official, .system])
  }
}
