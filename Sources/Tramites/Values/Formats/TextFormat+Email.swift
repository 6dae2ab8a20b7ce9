extension TextFormat {
  /// `email`: one `@`, a name before it, and after it a host of two labels or more; no white space (FORMAT §2).
  ///
  /// Deliberately no more: what an address may look like, only its host knows.
  public static let email = TextFormat(
    name: "email", titleES: "una dirección de correo electrónico, como nombre@ejemplo.com",
    titleEN: "an email address such as name@example.com", bytes: isEmail)

  private static func isEmail(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var isInHost = false
    var dots = 0
    var isASCII = true
    // A name, and each label of the host, must have a character before its end.
    var isEmpty = true
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "@"):
        guard !isInHost, !isEmpty else { return false }
        isInHost = true
        isEmpty = true
      case UInt8(ascii: ".") where isInHost:
        guard !isEmpty else { return false }
        dots += 1
        isEmpty = true
      case UInt8(ascii: " "), 0x9...0xD: return false
      default:
        isASCII = isASCII && byte < 0x80
        isEmpty = false
      }
    }
    return dots > 0 && !isEmpty && (isASCII || !hasWhiteSpace(utf8))
  }

  private static func hasWhiteSpace(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.contains(where: \.properties.isWhitespace)
  }
}
