/// How a document is signed.
package enum Signature: String, Sendable, Decodable {
  case handwritten, electronic, none
}

/// In what form a document is handed in.
package enum FileFormat: Sendable, Decodable {
  case jpg, pdf, other
  /// A text with nothing in it, which reads as left out.
  case blank

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    switch text.lowercased() {
    case "jpg", "jpeg": self = .jpg
    case "pdf": self = .pdf
    default: self = text.isBlank ? .blank : .other
    }
  }
}

extension FileFormat? {
  /// Whether this is one of two formats; nil where that is unknown.
  func isOne(of first: FileFormat, _ second: FileFormat) -> Bool? {
    guard let self, self != .blank else { return nil }
    return self == first || self == second
  }
}
