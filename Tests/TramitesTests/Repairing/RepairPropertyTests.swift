import ReferenceModel
import Testing
import Tramites

/// The engine's repairs against all sets of actions, tried one after the other with the reference evaluator.
@Suite("Property: repairs")
struct RepairPropertyTests {
  private static func effort(for seed: UInt64) -> RepairOracle.Effort {
    #if DEBUG
      .little
    #else
      (seed / 2).isMultiple(of: 16) ? .much : .some
    #endif
  }

  /// The seeds are shared out, so that two processors have something to do.
  @Test("are all the smallest sets of actions that help, and no others, for generated pairs", arguments: [0, 1])
  func agree(share: UInt64) throws {
    let wanted = Int(PropertySettings.pairs(500) / 2)
    var seed = PropertySettings.seed + share
    var tally = RepairTally()
    print("RepairPropertyTests: every other seed from \(seed), \(wanted) pairs")
    // Some pairs are skipped; more than these would mean that hardly any is compared.
    let last = seed + UInt64(wanted) * 8 + 40
    while tally.compared < wanted, seed < last {
      var generator = RepairPairGenerator(seed: seed)
      let pair = generator.makePair()
      if !pair.dossiers.isEmpty {
        let procedure = try Procedure(json: pair.definition)
        for dossier in pair.dossiers where tally.compared < wanted {
          try compare(procedure, pair.definition, dossier, seed, &tally)
        }
      }
      seed += 2
    }
    print("RepairPropertyTests: \(tally)")
    #expect(tally.compared == wanted, "too many pairs were skipped")
    #expect(wanted < 100 || tally.certain > 0 && tally.open > 0 && tally.withoutRepair > 0 && tally.applied > 0)
  }

  private func compare(
    _ procedure: Procedure, _ definition: String, _ text: String, _ seed: UInt64, _ tally: inout RepairTally
  ) throws {
    let expected: [RepairOracle.Repair]
    do {
      expected = try RepairOracle.repairs(definition: definition, dossier: text, effort: Self.effort(for: seed))
    } catch let skip as RepairOracle.Skip {
      tally.skipped[skip.rawValue, default: 0] += 1
      return
    }
    let hint: Comment = "seed \(seed): TRAMITES_SEED=\(seed) TRAMITES_PAIRS=6 repeats it"
    let dossier = try Dossier(json: text)
    let verdict = try procedure.check(dossier)
    let repairs = verdict.repairs
    for repair in repairs.repairs where repair.isCertain {
      tally.applied += try apply(repair, to: dossier, procedure, definition, text, seed) ? 1 : 0
    }
    guard repairs.isProvedLeast else {
      tally.unproved += 1
      return
    }
    tally.compared += 1
    tally.count(expected)
    let found = repairs.repairs.map(\.comparable)
    #expect(Set(found) == Set(expected.map { "\($0.slots) \($0.isCertain)" }), hint)
    #expect(Set(found).count == found.count, hint)
    let sizes = repairs.repairs.map(\.actions.count)
    #expect(sizes == sizes.sorted(), hint)
    if expected.isEmpty {
      #expect([.blocked, .noneFound].contains(repairs.result), hint)
    } else {
      #expect(repairs.result == .repairs, hint)
    }
  }

  /// Carries a certain repair out with some valid values; false where none were found.
  private func apply(
    _ repair: Repair, to dossier: Dossier, _ procedure: Procedure, _ definition: String, _ text: String, _ seed: UInt64
  ) throws -> Bool {
    let given = repair.actions.filter { $0.kind == .give }.flatMap(\.changes).filter { $0.value == nil }
    var sampler = try #require(GivenValues(definition: definition, dossier: text, seed: seed))
    for _ in 0..<20 {
      var values: [DossierPath: FactValue] = [:]
      for change in given { values[change.path] = sampler.value(of: "\(change.path)").flatMap(FactValue.init(json:)) }
      guard values.count == given.count else { return false }
      let repaired = try #require(try? dossier.applying(repair, values: values), "seed \(seed), \(repair.comparable)")
      guard sampler.areValid(given.map { "\($0.path)" }, in: repaired.json) else { continue }
      let hint: Comment = "seed \(seed), \(repair.comparable)"
      #expect(try procedure.outcome(of: repaired) == .admissible, hint)
      #expect(
        ReferenceEvaluator.evaluate(definition: definition, dossier: repaired.json).outcome == "admissible", hint)
      return true
    }
    return false
  }
}

/// How many pairs came to what.
private struct RepairTally: CustomStringConvertible {
  var compared = 0
  /// Those of which the engine says that not every combination was tried.
  var unproved = 0
  var certain = 0
  var open = 0
  var withoutRepair = 0
  var applied = 0
  var sizes: [Int: Int] = [:]
  var skipped: [String: Int] = [:]

  mutating func count(_ repairs: [RepairOracle.Repair]) {
    withoutRepair += repairs.isEmpty ? 1 : 0
    certain += repairs.filter(\.isCertain).count
    open += repairs.filter { !$0.isCertain }.count
    for repair in repairs { sizes[repair.slots.count, default: 0] += 1 }
  }

  var description: String {
    """
    \(compared) compared, \(unproved) unproved, \(withoutRepair) without repair; \(certain) certain and \(open) open repairs, by actions \
    \(sizes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }); \(applied) applied; \
    skipped \(skipped.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
    """
  }
}

extension Repair {
  /// The actions as the oracle names them, and whether the repair is certain.
  fileprivate var comparable: String { "\(actions.map(\.slot).sorted()) \(isCertain)" }
}

extension Repair.Action {
  fileprivate var slot: String {
    guard kind == .handIn, case .group(let fields)? = changes.first?.value,
      case .text(let type)? = fields["type"]
    else { return path }
    if case .text(let subject)? = fields["of"] { return "+\(type)@\(subject)" }
    return "+\(type)"
  }
}

extension FactValue {
  /// A scalar as JSON writes it.
  fileprivate init?(json: String) {
    if json == "true" || json == "false" {
      self = .boolean(json == "true")
    } else if let integer = Int64(json) {
      self = .integer(integer)
    } else if json.hasPrefix("\""), json.hasSuffix("\"") {
      self = .text(String(json.dropFirst().dropLast()))
    } else if let decimal = ExactDecimal(json) {
      self = .decimal(decimal)
    } else {
      return nil
    }
  }
}
