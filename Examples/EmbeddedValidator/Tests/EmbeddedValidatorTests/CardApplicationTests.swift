import EmbeddedValidator
import Testing
import Tramites

@Suite("A form, checked as a dossier")
struct CardApplicationTests {
  let desk: CardDesk
  let today: CivilDate = "2026-05-14"

  /// An adult with a cédula who hands in two photographs on the website.
  let adult = CardApplication(
    place: .web, name: "Rosa Andrade", birthDate: "1990-11-05", cedula: .given("1710034065"), earlierCard: .none,
    papers: [.photo, .photo])

  init() throws {
    desk = try CardDesk()
  }

  func verdict(on application: CardApplication) throws -> Verdict {
    try desk.check(application.dossier, submittedOn: today)
  }

  @Test("is admissible where nothing is lacking")
  func complete() throws {
    let verdict = try verdict(on: adult)
    #expect(verdict.outcome == .admissible)
    #expect(verdict.submittedOn == today)
  }

  @Test("uses only words that the definition knows", arguments: CardApplication.Place.allCases)
  func vocabulary(place: CardApplication.Place) throws {
    var application = adult
    application.place = place
    application.earlierCard = .given("BM-004211")
    for form in [Paper.Form.onTable(isOriginal: true), .file(format: "pdf", bytes: 90_000)] {
      application.papers = [
        Paper(.photo, form, reference: "1"),
        Paper(.passport(expiresOn: "2030-01-01"), form, reference: "2"),
        Paper(.authorization(isSignedByHand: false, states: Set(Paper.Statement.allCases)), form, reference: "3"),
      ]
      #expect(throws: Never.self) { try verdict(on: application) }
    }
  }

  @Test("lacks the second photograph")
  func onePhoto() throws {
    var application = adult
    application.papers = [.photo]
    let verdict = try verdict(on: application)
    #expect(verdict.outcome == .incomplete)
    #expect(verdict.missing == ["fotos"])
  }

  @Test("needs no photographs with the number of an earlier card")
  func earlierCard() throws {
    var application = adult
    application.papers = []
    application.earlierCard = .given("BM-004211")
    #expect(try verdict(on: application).outcome == .admissible)

    application.earlierCard = .given("4211")
    #expect(try verdict(on: application).defective == ["fotos"])
  }

  @Test("tells a question that nobody has answered from a cédula that the applicant does not have")
  func openAndNone() throws {
    var application = adult
    application.papers.append(Paper(.passport(expiresOn: "2030-01-01"), .file(format: "pdf", bytes: 900_000)))

    application.cedula = .none
    #expect(try verdict(on: application).outcome == .admissible)

    application.cedula = .open
    let verdict = try verdict(on: application)
    #expect(verdict.outcome == .undetermined)
    #expect(verdict.questions.map(\.path) == ["solicitante.cedula"])
  }

  @Test(
    "asks a minor for a complete authorization",
    arguments: [
      (true, [.signature, .telephone], .admissible),
      (false, [.signature, .telephone], .incomplete),
      (true, [.signature], .incomplete),
      (nil, [.signature, .telephone], .undetermined),
    ] as [(Bool?, Set<Paper.Statement>, Verdict.Outcome)])
  func authorization(isSigned: Bool?, states: Set<Paper.Statement>, outcome: Verdict.Outcome) throws {
    var application = adult
    application.birthDate = "2010-05-15"
    #expect(try verdict(on: application).missing == ["autorizacion"])

    application.papers.append(
      Paper(.authorization(isSignedByHand: isSigned, states: states), .file(format: "pdf", bytes: 100_000)))
    #expect(try verdict(on: application).outcome == outcome)
  }

  @Test("asks for the passport's original at the counter only")
  func counter() throws {
    var application = adult
    application.cedula = .none
    let copy = Paper(.passport(expiresOn: "2030-01-01"), .onTable(isOriginal: false))
    application.papers = [Paper(.photo, .onTable(isOriginal: true)), Paper(.photo, .onTable(isOriginal: true)), copy]
    application.place = .counter
    #expect(try verdict(on: application).defective == ["identidad"])
  }

  @Test("gets back the app's own names of the papers that counted")
  func references() throws {
    var application = adult
    application.papers = ["upload-7", "upload-8"].map { Paper(.photo, .file(format: "jpg", bytes: 1), reference: $0) }
    let photos = try verdict(on: application).requirements.first { $0.id == "fotos" }
    #expect(photos?.metBy?.documents.map(\.id) == ["upload-7", "upload-8"])
  }
}

extension Paper {
  /// A photograph as the website takes it.
  fileprivate static let photo = Paper(.photo, .file(format: "jpg", bytes: 100_000))
}
