import Testing
import Tramites

@testable import TramitesCommand

@Suite("Arguments")
struct ArgumentParserTests {
  private func parse(_ line: String) throws -> Request {
    try ArgumentParser.parse(line.split(separator: " ").map(String.init))
  }

  @Test(
    "options may stand before and after the command, with a space or an equals sign",
    arguments: [
      "check a.json --lang en --on 2026-05-14", "--lang=en --on=2026-05-14 check a.json",
      "--lang en check --on 2026-05-14 a.json", "check --on=2026-05-14 --lang=en -- a.json",
    ])
  func placement(line: String) throws {
    #expect(
      try parse(line)
        == .run(
          Arguments(
            command: .check, operands: ["a.json"], values: [.lang: ["en"], .on: ["2026-05-14"]], given: [.lang, .on])))
  }

  @Test("after `--` everything is an operand")
  func endOfOptions() throws {
    guard case .run(let arguments) = try parse("check -- --steps -x") else {
      Issue.record("no command")
      return
    }
    #expect(arguments.operands == ["--steps", "-x"])
    #expect(arguments.given.isEmpty)
  }

  @Test("a value may begin with one hyphen, and hold an equals sign")
  func values() throws {
    guard case .run(let arguments) = try parse("checklist id --set a=-5 --set=b=c=d") else {
      Issue.record("no command")
      return
    }
    #expect(arguments.values[.set] == ["a=-5", "b=c=d"])
  }

  @Test(
    "whoever asks for help gets it, whatever else is wrong",
    arguments: [
      ("--help", nil), ("-h", nil), ("check --help", CommandName.check), ("check -h --bogus", .check),
      ("lint --steps --help", .lint), ("help", nil), ("help batch", .batch), ("bogus --help", nil),
      ("check --on --help", .check),
    ] as [(String, CommandName?)])
  func help(line: String, command: CommandName?) throws {
    #expect(try parse(line) == .help(command))
  }

  @Test("`--version` needs no command", arguments: ["--version", "--version check", "check --version"])
  func version(line: String) throws {
    #expect(try parse(line) == .version)
  }
}
