/// A choice that papers of other kinds may make in their own way, which nothing reads.
package protocol OpenChoice: RawRepresentable, Decodable where RawValue == String {
  /// What stands for everything else.
  static var other: Self { get }
}

extension OpenChoice {
  /// Decodes one of the options, or `other`.
  package init(from decoder: any Decoder) throws {
    self = Self(rawValue: try decoder.singleValueContainer().decode(String.self)) ?? .other
  }
}
