import Synchronization

/// What the explanations of a procedure's verdicts have in common, kept between verdicts.
final class Wording: Sendable {
  private struct Known {
    var phrasebook: Phrasebook?
    var contents: [CommonReason: Reason.Content] = [:]
    var pieces: [Language: VerdictPieces] = [:]
  }

  private let known = Mutex(Known())
  /// The most reasons that are kept; a definition names fewer.
  private static let maximumContents = 10_000

  /// What texts are made of; worked out when the first one is.
  func phrasebook(of program: Program) -> Phrasebook {
    known.withLock { known in
      if let phrasebook = known.phrasebook { return phrasebook }
      let phrasebook = Phrasebook(program)
      known.phrasebook = phrasebook
      return phrasebook
    }
  }

  /// What every verdict of a procedure says in the same bytes.
  func pieces(of definition: ProcedureDefinition, _ program: Program, in language: Language) -> VerdictPieces {
    let phrasebook = phrasebook(of: program)
    return known.withLock { known in
      if let pieces = known.pieces[language] { return pieces }
      let pieces = VerdictPieces(definition, program, phrasebook, language)
      known.pieces[language] = pieces
      return pieces
    }
  }

  subscript(reason: CommonReason) -> Reason.Content? {
    get { known.withLock { $0.contents[reason] } }
    set {
      known.withLock { known in
        if known.contents.count < Self.maximumContents { known.contents[reason] = newValue }
      }
    }
  }
}

/// A condition for one use, at an element.
struct ConditionPlace: Hashable {
  /// The condition's number and the element's row.
  fileprivate let numbers: UInt64
  fileprivate let flags: UInt8

  /// - Parameter row: -1 for a fact outside lists.
  init(
    _ condition: Int32, use: DemandWords.Use, isNegated: Bool, isOfInstance: Bool = false, row: Int32 = -1
  ) {
    numbers = UInt64(UInt32(bitPattern: condition)) << 32 | UInt64(UInt32(bitPattern: row))
    flags = (use == .demand ? 1 : 0) | (isNegated ? 2 : 0) | (isOfInstance ? 4 : 0)
  }
}

/// A comparison for one use, what was found there, and the language in which it is written: all that what is kept of its
/// reason depends on.
struct CommonReason: Hashable {
  /// The condition's number, and the symbol that was found; below zero for what is no symbol.
  private let numbers: UInt64
  private let flags: UInt8
  /// Whether there is one such value, and not many of which only the kind is meant.
  let isOfOneValue: Bool

  init(_ place: ConditionPlace, _ value: Value, _ truth: Truth, in language: Language?) {
    let code: Int32
    switch value {
    case .symbol(let symbol): code = symbol
    case .boolean(let boolean): code = boolean ? -1 : -2
    case .none: code = -3
    case .unknown: code = -4
    case .number: code = -5
    case .date: code = -6
    case .text: code = -7
    }
    isOfOneValue = code >= -4
    let truth: UInt8 =
      switch truth {
      case .false: 0
      case .unknown: 1
      case .true: 2
      }
    numbers = place.numbers & 0xFFFF_FFFF_0000_0000 | UInt64(UInt32(bitPattern: code))
    let written: UInt8 =
      switch language {
      case nil: 0
      case .spanish: 1
      case .english: 2
      }
    flags = place.flags | truth << 4 | written << 6
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(numbers)
    hasher.combine(flags)
  }
}
