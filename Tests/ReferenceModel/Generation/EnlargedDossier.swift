/// A dossier whose every list has its elements several times, and whose every document is there as often.
public enum EnlargedDossier {
  /// Enlarges a dossier.
  ///
  /// - Parameters:
  ///   - dossier: the dossier, as JSON text.
  ///   - times: how often each element and each document is there; a document of an element is there for each copy of
  ///     that.
  /// - Returns: the JSON text; the same where it is no JSON.
  public static func text(_ dossier: String, times: Int) -> String {
    guard var tree = JSONTree(parsing: dossier) else { return dossier }
    let facts = tree["facts"] ?? [:]
    if let documents = tree["documents"]?.elements {
      tree["documents"] = .array(
        (0..<times).flatMap { copy in documents.map { $0.moved(toCopy: copy, facts) } })
    }
    tree["facts"] = facts.repeated(times)
    return tree.text()
  }
}

extension JSONTree {
  /// Lists with their elements several times.
  fileprivate func repeated(_ times: Int) -> JSONTree {
    switch self {
    case .object(let members): .object(members.map { Member($0.key, $0.value.repeated(times)) })
    case .array(let elements): .array((0..<times).flatMap { _ in elements })
    default: self
    }
  }

  /// A document for the same element of a further copy of the list.
  fileprivate func moved(toCopy copy: Int, _ facts: JSONTree) -> JSONTree {
    guard let subject = self["of"]?.text, let open = subject.firstIndex(of: "["),
      let close = subject.firstIndex(of: "]"), let row = Int(subject[subject.index(after: open)..<close])
    else { return self }
    let list = subject[..<open].split(separator: ".").reduce(facts) { $0[String($1)] ?? [:] }
    var moved = self
    moved["of"] = .string("\(subject[...open])\(row + copy * list.elements.count)\(subject[close...])")
    return moved
  }
}
