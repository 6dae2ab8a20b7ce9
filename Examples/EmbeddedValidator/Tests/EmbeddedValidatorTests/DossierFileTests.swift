import EmbeddedValidator
import Testing
import Tramites

@Suite("A dossier that came as JSON")
struct DossierFileTests {
  let desk: CardDesk
  let complete: Dossier

  init() throws {
    desk = try CardDesk()
    complete = try SampleDossiers.complete()
  }

  @Test("is admissible where nothing is lacking")
  func admissible() throws {
    let verdict = try desk.check(complete)
    #expect(verdict.outcome == .admissible)
    #expect(verdict.missing == [])
    #expect(verdict.questions == [])
  }

  @Test("is judged on its own day, and on the caller's where it states none")
  func day() throws {
    let undated = try complete.removing("submission.date")
    #expect(try desk.check(undated, submittedOn: "2026-05-14").outcome == .admissible)
    // The passport expires on 31 August 2027.
    #expect(try desk.check(undated, submittedOn: "2027-09-01").defective == ["identidad"])
    #expect(try desk.check(complete, submittedOn: "2027-09-01").outcome == .admissible)
  }

  @Test("lacks the photographs where one is taken away")
  func onePhoto() throws {
    let verdict = try desk.check(complete.removing("documents[2]"))
    #expect(verdict.outcome == .incomplete)
    #expect(verdict.missing == ["fotos"])
  }

  @Test("is defective where a file is larger than the website takes")
  func tooLarge() throws {
    let dossier = try complete.setting("documents[0].bytes", to: 2_000_000)
    let verdict = try desk.check(dossier)
    #expect(verdict.outcome == .incomplete)
    #expect(verdict.defective == ["identidad"])
    #expect(verdict.missing == [])
  }

  @Test("is undetermined while an answer is open, and settled by it")
  func openAnswer() throws {
    let asked = try desk.check(complete.removing("documents[pasaporte].bytes"))
    #expect(asked.outcome == .undetermined)
    let question = try #require(asked.questions.first)
    #expect(question.path == "documents[0].bytes")

    let path = try #require(DossierPath(question.path))
    #expect(try desk.check(asked.accepted.dossier.setting(path, to: 900_000)).outcome == .admissible)
  }

  @Test("asks for the date of birth, on which the minimum age depends")
  func birthDate() throws {
    let verdict = try desk.check(complete.removing("solicitante.fechaNacimiento"))
    #expect(verdict.outcome == .undetermined)
    #expect(verdict.undetermined == ["edad-minima"])
    #expect(verdict.questions.map(\.path) == ["solicitante.fechaNacimiento"])
  }

  @Test("is ineligible before the sixth birthday", arguments: [("2020-05-14", true), ("2020-05-15", false)])
  func minimumAge(birthDate: String, isEligible: Bool) throws {
    let dossier = try complete.setting("solicitante.fechaNacimiento", to: .text(birthDate))
    let verdict = try desk.check(dossier)
    #expect(verdict.outcome == (isEligible ? .admissible : .ineligible))
    #expect(verdict.notMet == (isEligible ? [] : ["edad-minima"]))
  }

  @Test("says the same as one that is built in Swift")
  func sameAsBuilt() throws {
    let application = CardApplication(
      place: .web, name: "Inés Vaca", birthDate: "2010-05-15", cedula: .none,
      papers: [
        Paper(.passport(expiresOn: "2027-08-31"), .file(format: "pdf", bytes: 900_000), reference: "upload-1"),
        Paper(.photo, .file(format: "jpg", bytes: 100_000), reference: "upload-2"),
        Paper(.photo, .file(format: "jpg", bytes: 100_000), reference: "upload-3"),
        Paper(
          .authorization(isSignedByHand: true, states: [.signature, .telephone]),
          .file(format: "pdf", bytes: 100_000), reference: "upload-4"),
      ])
    let built = try desk.check(application.dossier, submittedOn: "2026-05-14")
    #expect(try built.json(in: .english) == desk.check(complete).json(in: .english))
  }
}
