/// A JSON value that stands by itself, without a text behind it.
///
///     let tree: JSONTree = ["format": 1, "lists": [true, nil]]
package enum JSONTree: Sendable {
  case null
  case boolean(Bool)
  /// A number as written, so that none loses a digit.
  case number(String)
  case string(String)
  case array([JSONTree])
  /// An object's members in order.
  case object([JSONMember])
}

/// A member of an object.
package struct JSONMember: Sendable {
  package var key: String
  package var value: JSONTree

  package init(_ key: String, _ value: JSONTree) {
    self.key = key
    self.value = value
  }
}

extension JSONTree {
  /// Copies a value out of its document.
  package init(_ value: JSONValue) {
    switch value.kind {
    case .null: self = .null
    case .boolean: self = .boolean(value.boolean ?? false)
    case .number: self = .number(value.numberText ?? "")
    case .string: self = .string(value.string ?? "")
    case .array:
      var elements: [JSONTree] = []
      elements.reserveCapacity(value.count)
      for element in value.elements {
        elements.append(JSONTree(element))
      }
      self = .array(elements)
    case .object:
      var members: [JSONMember] = []
      members.reserveCapacity(value.count)
      for (key, value) in value.members {
        members.append(JSONMember(key.string ?? "", JSONTree(value)))
      }
      self = .object(members)
    }
  }

  /// A number without point and exponent.
  package static func integer(_ value: some BinaryInteger) -> JSONTree {
    .number(String(value))
  }

  /// The value of the first member with a key; `nil` where there is none or the value is no object.
  package subscript(key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.hasSameScalars(as: key) }?.value
  }

  /// An element; `nil` where there is none or the value is no array.
  package subscript(index: Int) -> JSONTree? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The tree as JSON text.
  package func bytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.write(self)
    return writer.bytes
  }
}

extension JSONTree: Equatable {
  /// Whether two trees are written alike: members in the same order, numbers with the same digits, strings and keys
  /// with the same Unicode scalars.
  package static func == (left: JSONTree, right: JSONTree) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left.hasSameScalars(as: right)
    case (.string(let left), .string(let right)): left.hasSameScalars(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension JSONMember: Equatable {
  package static func == (left: JSONMember, right: JSONMember) -> Bool {
    left.key.hasSameScalars(as: right.key) && left.value == right.value
  }
}
