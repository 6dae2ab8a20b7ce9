import Testing
import TramitesAuthoring

@testable import Tramites

/// Interviews that begin with the procedure and the day alone, answered from the dossiers of the published cases.
///
/// Each fact, each «another one?» of a list, each paper and each particular of a paper counts as a question, also where
/// the answer is that nobody knows. Applicant, office and registers answer in turn.
@Suite("Interviews about the published procedures")
struct InterviewTests {
  #if DEBUG
    // The optimised run takes all.
    private static let maximumCases = 6
  #else
    private static let maximumCases = 1_000
  #endif

  @Test(
    "come to the verdict of the case that answers them, in at most two questions beyond the shortest list that decides",
    arguments: PublishedProcedures.ids)
  func verdicts(id: Procedure.ID) throws {
    var counts: [Int] = []
    var excess: [Int: Int] = [:]
    let all = PublishedProcedures.verdictsByFile(of: id)
    let stride = (all.count + Self.maximumCases - 1) / Self.maximumCases
    for (file, verdict) in all.enumerated().filter({ $0.offset % stride == 0 }).map(\.element) {
      var run = try CaseInterview(verdict)
      try run.run()
      let found = try run.interview.state(in: run.procedure).verdict
      #expect(found.outcome == verdict.outcome, "\(file): \(run.asked.map(\.id))")
      if verdict.outcome != .ineligible { #expect(found.lacking == verdict.lacking, "\(file)") }
      counts.append(run.asked.count)
      guard verdict.outcome == .admissible else { continue }
      let shortest = try #require(ShortestList(run).count, "\(file)")
      excess[run.asked.count - shortest, default: 0] += 1
      #expect(run.asked.count <= shortest + 2, "\(file): \(run.asked.map(\.id))")
    }
    let mean = counts.reduce(0, +) * 10 / max(counts.count, 1)
    print(
      "InterviewTests: \(id): \(counts.count) of \(all.count) cases, \(counts.min() ?? 0) to \(counts.max() ?? 0) "
        + "questions, \(mean / 10).\(mean % 10) on average; admissible cases by questions beyond the shortest list: "
        + "\(excess.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))")
  }
}

/// The fewest of a dossier's answers with which it is admissible.
///
/// An answer without which all the others do not decide is in every list; of the others the smallest set that does is
/// looked for. Since an admissible dossier stays so with more answers (FORMAT §5), nothing shorter exists. The elements
/// of a list, and that there are no more, are always in it.
private struct ShortestList {
  private let procedure: Procedure
  private let day: CivilDate
  private let givens: [Interview.Given]

  init(_ run: CaseInterview) {
    procedure = run.procedure
    day = run.interview.submittedOn
    givens = run.truth.map { Interview.Given($0.key, $0.value) }.sorted {
      $0.question.description < $1.question.description
    }
  }

  /// Nil where not even all answers decide.
  var count: Int? {
    guard decides(givens) else { return nil }
    var always: [Interview.Given] = []
    var others: [Interview.Given] = []
    for (index, given) in givens.enumerated() {
      var rest = givens
      rest.remove(at: index)
      if given.question.isElement || !decides(rest) { always.append(given) } else { others.append(given) }
    }
    return (0...others.count).first { decides(with: $0, of: others[...], always) }.map { always.count + $0 }
  }

  private func decides(with size: Int, of others: ArraySlice<Interview.Given>, _ chosen: [Interview.Given]) -> Bool {
    guard size > 0 else { return decides(chosen) }
    guard others.count >= size, let first = others.first else { return false }
    return decides(with: size - 1, of: others.dropFirst(), chosen + [first])
      || decides(with: size, of: others.dropFirst(), chosen)
  }

  private func decides(_ answers: [Interview.Given]) -> Bool {
    let interview = Interview(procedure: procedure.id, submittedOn: day, answers: answers)
    return (try? AnsweredDossier(interview, procedure))?.accepted.outcome == .admissible
  }
}

extension Interview.Question.ID {
  /// Whether it asks for an element of a list.
  fileprivate var isElement: Bool {
    guard path.steps.first != .name("documents"), case .index? = path.steps.last else { return false }
    return true
  }
}

extension Verdict {
  /// The instances that count and are missing or defective, each with its status.
  fileprivate var lacking: [InstanceID: Status] {
    let counted = requirements.filter { !$0.isRecommended && ($0.status == .missing || $0.status == .defective) }
    return Dictionary(uniqueKeysWithValues: counted.map { ($0.id, $0.status) })
  }
}

extension PublishedProcedures {
  /// The verdicts on the dossiers of a procedure's cases, with the cases' files.
  static func verdictsByFile(of id: Procedure.ID) -> [(String, Verdict)] {
    caseFiles.compactMap { file in results[file]?.verdict.map { (file, $0) } }.filter { $0.1.procedure.id == id }
  }
}
