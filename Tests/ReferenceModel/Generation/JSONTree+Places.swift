extension JSONTree {
  /// A step into a JSON value.
  enum Step: Equatable {
    case key(String)
    case index(Int)
  }

  /// The value at a place; nil where there is none.
  func value(at steps: [Step]) -> JSONTree? {
    guard let first = steps.first else { return self }
    let next: JSONTree? =
      switch first {
      case .key(let key): self[key]
      case .index(let index): elements.indices.contains(index) ? elements[index] : nil
      }
    return next?.value(at: Array(steps.dropFirst()))
  }

  /// This value with another at a place; objects on the way are created.
  func setting(_ value: JSONTree, at steps: [Step]) -> JSONTree {
    guard let first = steps.first else { return value }
    let rest = Array(steps.dropFirst())
    switch first {
    case .key(let key):
      var copy = self
      copy[key] = (self[key] ?? [:]).setting(value, at: rest)
      return copy
    case .index(let index):
      var elements = elements
      guard elements.indices.contains(index) else { return self }
      elements[index] = elements[index].setting(value, at: rest)
      return .array(elements)
    }
  }

  /// Every value inside this one, itself included.
  var everything: [JSONTree] {
    var found: [JSONTree] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [JSONTree]) {
    found.append(self)
    for element in elements { element.collect(into: &found) }
    for member in members { member.value.collect(into: &found) }
  }

  static func strings(_ texts: [String]) -> JSONTree { .array(texts.map(JSONTree.string)) }
}
