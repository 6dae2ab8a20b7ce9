import Testing
import Tramites

@testable import TramitesCommand

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes what is said of all published cases to the file that `TRAMITES_VERDICTS` names: `.ci/determinism` compares
/// what different builds write.
@Suite("The verdicts on the published cases")
struct VerdictFileTests {
  @Test("are written where a file is named", .enabled(if: Self.path != nil))
  func written() throws {
    let path = try #require(Self.path)
    var text = ""
    for verdict in Published.verdicts {
      for language in Language.allCases {
        text += verdict.json(in: language, with: .all) + "\n"
        text += VerdictText(verdict, language: language, allSteps: true, colors: false).text + "\n"
        text += RepairText(verdict.repairs, of: verdict, language: language).text + "\n"
      }
    }
    #expect(Published.verdicts.count > 100)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private static var path: String? { ProcessInfo.processInfo.environment["TRAMITES_VERDICTS"] }
}
