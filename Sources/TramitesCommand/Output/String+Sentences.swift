extension [String] {
  /// The texts as a list in a sentence: `lunes, martes y sábado`.
  ///
  /// - Parameter conjunction: the word before the last one.
  func listed(with conjunction: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension String {
  /// The text with a capital at its beginning and a full stop at its end.
  var asSentence: String { capitalizingFirst.endingSentence }

  /// The text with a full stop, unless it ends as a sentence does.
  var endingSentence: String {
    guard let last else { return self }
    return ".!?:…".contains(last) ? self : self + "."
  }

  /// The text without the full stop at its end.
  var withoutFullStop: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }

  /// The text with a capital at its beginning.
  var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with its first letter small, unless more capitals follow (`RUC`, `ACEPTO TÉRMINOS`).
  var loweringFirst: String {
    guard let second = dropFirst().first, !second.isUppercase else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
