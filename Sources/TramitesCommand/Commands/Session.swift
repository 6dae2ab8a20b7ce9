import Tramites

/// A command at work: the machine, the settings, and how results and remarks reach people.
struct Session: Sendable {
  let host: Host
  let settings: Settings

  var language: Language { settings.language }

  /// Whether results may be coloured: a person reads them at a terminal and has not asked for none.
  var usesColors: Bool {
    let wantsNone = host.variables["NO_COLOR"].map { !$0.isEmpty } ?? false
    return host.outputIsTerminal && !wantsNone && host.variables["TERM"] != "dumb"
  }

  /// The columns of texts: 80, or fewer at a narrower terminal.
  var width: Int { min(80, max(40, host.outputIsTerminal ? host.terminalWidth ?? 80 : 80)) }

  /// Writes a text for people to standard output.
  func write(_ text: String) {
    host.output.write(TerminalText.shown(text, allowingColors: usesColors) + "\n")
  }

  /// Writes a text that a message has in each language to standard output.
  func write(_ message: Message) { write(message.text(in: language)) }

  /// Writes JSON to standard output.
  func write(json: String) { host.output.write(json + "\n") }

  /// Writes JSON to standard output.
  func write(_ tree: JSONTree) { host.output.write(tree.bytes(pretty: true) + [UInt8(ascii: "\n")]) }

  /// Writes a remark to standard error.
  func remark(_ message: Message) { Report(errors: host.errors, language: language).line(message) }

  /// Writes why something could not be done to standard error.
  func report(_ error: CommandError) { Report(errors: host.errors, language: language).error(error) }
}

/// What goes to standard error.
struct Report {
  let errors: ByteSink
  let language: Language

  /// One line that begins with the tool's name.
  func line(_ message: Message) {
    errors.write("tramites: " + message.text(in: language).escapingControlCharacters + "\n")
  }

  func error(_ error: CommandError) {
    switch error {
    case .usage(let message, let command):
      line(Message(es: "error: \(message.spanish)", en: "error: \(message.english)"))
      let help = command.map { "tramites help \($0.rawValue)" } ?? "tramites help"
      line(Message(es: "vea `\(help)`", en: "see `\(help)`"))
    case .failure(let message, _):
      line(Message(es: "error: \(message.spanish)", en: "error: \(message.english)"))
    case .input(let diagnostics):
      list(diagnostics)
    case .refused(let refusal, let problems):
      list(refusal.diagnostics.map { PlacedDiagnostic($0) })
      if let message = refusal.message { self.error(.failure(message)) }
      guard !problems.isEmpty else { return }
      line(Message(es: "estos archivos no se cargaron:", en: "these files did not load:"))
      list(problems)
    }
  }

  private func list(_ diagnostics: [PlacedDiagnostic]) {
    errors.write(diagnostics.map { $0.text(in: language) + "\n" }.joined())
  }
}
