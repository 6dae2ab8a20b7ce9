/// What a dossier says where it tells “nobody asked yet” from “the applicant says that there is none”.
package enum Answer<Value> {
  /// The key is left out.
  case unknown
  /// The key is `null`.
  case none
  /// The key has a value.
  case given(Value)
}

extension Answer: Sendable where Value: Sendable {}

extension KeyedDecodingContainer {
  /// Decodes an answer; synthesized initializers call this for keys that may be left out.
  func decode<Value: Decodable>(_ type: Answer<Value>.Type, forKey key: Key) throws -> Answer<Value> {
    guard contains(key) else { return .unknown }
    return try decodeNil(forKey: key) ? .none : .given(decode(Value.self, forKey: key))
  }
}

extension Answer: Decodable where Value: Decodable {
  /// Decodes an answer that stands where no key can be left out.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .none : .given(try container.decode(Value.self))
  }
}

extension Answer<String> {
  /// Whether the applicant says that there is none; nil where that is unknown, as it is where the text is blank.
  var isNone: Bool? {
    switch self {
    case .unknown: nil
    case .none: true
    case .given(let text): text.isBlank ? nil : false
    }
  }
}
