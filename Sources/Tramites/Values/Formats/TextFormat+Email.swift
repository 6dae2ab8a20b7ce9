extension TextFormat {
  /// `email`: one `@`, a name before it, and after it a host of two labels or more; no white space (FORMAT §2).
  ///
  /// Deliberately no more: what an address may look like, only its host knows.
  public static let email = TextFormat(
    name: "email", titleES: "una dirección de correo electrónico, como nombre@ejemplo.com",
    titleEN: "an email address such as name@example.com", isSatisfied: isEmail)

  private static func isEmail(_ text: String) -> Bool {
    var isInHost = false
    var dots = 0
    // A name, and each label of the host, must have a character before its end.
    var isEmpty = true
    for scalar in text.unicodeScalars {
      if scalar == "@" {
        guard !isInHost, !isEmpty else { return false }
        isInHost = true
        isEmpty = true
      } else if scalar == ".", isInHost {
        guard !isEmpty else { return false }
        dots += 1
        isEmpty = true
      } else {
        if isWhiteSpace(scalar) { return false }
        isEmpty = false
      }
    }
    return dots > 0 && !isEmpty
  }

  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    // Looking a property up is slow, and nearly all addresses are ASCII.
    scalar.isASCII ? scalar == " " || (0x9...0xD).contains(scalar.value) : scalar.properties.isWhitespace
  }
}
