import Testing
import Tramites

@testable import TramitesCommand

@Suite("The terminal")
struct TerminalTests {
  @Test(
    "colour only at a terminal, and never where nobody wants it",
    arguments: [
      (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false), (true, ["NO_COLOR": ""], true),
      (true, ["TERM": "dumb"], false), (true, ["TERM": "xterm"], true), (false, ["TERM": "xterm"], false),
    ] as [(Bool, [String: String], Bool)])
  func colors(isTerminal: Bool, variables: [String: String], isColored: Bool) throws {
    let bench = try Bench(Library.files, variables: variables, isTerminal: isTerminal)
    #expect(bench.run("check", "incompleto.json").output.contains("\u{1B}[") == isColored)
    #expect(bench.run("test").output.contains("\u{1B}[") == isColored)
  }

  @Test("JSON is never coloured")
  func json() throws {
    let bench = try Bench(Library.files, isTerminal: true)
    for arguments in [["check", "incompleto.json"], ["test"], ["list"], ["lint"], ["describe", "carne-biblioteca"]] {
      #expect(!bench.run(arguments + ["--format", "json"]).output.contains("\u{1B}"))
    }
  }

  @Test(
    "control characters are shown, not sent",
    arguments: [
      ("a\u{1B}[31mb", "a\\u{1B}[31mb", "a\u{1B}[31mb"), ("\u{1B}[2J", "\\u{1B}[2J", "\\u{1B}[2J"),
      ("a\nb\tc", "a\nb\\u{9}c", "a\nb\\u{9}c"), ("\u{1B}", "\\u{1B}", "\\u{1B}"),
      ("\u{1B}[1;32mx\u{1B}[0m", "\\u{1B}[1;32mx\\u{1B}[0m", "\u{1B}[1;32mx\u{1B}[0m"),
      ("\u{1B}]0;x\u{07}", "\\u{1B}]0;x\\u{7}", "\\u{1B}]0;x\\u{7}"), ("ñ «x»\r\n", "ñ «x»\\u{D}\n", "ñ «x»\\u{D}\n"),
      ("\u{202E}x", "\\u{202E}x", "\\u{202E}x"), ("\u{9B}31m", "\\u{9B}31m", "\\u{9B}31m"),
    ])
  func controlCharacters(text: String, plain: String, colored: String) {
    #expect(TerminalText.shown(text) == plain)
    #expect(TerminalText.shown(text, allowingColors: true) == colored)
  }

  @Test("what a dossier says cannot command the terminal, in text or in errors")
  func dossier() throws {
    let bench = try Bench(Library.files, isTerminal: true)
    let run = bench.run(
      "check", "-", "--lang", "es",
      input: Library.complete.replacing(#""cedula":null"#, with: #""ced\u001B[2Jla":null"#))
    #expect(run.errors.contains("\\u{1B}"))
    #expect(!run.errors.contains("\u{1B}"))
  }
}
