import EmbeddedValidator
import Foundation
import Tramites

/// `card-desk [es|en]`: checks a sample form and prints what a screen would show.
@main
enum CardDeskCommand {
  static func main() {
    let language = CommandLine.arguments.dropFirst().first.flatMap(Language.init(rawValue:)) ?? .spanish
    guard let today = CivilDate(Date(), in: .mainlandEcuador) else {
      fail("the clock shows no day of the years 1 to 9999")
    }
    do {
      let answer = try CardDesk().answer(to: .sample, submittedOn: today, in: language)
      print(answer.text(in: language))
    } catch {
      // All problems, not the first alone: whoever mends a file wants to see them at once.
      fail(error.text(in: language))
    }
  }

  private static func fail(_ text: String) -> Never {
    FileHandle.standardError.write(Data((text + "\n").utf8))
    exit(EXIT_FAILURE)
  }
}

extension CardApplication {
  /// A form with something missing and something open.
  fileprivate static let sample = CardApplication(
    place: .web, name: "Inés Vaca", birthDate: "1990-11-05", cedula: .none,
    papers: [
      Paper(.passport(expiresOn: nil), .file(format: "pdf", bytes: 900_000)),
      Paper(.photo, .file(format: "jpg", bytes: 100_000)),
    ])
}
