/// How a kind of name must be spelt (FORMAT §1, §2).
enum NameStyle {
  /// `[a-z0-9][a-z0-9-]*`: ids.
  case identifier
  /// Like ids, with capitals: the options of a choice, the keys of a table.
  case option
  /// `[a-z][A-Za-z0-9]*`: facts and attributes.
  case fact
  /// Letters, digits and hyphens: named conditions, constraint sets and types.
  case free
  /// Anything that is not blank: the keys of a parameter's table.
  case anything

  func accepts(_ name: String) -> Bool {
    switch self {
    case .identifier: name.isIdentifier
    case .option: name.isOptionIdentifier
    case .fact: name.isFactName
    case .free: name.isOptionIdentifier
    case .anything: !name.isBlank
    }
  }

  func message(for name: String) -> Message {
    switch self {
    case .identifier:
      Message(
        es: "`\(name)` no sirve de identificador: use minúsculas sin tilde, cifras y guiones, como `acta-matrimonio`",
        en: "`\(name)` cannot be an id: use lower-case ASCII letters, digits and hyphens, like `acta-matrimonio`")
    case .option, .free:
      Message(
        es: "`\(name)` no sirve de nombre: use letras sin tilde, cifras y guiones",
        en: "`\(name)` cannot be a name: use ASCII letters, digits and hyphens")
    case .fact:
      Message(
        es:
          "`\(name)` no sirve de nombre de dato: empiece con minúscula y use letras sin tilde y cifras, como "
          + "`fechaNacimiento`",
        en:
          "`\(name)` cannot be a fact's name: begin with a lower-case letter and use ASCII letters and digits, "
          + "like `fechaNacimiento`"
      )
    case .anything:
      Message(es: "la clave está vacía", en: "the key is empty")
    }
  }
}

extension String {
  var isIdentifier: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-") else { return false }
    return utf8.allSatisfy { $0.isLowercaseASCII || $0.isDigitASCII || $0 == UInt8(ascii: "-") }
  }

  var isOptionIdentifier: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-") else { return false }
    return utf8.allSatisfy {
      $0.isLowercaseASCII || $0.isUppercaseASCII || $0.isDigitASCII || $0 == UInt8(ascii: "-")
    }
  }

  var isFactName: Bool {
    guard let first = utf8.first, first.isLowercaseASCII else { return false }
    return utf8.allSatisfy { $0.isLowercaseASCII || $0.isUppercaseASCII || $0.isDigitASCII }
  }

  /// Whether a key is one of an author's own (`x-…`), which is passed over.
  var isExtensionKey: Bool { utf8.first == UInt8(ascii: "x") && utf8.dropFirst().first == UInt8(ascii: "-") }

  /// Whether the string is empty or white space alone (FORMAT §2: White_Space only).
  var isBlank: Bool {
    // Most texts begin with something that is plainly no white space.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

extension UInt8 {
  var isLowercaseASCII: Bool { self >= 0x61 && self <= 0x7A }
  var isUppercaseASCII: Bool { self >= 0x41 && self <= 0x5A }
  var isDigitASCII: Bool { self >= 0x30 && self <= 0x39 }
}
