extension String {
  /// Whether two strings have the same Unicode scalars.
  ///
  /// `==` also takes canonically equivalent strings for equal (`é` and `e` with a combining accent); texts, keys
  /// and ids are equal only where their scalars are (FORMAT §2).
  package func hasSameScalars(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    // The copies cost nothing where the strings are native, as all but those of Objective-C are.
    var left = self
    var right = other
    return left.withUTF8 { left in right.withUTF8 { left.hasSameBytes(as: $0) } }
  }

  /// Whether the string's UTF-8 comes before that of another.
  func precedesInBytes(_ other: String) -> Bool {
    var left = self
    var right = other
    return left.withUTF8 { left in right.withUTF8 { left.lexicographicallyPrecedes($0) } }
  }

  /// What stands between the slashes of a path, without empty parts.
  var pathParts: [String] {
    utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }
}

extension Hasher {
  /// Feeds a string's Unicode scalars, so that only strings with the same scalars are alike.
  package mutating func combine(scalarsOf string: String) {
    var string = string
    string.withUTF8 { utf8 in
      combine(utf8.count)
      combine(bytes: UnsafeRawBufferPointer(utf8))
    }
  }
}
