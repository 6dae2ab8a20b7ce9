extension String {
  /// Whether there is nothing but white space, which reads as left out.
  var isBlank: Bool {
    // Nearly all texts begin with something visible.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}

extension String? {
  /// Whether a text is given.
  var isGiven: Bool {
    if let self { !self.isBlank } else { false }
  }
}
