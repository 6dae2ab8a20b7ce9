import Synchronization

/// A program in one reference, where its parts would be thirty.
final class SharedProgram: Sendable {
  let program: Program
  private let knownPhrases = Mutex<Phrasebook?>(nil)

  /// What texts are made of; worked out when the first one is.
  var phrasebook: Phrasebook {
    knownPhrases.withLock { known in
      if let known { return known }
      let phrases = Phrasebook(program)
      known = phrases
      return phrases
    }
  }

  init(_ program: Program) { self.program = program }
}

/// A dossier's cells in one reference.
final class SharedCells: Sendable {
  let cells: DossierCells

  init(_ cells: DossierCells) { self.cells = cells }
}
