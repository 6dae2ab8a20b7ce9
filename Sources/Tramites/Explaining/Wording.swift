import Synchronization

/// What the explanations of a procedure's verdicts have in common, kept between verdicts.
final class Wording: Sendable {
  private struct Known {
    var phrasebook: Phrasebook?
    var contents: [Int: (bound: Value, content: Reason.Content)] = [:]
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

  /// What reasons say, by the key of what they have in common and by what they compare with: only the last is kept of
  /// each key, as days go on.
  subscript(key: Int, bound: Value) -> Reason.Content? {
    get { known.withLock { known in known.contents[key].flatMap { $0.bound == bound ? $0.content : nil } } }
    set {
      known.withLock { known in
        guard known.contents.count < Self.maximumContents || known.contents[key] != nil else { return }
        known.contents[key] = newValue.map { (bound, $0) }
      }
    }
  }
}
