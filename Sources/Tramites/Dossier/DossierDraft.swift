/// A dossier while it is changed: a tree in which each value knows where it was written.
///
/// All indices in paths are those of the dossier that the draft began with: appending moves nothing, and what is
/// removed only goes when the draft is concluded (FORMAT §9).
package struct DossierDraft: Sendable {
  /// A value.
  package struct Node: Sendable {
    package enum Content: Sendable {
      /// Anything without parts.
      case scalar(JSONTree)
      case array([Element])
      case object([Member])
    }

    package var content: Content
    /// Where the value was written; nil where a program made it.
    package var origin: JSONValue?
  }

  /// An element of a list.
  package struct Element: Sendable {
    package var node: Node
    /// Its index in the dossier that the draft began with; nil for one that came with a change.
    var index: Int?
    var isRemoved = false
  }

  /// A member of an object.
  package struct Member: Sendable {
    package let key: String
    /// Where the key was written; nil where a program made it.
    package let origin: JSONValue?
    package var node: Node
  }

  var root: Node
  /// The documents that selectors find, by their index.
  let documents: [(type: String?, subject: String?)]

  /// Begins with a dossier.
  package init(_ dossier: Node) {
    root = dossier
    root.number()
    var documents: [(type: String?, subject: String?)] = []
    if case .array(let elements) = root.member("documents")?.content {
      documents = elements.map { ($0.node.member("type")?.string, $0.node.member("of")?.string) }
    }
    self.documents = documents
  }

  /// The dossier without what was removed; its indices are its own.
  package func concluded() -> Node {
    var dossier = root
    dossier.dropRemoved()
    return dossier
  }
}

extension DossierDraft.Node {
  /// A tree that a program made.
  package init(_ tree: JSONTree) {
    switch tree {
    case .array(let elements):
      content = .array(elements.map { DossierDraft.Element(node: DossierDraft.Node($0)) })
    case .object(let members):
      content = .object(
        members.map { DossierDraft.Member(key: $0.key, origin: nil, node: DossierDraft.Node($0.value)) })
    default:
      content = .scalar(tree)
    }
  }

  /// A value of a file, with the places of all its parts.
  package init(_ value: JSONValue) {
    origin = value
    switch value.kind {
    case .array:
      content = .array(value.elements.map { DossierDraft.Element(node: DossierDraft.Node($0)) })
    case .object:
      content = .object(
        value.members.map { key, value in
          DossierDraft.Member(key: key.string ?? "", origin: key, node: DossierDraft.Node(value))
        })
    default:
      content = .scalar(JSONTree(value))
    }
  }

  /// What a dossier has at a path that does not exist yet.
  static func absent(origin: JSONValue?) -> Self { Self(content: .scalar(.null), origin: origin) }

  /// The tree without the places.
  package var tree: JSONTree {
    switch content {
    case .scalar(let tree): tree
    case .array(let elements): .array(elements.map(\.node.tree))
    case .object(let members): .object(members.map { JSONMember($0.key, $0.node.tree) })
    }
  }

  /// The places of all values and keys in the order in which a document of the tree has its nodes.
  package var origins: [JSONValue?] {
    var origins: [JSONValue?] = []
    collectOrigins(into: &origins)
    return origins
  }

  private func collectOrigins(into origins: inout [JSONValue?]) {
    origins.append(origin)
    switch content {
    case .scalar: break
    case .array(let elements):
      for element in elements { element.node.collectOrigins(into: &origins) }
    case .object(let members):
      for member in members {
        origins.append(member.origin)
        member.node.collectOrigins(into: &origins)
      }
    }
  }

  /// The value of a member; nil where there is none.
  func member(_ key: String) -> Self? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key.hasSameScalars(as: key) }?.node
  }

  var string: String? {
    if case .scalar(.string(let text)) = content { text } else { nil }
  }

  var isNull: Bool {
    if case .scalar(.null) = content { true } else { false }
  }

  /// How many lists and objects are inside one another, itself included.
  var depth: Int {
    switch content {
    case .scalar: 0
    case .array(let elements): 1 + (elements.lazy.map(\.node.depth).max() ?? 0)
    case .object(let members): 1 + (members.lazy.map(\.node.depth).max() ?? 0)
    }
  }

  /// Gives each element its index.
  fileprivate mutating func number() {
    switch content {
    case .scalar: break
    case .array(var elements):
      for index in elements.indices {
        elements[index].index = index
        elements[index].node.number()
      }
      content = .array(elements)
    case .object(var members):
      for index in members.indices { members[index].node.number() }
      content = .object(members)
    }
  }

  fileprivate mutating func dropRemoved() {
    switch content {
    case .scalar: break
    case .array(var elements):
      elements.removeAll(where: \.isRemoved)
      for index in elements.indices { elements[index].node.dropRemoved() }
      content = .array(elements)
    case .object(var members):
      for index in members.indices { members[index].node.dropRemoved() }
      content = .object(members)
    }
  }
}
