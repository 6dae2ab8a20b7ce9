import Testing
import TramitesAuthoring

@testable import Tramites

@Suite("The repairs of the published cases")
struct RepairsTests {
  private static let lacking: [String] = PublishedProcedures.caseFiles.filter {
    PublishedProcedures.results[$0]?.verdict?.outcome == .incomplete
  }

  @Test("A case that lacks something has repairs, or open questions, or a blocker", arguments: lacking)
  func resultIsExplained(file: String) throws {
    let repairs = try #require(PublishedProcedures.results[file]?.verdict).repairs
    switch repairs.result {
    case .repairs: #expect(!repairs.repairs.isEmpty && repairs.isProvedLeast)
    case .blocked: #expect(!repairs.blockers.isEmpty)
    case .open: #expect(!repairs.certain.isEmpty || !repairs.guarded.isEmpty)
    case .notNeeded, .noneFound: Issue.record("\(repairs.result)")
    }
    let sizes = repairs.repairs.map(\.actions.count)
    #expect(sizes == sizes.sorted())
  }

  @Test("A certain repair makes the case's dossier admissible, with the examples as values", arguments: lacking)
  func certainRepairsHelp(file: String) throws {
    let verdict = try #require(PublishedProcedures.results[file]?.verdict)
    for repair in verdict.repairs.repairs where repair.isCertain {
      #expect(try outcome(of: verdict, with: repair.actions) == .admissible)
    }
  }

  @Test("A fact that is given has an example", arguments: lacking)
  func givenFactsHaveExamples(file: String) throws {
    let verdict = try #require(PublishedProcedures.results[file]?.verdict)
    for change in verdict.repairs.repairs.flatMap(\.actions).flatMap(\.changes) {
      #expect(change.value != nil || change.example != nil, "\(change.path)")
    }
  }

  @Test("Nothing can be left out of a repair", arguments: lacking)
  func repairsAreMinimal(file: String) throws {
    let verdict = try #require(PublishedProcedures.results[file]?.verdict)
    // What a given fact's value would change is not known, so that its example proves nothing.
    for repair in verdict.repairs.repairs where !repair.actions.contains(where: { $0.kind == .give }) {
      for index in repair.actions.indices {
        var fewer = repair.actions
        fewer.remove(at: index)
        #expect(try [.incomplete, .ineligible].contains(outcome(of: verdict, with: fewer)))
      }
    }
  }

  /// The outcome of a verdict's dossier with some actions of a repair.
  private func outcome(of verdict: Verdict, with actions: [Repair.Action]) throws -> Verdict.Outcome {
    let part = Repair(actions: actions, isCertain: false, questions: [])
    let repaired = try verdict.accepted.dossier.applying(part)
    return try verdict.procedure.outcome(of: repaired, submittedOn: verdict.submittedOn)
  }
}
