#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The values that something of a `FiniteProcedureGenerator` may have.
enum FiniteDomain {
  /// The keys of documents that its constraints read.
  static let keys: [(key: String, values: [JSONTree])] = [
    ("original", [true, false]), ("copies", [0, 1, 2]), ("signature", ["handwritten", "electronic", "none"]),
    ("apostilled", [true, false]),
  ]

  static func values(of declaration: JSONTree) -> [JSONTree] {
    let values: [JSONTree] =
      switch declaration["type"]?.text {
      case "boolean": [true, false]
      case "choice": (declaration["options"]?.members ?? []).map { .string($0.key) }
      case "integer": (-1...3).map { .number(String($0)) }
      default: lists
      }
    return declaration["mayBeNone"]?.isTrue ?? false ? values + [.null] : values
  }

  private static let lists: [JSONTree] = {
    let elements: [JSONTree] = [["s": true], ["s": false]]
    return [[]] + elements.map { [$0] } + elements.flatMap { first in elements.map { [first, $0] } }
  }()
}

extension FiniteProcedureGenerator {
  /// A place that a dossier leaves open, with what may come to stand there.
  private typealias Gap = (steps: [JSONTree.Step], values: [JSONTree], mayStay: Bool)

  /// Every way to answer all that a dossier leaves open: absent facts, fields of elements, the channel and absent keys of
  /// listed documents (FORMAT §5).
  ///
  /// A fact that evidence asks for and no condition reads is missing where it is absent, as a paper is, and not unknown:
  /// that it stays away is a way of its own.
  ///
  /// - Parameters:
  ///   - dossier: the JSON text of the dossier.
  ///   - definition: the JSON text of its definition.
  ///   - limit: how many completions there may be.
  /// - Returns: the dossier, with so many of its gaps filled at random that the limit holds, and its completions.
  public mutating func completions(
    of dossier: String, for definition: String, limit: Int
  ) -> (dossier: String, completions: [String])? {
    guard var dossier = JSONTree(parsing: dossier) else { return nil }
    var gaps = Self.gaps(in: dossier, for: definition)
    while gaps.reduce(1, { $0 * ($1.values.count + ($1.mayStay ? 1 : 0)) }) > limit {
      let gap = gaps.remove(at: random.int(0...gaps.count - 1))
      dossier = dossier.setting(random.pick(gap.values), at: gap.steps)
    }
    var completions = [dossier]
    for gap in gaps {
      completions = completions.flatMap { made in
        gap.values.map { made.setting($0, at: gap.steps) } + (gap.mayStay ? [made] : [])
      }
    }
    return (dossier.compactText, completions.map(\.compactText))
  }

  private static func gaps(in dossier: JSONTree, for definition: String) -> [Gap] {
    var gaps: [Gap] = []
    if dossier["channel"] == nil { gaps.append(([.key("channel")], ["web", "sitio"], false)) }
    for fact in facts.members where dossier["facts"]?[fact.key] == nil {
      let isEvidenceAlone =
        definition.contains("\"data\": \"\(fact.key)\"")
        && definition.components(separatedBy: "\"\(fact.key)\"").count
          == definition.components(separatedBy: "\"data\": \"\(fact.key)\"").count + 1
      gaps.append(([.key("facts"), .key(fact.key)], FiniteDomain.values(of: fact.value), isEvidenceAlone))
    }
    for (index, element) in (dossier["facts"]?["l1"]?.elements ?? []).enumerated() where element["s"] == nil {
      gaps.append(([.key("facts"), .key("l1"), .index(index), .key("s")], [true, false], false))
    }
    for (index, document) in (dossier["documents"]?.elements ?? []).enumerated() {
      for (key, values) in FiniteDomain.keys where document[key] == nil {
        gaps.append(([.key("documents"), .index(index), .key(key)], values, false))
      }
    }
    return gaps
  }
}
