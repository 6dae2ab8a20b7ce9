extension Diagnostic {
  /// The kind of a problem; a string, so that new kinds break no caller.
  public struct Code: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The code as it is printed: `key.unknown`.
    public let rawValue: String

    /// Wraps a literal code.
    public init(stringLiteral value: String) { rawValue = value }

    init(_ rawValue: String) { self.rawValue = rawValue }

    /// The code as it is printed.
    public var description: String { rawValue }

    // MARK: Files

    /// A file or folder cannot be read.
    public static let fileUnreadable: Code = "file.unreadable"
    /// A file is larger, deeper or longer than `Limits` allows, or a definition expands beyond them.
    public static let limitExceeded: Code = "limit.exceeded"
    /// An import leads out of the catalog's folder.
    public static let importOutsideRoot: Code = "import.outside-root"
    /// An import names a file that does not exist or is no library.
    public static let importMissing: Code = "import.missing"
    /// Libraries import each other in a circle.
    public static let importCircle: Code = "import.circle"
    /// The text is not JSON; the part after the dot names the mistake.
    public static func jsonSyntax(_ mistake: String) -> Code { Code("json." + mistake) }

    // MARK: Shape

    /// A key that the format does not know.
    public static let keyUnknown: Code = "key.unknown"
    /// A key that must be there is not.
    public static let keyMissing: Code = "key.missing"
    /// Two keys that exclude each other, or a key where another must stand beside it.
    public static let keyConflict: Code = "key.conflict"
    /// A value of the wrong JSON type.
    public static let typeMismatch: Code = "type.mismatch"
    /// A value of the right JSON type that is not allowed here.
    public static let valueInvalid: Code = "value.invalid"
    /// An id or name that is not spelt as ids and names must be.
    public static let idMalformed: Code = "id.malformed"
    /// An id used twice.
    public static let idDuplicate: Code = "id.duplicate"
    /// A name defined twice in what a procedure and its imports define together.
    public static let nameDuplicate: Code = "name.duplicate"
    /// A reference to something that is not declared.
    public static let referenceUnknown: Code = "reference.unknown"
    /// Two versions of a procedure in force on the same day.
    public static let effectiveOverlap: Code = "effective.overlap"

    // MARK: Meaning

    /// A path to a fact that is not declared.
    public static let factUnknown: Code = "fact.unknown"
    /// A list element, `self` or `document` used where it is not in scope.
    public static let scopeElement: Code = "scope.element"
    /// Types that do not fit together in a condition or an expression.
    public static let conditionType: Code = "condition.type"
    /// An option that the choice does not have.
    public static let optionUnknown: Code = "option.unknown"
    /// Named conditions that use each other in a circle.
    public static let conditionCircle: Code = "condition.circle"
    /// Calculated facts that need each other in a circle.
    public static let factCircle: Code = "fact.circle"
    /// Named constraint sets that use each other in a circle.
    public static let constraintCircle: Code = "constraint.circle"
    /// Types that contain each other in a circle.
    public static let typeCircle: Code = "type.circle"
    /// A procedure that asks for what only it yields.
    public static let procedureCircle: Code = "procedure.circle"
    /// A text format that neither the library nor the embedding program knows.
    public static let formatUnknown: Code = "format.unknown"

    // MARK: Dossiers

    /// A fact in a dossier that the procedure does not declare.
    public static let dossierFactUnknown: Code = "dossier.fact-unknown"
    /// A fact in a dossier that is calculated and may not be supplied.
    public static let dossierFactCalculated: Code = "dossier.fact-calculated"
    /// A `null` for a fact that cannot be none.
    public static let dossierNull: Code = "dossier.null"
    /// A value in a dossier of another type than the fact's.
    public static let dossierType: Code = "dossier.type"
    /// An option in a dossier that the choice does not have.
    public static let dossierOption: Code = "dossier.option"
    /// A document of a type that the procedure does not declare.
    public static let dossierDocumentType: Code = "dossier.document-type"
    /// A document for a group or element that is not there.
    public static let dossierSubject: Code = "dossier.subject"
    /// A dossier of another procedure than the one that checks it, or of one that the catalog does not have.
    public static let dossierProcedure: Code = "dossier.procedure"
    /// No version of the procedure is in force on the day of submission.
    public static let dossierNotInForce: Code = "dossier.not-in-force"
    /// A dossier without a day of submission, where the caller gives none either.
    public static let dossierNoDate: Code = "dossier.no-date"
    /// A dossier whose check may take more steps than `Limits.maximumSteps`.
    public static let dossierWork: Code = "dossier.work"
    /// A repair gives a fact whose value nobody said.
    public static let dossierNoValue: Code = "dossier.no-value"

    // MARK: Cases

    /// A path in a case that names nothing.
    public static let casePath: Code = "case.path"
  }
}
