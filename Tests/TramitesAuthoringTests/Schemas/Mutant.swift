import Tramites

/// What was made of a value.
struct Mutant {
  let change: String
  let value: JSONTree
  /// Whether keys were added to see which of them are known.
  var addsWords = false
}

extension Specimen {
  /// The mutants that are made at the place, those together that may stand side by side.
  func mutants(_ mutations: Set<SchemaSite.Mutation>, _ vocabulary: Vocabulary) -> [[Mutant]] {
    var groups: [[Mutant]] = []
    if mutations.contains(.replacement) { groups.append(replacements(vocabulary)) }
    if mutations.contains(.briefReplacement) { groups.append(value.fewReplacements.map { Mutant($0) }) }
    if mutations.contains(.keys) {
      let without = value.keys.map { Mutant(change: "lacks \($0)", value: value.replacing([$0], with: nil)) }
      groups.append(without + [adding("zzz", 1), adding("x-nota", [nil])])
    }
    let choosers = Set(schemas.flatMap(\.choosers))
    if mutations.contains(.forms) {
      let own = schemas.reduce(into: [:]) { $0.merge($1.properties) { first, _ in first } }
      let keys = choosers.union(own.keys).subtracting(value.keys).sorted()
      groups.append(keys.compactMap { key in vocabulary.sample(of: key, own[key]).map { adding(key, $0) } })
    }
    if mutations.contains(.words) {
      let hasKeys = schemas.contains { !$0.properties.isEmpty }
      let words = (hasKeys ? vocabulary.words : vocabulary.names).filter {
        !value.keys.contains($0) && !choosers.contains($0)
      }
      groups += stride(from: 0, to: words.count, by: 40).map { [adding(words[$0..<min($0 + 40, words.count)])] }
    }
    return groups.filter { !$0.isEmpty }
  }

  private func replacements(_ vocabulary: Vocabulary) -> [Mutant] {
    let plain = value.replacements
    let named = schemas.flatMap(\.enumeration).filter { $0 != value && !plain.contains($0) }
    var mutants = (plain + named).map { Mutant($0) }
    if case .array(let elements) = value {
      let samples = schemas.compactMap(\.element).compactMap { vocabulary.sample(of: "", $0) }
      mutants += samples.map { Mutant(change: "has one more: \($0.text)", value: .array(elements + [$0])) }
    }
    return mutants
  }

  private func adding(_ key: String, _ value: JSONTree) -> Mutant {
    Mutant(change: "has \(key): \(value.text)", value: .object([JSONMember(key, value)] + self.value.members))
  }

  /// Few words at once: finding the line of a problem takes the longer the farther it is from the beginning.
  private func adding(_ words: ArraySlice<String>) -> Mutant {
    let members = words.map { JSONMember($0, "x") } + value.members
    return Mutant(
      change: "has the keys \(words.first ?? "") to \(words.last ?? "")", value: .object(members), addsWords: true)
  }
}

extension Mutant {
  fileprivate init(_ value: JSONTree) {
    self.init(change: "is \(value.text)", value: value)
  }
}

extension Schema {
  /// The keys by whose presence the schema chooses what else holds.
  fileprivate var choosers: [String] {
    keywords.flatMap { keyword -> [String] in
      if case .conditional(let condition, _, _) = keyword { condition.mentioned } else { [] }
    }
  }

  private var mentioned: [String] {
    let inParts = keywords.flatMap { keyword -> [String] in
      switch keyword {
      case .anyOf(let parts), .allOf(let parts): parts.flatMap(\.mentioned)
      case .not(let part): part.mentioned
      default: []
      }
    }
    return required + inParts
  }

  /// What the elements of a list have to meet.
  fileprivate var element: Schema? {
    for case .items(let schema) in keywords { return schema }
    return nil
  }

  fileprivate var enumeration: [JSONTree] {
    keywords.flatMap { if case .enumeration(let values) = $0 { values } else { [] as [JSONTree] } }
  }
}
