import Foundation
import ReasonChecks
import ReferenceModel
import Testing
import Tramites

@Suite("The reasons of the published cases")
struct ReasonsTests {
  @Test("A case's reasons cite what is enough and nothing that can be left out", arguments: PublishedProcedures.ids)
  func faithful(id: Procedure.ID) throws {
    let folder = PublishedProcedures.root.appending(path: "Procedures")
    func text(_ path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }
    let definition = try #require(
      StandaloneDefinition.merging(
        definition: try text("iess/\(id)/procedure.json"), libraries: [try text("shared/iess.json")]))
    var tally = CitationTally()
    for verdict in PublishedProcedures.verdicts(of: id) {
      let judge = try #require(
        CitationJudge(
          definition: definition, dossier: verdict.accepted.dossier.json, submittedOn: verdict.submittedOn.description))
      for (objection, citation) in tally.objections(to: verdict, judge) {
        Issue.record("\(citation) \(objection)")
      }
    }
    print("reasons of the cases of \(id): \(tally)")
    #expect(tally.citing > 0 && tally.faults > 0)
  }
}
