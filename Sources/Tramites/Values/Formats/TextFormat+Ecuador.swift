/// The numbers that Ecuador gives to people, companies and telephones (FORMAT §2).
extension TextFormat {
  /// `ec-cedula`: the ten digits of an Ecuadorian identity card, of a province that exists and with its check digit.
  public static let ecCedula = TextFormat(
    name: "ec-cedula", titleES: "una cédula ecuatoriana válida de 10 dígitos",
    titleEN: "a valid Ecuadorian identity number of 10 digits", bytes: { $0.count == 10 && isCedula($0) })

  /// `ec-ruc`: the 13 digits of an Ecuadorian taxpayer: a cédula, a public body or a company, and an establishment.
  ///
  /// Public bodies (third digit 6) and companies (9) have no check digit: real numbers break the old rule.
  public static let ecRUC = TextFormat(
    name: "ec-ruc", titleES: "un RUC ecuatoriano válido de 13 dígitos",
    titleEN: "a valid Ecuadorian taxpayer number (RUC) of 13 digits", bytes: isRUC)

  /// `ec-phone`: an Ecuadorian telephone, mobile or fixed, as dialled in the country or with `+593`.
  public static let ecPhone = TextFormat(
    name: "ec-phone", titleES: "un teléfono ecuatoriano, como 0991234567, 022345678 o +593991234567",
    titleEN: "an Ecuadorian telephone number such as 0991234567, 022345678 or +593991234567", bytes: isEcuadorianPhone)

  /// Whether the first ten bytes, which must be there, are a cédula.
  private static func isCedula(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard areDigits(utf8[0..<10]), hasProvince(utf8), digit(utf8[2]) < 6 else { return false }
    var sum = 0
    for index in 0..<9 {
      // Every other digit counts double, and a double of two digits as the sum of both.
      let value = digit(utf8[index]) * (index % 2 == 0 ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    }
    return (sum + digit(utf8[9])) % 10 == 0
  }

  private static func isRUC(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard utf8.count == 13, areDigits(utf8[...]), hasProvince(utf8) else { return false }
    switch digit(utf8[2]) {
    case 0..<6: return isCedula(utf8) && !areZeros(utf8[10...])
    case 6: return !areZeros(utf8[9...])
    case 9: return !areZeros(utf8[10...])
    default: return false
    }
  }

  private static func isEcuadorianPhone(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let national: Slice<UnsafeBufferPointer<UInt8>>
    if utf8.starts(with: "+593".utf8) {
      national = utf8[4...]
    } else if utf8.first == UInt8(ascii: "0") {
      national = utf8[1...]
    } else {
      return false
    }
    guard let area = national.first, areDigits(national) else { return false }
    switch area {
    case UInt8(ascii: "9"): return national.count == 9
    case UInt8(ascii: "2")...UInt8(ascii: "7"): return national.count == 8
    default: return false
    }
  }

  /// Whether the first two digits are a province, or 30: registered abroad.
  private static func hasProvince(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let province = digit(utf8[0]) * 10 + digit(utf8[1])
    return (1...24).contains(province) || province == 30
  }

  /// The value of a byte that is an ASCII digit.
  private static func digit(_ byte: UInt8) -> Int { Int(byte &- UInt8(ascii: "0")) }

  private static func areZeros(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.allSatisfy { $0 == UInt8(ascii: "0") }
  }
}
