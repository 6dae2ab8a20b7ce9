import Testing
import Tramites

@testable import TramitesCommand

/// Whatever a definition or dossier says reaches a terminal and a program as text.
@Suite("Hostile text")
struct HostileTextTests {
  private static let dossiers = ["entero", "hostil", "rechazado", "claves", "cortado", "otro"].map { $0 + ".json" }

  /// Every command, of people and of programs.
  private static let commands: [[String]] = {
    let aboutDossiers = ["entero.json", "hostil.json"].flatMap { dossier in
      [
        ["check", dossier], ["check", dossier, "--steps"], ["check", dossier, "--why", Hostile.text],
        ["check", dossier, "--advice", "--format", "json"], ["repair", dossier],
        ["repair", dossier, "--format", "json"],
        ["plan", dossier], ["plan", dossier, "--format", "json"], ["checklist", "every-key", dossier],
        ["checklist", "every-key", dossier, "--format", "json"],
      ]
    }
    // It looks for repairs in every channel, which takes long where little is in order.
    let ofChannels = [["channels", "entero.json"], ["channels", "entero.json", "--format", "json"]]
    // What is refused is refused alike by all.
    let aboutRefused = dossiers.dropFirst(2).flatMap { dossier in
      [["check", dossier], ["check", dossier, "hostil.json", "--format", "json"], ["repair", dossier]]
    }
    let others = [
      ["describe", "every-key"], ["describe", "every-key", "--format", "json"], ["describe", Hostile.text], ["list"],
      ["list", "--format", "json"], ["lint"], ["lint", "--format", "json"], ["test"], ["test", "--format", "json"],
      ["checklist", "every-key"], ["checklist", "every-key", "--set", "solicitante.nombre=" + Hostile.text],
      ["checklist", "every-key", "--set", Hostile.text + "=1"], ["check", Hostile.text + ".json"],
      ["check", "entero.json", "--why", "identidad"], ["check", "entero.json", "--lang", Hostile.text],
      ["repair", "entero.json", "--value", Hostile.text], [Hostile.text], ["check", "--" + Hostile.text],
    ]
    return aboutDossiers + ofChannels + aboutRefused + others
  }()

  private static func bench(isTerminal: Bool) throws -> Bench { try Bench(try Hostile.files(), isTerminal: isTerminal) }

  @Test("of a definition and a dossier is loaded: what follows is about all of it")
  func loads() throws {
    let bench = try Self.bench(isTerminal: false)
    let lint = bench.run("lint")
    #expect(lint.status == .success, "\(lint.errors)\(lint.output)")
    let run = bench.run("check", "hostil.json", "--on", "2026-03-10", "--format", "json")
    #expect(run.status != .failure, "\(run.errors)")
    #expect(run.output.contains("\\u001B[2J"))
    for refused in ["rechazado.json", "claves.json", "cortado.json", "otro.json"] {
      #expect(bench.run("check", refused).status == .failure, "\(refused)")
    }
  }

  @Test("commands no terminal: controls, escapes and changes of direction are shown", arguments: [false, true])
  func terminal(_ isTerminal: Bool) throws {
    let bench = try Self.bench(isTerminal: isTerminal)
    var shown = 0
    for command in Self.commands {
      let isJSON = command.contains("json")
      for language in [isTerminal ? "en" : "es"] {
        let run = bench.run(command.contains("--lang") ? command : command + ["--lang", language])
        shown += run.output.contains("\\u{1B}[2J") || run.errors.contains("\\u{1B}[2J") ? 1 : 0
        for (name, text) in [("output", run.output), ("errors", run.errors)] {
          let sent = Self.controls(of: text, allowingColors: isTerminal && name == "output" && !isJSON)
          #expect(sent == [], "\(command) \(language): \(name)")
        }
      }
    }
    #expect(shown > Self.commands.count / 5)
  }

  @Test("breaks no JSON and no line of a batch")
  func json() throws {
    let bench = try Self.bench(isTerminal: false)
    for command in Self.commands where command.contains("json") {
      let run = bench.run(command)
      guard !run.output.isEmpty else { continue }
      if let fault = faultOfWrittenJSON(String(run.output.dropLast())) { Issue.record("\(command) \(fault)") }
    }
    let files = try Hostile.files()
    let lines = Self.dossiers.compactMap { files[$0]?.replacing("\n", with: "") }.joined(separator: "\n")
    let answers = bench.run(["batch"], chunks: [Array(lines.utf8)]).output.split(separator: "\n")
    #expect(answers.count == Self.dossiers.count)
    for answer in answers {
      if let fault = faultOfWrittenJSON(String(answer)) { Issue.record("batch \(fault): \(answer)") }
      #expect(Self.controls(of: String(answer), allowingColors: false) == [])
    }
  }

  @Test("in answers commands no terminal either")
  func ask() throws {
    let bench = try Self.bench(isTerminal: true)
    // The hostile text has a line break, and so is two answers.
    let input = Array(repeating: Hostile.text, count: 10).joined(separator: "\n") + "\n"
    let run = bench.run(["ask", "every-key", "--on", "2026-03-10"], chunks: [Array(input.utf8)])
    #expect(!run.output.isEmpty)
    #expect(Self.controls(of: run.output, allowingColors: true) == [])
    #expect(Self.controls(of: run.errors, allowingColors: false) == [])
  }

  /// The scalars that a terminal could take for a command, but for line breaks and colours.
  private static func controls(of text: String, allowingColors: Bool) -> Set<String> {
    var found: Set<String> = []
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard scalar.value < 0x20 || scalar.value > 0x7E, scalar != "\n" else { continue }
      let isControl =
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .lineSeparator
        || scalar.properties.generalCategory == .paragraphSeparator || scalar.properties.isBidiControl
      guard isControl else { continue }
      if allowingColors, scalar == "\u{1B}" {
        // The tool's own colours; the hostile text has another one.
        let rest = String(String.UnicodeScalarView(scalars[(index + 1)...].prefix(6)))
        if ["[0m", "[1m", "[1;31m", "[1;32m", "[1;33m"].contains(where: rest.hasPrefix) { continue }
      }
      found.insert("U+" + String(scalar.value, radix: 16, uppercase: true))
    }
    return found
  }
}
