/// Values for facts that a repair gives, tried until they are valid.
public struct GivenValues {
  private let definition: JSONTree
  private let dossier: JSONTree
  private var random: SplitMix64

  /// Values for a dossier of a definition, both as JSON texts; nil where one is none.
  public init?(definition: String, dossier: String, seed: UInt64) {
    guard let definition = JSONTree(parsing: definition), let dossier = JSONTree(parsing: dossier) else { return nil }
    self.definition = definition
    self.dossier = dossier
    random = SplitMix64(seed: seed)
  }

  /// A value for a scalar fact, as JSON text; nil where none is found that is not none or blank.
  public mutating func value(of path: String) -> String? {
    let declaration = declaration(of: path)
    for _ in 0..<20 {
      var maker = DossierGenerator(
        definition: definition, random: random, profile: .init(presence: 100, goodness: 100))
      let value = maker.value(of: declaration)
      random = maker.random
      let isBlank = value.text?.unicodeScalars.allSatisfy(\.properties.isWhitespace) ?? false
      if !value.isNull, !isBlank { return value.compactText }
    }
    return nil
  }

  private func declaration(of path: String) -> JSONTree {
    let judge = Judge(definition: definition, dossier: dossier)
    var fields = definition["facts"]?.members ?? []
    var found: JSONTree = [:]
    for case .key(let name) in JSONTree.steps(toFact: path).dropFirst() {
      found = fields.first { sameText($0.key, name) }?.value ?? [:]
      fields = judge.fields(of: found)
    }
    return found
  }

  /// Whether the facts of a dossier, as JSON text, are valid where they are asked for.
  public func areValid(_ paths: [String], in dossier: String) -> Bool {
    guard let dossier = JSONTree(parsing: dossier) else { return false }
    let judge = Judge(definition: definition, dossier: dossier)
    return judge.leaves().allSatisfy { leaf in
      (leaf.evidence["data"]?.oneOrSeveralTexts ?? []).map { judge.place($0, leaf.scope) }
        .filter { paths.contains($0.path) }.allSatisfy { judge.data($0, atLeast: 0).status == .satisfied }
    }
  }
}
