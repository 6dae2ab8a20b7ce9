import Foundation
import HandWritten
import Tramites

/// The outcomes of one dossier, as the engine and the function written by hand see it.
struct Judgement {
  let engine: String
  let byHand: String
}

extension Judgement {
  /// The day of submission of dossiers that state none.
  static let givenDay: CivilDate = "2026-03-10"

  /// Judges a dossier twice; nil where the engine refuses it.
  init?(_ dossier: Dossier, procedure: Procedure) throws {
    guard let accepted = try? procedure.accept(dossier, submittedOn: Self.givenDay) else { return nil }
    engine = accepted.outcome.rawValue
    byHand = try Self.outcomeByHand(json: dossier.json, procedure: procedure.id.rawValue)
  }

  private static func outcomeByHand(json: String, procedure: String) throws -> String {
    guard let type = HandWrittenProcedures.all.first(where: { $0.procedure == procedure }),
      let day = Day(givenDay.description)
    else { throw NotWrittenByHand(procedure: procedure) }
    return try type.outcome(ofJSON: Data(json.utf8), submittedOn: day, decoder: JSONDecoder()).rawValue
  }
}

struct NotWrittenByHand: Error {
  let procedure: String
}
