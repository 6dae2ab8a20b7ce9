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
  private let numbers: UInt64
  private let flags: UInt8

  /// - Parameter row: -1 for a fact outside lists.
  init(
    _ condition: Int32, use: DemandWords.Use, isNegated: Bool, isOfInstance: Bool = false, row: Int32 = -1
  ) {
    numbers = UInt64(UInt32(bitPattern: condition)) << 32 | UInt64(UInt32(bitPattern: row))
    flags = (use == .demand ? 1 : 0) | (isNegated ? 2 : 0) | (isOfInstance ? 4 : 0)
  }
}

/// A comparison with constants for one use, and what was found there: all that its reason's words depend on.
struct CommonReason: Hashable {
  private let place: ConditionPlace
  /// The symbol that was found; below zero for yes, no, none and no answer.
  private let value: Int32
  private let truth: Truth

  /// Nil for a value of which there are too many to keep what is said of each.
  init?(_ place: ConditionPlace, _ value: Value, _ truth: Truth) {
    switch value {
    case .symbol(let symbol): self.value = symbol
    case .boolean(let boolean): self.value = boolean ? -1 : -2
    case .none: self.value = -3
    case .unknown: self.value = -4
    case .number, .date, .text: return nil
    }
    self.place = place
    self.truth = truth
  }
}
