import ReferenceModel
import Testing

@testable import Tramites

/// Interviews whose answers come from random dossiers, about generated procedures.
@Suite("Property: interviews")
struct InterviewPropertyTests {
  @Test("end with a dossier that is accepted, and with the verdict of all that was there to be said")
  func verdicts() throws {
    let seeds = PropertySettings.seeds(pairs: 60, atMost: 6_000)
    print("InterviewPropertyTests: seeds \(seeds)")
    var tally = Tally()
    for seed in seeds {
      var generator = ProcedureGenerator(seed: seed)
      let pair = generator.makePair()
      let procedure = try Procedure(json: pair.definition)
      for text in pair.dossiers {
        let hint: Comment = "seed \(seed): TRAMITES_SEED=\(seed) TRAMITES_PAIRS=3 repeats it"
        let truth = try Truth(Dossier(json: text), procedure)
        var interview = Interview(of: procedure, submittedOn: truth.verdict.submittedOn)
        for _ in 0..<400 {
          let state = try interview.state(in: procedure)
          guard let question = state.question ?? state.others.first else { break }
          try interview.answer(truth.answer(to: question), to: question.id, in: procedure, insisting: true)
          tally.questions += 1
        }
        let state = try interview.state(in: procedure)
        #expect(state.question == nil && state.others.isEmpty, hint)
        let found = try procedure.check(state.dossier)
        #expect(found.outcome == truth.verdict.outcome, hint)
        if found.outcome != .ineligible { #expect(found.lackingInstances == truth.verdict.lackingInstances, hint) }
        tally.outcomes[found.outcome.rawValue, default: 0] += 1

        // What is saved is taken up as it was.
        let saved = try interview.savedDossier(in: procedure)
        #expect(try procedure.outcome(of: saved) == found.outcome, hint)
        var taken = try Interview(takingUp: saved, in: procedure)
        #expect(try taken.resume(with: procedure) == [], hint)
        #expect(try taken.state(in: procedure).question == nil, hint)
        #expect(try procedure.outcome(of: taken.state(in: procedure).dossier) == found.outcome, hint)
      }
    }
    print("InterviewPropertyTests: \(tally.questions) questions, \(tally.outcomes.sorted { $0.key < $1.key })")
  }

  private struct Tally {
    var questions = 0
    var outcomes: [String: Int] = [:]
  }
}

/// What a dossier can say when it is asked.
private struct Truth {
  let verdict: Verdict
  private let answers: [Interview.Question.ID: Interview.Answer]
  private let facts: JSONTree

  /// - Parameter dossier: whose papers for somebody for whom nobody asks are left out: an interview does not ask either.
  init(_ dossier: Dossier, _ procedure: Procedure) throws {
    let asked = procedure.askedPapers(for: try procedure.accept(dossier))
    var tree = dossier.tree
    if case .array(let documents)? = tree["documents"] {
      let kept = documents.filter { document in
        guard case .string(let type)? = document["type"] else { return false }
        var subject = ""
        if case .string(let text)? = document["of"] { subject = text }
        // What nobody in particular has is counted whoever has it: an interview does not ask whose it is.
        return subject.isEmpty
          ? asked.contains("\(type)@") : asked.contains("\(type)@\(subject)") && !asked.contains("\(type)@")
      }
      tree = tree.replacing("documents", with: .array(kept))
    }
    facts = tree["facts"] ?? .object([])
    let kept = Dossier(tree: tree)
    verdict = try procedure.check(kept)
    let given = try Interview(takingUp: kept, in: procedure).answers
    answers = Dictionary(uniqueKeysWithValues: given.map { ($0.question, $0.answer) })
  }

  func answer(to question: Interview.Question) -> Interview.Answer {
    switch answers[question.id] {
    case .text(let text)? where text.isBlank: return .unsure
    case let answer?: return answer
    case nil: break
    }
    if question.kind == .document { return .integer(0) }
    // A group with facts says by them that it is there.
    if question.kind == .fact, question.type == .boolean, case .object? = facts.value(at: question.id.path.steps[...]) {
      return .boolean(true)
    }
    return .unsure
  }
}

extension Procedure {
  /// The kinds of papers that evidence asks for: `type@subject`.
  fileprivate func askedPapers(for accepted: AcceptedDossier) -> Set<String> {
    let program = storage.program
    let explainer = Explainer(accepted)
    var found: Set<String> = []
    for evidence in program.documentEvidence {
      var subjects: [String] = []
      switch evidence.subject {
      case .anybody: subjects = [""]
      case .group(let node): subjects = [explainer.path(ofSubject: SubjectKey(node: node, row: nil))]
      case .element(let list, let node):
        subjects = (0..<accepted.cells.count(of: list)).map {
          explainer.path(ofSubject: SubjectKey(node: node, row: $0))
        }
      }
      for type in program[evidence.types] {
        for subject in subjects { found.insert("\(program.documentTypes[Int(type)].type.id)@\(subject)") }
      }
    }
    return found
  }
}

extension Verdict {
  /// The instances that count and are missing or defective.
  fileprivate var lackingInstances: Set<InstanceID> {
    Set(
      requirements.filter { !$0.isRecommended && ($0.status == .missing || $0.status == .defective) }.map(\.id))
  }
}
