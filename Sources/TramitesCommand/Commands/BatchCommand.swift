import Dispatch
import Synchronization
import Tramites

/// `tramites batch`: dossiers as lines of JSON on standard input, one answer a line in the same order.
///
/// What one read brings is judged at once, by as many threads as there are processors, and written before the next
/// read: a program at the other end of two pipes can wait for each answer, and the memory that is needed depends on the
/// longest line and not on how many there are.
struct BatchCommand {
  let session: Session
  let arguments: Arguments
  /// How many bytes one read asks for.
  var readSize = 1 << 18
  /// The longest line, in bytes.
  var lineLimit = Limits.standard.maximumBytes

  func run() throws(CommandError) -> CommandStatus {
    if let operand = arguments.operands.first, operand != "-" {
      throw .usage(
        Message(
          es: "`batch` lee la entrada estándar: escriba `tramites batch < \(operand)`",
          en: "`batch` reads standard input: write `tramites batch < \(operand)`"), command: .batch)
    }
    if session.settings.format == .text, arguments.given.contains(.format) {
      throw .usage(
        Message(
          es: "`batch` siempre escribe JSON: quite `--format text`",
          en: "`batch` always writes JSON: remove `--format text`"),
        command: .batch)
    }
    let catalog = try LoadedCatalog(session)
    guard !catalog.catalog.procedures.isEmpty || catalog.errors.isEmpty else { throw .input(catalog.errors) }
    session.remarkOnProblems(of: catalog)
    return try judge(
      BatchJudge(
        catalog: catalog, day: session.settings.day, today: session.host.today(), language: session.language,
        outcomeOnly: arguments.given.contains(.outcomeOnly)))
  }

  private func judge(_ judge: BatchJudge) throws(CommandError) -> CommandStatus {
    var splitter = LineSplitter(limit: lineLimit)
    var status = CommandStatus.success
    var hasRemarked = false
    var isAtEnd = false
    while !isAtEnd, session.host.output.failure == nil {
      let bytes: [UInt8]
      do {
        bytes = try session.host.input.read(readSize)
      } catch {
        throw .failure(
          Message(
            es: "no se puede leer la entrada estándar: \(error.message.spanish)",
            en: "standard input cannot be read: \(error.message.english)"))
      }
      isAtEnd = bytes.isEmpty
      let answer = Self.answer(to: isAtEnd ? splitter.finish() : splitter.lines(of: bytes), judge)
      if answer.usedToday, !hasRemarked {
        hasRemarked = true
        remark(onToday: judge.today)
      }
      session.host.output.write(answer.bytes)
      status = max(status, answer.status)
    }
    return status
  }

  /// Judges lines side by side, and puts the answers in the order of the lines.
  private static func answer(to lines: [LineSplitter.Line], _ judge: BatchJudge) -> BatchJudge.Answer {
    guard lines.count > 1 else { return lines.first.map(judge.answer) ?? BatchJudge.Answer() }
    let answers = Mutex([BatchJudge.Answer](repeating: BatchJudge.Answer(), count: lines.count))
    DispatchQueue.concurrentPerform(iterations: lines.count) { index in
      let answer = judge.answer(to: lines[index])
      answers.withLock { $0[index] = answer }
    }
    return answers.withLock { $0.reduce(into: BatchJudge.Answer()) { $0.append($1) } }
  }

  private func remark(onToday today: CivilDate) {
    session.remark(
      Message(
        es: "hay expedientes sin fecha de presentación: se toma la de hoy, \(today)",
        en: "there are dossiers without a day of submission: today's is taken, \(today)"))
  }
}
