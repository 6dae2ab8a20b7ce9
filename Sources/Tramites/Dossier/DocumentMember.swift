/// The keys of a dossier's document (FORMAT §4).
enum DocumentMember {
  case scalar(DocumentKey)
  case of, contains, endorsedBy, attributes, id

  static let names = [
    "type", "of", "original", "copies", "certifiedCopies", "format", "bytes", "legible", "signature", "issuedOn",
    "expiresOn", "issuedIn", "language", "apostilled", "legalized", "translated", "contains", "endorsedBy",
    "attributes", "id",
  ]

  private static let table = NameTable(names)

  private static let members: [DocumentMember] = names.map { name in
    switch name {
    case "of": .of
    case "contains": .contains
    case "endorsedBy": .endorsedBy
    case "attributes": .attributes
    case "id": .id
    default: .scalar(DocumentKey.allCases.first { $0.name == name } ?? .type)
    }
  }

  /// The key that UTF-8 bytes write; nil for any other.
  static func member(_ name: UnsafeBufferPointer<UInt8>) -> DocumentMember? {
    table.value(of: name, of: 0).map { members[Int($0)] }
  }
}
