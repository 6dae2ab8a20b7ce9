/// The built-in formats of texts, FORMAT §2.
enum TextFormat {
  static func accepts(_ text: String, format: String, length: Int?) -> Bool {
    let scalars = Array(text.unicodeScalars)
    switch format {
    case "ec-cedula": return digits(scalars).map(isCedula) ?? false
    case "ec-ruc": return digits(scalars).map(isRUC) ?? false
    case "ec-phone":
      let local = text.hasPrefix("+593") ? "0" + text.dropFirst(4) : text
      return digits(Array(local.unicodeScalars)).map(isEcuadorianPhone) ?? false
    case "phone":
      return scalars.first == "+" && (8...15).contains(scalars.count - 1)
        && digits(Array(scalars.dropFirst())) != nil
    case "email": return isEmail(text)
    case "passport": return (5...20).contains(scalars.count) && scalars.allSatisfy(isLetterOrDigit)
    case "digits": return digits(scalars) != nil && (length.map { $0 == scalars.count } ?? true)
    default: return true
    }
  }

  private static func digits(_ scalars: [Unicode.Scalar]) -> [Int]? {
    guard !scalars.isEmpty, scalars.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return scalars.map { Int($0.value) - 48 }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func hasProvince(_ digits: [Int]) -> Bool {
    let province = digits[0] * 10 + digits[1]
    return (1...24).contains(province) || province == 30
  }

  private static func isCedula(_ digits: [Int]) -> Bool {
    guard digits.count == 10, hasProvince(digits), digits[2] < 6 else { return false }
    var sum = 0
    for (index, digit) in digits.prefix(9).enumerated() {
      let product = index % 2 == 0 ? digit * 2 : digit
      sum += product > 9 ? product - 9 : product
    }
    return digits[9] == (10 - sum % 10) % 10
  }

  private static func isRUC(_ digits: [Int]) -> Bool {
    guard digits.count == 13, hasProvince(digits) else { return false }
    switch digits[2] {
    case 0...5: return isCedula(Array(digits.prefix(10))) && digits.suffix(3).contains { $0 != 0 }
    case 6: return digits.suffix(4).contains { $0 != 0 }
    case 9: return digits.suffix(3).contains { $0 != 0 }
    default: return false
    }
  }

  private static func isEcuadorianPhone(_ digits: [Int]) -> Bool {
    guard digits.count >= 2, digits[0] == 0 else { return false }
    return digits[1] == 9 ? digits.count == 10 : (2...7).contains(digits[1]) && digits.count == 9
  }

  private static func isEmail(_ text: String) -> Bool {
    guard !text.unicodeScalars.contains(where: \.properties.isWhitespace) else { return false }
    let halves = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty else { return false }
    let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && !labels.contains { $0.isEmpty }
  }
}
