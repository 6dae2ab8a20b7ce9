/// What a procedure can know from the dossier of another one: the facts of the same name whose values fit.
struct KnownFacts {
  private let procedure: Procedure

  init(_ procedure: Procedure) { self.procedure = procedure }

  private var program: Program { procedure.storage.program }

  /// A dossier of the procedure with what is known, and no documents.
  ///
  /// - Parameters:
  ///   - dossier: the dossier of another procedure.
  ///   - rows: the elements to keep of each list, by their index; all of a list that is not named.
  func dossier(from dossier: Dossier, rows: [String: [Int]]) -> Dossier {
    var members = [JSONMember("procedure", .string(procedure.id.rawValue))]
    if let facts = dossier.tree["facts"] {
      members.append(JSONMember("facts", object(facts, parent: nil, path: "", rows)))
    }
    return Dossier(tree: .object(members))
  }

  private func object(_ tree: JSONTree, parent: Int?, path: String, _ rows: [String: [Int]]) -> JSONTree {
    guard case .object(let members) = tree else { return .object([]) }
    return .object(
      members.compactMap { member in
        guard let node = program.vocabulary.child(of: parent, named: member.key), node != Vocabulary.submission else {
          return nil
        }
        return value(member.value, node, path: path.isEmpty ? member.key : "\(path).\(member.key)", rows)
          .map { JSONMember(member.key, $0) }
      })
  }

  /// The value as the fact takes it; nil for one that does not fit.
  private func value(_ tree: JSONTree, _ node: Int, path: String, _ rows: [String: [Int]]) -> JSONTree? {
    let info = program.vocabulary.nodes[node]
    guard !info.isCalculated else { return nil }
    if case .null = tree { return info.declaration.mayBeNone ? tree : nil }
    switch (info.declaration.kind, tree) {
    case (.boolean, .boolean), (.text, .string), (.decimal, .number): return tree
    case (.integer, .number(let text)): return Int64(text) == nil ? nil : tree
    case (.date, .string(let text)): return CivilDate(text) == nil ? nil : tree
    case (.choice(let options), .string(let id)): return options.contains { $0.id.rawValue == id } ? tree : nil
    case (.group, .object): return object(tree, parent: node, path: path, rows)
    case (.list, .array(let elements)):
      let kept = rows[path].map { $0.filter { elements.indices.contains($0) }.map { elements[$0] } } ?? elements
      return .array(kept.map { object($0, parent: node, path: path, rows) })
    default: return nil
    }
  }
}
