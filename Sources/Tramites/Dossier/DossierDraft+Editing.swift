extension DossierDraft {
  /// Puts a value at a path; groups on the way are created, and `[+]` appends, each element where the value is a list.
  ///
  /// - Parameters:
  ///   - path: where.
  ///   - value: what.
  ///   - origin: where the path was written, the place of what has to be created on the way.
  /// - Throws: what the path does not fit; the draft may then hold a part of the change.
  package mutating func set(_ path: DossierPath, to value: Node, origin: JSONValue? = nil) throws(DossierPathError) {
    let route = try DossierRoute(path, documents: documents)
    // The steps lead from the outermost object, each into one more.
    guard route.steps.count + value.depth <= DossierRoute.maximumDepth else { throw route.tooDeep }
    try root.set(value, route, at: 0, origin: origin)
  }

  /// Takes away what stands at a path.
  ///
  /// - Parameter path: of what is to go; it must be there.
  /// - Throws: what the path does not fit; the draft is then unchanged.
  package mutating func remove(_ path: DossierPath) throws(DossierPathError) {
    let route = try DossierRoute(path, documents: documents)
    if path.steps.last == .append { throw route.nothingToRemove }
    try root.remove(route, at: 0)
  }
}

extension DossierDraft.Node {
  fileprivate mutating func set(_ value: Self, _ route: DossierRoute, at position: Int, origin: JSONValue?)
    throws(DossierPathError)
  {
    guard position < route.steps.count else {
      self = value
      return
    }
    // A group or list that was none, or was not there, comes into being with the change.
    if isNull { self.origin = origin }
    switch route.steps[position] {
    case .name(let name):
      var members = try members(route, at: position)
      if let index = members.firstIndex(where: { $0.key.hasSameScalars(as: name) }) {
        try members[index].node.set(value, route, at: position + 1, origin: origin)
      } else {
        var node = Self.absent(origin: origin)
        try node.set(value, route, at: position + 1, origin: origin)
        members.append(DossierDraft.Member(key: name, origin: origin, node: node))
      }
      content = .object(members)
    case .index(let index):
      var elements = try elements(route, at: position)
      guard let found = elements.firstIndex(where: { $0.index == index && !$0.isRemoved }) else {
        throw route.noElement(index, at: position, among: elements)
      }
      try elements[found].node.set(value, route, at: position + 1, origin: origin)
      content = .array(elements)
    case .append:
      var elements = try elements(route, at: position)
      if case .array(let values) = value.content { elements += values } else { elements.append(.init(node: value)) }
      content = .array(elements)
    case .document:
      throw route.wrongKind(at: position)
    }
  }

  fileprivate mutating func remove(_ route: DossierRoute, at position: Int) throws(DossierPathError) {
    let isLast = position == route.steps.count - 1
    switch route.steps[position] {
    case .name(let name):
      var members = try members(route, at: position)
      guard let index = members.firstIndex(where: { $0.key.hasSameScalars(as: name) }) else {
        throw route.nothing(at: position, among: members.map(\.key))
      }
      if isLast {
        members.remove(at: index)
      } else {
        try members[index].node.remove(route, at: position + 1)
      }
      content = .object(members)
    case .index(let index):
      var elements = try elements(route, at: position)
      guard let found = elements.firstIndex(where: { $0.index == index && !$0.isRemoved }) else {
        throw route.noElement(index, at: position, among: elements)
      }
      if isLast {
        elements[found].isRemoved = true
      } else {
        try elements[found].node.remove(route, at: position + 1)
      }
      content = .array(elements)
    case .append, .document:
      throw route.wrongKind(at: position)
    }
  }

  private func members(_ route: DossierRoute, at position: Int) throws(DossierPathError) -> [DossierDraft.Member] {
    switch content {
    case .object(let members): return members
    case .scalar(.null): return []
    default: throw route.wrongKind(at: position)
    }
  }

  private func elements(_ route: DossierRoute, at position: Int) throws(DossierPathError) -> [DossierDraft.Element] {
    switch content {
    case .array(let elements): return elements
    case .scalar(.null): return []
    default: throw route.wrongKind(at: position)
    }
  }
}
