extension String {
  /// Whether this is an Ecuadorian telephone number, as dialled in the country or with +593.
  var isEcuadorianPhone: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var start = 1
      if bytes.count > 4, bytes[0] == UInt8(ascii: "+") {
        guard bytes[1] == UInt8(ascii: "5"), bytes[2] == UInt8(ascii: "9"), bytes[3] == UInt8(ascii: "3") else {
          return false
        }
        start = 4
      } else if bytes.first != UInt8(ascii: "0") {
        return false
      }
      guard start < bytes.count else { return false }
      for index in start..<bytes.count where bytes[index] &- UInt8(ascii: "0") > 9 { return false }
      switch bytes[start] {
      case UInt8(ascii: "9"): return bytes.count - start == 9
      case UInt8(ascii: "2")...UInt8(ascii: "7"): return bytes.count - start == 8
      default: return false
      }
    }
  }

  /// Whether this is a telephone number with its international prefix.
  var isInternationalPhone: Bool {
    var text = self
    return text.withUTF8 { bytes in
      guard (9...16).contains(bytes.count), bytes[0] == UInt8(ascii: "+") else { return false }
      for index in 1..<bytes.count where bytes[index] &- UInt8(ascii: "0") > 9 { return false }
      return true
    }
  }

  /// Whether this has the parts of an e-mail address: a name, one `@`, and a host of two labels or more.
  var isEmail: Bool {
    var text = self
    var isASCII = true
    let hasParts = text.withUTF8 { bytes in
      var isInHost = false
      var dotsInHost = 0
      var partLength = 0
      for byte in bytes {
        isASCII = isASCII && byte < 0x80
        switch byte {
        case UInt8(ascii: "@"):
          guard !isInHost, partLength > 0 else { return false }
          isInHost = true
          partLength = 0
        case UInt8(ascii: ".") where isInHost:
          guard partLength > 0 else { return false }
          dotsInHost += 1
          partLength = 0
        case 0x09...0x0D, 0x20:
          return false
        default:
          partLength += 1
        }
      }
      return dotsInHost > 0 && partLength > 0
    }
    return hasParts && (isASCII || !unicodeScalars.contains { $0.properties.isWhitespace })
  }
}
