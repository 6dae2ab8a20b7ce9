import LawChecks
import ReferenceModel
import Testing
import Tramites

/// What is missing, unreadable or without a value makes no verdict admissible.
@Suite("Property: fail closed")
struct FailClosedPropertyTests {
  @Test("nothing that a generated dossier loses makes it admissible")
  func removals() throws {
    let seeds = PropertySettings.seeds(pairs: 24, atMost: 2000)
    var tally = RemovalTally()
    for seed in seeds {
      var generator = ProcedureGenerator(seed: seed)
      let pair = generator.makePair()
      let procedure = try Procedure(json: pair.definition)
      for text in pair.dossiers {
        let whole = try procedure.check(Dossier(json: text))
        for removal in DossierRemoval.all(of: text) {
          for objection in tally.objections(to: removal, of: whole) {
            Issue.record("seed \(seed), \(removal.kind) \(removal.path): \(objection)\n\(pair.definition)\n\(text)")
          }
        }
      }
    }
    print("fail closed: seeds \(seeds): \(tally)")
    for kind in DossierRemoval.Kind.allCases { #expect(tally.tried[kind, default: 0] > 0) }
    for kind in [DossierRemoval.Kind.head, .unreadable] { #expect(tally.tried[kind] == tally.refused[kind]) }
  }

  @Test("a parameter without a value leaves open what rests on it, and decides nothing")
  func parameters() throws {
    let seeds = PropertySettings.seeds(pairs: 90, atMost: 2000)
    var changed = 0
    var tried = 0
    for seed in seeds {
      var generator = ProcedureGenerator(seed: seed)
      let pair = generator.makePair()
      let procedure = try Procedure(json: pair.definition)
      for removal in ParameterRemoval.all(of: pair.definition) {
        let without = try Procedure(json: removal.definition)
        // What is removed is said to have held up to the first day there is, which a dossier may name.
        for text in pair.dossiers where !text.contains("0001-01-01") {
          let whole = try procedure.check(Dossier(json: text))
          let verdict = try without.check(Dossier(json: text))
          tried += 1
          #expect(verdict.breaches(by: whole) == [], "seed \(seed), \(removal.parameter)")
          guard verdict.statusByID != whole.statusByID else { continue }
          changed += 1
          #expect(verdict.problems.contains { $0.code == "value.parameter" }, "seed \(seed), \(removal.parameter)")
        }
      }
    }
    print("parameters: seeds \(seeds): \(tried) verdicts without a parameter, \(changed) of them with other statuses")
    // One verdict in fifty rests on a parameter.
    #expect(changed > 0 || tried < 1000)
  }
}
