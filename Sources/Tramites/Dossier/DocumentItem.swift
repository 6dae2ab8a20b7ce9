/// A document that is handed in, as a program states it when it builds a dossier (FORMAT §4).
///
/// What is nil is unknown. `expiresOn` is `.never` for a document that does not expire.
public struct DocumentItem: Sendable, Hashable {
  /// How a document is signed.
  public enum Signature: String, Sendable, Hashable {
    /// By hand.
    case handwritten
    /// Electronically.
    case electronic
    /// Not at all.
    case unsigned = "none"
  }

  /// The last day of a document's validity.
  public enum Expiry: Sendable, Hashable {
    /// It does not expire.
    case never
    /// It expires after this day.
    case on(CivilDate)
  }

  /// The document type, or an id that begins with `x-` for any other paper.
  public var type: DocumentType.ID
  /// For whom it is: the path of a group or element, `dependientes[0]`.
  public var of: String?
  /// Whether the original is there.
  public var original: Bool?
  /// How many simple copies are there.
  public var copies: Int?
  /// How many certified copies are there.
  public var certifiedCopies: Int?
  /// The file format: `pdf`, `jpg`.
  public var format: String?
  /// The size of the file in bytes.
  public var bytes: Int?
  /// Whether it can be read.
  public var legible: Bool?
  /// How it is signed.
  public var signature: Signature?
  /// The day on which it was issued.
  public var issuedOn: CivilDate?
  /// The last day of its validity.
  public var expiresOn: Expiry?
  /// The country that issued it, by the two capitals of its code (ISO 3166 alpha-2).
  public var issuedIn: String?
  /// Its language (ISO 639).
  public var language: String?
  /// Whether it is apostilled.
  public var apostilled: Bool?
  /// Whether it is legalized.
  public var legalized: Bool?
  /// Whether it is translated.
  public var translated: Bool?
  /// What it contains, complete.
  public var contains: [String]?
  /// Who endorsed it, complete.
  public var endorsedBy: [String]?
  /// What it states.
  public var attributes: [String: FactValue]
  /// The host's own reference, returned in verdicts.
  public var id: String?

  /// States a document; see the properties for the parameters.
  public init(
    _ type: DocumentType.ID, of: String? = nil, original: Bool? = nil, copies: Int? = nil,
    certifiedCopies: Int? = nil, format: String? = nil, bytes: Int? = nil, legible: Bool? = nil,
    signature: Signature? = nil, issuedOn: CivilDate? = nil, expiresOn: Expiry? = nil, issuedIn: String? = nil,
    language: String? = nil, apostilled: Bool? = nil, legalized: Bool? = nil, translated: Bool? = nil,
    contains: [String]? = nil, endorsedBy: [String]? = nil, attributes: [String: FactValue] = [:], id: String? = nil
  ) {
    self.type = type
    self.of = of
    self.original = original
    self.copies = copies
    self.certifiedCopies = certifiedCopies
    self.format = format
    self.bytes = bytes
    self.legible = legible
    self.signature = signature
    self.issuedOn = issuedOn
    self.expiresOn = expiresOn
    self.issuedIn = issuedIn
    self.language = language
    self.apostilled = apostilled
    self.legalized = legalized
    self.translated = translated
    self.contains = contains
    self.endorsedBy = endorsedBy
    self.attributes = attributes
    self.id = id
  }

  package var tree: JSONTree {
    var members: [JSONMember] = []
    func add(_ key: String, _ value: JSONTree?) {
      if let value { members.append(JSONMember(key, value)) }
    }
    add("type", .string(type.rawValue))
    add("of", of.map(JSONTree.string))
    add("original", original.map(JSONTree.boolean))
    add("copies", copies.map { .number(String($0)) })
    add("certifiedCopies", certifiedCopies.map { .number(String($0)) })
    add("format", format.map(JSONTree.string))
    add("bytes", bytes.map { .number(String($0)) })
    add("legible", legible.map(JSONTree.boolean))
    add("signature", signature.map { .string($0.rawValue) })
    add("issuedOn", issuedOn.map { .string($0.description) })
    switch expiresOn {
    case .never: add("expiresOn", .null)
    case .on(let day): add("expiresOn", .string(day.description))
    case nil: break
    }
    add("issuedIn", issuedIn.map(JSONTree.string))
    add("language", language.map(JSONTree.string))
    add("apostilled", apostilled.map(JSONTree.boolean))
    add("legalized", legalized.map(JSONTree.boolean))
    add("translated", translated.map(JSONTree.boolean))
    add("contains", contains.map { .array($0.map(JSONTree.string)) })
    add("endorsedBy", endorsedBy.map { .array($0.map(JSONTree.string)) })
    if !attributes.isEmpty { add("attributes", FactValue.group(attributes).tree) }
    add("id", id.map(JSONTree.string))
    return .object(members)
  }
}
