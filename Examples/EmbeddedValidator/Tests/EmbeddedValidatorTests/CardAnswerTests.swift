import EmbeddedValidator
import Testing
import Tramites

@Suite("What the screen shows")
struct CardAnswerTests {
  let desk: CardDesk

  /// One photograph, and a passport of which nobody has said until when it is valid.
  let application = CardApplication(
    place: .web, name: "Inés Vaca", birthDate: "1990-11-05", cedula: .none,
    papers: [
      Paper(.passport(expiresOn: nil), .file(format: "pdf", bytes: 900_000)),
      Paper(.photo, .file(format: "jpg", bytes: 100_000)),
    ])

  init() throws {
    desk = try CardDesk()
  }

  func answer(in language: Language) throws -> CardAnswer {
    try desk.answer(to: application, submittedOn: "2026-05-14", in: language)
  }

  @Test("is what is wrong, what to do and what is still open")
  func parts() throws {
    let answer = try answer(in: .english)
    #expect(answer.outcome == .incomplete)
    #expect(answer.tasks.count == 1)
    #expect(answer.tasks.first?.problem.hasPrefix("Photograph") == true)
    #expect(answer.tasks.first?.remedy?.isEmpty == false)
    #expect(answer.questions.map(\.path) == ["documents[0].expiresOn"])
    #expect(answer.questions.map(\.isForApplicant) == [true])
  }

  @Test("is in Spanish or in English, and never in both")
  func languages() throws {
    let (spanish, english) = (try answer(in: .spanish), try answer(in: .english))
    #expect(spanish.outcome == english.outcome)
    #expect(spanish.tasks.first?.problem.hasPrefix("Fotografía") == true)
    #expect(spanish.headline != english.headline)
    #expect(spanish.questions.map(\.path) == english.questions.map(\.path))
    #expect(spanish.questions.map(\.text) != english.questions.map(\.text))
  }

  @Test("describes the app's own text format in its own words", arguments: Language.allCases)
  func ownFormat(language: Language) throws {
    var application = application
    application.earlierCard = .given("4211")
    let answer = try desk.answer(to: application, submittedOn: "2026-05-14", in: language)
    let words = answer.tasks.map { $0.problem + " " + ($0.remedy ?? "") }
    #expect(words.contains { $0.contains("BM-004211") }, "\(words)")
  }

  @Test("says why somebody is not eligible")
  func ineligible() throws {
    var application = application
    application.birthDate = "2021-01-01"
    let answer = try desk.answer(to: application, submittedOn: "2026-05-14", in: .english)
    #expect(answer.outcome == .ineligible)
    #expect(answer.headline.contains("Cards are issued from the age of 6."))
    #expect(answer.questions == [])
  }
}
