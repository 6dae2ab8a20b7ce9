/// An id of one kind of thing: a procedure's id cannot be used where a channel's is asked for.
///
/// `Owner` only names the kind. Ids are compared by their Unicode scalars (FORMAT §2).
public struct Identifier<Owner>: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The id as it is written in files.
  public let rawValue: String

  /// Wraps an id as it is written in files; it is not checked here.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Wraps a literal id.
  public init(stringLiteral value: String) {
    self.rawValue = value
  }

  /// The id as it is written in files.
  public var description: String { rawValue }

  /// Equality by Unicode scalars, as FORMAT §2 demands of ids.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.hasSameScalars(as: rhs.rawValue)
  }

  /// Order by UTF-8 bytes, the same on every machine.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.precedesInBytes(rhs.rawValue)
  }

  /// Feeds the UTF-8 bytes to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(scalarsOf: rawValue)
  }
}

extension Identifier: Encodable {
  /// Encodes the bare id.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
