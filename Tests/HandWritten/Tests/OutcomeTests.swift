import Foundation
import HandWritten
import Testing
import Tramites

/// The engine against functions that know one procedure each.
@Suite("The engine and the procedures written by hand")
struct OutcomeTests {
  @Test("agree on a published dossier", arguments: PublishedDossier.all)
  func agreeOnPublished(_ published: PublishedDossier) throws {
    let judgement = try #require(try Judgement(published.dossier, procedure: published.procedure))
    #expect(judgement.engine == judgement.byHand)
  }

  @Test("are the same procedures")
  func procedures() {
    #expect(HandWrittenProcedures.ids == PublishedDossier.catalog.ids.map(\.rawValue))
    #expect(PublishedDossier.byProcedure.values.allSatisfy { $0.count >= 15 })
  }

  @Test("agree on altered dossiers", arguments: HandWrittenProcedures.ids)
  func agreeOnAltered(procedure: String) throws {
    let published = try #require(PublishedDossier.byProcedure[procedure])
    var mutator = DossierMutator(seed: MutationSettings.seed, dossiers: published.map(\.dossier))
    var outcomes: [String: Int] = [:]
    var accepted = 0
    var tried = 0
    while accepted < MutationSettings.count, tried < MutationSettings.count * 20 {
      tried += 1
      let dossier = mutator.next()
      guard let judgement = try judgement(of: dossier, published[0].procedure) else { continue }
      accepted += 1
      outcomes[judgement.engine, default: 0] += 1
      #expect(
        judgement.engine == judgement.byHand, "TRAMITES_SEED=\(MutationSettings.seed) repeats it: \(dossier.json)")
    }
    print(
      "OutcomeTests: seed \(MutationSettings.seed), \(procedure): \(accepted) of \(tried) dossiers accepted,",
      outcomes.sorted { $0.key < $1.key })
    #expect(accepted == MutationSettings.count)
    #expect(outcomes.count >= 3)
  }

  private func judgement(of dossier: Dossier, _ procedure: Procedure) throws -> Judgement? {
    // One that names another procedure is for another function.
    guard dossier.procedure == procedure.id else { return nil }
    do {
      return try Judgement(dossier, procedure: procedure)
    } catch {
      Issue.record("accepted by the engine and not decoded (\(error)): \(dossier.json)")
      return nil
    }
  }
}

/// How many altered dossiers of each procedure are tried, and from which seed.
///
/// `TRAMITES_SEED` repeats a seed that a failure printed; `TRAMITES_MUTATIONS` sets the number.
enum MutationSettings {
  static let seed: UInt64 = variable("TRAMITES_SEED") ?? UInt64.random(in: 1...1_000_000_000)
  static let count = Int(clamping: variable("TRAMITES_MUTATIONS") ?? 600)

  private static func variable(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }
}
