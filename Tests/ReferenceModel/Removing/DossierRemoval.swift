/// A dossier without one of its parts.
public struct DossierRemoval: Sendable {
  /// What was taken away, as far as FORMAT says other things of it.
  public enum Kind: String, Sendable, CaseIterable {
    /// A fact, group, list or field, the channel, or a key of a document: what is left out is unknown.
    case answer
    /// A document, or all of them: the list of documents is complete.
    case paper
    /// A content or an endorser of a document: where given, they are complete.
    case part
    /// An element of a list of facts, with the documents for it: what is asked for each element is not asked for it.
    case element
    /// The procedure's id or the day.
    case head
    /// Nothing was taken away, but a value became what no fact or key can be.
    case unreadable
  }

  /// What was taken away.
  public let kind: Kind
  /// Where it was.
  public let path: String
  /// The dossier without it.
  public let dossier: String

  /// Every dossier that lacks one part of this one.
  public static func all(of dossier: String) -> [DossierRemoval] {
    guard let tree = JSONTree(parsing: dossier) else { return [] }
    var removals: [DossierRemoval] = []
    func add(_ kind: Kind, _ steps: [JSONTree.Step], _ changed: JSONTree) {
      let path = steps.reduce("") { path, step in
        switch step {
        case .key(let key): path + "/" + key
        case .index(let index): path + "/\(index)"
        }
      }
      removals.append(DossierRemoval(kind: kind, path: path, dossier: changed.compactText))
    }
    for key in ["procedure", "submittedOn"] { add(.head, [.key(key)], tree.removing([.key(key)])) }
    for place in tree.places(from: []) {
      guard let kind = kind(of: place, in: tree) else { continue }
      let changed = kind == .element ? tree.removingElement(place) : tree.removing(place)
      add(kind, place, changed)
      add(.unreadable, place, tree.setting([[]], at: place))
    }
    return removals
  }

  private static func kind(of steps: [JSONTree.Step], in tree: JSONTree) -> Kind? {
    if steps.contains(where: { if case .key(let key) = $0 { key.hasPrefix("x-") } else { false } }) { return nil }
    guard case .key(let root) = steps[0] else { return nil }
    switch (root, steps.last) {
    case ("channel", _): return .answer
    case ("facts", .index): return .element
    case ("facts", _): return .answer
    case ("documents", .key("documents")): return .paper
    case ("documents", .index): return steps.count == 2 ? .paper : .part
    // Without its type a document is none, and the host's reference is nothing that anybody judges.
    case ("documents", .key("type")), ("documents", .key("id")): return nil
    case ("documents", _): return .answer
    default: return nil
    }
  }
}

extension JSONTree {
  /// The places of everything inside.
  fileprivate func places(from steps: [Step]) -> [[Step]] {
    let inner: [(Step, JSONTree)] =
      members.map { (.key($0.key), $0.value) } + elements.enumerated().map { (.index($0), $1) }
    return inner.flatMap { step, value in [steps + [step]] + value.places(from: steps + [step]) }
  }

  fileprivate func removing(_ steps: [Step]) -> JSONTree {
    guard let last = steps.last, var holder = value(at: steps.dropLast()) else { return self }
    switch last {
    case .key(let key): holder[key] = nil
    case .index(let index):
      var elements = holder.elements
      elements.remove(at: index)
      holder = .array(elements)
    }
    return setting(holder, at: steps.dropLast())
  }

  /// Without an element of a list of facts: the documents for it go with it, and those for later ones keep theirs.
  fileprivate func removingElement(_ steps: [Step]) -> JSONTree {
    guard case .index(let gone)? = steps.last else { return self }
    let list = steps.dropFirst().dropLast().map { step in if case .key(let key) = step { key } else { "" } }
      .joined(separator: ".")
    var result = removing(steps)
    let documents = (self["documents"]?.elements ?? []).compactMap { document -> JSONTree? in
      guard let subject = document["of"]?.text, subject.hasPrefix(list + "[") else { return document }
      let rest = subject.dropFirst(list.count + 1)
      guard let index = Int(rest.prefix { $0 != "]" }), index >= gone else { return document }
      if index == gone { return nil }
      var document = document
      document["of"] = .string("\(list)[\(index - 1)" + rest.drop { $0 != "]" })
      return document
    }
    if !documents.isEmpty || self["documents"] != nil { result["documents"] = .array(documents) }
    return result
  }
}

/// A definition in which a parameter has no value on any day of a dossier.
public struct ParameterRemoval: Sendable {
  /// The parameter.
  public let parameter: String
  /// The definition with it.
  public let definition: String

  /// A definition for each parameter that lacks its values.
  public static func all(of definition: String) -> [ParameterRemoval] {
    guard let tree = JSONTree(parsing: definition) else { return [] }
    return (tree["parameters"]?.members ?? []).map { parameter in
      let values = (parameter.value["values"]?.elements ?? []).map { value in
        var value = value
        value["from"] = nil
        value["until"] = "0001-01-01"
        return value
      }
      let changed = tree.setting(.array(values), at: [.key("parameters"), .key(parameter.key), .key("values")])
      return ParameterRemoval(parameter: parameter.key, definition: changed.compactText)
    }
  }
}
