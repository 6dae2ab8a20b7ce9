/// The path of a value inside a JSON document (RFC 6901).
///
///     JSONPointer("/requirements/0/title")?.tokens  // ["requirements", "0", "title"]
///     JSONPointer().appending("a/b").description     // "/a~1b"
///
/// Two pointers are equal where the Unicode scalars of their tokens are.
public struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
  /// The member names and array indices from the root down, without escapes.
  public let tokens: [String]

  /// Creates a pointer from tokens without escapes; without tokens it points at the whole document.
  ///
  /// - Parameter tokens: Member names and array indices from the root down.
  public init(tokens: [String] = []) {
    self.tokens = tokens
  }

  /// Creates a pointer from its text.
  ///
  /// - Parameter string: Empty, or tokens that each follow a `/`, with `~0` for `~` and `~1` for `/`.
  /// - Returns: `nil` where the text is not empty and does not begin with `/`, or has another `~`.
  public init?(_ string: String) {
    guard !string.isEmpty else {
      self.init()
      return
    }
    var string = string
    guard let tokens = string.withUTF8({ Self.tokens($0) }) else { return nil }
    self.init(tokens: tokens)
  }

  private static func tokens(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
    guard text.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    tokens.reserveCapacity(text.count { $0 == UInt8(ascii: "/") })
    var start = 1
    var hasEscapes = false
    // In bounds: the offset after the last byte ends the last token and is not read.
    for offset in 1...text.count {
      if offset < text.count, text[offset] != UInt8(ascii: "/") {
        hasEscapes = hasEscapes || text[offset] == UInt8(ascii: "~")
        continue
      }
      let escaped = UnsafeBufferPointer(rebasing: text[start..<offset])
      guard let token = hasEscapes ? unescape(escaped) : String(decoding: escaped, as: UTF8.self) else { return nil }
      tokens.append(token)
      start = offset + 1
      hasEscapes = false
    }
    return tokens
  }

  /// Returns the pointer to a member of the object that this one points at.
  ///
  /// - Parameter token: The member's name, without escapes.
  /// - Returns: A pointer that is one token longer.
  public func appending(_ token: String) -> JSONPointer {
    JSONPointer(tokens: tokens + [token])
  }

  /// Returns the pointer to an element of the array that this one points at.
  ///
  /// - Parameter index: The element's index, from 0.
  /// - Returns: A pointer that is one token longer.
  public func appending(_ index: Int) -> JSONPointer {
    appending(String(index))
  }

  /// The pointer's text, with `~0` for `~` and `~1` for `/`.
  public var description: String {
    var text = ""
    for token in tokens {
      text.unicodeScalars.append("/")
      for scalar in token.unicodeScalars {
        switch scalar {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  /// Whether two pointers have the same tokens, scalar by scalar.
  public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.elementsEqual(right.tokens) { $0.hasSameScalars(as: $1) }
  }

  /// Feeds the tokens' scalars to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(tokens.count)
    for token in tokens {
      hasher.combine(scalarsOf: token)
    }
  }

  private static func unescape(_ escaped: UnsafeBufferPointer<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = escaped.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "~") else {
        bytes.append(byte)
        continue
      }
      switch rest.next() {
      case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
      default: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
