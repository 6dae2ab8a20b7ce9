extension Dossier {
  /// The dossier without an element of a list: its documents go with it, and those of later elements are renumbered.
  ///
  /// - Parameter element: the path of the element, `dependientes[0]`.
  /// - Returns: a changed copy.
  /// - Throws: `DossierPathError` where there is no such element.
  /// - Complexity: O(*n*) in the size of the dossier.
  public func omitting(_ element: DossierPath) throws(DossierPathError) -> Dossier {
    let rest = try removing(element)
    guard case .index(let index)? = element.steps.last else { return rest }
    let list = DossierPath(steps: element.steps.dropLast()).description
    guard case .object(var members) = rest.tree,
      let place = members.firstIndex(where: { $0.key == "documents" }),
      case .array(let documents) = members[place].value
    else { return rest }
    let kept = documents.compactMap { $0.without(element: index, of: list) }
    members[place] = JSONMember("documents", .array(kept))
    return Dossier(tree: .object(members), problems: problems)
  }
}

extension JSONTree {
  /// A document once an element of a list is gone; nil where it was for that element.
  fileprivate func without(element: Int, of list: String) -> JSONTree? {
    guard case .object(var members) = self, let place = members.firstIndex(where: { $0.key == "of" }),
      case .string(let subject) = members[place].value, subject.hasPrefix(list + "["),
      let end = subject.firstIndex(of: "]"),
      let index = Int(subject[subject.index(subject.startIndex, offsetBy: list.count + 1)..<end])
    else { return self }
    if index == element { return nil }
    guard index > element else { return self }
    members[place] = JSONMember("of", .string("\(list)[\(index - 1)]\(subject[subject.index(after: end)...])"))
    return .object(members)
  }
}
