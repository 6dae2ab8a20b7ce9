import ReferenceModel
import Testing
import Tramites

/// The engine against a second evaluator that was written from the format's page alone.
@Suite("The engine and the reference evaluator")
struct DifferentialTests {
  @Test("agree on statuses, outcome, questions, fees, results and notices of generated pairs")
  func agree() throws {
    let seeds = PropertySettings.differentialSeeds
    print("DifferentialTests: seeds \(seeds)")
    var outcomes: [String: Int] = [:]
    for seed in seeds {
      var generator = ProcedureGenerator(seed: seed)
      let pair = generator.makePair()
      let procedure = try Procedure(json: pair.definition)
      let verdicts = ReferenceEvaluator.evaluate(definition: pair.definition, dossiers: pair.dossiers)
      for (text, expected) in zip(pair.dossiers, verdicts) {
        let dossier = try Dossier(json: text)
        let verdict = try procedure.check(dossier)
        let found = ComparableVerdict(verdict)
        let wanted = ComparableVerdict(expected, like: verdict)
        #expect(found == wanted, "seed \(seed): TRAMITES_SEED=\(seed) TRAMITES_DIFFERENTIAL_PAIRS=3 repeats it")
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
