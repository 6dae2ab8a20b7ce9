import Synchronization

/// What the explanations of a procedure's verdicts have in common, kept between verdicts.
final class Wording: Sendable {
  private struct Known {
    var phrasebook: Phrasebook?
    var contents: [Int: Reason.Content] = [:]
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

  /// What reasons say, by the key of what they have in common.
  subscript(key: Int) -> Reason.Content? {
    get { known.withLock { $0.contents[key] } }
    set {
      known.withLock { known in
        if known.contents.count < Self.maximumContents { known.contents[key] = newValue }
      }
    }
  }
}
