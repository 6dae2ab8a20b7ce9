import Foundation
import Testing
import Tramites
import TramitesAuthoring

@Suite("The published definitions")
struct DefinitionsTests {
  @Test("All definitions and libraries load without a diagnostic")
  func definitionsLoad() {
    let problems = PublishedProcedures.loaded.diagnostics.map { $0.text(in: .english) }
    #expect(problems == [])
    #expect(PublishedProcedures.catalog.ids == PublishedProcedures.ids)
  }

  @Test(
    "The published figures of complaints and attentions have all their months",
    arguments: [
      ("extension-cobertura-salud", 24), ("asignacion-codigo-dependientes-extranjeros", 0),
      ("certificado-atencion-salud-riesgos-trabajo", 29), ("afiliacion-voluntaria", 28),
      ("registro-dependientes-empleador", 24),
    ] as [(Procedure.ID, Int)])
  func transparencyIsWhole(id: Procedure.ID, months: Int) throws {
    let definition = try #require(PublishedProcedures.catalog.versions(of: id).last).definition
    #expect(definition.transparency?.count ?? 0 == months)
  }

  @Test("An example dossier is accepted by its procedure", arguments: PublishedProcedures.dossiers)
  func exampleIsAccepted(name: String) throws {
    let file = PublishedProcedures.root.appending(path: "Examples/Dossiers/\(name)")
    let dossier = try Dossier(json: Array(try Data(contentsOf: file)), name: name)
    // Examples state their day; one that does not is checked on a day on which all procedures are in force.
    let procedure = try PublishedProcedures.catalog.procedure(for: dossier, submittedOn: "2026-03-10")
    _ = try procedure.check(dossier, submittedOn: "2026-03-10")
  }

  @Test("There are example dossiers")
  func examplesExist() {
    #expect(!PublishedProcedures.dossiers.isEmpty)
  }
}
