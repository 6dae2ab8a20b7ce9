/// A program in one reference, where its parts would be thirty.
final class SharedProgram: Sendable {
  let program: Program

  init(_ program: Program) { self.program = program }
}

/// A dossier's cells in one reference.
final class SharedCells: Sendable {
  let cells: DossierCells

  init(_ cells: DossierCells) { self.cells = cells }
}
