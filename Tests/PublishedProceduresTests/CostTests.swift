import ReferenceModel
import Testing
import Tramites

/// What a check takes is counted in debug builds alone.
#if DEBUG
  @Suite("The work of checks of the published procedures")
  struct CostTests {
    @Test("is linear in the dossier at most", arguments: PublishedProcedures.ids)
    func degree(id: Procedure.ID) throws {
      let procedure = try #require(PublishedProcedures.catalog.versions(of: id).last)
      #expect(procedure.costBound.degree <= 1)
    }

    @Test("never exceeds the bound, and is not far below it where lists are full", arguments: PublishedProcedures.ids)
    func bound(id: Procedure.ID) throws {
      var ratios: [Double] = []
      for verdict in PublishedProcedures.verdicts(of: id) {
        let text = String(decoding: verdict.accepted.dossier.tree.bytes(), as: UTF8.self)
        for times in [1, 12] {
          let dossier = try Dossier(json: EnlargedDossier.text(text, times: times))
          let accepted = try verdict.procedure.accept(dossier, submittedOn: verdict.submittedOn)
          let (outcome, steps) = accepted.countedSteps
          #expect(max(outcome, steps) <= accepted.maximumSteps)
          if times > 1 { ratios.append(Double(accepted.maximumSteps) / Double(steps)) }
        }
      }
      let least = try #require(ratios.min())
      print("CostTests: \(id): the bound is \(least) to \(ratios.max() ?? 0) times what was counted")
      #expect(least < 5)
      #expect(ratios.max() ?? 0 < 20)
    }
  }
#endif
