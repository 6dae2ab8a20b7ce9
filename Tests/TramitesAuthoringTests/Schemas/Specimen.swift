import Tramites

/// A place of a fixture, in a file that has little else.
struct Specimen {
  let tree: JSONTree
  let path: [String]
  /// The schemas that the value at the place is compared with.
  let schemas: [Schema]
  /// How much of the path leads to the entry of a list, or of an object with names of the author's, of which there can
  /// be any number side by side; nil where the place lies in none.
  let entry: Int?

  var value: JSONTree { tree.value(at: path) ?? .null }
}

/// Takes specimens from one fixture: leaves out what stands beside a place as long as the schema accepts the rest.
struct SpecimenCutter {
  private let file: FormatFile
  private let schema: Schema
  private let applied: [[String]: [Schema]]
  private var known: [[String]: (tree: JSONTree, path: [String])]

  init(_ fixture: String, _ file: FormatFile, _ schema: Schema) throws {
    let tree = try RepositoryFile.fixture(fixture)
    (self.file, self.schema) = (file, schema)
    applied = SchemaValidation(of: tree, with: schema, keepsApplied: true).applied
    known = [[]: (tree, [])]
  }

  mutating func specimen(at place: [String]) -> Specimen {
    let (tree, path) = cut(place)
    let entry = path.indices.first { index in
      if tree.value(at: path[..<index])?.isArray ?? false { return file != .procedureCase }
      return file.isWrittenByAuthors && (applied[Array(place[..<index])] ?? []).allSatisfy(\.properties.isEmpty)
    }
    return Specimen(tree: tree, path: path, schemas: applied[place] ?? [], entry: entry.map { $0 + 1 })
  }

  private mutating func cut(_ place: [String]) -> (tree: JSONTree, path: [String]) {
    if let known = known[place] { return known }
    let outer = cut(place.dropLast())
    let whole = (tree: outer.tree, path: outer.path + place.suffix(1))
    let required = Set((applied[Array(place.dropLast())] ?? []).flatMap(\.required))
    let result = alone(whole.tree, whole.path, with: []) ?? alone(whole.tree, whole.path, with: required) ?? whole
    known[place] = result
    return result
  }

  /// The file with hardly anything beside the value at a place; nil where that is not accepted.
  private func alone(_ tree: JSONTree, _ path: [String], with required: Set<String>) -> (
    tree: JSONTree, path: [String]
  )? {
    let place = path.dropLast()
    guard let token = path.last, let value = tree.value(at: path), let container = tree.value(at: place) else {
      return nil
    }
    let rest: JSONTree
    if case .object(let members) = container {
      let others =
        place.isEmpty
        ? companions(of: token, value, among: members)
        : members.filter { required.contains($0.key) && $0.key != token }
      rest = .object(others + [JSONMember(token, value)])
    } else {
      rest = [value]
    }
    let reduced = tree.replacing(place, with: rest)
    guard SchemaValidation(of: reduced, with: schema).problems.isEmpty else { return nil }
    return (reduced, container.isArray ? place + ["0"] : path)
  }

  /// What a file cannot do without.
  private func companions(of token: String, _ value: JSONTree, among members: [JSONMember]) -> [JSONMember] {
    var keys: Set<String> =
      switch file {
      case .definition: ["format", "id", "title", "facts", "channels", "requirements"]
      case .library: ["format", "library"]
      case .dossier: ["procedure", "submittedOn", "channel"]
      case .procedureCase: ["dossier", "base", "expect"]
      }
    // What `use` takes from a library is read with the rest of the entry.
    if value.places.contains(where: { $0.last == "use" }) { keys.insert("imports") }
    return members.filter { keys.contains($0.key) && $0.key != token }.map { member in
      guard file == .definition else { return member }
      return switch member.key {
      case "facts": JSONMember(member.key, .object([]))
      case "channels", "requirements": JSONMember(member.key, .array([]))
      default: member
      }
    }
  }
}
