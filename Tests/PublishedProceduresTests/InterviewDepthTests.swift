import Testing

@testable import Tramites

@Suite("The length of interviews about the published procedures")
struct InterviewDepthTests {
  #if DEBUG
    private static let (cases, states) = (2, 600)
  #else
    // All of them, and so many unknowns as make ten at least where each is yes or no.
    private static let (cases, states) = (1_000, 60_000)
  #endif

  @Test(
    "is at most that of the best strategy and two more, where the dossier is not admissible",
    arguments: PublishedProcedures.ids)
  func depth(id: Procedure.ID) throws {
    var figures: [String] = []
    let verdicts = PublishedProcedures.verdictsByFile(of: id).filter { $0.1.outcome != .admissible }
    let stride = (verdicts.count + Self.cases - 1) / Self.cases
    for (file, verdict) in verdicts.enumerated().filter({ $0.offset % stride == 0 }).map(\.element) {
      var run = try CaseInterview(verdict)
      try run.run()
      // The earliest point from which there are few enough unknowns.
      guard let point = try run.point(maximumUnknowns: 10, states: Self.states) else { continue }
      let best = try BestStrategy(run, from: point.start, unknowns: point.unknowns)
      let asked = run.asked.count - point.start
      #expect(
        asked <= best.depth + 2,
        "\(file): \(run.asked.dropFirst(point.start).map(\.id)), of \(point.unknowns.map(\.id)), depth \(best.depth)")
      figures.append("\(asked)/\(best.depth)")
    }
    #expect(!figures.isEmpty, "no interview had few enough unknowns")
    print("InterviewDepthTests: \(id): questions/depth of the best strategy: \(figures.joined(separator: " "))")
  }
}

/// The depth of the best adaptive strategy from a point of an interview on, by trying everything.
///
/// The unknowns are all that may be asked from there, whatever is answered; each takes a few values, the one of the
/// case's dossier among them. A strategy has to learn all that the verdict says: the outcome, and what is missing,
/// defective or open, or that a criterion is not met. Its depth is what it needs at worst.
private struct BestStrategy {
  let depth: Int

  init(_ run: CaseInterview, from start: Int, unknowns: [Interview.Question]) throws {
    let given = Array(run.interview.answers.prefix(start))
    let domains = unknowns.map { run.domain(of: $0) }
    // A state is a number of digits, one for each unknown: its value, or beyond them that it is not known yet.
    let places = domains.indices.map { index in domains[..<index].reduce(1) { $0 * ($1.count + 1) } }
    let count = domains.reduce(1) { $0 * ($1.count + 1) }
    var numbers: [Findings: Int32] = [:]
    // What is found in a state; -1 where its completions differ.
    var found = Array(repeating: Int32(-1), count: count)
    var depths = Array(repeating: UInt8(0), count: count)
    for state in 0..<count {
      let digits = domains.indices.map { state / places[$0] % (domains[$0].count + 1) }
      let open = domains.indices.filter { digits[$0] == domains[$0].count }
      guard let first = open.first else {
        let answers = domains.indices.map { Interview.Given(unknowns[$0].id, domains[$0][digits[$0]]) }
        let findings = try Findings(run, given + answers)
        let number = numbers[findings] ?? Int32(numbers.count)
        numbers[findings] = number
        found[state] = number
        continue
      }
      // Where one unknown more is known, the number is smaller.
      func next(_ unknown: Int) -> [Int] {
        domains[unknown].indices.map { state - (domains[unknown].count - $0) * places[unknown] }
      }
      let completions = Set(next(first).map { found[$0] })
      if completions.count == 1, let only = completions.first, only >= 0 {
        found[state] = only
      } else {
        depths[state] = 1 + (open.map { next($0).map { depths[$0] }.max() ?? 0 }.min() ?? 0)
      }
    }
    depth = Int(depths[count - 1])
  }

  /// What a verdict says that an interview is about.
  private struct Findings: Hashable {
    let outcome: Verdict.Outcome
    let instances: Set<String>

    init(_ run: CaseInterview, _ answers: [Interview.Given]) throws {
      let interview = Interview(
        procedure: run.procedure.id, submittedOn: run.interview.submittedOn, answers: answers)
      let verdict = try AnsweredDossier(interview, run.procedure).accepted.check()
      outcome = verdict.outcome
      guard verdict.outcome != .ineligible else {
        instances = []
        return
      }
      // Of the others, that they are: a verdict has one for each element of a list.
      let told: [Status] = [.missing, .defective, .undetermined]
      instances = Set(
        Status.allCases.flatMap { status in
          verdict.instances(with: status).map { told.contains(status) ? "\($0) \(status)" : "\($0)" }
        })
    }
  }
}

extension CaseInterview {
  /// The answers to a question that are tried, the dossier's among them.
  fileprivate func domain(of question: Interview.Question) -> [Interview.Answer] {
    let own = answer(to: question)
    var answers: [Interview.Answer] =
      switch question.type {
      case .boolean: [.boolean(true), .boolean(false)]
      case .choice: question.options.map { .text($0.id) }
      case .integer: [.integer(0), .integer(2)]
      case .options: [.options(question.options.map(\.id)), .options([])]
      case .date: [.date("2000-01-01"), .unsure]
      case .decimal: [.integer(1), .unsure]
      case .text: [.text("1710034065"), .unsure]
      case .country: [.text("EC"), .text("CO"), .unsure]
      case .language: [.text("es"), .text("en"), .unsure]
      }
    if question.mayBeNone { answers.append(.none) }
    return answers.contains(own) ? answers : [own] + answers
  }

  /// The first point from which few enough questions may be asked, and these.
  fileprivate func point(maximumUnknowns: Int, states: Int) throws -> (start: Int, unknowns: [Interview.Question])? {
    var found: (start: Int, unknowns: [Interview.Question])?
    for start in stride(from: asked.count - 1, through: max(0, asked.count - maximumUnknowns), by: -1) {
      let unknowns = try unknowns(from: start)
      let size = unknowns.reduce(1) { $0 > states ? $0 : $0 * (domain(of: $1).count + 1) }
      if unknowns.count > maximumUnknowns || size > states { break }
      found = (start, unknowns)
    }
    return found
  }

  /// What may be asked after so many answers: what is asked with the dossier's answers, and with others by chance.
  private func unknowns(from start: Int) throws -> [Interview.Question] {
    var unknowns = Array(asked.dropFirst(start))
    var random = Chance(state: UInt64(start))
    let given = Interview(
      procedure: procedure.id, submittedOn: interview.submittedOn, answers: Array(interview.answers.prefix(start)))
    for _ in 0..<8 {
      var other = given
      for _ in 0..<12 {
        let state = try other.state(in: procedure)
        guard let question = state.question ?? state.others.first else { break }
        if !unknowns.contains(where: { $0.id == question.id }) { unknowns.append(question) }
        // A list is not supposed to be longer than the dossier's.
        let isBeyond = question.kind == .element && truth[question.id] != true
        let answers = isBeyond ? [false] : domain(of: question)
        let answer = answers.randomElement(using: &random) ?? .unsure
        try other.answer(answer, to: question.id, in: procedure, insisting: true)
      }
    }
    return unknowns
  }
}

/// Numbers that are the same in every run.
private struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
