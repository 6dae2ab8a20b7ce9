import ReferenceModel
import Testing
import Tramites

/// What a change of the words of a definition or dossier does to verdicts; `MetamorphicLaw` says it law by law.
@Suite("Property: a change that means nothing")
struct MetamorphicPropertyTests {
  @Test("changes nothing in verdicts but names and places", arguments: MetamorphicLaw.allCases)
  func unchanged(_ law: MetamorphicLaw) throws {
    let seeds = PropertySettings.seeds(pairs: 60, atMost: 3000)
    var compared = 0
    for seed in seeds {
      var generator = ProcedureGenerator(seed: seed)
      let pair = generator.makePair()
      guard let change = generator.change(law, pair) else { continue }
      let procedure = try Procedure(json: change.before.definition)
      let changed = try Procedure(json: change.after.definition)
      for (index, renaming) in change.renamings.enumerated() {
        let before = try procedure.check(Dossier(json: change.before.dossiers[index]))
        let after = try changed.check(Dossier(json: change.after.dossiers[index]))
        compared += 1
        let hint: Comment = "\(law), seed \(seed), dossier \(index): TRAMITES_SEED=\(seed) TRAMITES_PAIRS=3 repeats it"
        if let halves = change.halves {
          expectSplit(before, after, halves, hasAlternative: change.hasAlternative, hint)
          continue
        }
        let wanted = ComparableVerdict(before, renaming: renaming.callAsFunction)
        let found = ComparableVerdict(after)
        if law.keepsOrder {
          #expect(found == wanted, hint)
        } else {
          #expect(found.inAnyOrder == wanted.inAnyOrder, hint)
        }
      }
    }
    print("\(law): seeds \(seeds), \(compared) verdicts compared")
    #expect(compared > 0)
  }

  /// `MetamorphicLaw.splitting`: the halves together are as the whole was, and all others are as before.
  private func expectSplit(
    _ before: Verdict, _ after: Verdict, _ halves: (whole: String, other: String), hasAlternative: Bool,
    _ hint: Comment
  ) {
    #expect(before.outcome == after.outcome, hint)
    let all = [halves.whole, halves.other]
    func isOfHalf(_ id: InstanceID) -> Bool { all.contains(id.requirement.rawValue) }
    let others = after.requirements.filter { !isOfHalf($0.id) }.map { "\($0.id) \($0.status)" }
    #expect(before.requirements.filter { !isOfHalf($0.id) }.map { "\($0.id) \($0.status)" } == others, hint)
    for whole in before.requirements where isOfHalf(whole.id) {
      let parts = after.requirements.filter { isOfHalf($0.id) && $0.id.subject == whole.id.subject }
      #expect(parts.count == 2, hint)
      #expect(parts.map(\.status).max(by: { Self.rank($0) < Self.rank($1) }) == whole.status, hint)
      #expect(parts.allSatisfy { $0.applies == whole.applies }, hint)
      let asked = paths(before) { $0 == whole.id }
      let askedNow = paths(after) { isOfHalf($0) && $0.subject == whole.id.subject }
      #expect(asked.isSubset(of: askedNow), hint)
      let isNotAtFault = whole.applies == .true && [.satisfied, .undetermined].contains(whole.status)
      if !hasAlternative, isNotAtFault { #expect(asked == askedNow, hint) }
    }
    let were = ComparableVerdict(before)
    let are = ComparableVerdict(after)
    #expect(were.fees == are.fees && were.total == are.total, hint)
    #expect(were.results == are.results && were.notices == are.notices, hint)
  }

  /// How bad a status is.
  private static func rank(_ status: Status) -> Int {
    [.notApplicable, .satisfied, .undetermined, .defective, .missing].firstIndex(of: status) ?? -1
  }

  private func paths(_ verdict: Verdict, for isMeant: (InstanceID) -> Bool) -> Set<String> {
    Set(verdict.questions.filter { $0.neededFor.contains(where: isMeant) }.map(\.path))
  }
}
