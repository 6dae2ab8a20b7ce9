import LawChecks
import ReferenceModel
import Testing

@testable import Tramites

/// What must hold for every procedure and dossier.
@Suite("Property: verdicts")
struct VerdictPropertyTests {
  /// Calls `body` with each generated pair.
  private func forEachPair(
    _ name: String, pairs: UInt64 = 500,
    _ body: (_ seed: UInt64, _ procedure: Procedure, _ definition: String, _ dossier: String, inout ProcedureGenerator)
      throws -> Void
  ) throws {
    let seeds = PropertySettings.seeds(pairs: pairs)
    print("\(name): seeds \(seeds)")
    for seed in seeds {
      var generator = ProcedureGenerator(seed: seed)
      let pair = generator.makePair()
      let procedure = try Procedure(json: pair.definition)
      for dossier in pair.dossiers {
        try body(seed, procedure, pair.definition, dossier, &generator)
      }
    }
  }

  /// FORMAT §5.
  @Test("the law of partial knowledge: an answer never takes back what was definite")
  func partialKnowledge() throws {
    try forEachPair("partial knowledge") { seed, procedure, definition, text, generator in
      guard let answer = generator.completion(definition: definition, dossier: text) else { return }
      let before = try procedure.check(Dossier(json: text))
      let after = try procedure.check(Dossier(json: answer.dossier))
      #expect(before.breaches(by: after) == [], "seed \(seed), answer to \(answer.path)")
    }
  }

  @Test("the same dossier and definition give the same bytes")
  func determinism() throws {
    try forEachPair("determinism", pairs: 200) { seed, procedure, definition, text, _ in
      let first = try procedure.check(Dossier(json: text)).json(in: .spanish)
      let second = try Procedure(json: definition).check(Dossier(json: text)).json(in: .spanish)
      #expect(first == second, "seed \(seed)")
      // What the procedure's other verdicts left behind changes nothing.
      #expect(try procedure.check(Dossier(json: text)).json(in: .spanish) == first, "seed \(seed)")
    }
  }

  @Test("what is made of kept pieces says the same as what is written anew, in each language")
  func pieces() throws {
    func tree(_ text: String) throws -> JSONTree {
      JSONTree(try #require(JSONReader.read(SourceText(name: "verdict", text)).document).root)
    }
    try forEachPair("pieces", pairs: 150) { seed, procedure, _, text, _ in
      let verdict = try procedure.check(Dossier(json: text))
      for language in Language.allCases {
        let compact = verdict.json(in: language)
        let anew = try tree(verdict.json(in: language, pretty: true))
        #expect(try tree(compact) == anew, "seed \(seed)")
        #expect(compact == String(decoding: anew.bytes(), as: UTF8.self), "seed \(seed)")
      }
    }
  }

  @Test("machine words are the same in both languages")
  func languages() throws {
    try forEachPair("languages", pairs: 150) { seed, procedure, _, text, _ in
      let verdict = try procedure.check(Dossier(json: text))
      #expect(verdict.outcome == (try procedure.outcome(of: Dossier(json: text))), "seed \(seed)")
      for finding in verdict.requirements.flatMap(\.findings) {
        #expect(!finding.message.spanish.isEmpty && !finding.message.english.isEmpty, "seed \(seed)")
      }
      #expect(verdict.json(in: .spanish).utf8.count > 0 && verdict.json(in: .english).utf8.count > 0)
    }
  }
}

extension JSONTree {
  /// The object with a member's value replaced, or the member added at the end.
  func replacing(_ key: String, with value: JSONTree) -> JSONTree {
    guard case .object(var members) = self else { return self }
    if let index = members.firstIndex(where: { $0.key == key }) {
      members[index].value = value
    } else {
      members.append(JSONMember(key, value))
    }
    return .object(members)
  }
}
