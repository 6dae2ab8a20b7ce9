/// Formats of any country (FORMAT §2).
extension TextFormat {
  /// `phone`: an international telephone number: `+` and 8–15 digits.
  public static let phone = TextFormat(
    name: "phone", titleES: "un teléfono con prefijo internacional, como +593991234567",
    titleEN: "a telephone number with its international prefix, such as +593991234567",
    bytes: { $0.first == UInt8(ascii: "+") && (9...16).contains($0.count) && areDigits($0[1...]) })

  /// `passport`: 5–20 letters and digits.
  public static let passport = TextFormat(
    name: "passport", titleES: "un número de pasaporte de 5 a 20 letras y dígitos",
    titleEN: "a passport number of 5 to 20 letters and digits",
    bytes: { (5...20).contains($0.count) && $0.allSatisfy { isDigit($0) || isLetter($0) } })

  /// `digits`: a number written with digits alone, zeros at its beginning included.
  ///
  /// - Parameter length: how many digits exactly; `nil` for one or more.
  public static func digits(length: Int?) -> TextFormat {
    guard let length else {
      return TextFormat(
        name: "digits", titleES: "un número escrito solo con dígitos", titleEN: "a number written with digits only",
        bytes: { !$0.isEmpty && areDigits($0[...]) })
    }
    return TextFormat(
      name: "digits", titleES: length == 1 ? "un solo dígito" : "un número de \(length) dígitos",
      titleEN: length == 1 ? "a single digit" : "a number of \(length) digits",
      bytes: { !$0.isEmpty && $0.count == length && areDigits($0[...]) })
  }

  static func areDigits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { bytes.allSatisfy(isDigit) }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
