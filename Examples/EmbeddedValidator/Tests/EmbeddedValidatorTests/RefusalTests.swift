import EmbeddedValidator
import Testing
import Tramites

@Suite("A dossier that does not fit the procedure")
struct RefusalTests {
  let desk: CardDesk

  init() throws {
    desk = try CardDesk()
  }

  func refusal(of dossier: Dossier, submittedOn day: CivilDate? = nil) throws -> InputError {
    try #require(throws: InputError.self) { try desk.check(dossier, submittedOn: day) }
  }

  @Test("is refused with every mistake at its line and column")
  func places() throws {
    let error = try refusal(of: SampleDossiers.misfit(), submittedOn: "2026-05-14")
    let found = error.diagnostics.map { "\($0.location?.description ?? "-") \($0.code)" }
    #expect(
      found == [
        "de-otro-sistema.json:3:14 dossier.option",
        "de-otro-sistema.json:5:61 dossier.fact-unknown",
        "de-otro-sistema.json:5:101 dossier.fact-calculated",
        "de-otro-sistema.json:8:32 dossier.type",
        "de-otro-sistema.json:9:15 dossier.document-type",
      ])
  }

  @Test("is refused with the name that was probably meant")
  func suggestion() throws {
    let error = try refusal(of: SampleDossiers.misfit(), submittedOn: "2026-05-14")
    let misspelt = try #require(error.diagnostics.first { $0.code == .dossierFactUnknown })
    #expect(misspelt.text(in: .english).contains("fechaNacimiento"))
  }

  @Test("is refused by its pointer where it was built in Swift")
  func pointers() throws {
    let dossier = Dossier(
      procedure: "carne-biblioteca", channel: "web", submittedOn: "2026-05-14",
      facts: ["solicitante": ["nombre": nil, "cedula": nil]],
      documents: [DocumentItem("foto", of: "hermano")])
    let error = try refusal(of: dossier)
    #expect(error.diagnostics.map(\.code) == [.dossierNull, .dossierSubject])
    #expect(error.diagnostics.map(\.pointer.description) == ["/facts/solicitante/nombre", "/documents/0/of"])
  }

  @Test("is refused where neither it nor the caller gives the day")
  func noDay() throws {
    let dossier = Dossier(procedure: "carne-biblioteca")
    #expect(try refusal(of: dossier).diagnostics.map(\.code) == [.dossierNoDate])
  }

  @Test("is refused where the app has no such procedure")
  func otherProcedure() throws {
    let dossier = Dossier(procedure: "carne-bibliotecas", submittedOn: "2026-05-14")
    #expect(try refusal(of: dossier).diagnostics.map(\.code) == [.dossierProcedure])
  }

  @Test("is refused with the place of the mistake where it is no JSON")
  func syntax() throws {
    let error = try #require(throws: InputError.self) {
      try Dossier(json: "{ \"procedure\": \"carne-biblioteca\", }", name: "carta.json")
    }
    #expect(error.diagnostics.map { $0.location?.description } == ["carta.json:1:34"])
  }
}
