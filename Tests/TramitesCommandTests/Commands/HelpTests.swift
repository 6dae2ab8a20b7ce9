import Testing
import Tramites

@testable import TramitesCommand

@Suite("Help")
struct HelpTests {
  @Test("every command has help in both languages, the same by `--help` and by `help`", arguments: CommandName.allCases)
  func everyCommand(command: CommandName) throws {
    let bench = try Bench()
    let spanish = bench.run(command.rawValue, "--help")
    let english = bench.run("help", command.rawValue, "--lang", "en")
    #expect(spanish.status == .success)
    #expect(spanish.errors.isEmpty)
    #expect(spanish.output == bench.run("help", command.rawValue).output)
    #expect(spanish.output.contains("USO") && spanish.output.contains("ESTADO DE SALIDA"))
    #expect(english.output.contains("USAGE") && english.output.contains("EXIT STATUS"))
    for option in command.options { #expect(spanish.output.contains(option.flag)) }
  }

  @Test("the overview names every command", arguments: ["es", "en"])
  func overview(language: String) throws {
    let run = try Bench(variables: ["TRAMITES_LANG": language]).run("--help")
    #expect(run.status == .success)
    for command in CommandName.allCases { #expect(run.output.contains("\n  \(command.rawValue) ")) }
  }

  @Test("no line of help is wider than a terminal", arguments: CommandName.allCases)
  func width(command: CommandName) {
    for language in ["es", "en"] {
      for line in HelpPage(command).text(in: language == "es" ? .spanish : .english).split(separator: "\n") {
        // An address or a command line to copy is not broken.
        #expect(line.count <= 90, "\(line)")
      }
    }
  }

  @Test("the version is one line")
  func version() throws {
    #expect(try Bench().run("--version").output == "tramites \(ToolVersion.current)\n")
  }
}
