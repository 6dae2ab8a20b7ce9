extension JSONTree {
  /// The value at the end of some steps; nil where there is none.
  func value(at steps: ArraySlice<DossierPath.Step>) -> JSONTree? {
    guard let step = steps.first else { return self }
    switch step {
    case .name(let name): return self[name]?.value(at: steps.dropFirst())
    case .index(let index): return self[index]?.value(at: steps.dropFirst())
    case .append, .document: return nil
    }
  }

  /// The tree with a value at the end of some steps; groups on the way come into being, and a list may get one element
  /// at its end.
  ///
  /// - Returns: nil where what is on the way has no such part.
  func setting(_ value: JSONTree, at steps: ArraySlice<DossierPath.Step>) -> JSONTree? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch (step, self) {
    case (.name(let name), .object(var members)):
      let index = members.firstIndex { $0.key.hasSameScalars(as: name) }
      let old: JSONTree
      if let index {
        old = members[index].value
      } else {
        // Into a list that is not there only its first element leads.
        old = if case .index? = rest.first { .array([]) } else { .object([]) }
      }
      guard let new = old.setting(value, at: rest) else { return nil }
      if let index { members[index].value = new } else { members.append(JSONMember(name, new)) }
      return .object(members)
    case (.index(let index), .array(var elements)):
      if index == elements.count, rest.isEmpty { return .array(elements + [value]) }
      guard elements.indices.contains(index), let new = elements[index].setting(value, at: rest) else { return nil }
      elements[index] = new
      return .array(elements)
    default: return nil
    }
  }
}
