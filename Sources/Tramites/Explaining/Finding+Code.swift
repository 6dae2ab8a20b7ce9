extension Finding {
  /// The kind of a fault: one for each constraint, and for each way in which `data` and `confirmed` fail.
  public struct Code: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The code as it is printed: `document.copies`.
    public let rawValue: String

    /// Wraps a literal code.
    public init(stringLiteral value: String) { rawValue = value }

    /// The code as it is printed.
    public var description: String { rawValue }

    /// No such document was handed in.
    public static let documentMissing: Code = "document.missing"
    /// Fewer such documents were handed in than `quantity`.
    public static let documentTooFew: Code = "document.tooFew"
    /// It is not the original.
    public static let documentNotOriginal: Code = "document.notOriginal"
    /// There are too few simple copies.
    public static let documentCopies: Code = "document.copies"
    /// There are too few certified copies.
    public static let documentCertifiedCopies: Code = "document.certifiedCopies"
    /// The file has another format.
    public static let documentFormat: Code = "document.format"
    /// The file is too large.
    public static let documentTooLarge: Code = "document.tooLarge"
    /// It cannot be read.
    public static let documentIllegible: Code = "document.illegible"
    /// It is not signed as it must be.
    public static let documentSignature: Code = "document.signature"
    /// It has expired.
    public static let documentExpired: Code = "document.expired"
    /// It expires too soon.
    public static let documentExpiresTooSoon: Code = "document.expiresTooSoon"
    /// It was issued too long ago, or after the day that counts.
    public static let documentIssuedOutsidePeriod: Code = "document.issuedOutsidePeriod"
    /// It has no apostille.
    public static let documentNotApostilled: Code = "document.notApostilled"
    /// It is not legalized.
    public static let documentNotLegalized: Code = "document.notLegalized"
    /// It is not translated.
    public static let documentNotTranslated: Code = "document.notTranslated"
    /// It lacks contents.
    public static let documentContents: Code = "document.contents"
    /// An endorsement is missing.
    public static let documentEndorsement: Code = "document.endorsement"
    /// None of several ways of being in order holds.
    public static let documentNoneOf: Code = "document.noneOf"
    /// What it says is not as it must be; `params.check` names the check.
    public static let documentCheck: Code = "document.check"
    /// A datum is not given.
    public static let dataMissing: Code = "data.missing"
    /// A list has too few elements.
    public static let dataTooFew: Code = "data.tooFew"
    /// A datum violates its format.
    public static let dataFormat: Code = "data.format"
    /// A datum does not meet its `valid`.
    public static let dataInvalid: Code = "data.invalid"
    /// What must be confirmed is not so.
    public static let confirmedFalse: Code = "confirmed.false"

    /// All codes, in the order of the format's page.
    public static let all: [Code] = [
      documentMissing, documentTooFew, documentNotOriginal, documentCopies, documentCertifiedCopies, documentFormat,
      documentTooLarge, documentIllegible, documentSignature, documentExpired, documentExpiresTooSoon,
      documentIssuedOutsidePeriod, documentNotApostilled, documentNotLegalized, documentNotTranslated,
      documentContents, documentEndorsement, documentNoneOf, documentCheck, dataMissing, dataTooFew, dataFormat,
      dataInvalid, confirmedFalse,
    ]
  }
}
