import Tramites

/// A place of a fixture at which mutants are made.
struct SchemaSite: Sendable {
  let file: FormatFile
  let fixture: String
  let path: [String]
  private(set) var mutations: Set<Mutation>

  enum Mutation {
    /// Another value stands in its place.
    case replacement
    /// Another value stands in its place, of a few that tell apart how values are read: another place has the same
    /// schema by reference.
    case briefReplacement
    /// A key goes, or one comes that no form has.
    case keys
    /// A key comes that the form has as well, or by which another form is chosen.
    case forms
    /// All words come that might be keys.
    case words
  }

  /// The places of all fixtures that differ in what the schemas say about them, or in the type of their value.
  static let all = Result {
    let schemas = try RepositoryFile.schemas()
    var choice = Choice()
    for file in FormatFile.allCases {
      for fixture in file.fixtures { try choice.add(fixture, file, schemas) }
    }
    return choice.concluded()
  }

  private struct Choice {
    private(set) var sites: [SchemaSite] = []
    private var replaced: Set<String> = []
    private var keyed: Set<String> = []
    /// The smallest object of each form, and the smallest with each key of it, as its number among the sites.
    private var smallest: [String: (site: Int, size: Int)] = [:]
    private var smallestWithKey: [String: (site: Int, size: Int)] = [:]

    mutating func add(_ fixture: String, _ file: FormatFile, _ schemas: SchemaSet) throws {
      let tree = try RepositoryFile.fixture(fixture)
      let schema = try schemas.schema(at: file.schemaName)
      let applied = SchemaValidation(of: tree, with: schema, keepsApplied: true).applied
      for path in tree.places where !path.contains(where: { $0.hasPrefix("x-") }) {
        guard let value = tree.value(at: path), let own = applied[path] else { continue }
        var mutations: Set<Mutation> = []
        let container = path.isEmpty ? own : applied[Array(path.dropLast())] ?? []
        if let mutation = replacement(of: value, own, in: container) { mutations.insert(mutation) }
        // The root of the largest fixtures takes its time, and has only more of the same.
        if case .object = value, !path.isEmpty || fixture == file.fixtures[0] || !file.isWrittenByAuthors {
          let forms = own.filter { !$0.inner.isEmpty }
          let name = forms.map(\.location).joined(separator: " ")
          if hasNewKey(value, forms, name) { mutations.insert(.keys) }
          let place = (site: sites.count, size: value.text.utf8.count)
          if smallest[name].map({ place.size < $0.size }) ?? true { smallest[name] = place }
          for key in Set(forms.flatMap(\.properties.keys)).intersection(value.keys) {
            let name = "\(name) \(key)"
            if smallestWithKey[name].map({ place.size < $0.size }) ?? true { smallestWithKey[name] = place }
          }
        }
        sites.append(SchemaSite(file: file, fixture: fixture, path: path, mutations: mutations))
      }
    }

    /// The sites at which there is something to do.
    func concluded() -> [SchemaSite] {
      var sites = sites
      for (site, _) in smallest.values { sites[site].mutations.formUnion([.forms, .words]) }
      for (site, _) in smallestWithKey.values { sites[site].mutations.insert(.forms) }
      return sites.filter { !$0.mutations.isEmpty }
    }

    /// Nil where another value is reached by the same part of a schema and has the same type.
    private mutating func replacement(of value: JSONTree, _ schemas: [Schema], in container: [Schema]) -> Mutation? {
      let parts = Set(container.flatMap(\.inner).map(\.location))
      let own = schemas.filter { parts.contains($0.location) }
      let parted = own.map(\.location) + [value.typeName]
      guard replaced.insert(parted.joined(separator: " ")).inserted else { return nil }
      let meant = own.map(\.meant.location) + [value.typeName, "by reference"]
      return replaced.insert(meant.joined(separator: " ")).inserted ? .replacement : .briefReplacement
    }

    /// Whether no other object of the same form has all these keys; names of the author's count as one.
    private mutating func hasNewKey(_ object: JSONTree, _ forms: [Schema], _ name: String) -> Bool {
      let known = forms.reduce(into: Set<String>()) { $0.formUnion($1.properties.keys) }
      var isNew = false
      for key in object.keys where keyed.insert("\(name) \(known.contains(key) ? key : "")").inserted { isNew = true }
      return isNew || keyed.insert(name).inserted
    }
  }
}
