import Testing

@testable import TramitesCommand

@Suite("What the README shows of a terminal")
struct ReadmeConsoleTests {
  struct Shown: CustomTestStringConvertible {
    let arguments: [String]
    let output: String
    var testDescription: String { arguments.joined(separator: " ") }

    /// The blocks that begin with a call of the command.
    static func all() throws -> [Shown] {
      try Published.text("README.md").split(separator: "```console\n$ tramites ").dropFirst().compactMap { block in
        guard let end = block.firstRange(of: "```"), let line = block.firstIndex(of: "\n") else { return nil }
        return Shown(
          arguments: block[..<line].split(separator: " ").map(String.init),
          output: String(block[block.index(after: line)..<end.lowerBound]))
      }
    }
  }

  @Test("are the words that the command says")
  func console() throws {
    let all = try Shown.all()
    #expect(all.count >= 4)
    for shown in all {
      let arguments = shown.arguments.map { $0.contains("/") ? Published.path($0) : $0 }
      let run = try Bench([:]).run(arguments + ["--procedures", Published.path("Procedures")])
      // The README speaks of the folder in which it lies.
      let output = run.output.replacing(Published.path("Procedures"), with: "Procedures")
      #expect(output == shown.output, "\(shown.testDescription): \(run.errors)")
    }
  }
}
