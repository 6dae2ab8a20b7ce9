extension String {
  /// Whether this is the number of an Ecuadorian identity card, check digit included.
  var isCedula: Bool {
    var text = self
    return text.withUTF8 { $0.count == 10 && Self.isCedula($0) }
  }

  /// Whether this is the number of an Ecuadorian taxpayer.
  var isRUC: Bool {
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.count == 13, Self.areDigits(bytes, from: 10), Self.isRegistered(bytes) else { return false }
      func isEstablishment(from start: Int) -> Bool { (start..<13).contains { bytes[$0] != UInt8(ascii: "0") } }
      switch bytes[2] &- UInt8(ascii: "0") {
      case 0..<6: return Self.isCedula(bytes) && isEstablishment(from: 10)
      case 6: return isEstablishment(from: 9)
      case 9: return isEstablishment(from: 10)
      default: return false
      }
    }
  }

  /// Whether the first ten bytes are digits that begin with a province, or with 30: registered abroad.
  private static func isRegistered(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<10 where bytes[index] &- UInt8(ascii: "0") > 9 { return false }
    let province = (bytes[0] &- UInt8(ascii: "0")) * 10 + (bytes[1] &- UInt8(ascii: "0"))
    return (1...24).contains(province) || province == 30
  }

  private static func isCedula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isRegistered(bytes), bytes[2] < UInt8(ascii: "6") else { return false }
    var sum = 0
    for index in 0..<9 {
      let digit = Int(bytes[index] &- UInt8(ascii: "0"))
      let doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2
      sum += index % 2 == 0 ? doubled : digit
    }
    return (sum + Int(bytes[9] &- UInt8(ascii: "0"))) % 10 == 0
  }

  private static func areDigits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    for index in start..<bytes.count where bytes[index] &- UInt8(ascii: "0") > 9 { return false }
    return true
  }
}

extension Status {
  /// Of a number of an identity card that must be given.
  init(cedula: Answer<String>) {
    if case .given(let text) = cedula { self.init(text, isWellFormed: \.isCedula) } else { self = .missing }
  }

  /// Of a text that must be given, and written as it should.
  init(_ text: String?, isWellFormed: (String) -> Bool) {
    guard let text else {
      self = .missing
      return
    }
    if isWellFormed(text) { self = .satisfied } else { self = text.isBlank ? .missing : .defective }
  }
}
