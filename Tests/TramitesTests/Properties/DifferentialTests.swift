import ReferenceModel
import Testing
import Tramites

/// The engine against a second evaluator that was written from the format's page alone.
@Suite("The engine and the reference evaluator")
struct DifferentialTests {
  @Test("agree on statuses, outcome, questions, fees, results and notices of generated pairs")
  func agree() throws {
    let seeds = PropertySettings.seeds(pairs: 500)
    print("DifferentialTests: seeds \(seeds)")
    var outcomes: [String: Int] = [:]
    for seed in seeds {
      var generator = ProcedureGenerator(seed: seed)
      let pair = generator.makePair()
      let procedure = try Procedure(json: pair.definition)
      for text in pair.dossiers {
        let expected = ReferenceEvaluator.evaluate(definition: pair.definition, dossier: text)
        let dossier = try Dossier(json: text)
        let verdict = try procedure.check(dossier)
        let found = ComparableVerdict(verdict)
        let wanted = ComparableVerdict(expected, like: verdict)
        #expect(found == wanted, "seed \(seed): TRAMITES_SEED=\(seed) TRAMITES_PAIRS=3 repeats it")
        #expect(try procedure.outcome(of: dossier) == verdict.outcome, "seed \(seed)")
        if expected.dependsOnNoValue {
          #expect(verdict.problems.contains { $0.code.hasPrefix("value.") }, "seed \(seed)")
        }
        outcomes[expected.outcome, default: 0] += 1
      }
    }
    print("DifferentialTests: outcomes \(outcomes.sorted { $0.key < $1.key })")
  }
}

/// What both evaluators say, in one form.
private struct ComparableVerdict: Equatable {
  var outcome: String
  var instances: [String]
  var questions: Set<String>
  var neededFor: [String: Set<String>]
  var fees: [String]?
  var total: String?
  var results: [String]
  var notices: [String?]

  init(_ verdict: Verdict) {
    outcome = verdict.outcome.rawValue
    instances =
      verdict.eligibility.map { "\($0.id) \($0.status) \(Self.text($0.applies.boolean))" }
      + verdict.requirements.map { "\($0.id) \($0.status) \(Self.text($0.applies.boolean))" }
    let open = verdict.questions
    questions = Set(open.map(\.path))
    neededFor = Dictionary(
      uniqueKeysWithValues: open.map { ($0.path, Set($0.neededFor.map(\.description))) })
    let found = verdict.fees
    fees = found?.lines.map { line in
      Self.line(
        line.id.rawValue, line.subject, line.applies.boolean, line.amount?.description, line.dependsOn)
    }
    total = found?.total?.description
    results = verdict.results.map {
      "\($0.id?.rawValue ?? "-") \(Self.text($0.applies.boolean)) \(Self.text($0.value)) \(Set($0.dependsOn).sorted())"
    }
    notices = verdict.notices.map(\.subject)
  }

  init(_ verdict: ReferenceVerdict, like _: Verdict) {
    outcome = verdict.outcome
    instances = verdict.instances.map { "\($0.name) \($0.status) \(Self.text($0.applies))" }
    questions = Set(verdict.questions)
    neededFor = [:]
    for path in verdict.questions {
      let waiting = verdict.instances.filter { !$0.isRecommended && $0.questions.contains(path) }
      neededFor[path] = Set(waiting.map(\.name))
    }
    fees = verdict.fees?.lines.map { Self.line($0.id, $0.subject, $0.applies, $0.amount, $0.dependsOn) }
    total = verdict.fees?.total
    results = verdict.results.map {
      "\($0.id ?? "-") \(Self.text($0.applies)) \($0.value ?? "null") \(Set($0.dependsOn).sorted())"
    }
    notices = verdict.notices.map(\.subject)
  }

  /// Of an amount that is not known, what it depends on is left out: where it is none, the engine names the facts that
  /// are none, and the reference does not.
  private static func line(
    _ id: String, _ subject: String?, _ applies: Bool?, _ amount: String?, _ dependsOn: [String]
  ) -> String {
    let waiting = amount == nil ? "" : "\(Set(dependsOn).sorted())"
    return "\(id) \(subject ?? "-") \(text(applies)) \(amount ?? "null") \(waiting)"
  }

  private static func text(_ value: Bool?) -> String {
    value.map { $0 ? "true" : "false" } ?? "null"
  }

  private static func text(_ value: FactValue?) -> String {
    switch value {
    case .text(let text): "\"\(text)\""
    case .boolean(let boolean): "\(boolean)"
    case .integer(let integer): "\(integer)"
    case .decimal(let decimal): decimal.description
    case .date(let date): "\"\(date)\""
    case .group, .list, .null, nil: "null"
    }
  }
}
