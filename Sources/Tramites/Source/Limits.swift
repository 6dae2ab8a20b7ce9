/// How much of a stranger's document is read before it is refused.
///
///     var limits = Limits.standard
///     limits.maximumBytes = 64 * 1024
///
/// What reaches a limit is accepted and what passes it is refused, at the place where it does. A value outside the
/// range of its property counts as the nearest one inside.
public struct Limits: Sendable, Hashable {
  /// The longest document, in bytes: 0 to 2³¹ − 1, 16 MiB by default.
  public var maximumBytes = 16 * 1024 * 1024

  /// How many arrays and objects may be open at once, and how many groups and types of facts may be inside one another:
  /// 0 to 256, 128 by default.
  public var maximumDepth = 128

  /// How many values and member names a document may have: 1 to 2³¹ − 1, 4 million by default.
  public var maximumNodes = 4_000_000

  /// The longest number, in bytes as written: 1 to 2³¹ − 1, 1100 by default.
  public var maximumNumberLength = 1100

  /// How many repeated keys of one document are reported: 1 to 2³¹ − 1, 1000 by default.
  ///
  /// A document may consist of hardly anything else, and each report is many times longer than what it reports.
  public var maximumDuplicateKeys = 1000

  /// How many facts a procedure may have, those of types counted wherever they are used: 0 to
  /// 1,000,000, 10,000 by default.
  public var maximumFacts = 10_000

  /// How many levels conditions, constraint sets and calculated facts may rest on each other: 0 to 10,000, 200 by default.
  ///
  /// Each level is a few calls deep. An optimised build needs less than 512 KB of stack for the default, which is what
  /// threads other than the first have on Apple platforms; a debug build of the library needs up to 8 MB.
  public var maximumConditionDepth = 200

  /// How many libraries may import each other in a row: 0 to 1,000, 64 by default.
  public var maximumImportDepth = 64

  /// How many problems of one text are reported, before it is said that there are more: 1 to 1,000,000, 1000 by
  /// default.
  public var maximumProblems = 1000

  /// How many steps a check may take: 0 to 2⁶³ − 1, 500,000,000 by default, which take some seconds.
  ///
  /// A dossier whose sizes may bring a check beyond it, by the procedure's `CostBound`, is refused before the check
  /// begins.
  public var maximumSteps = 500_000_000

  /// The limits that apply where a caller names none.
  public static let standard = Limits()

  /// Creates the standard limits, to change what differs.
  public init() {}

  /// The limits with each value inside its range.
  package var clamped: Limits {
    let ceiling = Int(Int32.max)
    var limits = self
    limits.maximumBytes = min(max(maximumBytes, 0), ceiling)
    limits.maximumDepth = min(max(maximumDepth, 0), 256)
    limits.maximumNodes = min(max(maximumNodes, 1), ceiling)
    limits.maximumNumberLength = min(max(maximumNumberLength, 1), ceiling)
    limits.maximumDuplicateKeys = min(max(maximumDuplicateKeys, 1), ceiling)
    limits.maximumFacts = min(max(maximumFacts, 0), 1_000_000)
    limits.maximumConditionDepth = min(max(maximumConditionDepth, 0), 10_000)
    limits.maximumImportDepth = min(max(maximumImportDepth, 0), 1000)
    // Without a place for a single problem, what has problems would pass for what has none.
    limits.maximumProblems = min(max(maximumProblems, 1), 1_000_000)
    limits.maximumSteps = max(maximumSteps, 0)
    return limits
  }
}
