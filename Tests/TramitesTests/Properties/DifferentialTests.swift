import ReferenceModel
import Testing
import Tramites

/// The engine against a second evaluator that was written from the format's page alone.
@Suite("The engine and the reference evaluator")
struct DifferentialTests {
  @Test("agree on statuses, outcome, questions, fees, results and notices of generated pairs")
  func agree() {
    let seeds = PropertySettings.differentialSeeds
    print("DifferentialTests: seeds \(seeds)")
    var counts: [String: Int] = [:]
    for seed in seeds {
      let repeating = "seed \(seed): TRAMITES_SEED=\(seed) TRAMITES_DIFFERENTIAL_PAIRS=3 repeats it"
      for outcome in outcomes(ofNext: ProcedureGenerator(seed: seed), repeating) {
        counts[outcome, default: 0] += 1
      }
    }
    print("DifferentialTests: outcomes \(counts.sorted { $0.key < $1.key })")
  }

  /// Random choices hardly ever make the same form hold itself many times over.
  @Test("agree on pairs of which the same few choices are made again and again", arguments: 1...4)
  func agreeOnRepeatedChoices(period: Int) {
    var random = SplitMix64(seed: UInt64(period))
    let pairs = min(Int(UInt8.max) + 1, PropertySettings.differentialSeeds.count / period)
    for number in 0..<pairs {
      let first = UInt8(number * (Int(UInt8.max) + 1) / pairs)
      let few = [first] + (1..<period).map { _ in UInt8.random(in: 0...UInt8.max, using: &random) }
      let choices = (0..<4000).map { few[$0 % period] }
      _ = outcomes(ofNext: ProcedureGenerator(choices: choices), "choices \(few)")
    }
  }

  /// The outcomes of the next pair's dossiers, on which both evaluators agree; what goes wrong is told with the note.
  private func outcomes(ofNext generator: ProcedureGenerator, _ note: String) -> [String] {
    do {
      return try compare(ofNext: generator, note)
    } catch {
      Issue.record(error, "\(note)")
      return []
    }
  }

  private func compare(ofNext made: ProcedureGenerator, _ note: String) throws -> [String] {
    var generator = made
    let pair = generator.makePair()
    let procedure = try Procedure(json: pair.definition)
    let verdicts = ReferenceEvaluator.evaluate(definition: pair.definition, dossiers: pair.dossiers)
    for (text, expected) in zip(pair.dossiers, verdicts) {
      let dossier = try Dossier(json: text)
      let verdict = try procedure.check(dossier)
      let found = ComparableVerdict(verdict)
      let wanted = ComparableVerdict(expected, like: verdict)
      #expect(found == wanted, "\(note)")
      #expect(try procedure.outcome(of: dossier) == verdict.outcome, "\(note)")
      if expected.dependsOnNoValue {
        #expect(verdict.problems.contains { $0.code.hasPrefix("value.") }, "\(note)")
      }
    }
    return verdicts.map(\.outcome)
  }
}
