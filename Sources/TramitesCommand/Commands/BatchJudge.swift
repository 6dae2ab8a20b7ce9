import Tramites

/// Answers a line of a batch.
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

    mutating func append(_ other: Answer) {
      bytes += other.bytes
      status = max(status, other.status)
      usedToday = usedToday || other.usedToday
    }
  }

  func answer(to line: LineSplitter.Line) -> Answer {
    var answer = Answer()
    do throws(CommandError) {
      (answer.bytes, answer.status) = try judge(line, usedToday: &answer.usedToday)
    } catch {
      let fault = ErrorJSON(error, language: language, hasLines: false)
      let tree = JSONTree.object([
        JSONMember("line", .integer(line.number)), JSONMember("error", fault.first),
        JSONMember("more", .array(fault.more)),
      ])
      (answer.bytes, answer.status) = (tree.bytes(), .failure)
    }
    answer.bytes.append(UInt8(ascii: "\n"))
    return answer
  }

  private func judge(_ line: LineSplitter.Line, usedToday: inout Bool) throws(CommandError) -> ([UInt8], CommandStatus)
  {
    guard let bytes = line.bytes else {
      throw .failure(
        Message(es: "la línea es demasiado larga", en: "the line is too long"),
        code: Diagnostic.Code.limitExceeded.rawValue)
    }
    let dossier = try CommandError.reading { () throws(InputError) in
      try Dossier(json: bytes, name: "line \(line.number)")
    }
    let procedure = try catalog.procedure(for: dossier, on: day ?? today)
    let accepted = try CommandError.reading { () throws(InputError) in
      try procedure.accept(dossier, submittedOn: day ?? today)
    }
    usedToday = day == nil && !dossier.statesDay
    if outcomeOnly {
      let outcome = accepted.outcome
      return (short(outcome, of: procedure, line: line.number), status(of: outcome))
    }
    let verdict = accepted.check()
    return (verdict.jsonBytes(in: language), status(of: verdict.outcome))
  }

  private func short(_ outcome: Verdict.Outcome, of procedure: Procedure, line: Int) -> [UInt8] {
    JSONTree.object([
      JSONMember("line", .integer(line)), JSONMember("procedure", .string(procedure.id.rawValue)),
      JSONMember("outcome", .string(outcome.rawValue)),
    ]).bytes()
  }

  private func status(of outcome: Verdict.Outcome) -> CommandStatus { outcome == .admissible ? .success : .negative }
}
