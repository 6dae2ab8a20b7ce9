import ReasonChecks
import ReferenceModel
import Testing
import Tramites

/// Reasons against the reference evaluator, which knows nothing of how they were found.
@Suite("Property: reasons")
struct ReasonPropertyTests {
  @Test("cite what is enough for the same value and nothing that can be left out; what is unknown cites its questions")
  func faithful() throws {
    let seeds = PropertySettings.seeds(pairs: 500)
    print("reasons: seeds \(seeds)")
    var tally = CitationTally()
    for seed in seeds {
      var generator = ProcedureGenerator(seed: seed)
      let pair = generator.makePair()
      let procedure = try Procedure(json: pair.definition)
      for text in pair.dossiers {
        let judge = try #require(CitationJudge(definition: pair.definition, dossier: text))
        let verdict = try procedure.check(Dossier(json: text))
        for (objection, citation) in tally.objections(to: verdict, judge) {
          Issue.record("seed \(seed): \(citation) \(objection)\n\(pair.definition)\n\(text)")
        }
      }
    }
    print("reasons: \(tally)")
    // The property would hold of no reasons at all.
    #expect(tally.citing > tally.judged / 4 && tally.faults > 0 && tally.open > 0)
  }
}
