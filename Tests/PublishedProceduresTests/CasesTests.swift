import Testing
import Tramites
import TramitesAuthoring

@Suite("The cases of the published procedures")
struct CasesTests {
  @Test("A case's dossier gets the verdict that its author expects", arguments: PublishedProcedures.caseFiles)
  func verdictIsAsExpected(file: String) throws {
    let result = try #require(PublishedProcedures.results[file])
    let problems = result.passed ? "" : result.text(in: .english)
    #expect(problems == "")
  }

  @Test("A verdict says the same in one line and on many", arguments: PublishedProcedures.ids)
  func piecesAreWhole(id: Procedure.ID) throws {
    for verdict in PublishedProcedures.verdicts(of: id) {
      for language in Language.allCases {
        let document = JSONReader.read(SourceText(name: "verdict", verdict.json(in: language, pretty: true))).document
        let anew = JSONTree(try #require(document).root).bytes()
        // As texts, so that a failure can be read.
        #expect(verdict.json(in: language) == String(decoding: anew, as: UTF8.self))
      }
    }
  }

  @Test("A procedure has at least fifteen cases", arguments: PublishedProcedures.ids)
  func casesAreMany(id: Procedure.ID) {
    #expect(PublishedProcedures.verdicts(of: id).count >= 15)
  }

  @Test("Every outcome that a procedure can have is that of a case", arguments: PublishedProcedures.ids)
  func outcomesOccur(id: Procedure.ID) throws {
    let procedure = try #require(PublishedProcedures.catalog.versions(of: id).last)
    var possible = Set(Verdict.Outcome.allCases)
    if procedure.definition.eligibility ?? [] == [] { possible.remove(.ineligible) }
    let found = Set(PublishedProcedures.verdicts(of: id).map(\.outcome))
    #expect(found == possible)
  }

  @Test("Every requirement and criterion is met in one case and not met in another", arguments: PublishedProcedures.ids)
  func requirementsAreMetAndUnmet(id: Procedure.ID) throws {
    let definition = try #require(PublishedProcedures.catalog.versions(of: id).last).definition
    let all = Set(
      (definition.eligibility ?? []).map(\.id) + definition.requirements.map(\.id)
        + (definition.additionalRequirements ?? []).map(\.id))
    let verdicts = PublishedProcedures.verdicts(of: id)
    func instances(_ statuses: Status...) -> Set<Requirement.ID> {
      Set(verdicts.flatMap { verdict in statuses.flatMap { verdict.instances(with: $0) } }.map(\.requirement))
    }
    #expect(all.subtracting(instances(.satisfied, .met)).sorted() == [], "met by no case")
    #expect(all.subtracting(instances(.missing, .defective, .notMet)).sorted() == [], "met by every case")
  }
}
