/// A mistake in a JSON text and where it is.
package struct JSONProblem: Hashable, Sendable {
  /// What is wrong.
  package let kind: Kind

  /// The offset of the byte to point at; that of the text's end where something is missing there.
  package let offset: Int

  package init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

extension JSONProblem {
  /// What is wrong, one case for each distinct mistake.
  ///
  /// Words and characters are as written; words longer than 40 characters are cut.
  package enum Kind: Hashable, Sendable {
    // MARK: Encoding

    /// The text begins with a UTF-8 byte-order mark.
    case byteOrderMark
    /// The text is in UTF-16 or UTF-32, by its byte-order mark or the zero bytes among its first.
    case wrongEncoding
    /// A byte that cannot stand where it does in UTF-8: the first of the ill-formed sequence.
    case invalidUTF8(byte: UInt8)

    // MARK: Structure

    /// The text is empty or all white space.
    case emptyDocument
    /// The text ends too early; `openedAt` is the bracket or quote that is still open.
    case unexpectedEnd(expected: JSONExpectation, openedAt: Int?)
    /// A character that cannot stand where it does, and no other case says it better.
    case unexpectedCharacter(found: Unicode.Scalar, expected: JSONExpectation)
    /// A `]` closes an object or a `}` an array.
    case mismatchedBracket(found: Unicode.Scalar, openedAt: Int)
    /// A comma with nothing but the closing bracket after it; the offset is the comma's.
    case trailingComma
    /// A value or key follows another without a comma; the offset is where the comma should be.
    case missingComma
    /// A value follows a key without a colon; the offset is where the colon should be.
    case missingColon
    /// There is something after the outermost value.
    case trailingContent
    /// `//`, `/*` or `#`.
    case comment

    // MARK: Strings and keys

    /// A string in single quotes.
    case singleQuote
    /// A string in quotation marks that a word processor put there.
    case typographicQuote(Unicode.Scalar)
    /// A key without quotes.
    case unquotedKey(String)
    /// A letter follows the quote that ends a string, which probably was not meant to end it.
    case unescapedQuote
    /// A backslash with something after it that is no escape.
    case badEscape(String)
    /// An escape for one half of a surrogate pair without the other.
    case loneSurrogate(UInt16)
    /// A line end, tab or other control character that must be escaped.
    case controlCharacterInString(Unicode.Scalar)

    // MARK: Numbers and literals

    /// A number of several digits that begins with 0; the offset is the zero's.
    case leadingZero
    /// A number with a plus sign before it.
    case leadingPlus
    /// A decimal point without a digit on one of its sides; the offset is the point's.
    case bareDecimalPoint
    /// A comma in a number, as in `"amount": 12,50`; the offset is the comma's.
    case decimalComma
    /// `NaN`, `Infinity` or the like.
    case notANumber(String)
    /// A word that is not `true`, `false` or `null`, and the one it looks like.
    case badLiteral(found: String, meant: String?)

    // MARK: Limits

    /// An array or object too many inside one another; the offset is its bracket's.
    case tooDeep(limit: Int)
    /// More bytes than allowed; the offset is the first one beyond.
    case tooLarge(limit: Int)
    /// More values and keys than allowed; the offset is the first one beyond.
    case tooManyNodes(limit: Int)
    /// A number of more bytes than allowed.
    case numberTooLong(limit: Int)

    // MARK: Keys

    /// A key that the same object already has, at `firstOffset`.
    case duplicateKey(key: String, firstOffset: Int)
    /// A repeated key beyond those that are reported.
    case tooManyDuplicateKeys(limit: Int)
  }
}

/// What could stand where a text goes wrong.
package enum JSONExpectation: Hashable, Sendable {
  case value
  case valueOrClosingBracket
  case key
  case keyOrClosingBrace
  case colon
  case commaOrClosingBracket
  case commaOrClosingBrace
  case digit
  case closingQuote
}
