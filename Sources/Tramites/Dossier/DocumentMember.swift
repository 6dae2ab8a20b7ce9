/// The keys of a dossier's document (FORMAT §4).
enum DocumentMember {
  case scalar(DocumentKey)
  case of, contains, endorsedBy, attributes, id

  static let names = [
    "type", "of", "original", "copies", "certifiedCopies", "format", "bytes", "legible", "signature", "issuedOn",
    "expiresOn", "issuedIn", "language", "apostilled", "legalized", "translated", "contains", "endorsedBy",
    "attributes", "id",
  ]

  fileprivate static let table = NameTable(names)

  fileprivate static let members: [DocumentMember] = names.map { name in
    switch name {
    case "of": .of
    case "contains": .contains
    case "endorsedBy": .endorsedBy
    case "attributes": .attributes
    case "id": .id
    default: .scalar(DocumentKey.allCases.first { $0.name == name } ?? .type)
    }
  }
}

/// Finds the keys of documents, expecting after each one what followed it in the document before.
struct DocumentMemberFinder {
  private let table = DocumentMember.table
  private let members = DocumentMember.members
  /// What followed each key, and in the last place what stood first.
  private var followers = SIMD32<Int8>(repeating: 0)
  private var last = SIMD32<Int8>.scalarCount - 1

  /// To be called before the keys of a document.
  mutating func begin() { last = SIMD32<Int8>.scalarCount - 1 }

  /// The key that UTF-8 bytes write; nil for any other.
  mutating func member(_ name: UnsafeBufferPointer<UInt8>) -> DocumentMember? {
    let expected = Int(followers[last])
    guard let found = table.entry(of: name, of: 0, expecting: expected) else { return nil }
    if found != expected { followers[last] = Int8(truncatingIfNeeded: found) }
    last = found
    return members[found]
  }
}
