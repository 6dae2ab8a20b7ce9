import ReferenceModel
import Testing
import Tramites

/// What a check takes is counted in debug builds alone.
#if DEBUG
  @Suite("The bound on the work of a check")
  struct CostBoundPropertyTests {
    @Test("is exceeded by no check of a generated dossier, however large")
    func neverExceeded() throws {
      let seeds = PropertySettings.seeds(pairs: 300)
      print("CostBoundPropertyTests: seeds \(seeds)")
      var loosest = 0.0
      for seed in seeds {
        var generator = ProcedureGenerator(seed: seed)
        let pair = generator.makePair()
        let procedure = try Procedure(json: pair.definition)
        for text in pair.dossiers {
          for times in [1, 4] {
            let accepted = try procedure.accept(Dossier(json: EnlargedDossier.text(text, times: times)))
            let (outcome, verdict) = accepted.countedSteps
            let bound = accepted.maximumSteps
            #expect(outcome <= bound, "seed \(seed), times \(times)")
            #expect(verdict <= bound, "seed \(seed), times \(times)")
            loosest = max(loosest, Double(bound) / Double(max(verdict, 1)))
          }
        }
      }
      print("CostBoundPropertyTests: the bound is at most \(loosest) times what was counted")
    }

    @Test("is that of its terms, which the procedure names")
    func terms() throws {
      for seed in PropertySettings.seeds(pairs: 60) {
        var generator = ProcedureGenerator(seed: seed)
        let pair = generator.makePair()
        let procedure = try Procedure(json: pair.definition)
        for text in pair.dossiers {
          let dossier = try Dossier(json: text)
          let steps = procedure.costBound.steps { dossier.count(of: $0) }
          #expect(try procedure.accept(dossier).maximumSteps == steps, "seed \(seed)")
        }
      }
    }
  }
#endif

extension Dossier {
  /// How much there is of a size.
  func count(of size: CostBound.Size) -> Int {
    let documents = document.root["documents"]?.elements.map { $0 } ?? []
    switch size {
    case .elements(let list):
      let value = list.split(separator: ".").reduce(document.root["facts"]) { $0?[String($1)] }
      return value?.kind == .array ? value?.count ?? 0 : 0
    case .documents(let type): return documents.count { $0["type"]?.string == type.rawValue }
    case .allDocuments: return documents.count
    case .everything: return 0
    }
  }
}
