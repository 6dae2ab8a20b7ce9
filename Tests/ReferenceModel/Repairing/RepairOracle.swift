/// All repairs of a dossier that lacks something, found by trying every set of actions.
///
/// It follows what a repair is sentence by sentence and shares nothing with the engine's search: it is to be obviously
/// right, not fast.
public struct RepairOracle {
  /// A set of actions after which nothing is lacking, without any of which something would be.
  public struct Repair: Hashable, Sendable {
    /// One name for each action, sorted: `documents[2]` is corrected, `+acta@hijos[0]` handed in, a fact by its path.
    public let slots: [String]
    /// Whether the dossier is then admissible.
    public let isCertain: Bool
  }

  /// Why a dossier is not tried.
  public enum Skip: String, Error {
    case unreadable, notIncomplete, tooManySlots, tooManyVariants, tooManyCombinations, tooManyTrials, unforeseen
  }

  /// How much is tried before a dossier is skipped.
  public struct Effort: Sendable {
    /// How many actions may be combined.
    let slots: Int
    /// In how many ways a document may be filled in.
    let variants: Int
    /// In how many ways documents and facts may be combined for one set of actions.
    let combinations: Int
    /// How many dossiers may be judged.
    let trials: Int

    /// For many pairs in little time.
    public static let little = Effort(slots: 6, variants: 60, combinations: 12, trials: .max)
    /// For more kinds of pairs, but for the few that take longer than all others together.
    public static let some = Effort(slots: 12, variants: 400, combinations: 100, trials: 150)
    /// For as many kinds of pairs as there may be.
    public static let much = Effort(slots: 12, variants: 4000, combinations: 500, trials: .max)
  }

  /// Something that may be done.
  enum Slot: Hashable {
    case fact(String)
    case correct(Int)
    case handIn(type: String, subject: String?)

    var name: String {
      switch self {
      case .fact(let path): path
      case .correct(let index): "documents[\(index)]"
      case .handIn(let type, let subject): "+\(type)" + (subject.map { "@" + $0 } ?? "")
      }
    }

    var isNew: Bool { if case .handIn = self { true } else { false } }
  }

  let definition: JSONTree
  let dossier: JSONTree
  let effort: Effort
  /// What may be done to each fact.
  var factOptions: [String: [FactOption]] = [:]
  /// What may be done, and how often.
  var slots: [(slot: Slot, copies: Int)] = []
  /// The states of the facts tried so far.
  let states = FactStates()

  /// The minimal repairs of a dossier that is incomplete and has no open question.
  ///
  /// - Parameters:
  ///   - definition: the JSON text of a valid definition without `imports`.
  ///   - dossier: the JSON text of a dossier for it.
  ///   - effort: how much is tried.
  /// - Returns: the repairs, those with the fewest actions first; empty where nothing helps.
  /// - Throws: `Skip` where there is too much to try.
  public static func repairs(definition: String, dossier: String, effort: Effort) throws -> [Repair] {
    guard let definition = JSONTree(parsing: definition), let dossier = JSONTree(parsing: dossier) else {
      throw Skip.unreadable
    }
    let verdict = ReferenceEvaluator.evaluate(definition, dossier)
    guard verdict.outcome == "incomplete", verdict.questions.isEmpty, !verdict.metNoValue else {
      throw Skip.notIncomplete
    }
    do {
      return try RepairOracle(definition, dossier, effort).repairs()
    } catch is DocumentTable.Unforeseen {
      throw Skip.unforeseen
    }
  }

  private init(_ definition: JSONTree, _ dossier: JSONTree, _ effort: Effort) throws {
    self.effort = effort
    self.definition = definition
    self.dossier = dossier
    try findSlots()
    guard slots.map(\.copies).reduce(0, +) <= effort.slots else { throw Skip.tooManySlots }
  }

  // MARK: Search

  private func repairs() throws -> [Repair] {
    var minimal: [(counts: [Int], isCertain: Bool)] = []
    for counts in allCounts() {
      if minimal.contains(where: { zip($0.counts, counts).allSatisfy { $0 <= $1 } }) { continue }
      if let isCertain = try isRepair(chosen(counts)) { minimal.append((counts, isCertain)) }
    }
    return try minimal.filter { try !hasSimplerInstead($0.counts) }.map { counts, isCertain in
      Repair(slots: chosen(counts).map(\.name).sorted(), isCertain: isCertain)
    }
  }

  /// How often each slot is taken, for every set of actions; the smaller sets first.
  private func allCounts() -> [[Int]] {
    var all: [[Int]] = [[]]
    for (_, copies) in slots { all = all.flatMap { counts in (0...copies).map { counts + [$0] } } }
    return all.sorted { $0.reduce(0, +) < $1.reduce(0, +) }
  }

  private func chosen(_ counts: [Int]) -> [Slot] {
    zip(slots, counts).flatMap { Array(repeating: $0.slot, count: $1) }
  }

  /// Whether a listed document could be corrected in place of one that would be handed in, or one handed
  /// in that is for nobody in place of one for somebody.
  private func hasSimplerInstead(_ counts: [Int]) throws -> Bool {
    let repair = chosen(counts)
    let listed = slots.map(\.slot).filter { if case .correct = $0 { !repair.contains($0) } else { false } }
    for new in Set(repair.filter(\.isNew)) {
      var rest = repair
      rest.remove(at: rest.firstIndex(of: new)!)
      for other in listed where try isRepair(rest + [other]) != nil { return true }
      guard case .handIn(let type, .some) = new else { continue }
      if try isRepair(rest + [.handIn(type: type, subject: nil)]) != nil { return true }
    }
    return false
  }

  /// Whether nothing is lacking with all of this done, and then whether the dossier is admissible; nil: it is no repair.
  private func isRepair(_ actions: [Slot]) throws -> Bool? {
    var isRepair = false
    for state in factStates(actions) {
      guard let documents = try documentLists(actions, state) else { continue }
      for list in documents {
        states.trials += 1
        guard states.trials <= effort.trials else { throw Skip.tooManyTrials }
        switch state.outcome(with: list) {
        case "admissible": return true
        case "undetermined": isRepair = true
        default: continue
        }
      }
    }
    return isRepair ? false : nil
  }

  /// The states of the facts with the actions on facts carried out, in each way in which that may be done.
  private func factStates(_ actions: [Slot]) -> [FactState] {
    var ways: [[(path: String, option: FactOption)]] = [[]]
    for case .fact(let path) in actions {
      ways = ways.flatMap { way in (factOptions[path] ?? []).map { way + [(path, $0)] } }
    }
    return ways.compactMap { way in
      states.state(named: "\(way)") {
        Supposition.carryingOut(way, on: dossier).map { FactState(definition: definition, supposition: $0) }
      }
    }
  }

  /// The lists of documents with the actions on documents carried out, in each way that is not worse than another.
  private func documentLists(_ actions: [Slot], _ state: FactState) throws -> [[JSONTree]]? {
    var lists = [state.documents]
    for action in actions {
      switch action {
      case .fact: continue
      case .correct(let index):
        let variants = try state.correctedVariants(of: index, limit: effort.variants)
        lists = lists.flatMap { list in
          variants.map { variant in
            var list = list
            list[index] = variant.document
            return list
          }
        }
      case .handIn(let type, let subject):
        if let subject, !state.supposition.holds(subject) { return nil }
        let variants = try state.newVariants(type: type, of: subject, limit: effort.variants)
        lists = lists.flatMap { list in variants.map { list + [$0.document] } }
      }
      guard lists.count <= effort.combinations else { throw Skip.tooManyCombinations }
    }
    return lists
  }
}

/// The states of the facts by the actions that lead to them: each is made once.
final class FactStates {
  private var made: [String: FactState?] = [:]
  /// How many dossiers were judged in them.
  var trials = 0

  func state(named name: String, _ make: () -> FactState?) -> FactState? {
    if let known = made[name] { return known }
    let state = make()
    made[name] = .some(state)
    return state
  }
}
