import Tramites

/// Answers the lines of a batch.
struct BatchJudge: Sendable {
  let catalog: LoadedCatalog
  /// The day of dossiers that state none; nil where today is to be taken.
  let day: CivilDate?
  /// The day on which the batch began.
  let today: CivilDate
  let language: Language
  /// Whether outcomes are all that is asked for.
  let outcomeOnly: Bool

  /// The answer to one line, or to several.
  struct Answer: Sendable {
    /// The answer as JSON, with its line break.
    var bytes: [UInt8] = []
    var status = CommandStatus.success
    /// Whether today was taken for a day of submission.
    var usedToday = false
  }

  /// Lines in pieces for different threads: an outcome is had sooner than handed over, a verdict is not.
  func pieces(of lines: [LineSplitter.Line]) -> [ArraySlice<LineSplitter.Line>] {
    let size = outcomeOnly ? 1 << 13 : 1
    var pieces: [ArraySlice<LineSplitter.Line>] = []
    var start = 0
    var bytes = 0
    for (index, line) in lines.enumerated() {
      bytes += line.bytes?.count ?? 0
      guard bytes >= size || index == lines.count - 1 else { continue }
      pieces.append(lines[start...index])
      (start, bytes) = (index + 1, 0)
    }
    return pieces
  }

  func answer(to lines: ArraySlice<LineSplitter.Line>) -> Answer {
    var answer = Answer()
    var reader = JSONTapeBuilder()
    for line in lines {
      do throws(CommandError) {
        try judge(line, &reader, into: &answer)
      } catch {
        let fault = ErrorJSON(error, language: language, hasLines: false)
        let tree = JSONTree.object([
          JSONMember("line", .integer(line.number)), JSONMember("error", fault.first),
          JSONMember("more", .array(fault.more)),
        ])
        answer.bytes += tree.bytes()
        answer.status = .failure
      }
      answer.bytes.append(UInt8(ascii: "\n"))
    }
    return answer
  }

  /// Judges a line; the answer is as it was where that fails.
  private func judge(
    _ line: LineSplitter.Line, _ reader: inout JSONTapeBuilder, into answer: inout Answer
  ) throws(CommandError) {
    guard let bytes = line.bytes else {
      throw .failure(
        Message(es: "la línea es demasiado larga", en: "the line is too long"),
        code: Diagnostic.Code.limitExceeded.rawValue)
    }
    let dossier = try dossier(bytes, &reader)
    let procedure = try catalog.procedure(for: dossier, on: day ?? today)
    let accepted = try CommandError.reading { () throws(InputError) in
      try procedure.accept(dossier, submittedOn: day ?? today)
    }
    if day == nil, !dossier.statesDay { answer.usedToday = true }
    let outcome: Verdict.Outcome
    if outcomeOnly {
      outcome = accepted.outcome
      // Neither an id nor an outcome has anything to escape.
      answer.bytes += "{\"line\":".utf8
      answer.bytes += String(line.number).utf8
      answer.bytes += ",\"procedure\":\"".utf8
      answer.bytes += procedure.id.rawValue.utf8
      answer.bytes += "\",\"outcome\":\"".utf8
      answer.bytes += outcome.rawValue.utf8
      answer.bytes += "\"}".utf8
    } else {
      let verdict = accepted.check()
      outcome = verdict.outcome
      verdict.appendJSON(in: language, to: &answer.bytes)
    }
    answer.status = max(answer.status, outcome == .admissible ? .success : .negative)
  }

  /// The dossier of a line, read into storage that the next one uses again.
  private func dossier(_ bytes: [UInt8], _ reader: inout JSONTapeBuilder) throws(CommandError) -> Dossier {
    // No answer says what a line is called: it has its number.
    let source = SourceText(name: "line", bytes: bytes)
    let reading = reader.read(source)
    if reading.problems.isEmpty, let document = reading.document { return Dossier(document: document) }
    return try CommandError.reading { () throws(InputError) in try Dossier(json: bytes, name: source.name) }
  }
}
