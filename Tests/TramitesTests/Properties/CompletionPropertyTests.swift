import Foundation
import LawChecks
import ReferenceModel
import Testing
import Tramites

/// Partial knowledge against every completion there is, where facts have few values.
@Suite("Property: every completion")
struct CompletionPropertyTests {
  /// A dossier with gaps and the verdicts on all its completions.
  private struct Open {
    let seed: UInt64
    let definition: String
    let verdict: Verdict
    let completed: [Verdict]
  }

  private func forEachOpen(_ name: String, readsOnce: Bool, _ body: (Open) throws -> Void) throws {
    let count = PropertySettings.pairs(60, atMost: 2000)
    let seeds = PropertySettings.seed...(PropertySettings.seed + count - 1)
    print("\(name): seeds \(seeds)")
    for seed in seeds {
      var generator = FiniteProcedureGenerator(seed: seed, readsOnce: readsOnce)
      let pair = generator.makePair()
      guard let made = generator.completions(of: pair.dossier, for: pair.definition, limit: 36) else { continue }
      let procedure = try Procedure(json: pair.definition)
      try body(
        Open(
          seed: seed, definition: pair.definition, verdict: try procedure.check(Dossier(json: made.dossier)),
          completed: try made.completions.map { try procedure.check(Dossier(json: $0)) }))
    }
  }

  @Test("what is definite holds for every completion", arguments: [false, true])
  func definite(_ readsOnce: Bool) throws {
    var tried = 0
    var definite = 0
    try forEachOpen("definite", readsOnce: readsOnce) { open in
      tried += open.completed.count
      definite += open.completed.count > 1 && open.verdict.outcome == .admissible ? 1 : 0
      for completed in open.completed {
        #expect(open.verdict.breaches(by: completed) == [], "seed \(open.seed)")
      }
    }
    print("definite: \(tried) completions, \(definite) admissible dossiers with gaps")
    #expect(definite > 0)
  }

  @Test("what is undetermined has two completions that differ, where nothing is read twice")
  func exact() throws {
    var undetermined = 0
    try forEachOpen("exact", readsOnce: true) { open in
      for (id, status) in open.verdict.statuses where status == .undetermined {
        undetermined += 1
        #expect(differs(id, open), "seed \(open.seed), \(id)")
      }
    }
    print("exact: \(undetermined) undetermined instances, of all of which two completions differ")
    #expect(undetermined > 0)
  }

  /// Two kinds of instance are undetermined though all completions agree. What has no value (a division by zero) is
  /// unknown and no answer changes that; and strong Kleene logic looks at each leaf by itself, so that leaves that hang
  /// together (`a` or not `a`, one of all the options) leave open what they decide among them.
  @Test("what is undetermined elsewhere has them too, but for what has no value and for leaves that hang together")
  func counted() throws {
    var undetermined = 0
    var noValue = 0
    var hangingTogether = 0
    try forEachOpen("counted", readsOnce: false) { open in
      for (id, status) in open.verdict.statuses where status == .undetermined {
        undetermined += 1
        if differs(id, open) { continue }
        if open.completed.contains(where: { $0.problems.contains { $0.code.hasPrefix("value.") } }) {
          noValue += 1
          continue
        }
        hangingTogether += 1
        let asked = open.verdict.questions.filter { $0.neededFor.contains(id) }.map(\.path)
        // What evidence asks for is missing where it is absent, and asked of nobody as a question.
        let given = open.verdict.accepted.dossier.json
        let absent = open.verdict.procedure.definition.facts.map(\.name).filter { !given.contains("\"\($0)\"") }
        #expect(
          (asked + absent).contains { isReadTwice($0, open.definition) },
          "seed \(open.seed), \(id) asks \(asked), and \(absent) are absent: \(open.definition)")
      }
      if open.verdict.outcome == .undetermined {
        let outcomes = Set(open.completed.map(\.outcome))
        let statuses = Set(open.completed.map { $0.statuses.map { "\($0.id) \($0.status)" } })
        let isOnlyOne = outcomes.count < 2 && statuses.count < 2
        #expect(!isOnlyOne || open.verdict.statuses.contains { $0.status == .undetermined && !differs($0.id, open) })
      }
    }
    let share = Double(hangingTogether) / Double(max(1, undetermined)) * 100
    print(
      """
      counted: \(undetermined) undetermined instances; without two completions that differ: \(noValue) have no value, \
      \(hangingTogether) (\((share * 10).rounded() / 10) %) hang together
      """)
    #expect(undetermined > 0)
  }

  /// Whether two completions give an instance, or those that take its place, different statuses.
  private func differs(_ id: InstanceID, _ open: Open) -> Bool {
    let found = open.completed.map { verdict in
      verdict.statuses.filter { id.subject == nil ? $0.id.requirement == id.requirement : $0.id == id }.map(\.status)
    }
    return found.contains { $0 != found[0] }
  }

  /// Whether a definition reads what a question asks in two places, or several times in one.
  private func isReadTwice(_ path: String, _ definition: String) -> Bool {
    // Of a paper or an element: what reads it is applied to each.
    if path.hasPrefix("documents[") || path.hasPrefix("l1") { return true }
    let parts = definition.components(separatedBy: "\"\(path)\"")
    // A membership asks as often as it has values.
    return parts.count > 3 || parts.dropFirst().contains { $0.hasPrefix(", \"in\"") || $0.hasPrefix(", \"notIn\"") }
      || path == "submission.channel" && parts.count > 2
  }
}
