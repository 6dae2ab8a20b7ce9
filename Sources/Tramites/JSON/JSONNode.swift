/// One entry of the tape that a document is read into: a value or a member's name, in the order of the text.
///
/// A container is followed by what it holds; in an object, each name (a string) by its value.
package struct JSONNode: Sendable {
  /// What the reader noticed on the way and a later reading would have to find out again.
  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// A string has at least one backslash.
    package static let hasEscapes = Flags(rawValue: 1)

    /// A number has neither a point nor an exponent.
    package static let isInteger = Flags(rawValue: 2)

    /// A boolean is `true`.
    package static let isTrue = Flags(rawValue: 4)
  }

  /// The offset of the first byte, in a string that of the opening quote.
  package var start: UInt32

  /// The offset after the last byte, in a string that after the closing quote.
  package var end: UInt32

  /// The index of the first node that is not part of this one.
  package var next: UInt32

  /// How many members an object or elements an array has; 0 in all others.
  package var count: UInt32

  /// What the node is.
  package var kind: JSONKind

  /// What the reader noticed.
  package var flags: Flags
}
