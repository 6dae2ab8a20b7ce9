import Tramites

/// The conversation of `tramites ask`, one line after the other.
struct AskDialogue {
  let session: Session
  let procedure: Procedure
  private(set) var interview: Interview
  /// The file that gets the dossier after every answer; nil without one.
  let path: String?
  /// The command that goes on with that file.
  let resuming: String?
  private var lines: LineReader
  /// An earlier answer that is to be changed now.
  private var changing: Interview.Question.ID?
  /// An answer that does not look right: typed again, it is taken.
  private var doubted: (question: Interview.Question.ID, answer: Interview.Answer)?
  private var hasOfferedSkipped = false
  /// Whether the last line was no answer to the question that still stands above it.
  private var hasProblem = false

  init(session: Session, procedure: Procedure, interview: Interview, path: String?, resuming: String?) {
    self.session = session
    self.procedure = procedure
    self.interview = interview
    self.path = path
    self.resuming = resuming
    lines = LineReader(session.host.input)
  }

  private var text: AskText { AskText(language: session.language, width: session.width, colors: session.usesColors) }

  mutating func run(isResumed: Bool, dropped: [Interview.Given]) throws(CommandError) -> CommandStatus {
    session.write(text.opening(of: procedure, interview, isResumed: isResumed, path: path))
    if !dropped.isEmpty { session.write(text.dropped(dropped)) }
    try save()
    while let (question, progress) = try next() {
      if !hasProblem { session.write(text.question(question, progress, number: number(of: question))) }
      hasProblem = false
      guard let line = try readLine(of: question) else { return try stop() }
      switch AskInput(line) {
      case .answer(let typed): try take(typed, question)
      case .back: try goBack()
      case .quit: return try stop()
      case .help: session.write(text.help(question))
      case .list: session.write(text.answers(interview, try wordings(interview.answers), unused: try state().unused))
      case .change(let number): try change(number)
      case .dossier: session.write(json: try saved().json)
      }
    }
    return try conclude()
  }

  // MARK: Questions

  private func state() throws(CommandError) -> Interview.State {
    try CommandError.reading { () throws(InputError) in try interview.state(in: procedure) }
  }

  private mutating func next() throws(CommandError) -> (Interview.Question, Interview.Progress)? {
    var state = try state()
    if let changing {
      if let question = try question(changing) { return (question, state.progress) }
      self.changing = nil
    }
    if let question = state.question { return (question, state.progress) }
    guard !state.skipped.isEmpty, !hasOfferedSkipped else { return nil }
    hasOfferedSkipped = true
    session.write(text.offer(state.skipped))
    guard let line = try readLine(), line.saysYes else { return nil }
    for question in state.skipped { interview.forget(question.id) }
    state = try self.state()
    return state.question.map { ($0, state.progress) }
  }

  private func question(_ id: Interview.Question.ID) throws(CommandError) -> Interview.Question? {
    try CommandError.reading { () throws(InputError) in try interview.question(id, in: procedure) }
  }

  /// The number of a question among the answers, from 1.
  private func number(of question: Interview.Question) -> Int {
    (interview.answers.firstIndex { $0.question == question.id } ?? interview.answers.count) + 1
  }

  /// The questions of answers in words.
  private func wordings(_ answers: [Interview.Given]) throws(CommandError)
    -> [Interview.Question.ID: Interview.Question]
  {
    try CommandError.reading { () throws(InputError) in
      try interview.wordings(of: answers.map(\.question), in: procedure)
    }
  }

  // MARK: Answers

  private mutating func take(_ typed: String, _ question: Interview.Question) throws(CommandError) {
    do throws(Interview.AnswerProblem) {
      let answer = try question.answer(from: typed)
      let isSure = doubted.map { $0.question == question.id && $0.answer == answer } ?? false
      doubted = (question.id, answer)
      try interview.answer(answer, to: question.id, in: procedure, insisting: isSure)
      doubted = nil
      changing = nil
      if let understood = text.understood(answer, question) { session.write(understood) }
    } catch {
      session.write(text.problem(error))
      hasProblem = true
      return
    }
    try save()
  }

  private mutating func goBack() throws(CommandError) {
    doubted = nil
    if changing != nil {
      changing = nil
      return
    }
    guard let last = interview.answers.last else {
      session.write(text.nothingBefore)
      return
    }
    // As long as it is there, it has a name.
    let question = try wordings([last])[last.question]
    interview.undo()
    session.write(text.takenBack(last.question, question))
    try save()
  }

  private mutating func change(_ number: Int) throws(CommandError) {
    guard interview.answers.indices.contains(number - 1) else {
      session.write(text.noAnswer(number, count: interview.answers.count))
      return
    }
    let id = interview.answers[number - 1].question
    if try question(id) == nil {
      session.write(text.notAskedAnyMore)
    } else {
      changing = id
    }
  }

  /// A line that was typed; shown where nobody sees it being typed.
  private mutating func readLine(of question: Interview.Question? = nil) throws(CommandError) -> String? {
    while true {
      session.host.output.write("> ")
      let line: LineReader.Line?
      do {
        line = try lines.next()
      } catch {
        throw .failure(
          Message(
            es: "no se puede leer la entrada estándar: \(error.message.spanish)",
            en: "standard input cannot be read: \(error.message.english)"))
      }
      let isEcho = !session.host.inputIsTerminal
      switch line {
      case .text(let typed):
        // What answers no question may be the answer to one, out of step: only a yes or no is shown.
        let isMasked = question.map { $0.masks(typed) } ?? !(typed.saysYes || typed.utf8.count < 3)
        if isEcho { session.write(isMasked ? "•••" : typed.escapingControlCharacters) }
        return typed
      case nil:
        session.write("")
        return nil
      case .tooLong, .notUTF8:
        if isEcho { session.write("•••") }
        session.write(line == .tooLong ? text.lineTooLong : text.lineNotUTF8)
      }
    }
  }

  // MARK: The end

  private func saved() throws(CommandError) -> Dossier {
    try CommandError.reading { () throws(InputError) in try interview.savedDossier(in: procedure) }
  }

  /// Keeps what was answered, at once: nothing that follows can lose it.
  private func save() throws(CommandError) {
    guard let path else { return }
    let json = try saved().json
    do {
      try session.host.save(Array((json + "\n").utf8), to: path)
    } catch {
      // What could not be kept is not lost all the same.
      session.write(json: json)
      throw .failure(
        Message(
          es: "no se puede guardar en `\(path)`: \(error.message.spanish)",
          en: "it cannot be saved in `\(path)`: \(error.message.english)"))
    }
  }

  /// Ends before the last question.
  private func stop() throws(CommandError) -> CommandStatus {
    session.write(text.stopped(resuming))
    if path == nil { session.write(json: try saved().json) }
    return try state().verdict.outcome == .admissible ? .success : .negative
  }

  /// Tells the verdict after the last question.
  private mutating func conclude() throws(CommandError) -> CommandStatus {
    let verdict = try state().verdict
    session.write(text.end(of: verdict))
    session.write(
      VerdictText(
        verdict, language: session.language, allSteps: false, colors: session.usesColors, width: session.width
      ).text)
    session.write(text.kept(path: path))
    if path == nil, let line = try readLine(), line.saysYes { session.write(json: try saved().json) }
    return verdict.outcome == .admissible ? .success : .negative
  }
}

extension Interview.Question {
  /// Whether a line gives away a value that is to be masked.
  fileprivate func masks(_ line: String) -> Bool {
    guard isSensitive, case .answer(let typed) = AskInput(line) else { return false }
    return switch try? answer(from: typed) {
    case .some(.none), .some(.unsure): false
    default: true
    }
  }
}
