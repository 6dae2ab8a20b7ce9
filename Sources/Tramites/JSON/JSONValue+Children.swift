extension JSONValue {
  /// The members in the order of the text, repeated keys included; empty where the value is no object.
  package var members: JSONMembers {
    JSONMembers(of: self)
  }

  /// The elements in the order of the text; empty where the value is no array.
  package var elements: JSONElements {
    JSONElements(of: self)
  }

  /// The value of the first member with a key; `nil` where there is none or the value is no object.
  ///
  /// - Complexity: O(*members*)
  package subscript(key: String) -> JSONValue? {
    let node = node
    guard node.kind == .object else { return nil }
    var key = key
    return key.withUTF8 { utf8 in
      var index = self.index + 1
      while index < Int(node.next) {
        if JSONValue(document: document, index: index).stringEquals(utf8) {
          return JSONValue(document: document, index: index + 1)
        }
        index = Int(document.tape[index + 1].next)
      }
      return nil
    }
  }

  /// An element; `nil` where there is none or the value is no array.
  ///
  /// - Complexity: O(*index*)
  package subscript(index: Int) -> JSONValue? {
    let node = node
    guard node.kind == .array, index >= 0, index < Int(node.count) else { return nil }
    var child = self.index + 1
    for _ in 0..<index {
      child = Int(document.tape[child].next)
    }
    return JSONValue(document: document, index: child)
  }
}

/// The members of an object, each as the string that is its key and the value.
package struct JSONMembers: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var index: Int
  private let end: Int

  fileprivate init(of value: JSONValue) {
    let node = value.node
    document = value.document
    index = value.index + 1
    end = node.kind == .object ? Int(node.next) : index
  }

  package mutating func next() -> (key: JSONValue, value: JSONValue)? {
    guard index < end else { return nil }
    let member = (
      key: JSONValue(document: document, index: index),
      value: JSONValue(document: document, index: index + 1)
    )
    index = Int(member.value.node.next)
    return member
  }
}

/// The elements of an array.
package struct JSONElements: Sequence, IteratorProtocol, Sendable {
  private let document: JSONDocument
  private var index: Int
  private let end: Int

  fileprivate init(of value: JSONValue) {
    let node = value.node
    document = value.document
    index = value.index + 1
    end = node.kind == .array ? Int(node.next) : index
  }

  package mutating func next() -> JSONValue? {
    guard index < end else { return nil }
    let element = JSONValue(document: document, index: index)
    index = Int(element.node.next)
    return element
  }
}
