/// A JSON value as it was written: numbers keep their text, objects keep their order.
enum JSONTree: Sendable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONTree])
  case object([Member])

  /// A key of an object with its value.
  struct Member: Sendable {
    var key: String
    var value: JSONTree

    init(_ key: String, _ value: JSONTree) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONTree {
  /// The value of a key, or nil where this is no object or has no such key. Setting nil removes the key.
  subscript(key: String) -> JSONTree? {
    get {
      // A loop, because most of what an unoptimised test does is to look keys up.
      guard case .object(let members) = self else { return nil }
      for member in members where sameText(member.key, key) { return member.value }
      return nil
    }
    set {
      var members = members
      let index = members.firstIndex { sameText($0.key, key) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key, value))
      case (nil, nil): return
      }
      self = .object(members)
    }
  }

  /// The members of an object; empty for anything else.
  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The elements of an array; empty for anything else.
  var elements: [JSONTree] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The text of a string; nil for anything else.
  var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The whole number that this writes; nil for anything else.
  var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// Whether this is `null`.
  var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// Whether this is `true`.
  var isTrue: Bool {
    if case .boolean(true) = self { true } else { false }
  }

  /// The strings of `"a"` or of `["a", "b"]`: many keys of the format take one or several.
  var oneOrSeveralTexts: [String] {
    if let text { [text] } else { elements.compactMap(\.text) }
  }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .number(String(value)) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSONTree: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSONTree)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

/// Whether two texts have the same Unicode scalars (Swift's `==` also equates canonically equivalent ones).
func sameText(_ a: String, _ b: String) -> Bool {
  // Most texts differ, and `==` finds that out soonest; of those that are equal most have nothing but ASCII.
  guard a == b else { return false }
  let count = a.utf8.count
  return count == b.utf8.count && (a.unicodeScalars.count == count || a.unicodeScalars.elementsEqual(b.unicodeScalars))
}
