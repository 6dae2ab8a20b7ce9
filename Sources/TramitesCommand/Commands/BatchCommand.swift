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
  /// How many bytes are written together at least, where there are so many.
  private static let writeSize = 1 << 16

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
      let lines = isAtEnd ? splitter.finish() : splitter.lines(of: bytes)
      let answers = SideBySide.threads.map(judge.pieces(of: lines), judge.answer)
      if !hasRemarked, answers.contains(where: \.usedToday) {
        hasRemarked = true
        remark(onToday: judge.today)
      }
      write(answers)
      status = answers.reduce(status) { max($0, $1.status) }
    }
    return status
  }

  /// Writes answers in their order, many short ones together.
  private func write(_ answers: [BatchJudge.Answer]) {
    var bytes: [UInt8] = []
    for answer in answers {
      // What is long by itself is not copied to be longer.
      if bytes.isEmpty, answer.bytes.count >= Self.writeSize {
        session.host.output.write(answer.bytes)
        continue
      }
      bytes += answer.bytes
      guard bytes.count >= Self.writeSize else { continue }
      session.host.output.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    session.host.output.write(bytes)
  }

  private func remark(onToday today: CivilDate) {
    session.remark(
      Message(
        es: "hay expedientes sin fecha de presentación: se toma la de hoy, \(today)",
        en: "there are dossiers without a day of submission: today's is taken, \(today)"))
  }
}
