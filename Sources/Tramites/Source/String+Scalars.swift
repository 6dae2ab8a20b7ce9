extension String {
  /// Whether two strings have the same Unicode scalars.
  ///
  /// `==` also takes canonically equivalent strings for equal (`é` and `e` with a combining accent); texts, keys
  /// and ids are equal only where their scalars are (FORMAT §2).
  package func hasSameScalars(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
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
